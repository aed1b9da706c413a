/** Services stop and come back, and so do those that need them. */
import { never } from '../../../src/damage/damage.ts'
import { hasMoved, outageKind } from '../../../src/fate/fate.ts'
import { Lines } from './lines.ts'
import { type Route, secondOf, type Service } from './words.ts'

export class Services extends Lines {
  protected stop(service: Service, at: number): void {
    if (service.up) this.#begin(service, at)
    service.own = false
    service.up = false
    service.empty = false
    service.ownBackAt = never
    service.backAt = never
    service.dataBackAt = never
  }

  /** A service that comes back and goes down in the same second was not up. */
  #begin(service: Service, at: number): void {
    const { downSince, backAt } = service
    if (backAt === at) service.downSeconds -= at - downSince
    else {
      if (backAt !== never) service.before.push({ downSince, backAt })
      service.downSince = at
    }
  }

  protected ownBack(service: Service, now: number, route: Route, withData: boolean): void {
    service.own = true
    service.empty = !withData
    service.route = route
    service.ownBackAt = Math.max(secondOf(now), service.downSince)
    service.dataBackAt = withData ? service.ownBackAt : never
    while (this.services.some(each => each.own && !each.up && this.wholeBack(each)));
  }

  /** Marks a service as back if everything it needs is; returns whether it is. */
  protected wholeBack(service: Service): boolean {
    const needs = this.needsOf(service)
    if (!needs.every(({ up }) => up)) return false
    const latest = Math.max(...needs.map(({ backAt }) => (backAt === never ? 0 : backAt)), 0)
    service.up = true
    service.backAt = Math.max(service.ownBackAt, latest)
    service.downSeconds += service.backAt - service.downSince
    return true
  }

  /** Stops services that have lost another one they need to run. */
  protected cutOffDependents(at: number): void {
    const { toStart } = this.told.estate.population.dependencies
    for (let changed = true; changed;) {
      changed = false
      for (const service of this.services) {
        const lacks = this.needsOf(service).some(({ up, row }) => !up && !toStart.includes(row))
        if (!service.up || !lacks || this.seen.fate.outage[service.row] === outageKind.none) continue
        const { empty, ownBackAt, dataBackAt } = service
        this.stop(service, at)
        service.own = true
        service.empty = empty
        service.ownBackAt = empty ? ownBackAt : at
        // Its data was not touched: the time since when it is there stays.
        if (!empty) service.dataBackAt = dataBackAt === never ? at : dataBackAt
        changed = true
      }
    }
  }

  /** Whether the service moved to another site before it could be hit. */
  protected wasMoved({ row }: Service, at: number): boolean {
    const { fate } = this.seen
    return fate.outage[row] === outageKind.none || hasMoved(fate, row, at)
  }

  protected needsOf({ row }: Service): Service[] {
    const { firstOfService, needs } = this.told.estate.population.dependencies
    return Array.from(
      needs.subarray(firstOfService[row], firstOfService[row + 1]),
      need => this.services[need]!,
    )
  }
}
