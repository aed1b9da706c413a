/** Holds the place of an exercise that runs in this tab, so that no other tab goes on with it at the same time. */

/** Milliseconds: a tab that was closed a moment ago may still hold its place. A named assumption. */
const patience = 1000

let held: { readonly place: string; readonly release: () => void } | undefined

/** Undefined if the page is not a secure context. */
const lockManager = (): LockManager | undefined =>
  (globalThis.navigator as Partial<Navigator> | undefined)?.locks

/** Which of the places other tabs hold; none if the browser cannot tell. */
export async function heldElsewhere(places: readonly string[]): Promise<ReadonlySet<string>> {
  try {
    const { held: all = [] } = (await lockManager()?.query()) ?? {}
    const names = new Set(all.map(({ name }) => name))
    return new Set(places.filter(place => place !== held?.place && names.has(place)))
  } catch {
    return new Set()
  }
}

/** Resolves when no tab holds the place, or the signal ends the waiting. */
export async function released(place: string, signal: AbortSignal): Promise<void> {
  await lockManager()
    ?.request(place, { signal, mode: 'shared' }, () => undefined)
    .catch(() => undefined)
}

/**
 * Holds a place until the tab is closed or holds another one. Resolves to false if another tab holds it. Where the
 * browser cannot tell, nobody is refused.
 */
export function hold(place: string): Promise<boolean> {
  if (held?.place === place) return Promise.resolve(true)
  const locks = lockManager()
  if (locks === undefined) return Promise.resolve(true)
  return new Promise(resolve => {
    const granted = (): Promise<void> => {
      held?.release()
      resolve(true)
      return new Promise(release => (held = { place, release }))
    }
    const signal = AbortSignal.timeout(patience)
    locks.request(place, { signal }, granted).catch(() => resolve(!signal.aborted))
  })
}
