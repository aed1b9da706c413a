/** How people are told of a thing that a scenario names. */
import { roomsCalled, toldOnStorey, wordsIn } from './roomsCalled.ts'
import type { Scenario } from './scenario.ts'
import type { Language } from './words/language.ts'

/** A label in the reader's language. */
export type SayLabel = (label: string) => string
export const asWritten: SayLabel = label => label

type Named = 'products' | 'tiers' | 'policies' | 'strategies' | 'activities'

/** Its label, or its name if it has none. */
export function called<Of extends Named>(scenario: Pick<Scenario, Of>, of: Of, name: string): string {
  const things: Readonly<Record<string, { readonly label?: string | undefined }>> = scenario[of]
  return things[name]?.label ?? name
}

/**
 * What people are told a thing of the scenario is called, by its kind and name: buildings, rooms, power and cooling units,
 * crews, links, protections, other sites, products and tiers.
 * @param say a label in the reader's language
 */
export function labelsOf(
  {
    buildings,
    policies,
    products,
    tiers,
    otherSites,
    recovery,
    power,
    cooling,
  }: Pick<
    Scenario,
    'buildings' | 'policies' | 'products' | 'tiers' | 'otherSites' | 'recovery' | 'power' | 'cooling'
  >,
  language: Language = 'en',
  say = asWritten,
): (of: string, name: string) => string {
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
      powerUnits: power.units,
      coolingUnits: cooling.units,
    }
  return (of, name) => {
    if (of === 'rooms') return (rooms ??= roomLabels(buildings, language, say)).get(name) ?? name
    const label = things[of]?.[name]?.label
    const said = say(label ?? name)
    // Units are told by the words of their keys, unless these have words of their own in that language.
    return label === undefined && said === name && of.endsWith('Units') ? wordsIn(name) : said
  }
}

/**
 * What rooms are called by `building/room`, with their building where there are several: `Network room (SBG1)`. Buildings that
 * share a label are told apart by their names.
 * @param say a label in the reader's language
 */
export function roomLabels(
  buildings: Scenario['buildings'],
  language: Language = 'en',
  say = asWritten,
): ReadonlyMap<string, string> {
  const called = spoken(buildings)
  const all = Object.keys(buildings).map(name => called[name]!.label ?? name)
  const where = (building: string): string => {
    const { label } = called[building]!
    return label === undefined || all.filter(each => each === label).length > 1 ? building : say(label)
  }
  return new Map(
    roomsCalled(buildings).map(({ path, building, words, isLabel, storey }) => {
      const name = toldOnStorey(isLabel ? say(words) : words, storey, language)
      return [path, all.length > 1 ? `${name} (${where(building)})` : name]
    }),
  )
}

/** What sentences call a building. */
export const buildingCalled = (buildings: Scenario['buildings'], name: string): string =>
  spoken(buildings)[name]?.label ?? name

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
