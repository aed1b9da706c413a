/**
 * Text for people, wrapped to the width of their screen. What goes elsewhere (a pipe, a file) stays as it is.
 */
import { lengthOf } from './lengthOf.ts'
import { narrowed } from './narrow.ts'
import type { Terminal } from './terminal.ts'

/** In fewer columns than this, lines are not wrapped. */
const leastColumns = 20

/** Writes to out, wrapped if that is a screen. */
export function say({ out, width }: Pick<Terminal, 'out' | 'width'>, text: string): void {
  out(wrapped(text, width))
}

/**
 * Lines that are too long go on below the start of their last column: a sentence below its indentation, an
 * option below its explanation, cells of a table below themselves. What has more than two columns and is no table that
 * can be narrowed stays whole.
 */
export function wrapped(text: string, columns: number | undefined): string {
  if (columns === undefined) return text
  return narrowed(text.split('\n'), columns)
    .map(line => (lengthOf(line) <= columns ? line : broken(line, columns)))
    .join('\n')
}

function broken(line: string, columns: number): string {
  const [, left = '', right = ''] = /^(\s*(?:\S+(?: \S+)* {2,})?)(\S.*)$/u.exec(line) ?? []
  const room = columns - lengthOf(left)
  if (right === '' || right.includes('  ') || room < leastColumns) return line
  const rows: string[] = []
  let row = ''
  // A percent sign stays beside its number.
  for (const word of right.split(/ (?!%)/)) {
    if (row !== '' && lengthOf(row) + 1 + lengthOf(word) > room) {
      rows.push(row)
      row = word
    } else row = row === '' ? word : `${row} ${word}`
  }
  return left + [...rows, row].join(`\n${' '.repeat(lengthOf(left))}`)
}
