/** Headings and fixed sentences of the after-action report, in the reader's language. */
import type { Outcome } from '../exercise/debrief.ts'
import type { Rating, Scored } from '../exercise/score.ts'
import type { Language } from '../run/sentences.ts'
import { figure } from './figure.ts'

const en = {
  figure: (value: number, unit: string) => figure(value, unit),
  subtitle: (of: { scenario: string; seed: string; course: string; held: string | undefined }) =>
    `After-action report and improvement plan. ${of.scenario}; seed ${of.seed}; course “${of.course}”${of.held === undefined ? '' : `; held on ${of.held}`}.`,
  headline: (of: { scenario: string; seed: string; course: string; from: string; until: string }) =>
    `${of.scenario}, seed ${of.seed}, course "${of.course}", ${of.from} to ${of.until}`,
  overview: 'Overview',
  played: (of: { from: string; until: string; seats: string; decisions: number; refused: number }) =>
    `Played from ${of.from} to ${of.until}. Seats: ${of.seats}. ${of.decisions} decisions, ${of.refused} orders refused.`,
  phases: 'Phases',
  phaseHead: ['phase', 'from', 'until', 'injects', 'decisions', 'refused'],
  objectives: 'Objectives',
  objectivesCaption: 'Each objective by what was expected of it',
  objectiveHead: ['objective', 'rating', 'expected actions met, late, missed'],
  ratings: {
    P: 'performed without challenges',
    S: 'performed with some challenges',
    M: 'performed with major challenges',
    U: 'unable to be performed',
  } as Readonly<Record<Rating, string>>,
  unrated: 'nothing was expected of it',
  expectedCaption: 'Expected and taken',
  expectedHead: ['expected action', 'by', 'verdict', 'taken at', 'why it was expected'],
  verdicts: { met: 'met', late: 'late', missed: 'missed' } as Readonly<Record<Scored['verdict'], string>>,
  otherwise: 'The same fire, decided otherwise',
  outcomesCaption: 'What the night came to',
  outcomeHead: [
    'services destroyed',
    'data gone for good',
    'hours of outage',
    'operator’s loss',
    'customers’ loss',
  ],
  outcomes: {
    'as played': 'as played',
    'no decision': 'no decision',
    'as scripted': 'as scripted',
    'rules on what was known': 'rules on what was known',
  } as Readonly<Record<Outcome['name'], string>>,
  against: (course: string) => `As played against: ${course}`,
  courses: {
    'as played': 'as played',
    'no decision': 'with no decision',
    'as scripted': 'as scripted',
    'rules on what was known': 'by rules on what was known',
  } as Readonly<Record<Outcome['name'], string>>,
  decisions: 'Decisions',
  decisionHead: ['decision', 'at', 'by', 'sure', 'what it meant'],
  taken: (of: { player: string; seat: string; sure: number; effect: string; meant: string }) =>
    `${of.player}, ${of.seat}, ${of.sure} % sure; in effect at ${of.effect}. Against the same night without it, ${of.meant}`,
  heard: 'nothing of the fire is changed: it is heard by people.',
  heardShort: 'heard by people, not by the fire',
  early: (at: string, effect: string) => `Taken at ${at}, the night ${effect}`,
  byRule: (at: string, effect: string) =>
    `By rules on what was known it would have been taken at ${at}; the night ${effect}`,
  neverByRule: 'Rules on what was known would never have taken it.',
  omitted: 'Not decided',
  omittedCaption: 'What rules on what was known would have done, and nobody did',
  omittedHead: ['decision', 'at', 'the night'],
  never: 'never',
  withIt: 'with it',
  withoutIt: 'without it',
  moreHours: (of: { size: string; building: string; bad: string; good: string }) =>
    `${of.size} more hours of outage in ${of.building} ${of.bad} than ${of.good}`,
  lost: (of: { size: string; data: boolean; building: string; bad: string; good: string }) =>
    `${of.size} services ${of.data ? 'with their data gone' : 'destroyed'} in ${of.building} ${of.bad} and not ${of.good}`,
  example: (head: string, example: string) => `${head}; for example ${example}:`,
  saveable: 'What could still be saved',
  saveableIdle: 'At each moment, if nothing had been decided until then',
  saveablePlayed: 'At each moment, with what was decided until then',
  saveableHead: ['at', 'services', 'by', 'data', 'by'],
  saveableShort: ['still to be saved at', 'services', 'data', 'had nobody decided: services', 'data'],
  curve: {
    label: 'Share of services and data still to be saved over time',
    services: 'services, at best',
    data: 'data, at best',
    caption:
      'The best that could be ordered at each moment. Solid: if nothing had been decided until then. Dashed: with what had been decided.',
  },
  strengths: 'Strengths',
  areas: 'Areas for improvement',
  plan: 'Improvement plan',
  planCaption: 'Corrective actions',
  planHead: ['action', 'objective', 'owner', 'due'],
  within: (days: number) => `within ${days} days`,
  duties: 'Duties to tell',
  dutiesCaption: 'Clocks',
  dutyHead: ['duty', 'to', 'began', 'due', 'met', 'source'],
  diverged: (count: number) => `Played again, ${count} moments were not what was written down. `,
  digest: (digest: string) => `Digest ${digest}`,
  none: 'None.',
  sameFire: 'the same fire',
}

export type AfterActionWords = typeof en

