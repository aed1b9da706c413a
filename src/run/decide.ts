/**
 * Turns the decisions of a scenario into orders when their time or their event has come. A rule ("after the alarm"),
 * a script ("at 11 min") and a player's decision become the same orders.
 */
import { cause } from '../estate/cause.ts'
import { roomsMeant } from '../estate/meant.ts'
import type { Site } from '../estate/site.ts'
import type { Ledger } from '../base/ledger.ts'
import type { PowerOrder } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import { powerBackAfter, powerBackAt } from '../recovery/state/layout.ts'
import type { RecoveryOrder } from '../recovery/recovery.ts'
import { dispatchRules } from '../scenario/words/dispatch.ts'
import type { Trigger } from '../scenario/words/trigger.ts'
import { eventRow, type Place } from './eventRow.ts'
import type { Orders } from './orders.ts'

type Decision = Site['decisions'][number]

/** Second at which an event first happened in a room (row), in a building (row) or anywhere (-1); Infinity: not yet. */
export type Occurrence = (event: Trigger, building: number, room: number) => number

/** By decision of the site: second at which it was taken; Infinity: not yet. */
export type Taken = Float64Array

/** A world up to a second, with the decisions that have been taken in it. */
interface Undecided {
  readonly estate: Estate
  readonly taken: Taken
  readonly time: number
}

/**
 * The orders that fall due before `until`; marks their decisions as taken. An event that becomes known late is
 * answered at once.
 */
export function decide(
  { estate, taken, time }: Undecided,
  occurred: Occurrence,
  until: number,
  ledger: Ledger,
): Orders {
  const { site } = estate
  const orders = emptyOrders()
  for (const [row, decision] of site.decisions.entries()) {
    if (taken[row] !== Infinity) continue
    const due = dueAt(decision, site, occurred)
    if (due >= until) continue
    const at = Math.max(due, time)
    taken[row] = at
    addOrder(orders, estate, decision, at, told(ledger, site, row, due, at))
  }
  return orders
}

/** Records the decision in the ledger, as caused by the event it waited for. Returns the row. */
function told(ledger: Ledger, site: Site, row: number, due: number, at: number): number {
  const { after } = site.decisions[row]!
  const event =
    after === undefined ? -1 : eventRow(ledger, site, after.event, placeOf(site, after), due - after.delay)
  const since = event < 0 ? 0 : at - ledger.timeOf(event)
  return ledger.add(cause.decision, row, at, event, since)
}

type Mutable = { [Floor in keyof Orders]: Orders[Floor][number][] }

function emptyOrders(): Mutable {
  return { fire: [], power: [], fate: [], recovery: [] }
}

/** The orders of decisions taken at these seconds, by row of the decision. */
export function ordersOf(estate: Estate, taken: ReadonlyMap<number, number>): Orders {
  const orders = emptyOrders()
  for (const [row, at] of taken) addOrder(orders, estate, estate.site.decisions[row]!, at, -1)
  return orders
}

function addOrder(orders: Mutable, estate: Estate, decision: Decision, at: number, by: number): void {
  const { site, policy } = estate
  const building = 'building' in decision ? rowOf(site.buildings.name, decision.building) : -1
  switch (decision.do) {
    case 'call-brigade':
    case 'brigade-arrives':
    case 'attack':
    case 'open-hydrants':
    case 'start-fireboat':
      orders.fire.push({ at, do: decision.do, room: -1, by })
      break
    case 'close-openings':
    case 'release-gas':
      for (const room of roomsFor(site, decision)) orders.fire.push({ at, do: decision.do, room, by })
      break
    case 'cut-power': {
      const verb = decision.where === 'switch' ? 'cut-off' : 'cut-power'
      orders.power.push({ at, do: verb, building, by }, ...givenBack(estate, building, at))
      orders.recovery.push({ at, do: verb, subject: building, value: 0, by })
      break
    }
    case 'restore-power':
      orders.power.push({ at, do: 'restore-power', building, by })
      orders.recovery.push({ at, do: 'restore-power', subject: building, value: 0, by })
      break
    case 'orderly-shutdown':
      if (decision.room === undefined) orders.power.push({ at, do: decision.do, building, by })
      else
        for (const room of roomsFor(site, decision))
          orders.power.push({ at, do: decision.do, building: site.rooms.building[room]!, room, by })
      break
    case 'preemptive-failover': {
      const row = rowOf(policy.policies.name, decision.policy)
      orders.fate.push({ at, do: decision.do, building, policy: row, by })
      break
    }
    case 'emergency-copy': {
      const row = rowOf(policy.policies.name, decision.policy)
      const to = rowOf(site.otherSites.name, decision.to)
      orders.fate.push({ at, do: decision.do, building, policy: row, site: to, by })
      break
    }
    case 'evacuate':
    case 'communicate':
      break
    case 'choose-point': {
      const tier = rowOf(estate.population.tiers, decision.tier)
      const subject = rowOf(policy.policies.name, decision.policy)
      const value = decision.point === 'newest' ? 0 : 1
      orders.recovery.push({ at, do: decision.do, subject, value, by, ...(tier >= 0 && { tier }) })
      break
    }
    default: {
      const [subject, value] = about(decision, estate, building)
      orders.recovery.push({ at, do: decision.do, subject, value, by })
    }
  }
}

