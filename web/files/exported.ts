/** Entries to the exports from the first script; their own scripts are loaded on demand. */
import { later } from '../lazy.tsx'
import { putFailed } from '../session.ts'

function onDemand<Exports>(load: () => Promise<Exports>): (save: (exports: Exports) => unknown) => void {
  later(load)
  return save => void load().then(save).catch(putFailed)
}

/** Of charts. */
export const exported = onDemand(() => import('./exports.ts'))

/** Of the run on show. */
export const exportedRun = onDemand(() => import('./runExports.ts'))
