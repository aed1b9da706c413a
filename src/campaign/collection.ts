/**
 * Collects the parts of a campaign, in whatever order they arrive. A part that arrives early is held back, so what is
 * read is always the first n replications, whatever the number of workers, the shards or the order.
 */
import { Digest } from '../base/digest.ts'
import type { Columns } from './columns.ts'
import { uncovered } from './coverage.ts'
import { Gathering } from './gathering.ts'
import { isPartOf, type Part, rangeOf } from './part.ts'
import type { Drawn, Plan, Range } from './plan.ts'
import { checkpointAfter, preciseEnough } from './precision.ts'

/** The results of one strategy. */
export interface Campaign {
  readonly seed: string
  readonly sampling: Drawn
  readonly typical: boolean
  readonly gathered: Gathering
  /** Digest of the scenario and of every row, in the order of the replications. */
  readonly digest: string
}

/**
 * The same replication was computed twice with different results. That is never chance, so the campaign must not be
 * used.
 */
export class Contradiction extends Error {
  override readonly name = 'Contradiction'
}

/** Add parts, ask what is `missing`, and `conclude`. */
export class Collection {
  readonly plan: Plan
  readonly #gathered: readonly Gathering[]
  readonly #waiting = new Map<number, Part>()

  /** @param columns of each strategy of the plan, in its order */
  constructor(plan: Plan, columns: readonly Columns[]) {
    this.plan = plan
    this.#gathered = columns.map(each => new Gathering(each))
  }

  /** Number of replications from the first on without a gap. */
  get done(): number {
    return this.#gathered[0]!.size
  }

  /** Number of replications present, including those after a gap. */
  get held(): number {
    const strategies = this.#gathered.length
    return [...this.#waiting.values()].reduce((sum, { rows }) => sum + rows.length / strategies, this.done)
  }

  /** One for each strategy of the plan. */
  get gathered(): readonly Gathering[] {
    return this.#gathered
  }

  /** Whether a part from outside holds these replications, and they are among those of the plan. */
  fits(part: Part, range: Range): boolean {
    const columns = this.#gathered.map(each => each.columns)
    return range.to <= this.plan.replications && isPartOf(part, range, columns)
  }

  /** @throws Contradiction if a replication is already there with another result */
  add(part: Part): void {
    const known = this.#waiting.get(part.from)
    if (known !== undefined) {
      expectSame(known, part, this.#gathered.length)
      if (known.rows.length >= part.rows.length) return
    }
    this.#waiting.set(part.from, part)
    this.#settle()
  }

  /** Ranges of replications below `to` that are still missing, in order. */
  missing(to = this.plan.replications): Range[] {
    return uncovered({ from: this.done, to }, this.#ranges())
  }

  /** Whether the plan is fulfilled: all replications are there, or the precision it asks for is reached. */
  get whole(): boolean {
    const { replications, precision } = this.plan
    if (this.done >= replications) return true
    if (precision === undefined || checkpointAfter(this.done - 1, replications) !== this.done) return false
    return this.#gathered.every(gathered => preciseEnough(gathered, precision))
  }

  /** The number of replications at which the plan is complete, or at which its precision is checked next. */
  get next(): number {
    const { replications, precision } = this.plan
    return precision === undefined ? replications : checkpointAfter(this.done, replications)
  }

  /**
   * The campaign of each strategy over the replications done so far: identical to that of a plan that asked for just
   * so many.
   */
  conclude(scenarioDigests: readonly string[]): Campaign[] {
    const { seed, typical = false, design } = this.plan
    const sampling = design === undefined ? this.plan.sampling : 'given'
    return this.#gathered.map((gathered, row) => {
      const digest = new Digest().add(scenarioDigests[row]).add(seed)
      for (const each of gathered.digests) digest.add(each)
      return { seed, sampling, typical, gathered, digest: digest.hex() }
    })
  }

  #ranges(): Range[] {
    return [...this.#waiting.values()]
      .map(part => rangeOf(part, this.#gathered.length))
      .sort((a, b) => a.from - b.from)
  }

  #settle(): void {
    for (const { from } of this.#ranges()) {
      if (from > this.done) return
      this.#take(this.#waiting.get(from)!)
      this.#waiting.delete(from)
    }
  }

  #take({ from, rows }: Part): void {
    const strategies = this.#gathered.length
    for (const [at, row] of rows.entries()) {
      const replication = from + Math.floor(at / strategies)
      const gathered = this.#gathered[at % strategies]!
      if (replication >= gathered.size) gathered.add(row)
      else if (gathered.digests[replication] !== row.digest) throw contradiction(replication)
    }
  }
}

/** Of two parts that begin with the same replication. */
function expectSame(a: Part, b: Part, strategies: number): void {
  const rows = Math.min(a.rows.length, b.rows.length)
  for (let row = 0; row < rows; row++)
    if (a.rows[row]!.digest !== b.rows[row]!.digest)
      throw contradiction(a.from + Math.floor(row / strategies))
}

const contradiction = (replication: number): Contradiction =>
  new Contradiction(`replication ${replication} was computed twice, with different results`)
