/**
 * Texts that spread sheets would calculate instead of showing them: `=`, `@`, a tab or a line end in front, and a sign in front
 * of anything but one number with its unit. An apostrophe before them makes them text (OWASP, CSV Injection).
 */
const live = /^'*(?:[=@\t\r]|[+-](?!\d[\d\s.,:]*(?:\p{L}{1,3}|[%€])?$))/u

/** As it is written to a file that a spread sheet may open. */
export function inert(cell: string): string {
  return live.test(cell) ? `'${cell}` : cell
}

/** What `inert` was given. */
export function revived(cell: string): string {
  return cell.startsWith("'") && live.test(cell.slice(1)) ? cell.slice(1) : cell
}
