/**
 * Effect of finer steps and slab cells on the fires of cases: how much a result depends on the numerics, as
 * ASTM E1355 requires for a fire model (evaluation of mathematical and numerical robustness).
 */
import { quantileOf } from '../../base/quantiles.ts'
import { distance, integral, meanDifference, peak } from './curves.ts'
import type { FireCase } from './fireCase.ts'
import { outputTimes } from './outputTimes.ts'
import { roomColumns, runCase, type Columns } from './series.ts'

/** A case that can be run, and its indoor temperature at the start, degC. */
export interface RunnableFire {
  readonly id: string
  readonly startC: number
  readonly fire: FireCase
}

export interface Refinement {
  readonly figure: (typeof figures)[number]
  /** Number of rooms, or cases, in which it was measured. */
  readonly figures: number
  readonly median: number
  readonly worst: number
  /** Case, and room, of the worst value. */
  readonly worstIn: string
}

const figures = [
  'peak rise, share',
  'rise over the whole fire, relative distance',
  'layer height, mean difference, m',
  'energy released, share',
] as const

interface Change {
  readonly figure: (typeof figures)[number]
  readonly by: number
  readonly in: string
}

/**
 * Rooms with a smaller peak rise are ignored, K: a tenth of the rise that smoke needs in the rooms of a
 * scenario.
 */
const LEAST_RISE_K = 5

/**
 * Runs each fire as it is, and with steps and cells `finer` times as fine; `done` is called after every fire.
 */
export function refinement(
  fires: readonly RunnableFire[],
  finer: number,
  done: (fires: number) => void = () => {},
): Refinement[] {
  const changes = fires.flatMap((of, nth) => {
    const found = changesOf(of, finer)
    done(nth + 1)
    return found
  })
  return figures.flatMap(figure => {
    const own = changes.filter(change => change.figure === figure)
    if (own.length === 0) return []
    const worst = own.reduce((a, b) => (b.by > a.by ? b : a))
    const median = quantileOf(
      own.map(({ by }) => by),
      0.5,
    )
    return [{ figure, figures: own.length, median, worst: worst.by, worstIn: worst.in }]
  })
}

function changesOf({ id, startC, fire }: RunnableFire, finer: number): Change[] {
  const times = outputTimes(fire.durationS)
  const coarse = runCase(fire, times).columns
  const fine = runCase({ ...fire, network: { ...fire.network, finer } }, times).columns
  const energy = energyOf(fine)
  return [
    ...fire.roomIds.flatMap(room => changesIn(room, coarse, fine, startC, `${id}, ${room}`)),
    ...(energy > 0
      ? [{ figure: figures[3], by: Math.abs(energyOf(coarse) / energy - 1), in: id } as const]
      : []),
  ]
}

function changesIn(room: string, coarse: Columns, fine: Columns, startC: number, where: string): Change[] {
  const [upper, , height] = roomColumns(room)
  const rises = (of: Columns): number[] => of[upper]!.map(t => t - startC)
  const [ours, theirs] = [rises(coarse), rises(fine)]
  const highest = peak(theirs)
  if (highest < LEAST_RISE_K) return []
  return [
    { figure: figures[0], by: Math.abs(peak(ours) / highest - 1), in: where },
    { figure: figures[1], by: distance(ours, theirs), in: where },
    { figure: figures[2], by: meanDifference(coarse[height]!, fine[height]!), in: where },
  ]
}

function energyOf(columns: Columns): number {
  return integral(columns['time_s']!, columns['hrr_actual_kW']!)
}
