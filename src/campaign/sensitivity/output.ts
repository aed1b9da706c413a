/** A figure of the replications: as it was told, and as a variance-based method wants it, finite everywhere. */
import { lossShares } from '../objectives.ts'
import type { Columns } from '../columns.ts'
import type { Gathering } from '../gathering.ts'

/** Share of the services that went down whose data is gone for good. */
const permanentLoss = 'permanentLoss'

/** Times told in minutes are of the fire: by a day the site has burnt or has not (a named assumption). */
const dayMinutes = 1440

/** The column behind an output's name, or the name itself where no column is called so: a metric's without `metrics.`, any other's in full. */
export function columnOf({ names }: Columns, output: string): string | undefined {
  if (output === permanentLoss) return output
  return [`metrics.${output}`, output].find(name => names.includes(name))
}

/** Names that an output may have. */
export const outputNames = ({ names }: Columns): string[] => [
  permanentLoss,
  ...names.map(name => name.replace(/^metrics\./, '')),
]

export function unitOf({ names, units }: Columns, column: string): string {
  return column === permanentLoss ? 'share' : units[names.indexOf(column)]!
}

/** One value a replication: Infinity for never, NaN where it has no meaning because nothing was hit. */
export const rawOf = (gathered: Gathering, column: string): Float64Array =>
  column === permanentLoss ? lossShares(gathered) : gathered.figure(column)

/** The same, but a figure without meaning is as nothing lost: no hours, and every objective met. */
export function toldOf(gathered: Gathering, column: string): Float64Array {
  const none = column.endsWith('MetShare') ? 1 : 0
  return rawOf(gathered, column).map(value => (Number.isNaN(value) ? none : value))
}

/** The same, but what never happens counts as happening at the end of what is followed (a day for times of the fire). */
export function outputOf(gathered: Gathering, column: string, horizonSeconds: number): Float64Array {
  const unit = unitOf(gathered.columns, column)
  const last =
    unit === 'min'
      ? Math.min(dayMinutes, horizonSeconds / 60)
      : horizonSeconds / (unit === 'd' ? 86_400 : unit === 'h' ? 3600 : 1)
  return toldOf(gathered, column).map(value => (timed(unit) ? Math.min(value, last) : value))
}

/** Whether it is a time, which may never come. */
export const timed = (unit: string): boolean => ['min', 'h', 'd'].includes(unit)
