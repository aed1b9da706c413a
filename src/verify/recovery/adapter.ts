/** How a case is run by the engine: recognised by its inputs and expected figures, never by its id. */
import type { Shapes } from '../shape.ts'
import type { Fields } from './case.ts'
import { complain } from './inputs.ts'

export interface Adapter {
  /** Functions that compute it, each with its file; those that serve a scenario first. */
  readonly by: string
  /**
   * engine: functions that serve a scenario. analytic: formulas of the library that no scenario needs. mixed:
   * both.
   */
  readonly kind: 'engine' | 'analytic' | 'mixed'
  /** Inputs that a case must have, those that it may have, and expected figures that it must have. */
  readonly reads: Shapes
  readonly may?: Shapes
  readonly gives?: readonly string[]
  /** Shapes that depend on other inputs, in place of those above: names of what else is in the case. */
  readonly naming?: (inputs: Fields) => Shapes
  /** All figures it can compute; estimates include their error. */
  compute(inputs: Fields, expected: Fields): Fields
}

/** The adapter that matches most of the case; undefined if none matches. */
export function adapterFor(
  adapters: readonly Adapter[],
  inputs: Fields,
  expected: Fields,
): Adapter | undefined {
  let best: Adapter | undefined
  let most = 0
  for (const adapter of adapters) {
    const { reads, may = {}, gives = [] } = adapter
    const fits = Object.keys(reads).every(key => key in inputs) && gives.every(key => key in expected)
    const read = Object.keys(inputs).filter(key => key in reads || key in may)
    const knows = fits ? read.length + gives.length : 0
    if (knows <= most) continue
    best = adapter
    most = knows
  }
  return best
}

/** The fewest inputs that a case lacks for some adapter; empty if each lacks most of its own, and most of what it has. */
export function lacking(adapters: readonly Adapter[], inputs: Fields): string[] {
  const lists = adapters
    .map(({ reads, may = {} }) => ({
      keys: Object.keys(reads),
      lack: Object.keys(reads).filter(key => !(key in inputs)),
      has: Object.keys(inputs).filter(key => key in reads || key in may),
    }))
    .filter(({ lack }) => lack.length > 0)
    .filter(({ keys, lack, has }) => 2 * lack.length <= keys.length || lack.length < has.length)
  const fewest = Math.min(...lists.map(({ lack }) => lack.length))
  const words = lists.filter(({ lack }) => lack.length === fewest).map(({ lack }) => lack.join(' and '))
  return [...new Set(words)]
}

/** An expected figure whose name says what cannot be. */
export class WrongFigure extends Error {
  override readonly name = 'WrongFigure'
  readonly key: string

  constructor(key: string, is: string) {
    super(`expected ${key} ${is}`)
    this.key = key
  }
}

/**
 * Figures whose names contain a number, such as probabilities within a time (`probabilityWithin24H`).
 * @throws AggregateError of a WrongFigure for each that is no number
 */
export function numbered(
  expected: Fields,
  pattern: RegExp,
  value: (number: number) => unknown,
): Record<string, unknown> {
  const found = Object.keys(expected).flatMap(key => {
    const [, written] = pattern.exec(key) ?? []
    return written === undefined ? [] : [{ key, written, number: Number(written) }]
  })
  complain(
    found.flatMap(({ key, written, number }) =>
      Number.isNaN(number) ? [new WrongFigure(key, `has no number in its name, but "${written}"`)] : [],
    ),
  )
  return Object.fromEntries(found.map(({ key, number }) => [key, value(number)]))
}

/**
 * Percentiles, such as `p95WaitH`.
 * @param value of the quantile of a share from 0 to 1
 * @throws AggregateError of a WrongFigure for each that is no number from 0 to 100
 */
export function percentiles(
  expected: Fields,
  pattern: RegExp,
  value: (share: number) => unknown,
): Record<string, unknown> {
  complain(
    Object.keys(expected)
      .filter(key => Number(pattern.exec(key)?.[1]) > 100)
      .map(key => new WrongFigure(key, 'must be a percentile from 0 to 100')),
  )
  return numbered(expected, pattern, percent => value(percent / 100))
}
