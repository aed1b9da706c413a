/** Activities of customers compared with their own objectives, as reported for a run or a campaign. */
import type { Report, Scenario } from '../../src/index.ts'

export interface HeldActivity {
  readonly name: string
  /** Seconds; Infinity if none is stated. */
  readonly rto: number
  readonly mtpd: number
  /** Share of its services that the activity needs to run at all. */
  readonly least: number
  readonly figures: Report['activities'][string]
  /**
   * Customers disrupted, how many of them exceeded the MTPD, and how many more are not back by the horizon; for a
   * campaign, means.
   */
  readonly hit: number
  readonly beyond: number
  readonly notBack: number
  /**
   * Share of the customers disrupted that were back within each objective; null: none is stated, or nobody was hit.
   */
  readonly inTime: number | null
  readonly tolerated: number | null
  /** Whether every customer was back within both objectives in every run. */
  readonly kept: boolean
}

/** Activities with an objective, in the order of the scenario. */
export function heldIn(
  { activities }: Pick<Report, 'activities'>,
  promised: Scenario['activities'],
): HeldActivity[] {
  return Object.entries(activities).map(([name, figures]) => {
    const { rto = Infinity, mtpd = Infinity, leastCapacity: least = 1 } = promised[name] ?? {}
    const hit = figures.customersHit.mean ?? 0
    const beyond = figures.mtpdBreaches.mean ?? 0
    const notBack = figures.customersNotBack.mean ?? 0
    const prompt = rto === Infinity || hit === 0 || figures.rtoMetShare.mean === 1
    return {
      name,
      rto,
      mtpd,
      least,
      figures,
      hit,
      beyond,
      notBack,
      inTime: rto === Infinity || hit === 0 ? null : (figures.rtoMetShare.p50 ?? 0),
      tolerated: mtpd === Infinity || hit === 0 ? null : 1 - (beyond + notBack) / hit,
      kept: prompt && beyond + notBack === 0,
    }
  })
}

/**
 * The objective that an activity meets for the smallest share of its customers; null: none is stated, or
 * nobody was hit. For a campaign, the share within the RTO is a mean over the runs that disrupt the activity:
 * the median can be 100 % although some runs meet it for nobody.
 */
export function shortfall({
  rto,
  mtpd,
  inTime,
  tolerated,
  figures,
}: HeldActivity): { share: number; of: 'rto' | 'mtpd'; seconds: number } | null {
  const share = inTime === null ? null : (figures.rtoMetShare.mean ?? inTime)
  if (share !== null && share <= (tolerated ?? 1)) return { share, of: 'rto', seconds: rto }
  return tolerated === null ? null : { share: tolerated, of: 'mtpd', seconds: mtpd }
}
