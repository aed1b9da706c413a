/** The sentences of an after-action report's findings, in the reader's language. */
import type { Language } from '../scenario/words/language.ts'

export interface FindingWords {
  readonly met: (of: { what: string; at: string; by: string }) => string
  readonly missed: (of: { what: string; by: string }) => string
  /** Decided, but elsewhere or in part. */
  readonly amiss: (of: { what: string; by: string }) => string
  readonly late: (of: { what: string; at: string; minutes: number }) => string
  readonly decision: (of: {
    number: number
    what: string
    who: string
    at: string
    sure: number | undefined
  }) => string
  readonly sooner: (at: string, effect: string) => string
  readonly instead: (effect: string) => string
  readonly byRule: (at: string, effect: string) => string
  readonly omitted: (of: { what: string; at: string; effect: string }) => string
  readonly dutyMet: (of: { duty: string; at: string; due: string }) => string
  readonly dutyMissed: (of: { duty: string; due: string }) => string
  readonly refused: (of: { count: number; at: string; what: string; reason: string }) => string
  readonly practise: (what: string, againstClock: boolean) => string
  readonly review: (what: string, sure: number) => string
  readonly seatCards: string
  readonly services: string
  readonly data: string
  readonly hours: string
  readonly fewer: (amount: string, of: string) => string
  readonly more: (amount: string, of: string) => string
  readonly loss: (amount: string, less: boolean) => string
  readonly meant: (parts: string) => string
  readonly would: (parts: string) => string
  readonly nothing: string
  readonly wouldNothing: string
  /** Between thousands. */
  readonly group: string
}

export const findingWords: Readonly<Record<Language, FindingWords>> = {
  en: {
    met: ({ what, at, by }) => `It was decided to ${what} at ${at}, expected by ${by}.`,
    missed: ({ what, by }) => `Nobody decided to ${what}; expected by ${by}.`,
    amiss: ({ what, by }) =>
      `It was decided to ${what}, but elsewhere or in part: what was expected by ${by} was not done.`,
    late: ({ what, at, minutes }) =>
      `It was decided to ${what} at ${at}, ${minutes === 0 ? 'less than a minute' : `${minutes} min`} after it was expected.`,
    decision: ({ number, what, who, at, sure }) =>
      `Decision ${number}, to ${what} (${who}, ${at}${sure === undefined ? '' : `, ${sure}% sure`}):`,
    sooner: (at, effect) => `Taken at ${at} the night ${effect}`,
    instead: effect => `Ordered at the cut-off switch instead, at the same moment, the night ${effect}`,
    byRule: (at, effect) => `Taken when what was known called for it, at ${at}, the night ${effect}`,
    omitted: ({ what, at, effect }) =>
      `Nobody decided to ${what}. Taken when what was known called for it, at ${at}, the night ${effect}`,
    dutyMet: ({ duty, at, due }) => `${duty} was met at ${at}, due ${due}.`,
    dutyMissed: ({ duty, due }) => `${duty} was due at ${due} and not met.`,
    refused: ({ count, at, what, reason }) =>
      `Orders that could not be carried out: ${count}; the first at ${at}, to ${what}: ${reason}.`,
    practise: (what, againstClock) =>
      `Write down who may ${what}, on what sign, and practise it${againstClock ? ' against the clock' : ''}.`,
    review: (what, sure) => `Review the grounds for the decision to ${what}, taken with ${sure}% confidence.`,
    seatCards: 'Put what cannot be ordered, and by whom what can, on the card of each seat.',
    services: 'services destroyed',
    data: 'services with their data gone',
    hours: 'hours of outage',
    fewer: (amount, of) => `${amount} fewer ${of}`,
    more: (amount, of) => `${amount} more ${of}`,
    loss: (amount, less) => `customers’ loss ${amount} ${less ? 'lower' : 'higher'}`,
    meant: parts => `it meant ${parts}.`,
    would: parts => `would have had ${parts}.`,
    nothing: 'it changed nothing.',
    wouldNothing: 'would have changed nothing.',
    group: ',',
  },
  fr: {
    met: ({ what, at, by }) => `Décidé à ${at} : ${what} ; attendu avant ${by}.`,
    missed: ({ what, by }) => `Personne ne l’a décidé : ${what} ; attendu avant ${by}.`,
    amiss: ({ what, by }) =>
      `Décidé : ${what}, mais ailleurs ou en partie : ce qui était attendu avant ${by} n’a pas été fait.`,
    late: ({ what, at, minutes }) =>
      `Décidé à ${at} : ${what} ; ${minutes === 0 ? 'moins d’une minute' : `${minutes} min`} après l’heure attendue.`,
    decision: ({ number, what, who, at, sure }) =>
      `Décision ${number}, ${what} (${who}, ${at}${sure === undefined ? '' : `, certitude ${sure} %`}) :`,
    sooner: (at, effect) => `Si elle avait été prise à ${at}, la nuit ${effect}`,
    instead: effect => `Si elle avait été ordonnée au même moment à la coupure d’urgence, la nuit ${effect}`,
    byRule: (at, effect) =>
      `Si elle avait été prise quand ce qui était su l’appelait, à ${at}, la nuit ${effect}`,
    omitted: ({ what, at, effect }) =>
      `Personne ne l’a décidé : ${what}. Si on l’avait décidé quand ce qui était su l’appelait, à ${at}, la nuit ${effect}`,
    dutyMet: ({ duty, at, due }) => `${duty} : fait à ${at}, dû à ${due}.`,
    dutyMissed: ({ duty, due }) => `${duty} : dû à ${due}, non fait.`,
    refused: ({ count, at, what, reason }) =>
      `Ordres impossibles à exécuter : ${count} ; le premier à ${at}, ${what} : ${reason}.`,
    practise: (what, againstClock) =>
      `Écrire qui peut le décider et sur quel signe (${what}), et s’y exercer${againstClock ? ' contre la montre' : ''}.`,
    review: (what, sure) =>
      `Revoir les motifs de la décision (${what}), prise avec une certitude de ${sure} %.`,
    seatCards: 'Porter sur la fiche de chaque rôle ce qui ne s’ordonne pas, et qui peut ordonner le reste.',
    services: 'services détruits',
    data: 'services aux données perdues',
    hours: 'heures d’interruption',
    fewer: (amount, of) => `${amount} ${of} de moins`,
    more: (amount, of) => `${amount} ${of} de plus`,
    loss: (amount, less) => `perte des clients ${less ? 'réduite' : 'accrue'} de ${amount}`,
    meant: parts => `cela a fait ${parts}.`,
    would: parts => `aurait eu ${parts}.`,
    nothing: 'cela n’a rien changé.',
    wouldNothing: 'n’aurait pas été différente.',
    group: '\u202f',
  },
}
