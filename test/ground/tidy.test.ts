// The rules of the repository, tested on files that break them: each finding says what to do instead.
import { expect, test } from 'vitest'
import { tidy } from '../tidy/tidy.ts'

/** Findings for one file in a repository where a test reaches it. */
function findings(path: string, text: string): string[] {
  const reader = 'test/reader.test.ts'
  return tidy(
    new Map([
      [path, text],
      [reader, `import '../${path}'`],
    ]),
  )
}

test.each([
  [
    'fire',
    'damage/power.ts',
    'fire may not import damage: let the composer carry it as data (Supply, Orders)',
  ],
  [
    'fate',
    'fire/fire.ts',
    'fate may not import fire: fate does not know that fire exists, read racks from damage',
  ],
  ['base', 'scenario/scenario.ts', 'base may not import scenario: base knows no domain'],
  ['estate', 'run/world.ts', 'estate may not import run: let the composer carry it'],
  ['report', 'recovery/crew.ts', 'report may not import recovery: take it from what a floor below hands out'],
  ['campaign', 'exercise/inject.ts', 'campaign may not import exercise: take it from what a floor below'],
  ['importers', 'estate/estate.ts', 'importers may not import estate: '],
  ['verify', 'importers/csv.ts', 'verify may not import importers: '],
  ['run', 'index.ts', 'run may not import index.ts: import the file that holds it'],
  ['run', 'node/files.ts', 'run may not import src/node: the engine knows no shell'],
])('%s may not import %s', (floor, target, message) => {
  const found = findings(`src/${floor}/room.ts`, `// why\nimport { a } from '../${target}'\n`)
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(`src/${floor}/room.ts:2 ${message}`)
})

test('files that import each other in a circle are found, for a type as well, and what only joins them is not', () => {
  const found = tidy(
    new Map([
      ['src/fire/state.ts', `import { flame } from './flame.ts'`],
      ['src/fire/flame.ts', `import { heat } from './heat.ts'\nimport { air } from './air.ts'`],
      ['src/fire/heat.ts', `// why\nimport type { State } from './state.ts'`],
      ['src/fire/air.ts', ''],
      ['test/reader.test.ts', `import '../src/fire/state.ts'`],
    ]),
  )
  expect(found.map(line => line.replace(/, which .*/, ''))).toEqual([
    'src/fire/state.ts:1 imports src/fire/flame.ts',
    'src/fire/flame.ts:1 imports src/fire/heat.ts',
    'src/fire/heat.ts:2 imports src/fire/state.ts',
  ])
})

test('a view may not import what asks for it, be it loaded on demand or imported at once', () => {
  const found = (asked: string) =>
    tidy(
      new Map([
        ['web/exports.ts', asked],
        ['web/views/report.tsx', `import { saved } from '../exports.ts'`],
        ['test/reader.test.ts', `import '../web/exports.ts'`],
      ]),
    ).filter(line => line.includes('in a circle'))
  expect(found(`const report = () => import('./views/report.tsx')`)).toHaveLength(2)
  expect(found(`import { Report } from './views/report.tsx'`)).toHaveLength(2)
  expect(found('')).toEqual([])
})

test('the door and the shells import only what the table allows', () => {
  const door = 'src/index.ts is the only door of the engine, export it there'
  expect(findings('src/index.ts', `export { a } from './fire/fire.ts'`)[0]).toContain(
    'index.ts may not import fire: ',
  )
  expect(findings('src/node/main.ts', `import '../base/units.ts'`)).toEqual([
    `src/node/main.ts:1 src/node may not import base: ${door}`,
  ])
  expect(findings('web/page.tsx', `import type { A } from '../src/run/world.ts'`)).toEqual([
    `web/page.tsx:1 web may not import run: ${door}`,
  ])
  expect(
    findings('web/page.tsx', `import { a } from '../src/index.ts'\nimport { b } from './charts/b.ts'`),
  ).toEqual([])
})

test('the engine of tasks imports nothing that knows a service', () => {
  const step = 'src/recovery/engine/step.ts'
  expect(findings(step, `import '../../base/streams.ts'\nimport './pool.ts'`)).toEqual([])
  const site = findings(step, `import '../../estate/site.ts'`)
  expect(site).toHaveLength(1)
  expect(site[0]).toContain('it knows tasks, no service and no rack')
  expect(findings(step, `import type { State } from '../state/state.ts'`)).toHaveLength(1)
})

test('charts import types of the door and nothing else of it', () => {
  const chart = 'web/charts/curve.tsx'
  expect(findings(chart, `import type { Curve } from '../../src/index.ts'`)).toEqual([])
  expect(findings(chart, `import { type Curve, type Unit } from '../../src/index.ts'`)).toEqual([])
  expect(findings(chart, `import { type Curve, run } from '../../src/index.ts'`)).toHaveLength(1)
  expect(findings(chart, `import { view } from '../state.ts'`)).toHaveLength(1)
})

