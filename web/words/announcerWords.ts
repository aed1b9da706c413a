/** What the page says to those who do not see it change. */
import { french } from './unbroken.ts'

const en = {
  /** At a moment of the incident. */
  at: (p: { when: string; what: readonly string[]; more: string | null }) =>
    `${[p.when, [...p.what, ...(p.more === null ? [] : [`and ${p.more} more`])].join('; ')].filter(Boolean).join(': ')}.`,
  /** @param key null: keys of single letters are off */
  selected: (p: { what: string; key: string | null }) =>
    `${p.what}. Details and reasons are in the inspector${p.key === null ? '' : `, key ${p.key}`}.`,
  beside: 'B stands beside A.',
  begun: {
    campaign: 'The runs have begun.',
    comparison: 'The comparison has begun.',
    sensitivity: 'The search has begun.',
  },
  share: (done: string, of: string) => `${done} of ${of} done.`,
  ended: {
    campaign: 'The runs are done.',
    comparison: 'The strategies are compared; the result is in the view.',
    sensitivity: 'The search is done; the result is in the view.',
  },
  /** Of the runs of a campaign, after its medians. */
  range: (p: { down: string; lost: string }) =>
    `80 % of runs: services down, ${p.down}; with data lost for good, ${p.lost}.`,
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  /** @param steps what the undone steps are called */
  undone: (steps: string) => `Undone: ${steps}.`,
  redone: (steps: string) => `Redone: ${steps}.`,
  /** @param done null: nothing */
  stopped: (done: string | null, of: string) =>
    done === null ? 'Stopped.' : `Stopped after ${done} of ${of}.`,
}

const fr: typeof en = {
  at: p =>
    `${[p.when, [...p.what, ...(p.more === null ? [] : [`et ${p.more} de plus`])].join(' ; ')].filter(Boolean).join(' : ')}.`,
  selected: p =>
    `${p.what}. Détails et raisons dans l’inspecteur${p.key === null ? '' : `, touche ${p.key}`}.`,
  beside: 'B est à côté de A.',
  begun: {
    campaign: 'Les tirages ont commencé.',
    comparison: 'La comparaison a commencé.',
    sensitivity: 'La recherche a commencé.',
  },
  share: (done, of) => `${done} sur ${of} terminés.`,
  ended: {
    campaign: 'Les tirages sont terminés.',
    comparison: 'Les stratégies sont comparées ; le résultat est dans la vue.',
    sensitivity: 'La recherche est terminée ; le résultat est dans la vue.',
  },
  range: p => `80 % des tirages : services arrêtés, ${p.down} ; avec données perdues pour de bon, ${p.lost}.`,
  fromTo: (low, high) => `de ${low} à ${high}`,
  undone: steps => `Annulé : ${steps}.`,
  redone: steps => `Rétabli : ${steps}.`,
  stopped: (done, of) => (done === null ? 'Arrêté.' : `Arrêté après ${done} sur ${of}.`),
}

export const announcerWords = { en, fr: french(fr) }
