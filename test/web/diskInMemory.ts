/** The browser's disk in memory, for the rest of a test: as much of IndexedDB as keeping campaigns takes. */
import { onTestFinished, vi } from 'vitest'

type Key = string | readonly [string, number]
type Row = Readonly<Record<string, unknown>>
interface Bounds {
  readonly lower: readonly [string, number]
}
interface Answer {
  result?: unknown
  onsuccess?: () => void
  onupgradeneeded?: () => void
}

const answered = (result: unknown): Answer => {
  const answer: Answer = { result }
  queueMicrotask(() => answer.onsuccess?.())
  return answer
}

/** Rows by the text of their key; a range is all rows of one campaign, the only one that is asked for. */
class Store {
  readonly #path: string | readonly string[]
  readonly rows = new Map<string, Row>()

  constructor(path: string | readonly string[]) {
    this.#path = path
  }

  getAll(bounds?: Bounds): Answer {
    return answered([...this.rows.values()].filter(row => bounds === undefined || isWithin(bounds, row)))
  }

  put(row: Row): Answer {
    const key = typeof this.#path === 'string' ? row[this.#path] : this.#path.map(each => row[each])
    this.rows.set(JSON.stringify(key), structuredClone(row))
    return answered(undefined)
  }

  delete(which: Key | Bounds): Answer {
    for (const [key, row] of this.rows)
      if (
        typeof which === 'object' && 'lower' in which ? isWithin(which, row) : key === JSON.stringify(which)
      )
        this.rows.delete(key)
    return answered(undefined)
  }
}

const isWithin = ({ lower: [digest] }: Bounds, row: Row): boolean => row['digest'] === digest

/** @returns what is kept, from now on */
export function diskInMemory(): { readonly campaigns: () => readonly Row[] } {
  const stores = new Map<string, Store>()
  const database = {
    createObjectStore: (name: string, { keyPath }: { readonly keyPath: string | readonly string[] }) =>
      void stores.set(name, new Store(keyPath)),
    transaction: () => ({ objectStore: (name: string) => stores.get(name) }),
  }
  const open = (): Answer => {
    const opening: Answer = { result: database }
    queueMicrotask(() => {
      if (stores.size === 0) opening.onupgradeneeded?.()
      opening.onsuccess?.()
    })
    return opening
  }
  vi.stubGlobal('indexedDB', { open })
  vi.stubGlobal('IDBKeyRange', { bound: (lower: Bounds['lower']): Bounds => ({ lower }) })
  onTestFinished(() => void vi.unstubAllGlobals())
  return { campaigns: () => [...(stores.get('campaigns')?.rows.values() ?? [])] }
}
