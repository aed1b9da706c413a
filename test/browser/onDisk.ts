import type { Page } from 'playwright-core'

/**
 * Rows that a store of the page's browser keeps on its disk. Of a database that is not there yet, none: opening it here would
 * make it, without the stores that the page gives it.
 */
export function onDisk(page: Page, database: string, store: string): Promise<unknown[]> {
  return page.evaluate(
    async ([name, store]) => {
      const there = (await indexedDB.databases()).some(one => one.name === name)
      if (!there) return []
      const opening = indexedDB.open(name)
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error!)
      })
      const reading = opened.transaction(store).objectStore(store).getAll()
      const rows = await new Promise<unknown[]>(resolve => {
        reading.onsuccess = () => resolve(reading.result)
      })
      opened.close()
      return rows
    },
    [database, store] as const,
  )
}
