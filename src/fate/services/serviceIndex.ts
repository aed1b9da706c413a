/**
 * Reverse lookups of the population, built once for each and kept as long as it is: who has a copy on a rack, who needs a service, who is
 * restored together.
 */
import type { Estate } from '../../estate/estate.ts'
import type { Population } from '../../estate/population.ts'
import type { Interned } from '../../base/interned.ts'
import { sortedBy } from '../../base/sortedBy.ts'
import { type Berths, berthsOf } from './berths.ts'
import { type Needs, needsOf } from './needs.ts'
import { alikeOf, kindsOf, type ServiceKinds } from './serviceKinds.ts'

export interface ServiceIndex {
  /** Services with a copy on rack k, which is not their own: keepers[firstOfRack[k] .. firstOfRack[k + 1]]. */
  readonly firstOfRack: Int32Array
  readonly keepers: Int32Array
  readonly berths: Berths
  readonly needs: Needs
  readonly kinds: ServiceKinds
  /** Services that are alike but for their policy. */
  readonly alike: Interned
  /**
   * Members of consistency group g are members[firstMember[g] .. firstMember[g + 1]]; its key is the smallest of
   * theirs.
   */
  readonly firstMember: Int32Array
  readonly members: Int32Array
  readonly groupKey: Uint32Array
  /** -1 for each service: shared by all columns of causes as long as nothing is recorded. Never written. */
  readonly untold: Int32Array
}

/** What follows from who stands where and needs whom: the same under all policies. */
type Standing = Omit<ServiceIndex, 'firstOfRack' | 'keepers' | 'kinds'>

const indices = new WeakMap<Population, ServiceIndex>()
/** By the dependencies, which populations share that differ only in policies and copies. */
const standings = new WeakMap<Population['dependencies'], Standing>()

export function serviceIndex(estate: Estate): ServiceIndex {
  const { site, population } = estate
  const { services, copies, dependencies } = population
  const before = indices.get(population)
  if (before !== undefined) return before
  const owner = new Int32Array(copies.count)
  const away = new Int32Array(copies.count)
  for (let service = 0; service < services.count; service++) {
    for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
      owner[copy] = service
      away[copy] = copies.rack[copy] === services.rack[service] ? -1 : copies.rack[copy]!
    }
  }
  const { first: firstOfRack, rows: keepers } = sortedBy(away, site.racks.count, owner)
  const standing = standings.get(dependencies) ?? standingOf(estate)
  standings.set(dependencies, standing)
  const index = {
    ...standing,
    firstOfRack,
    keepers,
    kinds: kindsOf(population, standing.needs, standing.alike),
  }
  indices.set(population, index)
  return index
}

function standingOf(estate: Estate): Standing {
  const { services } = estate.population
  let groups = 0
  for (const group of services.group) if (group >= groups) groups = group + 1
  const together = sortedBy(services.group, groups)
  const groupKey = new Uint32Array(groups).fill(0xffffffff)
  for (let service = 0; service < services.group.length; service++) {
    const group = services.group[service]!
    if (group >= 0 && services.key[service]! < groupKey[group]!) groupKey[group] = services.key[service]!
  }
  const needs = needsOf(estate.population)
  return {
    berths: berthsOf(estate),
    needs,
    alike: alikeOf(estate.population, needs),
    firstMember: together.first,
    members: together.rows,
    groupKey,
    untold: new Int32Array(services.count).fill(-1),
  }
}
