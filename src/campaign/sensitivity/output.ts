/** A figure of the replications as a variance-based method wants it: finite everywhere. */
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

/**
 * One value a replication. What never happens counts as happening at the end of what is followed (a day for times of the fire); a
 * figure without meaning, because nothing was hit, as nothing lost: no hours, and every objective met.
 */
export function outputOf(gathered: Gathering, column: string, horizonSeconds: number): Float64Array {
  if (column === permanentLoss) return lossShares(gathered)
  const unit = unitOf(gathered.columns, column)
  const last =
    unit === 'min'
      ? Math.min(dayMinutes, horizonSeconds / 60)
      : horizonSeconds / (unit === 'd' ? 86_400 : unit === 'h' ? 3600 : 1)
  const none = column.endsWith('MetShare') ? 1 : 0
  return gathered
    .figure(column)
    .map(value => (Number.isNaN(value) ? none : Math.min(value, timed(unit) ? last : value)))
}

const timed = (unit: string): boolean => ['min', 'h', 'd'].includes(unit)
