import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const entry = 'entry-of-a-bundle'

test('a bundle of readScenario alone holds nothing above the scenario, and keeps what is set on loading', async () => {
  const [built] = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'bundle' } },
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id.endsWith(entry) ? `\0${entry}` : null),
        load: id =>
          id === `\0${entry}`
            ? `export { readScenario } from ${JSON.stringify(join(root, 'dist/index.js'))}`
            : null,
      },
    ],
  })) as Rolldown.RolldownOutput[]
  const { code, modules } = built!.output[0]
  const floors = Object.entries(modules)
    .filter(([id, { renderedLength }]) => id.startsWith(join(root, 'dist')) && renderedLength > 0)
    .map(([id]) => id.slice(join(root, 'dist/').length).split('/')[0])
  expect(new Set(floors)).toEqual(new Set(['base', 'scenario']))
  expect(code).toContain('config({ jitless: true })')
}, 60_000)
