/** The rows of one strategy in the order of the replications: figures are kept, curves are counted. */
import { invariant } from '../base/invariant.ts'
import { type BuildingState, buildingStates } from '../scenario/words/figures.ts'
import type { Columns } from './columns.ts'
import { ShareHistograms } from './histogram.ts'
import { cellsOf, type Row } from './row.ts'

/** Pointwise 5th, 50th and 95th percentile of a curve. */
export interface Bands {
  readonly p05: readonly number[]
  readonly p50: readonly number[]
  readonly p95: readonly number[]
}

/** Curves that every group has. */
export type GroupCurve = 'servicesUp' | 'dataRestored'

/** Figures by column name, and quantiles of the curves. */
export class Gathering {
  readonly columns: Columns
  readonly #digests: string[] = []
  readonly #flags = new Set<string>()
  readonly #histograms: ShareHistograms
  readonly #column: ReadonlyMap<string, number>
  #figures: Float64Array

  constructor(columns: Columns, expected = 16) {
    this.columns = columns
    this.#column = new Map(columns.names.map((name, at) => [name, at]))
    this.#histograms = new ShareHistograms(cellsOf(columns))
    this.#figures = new Float64Array(columns.names.length * expected)
  }

  /** Adds the row of the next replication. */
  add({ digest, figures, steps, flags }: Row): void {
    const width = this.columns.names.length
    invariant(figures.length === width, `${figures.length} figures for ${width} columns`)
    const from = this.size * width
    if (from + width > this.#figures.length) {
      const larger = new Float64Array(Math.ceil(1.5 * this.#figures.length) + width)
      larger.set(this.#figures)
      this.#figures = larger
    }
    this.#figures.set(figures, from)
    // What is not stated is not 0.
    for (const name of this.columns.unstated ?? []) this.#figures[from + this.#column.get(name)!] = NaN
    this.#histograms.add(steps)
    for (const flag of flags) this.#flags.add(flag)
    this.#digests.push(digest)
  }

  /** Number of replications added. */
  get size(): number {
    return this.#digests.length
  }

  /** Digest of each replication's row. */
  get digests(): readonly string[] {
    return this.#digests
  }

  get flags(): string[] {
    return [...this.#flags].sort()
  }

  /** The column of that name (see `Columns`): one value a replication, in order. */
  figure(name: string): Float64Array {
    const column = this.#column.get(name)
    // Reports ask for thousands: the likeliest name is sought only for one that is missing.
    const near = column === undefined ? like(name, this.columns.names) : ''
    invariant(column !== undefined, `no figure is called ${name}${near}`)
    const width = this.columns.names.length
    const values = new Float64Array(this.size)
    for (let row = 0; row < values.length; row++) values[row] = this.#figures[row * width + column]!
    return values
  }

  /** All figures of one replication, in the order of the columns. */
  row(replication: number): Float64Array {
    invariant(replication < this.size, `replication ${replication} of ${this.size}`)
    const width = this.columns.names.length
    return this.#figures.slice(replication * width, (replication + 1) * width)
  }

  /** Quantile over replications of a group's curve at an hour of the grid (its position). */
  groupShare(curve: GroupCurve, group: number, hour: number, p: number): number {
    const { hours, groups } = this.columns
    const from = curve === 'servicesUp' ? 0 : hours.length * groups.length
    return this.#histograms.quantile(from + hour * groups.length + group, p)
  }

  /** The same for the share of servers up in a building. */
  buildingShare(building: number, hour: number, p: number): number {
    const { hours, groups } = this.columns
    return this.#histograms.quantile(hours.length * (2 * groups.length + building) + hour, p)
  }

  groupBands(curve: GroupCurve, group: number): Bands {
    return this.#bands((hour, p) => this.groupShare(curve, group, hour, p))
  }

  buildingBands(building: number): Bands {
    return this.#bands((hour, p) => this.buildingShare(building, hour, p))
  }

  #bands(at: (hour: number, p: number) => number): Bands {
    const band = (p: number): number[] => Array.from(this.columns.hours, (_, hour) => at(hour, p))
    if (this.size === 1) {
      // With one replication all quantiles are equal: sharing the array means that it is copied once when sent to
      // another thread.
      const only = band(0.5)
      return { p05: only, p50: only, p95: only }
    }
    return { p05: band(0.05), p50: band(0.5), p95: band(0.95) }
  }
}

/** Without its kind before it, a name is the likeliest slip. */
function like(name: string, names: readonly string[]): string {
  const nearest = names.find(each => each.endsWith(`.${name}`))
  return nearest === undefined ? '' : ` (nearest: "${nearest}")`
}

/** Share of the replications in which a building ends in each state. */
export function statesOf(gathered: Gathering, building: string): Record<BuildingState, number> {
  const counts = new Float64Array(buildingStates.length)
  for (const state of gathered.figure(`buildings.${building}.state`)) counts[state]!++
  const shares = buildingStates.map((state, row) => [state, counts[row]! / gathered.size])
  return Object.fromEntries(shares) as Record<BuildingState, number>
}
