/** The address of what is on show: kept up to date while one looks, copied when one shares. */
import { inputs } from './inputs.ts'
import { write } from './link.ts'
import { store } from './store.ts'
import { moment, view } from './view.ts'
import { spoken } from './words/words.ts'

/** A short word for the reader that goes away by itself. */
export const notice = store('')

function say(text: string): void {
  notice.set(text)
  setTimeout(() => notice.get() === text && notice.set(''), 4000)
}

function writeAddress(): void {
  const hash = write({ inputs: inputs.get().now, view: view.get(), seconds: moment.get() })
  history.replaceState(null, '', `#${hash}`)
}

export async function shareLink(): Promise<void> {
  const { words } = spoken()
  writeAddress()
  try {
    await navigator.clipboard.writeText(location.href)
    say(words.shared)
  } catch {
    say(words.shareFailed)
  }
}

/** Writes the address a moment after things have come to rest: browsers refuse more than a hundred changes in half a minute. */
export function keepAddress(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(writeAddress, 500)
  }
  for (const each of [inputs, view, moment]) (each as { watch(changed: () => void): unknown }).watch(later)
}
