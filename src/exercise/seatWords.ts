/** Seats at the table, and ways a message comes, in the reader's language. */
import type { Language } from '../scenario/words/language.ts'
import type { InjectSpec, Role } from './setting.ts'

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

export const methodWords: Readonly<Record<Language, Readonly<Record<InjectSpec['method'], string>>>> = {
  en: {
    'in-person': 'in person',
    phone: 'by phone',
    radio: 'by radio',
    chat: 'by chat',
    email: 'by e-mail',
    console: 'on the console',
    media: 'in the media',
  },
  fr: {
    'in-person': 'en personne',
    phone: 'par téléphone',
    radio: 'par radio',
    chat: 'par messagerie',
    email: 'par courriel',
    console: 'à la console',
    media: 'dans les médias',
  },
}
