/** The state of a recovery: the engine's tasks, and where each service and rack stands. Typed arrays and numbers. */
import { copyOf } from '../../base/copy.ts'
import { columnsOf } from '../../base/table.ts'
import type { Stream, Streams } from '../../base/streams.ts'
import { never } from '../../damage/damage.ts'
import { switchWorks } from '../../damage/power.ts'
import { startSecondHits } from '../../damage/secondHits.ts'
import type { Estate } from '../../estate/estate.ts'
import { column, noRows } from '../../base/column.ts'
import { type ServiceIndex, serviceIndex } from '../../fate/services/serviceIndex.ts'
import { type BerthTable, berthTable } from './berthTable.ts'
import { type BuildingTable, buildingTable } from './buildingTable.ts'
import { type Earlier, noEarlier } from './earlier.ts'
import type { Engine } from '../engine/engine.ts'
import { emptied, engine } from '../engine/engine.ts'
import { type Layout, layoutOf, resourcesOf } from './layout.ts'
import { type NeedsTable, needsTable } from './needsTable.ts'
import { noneOpened, type Opened } from './opened.ts'
import { type RackTable, rackTable } from './rackTable.ts'
import { noReading, type Reading } from './readings.ts'
import type { RecoveryView } from '../recovery.ts'
import { emptyRiders, type Riders } from './riderLists.ts'
import { noServerSlots, type ServerSlots } from './serverSlots.ts'
import { nothingStale, type Stale } from './staleAges.ts'
import { lossRates } from './lossRates.ts'
import { noWrites, type Writes } from './writesThere.ts'

/** A service's own stages: it runs, is being brought back, or is back and waits for what it depends on. */
export const phase = { up: 0, down: 1, waits: 2 } as const
/**
 * Plan of a rack: none (it runs), waiting for access, in repair, burnt and waiting for the declaration, being rebuilt
 * server by server.
 */
export const rackPlan = { none: 0, access: 1, repair: 2, declaration: 3, rebuild: 4 } as const

export interface RecoveryState extends RecoveryView {
  readonly earlier: Earlier
  /** Seconds after ignition up to which it has been advanced. */
  time: number
  readonly layout: Layout
  readonly engine: Engine
  /** Number of tasks in `engine.finished` that have been settled. */
  settled: number
  /** Second at which the disaster is declared; Infinity before the first outage. */
  declareAt: number
  declared: number

  /** Index of the population, shared. */
  readonly index: ServiceIndex
  readonly needs: NeedsTable
  readonly phase: Uint8Array
  /** Ledger row of what took the service down last. Columns of causes are `index.untold` until there is a ledger. */
  downBy: Int32Array
  backCause: Int32Array
  /** For a service that runs elsewhere, ledger row of what brought its home back. */
  homeCause: Int32Array
  /** Task that brings the service back at home. */
  readonly carrier: Int32Array
  readonly berths: BerthTable
  readonly riders: Riders
  /** Number of tasks in `engine.finished` whose services have all been handled. */
  woken: number
  /** Tasks that are done and whose services are being cut over, see `cutsOver`, in order; and how many of these are finished. */
  readonly copied: { count: number; task: Int32Array }
  cutOver: number
  /**
   * 1: it had a task elsewhere, or one that moves it home, at some time. A byte, asked for each service, in place of
   * the two columns below, which few need.
   */
  readonly apart: Uint8Array
  /**
   * Second at which the service stopped at home, or was moved from there, before its latest stay elsewhere. Empty until
   * there is one.
   */
  leftHome: Int32Array
  /** Task of the latest failover, relocation or return, -1: none. Empty until there is one, see `otherTaskOf`. */
  otherTask: Int32Array
  /** 1 while the service runs at another site. */
  readonly away: Uint8Array
  /** Task that is to move the service home from another site; -1: none. Empty until there is one. */
  movesHome: Int32Array
  /**
   * By server, for services that fill several: sound, broken or lost when its rack was last repaired, and, for the first
   * server of those that are mended together, the task that mends them, -1. Empty until such a rack is repaired.
   */
  serverCondition: Uint8Array
  serverMender: Int32Array
  /**
   * Rack of this site with the replica it has failed over to, or is about to, see `replicas`. Empty until there is
   * one.
   */
  host: Int32Array
  /** Number of rack changes handled, as racks count them; -1: none. */
  rackNews: number
  readonly racks: RackTable
  readonly buildings: BuildingTable
  /** Decisions that opened gates. */
  readonly opened: Opened

  /**
   * By tier: weight in dispatch. By policy and tier, row-major: 0 the newest point, 1 the one that can be read first.
   */
  readonly tierWeight: Float64Array
  readonly pointChoice: Uint8Array
  /**
   * Point that a service's data was restored from, if not the one the fate found; `noPoint` if none passed. Empty
   * while there is no such service.
   */
  restoredPoint: Int32Array
  readonly reading: Reading
  readonly stale: Stale
  readonly writes: Writes
  /** By activity: loss, euro an hour. */
  readonly lossRate: Float64Array
  /** Flow class by repository (-1 first) and other site (-1 first), row-major; -1: not looked up yet. */
  readonly way: Int32Array
  /** When the second hits happen (Infinity: never), and 1 for those that have. */
  readonly hits: { readonly at: Float64Array; readonly done: Uint8Array }
  /** 1: the site's cut-off switch would work. */
  readonly switchWorks: number
  /** Servers bought by decisions. */
  bought: number
  /** Number of purge orders handled. */
  purgesSeen: number
  /** Number of rows handled of spare servers taken for services moved in advance, and of arrivals in `moves`. */
  sparesSeen: number
  readonly arrived: number[]
  readonly draws: Draws
  /** Shared by copies. */
  readonly serverSlots: ServerSlots
}

