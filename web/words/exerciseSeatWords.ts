/** Words of the participants' window. */
import { numberIn } from '../../src/index.ts'
import { french } from './unbroken.ts'

const english = numberIn('en')

const en = {
  waiting: 'Waiting for the facilitator',
  waitingHint:
    'This window shows what is known at the table as soon as the exercise is open in the other window of this browser.',
  left: 'The facilitator’s window is closed or being loaded: this is the last that it showed.',
  leftBadge: 'waiting',
  seat: 'Seat',
  everybody: 'Everybody (projector)',
  heard: 'What we have heard',
  heardBy: (seat: string) => `What ${seat} has heard`,
  nothing: 'Nothing yet.',
  new: 'new',
  status: 'Status page',
  statusAsOf: (clock: string) => `as of ${clock}`,
  statusSilent: 'No answer: the status page is down.',
  statusNone: 'Nothing yet.',
  answering: (p: { answering: string; services: string }) =>
    `${p.answering} of ${p.services} ${english(p.answering, 'answers', 'answer')}`,
  console: 'Backup console',
  consoleHint: 'Where the copies are, as sold',
  building: 'Building',
  elsewhere: 'another site',
  otherBuilding: 'next door',
  sameBuilding: 'same building',
  none: 'none',
  duties: 'Notification duties',
  due: (left: string) => `${left} left`,
  overdue: (late: string) => `${late} late`,
  met: (clock: string) => `told at ${clock}`,
  decided: 'What we have decided',
  noneDecided: 'Nothing yet.',
  earlier: (count: string) => `${count} earlier:`,
  /** `sure` is undefined if no confidence was given. */
  by: (p: { who: string; sure: string | undefined }) =>
    p.sure === undefined ? p.who : `${p.who}, ${p.sure} sure`,
  decide: 'Decide',
  refused: 'Refused',
  unanswered:
    'The facilitator’s window did not answer. Once it is back, look whether the decision stands below; if not, decide again.',
  /** Of messages and lines for which the projector has no room. */
  unseen: (count: string) => `${count} ${english(count, 'does', 'do')} not fit here`,
}

const n = numberIn('fr')

const fr: typeof en = {
  waiting: 'En attente de l’animateur',
  waitingHint:
    'Cette fenêtre montre ce qui est su à la table dès que l’exercice est ouvert dans l’autre fenêtre de ce navigateur.',
  left: 'La fenêtre de l’animateur est fermée ou se recharge : voici ce qu’elle montrait en dernier.',
  leftBadge: 'en attente',
  seat: 'Rôle',
  everybody: 'Tous (projecteur)',
  heard: 'Ce que nous avons entendu',
  heardBy: seat => `Ce qu’a entendu\u00a0: ${seat}`,
  nothing: 'Rien encore.',
  new: 'nouveau',
  status: 'Page d’état',
  statusAsOf: clock => `à ${clock}`,
  statusSilent: 'Pas de réponse\u00a0: la page d’état est hors service.',
  statusNone: 'Rien encore.',
  answering: p => `${p.answering} sur ${p.services} ${n(p.answering, 'répond', 'répondent')}`,
  console: 'Console de sauvegarde',
  consoleHint: 'Où sont les copies, selon le contrat',
  building: 'Bâtiment',
  elsewhere: 'autre site',
  otherBuilding: 'bâtiment voisin',
  sameBuilding: 'même bâtiment',
  none: 'aucune',
  duties: 'Obligations de notification',
  due: left => `encore ${left}`,
  overdue: late => `${late} de retard`,
  met: clock => `notifié à ${clock}`,
  decided: 'Ce que nous avons décidé',
  noneDecided: 'Rien encore.',
  earlier: count => `${count} auparavant\u00a0:`,
  by: p => (p.sure === undefined ? p.who : `${p.who}, certitude ${p.sure}`),
  decide: 'Décider',
  refused: 'Refusé',
  unanswered:
    'La fenêtre de l’animateur n’a pas répondu. Quand elle sera revenue, regardez si la décision figure ci-dessous\u00a0; sinon, décidez de nouveau.',
  unseen: count => `${count} ${n(count, 'ne tient', 'ne tiennent')} pas ici`,
}

export const seatWords = { en, fr: french(fr) }
