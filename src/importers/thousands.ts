/**
 * `1.500 GB` is fifteen hundred where decimals have a comma, and one and a half elsewhere. If a table does
 * not tell which, such numbers are reported.
 */
import type { Issue } from '../base/issue.ts'
import type { FormNode } from '../scenario/form.ts'
import { type Column, columnsOf, formOfColumn, type Kind } from './columns.ts'
import type { Row } from './row.ts'

const threeDigits = /^([1-9]\d{0,2})([.,])(\d{3})(?![\d.,])/

/**
 * The marks that are doubtful, by separator of cells: semicolons are used where decimals have a comma, tabs
 * anywhere, commas where decimals have a point.
 */
const doubtful = new Map([
  [';', '.'],
  ['\t', '.,'],
])

export function unsureThousands(rows: readonly Row[], kind: Kind, separator: string): Issue[] {
  const marks = doubtful.get(separator)
  if (marks === undefined) return []
  const columns = columnsOf[kind].filter(column => isDoubtful(formOfColumn(kind, column)))
  return rows.flatMap(row => columns.flatMap(column => unsure(row, column, marks)))
}

/** A share of a whole has no thousands. */
function isDoubtful(form: FormNode | undefined): boolean {
  return form?.type === 'quantity' && form.measure !== 'ratio'
}

function unsure(row: Row, { name }: Column, marks: string): Issue[] {
  const cell = row.get(name)
  const [number, whole, mark, digits] = threeDigits.exec(cell?.text ?? '') ?? []
  if (cell === undefined || number === undefined || !marks.includes(mark!)) return []
  const message = `"${number}" may be ${whole}${digits} or ${whole}.${digits!.replace(/0+$/, '') || '0'}: write it without a sign between thousands, or with other than three decimals`
  return [{ path: name, message, ...cell.at }]
}
