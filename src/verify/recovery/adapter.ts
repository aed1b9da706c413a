/** How a case is run by the engine: recognised by its inputs and expected figures, never by its id. */
import type { Fields } from './case.ts'

export interface Adapter {
  /** Functions that compute it, each with its file; those that serve a scenario first. */
  readonly by: string
  /**
   * engine: functions that serve a scenario. analytic: formulas of the library that no scenario needs. mixed:
   * both.
   */
  readonly kind: 'engine' | 'analytic' | 'mixed'
  /** Inputs that a case must have, and expected figures that it must have. */
  readonly reads: readonly string[]
  readonly gives?: readonly string[]
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
    const gives = adapter.gives ?? []
    const knows =
      adapter.reads.every(key => key in inputs) && gives.every(key => key in expected)
        ? adapter.reads.length + gives.length
        : 0
    if (knows <= most) continue
    best = adapter
    most = knows
  }
  return best
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
 * @throws WrongFigure where it is no number
 */
export function numbered(
  expected: Fields,
  pattern: RegExp,
  value: (number: number) => unknown,
): Record<string, unknown> {
  const figures: Record<string, unknown> = {}
  for (const key of Object.keys(expected)) {
    const [, written] = pattern.exec(key) ?? []
    if (written === undefined) continue
    const number = Number(written)
    if (Number.isNaN(number)) throw new WrongFigure(key, `has no number in its name, but "${written}"`)
    figures[key] = value(number)
  }
  return figures
}

/**
 * Percentiles, such as `p95WaitH`.
 * @param value of the quantile of a share from 0 to 1
 * @throws WrongFigure where it is no number from 0 to 100
 */
export function percentiles(
  expected: Fields,
  pattern: RegExp,
  value: (share: number) => unknown,
): Record<string, unknown> {
  for (const key of Object.keys(expected))
    if (Number(pattern.exec(key)?.[1]) > 100) throw new WrongFigure(key, 'must be a percentile from 0 to 100')
  return numbered(expected, pattern, percent => value(percent / 100))
}
