/** Which rows of the engine stand for what in the scenario: pools, gates and links by position, and their names. */
import { own } from '../../base/own.ts'
import { kept } from '../../base/kept.ts'
import type { Estate } from '../../estate/estate.ts'
import { meansRoom } from '../../estate/meant.ts'
import { waitsFor } from '../../scenario/waits.ts'
import { dispatchRule } from '../engine/dispatch.ts'
import type { Resources } from '../engine/engine.ts'
import { workKinds } from './work.ts'

/** Rows of the engine by what they stand for. */
export interface Layout {
  /** Pools of the scenario come first, then the spare servers of each other site. */
  readonly firstSpare: number
  /** Gates: access, power and network of each building, then the declaration, then parts of buildings. */
  readonly accessGate: number
  readonly powerGate: number
  readonly networkGate: number
  readonly declaredGate: number
  /**
   * By rack: gate of the part of its building that it comes back with; -1: none. Empty if no building comes back in
   * parts.
   */
  readonly partOf: Int32Array
  /** Links of the scenario come first, the ingress last among them, then the link of each other site. */
  readonly ingress: number
  readonly firstSiteLink: number
  /**
   * By position in `workKinds`: duration for one rack or server, and the pool that does it; -1: nobody has to be
   * waited for.
   */
  readonly workSeconds: Float64Array
  readonly workPool: Int32Array
}

/** Rows for an estate; `resourcesOf` lists its resources in this order. */
export function layoutOf({ site, policy }: Estate): Layout {
  const buildings = site.buildings.count
  const accessGate = 0
  const powerGate = accessGate + buildings
  const networkGate = powerGate + buildings
  const declaredGate = networkGate + buildings
  return {
    firstSpare: policy.pools.count,
    accessGate,
    powerGate,
    networkGate,
    declaredGate,
    partOf: partsOf({ site, policy }, declaredGate + 1),
    ingress: policy.links.count - 1,
    firstSiteLink: policy.links.count,
    workSeconds: Float64Array.from(workKinds, kind => policy.recovery.tasks[kind].time),
    workPool: Int32Array.from(workKinds, kind => {
      const { pool } = policy.recovery.tasks[kind]
      return pool === undefined ? -1 : policy.pools.name.indexOf(pool)
    }),
  }
}

/** The gates of parts of buildings, from row `first` on, in order. */
function partsOf({ site, policy }: Pick<Estate, 'site' | 'policy'>, first: number): Int32Array {
  const { buildings, racks } = site
  const plans = buildings.name.map(name => own(policy.recovery.buildings, name)?.parts ?? [])
  if (plans.every(({ length }) => length === 0)) return new Int32Array(0)
  const partOf = new Int32Array(racks.count).fill(-1)
  let gate = first
  plans.forEach((parts, building) => {
    const start = racks.firstOfRoom[buildings.firstRoom[building]!]!
    const end = racks.firstOfRoom[buildings.firstRoom[building + 1]!]!
    const rows = Array.from({ length: end - start }, (_, nth) => start + nth)
    const takes = (rack: number) =>
      parts.findIndex(part => part.in.some(name => meansRoom(site, name, racks.room[rack]!)))
    const named = rows.map(takes)
    parts.forEach((part, nth) => {
      const own = rows.filter((_, row) => named[row] === nth)
      own.slice(0, wholeRacks(part.share, own.length)).forEach(rack => (partOf[rack] = gate + nth))
    })
    const others = rows.filter((_, row) => named[row] === -1)
    let [sum, next] = [0, 0]
    parts.forEach((part, nth) => {
      if (part.in.length > 0) return
      sum += part.share
      const end = wholeRacks(sum, others.length)
      others.slice(next, end).forEach(rack => (partOf[rack] = gate + nth))
      next = end
    })
    gate += parts.length
  })
  return partOf
}

/** Number of racks that a share of them takes up, if only in part: shares seldom add up to whole numbers in binary. */
const wholeRacks = (share: number, of: number): number => Math.ceil(share * of * (1 - 1e-12))

/**
 * By room, when the first of its racks is in a part of its building that is ready; 0 for rooms that come back with the
 * building. Undefined: no building comes back in parts.
 */
