/** Carries out orders about power. */
import type { Ledger } from '../base/ledger.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { isGivenUp } from './buildings.ts'
import type { PowerOrder } from './damage.ts'
import { isolate } from './power.ts'
import { generator, type PowerStates } from './powerGraph.ts'
import { rearmed, servesOthers, stopped } from './rooms.ts'
import { isCut, isOrderedOff } from './secondHits.ts'
import type { DamageState } from './state.ts'

/** Orders of a step, in the order in which they are carried out. */
export function ordersDue(orders: readonly PowerOrder[], from: number, until: number): PowerOrder[] {
  if (orders.length === 0) return []
  return orders
    .filter(({ at }) => at >= from && at < until)
    .sort((a, b) => a.at - b.at || rank(a) - rank(b) || a.building - b.building)
}

const ranks = ['cut-off', 'cut-power', 'returns', 'orderly-shutdown', 'restore-power'] as const
/** Power that returns automatically switches on nothing that is shut down in that second. */
const rank = ({ do: verb, ends, cutKeeps }: PowerOrder): number =>
  ranks.indexOf(ends === undefined && cutKeeps === undefined ? verb : 'returns')

/** Carries out one order. */
export function carryOut(
  state: DamageState,
  site: Site,
  order: PowerOrder,
  now: number,
  ledger: Ledger,
): void {
  switch (order.do) {
    case 'cut-power':
      return cutPower(state, site, order, now, ledger)
    case 'cut-off':
      if (state.switchWorks[0] !== 0) cutPower(state, site, order, now, ledger)
      return
    case 'orderly-shutdown':
      return shutDown(state, site, order)
    case 'restore-power':
      return restorePower(state, site, order, now)
  }
}

const concerns = (order: PowerOrder, building: number): boolean =>
  order.building < 0 || order.building === building

/** Cuts the power of a building, or of the site: upstream, or with its own cut-off switch. */
function cutPower(
  { power, hits }: DamageState,
  site: Site,
  order: PowerOrder,
  now: number,
  ledger: Ledger,
): void {
  const by = ledger.add(cause['power-cut'], order.building, now, order.by)
  for (let unit = 0; unit < site.power.count; unit++) {
    // Isolation upstream leaves stores live; the switch disconnects them too.
    if (order.do === 'cut-power' && site.power.cutOff[unit] === 0) continue
    if (order.building >= 0 && power.building[unit] !== order.building) continue
    if (power.cut[unit] === 0) power.cutAt[unit] = now
    power.cut[unit] = 1
    power.by[unit] = by
  }
  for (let building = 0; building < site.buildings.count; building++) {
    if (!concerns(order, building)) continue
    power.orderedAt[building] = order.at
    // Isolation of the whole site cuts its units only; cutting one building also cuts its ties to the
    // others.
    hits.restoredBefore[building] = 0
    if (order.building >= 0 || order.do === 'cut-off') {
      isolate(power, building, by)
      hits.isolatedBefore[building] = 1
    } else power.restored[building] = 0
  }
}

/** Shuts down the computers of a room, a building or the site in good order. */
function shutDown({ rooms }: DamageState, site: Site, order: PowerOrder): void {
  for (let room = 0; room < site.rooms.count; room++) {
    const isMeant =
      order.room === undefined ? concerns(order, site.rooms.building[room]!) : order.room === room
    if (!isMeant || !servesOthers(rooms, room)) continue
    rooms.stopped[room] = stopped.inOrder
    rooms.stoppedBy[room] = order.by
  }
}

/** Restores the power of a building, or of the site. */
function restorePower(state: DamageState, site: Site, order: PowerOrder, now: number): void {
  const { power, buildings, hits } = state
  if (order.building < 0) for (let unit = 0; unit < site.power.count; unit++) switchOn(power, site, unit, now)
  for (let building = 0; building < site.buildings.count; building++) {
    if (!concerns(order, building) || buildings.writtenOffAt[building]! <= now) continue
    if (order.ends !== undefined && order.ends !== power.orderedAt[building]) continue
    if (isKeptAway(state, building, order)) continue
    power.orderedAt[building] = order.at
    // Where a power cut of the scenario is under way, power returns when that ends.
    hits.isolatedBefore[building] = 0
    hits.restoredBefore[building] = 1
    switchStoresOn(power, site, building, now)
    if (!isCut(site, hits, building)) {
      power.isolated[building] = 0
      power.restored[building] = 1
    }
    switchRoomsOn(state, site, building)
  }
}

/** Rooms run again, or once they can; those of an empty building are given up. */
function switchRoomsOn({ rooms, racks }: DamageState, site: Site, building: number): void {
  const given = isGivenUp(site, racks, building) ? stopped.givenUp : stopped.no
  const end = site.buildings.firstRoom[building + 1]!
  for (let room = site.buildings.firstRoom[building]!; room < end; room++) {
    if (rooms.running[room] === 0) rooms.rearmed[room] = rearmed.onceItRuns
    rooms.stopped[room] = given
  }
}

/**
 * Whether power does not return automatically yet, because somebody cut it shortly before and has not
 * restored it.
 */
function isKeptAway(
  { power, hits }: DamageState,
  building: number,
  { at, cutKeeps = 0 }: PowerOrder,
): boolean {
  const since = at - power.orderedAt[building]!
  return isOrderedOff(power, hits, building) && since < cutKeeps
}

/** Reconnects batteries in the building that the switch disconnected. */
function switchStoresOn(power: PowerStates, site: Site, building: number, now: number): void {
  for (let unit = 0; unit < site.power.count; unit++)
    if (power.building[unit] === building && holdsCharge(site, unit)) switchOn(power, site, unit, now)
}

/** Reconnects a unit. Batteries hold what they held when they were cut; fuel runs on by the generator's own clock. */
function switchOn({ cut, cutAt, dryAt }: PowerStates, site: Site, unit: number, now: number): void {
  if (cut[unit] === 1 && holdsCharge(site, unit)) dryAt[unit]! += now - cutAt[unit]!
  cut[unit] = 0
}

const holdsCharge = ({ power }: Site, unit: number): boolean =>
  power.storeSeconds[unit]! > 0 && power.kind[unit] !== generator
