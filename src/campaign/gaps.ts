/** How far strategies are apart in each criterion they are judged by, fire by fire. */
import type { Entrant } from './entrant.ts'
import { lossShares } from './objectives.ts'
import { costGap, type YearlyCost } from './costGap.ts'
import { type Gap, meanGap, medianGap } from './standing.ts'
import type { Priced, Year } from './yearOf.ts'

/** Share that misses an objective. Where no disk was lost (NaN) nothing misses it. */
export const missed = (met: number): number => (Number.isNaN(met) ? 0 : 1 - met)

/** A figure without a meaning in a fire (NaN) means that nothing was lost: 0. */
export const meant = (values: Float64Array): Float64Array =>
  values.map(value => (Number.isNaN(value) ? 0 : value))

/** Whether both spend and lose the same, at both ends of what is known of how often it burns. */
const costsTheSame = (one: YearlyCost, other: YearlyCost): boolean =>
  one.spent === other.spent &&
  one.rate.interval.every((often, end) => often === other.rate.interval[end]) &&
  isEqual(one.losses, other.losses)

/** Every strategy less every other, one gap a criterion, in the order of `criteria` (see `compare`). */
export function gapsOf(entrants: readonly Entrant[], priced: readonly Priced[], year: Year): Gap[][][] {
  const measured = entrants.map(({ gathered }, row) => ({
    cost: priced[row]!,
    rto95: meant(gathered.figure('metrics.outageP95Hours')),
    missed: gathered.figure('metrics.rpoMetShare').map(missed),
    lost: lossShares(gathered),
  }))
  return measured.map(one =>
    measured.map(other => {
      const gaps = [
        costGap(one.cost, other.cost, year),
        medianGap(one.rto95, other.rto95),
        meanGap(one.missed, other.missed),
        meanGap(one.lost, other.lost),
      ]
      const same =
        costsTheSame(one.cost, other.cost) &&
        (['rto95', 'missed', 'lost'] as const).every(of => isEqual(one[of], other[of]))
      return same ? gaps.map(() => noGap) : gaps
    }),
  )
}

/** Two strategies with the same result in every fire, however few, do not differ. */
const noGap: Gap = { value: 0, interval: [0, 0], times: 1 }

const isEqual = (one: Float64Array, other: Float64Array): boolean =>
  one.every((value, fire) => value === other[fire])
