/** Files and folders that are named more than once. */
import { said } from './complaints.ts'
import { tell } from './tell.ts'
import type { Terminal } from './terminal.ts'

/** Each operand once, in the order given; those that are repeated are told. */
export function once(operands: readonly string[], terminal: Terminal): readonly string[] {
  const each = [...new Set(operands)]
  for (const one of each.filter(one => operands.indexOf(one) < operands.lastIndexOf(one)))
    tell(terminal, said('{} is named more than once, and is taken once', one))
  return each
}
