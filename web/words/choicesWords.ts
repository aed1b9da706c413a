/** What a scenario chooses among, in French, by the words of the file; English has those words themselves. */
import { audiences, eventPhrases, verbPhrases } from '../../src/index.ts'
import type { View } from '../view.ts'
import { burningWords } from './burning.ts'
import { orderWords } from './orderWords.ts'
import { french } from './unbroken.ts'

const fr: Readonly<Record<string, string>> = french({
  ...burningWords.fr,
  ...audiences.fr,
  ...eventPhrases.fr,
  ...verbPhrases.fr,
  // Openings and sides.
  door: 'porte',
  window: 'fenêtre',
  louvre: 'grille',
  hole: 'trou',
  duct: 'gaine',
  north: 'nord',
  east: 'est',
  south: 'sud',
  west: 'ouest',
  // Rooms, and what puts fires out in them.
  it: 'informatique',
  battery: 'batteries',
  electrical: 'électricité',
  generator: 'groupe électrogène',
  network: 'réseau',
  cooling: 'refroidissement',
  corridor: 'couloir',
  shaft: 'gaine',
  storage: 'réserve',
  office: 'bureau',
  none: 'aucune',
  sprinkler: 'sprinkleur',
  gas: 'gaz',
  mist: 'brouillard d’eau',
  // Power and cooling.
  feed: 'arrivée',
  switchgear: 'tableau électrique',
  transformer: 'transformateur',
  distribution: 'distribution',
  free: 'air extérieur',
  chilled: 'eau glacée',
  // Copies.
  snapshot: 'instantané',
  backup: 'sauvegarde',
  archive: 'archive',
  replica: 'réplique',
  'same-rack': 'même baie',
  'same-room': 'même salle',
  'same-building': 'même bâtiment',
  'another-room': 'autre salle',
  'another-building': 'autre bâtiment',
  'another-site': 'autre site',
  // Buildings and their air.
  tower: 'tour',
  containers: 'conteneurs',
  modern: 'moderne',
  hall: 'halle',
  annex: 'annexe',
  other: 'autre',
  sealed: 'étanche',
  mechanical: 'mécanique',
  natural: 'naturelle',
  'free-cooling': 'refroidissement à air extérieur',
  // What has layers: the parts that everyone has, and those of the shipped scenarios.
  'block-wall': 'mur en parpaings',
  'gypsum-wall': 'cloison en plaques de plâtre',
  'concrete-slab': 'dalle en béton',
  'concrete-floor': 'plancher en béton',
  'timber-floor': 'plancher en bois',
  'steel-sandwich': 'panneau sandwich en acier',
  'container-wall': 'paroi de conteneur',
  // Decisions: those that no player takes, and what they are told.
  attack: 'attaquer le feu',
  'brigade-arrives': 'arrivée des sapeurs-pompiers',
  ...orderWords.fr.where,
  ...orderWords.fr.rules,
  ...orderWords.fr.points,
  ...orderWords.fr.methods,
  // Incidents after the fire.
  're-ignition': 'nouveau départ de feu',
  leak: 'fuite d’eau',
  'write-off': 'abandon d’un bâtiment',
  'purge-copy': 'effacement d’une copie',
  burnt: 'brûlé',
  damaged: 'brûlé, mouillé ou couvert de suie',
  // Approaches to recovery, and how often failover is practised.
  'cold-site': 'site de secours à froid',
  'backup-and-restore': 'sauvegarde et restauration',
  'pilot-light': 'veilleuse',
  'warm-standby': 'secours tiède',
  'hot-standby': 'secours chaud',
  'metro-synchronous': 'synchrone entre sites proches',
  'active-active': 'actif sur deux sites',
  exercised: 'souvent',
  yearly: 'une fois par an',
  never: 'jamais',
  // Services.
  service: 'chaque service à part',
  customer: 'ceux d’un client ensemble',
  run: 'fonctionner',
  start: 'démarrer',
  // What was observed.
  exact: 'valeur exacte',
  'at-most': 'au plus',
  announced: 'annoncé',
  emergent: 'résultat de la simulation',
  echo: 'aussi une hypothèse',
  unknown: 'inconnu',
  // Exercises.
  'incident-commander': 'directeur de crise',
  'facilities-liaison': 'bâtiment et liaison secours',
  'data-recovery-lead': 'responsable des données',
  operations: 'exploitation',
  'customer-liaison': 'relation clients',
  scribe: 'secrétaire',
  aware: 'connaissance des faits',
  declared: 'sinistre déclaré',
})

export function choiceWord(word: string, language: View['language']): string {
  return language === 'fr' && Object.hasOwn(fr, word) ? fr[word]! : word
}
