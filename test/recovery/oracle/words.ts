/** Types of the recovery oracle: services, racks with their servers, and its input. */
import type { Streams } from '../../../src/base/streams.ts'
import { never, type RackView } from '../../../src/damage/damage.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import type { FateState } from '../../../src/fate/state/state.ts'
import { serverKey } from '../../../src/recovery/home.ts'
import type { RecoveryOrder } from '../../../src/recovery/recovery.ts'
import type { Clock } from './clock.ts'
import type { Job, Wait } from './jobs.ts'
import type { Stay } from './stays.ts'
import type { Waits } from './waits.ts'

export type Route = 'none' | 'failover' | 'repair' | 'rebuild'

/**
 * What the recovery is told of a rack: its network is lost, it stops, it is struck after it has stopped, it burns, it is
 * sooted, its building is given up, or its power is back by itself.
 */
export interface RackBlow {
  readonly at: number
  readonly rack: number
  readonly what: 'cut off' | 'stopped' | 'struck' | 'burnt' | 'sooted' | 'given up' | 'served'
}

/** Order in which blows of one second take their turns. */
export const kindOf = ({ what }: RackBlow): number =>
  what === 'given up' ? 1.5 : 3 + ['cut off', 'stopped', 'struck', 'burnt', 'sooted', 'served'].indexOf(what)
export const rowOf = ({ rack }: RackBlow, nth: number): number => rack + nth / 1e6

export interface Service {
  readonly row: number
  readonly rack: Rack
  /** The servers it fills in that rack: the first of its `fills` servers. */
  readonly servers: readonly Server[]
  readonly fills: number
  /** Its servers by rack if they stand in several, all of which it needs; otherwise none. */
  readonly berths: readonly Berth[]
  /** `own`: its own stages are done; `up`: so are those of all services it needs. */
  own: boolean
  up: boolean
  empty: boolean
  /** Runs elsewhere: at another site, or on a replica in another rack. */
  away: boolean
  route: Route
  /** Seconds after ignition; `never`: not yet. */
  downSince: number
  ownBackAt: number
  backAt: number
  dataBackAt: number
  downSeconds: number
  /** Earlier outages. */
  readonly before: { readonly downSince: number; readonly backAt: number }[]
  /** Longest waits, while it was down, of the jobs that were to bring it back. */
  readonly waits: Waits
  /** The job that brings it home, and the one that brings it elsewhere. */
  home?: Job | undefined
  other?: { readonly job: Job; readonly isRelocation: boolean } | undefined
  /** The job that moves it home from elsewhere. */
  movesHome?: Job
  /** Rack of this site whose replica it runs on, or will. */
  host?: Rack | undefined
  /** Age of the data on the replica it fails over to, s; `served`: the oldest data it ever went on with. */
  held: number
  /** Row of the replica of the latest failover, if that works. */
  standby?: number | undefined
  /** Where it runs while it is away, and where it ran before. */
  stay?: Stay | undefined
  readonly stays: (Stay & { readonly until: number })[]
  served: number
  /** It has not failed over, because its replicas are out, and will when one is back. */
  hopes: boolean
  /** The job that restores its data. */
  reader?: Job
  /** Second since which a server stands ready and no copy can be read. */
  waitsForCopy?: number | undefined
  /** Copy that it reads, or will read. */
  reads?: number | undefined
  /** Points already read in the same job. */
  readBefore: number[]
  /** So many points failed that no other is tried. */
  spent?: boolean
  /** Points that failed their verification. */
  tried?: { readonly count: number; readonly last: number } | undefined
}

/** The servers of a service in one of its racks. */
export interface Berth {
  readonly rack: Rack
  readonly servers: readonly Server[]
  out: boolean
  /** The job that brings them back. */
  job?: Job | undefined
  /** Its data burnt, and is still to be read, or is on its way. */
  lacks: 'nothing' | 'data' | 'what comes'
}

export const isWhole = ({ berths }: Service): boolean => berths.every(({ out }) => !out)
export const lacksData = ({ berths }: Service): boolean => berths.some(({ lacks }) => lacks !== 'nothing')
export const berthIn = ({ berths }: Service, rack: Rack): Berth | undefined =>
  berths.find(each => each.rack === rack)
