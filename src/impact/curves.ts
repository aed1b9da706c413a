/**
 * Curves of one replication: services up for all and for each product, tier and policy, and servers up for each
 * building, as counts at each hour of the grid. A sink of transitions: fed once for each change, never a pass per hour.
 */
import type { Services } from '../estate/population.ts'
import type { Site } from '../estate/site.ts'
import { serviceState, type Transitions } from '../recovery/recovery.ts'
import { gridPosition } from './grid.ts'

/** Group columns: 0 is all, then products, tiers and policies in the order of their lists. */
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

/** States in which a service serves its users. An empty replacement counts as back, as in the operator's own figures. */
const serving = Uint8Array.from([serviceState.up, serviceState.degraded, serviceState.restoredEmpty])

export class ServiceCurves implements Transitions {
  /** Change of the number of services up, one element a grid hour and group: hour * groups + group. */
  readonly up: Int32Array
  /** Change of the number of servers up: hour * buildings + building. */
  readonly servers: Int32Array
  readonly #isUp = new Uint8Array(8)
  readonly #wasUp: Uint8Array
  readonly #rackWasUp: Uint8Array
  readonly #site: Pick<Site, 'buildings' | 'racks' | 'rooms'>
  readonly #services: Services
  readonly #groups: Groups
  readonly #length: number

  constructor(
    site: Pick<Site, 'buildings' | 'racks' | 'rooms'>,
    services: Services,
    groups: Groups,
    length: number,
  ) {
    this.servers = new Int32Array((length + 1) * site.buildings.count)
    this.#rackWasUp = new Uint8Array(site.racks.count).fill(1)
    this.#site = site
    this.up = new Int32Array((length + 1) * groups.count)
    this.#wasUp = new Uint8Array(services.count).fill(1)
    this.#services = services
    this.#groups = groups
    this.#length = length
    for (const state of serving) this.#isUp[state] = 1
  }

  /** Forgets everything, so that one workspace serves many replications. */
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
    addToGroups(
      this.up,
      gridPosition(seconds, this.#length),
      isUp ? 1 : -1,
      service,
      this.#services,
      this.#groups,
    )
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

/** Adds `by` to the element of a grid position for all groups a service belongs to. */
export function addToGroups(
  cells: Int32Array,
  position: number,
  by: number,
  service: number,
  services: Services,
  groups: Groups,
): void {
  const row = position * groups.count
  cells[row]! += by
  cells[row + 1 + services.product[service]!]! += by
  cells[row + groups.firstTier + services.tier[service]!]! += by
  cells[row + groups.firstPolicy + services.policy[service]!]! += by
}
