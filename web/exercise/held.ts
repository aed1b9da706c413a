/** Holds the place of an exercise that runs in this tab, so that no other tab goes on with it at the same time. */
import { heldLocks, locks } from '../browser/locks.ts'

/** Milliseconds: a tab that was closed a moment ago may still hold its place. A named assumption. */
const patience = 1000

let held: { readonly place: string; readonly release: () => void } | undefined

/** Which of the places other tabs hold; none if the browser cannot tell. */
export async function heldElsewhere(places: readonly string[]): Promise<ReadonlySet<string>> {
  const names = await heldLocks()
  return new Set(places.filter(place => place !== held?.place && names.has(place)))
}

/** Resolves when no tab holds the place, or the signal ends the waiting. */
export async function released(place: string, signal: AbortSignal): Promise<void> {
  await locks()
    ?.request(place, { signal, mode: 'shared' }, () => undefined)
    .catch(() => undefined)
}

/**
 * Holds a place until the tab is closed or holds another one. Resolves to false if another tab holds it. Where the
 * browser cannot tell, nobody is refused.
 */
export function hold(place: string): Promise<boolean> {
  if (held?.place === place) return Promise.resolve(true)
  const manager = locks()
  if (manager === undefined) return Promise.resolve(true)
  return new Promise(resolve => {
    const granted = (): Promise<void> => {
      held?.release()
      resolve(true)
      return new Promise(release => (held = { place, release }))
    }
    const signal = AbortSignal.timeout(patience)
    manager.request(place, { signal }, granted).catch(() => resolve(!signal.aborted))
  })
}
