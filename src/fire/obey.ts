/**
 * Effect of an order on the fire. People are told, called and sent at the order's own second; the fire reacts
 * from the beat that begins.
 */
import type { Ledger } from '../base/ledger.ts'
import { brigadeTurn, cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { release } from './suppression/alarm.ts'
import type { FireState, Supply } from './fire.ts'
import { ignite, litBy, rowOfFire } from './spread/ignite.ts'
import type { DueOrder } from './orders.ts'
import { sendOut } from './brigade/sendOut.ts'
import { shutLeak } from './traits.ts'

/** Carries out an order. */
export function obey(state: FireState, site: Site, supply: Supply, order: DueOrder, ledger: Ledger): void {
  const { brigade, incident } = state
  const { at } = order
  switch (order.do) {
    case 'call-brigade':
      sendOut(site, brigade, order)
      if (incident.brigadeCalledAt === Infinity) {
        incident.brigadeCalledAt = at
        state.brigadeCause = ledger.add(cause.brigade, brigadeTurn.called, at, order.by)
      }
      return
    case 'release-gas':
      release(state, site, supply, order.room, ledger)
      return
    case 'close-openings':
      closeOpenings(state, site, order.room)
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

/** Shuts the doors, louvres and dampers of a room (-1: of all), as far as they have not given way. */
function closeOpenings({ openings, shares, damperShut, time }: FireState, site: Site, room: number): void {
  const { roomA, roomB, count } = site.openings
  for (let o = 0; o < count; o++) {
    if (room >= 0 && roomA[o] !== room && roomB[o] !== room) continue
    if (openings.failedAt[o]! > time) shares.opening[o] = Math.min(shares.opening[o]!, shutLeak)
  }
  if (room >= 0) damperShut[room] = 1
  else damperShut.fill(1)
}
