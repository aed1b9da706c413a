/** When a fire is under control, and when it is out. */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { coolingMw } from './brigade.ts'
import type { FireState } from './fire.ts'
import { isBurning } from './fuel.ts'
import { strongestFire } from './ignite.ts'

/** No room has lit for this long before the fire counts as held, s: assumption. */
const quietSeconds = 1200

/** Marks the fire under control and out. */
export function judge(state: FireState, site: Site, ledger: Ledger): void {
  const { incident, rooms, brigade, time } = state
  if (state.lastIgnitionAt === -Infinity || incident.outAt < Infinity) return
  let megawatt = 0
  let any = false
  for (let r = 0; r < site.rooms.count; r++) {
    megawatt += rooms.hrrFreeKw[r]! / 1000
    if (!any && isBurning(state, r)) any = true
  }
  if (!any) {
    incident.outAt = time
    incident.underControlAt = Math.min(incident.underControlAt, time)
    state.brigadeCause = ledger.add(cause.brigade, 4, time, before(state))
    return
  }
  if (time < incident.waterAt) return
  if (time - state.lastIgnitionAt < quietSeconds || megawatt > coolingMw(brigade)) {
    if (state.lastIgnitionAt > incident.underControlAt) incident.underControlAt = Infinity
    return
  }
  if (incident.underControlAt < Infinity) return
  incident.underControlAt = time
  state.brigadeCause = ledger.add(cause.brigade, 3, time, before(state))
}

/** What the brigade did last; a fire that nobody was called to ends as it began. */
function before(state: FireState): number {
  return state.brigadeCause >= 0 ? state.brigadeCause : strongestFire(state)
}