const fr: AfterActionWords = {
  figure: (value, unit) =>
    figure(value, unit)
      .replace(/[,.]/g, sign => (sign === ',' ? '\u202f' : ','))
      .replace(/ (?=[%€M])/, '\u00a0'),
  subtitle: of =>
    `Retour d’expérience et plan d’amélioration. ${of.scenario} ; graine ${of.seed} ; parcours « ${of.course} »${of.held === undefined ? '' : ` ; tenu le ${of.held}`}.`,
  headline: of => `${of.scenario}, graine ${of.seed}, parcours « ${of.course} », de ${of.from} à ${of.until}`,
  overview: 'Vue d’ensemble',
  played: of =>
    `Joué de ${of.from} à ${of.until}. Rôles : ${of.seats}. Décisions : ${of.decisions} ; ordres refusés : ${of.refused}.`,
  phases: 'Phases',
  phaseHead: ['phase', 'de', 'à', 'événements', 'décisions', 'refus'],
  objectives: 'Objectifs',
  objectivesCaption: 'Chaque objectif d’après ce qui en était attendu',
  objectiveHead: ['objectif', 'note', 'actions attendues faites, tardives, manquées'],
  ratings: {
    P: 'réalisé sans difficulté',
    S: 'réalisé avec quelques difficultés',
    M: 'réalisé avec de grandes difficultés',
    U: 'non réalisé',
  },
  unrated: 'rien n’en était attendu',
  expectedCaption: 'Attendu et fait',
  expectedHead: ['action attendue', 'avant', 'verdict', 'décidée à', 'pourquoi elle était attendue'],
  verdicts: { met: 'faite', late: 'tardive', missed: 'manquée' },
  otherwise: 'Le même feu, décidé autrement',
  outcomesCaption: 'Ce que la nuit a donné',
  outcomeHead: [
    'services détruits',
    'données perdues',
    'heures d’interruption',
    'perte de l’exploitant',
    'perte des clients',
  ],
  outcomes: {
    'as played': 'tel que joué',
    'no decision': 'aucune décision',
    'as scripted': 'selon le scénario',
    'rules on what was known': 'règles sur ce qui était su',
  },
  against: course => `Tel que joué, face à : ${course}`,
  courses: {
    'as played': 'tel que joué',
    'no decision': 'sans aucune décision',
    'as scripted': 'selon le scénario',
    'rules on what was known': 'selon les règles sur ce qui était su',
  },
  decisions: 'Décisions',
  decisionHead: ['décision', 'à', 'par', 'certitude', 'ce que cela a fait'],
  taken: of =>
    `${of.player}, ${of.seat}, certitude ${of.sure} % ; effet à ${of.effect}. Face à la même nuit sans elle, ${of.meant}`,
  heard: 'rien du feu ne change : elle s’adresse aux personnes.',
  heardShort: 'pour les personnes, pas pour le feu',
  early: (at, effect) => `Prise à ${at}, la nuit ${effect}`,
  byRule: (at, effect) => `Des règles sur ce qui était su l’auraient prise à ${at} ; la nuit ${effect}`,
  neverByRule: 'Des règles sur ce qui était su ne l’auraient jamais prise.',
  omitted: 'Non décidé',
  omittedCaption: 'Ce que des règles sur ce qui était su auraient fait, et que personne n’a fait',
  omittedHead: ['décision', 'à', 'la nuit'],
  never: 'jamais',
  withIt: 'avec elle',
  withoutIt: 'sans elle',
  moreHours: of => `${of.size} heures d’interruption de plus dans ${of.building}, ${of.bad}, que ${of.good}`,
  lost: of =>
    `${of.size} services ${of.data ? 'aux données perdues' : 'détruits'} dans ${of.building}, ${of.bad}, et non ${of.good}`,
  example: (head, example) => `${head} ; par exemple ${example} :`,
  saveable: 'Ce qui pouvait encore être sauvé',
  saveableIdle: 'À chaque moment, si rien n’avait été décidé jusque-là',
  saveablePlayed: 'À chaque moment, avec ce qui était décidé jusque-là',
  saveableHead: ['à', 'services', 'par', 'données', 'par'],
  saveableShort: ['encore à sauver à', 'services', 'données', 'si rien décidé : services', 'données'],
  curve: {
    label: 'Part des services et des données encore à sauver au fil du temps',
    services: 'services, au mieux',
    data: 'données, au mieux',
    caption:
      'Le mieux qui pouvait être ordonné à chaque moment. Trait plein : si rien n’avait été décidé jusque-là. Tirets : avec ce qui était décidé.',
  },
  strengths: 'Points forts',
  areas: 'Axes d’amélioration',
  plan: 'Plan d’amélioration',
  planCaption: 'Actions correctives',
  planHead: ['action', 'objectif', 'responsable', 'échéance'],
  within: days => `sous ${days} jours`,
  duties: 'Devoirs d’information',
  dutiesCaption: 'Échéances',
  dutyHead: ['devoir', 'envers', 'début', 'dû', 'fait', 'source'],
  diverged: count => `Rejoués, ${count} moments ne sont pas ce qui était écrit. `,
  digest: digest => `Empreinte ${digest}`,
  none: 'Aucun.',
  sameFire: 'le même feu',
}

export const afterActionWords: Readonly<Record<Language, AfterActionWords>> = { en, fr }

export function ratingWords(rating: Rating | undefined, w: AfterActionWords): string {
  return rating === undefined ? w.unrated : w.ratings[rating]
}
