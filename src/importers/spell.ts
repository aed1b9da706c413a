/** Words and names of a scenario, found whatever their capitals: other programs export `Backup` and `SAME-BUILDING`. */
import { namesOf } from '../scenario/check/names.ts'
import type { FormNode } from '../scenario/form.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { fromFrench } from './french.ts'

/** Spells a word as the scenario does. One that it does not have, or has in several ways, stays as it is. */
export type Spell = (word: string, form: FormNode | undefined) => string

export function spellAs(scenario: Scenario): Spell {
  const known = new Map<string, ReadonlyMap<string, string>>()
  const wordsIn = (key: string, words: () => readonly string[]): ReadonlyMap<string, string> => {
    const found = known.get(key) ?? byLetters(words())
    known.set(key, found)
    return found
  }
  return (word, form) => {
    if (form?.type === 'choice') {
      const { options } = form
      const french = fromFrench(word)
      return (
        wordsIn(options.join(), () => options).get(word.toLowerCase()) ??
        (french !== undefined && options.includes(french) ? french : word)
      )
    }
    // Services are those of the tables themselves.
    if (form?.type !== 'reference' || form.to === 'service') return word
    const names = wordsIn(form.to, () => namesOf(scenario, form.to))
    return names.get(word) ?? names.get(word.toLowerCase()) ?? names.get(fromFrench(word) ?? '') ?? word
  }
}

/** Each word under itself, and under its small letters if no other has the same. */
function byLetters(words: readonly string[]): ReadonlyMap<string, string> {
  const same = new Map<string, string[]>()
  for (const word of new Set(words)) {
    const small = word.toLowerCase()
    same.set(small, [...(same.get(small) ?? []), word])
  }
  const sole = [...same].flatMap(([small, [word, ...others]]) =>
    others.length === 0 ? [[small, word!] as const] : [],
  )
  return new Map([...sole, ...words.map(word => [word, word] as const)])
}
