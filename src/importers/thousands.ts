/** `1.500 GB`: a thousand and a half where commas part decimals, one and a half elsewhere. A table that does not tell which is asked. */
import type { Issue } from '../base/issue.ts'
import type { FormNode } from '../scenario/form.ts'
import { type Column, columnsOf, formOfColumn, type Kind } from './columns.ts'
import type { Row } from './sheet.ts'

const threeDigits = /^([1-9]\d{0,2})([.,])(\d{3})(?![\d.,])/

/** Semicolons part cells where commas part decimals; tabs do anywhere; commas do where points part decimals. */
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

/** A share of all is no thousand of anything. */
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
