import { join } from 'node:path'
import type { Plugin } from 'vite'
import { root } from './files.ts'

/** The engine uses two of seedrandom's seven generators, but the package's entry always loads all of them. */
export function twoGenerators(): Plugin {
  const id = '\0two-generators'
  const inside = join(root, 'node_modules/seedrandom')
  return {
    name: 'two-generators',
    enforce: 'pre',
    resolveId: source => (source === 'seedrandom' ? id : undefined),
    load: wanted =>
      wanted === id
        ? `import seedrandom from ${JSON.stringify(join(inside, 'seedrandom.js'))}
import alea from ${JSON.stringify(join(inside, 'lib/alea.js'))}
export default Object.assign(seedrandom, { alea })`
        : undefined,
  }
}
