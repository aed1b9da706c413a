/**
 * A sentence for each kind of cause on the timeline, in the reader's language. `{}` stands for the name of the
 * subject.
 */
import type { CauseKind } from '../../estate/cause.ts'
import type { Language } from '../../scenario/words/language.ts'

export { languages, type Language } from '../../scenario/words/language.ts'

/** Kinds of causes that appear on the timeline. */
export type LaneKind = keyof typeof sentences.en

export const sentences = {
  en: {
    ignition: 'the fire began in {}',
    'room-ignited': '{} caught fire',
    'lit-again': '{} burnt again',
    'not-lit': 'nothing more could be lit in {}',
    flashover: '{} flashed over',
    'smoke-explosive': 'the smoke in {} could explode at a spark or if air came in',
    'barrier-failed': '{} gave way',
    'facade-ignited': 'flames reached across {}',
    alarm: 'the smoke alarm of {} went off',
    suppression: 'the suppression of {} went off',
    brigade: '{}',
    'power-cut': 'the power of {} was cut',
    'power-lost': '{} lost its power',
    'cooling-lost': '{} stopped cooling',
    'air-shut-out': 'no outside air came into {}',
    'thermal-shutdown': 'the heat in {} was too much for electronics',
    'network-lost': '{} no longer served the rooms that need it',
    'building-lost': '{} was lost',
    'written-off': '{} was written off',
    'second-hit': 'a second hit: {}',
    gate: '{}',
    decision: 'it was decided to {}',
  },
  fr: {
    ignition: 'le feu a pris dans {}',
    'room-ignited': '{} a pris feu',
    'lit-again': '{} a repris feu',
    'not-lit': 'plus rien ne pouvait prendre feu dans {}',
    flashover: 'il y a eu embrasement généralisé dans {}',
    'smoke-explosive': 'la fumée dans {} pouvait exploser à une étincelle ou à une arrivée d’air',
    'barrier-failed': '{} a cédé',
    'facade-ignited': 'les flammes ont franchi {}',
    alarm: 'l’alarme de fumée de {} s’est déclenchée',
    suppression: 'l’extinction de {} s’est déclenchée',
    brigade: '{}',
    'power-cut': 'l’alimentation de {} a été coupée',
    'power-lost': '{} a perdu son alimentation',
    'cooling-lost': '{} a cessé de refroidir',
    'air-shut-out': '{} ne recevait plus d’air extérieur',
    'thermal-shutdown': 'la chaleur dans {} était trop forte pour l’électronique',
    'network-lost': '{} ne servait plus les salles qui en dépendent',
    'building-lost': '{} a été perdu',
    'written-off': '{} a été abandonné',
    'second-hit': 'un incident secondaire : {}',
    gate: '{}',
    decision: 'il a été décidé {}',
  },
} satisfies Readonly<Record<Language, Readonly<Partial<Record<CauseKind, string>>>>>
