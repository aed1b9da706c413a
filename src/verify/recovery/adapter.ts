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

/**
 * Figures whose names contain a number: percentiles (`p95WaitH`), probabilities within a time
 * (`probabilityWithin24H`).
 */
export function numbered(
  expected: Fields,
  pattern: RegExp,
  value: (number: number) => unknown,
): Record<string, unknown> {
  const figures: Record<string, unknown> = {}
  for (const key of Object.keys(expected)) {
    const found = pattern.exec(key)
    if (found !== null) figures[key] = value(Number(found[1]))
  }
  return figures
}
