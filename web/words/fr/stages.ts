/** Names of services' states, rooms and events in French. */
import type { Words } from '../en.ts'

export const stages: Pick<Words, 'states' | 'rooms' | 'conditions' | 'roomKinds' | 'lanes' | 'milestones'> = {
  states: {
    up: 'en service',
    degraded: 'dégradé',
    down: 'arrêté',
    destroyed: 'détruit',
    restoring: 'en restauration',
    'restored-empty': 'de retour, vide',
  },
  rooms: {
    intact: 'intacte',
    dark: 'hors tension, sinon intacte',
    sooted: 'couverte de suie',
    wet: 'mouillée',
    smoke: 'enfumée',
    burning: 'en feu',
    'flashed-over': 'embrasée',
    decay: 'feu en déclin',
    cooling: 'en refroidissement',
    'burnt-out': 'brûlée',
  },
  conditions: {
    dark: 'hors tension',
    sooted: 'suie',
    wet: 'eau',
    'cut-off': 'sans réseau',
    'cooling-lost': 'sans refroidissement',
  },
  roomKinds: {
    it: 'salle informatique',
    ups: 'local onduleurs',
    battery: 'local batteries',
    electrical: 'local électrique',
    generator: 'local groupe électrogène',
    network: 'salle réseau',
    cooling: 'production de froid',
    corridor: 'couloir',
    shaft: 'gaine ou cour',
    storage: 'réserve',
    office: 'bureau',
  },
  lanes: {
    fire: 'Feu',
    power: 'Énergie',
    cooling: 'Froid',
    network: 'Réseau',
    people: 'Personnes',
    communication: 'Messages',
    customers: 'Clients',
    recovery: 'Reprise',
  },
  milestones: {
    first: 'les clients perdent leurs premiers services',
    most: services => `le plus de services arrêtés à la fois : ${services}`,
    back: {
      half: 'la moitié des services arrêtés est revenue',
      most: 'neuf services arrêtés sur dix sont revenus',
      all: 'tous les services sont revenus',
    },
  },
}
