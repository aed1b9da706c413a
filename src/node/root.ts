/** Files of the package that the command line reads, as paths. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The same from here, from `dist/node` and from `dist/command`.
const root = fileURLToPath(new URL('../..', import.meta.url))

/** `path` from the root of the package, as a path of this system. */
export const packaged = (path: string): string => join(root, path)
