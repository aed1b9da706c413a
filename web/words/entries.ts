/** A short line for an event: the sentences of Why? are the engine's; these are the titles of the timeline. */
import type { Entry } from '../../src/index.ts'
import type { View } from '../view.ts'

const titles: Readonly<Record<View['language'], Readonly<Record<string, string>>>> = {
  en: {
    ignition: 'The fire begins in {}',
    'room-ignited': '{} catches fire',
    flashover: '{} flashes over',
    'barrier-failed': '{} gives way',
    'opening-failed': '{} breaks open',
    'facade-ignited': 'Flames reach across {}',
    'building-lost': '{} is lost',
    'power-cut': 'Power cut: {}',
    'power-lost': '{} loses its power',
    'cooling-lost': '{} stops cooling',
    'thermal-shutdown': '{} shuts down from heat',
    'network-lost': 'Network room {} is lost',
    alarm: 'Smoke alarm in {}',
    brigade: 'Fire brigade: {}',
    decision: 'Decision: {}',
    suppression: 'Suppression goes off in {}',
    'second-hit': 'Second hit: {}',
    'written-off': '{} is written off',
    gate: '{} opens',
  },
  fr: {
    ignition: 'Le feu part dans {}',
    'room-ignited': '{} prend feu',
    flashover: 'Embrasement généralisé dans {}',
    'barrier-failed': '{} cède',
    'opening-failed': '{} s’ouvre sous la chaleur',
    'facade-ignited': 'Les flammes franchissent {}',
    'building-lost': '{} est perdu',
    'power-cut': 'Courant coupé : {}',
    'power-lost': '{} perd son alimentation',
    'cooling-lost': '{} cesse de refroidir',
    'thermal-shutdown': '{} s’arrête sous la chaleur',
    'network-lost': 'La salle réseau {} est perdue',
    alarm: 'Alarme de fumée dans {}',
    brigade: 'Sapeurs-pompiers : {}',
    decision: 'Décision : {}',
    suppression: 'L’extinction se déclenche dans {}',
    'second-hit': 'Second coup : {}',
    'written-off': '{} est abandonné',
    gate: '{} s’ouvre',
  },
}

/** Verbs of decisions and kinds of second hits, as a scenario writes them. */
const verbs: Readonly<Record<View['language'], Readonly<Record<string, string>>>> = {
  en: {
    'call-brigade': 'call the fire brigade',
    'brigade-arrives': 'the brigade arrives',
    attack: 'attack the fire inside',
    'close-openings': 'close the openings',
    'release-gas': 'release the gas',
    'open-hydrants': 'open the hydrants',
    'start-fireboat': 'start the fireboat',
    'cut-power': 'cut the power',
    'restore-power': 'restore the power',
    'orderly-shutdown': 'shut down in order',
    'preemptive-failover': 'fail over ahead of the fire',
    'emergency-copy': 'make emergency copies',
    'declare-disaster': 'declare a disaster',
    'set-dispatch': 'change the order of repairs',
    prioritise: 'give a tier priority',
    'add-units': 'bring in more people',
    'buy-servers': 'buy servers',
    'release-building': 'release a building',
    'choose-point': 'choose the restore point',
    communicate: 'tell the customers',
    evacuate: 'leave the building',
    'purge-copy': 'copies wiped by mistake',
    'write-off': 'building given up',
    're-ignition': 'fire breaks out again',
  },
  fr: {
    'call-brigade': 'appeler les sapeurs-pompiers',
    'brigade-arrives': 'les sapeurs-pompiers arrivent',
    attack: 'attaquer le feu de l’intérieur',
    'close-openings': 'fermer les ouvertures',
    'release-gas': 'déclencher le gaz',
    'open-hydrants': 'ouvrir les bornes',
    'start-fireboat': 'engager le bateau-pompe',
    'cut-power': 'couper le courant',
    'restore-power': 'rétablir le courant',
    'orderly-shutdown': 'arrêter en bon ordre',
    'preemptive-failover': 'basculer avant le feu',
    'emergency-copy': 'copier en urgence',
    'declare-disaster': 'déclarer le sinistre',
    'set-dispatch': 'changer l’ordre des réparations',
    prioritise: 'donner la priorité à une classe',
    'add-units': 'renforcer les équipes',
    'buy-servers': 'acheter des serveurs',
    'release-building': 'rendre un bâtiment',
    'choose-point': 'choisir le point de reprise',
    communicate: 'prévenir les clients',
    evacuate: 'évacuer',
    'purge-copy': 'copies effacées par erreur',
    'write-off': 'bâtiment abandonné',
    're-ignition': 'le feu reprend',
  },
}

/** Words with which a sentence may begin; a name keeps its own letters. */
const articles = /^(?:the|a|rack|le|la|les|un|une) |^l’/

interface Told extends Pick<Entry, 'kind' | 'subject'> {
  /** How often it happened. */
  readonly times?: number
}

export function sentence(language: View['language'], { kind, subject, times = 1 }: Told): string {
  const text = (titles[language][kind] ?? `${kind}: {}`).replace(
    '{}',
    () => verbs[language][subject] ?? subject,
  )
  const begun = articles.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
  return begun + (times > 1 ? ` (×\u00a0${times})` : '')
}
