/**
 * Texts that a spreadsheet would calculate instead of showing: with `=`, `@`, a tab or a line end in front,
 * or with a sign in front of anything but one number and its unit. An apostrophe before them makes them text
 * (OWASP, CSV Injection).
 */
const live = /^'*(?:[=@\t\r\n]|[+-](?!\d[\d\s.,:]*(?:\p{L}{1,3}|[%€])?$))/u

/** The cell as it is written to a file that a spreadsheet may open. */
export function inert(cell: string): string {
  return live.test(cell) ? `'${cell}` : cell
}

/** The text that `inert` was given. */
export function revived(cell: string): string {
  return cell.startsWith("'") && live.test(cell.slice(1)) ? cell.slice(1) : cell
}
