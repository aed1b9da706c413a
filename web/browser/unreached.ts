/**
 * Errors of the machine, in the reader's words if they are about the connection: a script not yet loaded cannot be
 * fetched offline.
 */
import type { Words } from '../words/en.ts'

/** How Chromium, Firefox and Safari report a script, or any file, that cannot be fetched. */
const unreached =
  /dynamically imported module|module script failed|failed to fetch|networkerror|load failed|worker could not be started/i

/** An error, kept until it is shown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Called where the message is shown: the language may have changed since it was kept. */
export const inWords = (message: string, { unreached: said }: Pick<Words, 'unreached'>): string =>
  unreached.test(message) ? said : message

/** Key under which this tab keeps what was open beside the view before a reload; the address does not hold it. */
const opened = 'open beside the view'

/** What was open before `loadedAnew`; asked for once. */
export function openBefore(): { readonly inputs: boolean; readonly palette: boolean } {
  try {
    const was = sessionStorage.getItem(opened) ?? ''
    sessionStorage.removeItem(opened)
    return { inputs: was.includes('inputs'), palette: was.includes('palette') }
  } catch {
    // The reader has forbidden pages to store anything.
    return { inputs: false, palette: false }
  }
}

function noteOpen(): void {
  const all = ['inputs', 'palette'].filter(each => document.querySelector(`.with-${each}`) !== null)
  try {
    sessionStorage.setItem(opened, all.join())
  } catch {
    // The reader opens them again by hand.
  }
}

/**
 * Reloads the page if it can be reached, because browsers do not retry a script that failed to load. The
 * address preserves what is on show.
 * @param wanted address to go to instead: it could not be loaded
 */
export async function loadedAnew(wanted = location.hash): Promise<boolean> {
  const reached = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (reached) {
    noteOpen()
    // A new entry: Back leads to what was on show.
    if (wanted !== location.hash) history.pushState(null, '', wanted)
    location.reload()
  }
  return reached
}