test('an import is seen in every form, and not in comments or strings', () => {
  const forms = [
    `import {\n  a,\n  b,\n} from '../damage/power.ts'`,
    `import * as power from "../damage/power.ts"`,
    `export * from '../damage/power.ts'`,
    `export type { A } from '../damage/power.ts'`,
    `import '../damage/power.ts'`,
    `const power = await import('../damage/power.ts')`,
    `const url = new URL('../damage/power.ts', import.meta.url)`,
  ]
  for (const form of forms) expect(findings('src/fire/room.ts', form), form).toHaveLength(1)
  const prose = `/* import '../damage/a.ts' */\n// import '../damage/b.ts'\nconst text = "import x from '../damage/c.ts'"`
  expect(findings('src/fire/room.ts', prose)).toEqual([])
})

test('the product may not import tests, and stands on the floors of the table', () => {
  expect(findings('src/fire/room.ts', `import '../../test/reader.test.ts'`)[0]).toContain('never back')
  expect(findings('src/physics/room.ts', '')[0]).toContain('src/physics is no floor')
})

test.each([
  ['Math.random()', 'draw from Streams'],
  ['Math.exp(x)', 'use base/maths'],
  ['Math.atan2(x, y)', 'use base/maths'],
  ['const { pow } = Math', 'name the function with it'],
  ['x ** y', 'write x * x or use base/maths'],
  ['x ** 3', 'write x * x or use base/maths'],
  ['x ** 2.5', 'write x * x or use base/maths'],
  ['1.2 ** 53', 'write x * x or use base/maths'],
  ['2 ** -x', 'write x * x or use base/maths'],
  ['new Date()', 'the engine has no clock'],
  ['performance.now()', 'the engine has no clock'],
  ['setTimeout(f, 1)', 'run advances the time'],
  ['console.log(x)', 'write to a sink'],
  ['crypto.getRandomValues(x)', 'draw from Streams'],
  ['new TextEncoder()', 'base/digest turns text into bytes'],
  ['a.localeCompare(b)', 'the locale is in no seed'],
  ["import { readFileSync } from 'node:fs'", 'files and threads live in src/node'],
  ["import { h } from 'preact'", 'charts live in web/charts'],
])('the engine may not say %s', (code, message) => {
  const found = findings('src/fire/room.ts', `\n${code}\n`)
  expect(found).toHaveLength(1)
  expect(found[0]).toContain('src/fire/room.ts:2 ')
  expect(found[0]).toContain(message)
  expect(findings('src/node/room.ts', code)).toEqual([])
})

test('what only looks forbidden is allowed', () => {
  const fine = [
    'Math.sqrt(x) / Math.max(a, b) + Math.abs(c) + Math.floor(d)',
    '// Math.random would do, but has no seed',
    '/** x ** y, as the paper has it */',
    "const text = 'new Date() // **'",
    'const text = `**${x / y}** Math.exp`',
    "const pattern = /'/g, sum = a / b // Math.exp('",
    'x ** 2 + 2 ** 53',
  ]
  for (const code of fine) expect(findings('src/fire/room.ts', code), code).toEqual([])
  expect(findings('src/fire/room.ts', 'const text = `${Math.exp(x)}`')).toHaveLength(1)
})

test('base holds no word of the domain, not even in a comment', () => {
  expect(findings('src/base/table.ts', '// one row a rack')[0]).toContain('base knows no "rack"')
  expect(findings('src/base/table.ts', '// tables of Firebreak, backfired')).toEqual([])
})

test('nothing is left for later, and every test runs', () => {
  expect(findings('src/fire/room.ts', '// TODO later')[0]).toContain('do it, or say why')
  expect(findings('test/fire/room.test.ts', "test.skip('a', f)")[0]).toContain('every test runs')
  expect(findings('test/fire/room.test.ts', "describe.concurrent.only('a', f)")).toHaveLength(1)
})

test('a file that nothing imports is found', () => {
  const files = new Map([
    ['src/index.ts', `export { a } from './run/a.ts'`],
    ['src/run/a.ts', ''],
    ['src/run/b.ts', ''],
    ['src/node/main.ts', `new Worker(new URL('./thread.js', import.meta.url))`],
    ['src/node/thread.ts', ''],
    ['web/index.html', '<script type="module" src="./page.tsx"></script>'],
    ['web/page.tsx', ''],
    ['vite.config.ts', `globalSetup: './test/browser/chromium.ts'`],
    ['test/browser/chromium.ts', ''],
  ])
  expect(tidy(files)).toEqual(['src/run/b.ts:1 nothing imports this file: use it or delete it'])
})

test('names and places', () => {
  expect(findings('src/base/utils.ts', '')[0]).toContain('"utils.ts" says nothing')
  expect(findings('src/run/helpers/a.ts', '')[0]).toContain('"helpers" says nothing')
  expect(findings('src/fire/index.ts', '')[0]).toContain('src/index.ts is the only barrel')
  expect(findings('scripts/build.mjs', '')[0]).toContain('scripts does not belong at the top')
  expect(findings('test/fire/room.test.ts', "read('/tmp/x')")[0]).toContain("/tmp/ is one machine's")
  expect(findings('test/fire/room.test.ts', "read('../tmp/x'); get('https://x.org/work/')")).toEqual([])
})
