/** Services that are moved to servers at another site: with their disks, or with servers of their own. */
import { uniform } from '../../../src/base/streams.ts'
import { meansRoom } from '../../../src/estate/meant.ts'
import { Services } from './services.ts'
import type { Service, Work } from './words.ts'

export abstract class Relocations extends Services {
  protected abstract goElsewhere(
    service: Service,
    at: number,
    isRelocation: boolean,
    works: boolean,
    work: Work,
  ): void

  protected planRelocation(service: Service, at: number): void {
    const { site, population, policy } = this.told.estate
    const { services, tiers } = population
    const { relocations } = policy.recovery.supply
    const room = site.racks.room[service.rack.row]!
    const tier = tiers[services.tier[service.row]!]
    const row = relocations.findIndex(
      each => meansRoom(site, each.from, room) && (each.tier === undefined || each.tier === tier),
    )
    const taken = relocations[row]
    if (taken === undefined) return
    if (uniform(this.draws.relocation, services.key[service.row]!, row) >= taken.share) return
    const pool = `spare ${site.otherSites.name.indexOf(taken.to)}`
    const work = this.relocationOf(service, pool, taken.carried)
    this.goElsewhere(service, Math.max(at, taken.starts), true, true, work)
  }

  protected serversOf({ row }: Service): number {
    const { population, policy } = this.told.estate
    return Object.values(policy.products)[population.services.product[row]!]!.serversEach
  }

  /** Moves a service in: its disks into spare servers or, with `carried`, together with its own servers. */
  protected *relocationOf(service: Service, pool: string, carried: number | undefined): Work {
    yield { for: 'gate', gate: `access ${service.rack.building}` }
    if (carried === undefined) yield { for: 'spare', pool, units: this.serversOf(service) }
    else yield { for: 'time', seconds: carried }
    yield* this.work('provision')
    yield { for: 'time', seconds: this.recovery.restoring.cutOver }
  }
}
