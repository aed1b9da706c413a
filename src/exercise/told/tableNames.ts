/** What protections, tiers, crews, buildings, rooms and all else on the site are called at the table, in the reader's language. */
import { own } from '../../base/own.ts'
import { roomsCalled, toldOnStorey } from '../../scenario/roomsCalled.ts'
import type { Language } from '../../scenario/words/language.ts'
import type { Session } from '../session.ts'
import type { NamesSaid } from '../stand.ts'

/** Labels by kind of thing and name; those of rooms without their building. */
export type Labelled = Readonly<
  Record<'policy' | 'tier' | 'pool' | 'building' | 'room', Labels> &
    // Nothing is decided of all these but the other sites, but reports name them.
    Partial<Record<'product' | 'link' | 'otherSite' | 'powerUnit' | 'coolingUnit', Labels>>
>
type Labels = Readonly<Record<string, string>>

/** Names of what there is on the site, and what it is called. */
export interface AtTable {
  readonly buildings: readonly string[]
  readonly rooms: readonly string[]
  readonly policies: readonly string[]
  readonly tiers: readonly string[]
  readonly pools: readonly string[]
  readonly labels: Labelled
  /** Rooms that are told with their storey, by `building/room`. */
  readonly storeys?: Readonly<Record<string, number>>
  /** Those of the labels that come from a shipped scenario: they are told in the reader's language. */
  readonly shipped?: readonly string[]
}

export function atTable({ setting, prepared: { scenario } }: Pick<Session, 'setting' | 'prepared'>): AtTable {
  const { buildings, rooms, policies, tiers, pools } = setting
  const called = roomsCalled(scenario.buildings)
  const labels = {
    policy: labelsIn(scenario.policies),
    tier: labelsIn(scenario.tiers),
    pool: labelsIn(scenario.recovery.pools),
    building: setting.labels.buildings,
    room: Object.fromEntries(called.map(({ path, words }) => [path, words])),
    product: labelsIn(scenario.products),
    link: labelsIn(scenario.recovery.restoring.links),
    otherSite: labelsIn(scenario.otherSites.named),
    powerUnit: labelsIn(scenario.power.units),
    coolingUnit: labelsIn(scenario.cooling.units),
  }
  const storeys = Object.fromEntries(
    called.flatMap(({ path, storey }) => (storey === undefined ? [] : [[path, storey]])),
  )
  return { buildings, rooms, policies, tiers, pools, labels, storeys }
}

const labelsIn = (things: Readonly<Record<string, { readonly label?: string | undefined }>>): Labels =>
  Object.fromEntries(Object.entries(things).map(([name, { label = name }]) => [name, label]))

/** The name of a thing in the reader's language. */
export type TableNames = (of: keyof Labelled, name: string) => string

/**
 * @param known `null`: nothing yet, and things have their names
 * @param say a label of a shipped scenario in the reader's language
 */
export function namesIn(
  known: Pick<AtTable, 'labels' | 'shipped' | 'buildings' | 'storeys'> | null,
  say: (label: string) => string,
  language: Language = 'en',
): TableNames {
  const alone: TableNames = (of, name) => {
    const label = own(known?.labels[of] ?? {}, name) ?? name
    return known?.shipped?.includes(label) ? say(label) : label
  }
  return (of, name) => {
    const called = alone(of, name)
    if (of !== 'room' || !known || own(known.labels.room, name) === undefined) return called
    const told = toldOnStorey(called, known.storeys?.[name], language)
    return known.buildings.length > 1
      ? `${told} (${alone('building', name.slice(0, name.indexOf('/')))})`
      : told
  }
}

/** What is called otherwise than the scenario writes it, for the sentences of a report. */
export function translatedNames(
  known: AtTable,
  say: (label: string) => string,
  language: Language,
): NamesSaid {
  const [there, here] = [namesIn(known, label => label), namesIn(known, say, language)]
  const changed = (
    of: keyof Labelled,
    names: readonly string[] = Object.keys(known.labels[of] ?? {}),
  ): Labels =>
    Object.fromEntries(
      names.filter(name => here(of, name) !== there(of, name)).map(name => [name, here(of, name)]),
    )
  return {
    tiers: changed('tier', known.tiers),
    pools: changed('pool', known.pools),
    policies: changed('policy', known.policies),
    buildings: changed('building', known.buildings),
    rooms: changed('room', known.rooms),
    products: changed('product'),
    links: changed('link'),
    otherSites: changed('otherSite'),
    powerUnits: changed('powerUnit'),
    coolingUnits: changed('coolingUnit'),
  }
}
