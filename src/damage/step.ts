/**
 * A step of the damage. Between `state.time` and `until`, what is due (stores that run dry, generators that
 * start, rooms that shut down, second hits) and what was ordered happens at its exact time; then the fire's
 * effects in the step apply at `until`. While nothing burns, the result does not depend on the length of
 * steps.
 */
import type { Ledger } from '../base/ledger.ts'
import type { Site } from '../estate/site.ts'
import type { PowerOrder } from './damage.ts'
import { expose } from './exposure.ts'
import type { FireOutside } from './fireOutside.ts'
import { carryOut, ordersDue } from './orders.ts'
import { strikeAgain } from './secondHits.ts'
import { settle } from './settle.ts'
import type { DamageState } from './state.ts'
import { takeIn } from './poured.ts'
import { soak } from './water.ts'

/** @param orders those with state.time <= at < until are carried out, others ignored */
export function stepDamage(
  state: DamageState,
  site: Site,
  fire: FireOutside,
  orders: readonly PowerOrder[],
  until: number,
  ledger: Ledger,
): void {
  const due = ordersDue(orders, state.time, until)
  let carried = 0
  for (;;) {
    const ordered = carried < due.length ? due[carried]!.at : Infinity
    const now = Math.max(state.time, Math.min(state.nextAt, ordered))
    if (now >= until) break
    while (carried < due.length && due[carried]!.at <= now)
      carryOut(state, site, due[carried++]!, now, ledger)
    if (strikeAgain(state, site, now, ledger))
      soak({ state, site, view: { ...fire.rooms, ...state.poured }, until: now, ledger })
    settle(state, site, now, ledger)
  }
  if (expose(state, site, fire, until, ledger)) settle(state, site, until, ledger)
  takeIn(state.poured, fire.rooms)
  state.time = until
}
