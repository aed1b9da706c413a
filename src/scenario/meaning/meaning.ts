/**
 * What each field of a scenario means, in one sentence. Lists, maps by name and alternatives do not count as
 * levels: a key stands for the field of that name, whatever lies between. Only the JSON Schema reads this, so
 * a page need not load it.
 */
export interface Meanings {
  readonly [key: string]: Meaning
}

/** A sentence, and what the parts of the field mean. */
export type Meaning = string | readonly [meaning: string, parts: Meanings]
