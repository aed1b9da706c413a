import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { filesOf, root } from './files.ts'
import { virtualModule } from './virtualModule.ts'

/**
 * The output of `firebreak verify --json` for the current sources, as a module for the page. The command line computes
 * it on demand, and it is cached beside the build under a digest of the engine and the cases.
 */
export function verdict(): Plugin {
  return virtualModule('verdict', async () => {
    const cases = join(root, 'test/validation')
    const hash = createHash('sha256')
    for (const file of [...filesOf(join(root, 'src')), ...filesOf(cases)])
      if (!/\.(?:md|mjs)$/.test(file)) hash.update(file).update(readFileSync(file))
    const kept = join(root, 'dist/verdict', `${hash.digest('hex').slice(0, 24)}.json`)
    if (!existsSync(kept)) await writeVerdict(cases, kept)
    const verified = JSON.parse(readFileSync(kept, 'utf8')) as Record<string, unknown>
    return { ...verified, titles: titlesIn(cases) }
  })
}

/** By case: its title, and where it was measured. */
function titlesIn(cases: string): Record<string, unknown> {
  return Object.fromEntries(
    filesOf(cases)
      .filter(file => file.endsWith('.json'))
      .flatMap(file => {
        const { id, title, source } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
        return typeof id === 'string' && typeof title === 'string'
          ? [[id, { title, source: (source as { measured?: string } | undefined)?.measured ?? '' }]]
          : []
      }),
  )
}

async function writeVerdict(cases: string, kept: string): Promise<void> {
  const folder = join(root, 'dist/verdict/command')
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { ssr: join(root, 'src/node/main.ts'), outDir: folder, emptyOutDir: true, minify: false },
  })
  const asked = `const { main } = await import(${JSON.stringify(`file://${folder}/main.js`)})
process.exitCode = await main(['verify', ${JSON.stringify(cases)}, '--json'])`
  const told = spawnSync(process.execPath, ['--input-type=module', '-e', asked], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  // Exit code 1 means that cases failed, which is part of the verdict.
  if (told.status !== 0 && told.status !== 1) throw new Error(`firebreak verify: ${told.stderr}`)
  mkdirSync(join(root, 'dist/verdict'), { recursive: true })
  const fresh = `${kept}.${process.pid}`
  writeFileSync(fresh, told.stdout)
  renameSync(fresh, kept)
}
