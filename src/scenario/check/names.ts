/** Which names each kind of reference may use. */
import type { Subject } from '../field/field.ts'
import { numbered, roomsMeant, roomsOf, siteNames } from '../expand.ts'
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
  'place of a copy': scenario => [
    ...places,
    ...Object.keys(scenario.buildings),
    ...siteNames(scenario),
    ...roomNames(scenario),
  ],
  policy: ({ policies }) => Object.keys(policies),
  pool: ({ recovery }) => Object.keys(recovery.pools),
  'power unit': ({ power }) => Object.keys(power.units),
  product: ({ products }) => Object.keys(products),
  repository: ({ repositories }) => Object.keys(repositories),
  room: roomNames,
  'room or outside': (scenario, within) => ['outside', ...roomNames(scenario, within)],
  service: ({ population }) => population.named.flatMap(({ name }) => numbered(name)),
  site: siteNames,
  target: ({ targets }) => Object.keys(targets),
  tier: ({ tiers }) => Object.keys(tiers),
}

type Path = readonly PropertyKey[]

/**
 * Paths of the lists and maps that may hold more names than the scenario shows, because parts of them could
 * not be read.
 */
export type Nameless = readonly Path[]

/** The lists and maps in which the names of each kind are defined; rooms are defined in their building. */
const homes: Readonly<Record<Subject, readonly Path[]>> = {
  activity: [['activities']],
  assembly: [['assemblies']],
  building: [['buildings']],
  'building or room': [['buildings']],
  'cooling unit': [['cooling', 'units']],
  link: [['recovery', 'restoring', 'links']],
  material: [['materials']],
  'network room': [['network', 'rooms']],
  'place of a copy': [['buildings'], ['otherSites', 'named']],
  policy: [['policies']],
  pool: [['recovery', 'pools']],
  'power unit': [['power', 'units']],
  product: [['products']],
  repository: [['repositories']],
  room: [['buildings']],
  'room or outside': [['buildings']],
  service: [['population', 'named']],
  site: [['otherSites', 'named']],
  target: [['targets']],
  tier: [['tiers']],
}

/** Whether a name that was not found may be among those that could not be read. */
export function mayBeHidden(nameless: Nameless, name: string, to: Subject, within?: string): boolean {
  if (nameless.length === 0) return false
  const inBuilding = name.includes('/')
  const building = inBuilding ? name.slice(0, name.indexOf('/')) : within
  const isRoom = inBuilding || to === 'room' || to === 'room or outside'
  const at = isRoom && building !== undefined ? [['buildings', building, 'rooms']] : homes[to]
  return at.some(home => isNameless(nameless, home))
}

/** Whether names may be missing from the list or map at a path. */
export function isNameless(nameless: Nameless, home: Path): boolean {
  return nameless.some(path => path.every((step, at) => step === home[at]))
}

/** Whether names may be missing anywhere in a part of the scenario. */
export function hidesNames(nameless: Nameless, part: keyof Scenario): boolean {
  return nameless.some(([first]) => first === part)
}

/**
 * All names of a kind. Of rooms: those of the building `within`, or those of all buildings as
 * `building/room`.
 */
export function namesOf(scenario: Scenario, to: Subject, within?: string): string[] {
  return names[to](scenario, within)
}

/** Whether a reference to a room names one; a bare name is a room of the building `within`. */
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
