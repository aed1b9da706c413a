/** Gives the plugins of the build the modules of the engine and the page. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from './files.ts'

interface Sources {
  readonly engine: typeof import('../../src/index.ts')
  readonly name: typeof import('../../src/node/engine.ts')
  readonly onShow: typeof import('../thread/onShow.ts')
  readonly packed: typeof import('../model/packed.ts')
}

let made: Promise<string> | undefined

/**
 * Imports a module of the sources. They are bundled once per process, which takes half a second; running four hundred
 * modules one by one takes forty.
 */
export async function ofSources<Name extends keyof Sources>(name: Name): Promise<Sources[Name]> {
  const folder = join(root, 'dist/sources', String(process.pid))
  made ??= build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          engine: join(root, 'src/index.ts'),
          name: join(root, 'src/node/engine.ts'),
          onShow: join(root, 'web/thread/onShow.ts'),
          packed: join(root, 'web/model/packed.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  }).then(async () => {
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return folder
  })
  return (await import(pathToFileURL(join(await made, `${name}.js`)).href)) as Sources[Name]
}
