/**
 * The state of everything, and the clock. The composer orders the stages and carries data between them; it computes
 * nothing.
 */
import { type Ledger, silent } from '../base/ledger.ts'
import type { Streams } from '../base/streams.ts'
import { purges, reignitions, type SecondHitStates } from '../damage/secondHits.ts'
import { changedRacks, type DamageState, startDamage } from '../damage/state.ts'
import { act, suffer } from '../damage/step.ts'
import { supplyOf } from '../damage/supply.ts'
import type { Estate } from '../estate/estate.ts'
import { rowOfHit } from '../estate/rowOfHit.ts'
import { settleFate } from '../fate/settle.ts'
import type { ServiceIndex } from '../fate/services/serviceIndex.ts'
import { type FateState, startFate } from '../fate/state/state.ts'
import { type FireState, startFire } from '../fire/fire.ts'
import { nextFireTime, stepFire } from '../fire/step.ts'
import { advanceRecovery } from '../recovery/advance.ts'
import { cutKeeps, powerBackAt, roomsReadyAt } from '../recovery/state/layout.ts'
import { informFate } from '../recovery/settle/informFate.ts'
import { outlet, unheard } from '../recovery/outlet.ts'
import type { Transitions } from '../recovery/recovery.ts'
import { resettledBy } from '../recovery/settle/resettled.ts'
import { startRecovery, type RecoveryState } from '../recovery/state/state.ts'
import { decide, nextDecisionAt, type Occurrence, type Taken } from './decide.ts'
import { drawKnowledge, type Knowledge, knownFrom } from './knowledge.ts'
import { occurrence } from './occurrence.ts'
import { dueBefore, earliestOf, join, noOrders, type Orders } from './orders.ts'
import { sliceAfter } from './slice.ts'

/** An estate and everything that may change in it. */
export interface World {
  readonly estate: Estate
  /** Seconds after ignition; everything up to then has happened. */
  time: number
  readonly fire: FireState
  readonly damage: DamageState
  readonly fate: FateState
  readonly recovery: RecoveryState
  /** By decision of the scenario: when it was taken. */
  readonly taken: Taken
  /** How late people learn of events. */
  readonly knowledge: Knowledge
  /** Orders that are not due yet. */
  waiting: Orders
}

/** Where the world reports what happens. None of them changes what happens. */
export interface Sinks {
  readonly ledger: Ledger
  readonly transitions: Transitions
  /** Called after fire and damage of a slice, with the racks that changed and the orders that fell due. */
  readonly struck?: (world: World, end: number, changed: Int32Array, orders: Orders) => void
  /** Called at the end of each slice. */
  readonly sliced?: (world: World) => void
  /** Whether only fire and damage go on: nobody reads fates and recovery any more. */
  readonly hazardOnly?: () => boolean
}

/** Records nothing; the world alone is enough to resume from. */
export const unrecorded: Sinks = { ledger: silent, transitions: unheard }

/** What a world may reuse instead of creating it. */
export interface Reuse {
  /** Index of the population. */
  readonly index?: ServiceIndex | undefined
  /** Memory of a fate and a recovery state that are no longer needed. */
  readonly fate?: FateState | undefined
  readonly recovery?: RecoveryState | undefined
}

/** A world at ignition. */
export function createWorld(
  estate: Estate,
  streams: Streams,
  ledger: Ledger = silent,
  reuse: Reuse = {},
): World {
  const damage = startDamage(estate.site, streams, roomsReadyAt(estate))
  const fate = startFate(estate, streams, reuse.index, reuse.fate)
  return {
    estate,
    time: 0,
    fire: startFire(estate.site, streams),
    damage,
    fate,
    recovery: startRecovery(estate, streams, fate.index, reuse.recovery),
    taken: new Float64Array(estate.site.decisions.length).fill(Infinity),
    knowledge: drawKnowledge(streams, estate.site.intervention.detection.toPerson),
    waiting: foreseen(estate, damage.hits),
  }
}

