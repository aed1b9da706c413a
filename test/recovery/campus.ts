/**
 * Two buildings of two halls with three racks each, and two other sites: small enough to follow a recovery by hand.
 */
import { digestOf } from '../../src/base/digest.ts'
import { silent, type Ledger } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { intactRacks, type RackStates, takeChanged } from '../../src/damage/racks.ts'
import type { Estate } from '../../src/estate/estate.ts'
import { settleFate } from '../../src/fate/settle.ts'
import type { FateOrder } from '../../src/fate/fate.ts'
import { startFate, type FateState } from '../../src/fate/state/state.ts'
import { advanceRecovery } from '../../src/recovery/advance.ts'
import { outlet } from '../../src/recovery/outlet.ts'
import { informFate } from '../../src/recovery/settle/informFate.ts'
import type { RecoveryOrder, Transitions } from '../../src/recovery/recovery.ts'
import { resettledBy } from '../../src/recovery/settle/resettled.ts'
import { startRecovery, type RecoveryState } from '../../src/recovery/state/state.ts'
import { estateOf, scenarioOf } from '../estate/estateOf.ts'
import { type Blow, powerCuts, strikeAll, writeOffs } from './strikes.ts'

export type { Blow } from './strikes.ts'

export const hour = 3600
export const day = 24 * hour

export interface CampusText {
  readonly policies?: string
  readonly mix?: string
  readonly named?: string
  readonly recovery?: string
  readonly sites?: string
  readonly secondHits?: string
  readonly repositories?: string
  readonly data?: string
  readonly services?: number
  readonly serversEach?: number
  readonly racksEach?: number
  readonly place?: string
  /** Further rooms of each building. */
  readonly rooms?: readonly string[]
  readonly powerUpFailure?: string
  readonly sootFailure?: string
  readonly stock?: number
  readonly factories?: string
  readonly relocations?: string
  readonly vault?: string
  readonly stream?: string
  readonly restoring?: string
  readonly cutOver?: string
  readonly verify?: string
  readonly decide?: string
  readonly cleaning?: string
}

/**
 * By default west has racks 0 to 5, yard 6 to 11; a rack has four servers with one service each. Crews clean in 10 h, restart in
 * 2 h and provision in 1 h; nothing fails.
 */
export function campus(words?: CampusText): Estate {
  return estateOf(scenarioOf(campusText(words)))
}

export function campusText({
  policies = 'bare: { approach: none }',
  mix = '{ bare: 100 % }',
  named = '[]',
  recovery = '',
  sites = '{ count: 2, spareServers: 4, link: 100 MB/s, named: { lee: {}, luff: {} } }',
  secondHits = '[]',
  repositories = '{}',
  data = '36 GB',
  services = 48,
  serversEach = 48 / services,
  racksEach = 3,
  place = '[west, yard]',
  rooms = [],
  powerUpFailure = '0 %',
  sootFailure = '0 %',
  stock = 8,
  factories = '{ maker: { share: 100 %, rate: 4 /day, transport: 1 d } }',
  relocations = '[]',
  vault = '100 MB/s',
  stream = '10 MB/s',
  restoring = '',
  cutOver = '0 s',
  verify = '1 h',
  decide = '0 s',
  cleaning = '10 h',
}: CampusText = {}): string {
  const hall = (id: string, x: number): string =>
    `{ id: ${id}, kind: it, at: [${x} m, 0 m], size: [10 m, 10 m], racks: { count: ${racksEach}, serversEach: 4 }, sources: [cabinet] }`
  const building = (x: number): string => `
    plan: { x: ${x} m, width: 20 m, depth: ${rooms.length === 0 ? 10 : 40} m }
    walls: { assembly: block }
    floors: { assembly: block }
    facade: { assembly: block }
    rooms: [${[hall('left', 0), hall('right', 10), ...rooms].join(', ')}]`
  return `
schema: firebreak/1
name: Campus
assemblies: { block: [{ material: concrete, thickness: 20 cm }] }
buildings:
  west: ${building(0)}
  yard: ${building(60)}
ignition: { room: west/left, source: cabinet }
otherSites: ${sites}
secondHits: ${secondHits}
tiers:
  urgent: { rto: 4 h, rpo: 1 h, mtpd: 1 d, weight: 8 }
  normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d, weight: 1 }
repositories: ${repositories}
policies: { ${policies} }
products:
  machine: { share: 100 %, serversEach: ${serversEach}, in: ${place}, data: ${data}, tiers: { normal: 100 % }, policies: ${mix} }
population: { customers: ${Math.min(12, services)}, services: ${services}, servicesPerCustomer: 4, named: ${named} }
recovery:
  access: 12 h
  power: 48 h
  network: 24 h
  declared: 1 h
  powerUpFailure: ${powerUpFailure}
  sootFailure: ${sootFailure}
  pools: { crew: { units: [{ from: 0 h, units: 2 }] } }
  tasks:
    cleanRack: { time: ${cleaning}, pool: crew }
    dryRack: { time: 24 h }
    restartRack: { time: 2 h, pool: crew }
    repairServer: { time: 7 h, pool: crew }
    provision: { time: 1 h, pool: crew }
    verify: { time: ${verify} }
    decide: { time: ${decide} }
  supply: { stock: ${stock}, stockTransport: 11 h, starts: 0 h, batch: 4, factories: ${factories}, relocations: ${relocations} }
  restoring: { links: { vault: { bandwidth: ${vault}, stream: 10 MB/s } }, stream: ${stream}, ingress: 1 Gb/s, overhead: 1, cutOver: ${cutOver}, failBack: 10 d${restoring === '' ? '' : `, ${restoring}`} }
  dispatch: fifo
  ${recovery}
`
}

