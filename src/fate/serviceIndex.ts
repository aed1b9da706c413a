/** The population read backwards: who keeps a copy on a rack, who needs a service, who restores together. Made once a population. */
import type { Estate } from '../estate/estate.ts'

export interface ServiceIndex {
  /** Services with a copy on rack k that is not their own: keepers[firstOfRack[k] .. firstOfRack[k + 1]]. */
  readonly firstOfRack: Int32Array
  readonly keepers: Int32Array
  /** Position of a service among those that others need, -1; its dependents are dependents[first[p] .. first[p + 1]]. */
  readonly needed: Int32Array
  readonly neededRow: Int32Array
  readonly firstDependent: Int32Array
  readonly dependents: Int32Array
  /** Members of consistency group g are members[firstMember[g] .. firstMember[g + 1]]; its key is the smallest of theirs. */
  readonly firstMember: Int32Array
  readonly members: Int32Array
  readonly groupKey: Uint32Array
}

export function serviceIndex({ site, population }: Estate): ServiceIndex {
  const { services, copies, dependencies } = population
  const owner = new Int32Array(copies.count)
  const away = new Int32Array(copies.count)
  for (let service = 0; service < services.count; service++) {
    for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
      owner[copy] = service
      away[copy] = copies.rack[copy] === services.rack[service] ? -1 : copies.rack[copy]!
    }
  }
  const kept = sorted(away, owner, site.racks.count)

  const needed = new Int32Array(services.count).fill(-1)
  for (const service of dependencies.needs) needed[service] = 0
  const neededRow: number[] = []
  for (let service = 0; service < services.count; service++)
    if (needed[service] === 0) needed[service] = neededRow.push(service) - 1
  const who = new Int32Array(dependencies.count)
  const what = new Int32Array(dependencies.count)
  for (let service = 0; service < services.count; service++) {
    for (
      let row = dependencies.firstOfService[service]!;
      row < dependencies.firstOfService[service + 1]!;
      row++
    ) {
      who[row] = service
      what[row] = needed[dependencies.needs[row]!]!
    }
  }
  const depend = sorted(what, who, neededRow.length)

  let groups = 0
  for (const group of services.group) if (group >= groups) groups = group + 1
  const together = sorted(services.group, undefined, groups)
  const groupKey = new Uint32Array(groups).fill(0xffffffff)
  for (let service = 0; service < services.count; service++) {
    const group = services.group[service]!
    if (group >= 0 && services.key[service]! < groupKey[group]!) groupKey[group] = services.key[service]!
  }
  return {
    firstOfRack: kept.first,
    keepers: kept.rows,
    needed,
    neededRow: Int32Array.from(neededRow),
    firstDependent: depend.first,
    dependents: depend.rows,
    firstMember: together.first,
    members: together.rows,
    groupKey,
  }
}

/** Stable counting sort: values (or positions, where none are given) by their bin; those of bin -1 are left out. */
function sorted(
  bin: Int32Array,
  value: Int32Array | undefined,
  bins: number,
): { first: Int32Array; rows: Int32Array } {
  const first = new Int32Array(bins + 1)
  for (let row = 0; row < bin.length; row++) if (bin[row]! >= 0) first[bin[row]! + 1]!++
  for (let at = 0; at < bins; at++) first[at + 1]! += first[at]!
  const next = first.slice(0, bins)
  const rows = new Int32Array(first[bins]!)
  for (let row = 0; row < bin.length; row++)
    if (bin[row]! >= 0) rows[next[bin[row]!]!++] = value === undefined ? row : value[row]!
  return { first, rows }
}
