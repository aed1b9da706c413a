/** Single replications of a campaign to look at: from the mildest to the worst, by one figure or another. */
import type { Gathering } from './gathering.ts'

/** What they can be ranked by. */
export const exampleFigures = ['servicesWithDataLost', 'servicesDestroyed', 'recoveryMedianHours'] as const
export type ExampleFigure = (typeof exampleFigures)[number]

/** Of each rank: the share of replications that are no worse, and the fewest of them that have that rank. */
const ranks = { mildest: [0, 1], middle: [0.5, 3], bad: [0.9, 10], worst: [1, 1] } as const

export interface Example {
  readonly rank: keyof typeof ranks
  /** Counted from 0. */
  readonly replication: number
  /** null: never. */
  readonly value: number | null
}

export type Examples = Readonly<Record<ExampleFigure, readonly Example[]>>

export function examplesIn(gathered: Gathering): Examples {
  const of = (name: ExampleFigure): Example[] => ranked(gathered.figure(`metrics.${name}`))
  return {
    servicesWithDataLost: of('servicesWithDataLost'),
    servicesDestroyed: of('servicesDestroyed'),
    recoveryMedianHours: of('recoveryMedianHours'),
  }
}

/**
 * One replication of each rank that there is among so many; of equal ones the first made comes first.
 * @param values of each replication; Infinity: never. Those without a meaning (NaN) have no rank
 */
export function ranked(values: Float64Array): Example[] {
  const order = [...values.keys()]
    .filter(at => !Number.isNaN(values[at]))
    .sort((a, b) => (values[a] === values[b] ? a - b : values[a]! < values[b]! ? -1 : 1))
  if (order.length === 0) return []
  return (Object.keys(ranks) as Example['rank'][]).flatMap(rank => {
    const [share, fewest] = ranks[rank]
    if (order.length < fewest) return []
    const replication = order[Math.round(share * (order.length - 1))]!
    const value = values[replication]!
    return { rank, replication, value: value === Infinity ? null : value }
  })
}
