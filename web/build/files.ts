/** Files of the repository, for the plugins of the build. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Top of the repository. */
export const root = join(import.meta.dirname, '../..')

/** All files of a folder, in the order of their names. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
