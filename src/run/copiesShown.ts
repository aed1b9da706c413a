/** Where copies stand according to the backup console (what was sold), and where they really stand. */
import { buildingOf } from '../estate/buildingOf.ts'
import type { Estate } from '../estate/estate.ts'

/**
 * Number of services by the best location of their copies: another site, another building, their own building, no
 * copy.
 */
export interface Shelter {
  readonly elsewhere: number
  readonly otherBuilding: number
  readonly sameBuilding: number
  readonly none: number
}

export interface CopiesOfBuilding {
  readonly building: string
  readonly services: number
  readonly declared: Shelter
  readonly actual: Shelter
}

const places = ['elsewhere', 'otherBuilding', 'sameBuilding', 'none'] as const

/** One row for each building with services, as compiled: the console knows nothing about the fire. */
export function copiesShown(estate: Estate): CopiesOfBuilding[] {
  const { buildings } = estate.site
  const { services, copies } = estate.population
  const counts = buildings.name.map(() => ({
    services: 0,
    declared: new Int32Array(4),
    actual: new Int32Array(4),
  }))
  for (let service = 0; service < services.count; service++) {
    const own = buildingOf(estate, services.rack[service]!)
    let declared = 3
    let actual = 3
    for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
      const said = copies.declared[copy]!
      declared = Math.min(declared, said < 0 ? 0 : said === own ? 2 : 1)
      const rack = copies.rack[copy]!
      actual = Math.min(actual, rack < 0 ? 0 : buildingOf(estate, rack) === own ? 2 : 1)
    }
    const row = counts[own]!
    row.services++
    row.declared[declared]!++
    row.actual[actual]!++
  }
  const shelter = (of: Int32Array): Shelter =>
    Object.fromEntries(places.map((place, at) => [place, of[at]!])) as unknown as Shelter
  return counts.map((row, at) => ({
    building: buildings.name[at]!,
    services: row.services,
    declared: shelter(row.declared),
    actual: shelter(row.actual),
  }))
}
