/** Words for a path: labels of a form's fields, and names of uncertain inputs in a sentence or a chart. */
import type { FormNode } from '../scenario/form.ts'

/**
 * A label of the schema or the verb of a decision, with the row number if nothing else distinguishes it; or a
 * name given by the planner.
 */
export type Word =
  | { readonly label: string; readonly row?: number }
  | { readonly verb: string; readonly row?: number }
  /** With what tells it apart from others of its name. */
  | { readonly name: string; readonly apart?: string }
  /** What lies between two things. */
  | { readonly sides: readonly Word[] }

/** The name of an uncertain input, as words that can be put together in any language. */
export interface InputName {
  /** What it belongs to, largest first. */
  readonly of: readonly Word[]
  readonly what: Word
}

/** The schema's label; without one, `fireLoad` becomes "Fire load". */
export function labelOf(key: string | number, node?: FormNode): string {
  if (node?.label !== undefined) return node.label
  if (key === 'ups') return 'UPS'
  const words = String(key)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return typeof key === 'number' ? `#${key + 1}` : words.charAt(0).toUpperCase() + words.slice(1)
}

/** The words of a language. */
export interface Spoken {
  readonly label: (label: string) => string
  readonly verb: (verb: string) => string
  readonly name: (name: string) => string
  readonly colon: string
}

/** "Restart rack: time for one". */
export function inputLabel({ of, what }: InputName, spoken: Spoken): string {
  const context = of.map((word, at) => said(word, spoken, at === 0))
  return context.length === 0
    ? said(what, spoken, true)
    : `${context.join(', ')}${spoken.colon}${said(what, spoken, false)}`
}

/** A name stays as written. @param first whether it begins a sentence */
function said(word: Word, spoken: Spoken, first: boolean): string {
  if ('name' in word)
    return word.apart === undefined ? spoken.name(word.name) : `${spoken.name(word.name)}\u00a0${word.apart}`
  if ('sides' in word) return word.sides.map(side => said(side, spoken, true)).join(' – ')
  const words = 'verb' in word ? spoken.verb(word.verb) : spoken.label(word.label)
  const begun = first
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : /^\p{Lu}{2}/u.test(words)
      ? words
      : words.charAt(0).toLowerCase() + words.slice(1)
  return word.row === undefined ? begun : `${begun} ${word.row}`
}
