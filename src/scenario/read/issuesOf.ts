/** What was found, as it is told: by the words of settings, at the place in the text, in the order of the text. */
import { say } from '../../base/complaint.ts'
import { type Issue, told } from '../../base/issue.ts'
import { segmentsOf } from '../path.ts'
import { type Finding, maxIssues } from './explain.ts'
import { type LocatedMap, placeOf } from './located.ts'

/** @param plain the data of `root`, which the paths lead into */
export function issuesOf(findings: readonly Finding[], root: LocatedMap, plain: unknown): Issue[] {
  const names: Names = new Map()
  return findings.map(({ path, complaint, nearest, key }) => ({
    path: wordsOf(path, plain, names),
    ...told(complaint),
    ...placeOf(root, path, key === true ? 'key' : 'value'),
    ...(nearest !== undefined && { nearest }),
  }))
}

/** The names of the rows of each list that a path led into: a list of thousands may have as many mistakes. */
type Names = Map<unknown, readonly string[]>

/** The path as inputs and settings write it, with rows of lists by their names. */
function wordsOf(path: readonly PropertyKey[], plain: unknown, names: Names): string {
  const words: string[] = []
  let here = plain
  for (const segment of path) {
    if (Array.isArray(here) && !names.has(here)) names.set(here, segmentsOf(here))
    words.push(names.get(here)?.[Number(segment)] ?? String(segment))
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
