/**
 * What stays at replicas change in the loss of a service that goes on with its home's data: where a service is away,
 * nothing is written at its home, and jobs there save what was there when it left.
 */
import { never } from '../../damage/damage.ts'
import type { FateState } from '../../fate/state/state.ts'
import { lastRestored } from '../../fate/state/lossTables.ts'
import { noPoint } from '../../fate/schedule/newestPoint.ts'
import { staysAway } from '../../fate/state/stays.ts'
import type { RecoveryState } from '../state/state.ts'
import { hasDataThere } from './hasDataThere.ts'

type Stayed = Pick<RecoveryState, 'writes' | 'restoredPoint' | 'route' | 'ownBackAt'>

/**
 * Seconds of writes that are lost because of a stay (a row of `writes`), beyond the age of the home's newest point;
 * negative where that age counts seconds in which the service was away and wrote what is kept, or counted anyway.
 */
export function lostByStay(fate: FateState, recovery: Stayed, row: number): number {
  const { writes, restoredPoint } = recovery
  const service = writes.service[row]!
  const [from, until, homeFrom] = [writes.from[row]!, writes.until[row]!, writes.homeFrom[row]!]
  const burnt = writes.burnt[row] === 1 ? until - from : 0
  const newest = fate.point[service]!
  if (newest === never || hasDataThere(recovery, service)) return burnt
  const older = restoredPoint.length > 0 ? restoredPoint[service]! : never
  const isNewest = older === never || older === noPoint
  const point = isNewest ? newest : older
  const stopped = stoppedOf(fate, service)
  const both = Math.max(0, Math.min(until, stopped) - Math.max(from, point))
  // The fates have left this stay out, unless it ended with going home.
  const isLeftOut = homeFrom !== until && staysAway(fate, service).some(([left]) => left === from)
  if (homeFrom > stopped) return burnt - (isLeftOut ? 0 : both)
  // What was written there was at home as well when that was lost.
  const known = isLeftOut ? both : 0
  const isHere = isNewest && fate.copy[service] === writes.copy[row]
  return known + (isHere || point >= homeFrom ? 0 : Math.max(0, Math.min(point, until) - from))
}

/**
 * When the home of a service stopped for good, by the age of its newest point. If that was while the service was away,
 * moved in time, this is some second of that stay, or its end. In several racks that may have burnt one after another,
 * the age leaves out what was restored in between, but the second is known.
 */
function stoppedOf(fate: FateState, service: number): number {
  const newest = fate.point[service]!
  let stopped = newest + fate.dataLossSeconds[service]!
  if (lastRestored(fate.lostAgain, service) >= 0) return fate.lostAgain.stopped[service]!
  for (const [left, end] of staysAway(fate, service))
    if (stopped > left && newest < end) stopped += end - Math.max(newest, left)
  return stopped
}
