/**
 * A scenario with another list of injects: a text that extends it, to be read, saved and opened like any
 * other.
 */
import type { Issue } from '../../base/issue.ts'
import { headOf } from './mselColumns.ts'
import { ofList, readMselCsv } from './mselCsv.ts'

export interface WithMsel {
  readonly text?: string
  /**
   * End of the name under which the text is read, after the name of the list: it identifies the text in an
   * issue.
   */
  readonly suffix: string
  /** Turns an issue in the text into one in the list. */
  readonly inList: (issue: Issue) => Issue
  readonly issues: readonly Issue[]
}

/**
 * @param csv the list
 * @param file name of the list in issues
 * @param scenario the file that the text extends
 */
export function withMsel(csv: string, file: string, scenario: string): WithMsel {
  const { written, lines, heads, issues } = readMselCsv(csv, file)
  // JSON is YAML. One line per inject, the first on the second line, so that a line of the text leads back to
  // one of the list.
  const injects = written.map(inject => JSON.stringify(inject)).join(',\n')
  const text = `${opening(scenario)}${injects}\n]}}\n`
  const suffix = ` over ${scenario}`
  const inList = (issue: Issue): Issue => {
    const line = lines[(issue.line ?? 0) - 2]
    const { column: _, line: __, ...rest } = issue
    if (line !== undefined && issue.path.startsWith('exercise.injects.'))
      return { ...rest, file, line, path: headOf(issue.path.split('.').slice(3), heads) }
    // The text itself is in no file.
    if (issue.file?.endsWith(suffix) !== true) return issue
    return ofList({ ...rest, file, path: issue.path === 'exercise.injects' ? '' : issue.path })
  }
  return issues.length > 0 ? { suffix, issues, inList } : { text, suffix, issues: [], inList }
}

const opening = (scenario: string): string =>
  `{"extends":${JSON.stringify(scenario)},"exercise":{"injects":[\n`

/** A scenario in the words of its file, with the files that it extends by name. */
interface Written {
  readonly file: string
  readonly text: string
  readonly beside: Readonly<Record<string, string>>
}

/** The scenario below a list of injects; one that has no list over it is that itself. */
export function belowMsel({ file, text, beside }: Written): Written {
  const below = Object.keys(beside).find(name => text.startsWith(opening(name)))
  if (below === undefined) return { file, text, beside }
  const { [below]: own = '', ...further } = beside
  return { file: below, text: own, beside: further }
}
