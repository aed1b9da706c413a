/** What the things of a scenario are called, and how a sentence calls them. */
import type { Language } from '../../scenario/words/language.ts'

/**
 * What people are told a thing of the scenario is called: a building, a room (`building/room`), a unit of power or
 * cooling, a crew, a link, a protection, another site, a product, a tier.
 */
export type Called = (of: CalledKind, name: string) => string
export type CalledKind =
  | 'buildings'
  | 'rooms'
  | 'powerUnits'
  | 'coolingUnits'
  | 'pools'
  | 'links'
  | 'policies'
  | 'otherSites'
  | 'products'
  | 'tiers'

/** A sign such as SBG2 or 61A, in its building or not, needs no article; a building's name may bring its own. */
const needsNone = /^(?:[\p{Lu}\d][\p{Lu}\d.-]*(?: \(.*)?$|[Ll](?:es?|a) |[Ll]’)/u

/**
 * What a French sentence calls a place or a unit: between guillemets, as by the sign on its door. Nobody has written down the
 * article that its name would need, nor its gender.
 */
export function quoted(name: string, language: Language): string {
  return language === 'en' || needsNone.test(name) ? name : `«\u00a0${name}\u00a0»`
}

const places: ReadonlySet<CalledKind> = new Set(['buildings', 'rooms', 'powerUnits', 'coolingUnits'])

/** Calls places and units as they stand in a sentence. */
export function inSentences(called: Called, language: Language): Called {
  if (language === 'en') return called
  return (of, name) => (places.has(of) ? quoted(called(of, name), language) : called(of, name))
}
