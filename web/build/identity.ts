import { join } from 'node:path'
import type { Plugin } from 'vite'
import { filesOf, root } from './files.ts'
import { ofSources } from './sources.ts'
import { virtualModule } from './virtualModule.ts'

/**
 * The identity of the engine in the page, as a module: kept results of another engine are not used. It is computed
 * from the sources, as the command line does.
 */
export function identity(): Plugin {
  const sources = join(root, 'src')
  return virtualModule(
    'identity',
    async () => {
      const { identityOf, buildOf } = await ofSources('name')
      return identityOf(buildOf(sources, '.ts'))
    },
    () => filesOf(sources),
  )
}
