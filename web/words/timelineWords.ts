/** Words of the timeline. */
import { numberIn } from '../../src/index.ts'
import type { View } from '../view.ts'
import { french } from './unbroken.ts'

const [one, un] = [numberIn('en'), numberIn('fr')]

const en = {
  title: 'What happened when',
  takeaway: (p: { first: string; last: string; count: string }) =>
    p.count === '1' ? `One event, ${p.first}.` : `${p.count} events, from ${p.first} to ${p.last}.`,
  /** On paper. */
  unwritten:
    'Printed before it was recorded what led to this: most events are missing here. Print again once they are on the screen.',
  label: 'Events by lane. Arrows move between events, Enter selects.',
  scale: 'Time axis',
  stretched: 'first hours wide',
  even: 'even',
  lane: 'Lane',
  event: 'Event',
  area: 'Services by state',
  areaCalm: 'Every service stays up throughout.',
  areaTakeaway: (p: { most: string; when: string; end: string }) =>
    `At most ${p.most} ${one(p.most, 'service is', 'services are')} out, ${p.when}; ${p.end} at the end.`,
  curve: 'Services up, and data back',
  curveCalm: 'No service is hit.',
  /** @param p half: null if so many are not back at the end, which comes after `looked`; runs: empty for a single run */
  curveTakeaway: (p: { half: string | null; looked: string; data: string; runs: string }) =>
    `Of those hit, half ${p.half === null ? `are not back within ${p.looked}` : `are up again after ${p.half}`}; at the end ${p.data} have their data back${p.runs && `, in the median of ${p.runs} runs`}. A service that is back empty counts as up, not as data back.`,
  quantiles: {
    p05: (curve: string) => `${curve}, 5th percentile`,
    p50: (curve: string) => `${curve}, median`,
    p95: (curve: string) => `${curve}, 95th percentile`,
  },
  up: 'services up',
  dataBack: 'data back',
  real: 'services up in the real event',
}

const fr: typeof en = french({
  title: 'Le fil des événements',
  takeaway: p =>
    p.count === '1'
      ? `Un événement, ${p.first}.`
      : `${p.count} ${un(p.count, 'événement', 'événements')} : le premier ${p.first}, le dernier ${p.last}.`,
  unwritten:
    'Imprimé avant l’enregistrement de ce qui y a mené : la plupart des événements manquent ici. Imprimez de nouveau une fois qu’ils sont à l’écran.',
  label: 'Événements par ligne. Les flèches passent de l’un à l’autre, Entrée sélectionne.',
  scale: 'Axe du temps',
  stretched: 'début élargi',
  even: 'régulier',
  lane: 'Ligne',
  event: 'Événement',
  area: 'Services par état',
  areaCalm: 'Aucun service n’est interrompu.',
  areaTakeaway: p =>
    `Au plus ${p.most} ${un(p.most, 'service est interrompu', 'services sont interrompus')}, ${p.when} ; ${p.end} à la fin.`,
  curve: 'Services de retour, données de retour',
  curveCalm: 'Aucun service n’est touché.',
  curveTakeaway: p =>
    `Des services touchés, la moitié ${p.half === null ? `n’est pas de retour au bout de ${p.looked}` : `est de retour après ${p.half}`} ; à la fin, ${p.data} ont retrouvé leurs données${p.runs && `, en médiane de ${p.runs} tirages`}. Un service de retour mais vide compte parmi les services de retour, pas parmi les données.`,
  quantiles: {
    p05: curve => `${curve}, 5e centile`,
    p50: curve => `${curve}, médiane`,
    p95: curve => `${curve}, 95e centile`,
  },
  up: 'services de retour',
  dataBack: 'données de retour',
  real: 'services de retour dans le cas réel',
})

export const timelineWords: Readonly<Record<View['language'], typeof en>> = { en, fr }
