/**
 * Keeps texts on the reader's disk: those that are too long for an address, for when the page is reloaded, and the
 * shipped files to which addresses hold changes, for when the product brings another version of them.
 */
import { beside } from '../compared.ts'
import { inputs } from '../inputs.ts'
import { opened } from '../session.ts'
import { asked, disk, endOf } from './disk.ts'
import { keptMark, type Linked, type LinkedInputs } from './link.ts'

interface KeptText {
  readonly key: string
  readonly text: string
  /** Milliseconds since 1970, for dropping the oldest. */
  readonly saved: number
}

const database = disk('firebreak-texts', upgraded => upgraded.createObjectStore('texts', { keyPath: 'key' }))

/** Most texts kept: the addresses of all open tabs, and of their entries in the history, refer to them. */
const most = 50

/** Before the name of a shipped file's text in its key. */
const original = 'original '
const isOriginal = (key: string): boolean => key.startsWith(original)

/** Key of a text (FNV-1a, once forwards and once backwards), by which an address refers to it. */
function keyOfText(text: string): string {
  let [ahead, back] = [0x811c9dc5, 0x811c9dc5]
  for (let at = 0; at < text.length; at++) {
    ahead = Math.imul(ahead ^ text.charCodeAt(at), 0x01000193)
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - at), 0x01000193)
  }
  return [ahead, back, text.length].map(word => (word >>> 0).toString(36)).join('-')
}

/** Keeps the text of a shipped file under its name, see `originalOf`. */
export async function keepOriginal(name: string, text: string): Promise<void> {
  await keepText(text, original + name)
}

export const keptOriginal = (name: string): Promise<string | undefined> => keptText(original + name)

/** Keeps a text. @returns its key, and whether the browser keeps anything */
export async function keepText(
  text: string,
  key = keyOfText(text),
): Promise<{ readonly key: string; readonly kept: boolean }> {
  try {
    const there = (await texts('readonly')).count(key)
    // Another tab may have dropped it.
    if ((await asked(there)) === 0) await put({ key, text, saved: Date.now() })
    return { key, kept: true }
  } catch {
    // The key in the address still tells that a text is missing.
    return { key, kept: false }
  }
}

const texts = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
  (await database()).transaction('texts', mode).objectStore('texts')

/**
 * Whether room was made since something was last kept: dropping once more may again gain nothing, see `put`. All tabs
 * share the disk, so they share this as well, and a tab that is loaded anew still knows.
 */
const roomMade = {
  /** Where the browser keeps nothing. */
  here: false,
  name: 'firebreak-room-made',
  get(): boolean {
    try {
      return this.here || localStorage.getItem(this.name) !== null
    } catch {
      return this.here
    }
  },
  set(made: boolean): void {
    this.here = made
    try {
      if (made) localStorage.setItem(this.name, '')
      else localStorage.removeItem(this.name)
    } catch {
      // This tab knows, until it is loaded anew.
    }
  },
}

/**
 * On a full disk the older half of its kind makes room, once: browsers free the room of what was dropped only after a
 * while, and until then every further try would drop half of what is left and keep nothing for it.
 */
async function put(kept: KeptText): Promise<void> {
  try {
    await written(await texts('readwrite'), kept)
    await dropAbove(most - 1, kept.key)
  } catch (full) {
    if (roomMade.get()) throw full
    roomMade.set(true)
    const others = await othersOfKind(await texts('readonly'), kept.key)
    await dropAbove(Math.floor(others.length / 2), kept.key)
    await written(await texts('readwrite'), kept)
  }
  roomMade.set(false)
}

/** A full disk is told when a transaction ends, not when it is asked for. */
async function written(store: IDBObjectStore, kept: KeptText): Promise<void> {
  const ended = endOf(store.transaction)
  store.put(kept)
  await ended
}

/**
 * Drops the oldest of its kind until so many others are left, but never the one on show: its time is older than all
 * others if the clock was set back.
 */
async function dropAbove(left: number, shown: string): Promise<void> {
  const store = await texts('readwrite')
  if ((await asked(store.count())) <= left) return
  const others = await othersOfKind(store, shown)
  for (const { key } of others.sort((a, b) => b.saved - a.saved).slice(left)) store.delete(key)
}

async function othersOfKind(store: IDBObjectStore, shown: string): Promise<KeptText[]> {
  const all = (await asked(store.getAll())) as KeptText[]
  return all.filter(({ key }) => key !== shown && isOriginal(key) === isOriginal(shown))
}

export async function keptText(key: string): Promise<string | undefined> {
  try {
    return ((await asked((await texts('readonly')).get(key))) as KeptText | undefined)?.text
  } catch {
    return undefined
  }
}

interface Sides extends Pick<Linked, 'inputs' | 'beside'> {
  /** Whether the disk has what the address has not. */
  readonly kept: boolean
}

/**
 * Both sides of an address, with long texts on this reader's disk instead of in it.
 * @param longest a patch of as many characters or more is kept on the disk
 */
export async function keptSides(
  { inputs: one, beside: other }: Omit<Sides, 'kept'>,
  longest: number,
): Promise<Sides> {
  const text = inputs.get().now.text ?? opened.get()?.text ?? ''
  const [mine, kept] = await keptOf(one, text, longest)
  if (other === null) return { inputs: mine, beside: null, kept }
  const [theirs, both] = await keptOf(other, beside.get()?.shown.source.text ?? '', longest)
  return { inputs: mine, beside: theirs, kept: kept && both }
}

async function keptOf(
  linked: LinkedInputs,
  text: string,
  longest: number,
): Promise<[LinkedInputs, kept: boolean]> {
  // Both sides of a comparison may be long.
  if (linked.patch === null || linked.patch.length < longest) return [linked, true]
  const { key, kept } = await keepText(text)
  return [{ ...linked, patch: keptMark + key }, kept]
}
