import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { version } from '../../src/index.ts'
import { buildOf, engineIdentity } from '../../src/node/engine.ts'
import { emptyFolder } from './speak.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

test('an engine is told by its version and what is built: another fire is another, other words of a report are not', () => {
  const copy = emptyFolder()
  cpSync(dist, copy, { recursive: true })
  const build = buildOf(copy)
  expect(engineIdentity()).toBe(`${version} (build ${build})`)
  writeFileSync(join(copy, 'report', 'text.js'), '// other words\n')
  expect(buildOf(copy)).toBe(build)
  writeFileSync(join(copy, 'fire', 'step.js'), '// another fire\n')
  expect(buildOf(copy)).not.toBe(build)
})