export function roomsReadyAt({ site, policy }: Pick<Estate, 'site' | 'policy'>): Float64Array | undefined {
  const partOf = partsOf({ site, policy }, 0)
  if (partOf.length === 0) return undefined
  const ready = partsReady({ site, policy })
  const { firstOfRoom } = site.racks
  return Float64Array.from({ length: site.rooms.count }, (_, room) => {
    const own = partOf.subarray(firstOfRoom[room], firstOfRoom[room + 1])
    return own.length === 0 ? 0 : Math.min(...Array.from(own, part => (part < 0 ? 0 : ready[part]!)))
  })
}

/** When the parts of all buildings are ready, in order. */
function partsReady({ site, policy: { recovery } }: Pick<Estate, 'site' | 'policy'>): number[] {
  return site.buildings.name.flatMap(name =>
    (own(recovery.buildings, name)?.parts ?? []).map(part => part.ready),
  )
}

/** Second after ignition at which people may enter a building if no order hands it back before. */
export function accessAt(
  { site, policy: { recovery } }: Pick<Estate, 'site' | 'policy'>,
  building: number,
): number {
  return own(recovery.buildings, site.buildings.name[building]!)?.access ?? recovery.access
}

/** Second after ignition at which the power gate of a building opens. */
export function powerBackAt(
  { site, policy: { recovery } }: Pick<Estate, 'site' | 'policy'>,
  building: number,
): number {
  return own(recovery.buildings, site.buildings.name[building]!)?.power ?? recovery.power
}

/**
 * Shortest time a cut keeps the power away, s (named assumption): half a shift to check that all is safe and switch
 * it on again.
 */
const SWITCHING_S = 4 * 3600

/** The same, or less where the power would be back sooner than that after ignition. */
export function cutKeeps(of: Pick<Estate, 'site' | 'policy'>, building: number): number {
  return Math.min(SWITCHING_S, powerBackAt(of, building))
}

/**
 * Second at which power cut at `cutAt` is back if no order restores it before: the scenario's time or, after a late
 * cut, or one in that very second, once the cut has lasted its time.
 */
export function powerBackAfter(of: Pick<Estate, 'site' | 'policy'>, building: number, cutAt: number): number {
  return Math.max(powerBackAt(of, building), cutAt + cutKeeps(of, building))
}

/** The same for a network that is lost after it was up again: like power after a late cut. */
export function networkBackAfter({ site, policy }: Estate, building: number, lostAt: number): number {
  const { recovery } = policy
  const back = own(recovery.buildings, site.buildings.name[building]!)?.network ?? recovery.network
  return lostAt + Math.min(SWITCHING_S, back)
}

/** Pools, gates and links for the engine. Supplies follow with the declaration, whose time is not known yet. */
export function resourcesOf(estate: Estate): Resources {
  const { site, policy } = estate
  const { pools, links, recovery } = policy
  const rule = dispatchRule[recovery.dispatch]
  const { buildings, otherSites } = site
  const gate = (which: 'access' | 'power' | 'network'): number[] =>
    buildings.name.map(name => own(recovery.buildings, name)?.[which] ?? recovery[which])
  const parts = partsReady({ site, policy })
  return {
    pools: [
      ...pools.name.map((_, pool) => ({
        units: Array.from(
          pools.stepSeconds.subarray(pools.firstStep[pool], pools.firstStep[pool + 1]),
          (at, step) => [at, pools.stepUnits[pools.firstStep[pool]! + step]!] as const,
        ),
        rule,
      })),
      ...Array.from(otherSites.spareServers, spare => ({ units: [[-Infinity, spare]] as const, rule })),
    ],
    supplies: [{ stock: 0, rule, factories: [] }],
    gates: [...gate('access'), ...gate('power'), ...gate('network'), Infinity, ...parts],
    links: [...links.bytesPerS, ...otherSites.linkBytesPerS],
    names: bottleneckNames(estate),
  }
}

/**
 * Names of everything services may wait for: pools, supply, gates and links in the engine's order, and copies out of
 * reach. Each replication asks several times.
 */
export const bottleneckNames = kept(({ site, policy }: Estate): readonly string[] => {
  const { buildings, otherSites } = site
  const parts = buildings.name.map(name => own(policy.recovery.buildings, name)?.parts.length ?? 0)
  return waitsFor({
    crews: policy.pools.name,
    otherSites: otherSites.name,
    buildings: buildings.name,
    parts,
    links: policy.links.name,
  }).map(({ name }) => name)
})