/**
 * Advances the world to `until`, in slices on a grid of its own, so where a caller stops does not change what
 * happens. `players` are orders from outside; each is given once, none of them for the past.
 */
export function advance(world: World, players: Orders, until: number, sinks: Sinks): void {
  world.waiting = join(world.waiting, players)
  for (;;) {
    const slice = sliceAfter(world.time, nextHazard(world))
    const end = Math.min(slice.end, until)
    if (slice.quiet) {
      if (end > world.time) recover(world, noOrders, end, sinks)
    } else if (slice.end <= until) {
      liveThrough(world, end, sinks)
    }
    if (slice.end > until || end === Infinity) return
  }
}

/** Advances the world to its last second. In a slice of the fire that it cuts, only the recovery still goes on. */
export function advanceToEnd(world: World, end: number, sinks: Sinks): void {
  advance(world, noOrders, end, sinks)
  if (world.time < end) recover(world, noOrders, end, sinks)
}

/** Orders that one floor knows in advance and another has to carry out: second hits, and power restored by recovery. */
export function foreseen({ site, policy }: Estate, hits: SecondHitStates): Orders {
  return {
    ...noOrders,
    fire: reignitions(site, hits),
    power: site.buildings.name.map((_, building) => ({
      at: powerBackAt({ site, policy }, building),
      do: 'restore-power',
      building,
      by: -1,
      cutKeeps: cutKeeps({ site, policy }, building),
    })),
    fate: purges(site, hits).map(({ hit, at, repository, building }) => ({
      at,
      hit,
      do: 'purge-copy',
      building,
      policy: -1,
      repository: policy.repositories.indexOf(repository),
      by: -1,
    })),
  }
}

/** One slice in which anything may happen. */
function liveThrough(world: World, end: number, sinks: Sinks): void {
  const { estate, fire, damage, fate, recovery } = world
  const decided = decide(world, occurredIn(world), end, sinks.ledger)
  const [orders, later] = dueBefore(join(world.waiting, decided), end)
  world.waiting = later
  const supply = act(
    damage,
    estate.site,
    { until: end, orders: orders.power, rooms: fire.rooms },
    sinks.ledger,
  )
  const ignitions = orders.fire.map(each =>
    each.hit === undefined ? each : { ...each, by: rowOfHit(sinks.ledger, each.hit) },
  )
  const slice = { until: end, supply, next: supplyOf(damage), orders: ignitions }
  stepFire(fire, estate.site, slice, sinks.ledger)
  suffer(damage, estate.site, fire, end, sinks.ledger)
  const changed = changedRacks(damage)
  sinks.struck?.(world, end, changed, orders)
  if (sinks.hazardOnly?.() !== true) {
    const resettled = resettledBy(recovery, estate)
    const sight = { estate, racks: damage.racks, ledger: sinks.ledger, resettled }
    informFate(fate, recovery, estate, { changedRacks: changed, orders: orders.fate })
    settleFate(fate, sight, changed, orders.fate, end)
  }
  recover(world, orders, end, sinks)
}

function recover(world: World, orders: Orders, end: number, sinks: Sinks): void {
  const { estate, damage, fate, recovery } = world
  const { ledger, transitions, sliced, hazardOnly } = sinks
  if (hazardOnly?.() !== true) {
    const sight = { estate, racks: damage.racks, fate, out: outlet(ledger, transitions) }
    advanceRecovery(recovery, sight, orders.recovery, end)
  }
  world.time = end
  sliced?.(world)
}

/** The next second at which anything but recovery may change; Infinity: never again. */
function nextHazard(world: World): number {
  const { estate, fire, damage, taken, waiting } = world
  return Math.min(
    nextFireTime(fire, estate.site, supplyOf(damage)),
    damage.nextAt,
    nextDecisionAt(taken, estate.site, occurredIn(world)),
    earliestOf(waiting),
  )
}

/** When events became known: the scenario's rules act on this. */
function occurredIn(world: World): Occurrence {
  return knownFrom(world.knowledge, occurrence(world))
}
