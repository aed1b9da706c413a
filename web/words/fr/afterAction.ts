/** Words of the after-action report on the page, in French. */
import { numberIn, objectiveWords, quoted } from '../../../src/index.ts'
import type { afterAction as english } from '../en/afterAction.ts'

const n = numberIn('fr')
/** `28/11/2026`. */
const dayOf = (day: string): string => day.split('-').toReversed().join('/')

export const afterAction: typeof english = {
  title: 'Retour d’expérience',
  empty: 'Aucun exercice n’a encore été analysé.',
  emptyHint:
    'Jouez un exercice, puis appuyez sur «\u00a0Terminer et revoir\u00a0»\u00a0: la nuit est rejouée sans chaque décision, avec chacune prise plus tôt, sans aucune, et selon des règles qui ne savaient que ce que la table savait.',
  toExercise: 'Vers l’exercice',
  make: 'Faire le retour d’expérience',
  again: 'Refaire le retour d’expérience',
  goneOn: 'L’exercice a continué depuis ce rapport.',
  otherCourse: 'Ce rapport porte sur un autre déroulement que celui qui est affiché.',
  otherLanguage:
    'Ce rapport reste en anglais, langue dans laquelle il a été fait. «\u00a0Refaire le retour d’expérience\u00a0» le fait en français.',
  busy: p => `La nuit est rejouée\u00a0: ${p.done} sur ${p.total}`,
  html: 'Rapport en HTML',
  json: 'Rapport en JSON',
  print: 'Imprimer',
  subtitle: p =>
    `Retour d’expérience et plan d’amélioration. Graine ${p.seed}, déroulement «\u00a0${p.course}\u00a0»${p.held && `, tenu le ${dayOf(p.held)}`}.`,
  overview: 'Vue d’ensemble',
  overviewTakeaway: p =>
    `Joué de ${p.from} à ${p.until}. Décisions\u00a0: ${p.decisions}\u202f; ordres refusés\u00a0: ${p.refused}${p.again === null ? '' : `\u202f; ordres répétés\u00a0: ${p.again}`}. Rôles\u00a0: ${p.seats}.`,
  phaseHead: ['Phase', 'De', 'À', 'Événements', 'Décisions', 'Refus'],
  objectives: 'Objectifs',
  objectivesTakeaway: p =>
    `Actions attendues, faites à temps\u00a0: ${p.met}\u202f; en retard\u00a0: ${p.late}\u202f; ${p.amiss === null ? '' : `autrement qu’attendu\u00a0: ${p.amiss}\u202f; `}non faites\u00a0: ${p.missed}.`,
  unreached: count => `Pas encore dû à l’arrêt de l’exercice\u00a0: ${count}.`,
  stopped: p =>
    `Arrêté à ${p.until}, avant sa fin à ${p.end}\u00a0: ce qui était dû plus tard n’est pas jugé, et la nuit jouée continue sans autre décision.`,
  ...objectiveWords.fr,
  expected: p => `${p.what}, au plus tard à ${p.by}`,
  takenAt: clock => `à ${clock}`,
  outcomes: 'Le même feu, décidé autrement',
  notStated: 'non indiqué',
  outcomesTakeaway: p =>
    `Par rapport à une nuit où personne ne décide\u00a0: services détruits, ${p.services}\u202f; services sans leurs données, ${p.data}.`,
  fewer: count => `${count} de moins`,
  more: count => `${count} de plus`,
  same: 'aucune différence',
  outcomeHead: [
    'Déroulement',
    'Services détruits',
    'Données perdues pour de bon',
    'Heures d’interruption',
    'Perte de l’exploitant',
    'Perte des clients',
  ],
  outcomeNames: {
    'as played': 'Telle que jouée',
    'no decision': 'Aucune décision',
    'as scripted': 'Selon le scénario',
    'rules on what was known': 'Règles fondées sur ce qui était su',
    'late ones in time': 'Telle que jouée, tout ce qui était tardif étant fait à temps',
  },
  course: name => `Déroulement «\u00a0${name}\u00a0»`,
  against: course => `Telle que jouée, comparée au déroulement «\u00a0${course}\u00a0»`,
  againstTakeaway: p =>
    `Par rapport à ce déroulement\u00a0: services détruits, ${p.services}\u202f; services sans leurs données, ${p.data}\u202f; heures d’interruption, ${p.hours}.`,
  otherwise: 'Ce qui a été décidé autrement',
  otherwiseHead: ['Décision', 'Telle que jouée'],
  decidedSame: 'Les décisions sont les mêmes dans les deux déroulements.',
  asPlayed: 'telle que jouée',
  onCourse: name => `dans le déroulement «\u00a0${name}\u00a0»`,
  consequences: 'Ce que chaque décision a changé',
  consequencesTakeaway: p =>
    `«\u00a0${p.what}\u00a0» a le plus changé\u00a0: sans cette décision, ${p.services} ${n(p.services, 'service', 'services')} et les données de ${p.data} auraient fini autrement.`,
  consequencesNone: 'Aucune décision à elle seule n’a changé ce qu’a fait le feu.',
  consequencesHint:
    'Trait épais\u00a0: par rapport à la même nuit sans elle, le reste étant décidé de même. Trait fin\u00a0: ce qu’il en a coûté d’attendre, ou de ne pas la prendre. Des décisions tardives ensemble peuvent chacune ne rien montrer\u00a0: la nuit où toutes sont prises à temps dit ce que le retard a coûté.',
  consequencesLabel:
    'Décisions selon ce qu’elles ont sauvé et coûté en services, données et heures d’interruption',
  consequenceHead: [
    'Décision',
    'À',
    'Services',
    'Données',
    'Heures',
    'Attente\u00a0: services',
    'Attente\u00a0: données',
    'Attente\u00a0: heures',
    'Perte des clients',
  ],
  heads: { services: 'services détruits', data: 'données perdues', hours: 'heures d’interruption' },
  saved: '◂ sauvé',
  cost: 'coûté ▸',
  heard: 'agit sur les personnes, pas sur le feu',
  omitted: 'non décidé',
  why: 'Pourquoi\u202f?',
  reasons: {
    services: p =>
      `${p.amount} ${n(p.amount, 'service détruit', 'services détruits')} de plus dans ${quoted(p.building, 'fr')} ${p.worse}\u202f; par exemple ${p.example}\u00a0:`,
    data: p =>
      `Données de ${p.amount} ${n(p.amount, 'service', 'services')} de plus perdues dans ${quoted(p.building, 'fr')} ${p.worse}\u202f; par exemple ${p.example}\u00a0:`,
    hours: p =>
      `${p.amount} ${n(p.amount, 'heure', 'heures')} d’interruption de plus dans ${quoted(p.building, 'fr')} ${p.worse}\u202f; par exemple ${p.example}\u00a0:`,
  },
  withIt: 'avec elle',
  withoutIt: 'sans elle',
  savable: 'Ce qui pouvait encore être sauvé',
  savableTakeaway: p =>
    `À ${p.first}, ${p.services} des services et les données de ${p.data} pouvaient encore être sauvés\u202f; à ${p.last}, ${p.servicesLast} et ${p.dataLast}, si personne n’avait décidé jusque-là.`,
  savableHint:
    'Trait plein\u00a0: si personne n’avait décidé jusque-là. Tirets\u00a0: avec ce qui avait été décidé.',
  savableLabel:
    'Part des services et des données que le meilleur ordre pouvait encore sauver, au fil du temps',
  savableNames: { services: 'services', data: 'données' },
  savableHead: [
    'À',
    'Services',
    'Services\u00a0: par',
    'Données',
    'Données\u00a0: par',
    'Comme décidé\u00a0: services',
    'Comme décidé\u00a0: données',
  ],
  strengths: 'Points forts',
  areas: 'Axes d’amélioration',
  none: 'Aucun.',
  plan: 'Plan d’amélioration',
  planHead: ['Action corrective', 'Responsable', 'Échéance'],
  planHint:
    'Responsables et dates sont des propositions\u00a0: convenez-en avant le départ des participants.',
  day: dayOf,
  within: days => `sous ${days} ${n(days, 'jour', 'jours')}`,
  duties: 'Obligations de notification',
  dutyHead: ['Obligation', 'À', 'Début', 'Échéance', 'Notifiée', 'Source'],
  diverged: count =>
    `Au rejeu, ${count} ${n(count, 'moment diffère', 'moments diffèrent')} de l’enregistrement.`,
  digest: digest => `Empreinte ${digest}`,
}
