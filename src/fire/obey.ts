/**
 * Effect of an order on the fire. People are told, called and sent at the order's own second; the fire reacts
 * from the beat that begins.
 */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { release } from './suppression/alarm.ts'
import type { FireState, Supply } from './fire.ts'
import { ignite, litBy, rowOfFire } from './spread/ignite.ts'
import type { DueOrder } from './orders.ts'
import { sendOut } from './brigade/sendOut.ts'
import { shutLeak } from './traits.ts'

export function obey(state: FireState, site: Site, supply: Supply, order: DueOrder, ledger: Ledger): void {
  const { brigade, incident, shares } = state
  const { at } = order
  switch (order.do) {
    case 'call-brigade':
      sendOut(site, brigade, order)
      if (incident.brigadeCalledAt === Infinity) {
        incident.brigadeCalledAt = at
        state.brigadeCause = ledger.add(cause.brigade, 0, at, order.by)
      }
      return
    case 'release-gas':
      release(state, site, supply, order.room, ledger)
      return
    case 'close-openings':
      for (let o = 0; o < site.openings.count; o++) {
        if (order.room >= 0 && site.openings.roomA[o] !== order.room && site.openings.roomB[o] !== order.room)
          continue
        if (state.openings.failedAt[o]! > state.time)
          shares.opening[o] = Math.min(shares.opening[o]!, shutLeak)
      }
      if (order.room >= 0) state.damperShut[order.room] = 1
      else state.damperShut.fill(1)
      return
    case 'ignite': {
      const source = litBy(state, site, order)
      if (source >= 0) ignite(state, site, source, order.by, ledger)
      else ledger.add(cause['not-lit'], order.room, at, rowOfFire(state, order.room))
      return
    }
    default:
      sendOut(site, brigade, order)
  }
}
