import { isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Issue } from '../../src/index.ts'
import type { Fault } from './faults.ts'
import { documentOf, type Path } from './written.ts'

/** Of the element that says what is wrong. */
export const faultId = (nth: number): string => `fault-${nth}`

/** A notice is no problem. */
interface Found extends Issue {
  readonly notice?: true
}

/** The problems that have a place in the text, by the value there: their own paths call entries of lists by name. */
export function faultsIn(text: string, file: string, issues: readonly Found[]): readonly Fault[] {
  const contents = issues.length > 0 && documentOf(text)?.contents
  if (!contents) return []
  const starts = [0]
  for (const line of text.split('\n')) starts.push(starts.at(-1)! + line.length + 1)
  return issues.flatMap(({ file: of, line, column = 1, notice }, nth) => {
    if (of !== file || line === undefined || notice) return []
    return [{ path: pathTo(contents, starts[line - 1]! + column - 1), id: faultId(nth) }]
  })
}

function pathTo(node: unknown, offset: number): Path {
  const holds = (first: unknown, last: unknown): boolean =>
    isNode(first) && first.range![0] <= offset && offset < (isNode(last) ? last : first).range![1]
  if (isMap(node)) {
    const pair = node.items.find(({ key, value }) => holds(key, value))
    return isScalar(pair?.key) ? [String(pair.key.value), ...pathTo(pair.value, offset)] : []
  }
  if (!isSeq(node)) return []
  const nth = node.items.findIndex(item => holds(item, item))
  return nth < 0 ? [] : [nth, ...pathTo(node.items[nth], offset)]
}
