/** Databases on the reader's disk. */

export const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the disk gave no answer'))
  })

/** Resolves once a transaction is on the disk; rejects if it is not, for instance because the disk is full. */
export const endOf = (change: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    change.oncomplete = () => resolve()
    change.onabort = () => reject(change.error ?? new Error('the disk took nothing'))
  })

/**
 * Opens a database when it is first wanted, and again after it could not be opened or the browser closed it, as it does
 * when the reader clears what pages have stored.
 * @param make called where there is none yet
 */
export function disk(name: string, make: (made: IDBDatabase) => void): () => Promise<IDBDatabase> {
  let opening: Promise<IDBDatabase> | undefined
  return () =>
    (opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      const again = (): void => {
        opening = undefined
      }
      const refuse = (error: unknown): void => {
        again()
        reject(error instanceof Error ? error : new Error('the disk cannot be used'))
      }
      try {
        const request = indexedDB.open(name, 1)
        request.onupgradeneeded = () => make(request.result)
        request.onsuccess = () => {
          request.result.onclose = again
          resolve(request.result)
        }
        request.onerror = () => refuse(request.error)
      } catch (error) {
        queueMicrotask(() => refuse(error))
      }
    }))
}
