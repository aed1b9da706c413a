/**
 * Effect of an order on the fire. People are told, called and sent at the order's own second; the fire reacts
 * from the beat that begins.
 */
import type { Ledger } from '../base/ledger.ts'
import { brigadeTurn, cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { openingKinds } from '../estate/site.ts'
import { release } from './suppression/alarm.ts'
import type { FireState, Supply } from './fire.ts'
import { ignite, litBy, rowOfFire } from './spread/ignite.ts'
import type { DueOrder } from './orders.ts'
import { sendOut } from './brigade/sendOut.ts'
import { shutLeak } from './traits.ts'

const hole = openingKinds.indexOf('hole')

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

/** Shuts the doors, windows, louvres and dampers of a room (-1: of all). */
function closeOpenings(state: FireState, site: Site, room: number): void {
  for (const o of canBeShut(state, site, room)) state.shares.opening[o] = shutLeak
  if (room >= 0) state.damperShut[room] = 1
  else state.damperShut.fill(1)
}

/**
 * Openings of a room (-1: of all) that stand open and can be shut: not what has given way, nor a hole, such as the open sky over
 * a courtyard, unless it has a shutter that closes on the alarm.
 */
export function canBeShut({ openings, shares, time }: FireState, site: Site, room: number): number[] {
  const { roomA, roomB, kind, closesOnAlarm } = site.openings
  return [...kind.keys()].filter(
    o =>
      (room < 0 || roomA[o] === room || roomB[o] === room) &&
      (kind[o] !== hole || closesOnAlarm[o] === 1) &&
      shares.opening[o]! > shutLeak &&
      openings.failedAt[o]! > time,
  )
}
