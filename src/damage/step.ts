/**
 * A step of the damage, in two parts. Between `state.time` and `until`, what is due (stores that run dry, generators
 * that start, rooms that shut down, second hits) and what was ordered happens at its exact time (`act`); then the
 * fire's effects in the step apply at `until` (`suffer`). The fire's own step stands between them, so that a beat can
 * end with the cell in which its power changes. While nothing burns, the result does not depend on the length of
 * steps.
 */
import { copyOf } from '../base/copy.ts'
import type { Ledger } from '../base/ledger.ts'
import type { Site } from '../estate/site.ts'
import type { PowerOrder } from './damage.ts'
import { expose } from './exposure.ts'
import type { RoomView, Supply } from '../fire/fire.ts'
import type { FireOutside } from './fireOutside.ts'
import { carryOut, ordersDue } from './orders.ts'
import { strikeAgain } from './secondHits.ts'
import { settle } from './settle.ts'
import type { DamageState } from './state.ts'
import { takeIn } from './poured.ts'
import { soak } from './water.ts'

/** What a slice of time brings the site's power, beside its fire. */
export interface PowerSlice {
  /** Second after ignition at which the slice ends. */
  readonly until: number
  /** Of these, the ones due in the slice are carried out. */
  readonly orders: readonly PowerOrder[]
  /** The rooms as the fire left them at the start. */
  readonly rooms: RoomView
}

/** What happens by the clock or by order before `until`. Returns what the power supplied before that. */
export function act(
  state: DamageState,
  site: Site,
  { until, orders, rooms }: PowerSlice,
  ledger: Ledger,
): Supply {
  const due = ordersDue(orders, state.time, until)
  let carried = 0
  let before: Supply = state.supply
  for (;;) {
    const ordered = carried < due.length ? due[carried]!.at : Infinity
    const now = Math.max(state.time, Math.min(state.nextAt, ordered))
    if (now >= until) return before
    if (before === state.supply) before = copyOf(before)
    while (carried < due.length && due[carried]!.at <= now)
      carryOut(state, site, due[carried++]!, now, ledger)
    if (strikeAgain(state, site, now, ledger))
      soak({ state, site, view: { ...rooms, ...state.poured }, until: now, ledger })
    settle(state, site, now, ledger)
  }
}

/** What the fire did up to `until`. */
export function suffer(
  state: DamageState,
  site: Site,
  fire: FireOutside,
  until: number,
  ledger: Ledger,
): void {
  if (expose(state, site, fire, until, ledger)) settle(state, site, until, ledger)
  takeIn(state.poured, fire.rooms)
  state.time = until
}
