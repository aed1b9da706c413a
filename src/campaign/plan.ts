/**
 * What a campaign runs. Plain data: it travels to workers and into the folders of shards, and its digest names the
 * campaign.
 */
import { wholeNumber } from '../base/argument.ts'
import { digestOf } from '../base/digest.ts'
import { invariant } from '../base/invariant.ts'
import type { Precision } from './precision.ts'

/** How the uncertain inputs of the replications are sampled; see `inputsOf`. */
export const samplings = ['random', 'latin', 'sobol'] as const
export type Sampling = (typeof samplings)[number]

/** How the inputs of the rows in a report came about: by a sampling, or given from outside (a `Design`). */
export type Drawn = Sampling | 'given'

/** Inputs given from outside, as a Morris or Saltelli design does. */
export interface Design {
  /** Paths of the inputs that are given; all others are drawn as usual. */
  readonly paths: readonly string[]
  /** Quantile levels in (0, 1), row-major: replication * paths + path. */
  readonly levels: Float64Array
  /**
   * The replication whose per-row draws each row uses, where several rows must share them (the points of one
   * trajectory). Left out: each row uses its own.
   */
  readonly draws?: Int32Array
}

/** Everything that determines the rows of a campaign, apart from the scenarios themselves. */
export interface Plan {
  readonly seed: string
  /** Every uncertain input at its median instead of drawn; for one replication. */
  readonly typical?: boolean
  /**
   * null is the scenario as written. Replication n meets the same fire under every strategy (common random numbers).
   */
  readonly strategies: readonly (string | null)[]
  /** How many replications to run; with `precision`, the most. */
  readonly replications: number
  /** Ends the campaign as soon as this precision is reached. */
  readonly precision?: Precision
  readonly sampling: Sampling
  readonly design?: Design
}

/** Replications `from` up to `to` (excluded), each under every strategy of the plan. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The plan of one incident or a simple campaign of the scenario as written. */
export function planOf(seed: string, replications: number, typical = false): Plan {
  wholeNumber(replications, 'replications', 1)
  return { seed, replications, typical, strategies: [null], sampling: 'random' }
}

/**
 * The name of a campaign: equal digests mean equal rows. `scenarios` are the digests of the plan's strategies, in
 * their order.
 */
export function campaignDigest(plan: Plan, scenarios: readonly string[], engine: string): string {
  invariant(scenarios.length === plan.strategies.length, 'a digest a strategy')
  const { seed, typical = false, strategies, replications, precision, sampling, design } = plan
  const given = design && [design.paths, design.levels, design.draws ?? null]
  const end = precision === undefined ? [replications] : [replications, precision.halfWidth, precision.aims]
  return digestOf(engine, seed, typical, strategies, [...scenarios], end, sampling, given ?? null)
}

/**
 * Whether replication n is the same however many are asked for. The strata of a Latin hypercube follow from their
 * number, and a design states every row.
 */
const canGrow = ({ sampling, design }: Pick<Plan, 'sampling' | 'design'>): boolean =>
  sampling !== 'latin' && design === undefined

/** The name of the rows of a campaign that can grow, wherever it ends; of another one, that of the campaign. */
export function rowsDigest(plan: Plan, scenarios: readonly string[], engine: string): string {
  if (!canGrow(plan)) return campaignDigest(plan, scenarios, engine)
  const { seed, typical = false, strategies, sampling } = plan
  return digestOf('rows', engine, seed, typical, strategies, [...scenarios], sampling)
}

/** Cuts a range into pieces of at most `size` replications, in order. */
export function piecesOf({ from, to }: Range, size: number): Range[] {
  const pieces: Range[] = []
  for (let at = from; at < to; at += size) pieces.push({ from: at, to: Math.min(at + size, to) })
  return pieces
}

/** Shard `index` (from 1) of `count`. The shards cover all replications, and their lengths differ by at most one. */
export function shardOf(replications: number, index: number, count: number): Range {
  invariant(index >= 1 && index <= count, `shard ${index} of ${count}`)
  const end = (shard: number): number => Math.floor((replications * shard) / count)
  return { from: end(index - 1), to: end(index) }
}
