/** Sentences for the findings of an after-action report, in the reader's language. */
import { numberIn } from '../../base/plural.ts'
import { numbered } from '../../run/told/numbered.ts'
import type { Language } from '../../scenario/words/language.ts'

export interface FindingWords {
  readonly met: (of: { what: string; at: string; by: string }) => string
  /** Follows what was met, if the night would have ended the same otherwise. */
  readonly metIdle: string
  readonly missed: (of: { what: string; by: string }) => string
  /** Ordered, but never in a way that could be carried out. */
  readonly missedRefused: (of: { what: string; by: string; at: string; reason: string }) => string
  /** Decided, but not as expected. */
  readonly amiss: (of: { what: string; by: string }) => string
  /** Decided, but with another outcome. */
  readonly undone: (of: { what: string; by: string; because: string }) => string
  readonly behind: (of: { first: string; weight: number; tier: string; own: number }) => string
  readonly heedless: (of: { tier: string; rule: string }) => string
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
  /** The same of what was ordered, but refused. */
  readonly notCarriedOut: (of: { what: string; at: string; effect: string }) => string
  readonly dutyMet: (of: { duty: string; at: string; due: string }) => string
  readonly dutyMissed: (of: { duty: string; due: string }) => string
  readonly refused: (of: { count: number; at: string; what: string; reason: string }) => string
  readonly again: (of: { count: number; at: string; what: string; since: string }) => string
  /** The night without the decision. @param effect what it would have had */
  readonly without: (effect: string) => string
  readonly worseThanIdle: string
  /** Said of a decision for people's safety that this night did not reward. */
  readonly peopleFirst: string
  /** The night as played, compared with the one without decisions. */
  readonly stands: Readonly<Record<'better' | 'worse' | 'same', (changes: string) => string>>
  readonly standsSame: string
  readonly practise: (what: string) => string
  /** For what was done, but late. */
  readonly practiseAgainstClock: (what: string) => string
  readonly review: (number: number, what: string, sure: number | undefined) => string
  readonly seatCards: string
  /** The noun for an amount of it. */
  readonly counted: Readonly<Record<'services' | 'data' | 'hours', (amount: string) => string>>
  readonly fewer: (amount: string, of: string) => string
  readonly more: (amount: string, of: string) => string
  readonly lossLower: (amount: string) => string
  readonly lossHigher: (amount: string) => string
  readonly would: (parts: string) => string
  readonly noChange: string
  readonly wouldNothing: string
}

const n = numberIn('en')
const nf = numberIn('fr')

