/** Headings and fixed sentences of the after-action report in French. */
import { quoted } from '../../run/told/called.ts'
import { objectiveWords } from '../../exercise/told/objectiveWords.ts'
import type { AfterActionWords } from './englishAfterAction.ts'
import { numberIn } from '../../base/plural.ts'
import { figure } from '../figure.ts'

const n = numberIn('fr')
/** `28/11/2026`. */
const dayOf = (day: string): string => day.split('-').toReversed().join('/')

export const frenchAfterAction: AfterActionWords = {
  figure: (value, unit) => figure(value, unit, 'fr'),
  subtitle: of =>
    `Retour d’expérience et plan d’amélioration. ${of.scenario === undefined ? 'Graine' : `${of.scenario} ; graine`} ${of.seed} ; déroulement « ${of.course} »${of.held === undefined ? '' : ` ; tenu le ${dayOf(of.held)}`}.`,
  headline: of =>
    `${of.scenario === undefined ? 'Graine' : `${of.scenario}, graine`} ${of.seed}, déroulement « ${of.course} », de ${of.from} à ${of.until}`,
  stopped: of =>
    `Arrêté à ${of.until}, avant sa fin à ${of.end} : ce qui était dû plus tard n’est pas jugé, et la nuit jouée continue sans autre décision.`,
  overview: 'Vue d’ensemble',
  played: of =>
    `Joué de ${of.from} à ${of.until}. Rôles : ${of.seats}. Décisions : ${of.decisions} ; ordres refusés : ${of.refused}${of.again > 0 ? ` ; ordres répétés : ${of.again}` : ''}.`,
  phases: 'Phases',
  phaseHead: ['phase', 'de', 'à', 'événements', 'décisions', 'refus'],
  objectives: 'Objectifs',
  objectivesCaption: 'Chaque objectif d’après ce qui en était attendu',
  objectiveHead: ['objectif', 'note', 'actions attendues'],
  expectedCount: (verdict, count) => `${verdict} : ${count}`,
  rated: (mark, words) => `${mark} : ${words}`,
  ...objectiveWords.fr,
  and: (one, other) => `${one} ; ${other}`,
  expectedCaption: 'Attendu et fait',
  expectedHead: ['action attendue', 'avant', 'verdict', 'décidée à', 'pourquoi elle était attendue'],
  otherwise: 'Le même feu, décidé autrement',
  outcomesCaption: 'Ce que la nuit a donné',
  outcomeHead: [
    'services détruits',
    'données perdues pour de bon',
    'heures d’interruption',
    'perte de l’exploitant',
    'perte des clients',
  ],
  notStated: 'non indiqué',
  at: (when, what) => `${when} : ${what}`,
  outcomes: {
    'as played': 'telle que jouée',
    'no decision': 'aucune décision',
    'as scripted': 'selon le scénario',
    'rules on what was known': 'règles fondées sur ce qui était su',
    'late ones in time': 'telle que jouée, tout ce qui était tardif étant fait à temps',
  },
  against: course => `Telle que jouée, comparée à : ${course}`,
  courses: {
    'as played': 'telle que jouée',
    'no decision': 'sans aucune décision',
    'as scripted': 'selon le scénario',
    'rules on what was known': 'selon des règles fondées sur ce qui était su',
    'late ones in time': 'avec tout ce qui était tardif fait à temps',
  },
  course: name => `déroulement « ${name} »`,
  onCourse: course => `dans le ${course}`,
  otherwiseCaption: 'Ce qui a été décidé autrement',
  otherwiseHead: ['décision', 'telle que jouée'],
  decidedSame: 'Les décisions sont les mêmes dans les deux déroulements.',
  decisions: 'Décisions',
  decisionHead: ['décision', 'à', 'par', 'certitude', 'la nuit sans elle, le reste étant décidé de même'],
  taken: of =>
    `${of.who}${of.sure === undefined ? '' : `, certitude ${of.sure} %`} ; effet à ${of.effect}. ${of.meant}`,
  heard: 'Elle agit sur les personnes, et ne change rien au feu.',
  without: effect => `Sans elle, tout le reste étant décidé de même, la nuit ${effect}`,
  worseThanIdleShort: 'pire que sans aucune décision',
  heardShort: 'agit sur les personnes, pas sur le feu',
  instead: effect => `Si elle avait été ordonnée au même moment à la coupure d’urgence, la nuit ${effect}`,
  early: (at, effect) => `Si elle avait été prise à ${at}, la nuit ${effect}`,
  byRule: (at, effect) =>
    `Des règles fondées sur ce qui était su l’auraient prise à ${at} ; la nuit ${effect}`,
  neverByRule: 'Des règles fondées sur ce qui était su ne l’auraient jamais prise.',
  omitted: 'Non décidé',
  omittedCaption: 'Ce que des règles fondées sur ce qui était su auraient fait, et que personne n’a fait',
  omittedHead: ['décision', 'à', 'la nuit'],
  never: 'jamais',
  withIt: 'avec elle',
  withoutIt: 'sans elle',
  moreHours: of =>
    `${of.size} ${n(of.size, 'heure', 'heures')} d’interruption de plus dans ${quoted(of.building, 'fr')}, ${of.bad}, ${/^[aeiou]/.test(of.good) ? 'qu’' : 'que '}${of.good}`,
  lost: of =>
    `${of.size} ${n(of.size, 'service', 'services')} ${of.data ? 'aux données perdues' : n(of.size, 'détruit', 'détruits')} dans ${quoted(of.building, 'fr')}, ${of.bad}, et non ${of.good}`,
  example: (head, example) => `${head} ; par exemple ${example} :`,
  saveable: 'Ce qui pouvait encore être sauvé',
  saveableIdle: 'À chaque moment, si personne n’avait décidé jusque-là',
  saveablePlayed: 'À chaque moment, avec ce qui avait été décidé jusque-là',
  saveableHead: ['à', 'services', 'par', 'données', 'par'],
  saveableShort: ['encore à sauver à', 'services', 'données', 'si rien décidé : services', 'données'],
  curve: {
    label: 'Part des services et des données encore à sauver au fil du temps',
    services: 'services, au mieux',
    data: 'données, au mieux',
    caption:
      'Le mieux qui pouvait être ordonné à chaque moment. Trait plein : si personne n’avait décidé jusque-là. Tirets : avec ce qui avait été décidé.',
  },
  strengths: 'Points forts',
  areas: 'Axes d’amélioration',
  plan: 'Plan d’amélioration',
  planCaption: 'Actions correctives',
  planHead: ['action', 'objectif', 'responsable', 'échéance'],
  day: dayOf,
  within: days => `sous ${days} ${n(days, 'jour', 'jours')}`,
  duties: 'Obligations de notification',
  dutiesCaption: 'Échéances',
  dutyHead: ['obligation', 'à', 'début', 'échéance', 'notifiée', 'source'],
  diverged: count =>
    `Au rejeu, ${count} ${n(count, 'moment diffère', 'moments diffèrent')} de l’enregistrement. `,
  proof: p => `${p.engine}, scénario ${p.scenario}, empreinte ${p.digest}`,
  none: 'Aucun.',
  sameFire: 'le même feu',
}
