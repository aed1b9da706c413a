/** Judges when a fire is under control and when it is out. */
import type { Ledger } from '../base/ledger.ts'
import { brigadeTurn, cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { coolingMw, own } from './brigade/brigade.ts'
import type { FireState, Supply } from './fire.ts'
import { isBurning, ofLithium } from './fuel/fuel.ts'
import { strongestFire, strongestRoom } from './spread/ignite.ts'
import { freeKw, sourceStage } from './fuel/sources.ts'
import { isHidden, isSpent } from './suppression/suppression.ts'
import { holds } from './suppression/works.ts'

/** A fire counts as under control only if no room has ignited for this long, s: assumption. */
const quietSeconds = 1200

/**
 * Marks the fire as under control or out at the end of a beat, `time`. Control is that the fire will not leave its
 * perimeter (NFIRS 5.0): no room has ignited for a while, and hoses could absorb all that sprinklers, mist or gas do
 * not hold. Those control a fire when its heat release no longer grows (NFPA 13: limiting the size of a fire so as to
 * decrease the heat release rate), with or without a brigade. It is lost again when another room ignites, or when what
 * nothing holds any more has grown beyond what it was then. A fire that is out and lights again is neither out nor under
 * control any more, however long after. Lithium in thermal runaway counts at its open-air rate, because lack of air
 * does not hold it.
 */
export function judge(state: FireState, site: Site, supply: Supply, time: number, ledger: Ledger): void {
  const { incident, brigade } = state
  if (state.lastIgnitionAt === -Infinity) return
  if (incident.outAt < Infinity) {
    if (state.lastIgnitionAt < incident.outAt) return
    incident.outAt = Infinity
    brigade.own[own.waterTold] = Infinity
    lose(state, state.lastIgnitionAt, state.lastIgnitionCause, ledger)
  }
  const openKw = (source: number) => freeKw(state.sources, site, source, time)
  let any = false
  let releasedMw = 0
  // The part of it that no suppression holds.
  let looseMw = 0
  for (let r = 0; r < site.rooms.count; r++) {
    const mw = Math.max(state.rooms.hrrFreeKw[r]!, ofLithium(state, site, r, openKw)) / 1000
    releasedMw += mw
    if (!holds(state, site, supply, r)) looseMw += mw
    any ||= isBurning(state, r)
  }
  if (!any) {
    incident.outAt = time
    incident.underControlAt = Math.min(incident.underControlAt, time)
    tell(state, site, supply, brigadeTurn.out, time, ledger)
    return
  }
  const hosesMw = coolingMw(brigade, r => isReached(state, site, r))
  // Without hoses, what gives off no heat yet is not held for that.
  const loose = looseMw > hosesMw || (time < incident.waterAt && releasedMw === 0)
  if (loose || time - state.lastIgnitionAt < quietSeconds) {
    const grown = loose && releasedMw > state.controlledMw
    // What ignites in the beat after control does so at its start, the very second of control.
    if (state.lastIgnitionAt >= incident.underControlAt)
      lose(state, state.lastIgnitionAt, state.lastIgnitionCause, ledger)
    else if (grown && incident.underControlAt < Infinity) lose(state, time, strongestFire(state), ledger)
    return
  }
  if (incident.underControlAt < Infinity) return
  incident.underControlAt = time
  state.controlledMw = releasedMw
  tell(state, site, supply, brigadeTurn.underControl, time, ledger)
}

/** Records that the fire is no longer under control, or out. */
function lose(state: FireState, time: number, before: number, ledger: Ledger): void {
  state.incident.underControlAt = Infinity
  note(state, brigadeTurn.lost, time, before, ledger)
}

/** Records a turn of the fire; a brigade that is there goes on from it. */
function note(state: FireState, turn: number, time: number, before: number, ledger: Ledger): void {
  const row = ledger.add(cause.brigade, turn, time, before)
  if (state.incident.brigadeArrivedAt < Infinity) state.brigadeCause = row
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

/**
 * Records the end of growth or of the fire, and what brought it about: hoses that work, or else suppression that
 * works where the fire is strongest, or else the brigade's last act; the fire itself if there was none of them. A shut
 * valve does not tell against it: a brigade shuts it once nothing burns, in the very beat in which its water put the
 * fire out. A brigade on its way still arrives.
 */
function tell(
  state: FireState,
  site: Site,
  supply: Supply,
  turn: number,
  time: number,
  ledger: Ledger,
): void {
  const { suppression, brigade } = state
  const there = state.incident.brigadeArrivedAt < Infinity
  const room = strongestRoom(state)
  const quenched =
    room >= 0 &&
    suppression.effective[room] === 1 &&
    supply.suppressionPower[room] === 1 &&
    !isSpent(suppression, site, room, state.time) &&
    !brigade.flowLs.some(flow => flow > 0)
  const last = there && state.brigadeCause >= 0 ? state.brigadeCause : strongestFire(state)
  note(state, turn, time, quenched ? suppression.cause[room]! : last, ledger)
}
