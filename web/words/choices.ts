/** What a scenario chooses among, in French, by the words of the file; English has those words themselves. */
import type { View } from '../view.ts'
import { burningWords } from './burning.ts'

const fr: Readonly<Record<string, string>> = {
  ...burningWords.fr,
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
  storage: 'stockage',
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
}

export function choiceWord(word: string, language: View['language']): string {
  return language === 'fr' ? (fr[word] ?? word) : word
}
