import type { Plugin } from 'vite'
import { replaced } from './replaced.ts'

/**
 * The engine's library tells callers in plain JavaScript what they got wrong, and compares a scenario with its schema,
 * because they may have changed it since it was read. The page is compiled against the engine's types, and its scenarios
 * come from the reader, or as the reader gave them when the page was built: a first run loads neither those sentences nor
 * the schema.
 */
export function withoutArguments(): Plugin {
  return {
    name: 'without-arguments',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/src/scenario/astray.ts'))
        return { code: replaced(code, /^[^]*export function astray\([^]*$/, without('astray')), map: null }
      if (id.endsWith('/src/base/argument.ts'))
        return {
          code: replaced(code, /^[^]*export function argument\([^]*$/, without('argument')),
          map: null,
        }
      return undefined
    },
  }
}

/** Calls of it are left out with their arguments. */
const without = (name: string): string => `/* @__NO_SIDE_EFFECTS__ */ export function ${name}() {}`
