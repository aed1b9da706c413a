/** A stretch of a campaign: the rows of contiguous replications, each under every strategy of the plan. */
import { invariant } from '../base/invariant.ts'
import { pack, unpack } from '../base/pack.ts'
import { table } from '../base/table.ts'
import type { Columns } from './columns.ts'
import type { Range } from './plan.ts'
import { isRowOf, type Row } from './row.ts'

/** What workers, shards and files exchange. */
export interface Part {
  /** The first replication. */
  readonly from: number
  /** Replication-major: (replication - from) * strategies + strategy. */
  readonly rows: readonly Row[]
}

export function rangeOf({ from, rows }: Part, strategies: number): Range {
  invariant(rows.length % strategies === 0, `${rows.length} rows of ${strategies} strategies`)
  return { from, to: from + rows.length / strategies }
}

/**
 * Whether a part from outside holds these replications: a row for each under each strategy, with all of its columns.
 * @param columns of each strategy, in the order of the plan
 */
export function isPartOf({ from, rows }: Part, range: Range, columns: readonly Columns[]): boolean {
  return (
    Number.isInteger(from) &&
    from >= 0 &&
    from === range.from &&
    rows.length === (range.to - from) * columns.length &&
    rows.every((row, at) => isRowOf(columns[at % columns.length]!, row))
  )
}

const format = { format: 'part of a Firebreak campaign', version: 1 }

interface Words {
  readonly from: number
  readonly digests: readonly string[]
  readonly flags: readonly (readonly string[])[]
}

/** A part as bytes, for a file or another machine: equal parts give equal bytes. */
export function packPart({ from, rows }: Part): ArrayBuffer {
  const ends = table(rows.length, { figures: Int32Array, steps: Int32Array })
  let [figures, steps] = [0, 0]
  for (const [at, row] of rows.entries()) {
    ends.figures[at] = figures += row.figures.length
    ends.steps[at] = steps += row.steps.length
  }
  const values = table(figures, { figure: Float64Array })
  const curves = table(steps, { step: Uint16Array })
  for (const [at, row] of rows.entries()) {
    values.figure.set(row.figures, ends.figures[at]! - row.figures.length)
    curves.step.set(row.steps, ends.steps[at]! - row.steps.length)
  }
  const text: Words = {
    from,
    digests: rows.map(({ digest }) => digest),
    flags: rows.map(({ flags }) => flags),
  }
  return pack({ ends, values, curves }, { ...format, text })
}

/** @throws PackError if the bytes are not a part, or one of another format */
export function unpackPart(buffer: ArrayBuffer): Part {
  const { tables, text } = unpack(buffer, format)
  const { from, digests, flags } = text as Words
  const ends = tables['ends'] as unknown as { figures: Int32Array; steps: Int32Array }
  const { figure } = tables['values'] as unknown as { figure: Float64Array }
  const { step } = tables['curves'] as unknown as { step: Uint16Array }
  const rows = digests.map((digest, at) => ({
    digest,
    figures: figure.slice(ends.figures[at - 1] ?? 0, ends.figures[at]),
    steps: step.slice(ends.steps[at - 1] ?? 0, ends.steps[at]),
    flags: flags[at]!,
  }))
  return { from, rows }
}
