/** Entry to the exports of charts from the first script; their own script is loaded on demand. */
import { later } from '../browser/lazy.tsx'
import { putFailed } from '../session.ts'

/** Calls exports whose script is fetched when it is first needed. */
export function onDemand<Exports>(
  load: () => Promise<Exports>,
): (save: (exports: Exports) => unknown) => void {
  later(load)
  return save => void load().then(save).catch(putFailed)
}

export const exported = onDemand(() => import('./exports.ts'))
