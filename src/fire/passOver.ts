/**
 * Orders that change nothing when they fall due: an attack with no water there, gas that is spent, doors that are
 * shut. They are obeyed at that moment, for what they may mean later, and end no beat (see `beatLength`).
 */
import type { Ledger } from '../base/ledger.ts'
import type { Site } from '../estate/site.ts'
import { canRelease } from './suppression/alarm.ts'
import { isHeldBack, own } from './brigade/brigade.ts'
import { hasWater, usesWaterFrom } from './felt.ts'
import type { FireState, Supply } from './fire.ts'
import { isBurning } from './fuel/fuel.ts'
import { litBy } from './spread/ignite.ts'
import { canBeShut, obey } from './obey.ts'
import { type DueOrder, nextGasOrderTime, takeDue } from './orders.ts'

/**
 * Obeys the orders due at `now` that change no gas and no fuel, up to the first that does. Each in its turn, people who
 * are sent as well: hydrants are opened by those who have come.
 */
export function passOver(state: FireState, site: Site, supply: Supply, now: number, ledger: Ledger): void {
  const { pending } = state
  if (nextGasOrderTime(pending) > now) return
  let felt = false
  takeDue(pending, now, order => {
    felt ||= touches(state, site, supply, order)
    if (!felt) obey(state, site, supply, order, ledger)
    return !felt
  })
}

/** Whether an order changes gas, fuel or the water on it, with the brigade as it is when the order falls due. */
function touches(state: FireState, site: Site, supply: Supply, order: DueOrder): boolean {
  const { at, room } = order
  const { brigade } = state
  switch (order.do) {
    case 'ignite':
      return litBy(state, site, order) >= 0
    case 'attack':
      return isHeldBack(site, brigade, at) && hasWater(site, brigade, at) && burnsLive(state, site, supply)
    case 'open-hydrants':
      return (
        brigade.own[own.arrivesAt]! <= at &&
        brigade.own[own.waterFrom]! > at &&
        usesWaterFrom(state, site, supply, brigade, at)
      )
    case 'release-gas':
      return canRelease(state, supply, room)
    case 'close-openings':
      return runsFan(state, room) || canBeShut(state, site, room).length > 0
    default:
      return false
  }
}

/** Whether something burns in a building with live conductors. */
const burnsLive = (state: FireState, { rooms }: Site, { buildingLive }: Supply): boolean =>
  rooms.building.some((b, r) => buildingLive[b] === 1 && isBurning(state, r))

/** Whether the damper of a room (-1: of any) still lets fans run. */
const runsFan = ({ shares }: FireState, room: number): boolean =>
  room < 0 ? shares.fan.includes(1) : shares.fan[room] === 1
