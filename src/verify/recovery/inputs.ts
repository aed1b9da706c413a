/** Readers of the inputs of a case, which complain of a value by its name. */
import { isRecord } from '../../base/isRecord.ts'
import type { Fields } from './case.ts'

/** An input with an invalid value. */
export class WrongInput extends Error {
  override readonly name = 'WrongInput'
  readonly key: string

  constructor(key: string, is: string) {
    super(`input ${key} ${is}`)
    this.key = key
  }
}

/** Throws all of them at once, if there are any. */
export function complain(wrong: readonly Error[]): void {
  if (wrong.length > 0) throw new AggregateError(wrong)
}

/** The same value without the keys whose value is null, which counts as absent. */
export function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present)
  if (!isRecord(value)) return value
  const kept = Object.entries(value).filter(([, item]) => item !== null)
  return Object.fromEntries(kept.map(([key, item]) => [key, present(item)]))
}

/** The same record, with the keys that have not been read so far, and those that have been asked for. */
export function watched(of: Fields): {
  readonly fields: Fields
  readonly unread: () => string[]
  readonly asked: () => string[]
} {
  const read = new Set<PropertyKey>()
  const fields = new Proxy(of, {
    get: (record, key) => {
      read.add(key)
      return record[key as string]
    },
  })
  return {
    fields,
    unread: () => Object.keys(of).filter(key => !read.has(key)),
    asked: () => [...read].filter(key => typeof key === 'string'),
  }
}

/** A number among the inputs, or its default. */
export function num(of: Fields, key: string, otherwise?: number): number {
  const value = of[key]
  if (typeof value === 'number') return value
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise
  throw new WrongInput(key, `is not a number`)
}

/** A size, a time or a rate: not negative. */
export function amount(of: Fields, key: string, otherwise?: number): number {
  const value = num(of, key, otherwise)
  if (!(value >= 0)) throw new WrongInput(key, `must be at least 0, is ${value}`)
  return value
}

/** A count. */
export function whole(of: Fields, key: string, otherwise?: number): number {
  const value = amount(of, key, otherwise)
  if (!Number.isInteger(value)) throw new WrongInput(key, `must be a whole number, is ${value}`)
  return value
}

export function probability(of: Fields, key: string, otherwise?: number): number {
  const value = num(of, key, otherwise)
  if (!(value >= 0 && value <= 1)) throw new WrongInput(key, `must be from 0 to 1, is ${value}`)
  return value
}

export function numbers(of: Fields, key: string): number[] {
  const value = of[key]
  if (!Array.isArray(value) || !value.every(item => typeof item === 'number'))
    throw new WrongInput(key, `is not a list of numbers`)
  return value
}

/** Sizes, times or rates: none negative. */
export function amounts(of: Fields, key: string): number[] {
  const values = numbers(of, key)
  const below = values.findIndex(value => !(value >= 0))
  if (below >= 0) throw new WrongInput(`${key}[${below}]`, `must be at least 0, is ${values[below]}`)
  return values
}

export function strings(value: unknown, what: string): string[] {
  if (!Array.isArray(value) || !value.every(item => typeof item === 'string'))
    throw new Error(`${what} is not a list of names`)
  return value
}

export function records(of: Fields, key: string): Fields[] {
  const value = of[key]
  if (!Array.isArray(value) || !value.every(isRecord)) throw new WrongInput(key, `is not a list of records`)
  return value
}
