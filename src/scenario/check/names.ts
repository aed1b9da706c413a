/** What each kind of reference may name. */
import type { Subject } from '../field/field.ts'
import { numbered, roomsMeant, roomsOf } from '../expand.ts'
import type { Scenario } from '../scenario.ts'
import { places } from '../words/protection.ts'

const names: Readonly<Record<Subject, (scenario: Scenario, within?: string) => string[]>> = {
  activity: ({ activities }) => Object.keys(activities),
  assembly: ({ assemblies }) => Object.keys(assemblies),
  building: ({ buildings }) => Object.keys(buildings),
  'building or room': scenario => [...Object.keys(scenario.buildings), ...roomNames(scenario)],
  'cooling unit': ({ cooling }) => Object.keys(cooling.units),
  link: ({ recovery }) => Object.keys(recovery.restoring.links),
  material: ({ materials }) => Object.keys(materials),
  'network room': ({ network }) => Object.keys(network.rooms),
  'place of a copy': ({ buildings, otherSites }) => [
    ...places,
    ...Object.keys(buildings),
    ...Object.keys(otherSites.named),
  ],
  policy: ({ policies }) => Object.keys(policies),
  pool: ({ recovery }) => Object.keys(recovery.pools),
  'power unit': ({ power }) => Object.keys(power.units),
  product: ({ products }) => Object.keys(products),
  repository: ({ repositories }) => Object.keys(repositories),
  room: roomNames,
  'room or outside': (scenario, within) => ['outside', ...roomNames(scenario, within)],
  service: ({ population }) => population.named.flatMap(({ name }) => numbered(name)),
  site: ({ otherSites }) => Object.keys(otherSites.named),
  target: ({ targets }) => Object.keys(targets),
  tier: ({ tiers }) => Object.keys(tiers),
}

/** What a check may know beside the scenario: the first keys of parts in which names may be missing because they could not be read. */
export type Nameless = ReadonlySet<string>

/** The parts of a scenario in which the names of a subject stand. */
export const homesOf: Readonly<Record<Subject, readonly (keyof Scenario)[]>> = {
  activity: ['activities'],
  assembly: ['assemblies'],
  building: ['buildings'],
  'building or room': ['buildings'],
  'cooling unit': ['cooling'],
  link: ['recovery'],
  material: ['materials'],
  'network room': ['network'],
  'place of a copy': ['buildings', 'otherSites'],
  policy: ['policies'],
  pool: ['recovery'],
  'power unit': ['power'],
  product: ['products'],
  repository: ['repositories'],
  room: ['buildings'],
  'room or outside': ['buildings'],
  service: ['population'],
  site: ['otherSites'],
  target: ['targets'],
  tier: ['tiers'],
}

/** All names a subject has; of rooms, those of the building `within`, or of all buildings as `building/room`. */
export function namesOf(scenario: Scenario, to: Subject, within?: string): string[] {
  return names[to](scenario, within)
}

/** Whether a reference to a room names one; a bare name is one of the building `within`. */
export function isRoom({ buildings }: Scenario, reference: string, within?: string): boolean {
  const inside = within !== undefined && !reference.includes('/')
  if (!inside && !reference.includes('/')) return false
  return roomsMeant(buildings, reference, inside ? within : undefined).length > 0
}

function roomNames({ buildings }: Scenario, within?: string): string[] {
  if (within !== undefined)
    return Object.hasOwn(buildings, within) ? roomsOf(buildings[within]!).map(({ id }) => id) : []
  return Object.entries(buildings).flatMap(([name, building]) =>
    roomsOf(building).map(({ id }) => `${name}/${id}`),
  )
}
