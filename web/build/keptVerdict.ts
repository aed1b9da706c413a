/** The verdict on the shipped cases, computed once for the sources it is of. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesOf, root } from './files.ts'

/** The shipped cases with known answers. */
export const cases = join(root, 'test/validation')

/**
 * The output of `firebreak verify test/validation --json` for the current sources. The command line computes it on
 * demand, and it is kept beside the build under a digest of the engine and the cases.
 */
export async function keptVerdict(): Promise<Record<string, unknown>> {
  const hash = createHash('sha256')
  for (const file of [...filesOf(join(root, 'src')), ...filesOf(cases)])
    if (!/\.(?:md|mjs)$/.test(file)) hash.update(file).update(readFileSync(file))
  const kept = join(root, 'dist/verdict', `${hash.digest('hex').slice(0, 24)}.json`)
  if (!existsSync(kept)) await writeVerdict(kept)
  return JSON.parse(readFileSync(kept, 'utf8')) as Record<string, unknown>
}

async function writeVerdict(kept: string): Promise<void> {
  // Loaded only here: tests read a verdict that is there.
  const { build } = await import('vite')
  const folder = join(root, 'dist/verdict/command')
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { ssr: join(root, 'src/node/main.ts'), outDir: folder, emptyOutDir: true, minify: false },
  })
  const asked = `const { main } = await import(${JSON.stringify(pathToFileURL(join(folder, 'main.js')).href)})
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
