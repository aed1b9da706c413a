/**
 * Curves of one replication: services up, in total and by product, tier and policy, and servers up by building, as
 * counts at each hour of the grid. A sink of transitions, called once for each change; there is no pass for each
 * hour.
 */
import type { Site } from '../estate/site.ts'
import type { ServiceKinds } from '../fate/services/serviceKinds.ts'
import { serviceState, type Transitions } from '../recovery/recovery.ts'
import { gridPosition } from './grid.ts'

/** Columns of groups: 0 is all, then products, tiers and policies in the order of their lists. */
export interface Groups {
  readonly count: number
  readonly firstTier: number
  readonly firstPolicy: number
}

export function groupsOf(products: number, tiers: number, policies: number): Groups {
  return {
    count: 1 + products + tiers + policies,
    firstTier: 1 + products,
    firstPolicy: 1 + products + tiers,
  }
}

/** States in which a service serves its users. An empty replacement counts as back, as in operators' own figures. */
const serving = Uint8Array.from([serviceState.up, serviceState.degraded, serviceState.restoredEmpty])

export class ServiceCurves implements Transitions {
  readonly servingOnly = true
  readonly kinds: ServiceKinds
  /** Change of the number of services up: hour * cells + cell. */
  readonly up: Int32Array
  /** Change of the number of servers up: hour * buildings + building. */
  readonly servers: Int32Array
  readonly #isUp = new Uint8Array(8)
  readonly #wasUp: Uint8Array
  readonly #rackWasUp: Uint8Array
  readonly #site: Pick<Site, 'buildings' | 'racks' | 'rooms'>
  readonly #length: number
  /** The second counted last, and its row of the grid: many services change in the same second. */
  #second = NaN
  #row = 0

  constructor(site: Pick<Site, 'buildings' | 'racks' | 'rooms'>, kinds: ServiceKinds, length: number) {
    this.kinds = kinds
    this.servers = new Int32Array((length + 1) * site.buildings.count)
    this.#rackWasUp = new Uint8Array(site.racks.count).fill(1)
    this.#site = site
    this.up = new Int32Array((length + 1) * kinds.cells.count)
    this.#wasUp = new Uint8Array(kinds.of.length).fill(1)
    this.#length = length
    for (const state of serving) this.#isUp[state] = 1
  }

  /** Clears everything, so that one workspace serves many replications. */
  clear(): void {
    this.up.fill(0)
    this.#wasUp.fill(1)
    this.servers.fill(0)
    this.#rackWasUp.fill(1)
  }

  add(service: number, seconds: number, state: number): void {
    const isUp = this.#isUp[state]!
    if (isUp === this.#wasUp[service]) return
    this.#wasUp[service] = isUp
    const { kinds } = this
    if (seconds !== this.#second) {
      this.#second = seconds
      this.#row = gridPosition(seconds, this.#length) * kinds.cells.count
    }
    this.up[this.#row + kinds.cell[kinds.of[service]!]!]! += 2 * isUp - 1
  }

  down(first: number, end: number, seconds: number): void {
    for (let service = first; service < end; service++) this.add(service, seconds, serviceState.down)
  }

  rack(rack: number, seconds: number, up: 0 | 1): void {
    if (up === this.#rackWasUp[rack]) return
    this.#rackWasUp[rack] = up
    const { buildings, racks, rooms } = this.#site
    const servers = racks.firstServer[rack + 1]! - racks.firstServer[rack]!
    const cell = gridPosition(seconds, this.#length) * buildings.count + rooms.building[racks.room[rack]!]!
    this.servers[cell]! += up === 1 ? servers : -servers
  }
}

/** Turns rows of counts by cell into rows of counts by group. */
export function byGroup(
  counts: Int32Array,
  rows: number,
  { cells }: ServiceKinds,
  groups: Groups,
): Int32Array {
  const sums = new Int32Array(rows * groups.count)
  for (let row = 0; row < rows; row++) {
    const to = row * groups.count
    for (let cell = 0; cell < cells.count; cell++) {
      const count = counts[row * cells.count + cell]!
      if (count === 0) continue
      sums[to]! += count
      sums[to + 1 + cells.product[cell]!]! += count
      sums[to + groups.firstTier + cells.tier[cell]!]! += count
      sums[to + groups.firstPolicy + cells.policy[cell]!]! += count
    }
  }
  return sums
}