export const serversIn = (service: Service, rack: Rack): readonly Server[] =>
  berthIn(service, rack)?.servers ?? service.servers

export interface Server {
  readonly key: number
  /** Broken: repaired after its rack restarts; lost (to soot): replaced. */
  state: 'sound' | 'broken' | 'lost'
}

export interface Rack {
  readonly row: number
  readonly building: number
  readonly servers: readonly Server[]
  readonly services: Service[]
  /** Nothing to do, or what the rack waits for; `rebuild`: its services go to other servers. */
  plan: 'none' | 'access' | 'repair' | 'declaration' | 'rebuild'
  /** Second since which it has waited for people or for the declaration. */
  waitsSince: number
  /** It was switched off in this outage. */
  stopped: boolean
  /** It has lost its network. */
  cutOff: boolean
  burnt: boolean
  /** It does not serve at present. */
  out: boolean
  /** Second at which it last went out. */
  outAt: number
  /** Gate of the part of its building with which it comes back. */
  part?: string | undefined
  backAt: number
  /** Second at which it first served again. */
  firstBackAt: number
  /** What crews have to rid it of, and the second up to which they know of that; -1: they have not looked yet. */
  dirt: Set<'soot' | 'chloride' | 'much chloride' | 'water'>
  lookedAt: number
  /** How far its repair is. */
  stage: 'dirty' | 'clean' | 'powered'
  /** Second at which it last stopped. */
  stoppedAt: number
  /** All completed outages in which it was stopped. */
  readonly missed: { readonly from: number; readonly until: number }[]
  repair?: Job | undefined
}

export type Turn = {
  readonly at: number
  readonly kind: number
  readonly row: number
  readonly take: () => void
}
export type Work = Generator<Wait, void>

export const secondOf = (time: number): number => Math.ceil(time - 1e-6)

export interface Told {
  readonly estate: Estate
  readonly streams: Streams
  /** Fates and racks as they are at a time. */
  readonly seenAt: (at: number) => { readonly fate: FateState; readonly racks: RackView }
  readonly blows: readonly RackBlow[]
  /** Seconds at which copies are purged. */
  readonly purges: readonly number[]
  /** Spare servers that services take at another site (its row) before they are hit; negative: given back. */
  readonly moves: readonly { readonly at: number; readonly site: number; readonly servers: number }[]
  /** Seconds at which some of these arrive. */
  readonly arrivals: readonly number[]
  readonly orders: readonly RecoveryOrder[]
  readonly horizon: number
  /** Seconds after ignition at which `sample` is called. */
  readonly samples: readonly number[]
  readonly sample: (usage: ReturnType<Clock['usage']>) => void
}

export function newRack({ site }: Estate, row: number): Rack {
  const servers = site.racks.firstServer[row + 1]! - site.racks.firstServer[row]!
  return {
    row,
    building: site.rooms.building[site.racks.room[row]!]!,
    servers: Array.from({ length: servers }, (_, nth) => ({
      key: serverKey(site, row, nth),
      state: 'sound',
    })),
    services: [],
    plan: 'none',
    waitsSince: 0,
    stopped: false,
    cutOff: false,
    burnt: false,
    out: false,
    outAt: never,
    stoppedAt: never,
    missed: [],
    backAt: never,
    firstBackAt: never,
    dirt: new Set(),
    lookedAt: -1,
    stage: 'dirty',
  }
}

export function newService(
  row: number,
  rack: Rack,
  servers: readonly Server[],
  fills: number,
  berths: readonly Berth[],
): Service {
  return {
    row,
    rack,
    servers,
    fills,
    berths,
    own: true,
    up: true,
    empty: false,
    away: false,
    route: 'none',
    downSince: never,
    ownBackAt: never,
    backAt: never,
    dataBackAt: never,
    downSeconds: 0,
    before: [],
    waits: new Map(),
    readBefore: [],
    held: 0,
    stays: [],
    served: 0,
    hopes: false,
  }
}
