/** Locks, by which the tabs of a browser see each other's work. */

/** Undefined if the page is not a secure context: its tabs cannot see each other. */
export const locks = (): LockManager | undefined =>
  (globalThis.navigator as Partial<Navigator> | undefined)?.locks

/** Names of the locks that any tab holds; none if the browser cannot tell. */
export async function heldLocks(): Promise<ReadonlySet<string | undefined>> {
  try {
    const { held = [] } = (await locks()?.query()) ?? {}
    return new Set(held.map(({ name }) => name))
  } catch {
    return new Set()
  }
}
