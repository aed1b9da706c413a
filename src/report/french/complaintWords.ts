/** French words from which complaints are composed. */
import { filled, type Values } from '../../base/complaint.ts'
import type { MselSentence } from '../../exercise/msel/mselCsv.ts'
import type { SavedSentence } from '../../exercise/saved.ts'
import type { Sentence } from '../../scenario/sentence.ts'

/** In French: the sentence with the values in the same order, or what makes it from them. */
type French<English extends string> = string | ((...values: Values<English>) => string)

export type Complaints = { readonly [English in Sentence | SavedSentence | MselSentence]: French<English> }

/** Parts of a scenario, for complaints that one is missing or duplicated. */
const things: Readonly<Record<string, string>> = {
  activity: 'activité',
  assembly: 'paroi type',
  building: 'bâtiment',
  'building or room': 'bâtiment ni de salle',
  'building, room or other site': 'bâtiment, de salle ni d’autre site',
  clock: 'échéance',
  'cooling unit': 'unité de refroidissement',
  copy: 'copie',
  decision: 'décision',
  'expected action': 'action attendue',
  gap: 'intervalle',
  inject: 'événement',
  jurisdiction: 'juridiction',
  link: 'liaison',
  material: 'matériau',
  'named service': 'service nommé',
  'network room': 'salle réseau',
  objective: 'objectif',
  'other site': 'autre site',
  policy: 'protection',
  pool: 'équipe',
  'power unit': 'unité d’alimentation',
  product: 'produit',
  repository: 'dépôt',
  room: 'salle',
  'second hit': 'incident secondaire',
  service: 'service',
  strategy: 'stratégie',
  target: 'cible',
  tier: 'classe',
}

export const parts: Readonly<Record<string, string>> = {
  factories: 'usines',
  jurisdictions: 'juridictions',
  parts: 'parties',
  policies: 'protections',
  products: 'produits',
  severities: 'gravités',
  tiers: 'classes',
}

export const sides: Readonly<Record<string, string>> = {
  north: 'nord',
  east: 'est',
  south: 'sud',
  west: 'ouest',
}

const kinds: Readonly<Record<string, string>> = {
  duration: 'une durée',
  energy: 'une énergie',
  power: 'une puissance',
  length: 'une longueur',
  area: 'une surface',
  volume: 'un volume',
  flow: 'un débit',
  temperature: 'une température',
  'heat flux': 'un flux de chaleur',
  'energy per area': 'une énergie par surface',
  'amount of data': 'une quantité de données',
  bandwidth: 'un débit de données',
  'amount of money': 'une somme',
  rate: 'une fréquence',
  share: 'une part',
  'resistance rating': 'une résistance au feu',
  mass: 'une masse',
  speed: 'une vitesse',
  density: 'une masse volumique',
}

export const thing = (english: string): string => things[english] ?? english
export const of = (english: string): string =>
  /^[aeiouhé]/.test(thing(english)) ? `d’${thing(english)}` : `de ${thing(english)}`

/** `a duration` */
export const kind = (english: string): string => kinds[english.replace(/^an? /, '')] ?? english

/** What was written instead, where it is not repeated. */
const written: Readonly<Record<string, string>> = {
  'a list': 'une liste',
  'a map': 'une table',
  empty: 'vide',
  missing: 'manquant',
  'something else': 'autre chose',
}
export const is = (english: string): string => written[english] ?? english

/** What a text, a list or a scenario may have only so many of. */
export const whats: Readonly<Record<string, string>> = {
  letter: 'lettre',
  letters: 'lettres',
  row: 'ligne',
  rows: 'lignes',
  strategies: 'stratégies',
}

/** What the data of a restore passes. */
export const wayOf = (english: string): string =>
  ({ 'the way into the site': 'l’entrée du site', 'the port of its server': 'le port de son serveur' })[
    english
  ] ?? english.replace(/^the link of /, 'la liaison de ').replace(/^link /, 'la liaison ')

/**
 * Measures of a note as French writes them, for people: 1,5 j and 2 Go. A complaint that says what to write keeps them as a
 * scenario has them.
 */
export const measured = (english: string): string =>
  english
    .replace(/(\d)\.(?=\d+ )/g, '$1,')
    .replace(/(\d )d\b/g, '$1j')
    .replace(/(\d [kMGTP]?)B\b/g, '$1o')

/** A sentence with its values as French writes them. */
export const told =
  (french: string) =>
  (...values: readonly string[]): string =>
    filled(french, values.map(measured))