/** Rooms that a decision is about; -1: the whole site. */
function roomsFor(
  site: Site,
  decision: Extract<Decision, { readonly do: 'close-openings' | 'release-gas' | 'orderly-shutdown' }>,
): number[] {
  const place = decision.room ?? ('building' in decision ? decision.building : undefined)
  if (place === undefined) return [-1]
  return roomsMeant(site, place)
}

/** A cut may last longer than the scenario's outage of power: then power comes back later. -1: all buildings. */
function givenBack(estate: Estate, building: number, cutAt: number): PowerOrder[] {
  return [...estate.site.buildings.name.keys()]
    .map(row => ({ row, at: powerBackAfter(estate, row, cutAt) }))
    .filter(({ row, at }) => (building < 0 || building === row) && at > powerBackAt(estate, row))
    .map(({ row, at }) => ({
      at,
      do: 'restore-power',
      building: row,
      by: -1,
      ends: cutAt,
    }))
}

type RecoveryDecision = Exclude<
  Extract<Decision, { readonly do: RecoveryOrder['do'] }>,
  { readonly do: 'cut-power' | 'restore-power' | 'choose-point' }
>

/** Subject of a decision about recovery (a row, or -1), and its amount. */
function about(
  decision: RecoveryDecision,
  { policy, population }: Estate,
  building: number,
): readonly [subject: number, value: number] {
  switch (decision.do) {
    case 'declare-disaster':
      return [-1, 0]
    case 'release-building':
      return [building, 0]
    case 'set-dispatch':
      return [-1, dispatchRules.indexOf(decision.rule)]
    case 'prioritise':
      return [rowOf(population.tiers, decision.tier), decision.weight]
    case 'add-units':
      return [rowOf(policy.pools.name, decision.pool), decision.units]
    case 'buy-servers':
      return [-1, decision.servers]
  }
}

/** Second at which the next decision falls due whose event has happened; Infinity: none. */
export function nextDecisionAt(taken: Taken, site: Site, occurred: Occurrence): number {
  let next = Infinity
  for (const [row, decision] of site.decisions.entries())
    if (taken[row] === Infinity) next = Math.min(next, dueAt(decision, site, occurred))
  return next
}

/**
 * Second at which a decision falls due; Infinity while its event has not happened, or if an event that rules it out
 * became known first.
 */
function dueAt(decision: Decision, site: Site, occurred: Occurrence): number {
  const due = decision.at ?? afterEvent(decision.after, site, occurred)
  return decision.unless !== undefined && occurred(decision.unless, -1, -1) <= due ? Infinity : due
}

function afterEvent(after: Decision['after'], site: Site, occurred: Occurrence): number {
  if (after === undefined) return 0
  const { building, room } = placeOf(site, after)
  return occurred(after.event, building, room) + after.delay
}

function placeOf(site: Site, { in: place }: NonNullable<Decision['after']>): Place {
  const room = rowOf(site.rooms.name, place)
  return { room, building: room >= 0 ? site.rooms.building[room]! : rowOf(site.buildings.name, place) }
}

function rowOf(names: readonly string[], name: string | undefined): number {
  return name === undefined ? -1 : names.indexOf(name)
}
