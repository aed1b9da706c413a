/** Decisions and second hits in words, in the reader's language. `{}` stands for the subject. */
import type { Site } from '../../estate/site.ts'
import type { Language } from './sentences.ts'

export type Decision = Site['decisions'][number]
export type SecondHit = Site['secondHits'][number]

/** Continues "it was decided to", in French "il a été décidé". */
export const decided: Readonly<Record<Language, Readonly<Record<Decision['do'], string>>>> = {
  en: {
    'call-brigade': 'call the fire brigade',
    'brigade-arrives': 'have the fire brigade arrive',
    evacuate: 'evacuate {}',
    attack: 'attack the fire',
    'close-openings': 'close the openings of {}',
    'release-gas': 'release the gas in {}',
    'open-hydrants': 'open the hydrants',
    'start-fireboat': 'ask for the fireboat',
    'cut-power': 'cut the power of {}',
    'restore-power': 'restore the power of {}',
    'orderly-shutdown': 'shut {} down in good order',
    'preemptive-failover': 'fail {} over ahead of the fire',
    'emergency-copy': 'make emergency copies of {}',
    'declare-disaster': 'declare the disaster',
    'set-dispatch': 'set the order of recovery',
    prioritise: 'give priority to {}',
    'add-units': 'reinforce {}',
    'buy-servers': 'buy {}',
    'release-building': 'let people into {}',
    'choose-point': 'choose the restore point',
    communicate: 'tell {}',
  },
  fr: {
    'call-brigade': 'd’appeler les sapeurs-pompiers',
    'brigade-arrives': 'de faire venir les sapeurs-pompiers',
    evacuate: 'd’évacuer {}',
    attack: 'd’attaquer le feu',
    'close-openings': 'de fermer les ouvertures de {}',
    'release-gas': 'de déclencher le gaz extincteur dans {}',
    'open-hydrants': 'd’ouvrir les poteaux d’incendie',
    'start-fireboat': 'de demander le bateau-pompe',
    'cut-power': 'de couper le courant de {}',
    'restore-power': 'de rétablir le courant de {}',
    'orderly-shutdown': 'd’arrêter {} en bon ordre',
    'preemptive-failover': 'de basculer {} avant le feu',
    'emergency-copy': 'de copier {} en urgence',
    'declare-disaster': 'de déclarer le sinistre',
    'set-dispatch': 'de fixer l’ordre de reprise',
    prioritise: 'de donner la priorité à {}',
    'add-units': 'de renforcer l’équipe «\u00a0{}\u00a0»',
    'buy-servers': 'd’acheter {}',
    'release-building': 'de laisser entrer dans {}',
    'choose-point': 'de choisir le point de restauration',
    communicate: 'd’informer {}',
  },
}

export const struck: Readonly<Record<Language, Readonly<Record<SecondHit['kind'], string>>>> = {
  en: {
    're-ignition': 're-ignition in {}',
    leak: 'a water leak in {}',
    'write-off': '{} given up',
    'power-cut': 'power cut of {}',
    'purge-copy': 'copies in {} wiped',
  },
  fr: {
    're-ignition': 'nouveau feu dans {}',
    leak: 'fuite d’eau dans {}',
    'write-off': '{} abandonné',
    'power-cut': 'coupure de courant de {}',
    'purge-copy': 'copies effacées dans {}',
  },
}

type Audience = Extract<Decision, { do: 'communicate' }>['to']

export const audiences: Readonly<Record<Language, Readonly<Record<Audience, string>>>> = {
  en: { customers: 'the customers', authorities: 'the authorities', press: 'the press' },
  fr: { customers: 'les clients', authorities: 'les autorités', press: 'la presse' },
}
