import { type Complaint, inEnglish } from './complaint.ts'

/**
 * What a person can cause: a wrong key, a value out of range, a file that is not there. A reader collects all issues
 * and returns them at once; it never throws one.
 */
export interface Issue {
  /** Where in the document, as a person would write it: `campus.buildings[1].separation`; empty for the whole. */
  readonly path: string
  /** One sentence without a full stop: "must be at least 0 m, is -2 m". */
  readonly message: string
  /** The same for readers of other languages, if it can be said in them. */
  readonly complaint?: Complaint
  readonly file?: string
  /** Counted from 1, as editors do. */
  readonly line?: number
  readonly column?: number
  /** The nearest valid alternative, if one is near enough to be meant. */
  readonly nearest?: string
}

/** The part of an issue that says what is wrong. */
export function told(complaint: Complaint): Pick<Issue, 'message' | 'complaint'> {
  return { message: inEnglish(complaint), complaint }
}

/** The issue with something added. */
export function besides(issue: Issue, added: Complaint): Issue {
  const { message, complaint = { sentence: message, values: [] } } = issue
  return {
    ...issue,
    message: `${message}; ${inEnglish(added)}`,
    complaint: { ...complaint, besides: [...(complaint.besides ?? []), added] },
  }
}

/** One line for a terminal: `file:line:column path: message (nearest: "x")`, without the parts that are unknown. */
export function formatIssue(issue: Issue): string {
  const place = [issue.file, issue.line, issue.line === undefined ? undefined : issue.column]
    .filter(part => part !== undefined && part !== '')
    .join(':')
  const subject = [place, issue.path].filter(part => part !== '').join(' ')
  const hint = issue.nearest === undefined ? '' : ` (nearest: "${issue.nearest}")`
  return (subject === '' ? '' : `${subject}: `) + issue.message + hint
}
