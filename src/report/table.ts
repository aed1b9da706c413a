/** Aligns rows of words in columns: the first to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map(row => lengthOf(row[column] ?? ''))))
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? ''
        const space = ' '.repeat(width - lengthOf(cell))
        return column === 0 ? cell + space : space + cell
      })
      .join('  ')
      .trimEnd()
  return [line(head), widths.map(width => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

/** In characters, not code units. */
const lengthOf = (cell: string): number => Array.from(cell).length
