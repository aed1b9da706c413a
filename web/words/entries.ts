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

export function sentence(
  language: View['language'],
  { kind, subject }: Pick<Entry, 'kind' | 'subject'>,
): string {
  const text = (titles[language][kind] ?? `${kind}: {}`).replace('{}', () => subject)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
