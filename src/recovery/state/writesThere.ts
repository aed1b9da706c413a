/**
 * Stays at replicas, in the order in which they ended, with what was written there. Seconds after ignition; copies are
 * made at a service's home (a named assumption: no job runs where a service only stays).
 */
import { never } from '../../damage/damage.ts'
import { noRows, withRows } from '../../base/column.ts'
import { grow } from '../engine/tasks.ts'

export interface Writes {
  count: number
  /** By service, its last stay, -1: none. Empty until a service has left a replica. */
  last: Int32Array
  /** The service's stay before; -1: none. */
  before: Int32Array
  service: Int32Array
  /** Row of the copy at which it was; -1: its disks were moved there, so there is none. */
  copy: Int32Array
  /** First second of the stay, and the first one after it. */
  from: Int32Array
  until: Int32Array
  /** Rack that holds what was written and may still burn with it; -1: none. */
  on: Int32Array
  /** Second from which it was at home as well, or could be fetched from there; `never`: not yet. */
  homeFrom: Int32Array
  /** 1: it burnt. */
  burnt: Uint8Array
}

/** @param used whose memory is kept */
export const noWrites = (used?: Writes): Writes => ({
  count: 0,
  last: noRows(Int32Array, used?.last),
  before: new Int32Array(0),
  service: new Int32Array(0),
  copy: new Int32Array(0),
  from: new Int32Array(0),
  until: new Int32Array(0),
  on: new Int32Array(0),
  homeFrom: new Int32Array(0),
  burnt: new Uint8Array(0),
})

/** Notes a stay that has ended: what was written is on a rack (-1: it came home at its end). */
export function keepStay(
  writes: Writes,
  services: number,
  stay: { readonly service: number; readonly copy: number; readonly from: number; readonly until: number },
  on: number,
): void {
  if (writes.last.length === 0) writes.last = withRows(writes.last, services, -1)
  if (writes.count === writes.service.length) widen(writes)
  const row = writes.count++
  writes.before[row] = writes.last[stay.service]!
  writes.last[stay.service] = row
  writes.service[row] = stay.service
  writes.copy[row] = stay.copy
  writes.from[row] = stay.from
  writes.until[row] = stay.until
  writes.on[row] = on
  writes.homeFrom[row] = on < 0 ? stay.until : never
  writes.burnt[row] = 0
}

/** All columns but the one by service. */
function widen(writes: Writes): void {
  const { last, ...rows } = writes
  grow(rows)
  Object.assign(writes, rows, { last })
}

/** Visits the stays of a service, the last one first. */
export function eachStay({ last, before }: Writes, service: number, visit: (row: number) => void): void {
  for (let row = last.length === 0 ? -1 : last[service]!; row >= 0; row = before[row]!) visit(row)
}

/** Row of the stay in which the service was at a second, or that ended then; -1: none, or it had just begun. */
export function stayAt(writes: Writes, service: number, at: number): number {
  let found = -1
  eachStay(writes, service, row => {
    if (writes.from[row]! < at && at <= writes.until[row]!) found = row
  })
  return found
}

/** Whether anything that the service wrote at a replica has burnt. */
export function writesLost({ writes }: { readonly writes: Writes }, service: number): boolean {
  let isLost = false
  eachStay(writes, service, row => {
    isLost ||= writes.burnt[row] === 1 && writes.until[row]! > writes.from[row]!
  })
  return isLost
}
