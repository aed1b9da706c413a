/** Which values of the form are wrong, and where the page says why. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Told } from '../session.ts'
import { documentOf, type Path } from './written.ts'

interface Fault {
  readonly path: Path
  /** Of the element that says what is wrong. */
  readonly id: string
}

export const Faults = createContext<readonly Fault[]>([])

/** Of the element that says what is wrong. */
export const faultId = (nth: number): string => `fault-${nth}`

/** Tells a screen reader on the field that its value, or a part of it, is wrong, and why. */
export function useFault(path: Path): object {
  const fault = useContext(Faults).find(({ path: at }) =>
    path.every((key, nth) => String(at[nth]) === String(key)),
  )
  return fault ? { 'aria-invalid': true, 'aria-describedby': fault.id } : {}
}

/** The problems that have a place in the text, by the value there: their own paths call entries of lists by name. */
export function faultsIn(text: string, file: string, issues: readonly Told[]): readonly Fault[] {
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
