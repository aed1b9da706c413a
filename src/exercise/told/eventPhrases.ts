/** What an inject may wait for, for the table and the printed list. */
import type { conditions } from '../../scenario/words/trigger.ts'
import type { Language } from '../../scenario/words/language.ts'

/** They follow "after". A place follows in brackets: its name has no article. */
export const eventPhrases: Readonly<Record<Language, Readonly<Record<(typeof conditions)[number], string>>>> =
  {
    en: {
      alarm: 'the first alarm',
      'brigade-called': 'the call of the brigade',
      'brigade-arrived': 'the arrival of the brigade',
      flashover: 'flashover',
      'building-lost': 'the loss of a building',
      'power-cut': 'the power cut',
      'under-control': 'the fire is under control',
      'fire-out': 'the fire is out',
      access: 'access to the site',
      'services-down': 'an outage of services',
    },
    fr: {
      alarm: 'la première alarme',
      'brigade-called': 'l’appel aux sapeurs-pompiers',
      'brigade-arrived': 'l’arrivée des sapeurs-pompiers',
      flashover: 'l’embrasement généralisé',
      'building-lost': 'la perte d’un bâtiment',
      'power-cut': 'la coupure du courant',
      'under-control': 'la maîtrise du feu',
      'fire-out': 'l’extinction du feu',
      access: 'la réouverture du site',
      'services-down': 'l’arrêt de services',
    },
  }
