/**
 * The impacts of many replications, gathered by the replication's number: whatever the order in which they arrive, what
 * is read from here is the same.
 */
import { invariant } from '../base/invariant.ts'
import type { Impact } from '../impact/impact.ts'
import { quantileOrNever } from './summary.ts'

/** Row-major shares of one curve: one row a replication. Single precision: a share of 120,000 services needs no more. */
export interface Bands {
  readonly p05: readonly number[]
  readonly p50: readonly number[]
  readonly p95: readonly number[]
}

export class Gathering {
  readonly #impacts: (Impact | undefined)[]

  constructor(replications: number) {
    this.#impacts = Array.from({ length: replications }, () => undefined)
  }

  add(replication: number, impact: Impact): void {
    invariant(replication < this.#impacts.length, `replication ${replication} of ${this.#impacts.length}`)
    this.#impacts[replication] = impact
  }

  get size(): number {
    return this.#impacts.length
  }

  impact(replication: number): Impact {
    const impact = this.#impacts[replication]
    invariant(impact !== undefined, `replication ${replication} has not been run`)
    return impact
  }

  /** The first `count` replications alone. */
  first(count: number): Gathering {
    const shorter = new Gathering(count)
    for (let replication = 0; replication < count; replication++)
      shorter.add(replication, this.impact(replication))
    return shorter
  }

  /** One value a replication, in the order of their numbers. */
  values(read: (impact: Impact) => number): Float64Array {
    return Float64Array.from(this.#impacts, (_, replication) => read(this.impact(replication)))
  }

  /** Pointwise 5th, 50th and 95th percentile of a curve; `at` is the element of position k. */
  bands(length: number, at: (impact: Impact, position: number) => number): Bands {
    const p05: number[] = []
    const p50: number[] = []
    const p95: number[] = []
    for (let position = 0; position < length; position++) {
      const values = this.values(impact => at(impact, position)).sort()
      p05.push(quantileOrNever(values, 0.05)!)
      p50.push(quantileOrNever(values, 0.5)!)
      p95.push(quantileOrNever(values, 0.95)!)
    }
    return { p05, p50, p95 }
  }
}