export const findingWords: Readonly<Record<Language, FindingWords>> = {
  en: {
    met: ({ what, at, by }) => `It was decided to ${what} at ${at}; expected by ${by}.`,
    metIdle: 'This night would have ended the same without it.',
    missed: ({ what, by }) => `Nobody decided to ${what}; expected by ${by}.`,
    missedRefused: ({ what, by, at, reason }) =>
      `Expected by ${by}: to ${what}. An order at ${at} could not be carried out: ${reason}.`,
    amiss: ({ what, by }) =>
      `It was decided to ${what}, but not as expected: what was expected by ${by} was not done.`,
    undone: ({ what, by, because }) =>
      `Expected by ${by}: to ${what}. It was ordered otherwise: in the end, ${because}.`,
    behind: ({ first, weight, tier, own }) =>
      weight === own
        ? `${first} ranked level with ${tier}, with the same weight of ${numbered(own, 'en')}`
        : `${first} ranked above ${tier}, with a weight of ${numbered(weight, 'en')} against ${numbered(own, 'en')}`,
    heedless: ({ tier, rule }) =>
      `${tier} did not rank first, as the order of recovery, “${rule}”, ignores weights`,
    late: ({ what, at, minutes }) => `It was decided to ${what} at ${at}, ${minutes} min late.`,
    decision: ({ number, what, who, at, sure }) =>
      `Decision ${number}, to ${what} (${who}, ${at}${sure === undefined ? '' : `, ${sure}% sure`}):`,
    sooner: (at, effect) => `had it been taken at ${at}, the night ${effect}`,
    instead: effect => `had it been ordered at the cut-off switch at the same moment, the night ${effect}`,
    byRule: (at, effect) =>
      `had it been taken when what was known called for it, at ${at}, the night ${effect}`,
    omitted: ({ what, at, effect }) =>
      `Nobody decided to ${what}. Had it been decided when what was known called for it, at ${at}, the night ${effect}`,
    notCarriedOut: ({ what, at, effect }) =>
      `No order to ${what} was carried out. Had one been when what was known called for it, at ${at}, the night ${effect}`,
    without: effect => `without it, all else as decided, the night ${effect}`,
    worseThanIdle: 'That is worse than with no decision at all: the other decisions do harm there.',
    peopleFirst:
      'That shows only afterwards and in this night: for the safety of people it is right to do it at once.',
    stands: {
      better: changes => `The night as played was better than the same night with no decision: ${changes}.`,
      worse: changes => `The night as played was worse than the same night with no decision: ${changes}.`,
      same: changes =>
        `The night as played was hardly different from the same night with no decision: ${changes}.`,
    },
    standsSame: 'The night as played ended as it would have with no decision.',
    dutyMet: ({ duty, at, due }) => `${duty} was met at ${at}, due ${due}.`,
    dutyMissed: ({ duty, due }) => `${duty} was due at ${due} and not met.`,
    refused: ({ count, at, what, reason }) =>
      `Orders that could not be carried out: ${count}; the first at ${at}, to ${what}: ${reason}.`,
    again: ({ count, at, what, since }) =>
      `Orders given again: ${count}; the first at ${at}, to ${what}: already ordered at ${since}.`,
    practise: what => `Write down who may ${what}, and at what sign, and practise it.`,
    practiseAgainstClock: what =>
      `Write down who may ${what}, and at what sign, and practise it against the clock.`,
    review: (number, what, sure) =>
      `Review the grounds for decision ${number}, to ${what}${sure === undefined ? '' : `, taken with ${sure}% confidence`}.`,
    seatCards: 'Put on each seat’s card what can be ordered and by whom, and what cannot.',
    counted: {
      services: amount => n(amount, 'service destroyed', 'services destroyed'),
      data: amount => n(amount, 'service with its data gone', 'services with their data gone'),
      hours: amount => n(amount, 'hour of outage', 'hours of outage'),
    },
    fewer: (amount, of) => `${amount} fewer ${of}`,
    more: (amount, of) => `${amount} more ${of}`,
    lossLower: amount => `customers’ loss ${amount} lower`,
    lossHigher: amount => `customers’ loss ${amount} higher`,
    would: parts => `would have had ${parts}.`,
    noChange: 'the same',
    wouldNothing: 'would have ended the same.',
  },
  fr: {
    met: ({ what, at, by }) => `Décidé à ${at} : ${what} ; attendu au plus tard à ${by}.`,
    metIdle: 'Sans cela, cette nuit aurait fini de même.',
    missed: ({ what, by }) => `Personne ne l’a décidé : ${what} ; attendu au plus tard à ${by}.`,
    missedRefused: ({ what, by, at, reason }) =>
      `Attendu au plus tard à ${by} : ${what} ; un ordre donné à ${at} n’a pas pu être exécuté : ${reason}.`,
    amiss: ({ what, by }) =>
      `Décidé : ${what}, mais autrement qu’attendu : ce qui était attendu au plus tard à ${by} n’a pas été fait.`,
    undone: ({ what, by, because }) =>
      `Attendu au plus tard à ${by} : ${what} ; il en a été décidé autrement : à la fin, ${because}.`,
    behind: ({ first, weight, tier, own }) =>
      weight === own
        ? `${first} était à égalité avec ${tier}, avec le même poids de ${numbered(own, 'fr')}`
        : `${first} passait avant ${tier}, avec un poids de ${numbered(weight, 'fr')} contre ${numbered(own, 'fr')}`,
    heedless: ({ tier, rule }) =>
      `${tier} ne passait pas en premier, car l’ordre de reprise « ${rule} » ne regarde pas les poids`,
    late: ({ what, at, minutes }) => `Décidé à ${at} : ${what} ; ${minutes} min après l’heure attendue.`,
    decision: ({ number, what, who, at, sure }) =>
      `Décision ${number}, ${what} (${who}, ${at}${sure === undefined ? '' : `, certitude ${sure} %`}) :`,
    sooner: (at, effect) => `si elle avait été prise à ${at}, la nuit ${effect}`,
    instead: effect => `si elle avait été ordonnée au même moment à la coupure d’urgence, la nuit ${effect}`,
    byRule: (at, effect) =>
      `si elle avait été prise quand ce qui était su l’appelait, à ${at}, la nuit ${effect}`,
    omitted: ({ what, at, effect }) =>
      `Personne ne l’a décidé : ${what}. Si on l’avait décidé quand ce qui était su l’appelait, à ${at}, la nuit ${effect}`,
    notCarriedOut: ({ what, at, effect }) =>
      `Aucun ordre n’a été exécuté : ${what}. S’il l’avait été quand ce qui était su l’appelait, à ${at}, la nuit ${effect}`,
    without: effect => `sans elle, tout le reste étant décidé de même, la nuit ${effect}`,
    worseThanIdle:
      'C’est une nuit pire que sans aucune décision : ce qui a été décidé par ailleurs y fait du tort.',
    peopleFirst:
      'Cela ne se voit qu’après coup, et pour cette nuit : la sécurité des personnes demande de la prendre aussitôt.',
    stands: {
      better: changes => `La nuit jouée a été meilleure que la même nuit sans aucune décision : ${changes}.`,
      worse: changes => `La nuit jouée a été pire que la même nuit sans aucune décision : ${changes}.`,
      same: changes => `La nuit jouée n’a guère différé de la même nuit sans aucune décision : ${changes}.`,
    },
    standsSame: 'La nuit jouée a fini comme sans aucune décision.',
    dutyMet: ({ duty, at, due }) => `${duty} : fait à ${at}, dû à ${due}.`,
    dutyMissed: ({ duty, due }) => `${duty} : dû à ${due}, non fait.`,
    refused: ({ count, at, what, reason }) =>
      `Ordres impossibles à exécuter : ${count} ; le premier à ${at}, ${what} : ${reason}.`,
    again: ({ count, at, what, since }) =>
      `Ordres répétés : ${count} ; le premier à ${at}, ${what} : déjà donné à ${since}.`,
    practise: what => `Écrire qui peut le décider et sur quel signe (${what}), et s’y exercer.`,
    practiseAgainstClock: what =>
      `Écrire qui peut le décider et sur quel signe (${what}), et s’y exercer contre la montre.`,
    review: (number, what, sure) =>
      `Revoir les motifs de la décision ${number} (${what})${sure === undefined ? '' : `, prise avec une certitude de ${sure} %`}.`,
    seatCards: 'Porter sur la fiche de chaque rôle ce qui ne s’ordonne pas, et qui peut ordonner le reste.',
    counted: {
      services: amount => nf(amount, 'service détruit', 'services détruits'),
      data: amount => nf(amount, 'service aux données perdues', 'services aux données perdues'),
      hours: amount => nf(amount, 'heure d’interruption', 'heures d’interruption'),
    },
    fewer: (amount, of) => `${amount} ${of} de moins`,
    more: (amount, of) => `${amount} ${of} de plus`,
    lossLower: amount => `perte des clients réduite de ${amount}`,
    lossHigher: amount => `perte des clients accrue de ${amount}`,
    would: parts => `aurait eu ${parts}.`,
    noChange: 'la même',
    wouldNothing: 'n’aurait pas été différente.',
  },
}
