/**
 * What each field of a scenario means, in a sentence. Lists, maps by name and alternatives are looked through: a key stands
 * for the field of that name, whatever lies between. Read by the JSON Schema alone, so that a page need not load it.
 */
export interface Meanings {
  readonly [key: string]: Meaning
}

/** A sentence, and what the parts of the field mean. */
export type Meaning = string | readonly [meaning: string, parts: Meanings]
