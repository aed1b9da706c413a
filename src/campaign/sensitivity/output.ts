/**
 * Outputs of a sensitivity study: a figure over the replications as it was recorded, or made finite everywhere as
 * variance-based methods need it.
 */
import { lossShares } from '../objectives.ts'
import type { Columns } from '../columns.ts'
import type { Gathering } from '../gathering.ts'

/** Share of the services that went down whose data is lost for good. */
const permanentLoss = 'permanentLoss'

/** Times in minutes are times of the fire: after a day the site has burnt or it has not (a named assumption). */
const dayMinutes = 1440

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

/** The same, but where the figure has no meaning it counts as no loss: no hours, and every objective met. */
export function toldOf(gathered: Gathering, column: string): Float64Array {
  const none = objectiveMet.test(column) ? 1 : 0
  return rawOf(gathered, column).map(value => (Number.isNaN(value) ? none : value))
}

/**
 * The same, but an event that never happens counts as happening when observation ends (after a day for times of the
 * fire).
 */
export function outputOf(gathered: Gathering, column: string, horizonSeconds: number): Float64Array {
  const unit = unitOf(gathered.columns, column)
  const last =
    unit === 'min'
      ? Math.min(dayMinutes, horizonSeconds / 60)
      : horizonSeconds / (unit === 'd' ? 86_400 : unit === 'h' ? 3600 : 1)
  return toldOf(gathered, column).map(value => (timed(unit) ? Math.min(value, last) : value))
}

/** Whether the unit is one of time, so that the output may be never. */
export const timed = (unit: string): boolean => ['min', 'h', 'd'].includes(unit)
