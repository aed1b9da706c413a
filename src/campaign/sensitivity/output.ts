/**
 * Outputs of a sensitivity study: a figure over the replications as it was recorded, or made finite everywhere as
 * variance-based methods need it.
 */
import { sampleMean } from '../../base/sample.ts'
import { lossShares } from '../objectives.ts'
import type { Columns } from '../columns.ts'
import type { Gathering } from '../gathering.ts'
import { secondsOf, seenUntil, timed } from '../timed.ts'

/** Share of the services that went down whose data is lost for good. */
const permanentLoss = 'permanentLoss'

/**
 * The column of an output: metrics are named without `metrics.`, all other columns in full. Undefined if there is
 * none.
 */
export function columnOf({ names }: Columns, output: string): string | undefined {
  if (output === permanentLoss) return output
  return [`metrics.${output}`, output].find(name => names.includes(name))
}

/** Names of all outputs. */
export const outputNames = ({ names }: Columns): string[] => [
  permanentLoss,
  ...names.map(name => name.replace(/^metrics\./, '')),
]

export function unitOf({ names, units }: Columns, column: string): string {
  return column === permanentLoss ? 'share' : units[names.indexOf(column)]!
}

/** One value a replication: Infinity for never, NaN where nothing was hit and the figure has no meaning. */
export const rawOf = (gathered: Gathering, column: string): Float64Array =>
  column === permanentLoss ? lossShares(gathered) : gathered.figure(column)

/** From the beginning of an outage or from the declaration. */
const objectiveMet = /Met(SinceDeclared)?Share$/

/** How long what was hit was away or exposed, or how much of its data was lost. */
const loss = /(^|\.)(recovery|back|outage|dataLoss|vulnerable)(Median|Last|P\d\d)Hours$/

/**
 * The same, but where nothing was hit a figure of a loss counts as no loss: no hours, and every objective met. Any
 * other figure without a meaning stays NaN: that no rack is waited for does not mean that the first is back at once.
 */
export function toldOf(gathered: Gathering, column: string): Float64Array {
  const none = objectiveMet.test(column) ? 1 : loss.test(column) ? 0 : NaN
  return rawOf(gathered, column).map(value => (Number.isNaN(value) ? none : value))
}

/** Share of the replications in which the figure has no value. */
export function valuelessShare(gathered: Gathering, column: string): number {
  return toldOf(gathered, column).filter(Number.isNaN).length / gathered.size
}

/**
 * The same, but an event that never happens counts as happening when observation ends (after a day for times of the
 * fire). Replications without a value count as the mean of the others, so that they neither move the mean nor show an
 * effect of their own (a named assumption; there must be a value at every point). Without any value, all are 0.
 */
export function outputOf(gathered: Gathering, column: string, horizonSeconds: number): Float64Array {
  const unit = unitOf(gathered.columns, column)
  const last = seenUntil(unit, horizonSeconds) / (secondsOf[unit] ?? 1)
  const values = toldOf(gathered, column).map(value => (timed(unit) ? Math.min(value, last) : value))
  const known = values.filter(value => !Number.isNaN(value))
  if (known.length === values.length) return values
  const mean = known.length === 0 ? 0 : sampleMean(known)
  return values.map(value => (Number.isNaN(value) ? mean : value))
}
