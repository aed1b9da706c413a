/** Most letters of a text that a complaint repeats: enough to find it by. */
const most = 60

/** What was written, shortened to what a line of a complaint has room for. */
export function shortened(written: string): string {
  return written.length > most ? `${written.slice(0, most - 3)}...` : written
}

/** The same between quotation marks. */
export function quoted(written: string): string {
  return `"${shortened(written)}"`
}
