/**
 * Puts the sentences where they belong: each property of a JSON Schema is described by what it means, then by
 * how it is written.
 */
import type { Meaning, Meanings } from './meaning.ts'

type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Changes `schema` in place, except for what it refers to. */
export function describeAll(schema: Json, meanings: Meanings): void {
  const { properties, ...rest } = schema
  if (isJson(properties))
    for (const [key, property] of Object.entries(properties)) {
      const meaning = meanings[key]
      if (meaning === undefined || !isJson(property)) continue
      describeOne(property, meaning)
      describeAll(property, partsOf(meaning))
    }
  for (const key of ['items', 'additionalProperties', 'anyOf', 'oneOf', 'prefixItems'])
    for (const within of [rest[key]].flat()) if (isJson(within)) describeAll(within, meanings)
}

function describeOne(property: Json, meaning: Meaning): void {
  const word = property['const']
  const ofWord = typeof word === 'string' ? partsOf(meaning)[word] : undefined
  const sentence = sentenceOf(ofWord ?? meaning)
  const written = property['description']
  property['description'] = typeof written === 'string' ? `${sentence}; ${written}` : sentence
}

const sentenceOf = (meaning: Meaning): string => (typeof meaning === 'string' ? meaning : meaning[0])
const partsOf = (meaning: Meaning): Meanings => (typeof meaning === 'string' ? {} : meaning[1])
