/** French words from which complaints are composed. */

/** Parts of a scenario, for complaints that one is missing or duplicated. */
const things: Readonly<Record<string, string>> = {
  activity: 'activité',
  assembly: 'paroi type',
  building: 'bâtiment',
  'building or room': 'bâtiment ni salle',
  'building or other site': 'bâtiment ni autre site',
  'cooling unit': 'unité de refroidissement',
  copy: 'copie',
  decision: 'décision',
  'expected action': 'action attendue',
  gap: 'intervalle',
  inject: 'événement',
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
  severities: 'gravités',
  tiers: 'classes',
}

export const sides: Readonly<Record<string, string>> = {
  north: 'nord',
  east: 'est',
  south: 'sud',
  west: 'ouest',
}

export const kinds: Readonly<Record<string, string>> = {
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
