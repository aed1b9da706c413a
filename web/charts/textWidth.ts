/**
 * Approximate width of a line of text in px, in the page's font at 10.5 px: enough for layout without
 * measuring. Figures are tabular, so a 1 is as wide as any digit.
 */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text)
    width += letter === '…' ? ellipsis : narrow.has(letter) ? 4 : wide.has(letter) ? 9.6 : 6.7
  return width
}

/** As much of a text as fits, with an ellipsis if cut. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let end = text.length - 1
  while (end > 1 && textWidth(text.slice(0, end)) > width - ellipsis) end--
  return `${text.slice(0, end).trimEnd()}…`
}

/** Fewer letters of a beginning tell less than the end alone. */
const leastBefore = 2

/** As much of the beginning of a text as fits before its end, which is kept; undefined if hardly any does. */
export function shortenedBefore(text: string, end: string, width: number): string | undefined {
  const left = width - ellipsis - textWidth(end)
  if (left < 0) return undefined
  let begins = text.length - end.length
  while (begins > 0 && textWidth(text.slice(0, begins)) > left) begins--
  if (begins < leastBefore) return undefined
  return `${text.slice(0, begins).replace(/[-_ .]+$/, '')}…${end}`
}

/** A text in as many lines as it needs. A word that is wider than a line has one to itself. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** As wide as the font is high in DejaVu Sans, the widest font that readers have. */
const ellipsis = 10.5
const narrow = new Set("ijlftrI.,:;-/'’|() \u00a0\u202f")
const wide = new Set('mwDGHMNOQUW@%')
