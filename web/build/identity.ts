import { join } from 'node:path'
import type { Plugin } from 'vite'
import { filesOf, root } from './files.ts'
import { ofSources } from './sources.ts'

/**
 * The identity of the engine in the page, as a module: kept results of another engine are not used. It is computed
 * from the sources, as the command line does.
 */
export function identity(): Plugin {
  const id = 'virtual:identity'
  return {
    name: 'identity',
    resolveId: source => (source === id ? `\0${id}` : undefined),
    async load(wanted) {
      if (wanted !== `\0${id}`) return undefined
      const sources = join(root, 'src')
      for (const file of filesOf(sources)) this.addWatchFile(file)
      const { identityOf, buildOf } = await ofSources('name')
      return `export default ${JSON.stringify(identityOf(buildOf(sources, '.ts')))}`
    },
  }
}
