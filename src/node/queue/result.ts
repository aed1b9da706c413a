/** What a worker leaves in the queue. Whoever reaches the queue can write there, so it is checked before use. */
import { type Columns, isPartOf, type Part } from '../../index.ts'
import { readPart } from '../partFile.ts'
import type { Job } from './jobs.ts'

/**
 * The part in the bytes of a result; undefined if they are damaged, or hold no rows of these replications.
 * @param columns of each strategy of the campaign
 */
export function partIn(
  bytes: Buffer,
  { campaign, from, to }: Job,
  columns: readonly Columns[],
): Part | undefined {
  const read = readPart(bytes)
  if (read?.campaign !== campaign || read.range.from !== from || read.range.to !== to) return undefined
  const part = read.part()
  return part !== undefined && isPartOf(part, { from, to }, columns) ? part : undefined
}
