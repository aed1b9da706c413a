/** What the oracle of the recovery speaks of: racks with their servers, services, and what it is told. */
import type { Streams } from '../../../src/base/streams.ts'
import { never, type RackView } from '../../../src/damage/damage.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import type { FateState } from '../../../src/fate/state.ts'
import { serverKey } from '../../../src/recovery/home.ts'
import type { RecoveryOrder } from '../../../src/recovery/recovery.ts'
import type { Clock } from './clock.ts'
import type { Job, Wait } from './jobs.ts'
import type { Waits } from './waits.ts'

export type Route = 'none' | 'failover' | 'repair' | 'rebuild'

/** What is told of a rack: it runs without a network, stops, is struck when it has stopped, or burns. */
export interface RackBlow {
  readonly at: number
  readonly rack: number
  readonly what: 'cut off' | 'stopped' | 'struck' | 'burnt'
}

/** Order of the turns of blows among those of a second. */
export const kindOf = ({ what }: RackBlow): number =>
  3 + ['cut off', 'stopped', 'struck', 'burnt'].indexOf(what)
export const rowOf = ({ rack }: RackBlow, nth: number): number => rack + nth / 1e6

export interface Service {
  readonly row: number
  readonly rack: Rack
  /** Its servers in that rack, the first of those it fills. */
  readonly servers: readonly Server[]
  readonly fills: number
  /** Its own stages are done; and so are those of all it needs. */
  own: boolean
  up: boolean
  empty: boolean
  /** Runs at another site. */
  away: boolean
  route: Route
  /** Seconds after ignition, `never`. */
  downSince: number
  ownBackAt: number
  backAt: number
  dataBackAt: number
  downSeconds: number
  /** Outages before the last. */
  readonly before: { readonly downSince: number; readonly backAt: number }[]
  /** Longest waits of all that was to bring it back while it was down. */
  readonly waits: Waits
  /** What brings it home, and what brings it to another site. */
  home?: Job | undefined
  other?: { readonly job: Job; readonly isRelocation: boolean } | undefined
  /** What is to move it home from another site. */
  movesHome?: Job
  /** Rack of this site whose replica it runs on, or is about to. */
  host?: Rack | undefined
  /** Age of the data of the replica it fails over to, and of the oldest it went on with, s. */
  held: number
  /** Row of the replica of the failover that was begun last, if it works. */
  standby?: number | undefined
  served: number
  /** It has not failed over because its replicas were out. */
  hopes: boolean
  /** Restore of its data. */
  reader?: Job
  /** Since when a server stands ready, and no copy can be read. */
  waitsForCopy?: number | undefined
  /** Copy that is being read, or is to be. */
  reads?: number | undefined
  /** Points that have been read before it in the same job. */
  readBefore: number[]
  /** So many did not pass that no other is tried. */
  spent?: boolean
  /** Points that did not pass. */
  tried?: { readonly count: number; readonly last: number } | undefined
}

export interface Server {
  readonly key: number
  /** Broken: repaired after the restart of its rack; lost to soot: replaced. */
  state: 'sound' | 'broken' | 'lost'
}

export interface Rack {
  readonly row: number
  readonly building: number
  readonly servers: readonly Server[]
  readonly services: Service[]
  /** Nothing to do, waits for people, for a crew, for the declaration; or its services go to other servers. */
  plan: 'none' | 'access' | 'repair' | 'declaration' | 'rebuild'
  /** Since when it waits for people or the declaration. */
  waitsSince: number
  /** It was switched off in this outage, and the power came back to it. */
  stopped: boolean
  powered: boolean
  /** Its network has been lost. */
  cutOff: boolean
  burnt: boolean
  /** It does not serve. */
  out: boolean
  /** When it went out last. */
  outAt: number
  /** Gate of the part of its building that it comes back with. */
  part?: string | undefined
  backAt: number
  /** When it was repaired last, whatever came after; -1: never. */
  mendedAt: number
  /** The last outage that is over and in which it was stopped. */
  missed?: { readonly from: number; readonly until: number }
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
  /** As they stand at a time. */
  readonly seenAt: (at: number) => { readonly fate: FateState; readonly racks: RackView }
  readonly blows: readonly RackBlow[]
  /** Seconds at which copies are purged. */
  readonly purges: readonly number[]
  /** Spare servers taken by row of another site, or given back, for services that are moved before they are hit. */
  readonly moves: readonly { readonly at: number; readonly site: number; readonly servers: number }[]
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
    powered: false,
    cutOff: false,
    burnt: false,
    out: false,
    outAt: never,
    backAt: never,
    mendedAt: -1,
  }
}

export function newService(row: number, rack: Rack, servers: readonly Server[], fills: number): Service {
  return {
    row,
    rack,
    servers,
    fills,
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
    served: 0,
    hopes: false,
  }
}
