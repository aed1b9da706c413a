/**
 * French texts in which punctuation stays on the line of the adjacent word, whatever is inserted into the
 * sentences.
 */
import { unbroken } from '../../src/index.ts'

export function french<Words>(words: Words): Words {
  return keep(words) as Words
}

function keep(value: unknown): unknown {
  if (typeof value === 'string') return unbroken(value)
  if (typeof value === 'function')
    return (...of: readonly unknown[]): unknown => {
      const said = (value as (...of: readonly unknown[]) => unknown)(...of)
      return typeof said === 'string' ? unbroken(said) : said
    }
  if (Array.isArray(value)) return value.map(keep)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, keep(each)]))
}
