import type { Plugin } from 'vite'
import { replaced } from './replaced.ts'

/**
 * The engine uses two of seedrandom's seven generators, but the package's entry always loads all of them. Each of the
 * two is joined as a module, without what makes CommonJS of it, and never without a seed.
 */
export function twoGenerators(): Plugin {
  return {
    name: 'two-generators',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/seedrandom/index.js'))
        return {
          code: "import seedrandom from './seedrandom.js'\nimport alea from './lib/alea.js'\nexport default Object.assign(seedrandom, { alea })",
          map: null,
        }
      if (id.endsWith('/seedrandom/lib/alea.js')) return { code: asModule(code), map: null }
      if (!id.endsWith('/seedrandom/seedrandom.js')) return undefined
      const seeded = replaced(code, '(seed == null) ? autoseed() : seed', 'seed')
      return { code: asModule(replaced(seeded, "nodecrypto = require('crypto')", '')), map: null }
    },
  }
}

const asModule = (code: string): string =>
  `const module = { exports: {} };\n${code}\nexport default module.exports`
