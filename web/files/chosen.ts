/** Entry to the opening of files from the first script; their own script is loaded on demand. */
import { later } from '../browser/lazy.tsx'
import { putFailed } from '../session.ts'

const load = (): Promise<typeof import('./openFile.ts')> => import('./openFile.ts')
later(load)

export function openFile(file: File): Promise<void> {
  return load().then(({ openFile }) => openFile(file), putFailed)
}
