/** One replication with everything written down: rooms over time, every change of every service, and why. */
import { Ledger } from '../base/ledger.ts'
import type { Estate } from '../estate/estate.ts'
import { roomKinds, type Site } from '../estate/site.ts'
import { allBurnt } from '../damage/cooling.ts'
import { stage } from '../fire/fire.ts'
import type { RecoveryState } from '../recovery/state.ts'
import { type Waiting, waitingOf } from '../recovery/waiting.ts'
import { fateRestored } from '../recovery/tried.ts'
import { fireIsOver } from '../fire/step.ts'
import { FrameSink } from './frames.ts'
import { both, History } from './history.ts'
import { noOrders } from './orders.ts'
import type { Prepared } from './prepare.ts'
import type { Plan, Recording } from './recording.ts'
import {
  beginWorld,
  concludeWorld,
  createWorkspace,
  type Outcome,
  type ReplicationChoice,
  type Workspace,
} from './workspace.ts'
import { advance, type World } from './world.ts'

/** Most seconds between two looks at a world in which only crews work. */
const quietStep = 6 * 3600

export interface Recorded extends Outcome {
  readonly estate: Estate
  readonly ledger: Ledger
  /** Where the recovery stands at the end. */
  readonly recovery: RecoveryState
  /** What a service waits for at the end; undefined: it runs. */
  readonly waits: (service: number) => Waiting | undefined
  /** Without entries of the timeline, which are words. */
  readonly recording: Omit<Recording, 'entries'>
}

/** The memory of a recording. The next one takes it over, and what was recorded before is gone. */
export interface Reel {
  readonly workspace: Workspace
  readonly ledger: Ledger
  readonly history: History
  readonly population: Prepared['compiler']['population']
}

/** As many as all services of a lost site come to; memory that is never written to costs nothing. */
const rowsPerService = 8
const changesPerService = 6

/** @param used of a recording that nobody needs any more */
export function reelFor(prepared: Prepared, used?: Reel): Reel {
  const { population } = prepared.compiler
  const { count } = population.services
  const { ledger = new Ledger(rowsPerService * count), history = new History(changesPerService * count) } =
    used ?? {}
  const before = used?.population === population ? used.workspace : undefined
  const workspace = createWorkspace(prepared, before?.shared, before?.index)
  return { workspace, ledger, history, population }
}

/** The same replication, with the same digest, as `runReplication` runs without a record. */
export function recordReplication(
  prepared: Prepared,
  choice: ReplicationChoice,
  { workspace, ledger, history }: Reel = reelFor(prepared),
): Recorded {
  workspace.curves.clear()
  ledger.truncate(0)
  history.truncate(0)
  const { index, shared } = workspace
  const frames = new FrameSink()
  const transitions = both(workspace.curves, history)
  const world = beginWorld(prepared, choice, ledger, { index, fate: shared.fate, recovery: shared.recovery })
  shared.fate = world.fate
  shared.recovery = world.recovery
  const sinks = { ledger, transitions, sliced: (now: World) => takeFrame(now, frames) }
  takeFrame(world, frames)
  const { horizon } = prepared.scenario
  while (world.time < horizon) advance(world, noOrders, Math.min(horizon, world.time + quietStep), sinks)
  return {
    ...concludeWorld(prepared, world, workspace),
    estate: world.estate,
    ledger,
    recovery: world.recovery,
    waits: service => waitingOf(world.recovery, world.estate, world.damage.racks, ledger, service),
    recording: recordingOf(world, frames, history, ledger),
  }
}

function takeFrame({ estate, fire, damage, time }: World, frames: FrameSink): void {
  if (!frames.wants(time)) return
  const { site } = estate
  const { rooms } = damage
  // A room whose racks burnt one by one has not flashed over, and is burnt out all the same.
  const stages = fire.rooms.stage.map((now, room) =>
    now < stage.burning && allBurnt(site, rooms, room) ? stage.burntOut : now,
  )
  const condition = new Uint8Array(site.rooms.count)
  for (let room = 0; room < condition.length; room++)
    condition[room] =
      (rooms.powered[room] ? 0 : 1) |
      (rooms.sootedAt[room]! <= time ? 2 : 0) |
      (rooms.wetAt[room]! <= time ? 4 : 0) |
      (rooms.connected[room] ? 0 : 8) |
      (rooms.cooled[room] ? 0 : 16)
  frames.offer(time, !fireIsOver(fire), { ...fire.rooms, stage: stages }, condition)
}

function recordingOf(
  { estate, damage, fate, recovery }: World,
  frames: FrameSink,
  history: History,
  ledger: Ledger,
): Omit<Recording, 'entries'> {
  const { site, population, policy } = estate
  const { services } = population
  const { dataLoss, dataLossSeconds } = fateRestored(fate, recovery)
  return {
    plan: planOf(site),
    frames: frames.frames(site.rooms.count),
    racks: {
      room: site.racks.room,
      downAt: damage.racks.downAt,
      burntAt: damage.racks.burntAt,
      state: damage.racks.state,
      backAt: recovery.rackBackAt,
    },
    services: {
      count: services.count,
      rack: services.rack,
      customer: services.customer,
      product: services.product,
      tier: services.tier,
      policy: services.policy,
      dataLoss,
      dataLossSeconds,
      dataBackAt: recovery.dataBackAt,
      products: population.products,
      tiers: population.tiers,
      policies: policy.policies.name,
    },
    history: history.rows(services.count),
    causes: {
      kind: new Uint8Array(ledger.kind),
      subject: ledger.subject,
      seconds: ledger.time,
      before: ledger.before,
    },
  }
}

function planOf({ buildings, rooms, racks }: Site): Plan {
  return {
    buildings: buildings.name.map((name, row) => ({
      name,
      x: buildings.x[row]!,
      y: buildings.y[row]!,
      width: buildings.width[row]!,
      depth: buildings.depth[row]!,
      storeys: buildings.storeys[row]!,
      basements: buildings.basements[row]!,
    })),
    rooms: rooms.name.map((name, row) => ({
      name,
      building: rooms.building[row]!,
      storey: rooms.storey[row]! - buildings.basements[rooms.building[row]!]!,
      topStorey: rooms.topStorey[row]! - buildings.basements[rooms.building[row]!]!,
      kind: roomKinds[rooms.kind[row]!]!,
      x: rooms.x[row]!,
      y: rooms.y[row]!,
      width: rooms.width[row]!,
      depth: rooms.depth[row]!,
      racks: racks.firstOfRoom[row + 1]! - racks.firstOfRoom[row]!,
      servers: racks.firstServer[racks.firstOfRoom[row + 1]!]! - racks.firstServer[racks.firstOfRoom[row]!]!,
    })),
  }
}
