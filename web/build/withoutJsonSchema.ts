import type { Plugin } from 'vite'
import { replaced } from './replaced.ts'

/**
 * Every schema of zod carries the way to JSON Schema, which the page never goes: only the command line does, in
 * `src/scenario/json-schema.ts`.
 */
export function withoutJsonSchema(): Plugin {
  return {
    name: 'without-json-schema',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/zod/v4/classic/schemas.js')) return undefined
      const unprocessed = replaced(code, /^ *inst\._zod\.processJSONSchema = .*;$/gm, '')
      const unoffered = replaced(
        unprocessed,
        /^ *(?:input|output): createStandardJSONSchemaMethod\(.*$/gm,
        '',
      )
      return { code: replaced(unoffered, /^ *return createToJSONSchemaMethod\(.*$/m, ''), map: null }
    },
  }
}
