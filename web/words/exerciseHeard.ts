/** What reaches the table, in the reader's language: where a message speaks of an event of the incident, its words are ours. */
import type { Message } from '../../src/index.ts'
import type { View } from '../view.ts'

type Heard = NonNullable<Message['event']>

interface Catalogue {
  readonly panel: string
  readonly people: string
  readonly site: string
  readonly said: Readonly<Partial<Record<Heard, string>>>
}

const en: Catalogue = {
  panel: 'fire alarm panel',
  people: 'people on the site',
  site: 'the site',
  said: {
    alarm: 'Smoke alarm: {}',
    'brigade-called': 'The fire brigade has been called',
    'brigade-arrived': 'The fire brigade is on the site',
    flashover: '{}: a room has flashed over, flames from the openings',
    'building-lost': '{} is lost, says the officer in charge',
    'power-cut': 'The site is dark: the power is off',
    'under-control': 'The fire is under control, says the officer in charge',
    'fire-out': 'The fire is out, says the officer in charge',
    access: 'People may enter the site again',
  },
}

const fr: Catalogue = {
  panel: 'centrale de détection incendie',
  people: 'personnes sur le site',
  site: 'le site',
  said: {
    alarm: 'Alarme fumée : {}',
    'brigade-called': 'Les sapeurs-pompiers ont été appelés',
    'brigade-arrived': 'Les sapeurs-pompiers sont sur le site',
    flashover: '{} : une salle s’est embrasée, flammes aux ouvertures',
    'building-lost': '{} est perdu, dit l’officier',
    'power-cut': 'Le site est dans le noir : le courant est coupé',
    'under-control': 'Le feu est maîtrisé, dit l’officier',
    'fire-out': 'Le feu est éteint, dit l’officier',
    access: 'On peut de nouveau entrer sur le site',
  },
}

const heardWords = { en, fr }

/** As a scenario writes what is said: one text, or one for each language. */
export type Said = string | Readonly<Record<View['language'], string>>

export function inLanguage(language: View['language'], said: Said): string {
  return typeof said === 'string' ? said : said[language]
}

export function heardText(
  language: View['language'],
  message: Message,
): { readonly from: string; readonly text: string } {
  const { said, panel, people, site } = heardWords[language]
  const text = message.event === undefined ? undefined : said[message.event]
  if (text === undefined)
    return { from: inLanguage(language, message.from), text: inLanguage(language, message.text) }
  return {
    from: message.method === 'console' ? panel : people,
    text: text.replace('{}', () => message.subject ?? site),
  }
}
