/** Words of activities compared with their own objectives. */
import { numberIn } from '../../src/index.ts'
import { french } from './unbroken.ts'

const en1 = numberIn('en')
const fr1 = numberIn('fr')

const en = {
  title: 'Activities against their objectives',
  none: 'No activity in this scenario has an objective: a recovery time, a maximum tolerable period or a least capacity.',
  nobody: 'No customer’s activity is disrupted.',
  takeaway: (p: { hit: string; kept: string; runs: string; worst: string }) =>
    `Of ${p.hit} disrupted ${en1(p.hit, 'activity', 'activities')}, ${p.kept} ${en1(p.kept, 'meets', 'meet')} the objectives for every customer${p.runs}; ${p.worst}.`,
  everyRun: ' in every run',
  worst: (p: { name: string; share: string; runs: string; objective: string }) =>
    `the worst is ${p.name}, back in time for ${p.share} of its customers${p.runs} (${p.objective})`,
  overRuns: {
    rto: ', on average over the runs that disrupt it',
    mtpd: ', over all runs',
  },
  allKept: 'none misses one',
  untimed: (hit: string) =>
    `${hit} ${en1(hit, 'activity is', 'activities are')} disrupted; none has a recovery time to meet.`,
  label: 'For each activity, the share of the customers disrupted for whom it was back in time.',
  hit: (count: string) => `${count} ${en1(count, 'customer', 'customers')} disrupted`,
  back: (count: string, span: string) => `${en1(count, '', 'half of them ')}back after ${span}`,
  neverBack: (count: string) => `${en1(count, '', 'half of them are ')}not back`,
  neverAway: 'enough of their services ran, too few with their data',
  least: (share: string) => `runs at ${share} of its services`,
  rto: (span: string) => `RTO ${span}`,
  mtpd: (span: string) => `MTPD ${span}`,
  within: (share: string) => `${share} in time`,
  beyond: (count: string) => `${count} beyond`,
  notBack: (count: string) => `${count} not back so far`,
  declared: 'Mark: counted from the declaration',
  ofRuns:
    'RTO: the median of the runs that disrupt it, and the range of 80 % of them (line); MTPD: the customers of all runs together',
  activity: 'Activity',
  heads: {
    customersHit: 'Customers disrupted',
    backMedianHours: 'Half back after',
    rtoMetShare: 'RTO met',
    rtoMetSinceDeclaredShare: 'RTO met from the declaration',
    mtpdBreaches: 'Customers beyond the MTPD',
    customersNotBack: 'Not back so far',
  },
  rtoHead: 'RTO',
  mtpdHead: 'MTPD',
  leastHead: 'Least capacity',
}

const fr: typeof en = {
  title: 'Les activités face à leurs objectifs',
  none: 'Aucune activité de ce scénario n’a d’objectif : délai de reprise, durée maximale d’interruption admissible ou capacité minimale.',
  nobody: 'Aucune activité de client n’est interrompue.',
  takeaway: p =>
    `Sur ${p.hit} ${fr1(p.hit, 'activité interrompue', 'activités interrompues')}, ${p.kept} ${fr1(p.kept, 'tient ses', 'tiennent leurs')} objectifs pour tous les clients${p.runs} ; ${p.worst}.`,
  everyRun: ' à chaque tirage',
  worst: p =>
    `la pire : ${p.name}, de retour à temps pour ${p.share} de ses clients${p.runs} (${p.objective})`,
  overRuns: {
    rto: ', en moyenne des tirages qui l’interrompent',
    mtpd: ', tous les tirages ensemble',
  },
  allKept: 'aucune n’en manque',
  untimed: hit =>
    `${hit} ${fr1(hit, 'activité interrompue', 'activités interrompues')} ; aucune n’a de délai de reprise à tenir.`,
  label: 'Pour chaque activité, la part des clients concernés pour qui elle est revenue à temps.',
  hit: count => `${count} ${fr1(count, 'client concerné', 'clients concernés')}`,
  back: (count, span) => `de retour ${fr1(count, '', 'chez la moitié ')}après ${span}`,
  neverBack: count => `pas de retour${fr1(count, '', ' chez la moitié')}`,
  neverAway: 'assez de leurs services ont fonctionné, trop peu avec leurs données',
  least: share => `fonctionne avec ${share} de ses services`,
  rto: span => `RTO ${span}`,
  mtpd: span => `DMIA ${span}`,
  within: share => `${share} à temps`,
  beyond: count => `${count} au-delà`,
  notBack: count => `${count} pas encore de retour`,
  declared: 'Repère : compté depuis la déclaration',
  ofRuns:
    'RTO : la médiane des tirages qui l’interrompent, et la plage de 80 % d’entre eux (trait) ; DMIA (durée maximale d’interruption admissible) : les clients de tous les tirages ensemble',
  activity: 'Activité',
  heads: {
    customersHit: 'Clients concernés',
    backMedianHours: 'Moitié de retour après',
    rtoMetShare: 'RTO tenu',
    rtoMetSinceDeclaredShare: 'RTO tenu depuis la déclaration',
    mtpdBreaches: 'Clients au-delà de la DMIA',
    customersNotBack: 'Pas encore de retour',
  },
  rtoHead: 'RTO',
  mtpdHead: 'DMIA',
  leastHead: 'Capacité minimale',
}

export const activityWords = { en, fr: french(fr) }
