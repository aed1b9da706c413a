/** How people are told of a thing that a scenario names. */
import { roomsOf } from './expand.ts'
import type { Scenario } from './scenario.ts'

type Named = 'products' | 'tiers' | 'policies' | 'strategies' | 'activities'

/** Its label, or its name if it has none. */
export function called<Of extends Named>(scenario: Pick<Scenario, Of>, of: Of, name: string): string {
  const things: Readonly<Record<string, { readonly label?: string | undefined }>> = scenario[of]
  return things[name]?.label ?? name
}

/**
 * What people are told a thing of the scenario is called, by its kind and name: buildings, rooms, crews, links, protections,
 * other sites, products and tiers.
 */
export function labelsOf({
  buildings,
  policies,
  products,
  tiers,
  otherSites,
  recovery,
}: Pick<Scenario, 'buildings' | 'policies' | 'products' | 'tiers' | 'otherSites' | 'recovery'>): (
  of: string,
  name: string,
) => string {
  let rooms: ReadonlyMap<string, string> | undefined
  const things: Readonly<Record<string, Readonly<Record<string, { readonly label?: string | undefined }>>>> =
    {
      buildings: spoken(buildings),
      policies,
      products,
      tiers,
      otherSites: otherSites.named,
      pools: recovery.pools,
      links: recovery.restoring.links,
    }
  return (of, name) => {
    if (of === 'rooms') return (rooms ??= roomLabels(buildings)).get(name) ?? name
    return things[of]?.[name]?.label ?? name
  }
}

/**
 * Labels of rooms by `building/room`, with that of the building where there are several: `Network room (SBG1)`. Buildings that
 * share a label are told apart by their names; so are rooms of a building, which are left out.
 * @param say a label in the reader's language
 */
export function roomLabels(
  buildings: Scenario['buildings'],
  say = (label: string) => label,
): ReadonlyMap<string, string> {
  const called = spoken(buildings)
  const all = Object.keys(buildings).map(name => called[name]!.label ?? name)
  const where = (building: string): string => {
    const { label } = called[building]!
    return label === undefined || all.filter(each => each === label).length > 1 ? building : say(label)
  }
  return new Map(
    labelledRooms(buildings).map(({ building, name, label }) => [
      name,
      all.length > 1 ? `${say(label)} (${where(building)})` : say(label),
    ]),
  )
}

interface LabelledRoom {
  readonly building: string
  /** `building/room` */
  readonly name: string
  readonly label: string
}

/** Rooms whose label no other room of their building has. */
export function labelledRooms(buildings: Scenario['buildings']): LabelledRoom[] {
  return Object.entries(buildings).flatMap(([building, spec]) => {
    const rooms = roomsOf(spec)
    return rooms.flatMap(({ id, row: { label } }): LabelledRoom[] =>
      label === undefined || rooms.some(other => other.id !== id && other.row.label === label)
        ? []
        : [{ building, name: `${building}/${id}`, label }],
    )
  })
}

/** A label that begins with the building's name describes it (`SBG2, the tower`): in sentences its name is enough. */
function spoken(
  buildings: Scenario['buildings'],
): Readonly<Record<string, { readonly label?: string | undefined }>> {
  const describes = (name: string, label = ''): boolean =>
    label.startsWith(name) && !/^[\p{L}\p{N}]/u.test(label.slice(name.length))
  return Object.fromEntries(
    Object.entries(buildings).map(([name, { label }]) => [
      name,
      { label: describes(name, label) ? name : label },
    ]),
  )
}
