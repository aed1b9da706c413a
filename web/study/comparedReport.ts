/** The report of a comparison, with or without the fires that begin in other places. */
import {
  type ComparisonReport,
  comparisonReport,
  type gather,
  type Prepared,
  type Variant,
} from '../../src/index.ts'
import type { Begun } from './elsewhere.ts'

/** Default objectives of a comparison: at most an hour of data lost, with 95 % confidence. */
const objectives = { rpoHours: 1, confidence: 0.95 }

/** A comparison of which the fires that begin where the scenario says have been run. */
interface Compared {
  readonly plan: Parameters<typeof gather>[1]
  readonly base: string | null
  readonly variants: readonly Variant[]
  readonly prepared: readonly Prepared[]
  readonly gathered: Awaited<ReturnType<typeof gather>>
}

/** @param begun fires that begin in other places */
export function reportOf(
  { plan, base, variants, prepared, gathered }: Compared,
  begun: readonly Begun[],
): ComparisonReport {
  const entrants = variants.map(({ strategy }, row) => ({
    strategy,
    prepared: prepared[row]!,
    gathered: gathered[row]!,
    elsewhere: begun.map(({ gathered: there, times }) => ({ gathered: there[row]!, times })),
  }))
  return comparisonReport(
    plan,
    entrants,
    objectives,
    { reference: variants[0]!.strategy, base },
    begun.map(({ room, source, times, gathered: [first] }) => ({
      room,
      source,
      times,
      replications: first!.size,
    })),
  )
}
