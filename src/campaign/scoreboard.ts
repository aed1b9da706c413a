/** The scores of all targets of a real case, added up, and the ratio between two forecasts. */
import { type Forecast, type Score, scoreOf } from './score.ts'
import type { Target } from './targets.ts'

export interface ScoredTarget {
  readonly target: Target
  readonly forecast: Forecast
  readonly score: Score
}

export interface Scoreboard {
  readonly rows: readonly ScoredTarget[]
  /** Names of the targets that the forecast has no figure for. */
  readonly missing: readonly string[]
  /** Weighted sum of the scores. */
  readonly total: number
  /** Weighted share of the targets that the central 50 and 90 % intervals reach. */
  readonly coverage50: number
  readonly coverage90: number
}

export function scoreboard(
  targets: readonly Target[],
  forecast: (target: Target) => Forecast | undefined,
  horizonSeconds: number,
): Scoreboard {
  const rows: ScoredTarget[] = []
  const missing: string[] = []
  for (const target of targets) {
    const told = forecast(target)
    const score = told && scoreOf(told, target.seen, horizonSeconds)
    if (told === undefined || score === undefined) missing.push(target.id)
    else rows.push({ target, forecast: told, score })
  }
  const sum = (of: (score: Score) => number): number =>
    rows.reduce((total, { target, score }) => total + target.weight * of(score), 0)
  const weight = sum(() => 1)
  return {
    rows,
    missing,
    total: sum(({ score }) => score),
    coverage50: sum(({ in50 }) => (in50 ? 1 : 0)) / weight,
    coverage90: sum(({ in90 }) => (in90 ? 1 : 0)) / weight,
  }
}

/**
 * How many times worse one forecast scores than another on the same targets: above 1, the observations tell them
 * apart.
 */
export function scoreRatio(worse: Scoreboard, better: Scoreboard): number {
  return worse.total / better.total
}
