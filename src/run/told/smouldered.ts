/** A fire that smoulders before it grows begins after the ignition, from which times count. */
import type { Estate } from '../../estate/estate.ts'
import { durationWords } from './durationWords.ts'
import type { Language } from './sentences.ts'

const words = { en: ', after it had smouldered for {}', fr: ', après avoir couvé {}' } as const

/** What to add where the fire is said to have begun in a room; empty if it did not smoulder there. */
export function smouldered({ site }: Estate, room: number, language: Language): string {
  const { incubation, room: first } = site.ignition
  return site.rooms.name[room] === first && incubation >= 0.5
    ? words[language].replace('{}', durationWords(incubation, language))
    : ''
}
