/**
 * What services need, by class: services that need the same ones are of one class. A site has a handful of classes
 * (control plane and names; those and storage), so that whether what a service needs is up is a question to its class.
 */
import type { Population } from '../estate/population.ts'
import { interned } from './interned.ts'
import { sortedBy } from './sortedBy.ts'

export interface Needs {
  /** Number of classes; the class of those that need nothing is one of them. */
  readonly count: number
  readonly classOf: Uint16Array | Int32Array
  /** What class c needs, rows of services in the order of the population: needs[firstNeed[c] .. firstNeed[c + 1]]. */
  readonly firstNeed: Int32Array
  readonly needs: Int32Array
  /** Services of class c, ascending: members[firstMember[c] .. firstMember[c + 1]]. */
  readonly firstMember: Int32Array
  readonly members: Int32Array
  /** Services that others need, ascending; position p is needed by the classes neededBy[firstClass[p] .. firstClass[p + 1]]. */
  readonly neededRow: Int32Array
  /** 1 where those that need it run on without it and only cannot start. */
  readonly toStart: Uint8Array
  readonly firstClass: Int32Array
  readonly neededBy: Int32Array
}

export function needsOf({ services, dependencies }: Population): Needs {
  const { firstOfService, needs, toStart } = dependencies
  const list = (service: number): Int32Array =>
    needs.subarray(firstOfService[service], firstOfService[service + 1])
  const { of: classOf, first } = interned(services.count, list)
  const lists = Array.from(first, list)
  const neededRow = Int32Array.from(new Set(needs)).sort()
  const position = new Map(Array.from(neededRow, (row, at) => [row, at]))
  const pairs = lists.flatMap((of, nth) => Array.from(of, row => [position.get(row)!, nth] as const))
  const by = sortedBy(
    Int32Array.from(pairs, ([at]) => at),
    neededRow.length,
    Int32Array.from(pairs, ([, nth]) => nth),
  )
  const members = sortedBy(classOf, lists.length)
  const firstNeed = new Int32Array(lists.length + 1)
  for (const [nth, { length }] of lists.entries()) firstNeed[nth + 1] = firstNeed[nth]! + length
  return {
    count: lists.length,
    classOf,
    firstNeed,
    needs: Int32Array.from(lists.flatMap(of => [...of])),
    firstMember: members.first,
    members: members.rows,
    neededRow,
    toStart: Uint8Array.from(neededRow, row => (toStart.includes(row) ? 1 : 0)),
    firstClass: by.first,
    neededBy: by.rows,
  }
}
