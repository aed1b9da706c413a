/**
 * Tests meet the engine as it is built: run module by module by Vitest, every call from one of its files into another is a look-up,
 * and whole replications take twice as long. Sources that are watched or covered are what runs.
 */
import { dirname, join } from 'node:path'
import type { Plugin } from 'vitest/config'
import { ready } from '../src/node/ready.mjs'

const root = join(import.meta.dirname, '..')
const sources = join(root, 'src/')

/** What Vitest leaves to Node. */
export const left = /\/dist\/.*\.js$/

export function asBuilt(): Plugin {
  let sourcesWanted = false
  return {
    name: 'as-built',
    enforce: 'pre',
    configureVitest({ vitest: { config } }) {
      sourcesWanted = config.watch || config.coverage.enabled
      if (!sourcesWanted) ready(['command'])
    },
    resolveId(source, importer) {
      if (sourcesWanted || importer === undefined || !source.endsWith('.ts')) return undefined
      const path = source.startsWith('.') ? join(dirname(importer), source) : source
      if (!path.startsWith(sources)) return undefined
      const id = join(root, 'dist', `${path.slice(sources.length, -'.ts'.length)}.js`)
      return { id, external: true }
    },
  }
}
