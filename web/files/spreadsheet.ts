/**
 * A table as CSV that a spreadsheet opens without conversion: a cell holds a number alone, the head of its column holds
 * the unit. A cell of several figures becomes a column for each. French spreadsheets expect decimal commas, and
 * semicolons between columns.
 */
import { dsvFormat } from 'd3'
import { inert } from '../../src/index.ts'
import type { Cell, DataTable, Several } from '../charts/table.ts'
import type { View } from '../view.ts'

type Language = View['language']

const notations = {
  en: { between: ',', point: '.', plain: /^[-−]?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/, grouping: /,/g },
  fr: { between: ';', point: ',', plain: /^[-−]?\d{1,3}(?:\u202f\d{3})*(?:,\d+)?$/, grouping: /\u202f/g },
} as const

/** Significant digits, as many as a 32-bit float has: 24 bits are 7.2 digits (IEEE 754 binary32). */
const digits = 7

/** Without it, Excel reads UTF-8 as the local code page. */
const byteOrderMark = '\ufeff'

export function spreadsheet(table: DataTable, language: Language): string {
  const { head, rows } = apart(table)
  const heads = head.map((word, column) => {
    const unit = unitIn(rows, column)
    return inert(unit === '' ? word : `${word} (${unit})`)
  })
  const cells = rows.map(row => row.map(cell => written(cell, language)))
  return byteOrderMark + dsvFormat(notations[language].between).formatRows([heads, ...cells])
}

type Single = Exclude<Cell, Several>
interface Apart {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Single[])[]
}

/** The table with one figure in a cell. A row without several has its cell in the first of their columns. */
function apart({ head, rows }: DataTable): Apart {
  const heads = head.map((word, column) => {
    const cells = rows.map(row => row[column]!)
    return cells.find(isSeveral)?.parts.map(part => part.head) ?? [word]
  })
  return {
    head: heads.flat(),
    rows: rows.map(row =>
      row.flatMap((cell, column) => {
        const single = isSeveral(cell) ? cell.parts.map(part => part.cell) : [cell]
        return [...single, ...Array<string>(heads[column]!.length - single.length).fill('')]
      }),
    ),
  }
}

function isSeveral(cell: Cell): cell is Several {
  return typeof cell === 'object' && 'parts' in cell
}

function unitIn(rows: Apart['rows'], column: number): string {
  for (const row of rows) {
    const cell = row[column]
    if (typeof cell === 'object' && 'unit' in cell) return cell.unit
  }
  return ''
}

/** No digit before the decimal point is lost. */
function rounded(value: number): number {
  return Math.abs(value) < 10 ** digits ? Number(value.toPrecision(digits)) : Math.round(value)
}

function written(cell: Single, language: Language): string {
  const { point, plain, grouping } = notations[language]
  if (typeof cell === 'object' && 'written' in cell) return cell.written
  if (typeof cell === 'object') return String(rounded(cell.value)).replace('.', point)
  const text = String(cell)
  return plain.test(text) ? text.replace(grouping, '').replace('−', '-') : inert(text)
}