/** One stream for each purpose. */
export interface Draws {
  readonly dispatch: Stream
  readonly powerUp: Stream
  readonly failover: Stream
  readonly verify: Stream
  readonly relocation: Stream
}

/**
 * The state before anything has happened. The estate and streams must be those of the replication throughout. `used`
 * is a state of the same population that is no longer needed; its memory is reused.
 */
export function startRecovery(
  estate: Estate,
  streams: Streams,
  index: ServiceIndex = serviceIndex(estate),
  used?: RecoveryState,
): RecoveryState {
  const { site, population, policy } = estate
  const services = population.services.count
  const racks = site.racks.count
  const buildings = site.buildings.count
  const times = (count: number, old?: Int32Array): Int32Array => column(Int32Array, count, never, old)
  const rows = (count: number, old?: Int32Array): Int32Array => column(Int32Array, count, -1, old)
  const marks = (count: number, old?: Uint8Array): Uint8Array => column(Uint8Array, count, 0, old)
  const seconds = (count: number, old?: Int32Array): Int32Array => column(Int32Array, count, 0, old)
  const { at } = startSecondHits(site, streams)
  // How many tasks there will be is unknown: tables grow, and the next replication begins with what they have grown to.
  const few = Math.ceil(services / 12)
  return {
    time: 0,
    layout: layoutOf(estate),
    engine: engine(resourcesOf(estate), racks + few, used?.engine),
    settled: 0,
    declareAt: Infinity,
    declared: 0,
    index,
    needs: needsTable(index.needs.count),
    route: marks(services, used?.route),
    ownBackAt: times(services, used?.ownBackAt),
    backAt: times(services, used?.backAt),
    dataBackAt: times(services, used?.dataBackAt),
    backCause: index.untold,
    downSeconds: seconds(services, used?.downSeconds),
    bottleneck: column(Int16Array, services, -1, used?.bottleneck),
    bottleneckSeconds: seconds(services, used?.bottleneckSeconds),
    phase: marks(services, used?.phase),
    downSince: times(services, used?.downSince),
    earlier: emptied(used?.earlier) ?? noEarlier(),
    downBy: index.untold,
    homeCause: index.untold,
    carrier: rows(services, used?.carrier),
    berths: berthTable(index.berths.count),
    riders: emptied(used?.riders) ?? emptyRiders(few),
    woken: 0,
    copied: emptied(used?.copied) ?? { count: 0, task: new Int32Array(few) },
    cutOver: 0,
    apart: marks(services, used?.apart),
    leftHome: noRows(Int32Array, used?.leftHome),
    otherTask: noRows(Int32Array, used?.otherTask),
    away: marks(services, used?.away),
    movesHome: noRows(Int32Array, used?.movesHome),
    serverCondition: noRows(Uint8Array, used?.serverCondition),
    serverMender: noRows(Int32Array, used?.serverMender),
    host: noRows(Int32Array, used?.host),
    rackNews: -1,
    rackBackAt: times(racks),
    rackFirstBackAt: times(racks),
    racks: rackTable(racks),
    buildings: buildingTable(buildings),
    opened: noneOpened(),
    tierWeight: Float64Array.from(Object.values(policy.tiers), ({ weight }) => weight),
    pointChoice: new Uint8Array(policy.policies.count * population.tiers.length).fill(
      policy.recovery.restoring.point === 'newest' ? 0 : 1,
    ),
    restoredPoint: noRows(Int32Array, used?.restoredPoint),
    reading: noReading(used?.reading),
    stale: nothingStale(used?.stale),
    writes: noWrites(used?.writes),
    lossRate: lossRates(population.activities),
    way: rows((policy.repositories.length + 1) * (site.otherSites.count + 1)),
    hits: { at, done: new Uint8Array(at.length) },
    switchWorks: switchWorks(site, streams) ? 1 : 0,
    bought: 0,
    purgesSeen: 0,
    sparesSeen: 0,
    arrived: [],
    draws: {
      dispatch: streams.of('recovery dispatch'),
      powerUp: streams.of('server at power-up'),
      failover: streams.of('failover'),
      verify: streams.of('verification'),
      relocation: streams.of('relocation'),
    },
    serverSlots: used?.serverSlots ?? noServerSlots(),
  }
}

/** Columns of ledger rows, which exist only while there is a ledger. */
export const causeColumns = ['downBy', 'backCause', 'homeCause'] as const

/**
 * An independent copy that goes on from here. Of the engine's tables only the rows in use are copied; the index is
 * shared.
 */
export function copyRecovery(state: RecoveryState): RecoveryState {
  const { engine: from, index, serverSlots, riders, ...own } = state
  const { tasks, stages, edges, finished, ...rest } = from
  return {
    ...copyOf(own),
    index,
    serverSlots,
    riders: rowsInUse(riders),
    engine: {
      ...copyOf(rest),
      tasks: rowsInUse(tasks),
      stages: rowsInUse(stages),
      edges: rowsInUse(edges),
      finished: rowsInUse(finished),
    },
  }
}

function rowsInUse<T extends { readonly count: number }>(table: T): T {
  const rows = Math.max(1, table.count)
  // See `copyOf` for why it is not filled column by column.
  const columns = Object.fromEntries(columnsOf(table).map(([name, column]) => [name, column.slice(0, rows)]))
  return { count: table.count, ...columns } as unknown as T
}
