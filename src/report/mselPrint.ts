/** The master scenario events list to print or to read on a terminal: for controllers, never for players. */
import { cellOf, mselColumns } from '../exercise/mselCsv.ts'
import { wallClock } from '../exercise/instant.ts'
import type { ExerciseState } from '../exercise/state.ts'
import { htmlPage, htmlTable } from './markup.ts'
import { table } from './table.ts'

const head = ['clock', ...mselColumns]

function rowsOf({ setting, injects }: ExerciseState): string[][] {
  return setting.spec.injects.map((inject, row) => {
    const { due, sentAt } = injects[row]!
    const at = sentAt ?? due
    return [
      at === null ? '' : wallClock(setting.start, at),
      ...mselColumns.map(column => cellOf(inject, column)),
    ]
  })
}

export function mselHtml(state: ExerciseState): string {
  const { title } = state.setting
  return htmlPage(
    `${title}: injects`,
    htmlTable(`${title}: master scenario events list`, head, rowsOf(state)),
  )
}

/** The columns a terminal has room for. */
export function mselText(state: ExerciseState): string {
  const shown = ['clock', 'number', 'time or condition', 'from', 'event'].map(column => head.indexOf(column))
  return `${table(
    shown.map(column => head[column]!),
    rowsOf(state).map(row => shown.map(column => row[column]!)),
  )}\n`
}
