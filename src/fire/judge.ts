/** Judges when a fire is under control and when it is out. */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { coolingMw } from './brigade.ts'
import type { FireState } from './fire.ts'
import { isBurning, ofLithium } from './fuel.ts'
import { strongestFire } from './ignite.ts'
import { freeKw, sourceStage } from './sources.ts'
import { isHidden } from './suppression.ts'

/** A fire counts as under control only if no room has ignited for this long, s: assumption. */
const quietSeconds = 1200

/**
 * Marks the fire as under control or out at the end of a beat, `time`. Lithium in thermal runaway counts at
 * its open-air rate, because lack of air does not hold it.
 */
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
    // A brigade on its way still arrives.
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

/**
 * Whether the hoses on a room reach anything that burns there. Water on closed cases takes no heat from the
 * fire inside them.
 */
function isReached({ brigade, sources, adjacency }: FireState, site: Site, r: number): boolean {
  if (brigade.inside[r] === 1) return true
  for (let i = adjacency.firstSource[r]!; i < adjacency.firstSource[r + 1]!; i++) {
    const s = adjacency.source[i]!
    if (sources.stage[s] === sourceStage.burning && !isHidden(site, r, s)) return true
  }
  return false
}

/** The cause of the end: the brigade's last act, or the strongest fire if the brigade never arrived. */
function before(state: FireState): number {
  return isThere(state) && state.brigadeCause >= 0 ? state.brigadeCause : strongestFire(state)
}

function isThere({ incident }: FireState): boolean {
  return incident.brigadeArrivedAt < Infinity
}
