/** A decision in words: in English as it follows "decided to", in French the verb and its object. */
import { own } from '../../base/own.ts'
import { fill } from '../../run/told/names.ts'
import { numberedServers } from '../../run/told/numbered.ts'
import { nouns } from '../../run/told/nouns.ts'
import { audiences, decided } from '../../run/told/phrases.ts'
import { quoted } from '../../run/told/called.ts'
import { weightWords } from '../../run/told/weightWords.ts'
import type { Language } from '../../scenario/words/language.ts'
import type { Choice } from '../command.ts'
import type { Labels } from '../setting.ts'

const none: Labels = { tiers: {}, pools: {}, buildings: {}, rooms: {} }

/** For example "cut the power of SBG2". */
export function choiceWords(choice: Choice, language: Language = 'en', labels = none): string {
  if (choice.do === 'prioritise')
    return fill(alone(weightWords(choice.weight, language)), own(labels.tiers, choice.tier) ?? choice.tier)
  return fill(alone(decided[language][choice.do]), concerned(choice, language, labels))
}

/** What a decision is about. */
function concerned(choice: Choice, language: Language, labels: Labels): string {
  switch (choice.do) {
    case 'communicate':
      return audiences[language][choice.to]
    case 'add-units':
      return own(labels.pools, choice.pool) ?? choice.pool
    case 'buy-servers':
      return numberedServers(choice.servers, language)
    default: {
      const room = 'room' in choice ? calledIn(labels.rooms, choice.room, language) : undefined
      const building =
        'building' in choice ? calledIn(labels.buildings, choice.building, language) : undefined
      return room ?? building ?? nouns[language].site
    }
  }
}

const calledIn = (
  labels: Readonly<Record<string, string>>,
  name: string | undefined,
  language: Language,
): string | undefined => (name === undefined ? undefined : quoted(own(labels, name) ?? name, language))

/** The decision to give priority to one of these tiers; in French each of them has the preposition before it. */
export function priorityWords([first = '', ...others]: readonly string[], language: Language): string {
  const { or, to } = joints[language]
  return [
    fill(alone(decided[language].prioritise), first),
    ...others.map(tier => `${or} ${fill(to, tier)}`),
  ].join(' ')
}

const joints: Readonly<Record<Language, { readonly or: string; readonly to: string }>> = {
  en: { or: 'or', to: '{}' },
  fr: { or: 'ou', to: 'à {}' },
}

/** Removes the joining word of a French phrase, which follows "il a été décidé". */
function alone(phrase: string): string {
  return phrase.replace(/^(?:de |d’)/, '')
}
