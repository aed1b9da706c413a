/** Counted from 1, as editors do. */
export interface LineAndColumn {
  readonly line: number
  readonly column: number
}

/** Place of a position in a text, in which a line ends with LF, with CR LF, or with CR alone. */
export function lineAndColumn(text: string, position: number): LineAndColumn {
  const lines = text.slice(0, position).split(/\r\n?|\n/)
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}
