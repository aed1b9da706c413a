/**
 * Orders that change nothing when they fall due: an attack with no water there, gas that is spent, doors that are
 * shut. They are obeyed at that moment, for what they may mean later, and end no beat (see `beatLength`).
 */
import type { Ledger } from '../base/ledger.ts'
import type { Site } from '../estate/site.ts'
import { canRelease } from './suppression/alarm.ts'
import { type BrigadeStates, isHeldBack, own } from './brigade/brigade.ts'
import { hasWater, usesWaterFrom } from './felt.ts'
import type { FireState, Supply } from './fire.ts'
import { isBurning } from './fuel/fuel.ts'
import { litBy } from './spread/ignite.ts'
import { obey } from './obey.ts'
import { type DueOrder, nextGasOrderTime, sendsPeople, takeDue } from './orders.ts'
import { sendOut } from './brigade/sendOut.ts'
import { shutLeak } from './traits.ts'

/**
 * Obeys the orders due at `now` that change no gas and no fuel, up to the first that does. People who are sent
 * before one of them count as sent; their own orders keep waiting.
 */
export function passOver(state: FireState, site: Site, supply: Supply, now: number, ledger: Ledger): void {
  const { pending, brigade } = state
  if (nextGasOrderTime(pending) > now) return
  const sent = { ...brigade, own: brigade.own.slice() }
  let felt = false
  const idle = takeDue(pending, now, order => {
    felt ||= touches(state, site, supply, sent, order)
    if (!felt) sendOut(site, sent, order)
    return !felt && !sendsPeople(order)
  })
  for (const order of idle) obey(state, site, supply, order, ledger)
}

/** Whether an order changes gas, fuel or the water on it. `sent`: the brigade as it is when the order falls due. */
function touches(
  state: FireState,
  site: Site,
  supply: Supply,
  sent: BrigadeStates,
  order: DueOrder,
): boolean {
  const { at, room } = order
  switch (order.do) {
    case 'ignite':
      return litBy(state, site, order) >= 0
    case 'attack':
      return isHeldBack(site, sent, at) && hasWater(site, sent, at) && burnsLive(state, site, supply)
    case 'open-hydrants':
      return (
        sent.own[own.arrivesAt]! <= at &&
        sent.own[own.waterFrom]! > at &&
        usesWaterFrom(state, site, supply, sent, at)
      )
    case 'release-gas':
      return canRelease(state, supply, room)
    case 'close-openings':
      return isOpen(state, site, room)
    default:
      return false
  }
}

/** Whether something burns in a building with live conductors. */
const burnsLive = (state: FireState, { rooms }: Site, { buildingLive }: Supply): boolean =>
  rooms.building.some((b, r) => buildingLive[b] === 1 && isBurning(state, r))

/** Whether a door, louvre or damper of a room (-1: of any) can still be shut. */
function isOpen({ shares, openings, time }: FireState, site: Site, room: number): boolean {
  const { roomA, roomB } = site.openings
  if (room < 0 ? shares.fan.includes(1) : shares.fan[room] === 1) return true
  for (let o = 0; o < site.openings.count; o++) {
    if (room >= 0 && roomA[o] !== room && roomB[o] !== room) continue
    if (shares.opening[o]! > shutLeak && openings.failedAt[o]! > time) return true
  }
  return false
}
