/** What went wrong, in the reader's words where it is the connection: a script that is not there yet cannot be fetched. */
import { spoken } from './words/words.ts'

/** As Chromium, Firefox and Safari say it of a script, and of any file. */
const unreached =
  /dynamically imported module|module script failed|failed to fetch|networkerror|load failed|worker could not be started/i

export function inWords(error: unknown, { unreached: said } = spoken().words): string {
  const message = error instanceof Error ? error.message : String(error)
  return unreached.test(message) ? said : message
}

/**
 * Loads the page anew where it can be reached: a browser does not fetch a script a second time that it could not fetch once. The
 * address holds what is on show.
 */
export async function loadedAnew(): Promise<boolean> {
  const reached = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (reached) location.reload()
  return reached
}
