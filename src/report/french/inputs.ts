/** Names of uncertain inputs in both languages. */
import { verbWords } from '../../exercise/told/verbWords.ts'
import type { Language } from '../../run/told/sentences.ts'
import type { Spoken } from '../inputLabel.ts'
import { unbroken } from '../unbroken.ts'
import { frenchLabel } from './fields.ts'

export const spokenIn: Readonly<Record<Language, Spoken>> = {
  en: { label: label => label, verb: verb => verbWords(verb), name: name => name, colon: ': ' },
  fr: {
    label: label => unbroken(frenchLabel(label)),
    verb: verb => verbWords(verb, 'fr'),
    name: name => name,
    colon: '\u00a0: ',
  },
}
