/** Names for the subjects of causes on the timeline, and their sentences, in the reader's language. */
import type { Estate } from '../../estate/estate.ts'
import { gateOf } from '../../recovery/state/gateOf.ts'
import { type Called, inSentences } from './called.ts'
import { nouns } from './nouns.ts'
import { numberedServers } from './numbered.ts'
import { audiences, decided, type Decision, type SecondHit, struck } from './phrases.ts'
import { type LaneKind, type Language, sentences } from './sentences.ts'
import { smouldered } from './smouldered.ts'
import { weightWords } from './weightWords.ts'

/** Calls everything by its name in the scenario. */
export const asNamed: Called = (_, name) => name

/** What happened, in words. */
export function sentenceOf(
  estate: Estate,
  kind: LaneKind,
  subject: number,
  language: Language,
  called = asNamed,
): string {
  const name = subjectName(estate, kind, subject, language, inSentences(called, language))
  const told = fill(sentences[language][kind], name)
  return kind === 'ignition' ? told + smouldered(estate, subject, language) : told
}

/** Name of the subject of a cause; its number, if its kind has no names. */
export function subjectName(
  estate: Estate,
  kind: LaneKind,
  subject: number,
  language: Language,
  called = asNamed,
): string {
  const { site } = estate
  const w = nouns[language]
  switch (kind) {
    case 'ignition':
    case 'room-ignited':
    case 'lit-again':
    case 'not-lit':
    case 'flashover':
    case 'smoke-explosive':
    case 'alarm':
    case 'suppression':
    case 'air-shut-out':
    case 'thermal-shutdown':
    case 'network-lost':
      return called('rooms', site.rooms.name[subject]!)
    case 'barrier-failed': {
      const { kind: kinds, roomA, roomB } = site.barriers
      const barrier = kinds[subject] === 1 ? w.floor : w.wall
      return `${barrier} ${between(estate, [roomA[subject]!, roomB[subject]!], language, called)}`
    }
    case 'facade-ignited': {
      const { from, to } = site.facings
      return `${w.gap} ${between(estate, [from[subject]!, to[subject]!], language, called)}`
    }
    case 'brigade':
      return w.brigade[subject] ?? String(subject)
    case 'power-cut':
      return buildingName(estate, subject, language, called)
    case 'power-lost':
      return called('powerUnits', site.power.name[subject]!)
    case 'cooling-lost':
      return called('coolingUnits', site.cooling.name[subject]!)
    case 'building-lost':
    case 'written-off':
      return buildingName(estate, subject, language, called)
    case 'second-hit': {
      const hit = site.secondHits[subject]!
      return hit.label ?? fill(struck[language][hit.kind], struckBy(hit, called) ?? w.site)
    }
    case 'decision': {
      const decision = site.decisions[subject]!
      if (decision.do === 'prioritise')
        return fill(weightWords(decision.weight, language), called('tiers', decision.tier))
      return fill(decided[language][decision.do], concerned(decision, language, called) ?? w.site)
    }
    case 'gate': {
      const { gate, building } = gateOf(estate, subject)
      return fill(w.gates[gate], buildingName(estate, building, language, called))
    }
  }
}

/** Name of a building, or of the whole site (-1). */
export function buildingName({ site }: Estate, building: number, language: Language, called: Called): string {
  return building < 0 ? nouns[language].site : called('buildings', site.buildings.name[building]!)
}

/** Where an opening or barrier is: between the rooms on its two sides; a side without a room is the outside (-1). */
export function between(
  { site }: Estate,
  sides: readonly [number, number],
  language: Language,
  called: Called,
): string {
  const w = nouns[language]
  const [a, b] = sides.map(row => (row < 0 ? w.outside : called('rooms', site.rooms.name[row]!)))
  return `${w.between} ${a} ${w.and} ${b}`
}

/**
 * Replaces `{}` by the name, whatever characters it has, and contracts French "de le" and "à le", as in "du Havre". The
 * article of a common noun is small, as in "à la plateforme"; that of a town is not, as in "à La Rochelle".
 */
export function fill(phrase: string, name: string): string {
  const joined = /^(.* |)(de|à) \{\}(.*)$/su.exec(phrase)
  const article = /^([Ll]es?) (.*)$/su.exec(name)
  if (joined === null) return phrase.replace('{}', () => name)
  if (article === null) return phrase.replace('{}', () => name.replace(/^L(?=(?:a |’)\p{Ll})/u, 'l'))
  const [, before, joint, after] = joined
  const [, which, noun] = article
  return `${before}${contracted[`${joint} ${which!.toLowerCase()}`]} ${noun}${after}`
}

const contracted: Readonly<Record<string, string>> = {
  'de le': 'du',
  'de les': 'des',
  'à le': 'au',
  'à les': 'aux',
}

/** What a decision is about; undefined: the whole site. */
function concerned(decision: Decision, language: Language, called: Called): string | undefined {
  const named = 'building' in decision ? decision.building : undefined
  const building = named === undefined ? undefined : called('buildings', named)
  switch (decision.do) {
    case 'communicate':
      return audiences[language][decision.to]
    case 'add-units':
      return called('pools', decision.pool)
    case 'buy-servers':
      return numberedServers(decision.servers, language)
    case 'release-gas':
      return called('rooms', decision.room)
    case 'close-openings':
    case 'orderly-shutdown':
      return decision.room === undefined ? building : called('rooms', decision.room)
    default:
      return building
  }
}

/** What a second hit strikes; undefined: the whole site. */
function struckBy(hit: SecondHit, called: Called): string | undefined {
  if ('room' in hit) return called('rooms', hit.room)
  if (hit.kind === 'purge-copy') return hit.repository
  return hit.building === undefined ? undefined : called('buildings', hit.building)
}

/** A service's own name, or its number and product. */
export function serviceName(
  { population }: Estate,
  service: number,
  language: Language,
  called = asNamed,
): string {
  // A pattern such as `state application {1..20}` names many services, each of which has its own name as well.
  let shared: string | undefined
  for (const [name, rows] of population.named) {
    if (!rows.includes(service)) continue
    if (rows.length === 1) return name
    shared ??= name
  }
  if (shared !== undefined) return shared
  const product = population.products[population.services.product[service]!]!
  return `${nouns[language].service} ${service + 1} (${called('products', product)})`
}
