/**
 * Stays on replicas, to which services were failed over before they were hit, that ended when the replica was struck:
 * what they wrote there never came home, and their home's data does not lack it.
 */
import { copyOf } from '../../base/copy.ts'
import { never } from '../../damage/damage.ts'
import { withRows } from '../../base/column.ts'

/** A table of the stays before a service's last one. */
export interface StaysBefore {
  /** By service, its last row; -1: none. Empty until one is moved again. */
  last: Int32Array
  /** First second of the stay, and the first one after it. */
  readonly from: number[]
  readonly until: number[]
  /** Row of the service's stay before; -1: none. */
  readonly before: number[]
}

export const noStaysBefore = (): StaysBefore => copyOf(none)
const none: StaysBefore = { last: new Int32Array(0), from: [], until: [], before: [] }

interface Stayed {
  readonly movedAt: Int32Array
  readonly movedUntil: Int32Array
  readonly wentHome: Uint8Array
  readonly staysBefore: StaysBefore
}

/** The service is moved once more: keeps its last stay, unless it came home with what it wrote. */
export function keepStay({ movedAt, movedUntil, wentHome, staysBefore }: Stayed, service: number): void {
  if (movedAt[service] === never || wentHome[service] === 1) return
  if (staysBefore.last.length === 0) staysBefore.last = withRows(staysBefore.last, movedAt.length, -1)
  staysBefore.from.push(movedAt[service]!)
  staysBefore.until.push(movedUntil[service]!)
  staysBefore.before.push(staysBefore.last[service]!)
  staysBefore.last[service] = staysBefore.from.length - 1
}

/** Stays of a service with writes that never came home, in order of time; one that lasts ends at `never`. */
export function staysAway(
  { movedAt, movedUntil, wentHome, staysBefore }: Stayed,
  service: number,
): readonly (readonly [from: number, until: number])[] {
  if (movedAt.length === 0) return []
  const { last, from, until, before } = staysBefore
  const stays: [number, number][] = []
  if (movedAt[service] !== never && wentHome[service] === 0)
    stays.push([movedAt[service]!, movedUntil[service]!])
  for (let row = last.length === 0 ? -1 : last[service]!; row >= 0; row = before[row]!)
    stays.unshift([from[row]!, until[row]!])
  return stays
}
