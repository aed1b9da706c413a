/**
 * Runs tests against the built engine. If Vitest loaded it module by module, each call from one file to another would
 * be a look-up, and whole replications would take twice as long. In watch mode and for coverage the sources run
 * instead.
 */
import { dirname, join } from 'node:path'
import type { Plugin } from 'vitest/config'
import { ready } from '../src/node/ready.mjs'

const root = join(import.meta.dirname, '..')
const sources = join(root, 'src/')

/** Modules that Vitest leaves to Node. */
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
