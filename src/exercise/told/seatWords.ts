/** Names of seats, and of ways in which a message arrives, in the reader's language. */
import { type Language, languages } from '../../scenario/words/language.ts'
import type { InjectSpec, Role } from '../setting.ts'

/** Names of the seats. */
export const seatWords: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  en: {
    'incident-commander': 'incident commander',
    'facilities-liaison': 'facilities and fire liaison',
    'data-recovery-lead': 'data recovery lead',
    operations: 'operations',
    'customer-liaison': 'customer liaison',
    scribe: 'scribe',
  },
  fr: {
    'incident-commander': 'directeur de crise',
    'facilities-liaison': 'bâtiment et liaison secours',
    'data-recovery-lead': 'responsable des données',
    operations: 'exploitation',
    'customer-liaison': 'relation clients',
    scribe: 'secrétaire',
  },
}

/**
 * Whether a player has no name of their own: it is "somebody" or the name of the seat, in either language, since a file
 * may be in another one than the reader's.
 */
export const isUnnamed = (player: string, role: Role): boolean =>
  player === 'somebody' || languages.some(language => seatWords[language][role] === player.toLowerCase())

/** For example "Ada, operations"; without a name, the seat alone. */
export function playerWords(player: string, role: Role, language: Language): string {
  const seat = seatWords[language][role]
  return isUnnamed(player, role) ? seat : `${player}, ${seat}`
}

type Method = InjectSpec['method']

const methods: readonly (readonly [method: Method, en: string, fr: string])[] = [
  ['in-person', 'in person', 'en personne'],
  ['phone', 'by phone', 'par téléphone'],
  ['radio', 'by radio', 'par radio'],
  ['chat', 'by chat', 'par messagerie'],
  ['email', 'by e-mail', 'par courriel'],
  ['console', 'on the console', 'à la console'],
  ['media', 'in the media', 'dans les médias'],
]

/** Names of the ways in which a message arrives. */
export const methodWords: Readonly<Record<Language, Readonly<Record<Method, string>>>> = {
  en: Object.fromEntries(methods.map(([method, en]) => [method, en])) as Record<Method, string>,
  fr: Object.fromEntries(methods.map(([method, , fr]) => [method, fr])) as Record<Method, string>,
}