export const west = [0, 1, 2, 3, 4, 5]
export const yard = [6, 7, 8, 9, 10, 11]

export interface Story {
  readonly estate: Estate
  readonly racks: RackStates
  readonly fate: FateState
  readonly recovery: RecoveryState
}

/**
 * Applies the blows in order of time, each in the slice that ends at its second, and runs the recovery to the horizon.
 */
export function recoverFrom(
  estate: Estate,
  blows: readonly Blow[],
  {
    orders = [],
    dataOrders = [],
    cuts = [],
    ledger = silent,
    transitions,
    horizon = 200 * day,
    streams = new Streams('recovery', 0),
    used,
    look,
  }: {
    orders?: readonly RecoveryOrder[]
    dataOrders?: readonly FateOrder[]
    cuts?: readonly number[]
    ledger?: Ledger
    transitions?: Transitions
    horizon?: number
    streams?: Streams
    used?: RecoveryState
    /** Called at the end of each slice. */
    look?: (story: Story, at: number) => void
  } = {},
): Story {
  const racks = intactRacks(estate.site.racks.count)
  const hits = [...powerCuts(estate, streams), ...writeOffs(estate, streams)]
  const struck = [...blows, ...hits.filter(({ at }) => at <= horizon)]
  const fate = startFate(estate, streams)
  const recovery = startRecovery(estate, streams, fate.index, used)
  let given = 0
  // Each blow finds the state to which earlier ones have led by then, so a slice ends just before it.
  const strikes = [...struck, ...dataOrders].map(({ at }) => at)
  const before = strikes.map(at => at - 1).filter(at => at > 0)
  const ends = [...new Set([...strikes, ...before, ...cuts, horizon])].sort((a, b) => a - b)
  for (const end of ends) {
    for (const blow of struck) if (blow.at === end) strikeAll(estate, racks, blow, ledger)
    const changed = takeChanged(racks)
    informFate(fate, recovery, estate, { changedRacks: changed, orders: dataOrders })
    settleFate(
      fate,
      { estate, racks, ledger, resettled: resettledBy(recovery, estate) },
      changed,
      dataOrders,
      end,
    )
    const due = orders.slice(given).filter(order => order.at <= end)
    given += due.length
    advanceRecovery(recovery, { estate, racks, fate, out: outlet(ledger, transitions) }, due, end)
    look?.({ estate, racks, fate, recovery }, end)
  }
  return { estate, racks, fate, recovery }
}

/** Services of a rack, in order. */
export function on({ population }: Estate, rack: number): number[] {
  const { firstOfRack } = population.services
  return Array.from(
    { length: firstOfRack[rack + 1]! - firstOfRack[rack]! },
    (_, at) => firstOfRack[rack]! + at,
  )
}

/** Hours after ignition at which the services of the racks are back, in rising order. */
export function backHours(
  { estate, recovery }: Story,
  racks: readonly number[],
  column = recovery.backAt,
): number[] {
  return racks
    .flatMap(rack => on(estate, rack))
    .map(service => (column[service] === 0x7fffffff ? Infinity : column[service]! / hour))
    .sort((a, b) => a - b)
}

/** Digest of every column that readers can see. */
export function columns({ recovery }: Story): string {
  const { route, ownBackAt, backAt, dataBackAt, downSeconds, bottleneck, bottleneckSeconds, rackBackAt } =
    recovery
  return digestOf(
    route,
    ownBackAt,
    backAt,
    dataBackAt,
    downSeconds,
    bottleneck,
    bottleneckSeconds,
    rackBackAt,
  )
}
