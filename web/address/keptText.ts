/** Keeps texts that are too long for an address on the reader's disk, for when the page is reloaded. */
import { asked, most } from './kept.ts'

interface KeptText {
  readonly key: string
  readonly text: string
  /** Milliseconds since 1970, for dropping the oldest. */
  readonly saved: number
}

let opening: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('firebreak-texts', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('texts', { keyPath: 'key' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the disk cannot be used'))
  })
  return opening
}

/** Key of a text (FNV-1a, once forwards and once backwards), by which an address refers to it. */
function keyOfText(text: string): string {
  let [ahead, back] = [0x811c9dc5, 0x811c9dc5]
  for (let at = 0; at < text.length; at++) {
    ahead = Math.imul(ahead ^ text.charCodeAt(at), 0x01000193)
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - at), 0x01000193)
  }
  return [ahead, back, text.length].map(word => (word >>> 0).toString(36)).join('-')
}

let last = ''

/** Keeps a text, if the browser keeps anything. Returns its key. */
export async function keepText(text: string): Promise<string> {
  const key = keyOfText(text)
  if (key === last) return key
  try {
    const store = (await database()).transaction('texts', 'readwrite').objectStore('texts')
    await asked(store.put({ key, text, saved: Date.now() } satisfies KeptText))
    const all = (await asked(store.getAll())) as KeptText[]
    for (const old of all.sort((a, b) => b.saved - a.saved).slice(most)) await asked(store.delete(old.key))
    last = key
  } catch {
    // Nothing is kept, but the key in the address still tells that a text is missing.
  }
  return key
}

export async function keptText(key: string): Promise<string | undefined> {
  try {
    const store = (await database()).transaction('texts').objectStore('texts')
    return ((await asked(store.get(key))) as KeptText | undefined)?.text
  } catch {
    return undefined
  }
}
