/** Words for an event of the incident that reaches the table. `{}` stands for the place. */
import { fill } from '../../run/told/names.ts'
import { nouns } from '../../run/told/nouns.ts'
import type { Notice } from '../../run/notices.ts'
import { both, inEach, type Language } from '../../scenario/words/language.ts'
import type { Message } from '../event.ts'

type Said = Notice['event'] | 'building-dark'

const said: Readonly<Record<Language, Readonly<Record<Said, string>>>> = {
  en: {
    alarm: 'Smoke alarm: {}',
    'brigade-called': 'The fire brigade has been called',
    'brigade-arrived': 'The fire brigade is on the site',
    flashover: '{}: flashover in a room, flames are coming out of the openings',
    'building-lost': '{} is lost',
    'power-cut': 'The site is dark: the power is off',
    'building-dark': '{} is dark: its power is off',
    'under-control': 'The fire is under control',
    'fire-out': 'The fire is out',
    access: 'People may enter the site again',
  },
  fr: {
    alarm: 'Alarme fumée : {}',
    'brigade-called': 'Les sapeurs-pompiers ont été appelés',
    'brigade-arrived': 'Les sapeurs-pompiers sont sur le site',
    flashover: '{} : embrasement généralisé d’une salle, des flammes sortent par les ouvertures',
    'building-lost': '{} est perdu',
    'power-cut': 'Le site est dans le noir : le courant est coupé',
    'building-dark': '{} est dans le noir : son courant est coupé',
    'under-control': 'Le feu est maîtrisé',
    'fire-out': 'Le feu est éteint',
    access: 'On peut de nouveau entrer sur le site',
  },
}

const senders = {
  panel: both('fire alarm panel', 'centrale incendie'),
  people: both('people on the site', 'personnes sur place'),
} as const

export function messageOf({ event, from, subject, knownAt }: Notice): Message {
  const saying = event === 'power-cut' && subject !== undefined ? 'building-dark' : event
  return {
    id: `${event} ${subject ?? 'site'} ${Math.round(knownAt)}`,
    at: knownAt,
    from: senders[from],
    to: [],
    method: from === 'panel' ? 'console' : 'radio',
    text: inEach(language => fill(said[language][saying], subject ?? nouns[language].site)),
    event,
    ...(subject !== undefined && { subject }),
  }
}
