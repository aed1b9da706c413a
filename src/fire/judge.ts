/** When a fire is under control, and when it is out. */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { coolingMw } from './brigade.ts'
import type { FireState } from './fire.ts'
import { isBurning, ofLithium } from './fuel.ts'
import { strongestFire } from './ignite.ts'
import { freeKw, sourceStage } from './sources.ts'
import { isHidden } from './suppression.ts'

/** No room has lit for this long before the fire counts as held, s: assumption. */
const quietSeconds = 1200

/** Marks the fire under control and out at the end of a beat, `time`. Cells that run away are not held by want of air: they count as they would burn in the open. */
export function judge(state: FireState, site: Site, time: number, ledger: Ledger): void {
  const { incident, rooms, brigade, sources } = state
  if (state.lastIgnitionAt === -Infinity || incident.outAt < Infinity) return
  const openKw = (source: number) => freeKw(sources, site, source, time)
  let megawatt = 0
  let any = false
  for (let r = 0; r < site.rooms.count; r++) {
    megawatt += Math.max(rooms.hrrFreeKw[r]!, ofLithium(state, site, r, openKw)) / 1000
    if (!any && isBurning(state, r)) any = true
  }
  if (!any) {
    incident.outAt = time
    incident.underControlAt = Math.min(incident.underControlAt, time)
    const out = ledger.add(cause.brigade, 4, time, before(state))
    // Who is under way comes all the same.
    if (isThere(state)) state.brigadeCause = out
    return
  }
  if (time < incident.waterAt) return
  if (
    time - state.lastIgnitionAt < quietSeconds ||
    megawatt > coolingMw(brigade, r => isReached(state, site, r))
  ) {
    if (state.lastIgnitionAt > incident.underControlAt) incident.underControlAt = Infinity
    return
  }
  if (incident.underControlAt < Infinity) return
  incident.underControlAt = time
  state.brigadeCause = ledger.add(cause.brigade, 3, time, before(state))
}

/** Whether the hoses on a room come to something that burns in it: water on cases whose inside burns takes nothing off the fire. */
function isReached({ brigade, sources, adjacency }: FireState, site: Site, r: number): boolean {
  if (brigade.inside[r] === 1) return true
  for (let i = adjacency.firstSource[r]!; i < adjacency.firstSource[r + 1]!; i++) {
    const s = adjacency.source[i]!
    if (sources.stage[s] === sourceStage.burning && !isHidden(site, r, s)) return true
  }
  return false
}

/** What the brigade did last; a fire to which nobody came ends as it began. */
function before(state: FireState): number {
  return isThere(state) && state.brigadeCause >= 0 ? state.brigadeCause : strongestFire(state)
}

function isThere({ incident }: FireState): boolean {
  return incident.brigadeArrivedAt < Infinity
}
