/**
 * Outages of racks that are over, as recovery reports them: from then on, copies on the rack, or from it, are made
 * again.
 */
import { never, type RackView } from '../../damage/damage.ts'

/**
 * A table of outages; and for each rack the row of its last one (-1: none) and the second of the last return noted.
 * Empty until a rack has come back.
 */
export interface Returns {
  last: Int32Array
  noted: Int32Array
  readonly from: number[]
  readonly until: number[]
  /** Second at which the rack stopped in it; `never`: it only lost its network. */
  readonly stoppedAt: number[]
  /** Row of the rack's outage before; -1: none. */
  readonly before: number[]
}

export const noReturns = (): Returns => ({
  last: new Int32Array(0),
  noted: new Int32Array(0),
  from: [],
  until: [],
  stoppedAt: [],
  before: [],
})

/**
 * @param backAt by rack, when it last came back (`never` while it is out, or if it never was)
 * @param outAt when that outage began: the columns of racks may already tell of a later one
 * @param stopped 1 if the rack had stopped in it
 * @param stoppedAt when it did
 */
export function noteReturns(
  returns: Returns,
  backAt: Int32Array,
  outAt: Int32Array,
  stopped: Uint8Array,
  stoppedAt: Int32Array,
): void {
  for (let rack = 0; rack < backAt.length; rack++) {
    const back = backAt[rack]!
    if (back === never || back === returns.noted[rack]) continue
    if (returns.last.length === 0) {
      returns.last = new Int32Array(backAt.length).fill(-1)
      returns.noted = new Int32Array(backAt.length).fill(never)
    }
    returns.noted[rack] = back
    returns.before.push(returns.last[rack]!)
    returns.last[rack] = returns.from.push(outAt[rack]!) - 1
    returns.until.push(back)
    returns.stoppedAt.push(stopped[rack] === 1 ? stoppedAt[rack]! : never)
  }
}

/** Row of the last outage of a rack that began at or before a second and is over; -1: none. */
export function lastBegun({ last, from, before }: Returns, rack: number, by: number): number {
  let row = last.length === 0 ? -1 : last[rack]!
  while (row >= 0 && from[row]! > by) row = before[row]!
  return row
}

/** Whether a rack has come back since a second, as far as noted. */
export function hasReturned({ last, until }: Returns, rack: number, since: number): boolean {
  const row = last.length === 0 ? -1 : last[rack]!
  return row >= 0 && until[row]! >= since
}

/**
 * Whether the outage of a rack that `began` is part of is over by a second. One that ended at once does not count as
 * an outage.
 */
export function isOver(returns: Returns, rack: number, began: number, by: number): boolean {
  const row = lastBegun(returns, rack, began)
  return row >= 0 && holds(returns, row, began) && returns.until[row]! <= by
}

/** Whether an outage (a row that had begun by then) was going on at a second. */
function holds({ from, until }: Returns, row: number, at: number): boolean {
  return from[row]! <= at && (at < until[row]! || from[row] === until[row])
}

/** When a rack lost its network; `never` if it had it again by a second. */
export function cutOffBy(
  returns: Returns,
  { cutOffAt }: Pick<RackView, 'cutOffAt'>,
  rack: number,
  by: number,
): number {
  const cutOff = cutOffAt[rack]!
  return cutOff !== never && isOver(returns, rack, cutOff, by) ? never : cutOff
}

/**
 * Whether a replica on a rack has what was written by a second. After the rack was stopped, it has caught up once the usual
 * lag has passed; what stopped it in that second or later took none of these writes. If it only lost its network, it missed
 * nothing. Only outages that are over count.
 */
export function hasCaughtUp(returns: Returns, rack: number, lag: number, by: number): boolean {
  let row = lastBegun(returns, rack, by)
  while (row >= 0 && returns.stoppedAt[row]! >= by) row = returns.before[row]!
  return row < 0 || returns.until[row]! + lag <= by
}
