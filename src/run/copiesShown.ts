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

/** The same services of one building, as sold and as they are. */
export interface CopiesOfBuilding {
  readonly building: string
  readonly services: number
  readonly declared: Shelter
  readonly actual: Shelter
}

/** From best to worst. */
const place = { elsewhere: 0, otherBuilding: 1, sameBuilding: 2, none: 3 } as const

/** One row for each building with services, as compiled: the console knows nothing about the fire. */
export function copiesShown(estate: Estate): CopiesOfBuilding[] {
  const { buildings } = estate.site
  const { services, copies } = estate.population
  const counts = buildings.name.map(() => ({
    services: 0,
    declared: [0, 0, 0, 0],
    actual: [0, 0, 0, 0],
  }))
  /** Of a copy in a building; -1: on another site. */
  const placeOf = (building: number, own: number): number =>
    building < 0 ? place.elsewhere : building === own ? place.sameBuilding : place.otherBuilding
  for (let service = 0; service < services.count; service++) {
    const own = buildingOf(estate, services.rack[service]!)
    let declared: number = place.none
    let actual: number = place.none
    for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
      declared = Math.min(declared, placeOf(copies.declared[copy]!, own))
      const rack = copies.rack[copy]!
      actual = Math.min(actual, placeOf(rack < 0 ? -1 : buildingOf(estate, rack), own))
    }
    const row = counts[own]!
    row.services++
    row.declared[declared]!++
    row.actual[actual]!++
  }
  const shelter = (of: readonly number[]): Shelter => ({
    elsewhere: of[place.elsewhere]!,
    otherBuilding: of[place.otherBuilding]!,
    sameBuilding: of[place.sameBuilding]!,
    none: of[place.none]!,
  })
  return counts.map((row, at) => ({
    building: buildings.name[at]!,
    services: row.services,
    declared: shelter(row.declared),
    actual: shelter(row.actual),
  }))
}
