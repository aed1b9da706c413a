/** What was found, as it is told: by the words of settings, at the place in the text, in the order of the text. */
import { say } from '../../base/complaint.ts'
import { type Issue, told } from '../../base/issue.ts'
import { segmentsOf } from '../path.ts'
import { type Finding, maxIssues } from './explain.ts'
import { type LocatedMap, placeOf } from './located.ts'

/** @param plain the data of `root`, which the path leads into */
export function issueOf({ path, complaint, nearest, key }: Finding, root: LocatedMap, plain: unknown): Issue {
  const place = placeOf(root, path, key === true ? 'key' : 'value')
  return {
    path: wordsOf(path, plain),
    ...told(complaint),
    ...place,
    ...(nearest !== undefined && { nearest }),
  }
}

/** The path as inputs and settings write it, with rows of lists by their names. */
function wordsOf(path: readonly PropertyKey[], plain: unknown): string {
  const words: string[] = []
  let here = plain
  for (const segment of path) {
    words.push(Array.isArray(here) ? (segmentsOf(here)[Number(segment)] ?? String(segment)) : String(segment))
    here =
      typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[segment] : undefined
  }
  return words.join('.')
}

/** Issues in the order of the text; the last one counts those past the limit. */
export function limited(issues: readonly Issue[]): Issue[] {
  const files = [...new Set(issues.map(({ file }) => file))]
  const sorted = issues.toSorted(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )
  if (sorted.length <= maxIssues) return sorted
  const left = sorted.length - maxIssues
  return [...sorted.slice(0, maxIssues), { path: '', ...told(say('and {} more', left)) }]
}
