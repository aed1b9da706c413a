/** Events from outside, between which the engine runs on, in a total order: (time, kind, row). */
import { never, type RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import type { Site } from '../estate/site.ts'
import type { FateState } from '../fate/state/state.ts'
import type { RecoveryOrder } from './recovery.ts'
import type { Sight } from './sight.ts'
import type { RecoveryState } from './state/state.ts'

/**
 * At the same time, what opens comes before what breaks, and giving a building up before what that stops. Power and
 * network that are back by themselves come after what breaks: within one second they end a loss, since a later loss
 * takes the return back, and the repair which that loss began is what goes on. Decisions come last, except cutting the
 * power, which stops racks.
 */
export const interruptionKind = {
  declared: 0,
  access: 1,
  givenUp: 2,
  hit: 3,
  powerCut: 4,
  cutOff: 5,
  down: 6,
  struck: 7,
  burnt: 8,
  sooted: 9,
  servedAgain: 10,
  order: 11,
  purge: 12,
  spare: 13,
  arrival: 14,
} as const

/** One such event; `kind` is a value of `interruptionKind`, `at` in seconds. */
export interface Interruption {
  readonly at: number
  readonly kind: number
  /** Row of the building, second hit or rack; or position of the order, or of the purge among all purges. */
  readonly row: number
  readonly order?: RecoveryOrder
}

/** Events that racks and orders bring up to `until`, in order. */
export function interruptionsOf(
  state: RecoveryState,
  { estate: { site }, racks, fate }: Sight,
  orders: readonly RecoveryOrder[],
  until: number,
): Interruption[] {
  const list: Interruption[] = []
  if (racks.noted === undefined || racks.noted !== state.rackNews) addRacks(list, state, site, racks, until)
  orders.forEach((order, row) => {
    if (order.at > until) return
    const kind =
      order.do === 'cut-power' || order.do === 'cut-off' ? interruptionKind.powerCut : interruptionKind.order
    list.push({ at: Math.max(order.at, state.time), kind, row, order })
  })
  for (let row = state.purgesSeen; row < fate.purgeTimes.length; row++)
    list.push({
      at: Math.min(until, Math.max(fate.purgeTimes[row]!, state.time)),
      kind: interruptionKind.purge,
      row,
    })
  addMoves(list, state, fate, until)
  return list.length > 1 ? list.sort(byOrder) : list
}

/** Services that fail over before they are hit take spare servers elsewhere, and arrive. */
function addMoves(list: Interruption[], state: RecoveryState, { moves }: FateState, until: number): void {
  const add = (at: number, kind: number, row: number): void => {
    if (at <= until) list.push({ at: Math.max(at, state.time), kind, row })
  }
  for (let row = state.sparesSeen; row < moves.at.length; row++)
    add(moves.at[row]!, interruptionKind.spare, row)
  moves.arriveAt.forEach((at, row) => {
    if (!state.arrived.includes(row)) add(at, interruptionKind.arrival, row)
  })
}

/** What happened to racks up to `until` and has not been handled. */
function addRacks(
  list: Interruption[],
  state: RecoveryState,
  site: Site,
  racks: RackView,
  until: number,
): void {
  const {
    time,
    racks: handled,
    buildings: { givenUpAt },
  } = state
  const {
    buildings: { firstRoom },
    racks: { firstOfRoom },
  } = site
  let later = false
  const offer = (kind: number, row: number, at: number, seen: number): void => {
    if (at === never) return
    if (at > until) later = true
    else if (seen === never || at > seen) list.push({ at: Math.max(at, time), kind, row })
  }
  for (let rack = 0; rack < site.racks.count; rack++) {
    const burntAt = racks.burntAt[rack]!
    offer(interruptionKind.cutOff, rack, racks.cutOffAt[rack]!, handled.cutAt[rack]!)
    offer(interruptionKind.down, rack, racks.downAt[rack]!, handled.downAt[rack]!)
    offer(interruptionKind.struck, rack, racks.struckAt[rack]!, handled.struckAt[rack]!)
    offer(interruptionKind.burnt, rack, burntAt, handled.burnt[rack] === 1 ? burntAt : never)
    for (const at of [racks.sootedAt[rack]!, racks.corrodedAt[rack]!, racks.spoiltAt[rack]!])
      offer(interruptionKind.sooted, rack, at, handled.sootedAt[rack]!)
    offer(interruptionKind.servedAgain, rack, racks.servedAgainAt[rack]!, handled.servedAt[rack]!)
  }
  // A building is given up with all its racks at once.
  for (let building = 0; building < site.buildings.count; building++) {
    const first = firstOfRoom[firstRoom[building]!]!
    if (first === firstOfRoom[firstRoom[building + 1]!]!) continue
    const at = racks.givenUpAt[first]!
    offer(interruptionKind.givenUp, building, at, givenUpAt[building]! <= at ? at : never)
  }
  // What is foreseen for a rack has to be looked at again later.
  if (racks.noted !== undefined && !later) state.rackNews = racks.noted
}

/** The next event up to `until`: the first of the list, a gate that opens, the declaration, or a second hit. */
export function nextInterruption(
  state: RecoveryState,
  { site }: Estate,
  listed: Interruption | undefined,
  until: number,
): Interruption | undefined {
  let next = listed
  const offer = (at: number, kind: number, row: number): void => {
    if (!(at <= until && at < Infinity)) return
    const offered = { at: Math.max(at, state.time), kind, row }
    if (next === undefined || byOrder(offered, next) < 0) next = offered
  }
  if (state.declared === 0) offer(state.declareAt, interruptionKind.declared, 0)
  for (let building = 0; building < site.buildings.count; building++)
    if (state.buildings.entered[building] === 0)
      offer(
        state.engine.gates.opensAt[state.layout.accessGate + building]!,
        interruptionKind.access,
        building,
      )
  // A second hit in the last second is left to the next stretch, which knows the racks it stops, unless something
  // else happens in that second.
  for (let row = 0; row < state.hits.at.length; row++)
    if (state.hits.done[row] === 0 && (state.hits.at[row]! < until || listed?.at === until))
      offer(state.hits.at[row]!, interruptionKind.hit, row)
  return next
}

function byOrder(a: Interruption, b: Interruption): number {
  return a.at - b.at || a.kind - b.kind || a.row - b.row
}
