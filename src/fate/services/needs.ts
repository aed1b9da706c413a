/**
 * Dependencies by class: services that need the same services form one class. A site has a handful of classes
 * (control plane and names; those and storage), so whether everything a service needs is up is answered once for its
 * class.
 */
import type { Population } from '../../estate/population.ts'
import { interned } from '../../base/interned.ts'
import { sortedBy } from '../../base/sortedBy.ts'
import { startsOf } from '../../base/starts.ts'

export interface Needs {
  /** Number of classes, including the class of services that need nothing. */
  readonly count: number
  readonly classOf: Uint16Array | Int32Array
  /** Services that class c needs, in the order of the population: needs[firstNeed[c] .. firstNeed[c + 1]]. */
  readonly firstNeed: Int32Array
  readonly needs: Int32Array
  /** Services of class c, ascending: members[firstMember[c] .. firstMember[c + 1]]. */
  readonly firstMember: Int32Array
  readonly members: Int32Array
  /**
   * Services that others need, ascending; the one at position p is needed by the classes neededBy[firstClass[p] ..
   * firstClass[p + 1]].
   */
  readonly neededRow: Int32Array
  /** 1: the services that need it only need it to start, and run on without it. */
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
  return {
    count: lists.length,
    classOf,
    firstNeed: startsOf(lists),
    needs: Int32Array.from(lists.flatMap(of => [...of])),
    firstMember: members.first,
    members: members.rows,
    neededRow,
    toStart: Uint8Array.from(neededRow, row => (toStart.includes(row) ? 1 : 0)),
    firstClass: by.first,
    neededBy: by.rows,
  }
}
