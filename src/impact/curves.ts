/**
 * Two curves of one replication: services back and data back, as counts of services at each hour of the grid, for all
 * and for each product, tier and policy. A sink of transitions: fed once for each change of state, never a pass per hour.
 */
import type { Services } from '../estate/population.ts'
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
  readonly #isUp = new Uint8Array(8)
  readonly #wasUp: Uint8Array
  readonly #services: Services
  readonly #groups: Groups
  readonly #length: number

  constructor(services: Services, groups: Groups, length: number) {
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
