/** Entry to the exports of charts from the first script; their own script is loaded on demand. */
import { later } from '../lazy.tsx'
import { putFailed } from '../session.ts'

const load = (): Promise<typeof import('./exports.ts')> => import('./exports.ts')
later(load)

export function exported(save: (exports: typeof import('./exports.ts')) => unknown): void {
  void load().then(save).catch(putFailed)
}
