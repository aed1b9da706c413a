/**
 * Tables for a screen that is narrower than they are: cells go on below themselves at their spaces. A number stays
 * whole, with its unit. The line below the head tells where columns are.
 */
import { lengthOf } from './lengthOf.ts'

const rule = /^-+(?: {2}-+)+$/

/** Columns that the second line of a cell of the first column is indented by: rows would seem to begin there. */
const hang = 2

/** The lines, with each table that is wider than the screen narrowed to it, if it can be. */
export function narrowed(lines: readonly string[], columns: number): string[] {
  const out: string[] = []
  for (let at = 0; at < lines.length;) {
    const ruled = lines[at + 1]
    if (ruled === undefined || !rule.test(ruled)) out.push(lines[at++]!)
    else {
      const widths = ruled.split('  ').map(lengthOf)
      let end = at + 2
      while (end < lines.length && isRow(lines[end]!, widths)) end++
      out.push(
        ...(lengthOf(ruled) <= columns
          ? lines.slice(at, end)
          : narrow(lines.slice(at, end), widths, columns)),
      )
      at = end
    }
  }
  return out
}

function narrow(lines: readonly string[], widths: readonly number[], columns: number): readonly string[] {
  const rows = lines.filter((_, nth) => nth !== 1).map(line => cellsOf(line, widths))
  return inParts(rows, widths, columns)?.flatMap((part, nth) => (nth === 0 ? part : ['', ...part])) ?? lines
}

/** One table or, where not even that fits, several below each other, each with the first column. */
function inParts(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  columns: number,
): string[][] | undefined {
  for (let count = widths.length; count > 1; count--) {
    const first = rows.map(row => row.slice(0, count))
    const fitting = fit(first, widths.slice(0, count), columns)
    if (fitting === undefined) continue
    const part = tableOf(first, fitting)
    if (count === widths.length) return [part]
    const rest = inParts(
      rows.map(row => row.toSpliced(1, count - 1)),
      widths.toSpliced(1, count - 1),
      columns,
    )
    return rest && [part, ...rest]
  }
  return undefined
}

function tableOf(rows: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const [head = [], ...body] = rows.map(row => rowOf(row, widths))
  return [
    ...head.filter(line => line !== ''),
    widths.map(width => '-'.repeat(width)).join('  '),
    ...body.flat(),
  ]
}

/** Whether a line has nothing between the columns, and ends with the last. */
function isRow(line: string, widths: readonly number[]): boolean {
  const letters = Array.from(line)
  let edge = 0
  for (const width of widths) {
    edge += width
    if (
      edge < letters.length &&
      letters
        .slice(edge, edge + 2)
        .join('')
        .trim() !== ''
    )
      return false
    edge += 2
  }
  return line !== '' && letters.length <= edge - 2
}

function cellsOf(line: string, widths: readonly number[]): string[] {
  const letters = Array.from(line)
  let from = 0
  return widths.map(width => {
    const cell = letters
      .slice(from, from + width)
      .join('')
      .trim()
    from += width + 2
    return cell
  })
}

/**
 * Widths with which the rows fit: the heads of numbers give way first, then text, then numbers with more than one word;
 * of each the widest first. Undefined: none do.
 */
function fit(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  columns: number,
): number[] | undefined {
  const [head = [], ...body] = rows
  const least = widths.map((_, column) => Math.max(...rows.map(row => leastOf(row[column]!, column))))
  const below = widths.map((_, column) => widest(body.map(row => row[column]!)))
  const ofNumbers = widths.map(
    (_, column) => column > 0 && body.some(row => /^[^\p{L}]*\d/u.test(row[column]!)),
  )
  const limits = [
    (column: number) =>
      ofNumbers[column] ? Math.max(below[column]!, leastOf(head[column]!, column)) : Infinity,
    (column: number) => (ofNumbers[column] ? Infinity : least[column]!),
    (column: number) => least[column]!,
  ]
  const now = widths.slice()
  let over = now.reduce((sum, width) => sum + width, 2 * (now.length - 1)) - columns
  for (const limit of limits)
    for (; over > 0; over--) {
      const [first, ...others] = now.flatMap((width, column) => (width > limit(column) ? [column] : []))
      if (first === undefined) break
      const most = others.reduce((best, column) => (now[column]! > now[best]! ? column : best), first)
      now[most]!--
    }
  return over > 0 ? undefined : now
}

/** The least width that a cell can have. */
function leastOf(cell: string, column: number): number {
  const [first = '', ...others] = piecesOf(cell)
  return Math.max(lengthOf(first), widest(others) + (column === 0 && others.length > 0 ? hang : 0))
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(lengthOf))

/** What stands on one line: words, numbers with what they count, and intervals. */
function piecesOf(cell: string): string[] {
  const kept = [/\([^()]*\d[^()]*\)/gu, /\d\S* (?:\S+ )?(?:to|±) (?=\S*\d|never)/gu].reduce(
    (text, interval) => text.replace(interval, found => found.replaceAll(' ', joint)),
    cell,
  )
  return kept.split(/(?<!\d) /u).map(piece => piece.replaceAll(joint, ' '))
}

/** In place of a space at which a cell is not cut. */
const joint = '\u00a0'

/** Lines of one row: the first column begins at the left, the others end at the right. */
function rowOf(row: readonly string[], widths: readonly number[]): string[] {
  const cells = row.map((cell, column) => folded(cell, widths[column]!, column === 0 ? hang : 0))
  const height = Math.max(...cells.map(({ length }) => length))
  return Array.from({ length: height }, (_, nth) =>
    cells
      .map((lines, column) => {
        const line = lines[nth] ?? ''
        const width = widths[column]!
        // Lines of one cell begin below each other.
        const room = column === 0 ? 0 : width - widest(lines)
        return ' '.repeat(room) + line + ' '.repeat(width - room - lengthOf(line))
      })
      .join('  ')
      .trimEnd(),
  )
}

function folded(cell: string, width: number, hang: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(cell)) {
    const longer = line === '' ? piece : `${line} ${piece}`
    if (line !== '' && lengthOf(longer) > width) {
      lines.push(line)
      line = ' '.repeat(hang) + piece
    } else line = longer
  }
  return [...lines, line]
}
