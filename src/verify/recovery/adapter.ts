/** How a case reaches the engine: recognised by the inputs it has and the figures it asks for, never by its id. */
import type { Fields } from './case.ts'

export interface Adapter {
  /** The functions that compute it, each with its file; those that serve a scenario first. */
  readonly by: string
  /** engine: they serve a scenario. analytic: formulas of the product's library that no scenario needs. mixed: some are these, some those. */
  readonly kind: 'engine' | 'analytic' | 'mixed'
  /** Inputs it must have, and expected figures it must have. */
  readonly reads: readonly string[]
  readonly gives?: readonly string[]
  /** All it can compute; estimates carry their error. */
  compute(inputs: Fields, expected: Fields): Fields
}

/** The adapter that knows most of the case; undefined when none knows it. */
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

/** Figures whose names carry a number: percentiles (`p95WaitH`), probabilities within a time (`probabilityWithin24H`). */
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
