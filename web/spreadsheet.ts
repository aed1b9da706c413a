/**
 * A table as CSV that a spreadsheet opens without conversion: a cell holds a number alone, the head of its column holds
 * the unit. French spreadsheets expect decimal commas, and semicolons between columns.
 */
import { dsvFormat } from 'd3'
import { inert } from '../src/index.ts'
import type { Cell, DataTable } from './charts/table.ts'
import type { View } from './view.ts'

type Language = View['language']

const notations = {
  en: { between: ',', point: '.', plain: /^[-−]?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/, grouping: /,/g },
  fr: { between: ';', point: ',', plain: /^[-−]?\d{1,3}(?:\u202f\d{3})*(?:,\d+)?$/, grouping: /\u202f/g },
} as const

/** Significant digits, as many as a 32-bit float has: 24 bits are 7.2 digits (IEEE 754 binary32). */
const digits = 7

/** Without it, Excel reads UTF-8 as the local code page. */
const byteOrderMark = '\ufeff'

export function spreadsheet({ head, rows }: DataTable, language: Language): string {
  const heads = head.map((word, column) => {
    const unit = unitIn(rows, column)
    return inert(unit === '' ? word : `${word} (${unit})`)
  })
  const cells = rows.map(row => row.map(cell => written(cell, language)))
  return byteOrderMark + dsvFormat(notations[language].between).formatRows([heads, ...cells])
}

function unitIn(rows: DataTable['rows'], column: number): string {
  for (const row of rows) {
    const cell = row[column]
    if (typeof cell === 'object') return cell.unit
  }
  return ''
}

/** No digit before the decimal point is lost. */
function rounded(value: number): number {
  return Math.abs(value) < 10 ** digits ? Number(value.toPrecision(digits)) : Math.round(value)
}

function written(cell: Cell, language: Language): string {
  const { point, plain, grouping } = notations[language]
  if (typeof cell === 'object') return String(rounded(cell.value)).replace('.', point)
  const text = String(cell)
  return plain.test(text) ? text.replace(grouping, '').replace('−', '-') : inert(text)
}
