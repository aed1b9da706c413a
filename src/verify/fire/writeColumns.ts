/** Writes columns of equal length as a CSV of numbers with one header line, as `readColumns` reads it. */
import { csvCell } from '../../base/csv.ts'
import type { Columns } from './series.ts'

export function writeColumns(columns: Columns): string {
  const names = Object.keys(columns)
  const rows = columns[names[0]!]!.map((_, row) => names.map(name => columns[name]![row]).join(','))
  return `${[names.map(csvCell).join(','), ...rows].join('\n')}\n`
}
