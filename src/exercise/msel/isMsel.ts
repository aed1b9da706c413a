/**
 * Whether a text is meant as a list of injects: its first line names columns that every list has, in English or French, with
 * accents beside their letters or on them. Read as a scenario, it would have mistakes in every line.
 */
export function isMsel(text: string): boolean {
  // As in `csvRows`: blank lines, and one for spreadsheets alone, are none of the list.
  const [head = ''] = text
    .slice(0, mostLetters)
    .replace(/^(?:\uFEFF?sep=[,;\t])?\s*/, '')
    .split(/[\r\n]/, 1)
  const columns = head
    .normalize('NFC')
    .split(/[,;\t]/)
    .map(cell => cell.replaceAll('"', '').trim().toLowerCase())
  const has = (...words: readonly string[]): boolean => words.some(word => columns.includes(word))
  return has('number', 'n°') && has('event', 'événement')
}

/** More than the first line of a list has: JSON may be one line of megabytes. */
const mostLetters = 2000
