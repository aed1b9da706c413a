/** Exports from the first script on; their own comes when one is wanted. */
import { later } from './lazy.tsx'
import { putFailed } from './session.ts'

const load = (): Promise<typeof import('./exports.ts')> => import('./exports.ts')
later(load)

export function exported(save: (exports: typeof import('./exports.ts')) => unknown): void {
  void load().then(save).catch(putFailed)
}

/** Where the built page has itself as one file beside it. */
export const canSaveOneFile = import.meta.env.MODE !== 'onefile'
