/** `firebreak verify PATH` on files as users might write them. */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cwd } from 'node:process'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { shipped } from '../../src/node/commands/verify.ts'
import { emptyFolder, speak } from './speak.ts'

const sound = {
  id: 'two jobs',
  kind: 'deterministic',
  inputs: { jobs: 2, serviceH: 1, servers: 1 },
  expected: { makespanH: 2 },
}
const off = { ...sound, id: 'off', expected: { makespanH: 3 } }
const odd = { id: 'odd', kind: 'stochastic', inputs: { moon: 1 }, expected: { tide: 2 } }
const drawn = {
  id: 'drawn',
  kind: 'stochastic',
  inputs: { stages: [{ meanH: 2 }] },
  expected: { meanH: 2, varianceH2: 4 },
}

function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = emptyFolder()
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return folder
}

test.each([
  ['an empty folder', {}],
  ['nothing but other files', { 'notes.txt': 'hello', 'other.json': { note: 1 } }],
  ['an empty list of cases', { 'a.json': { cases: [] } }],
])('%s: no cases there', async (_, files) => {
  const folder = folderWith(files)
  expect(await speak('verify', folder)).toMatchObject({
    code: 2,
    out: '',
    err: `${folder}: no validation cases there\n`,
  })
})

test.each([
  ['cut off in the middle', '{"cases": [', /damaged\.json:1:12: not JSON: /],
  [
    'of another age',
    { schema: 'firebreak-cfast-case/9' },
    /damaged\.json:1:11 schema: "firebreak-cfast-case\/9" is no known format \(nearest: "firebreak-cfast-case\/1"\)/,
  ],
  [
    'with a case that is none',
    { cases: [sound, 7] },
    /damaged\.json:1:\d+ cases\[1\]: must be a record, is 7/,
  ],
  [
    'with a case without a name',
    { cases: [{ kind: 'deterministic' }] },
    /damaged\.json:1:11 cases\[0\]\.id: is missing\n.*cases\[0\]\.inputs: is missing\n.*expected: is missing\n/,
  ],
  [
    'with a kind nobody knows',
    { cases: [{ ...sound, kind: 'guess' }] },
    /cases\[0\]\.kind: must be .*"guess"/,
  ],
  [
    'with a case without inputs',
    { cases: [{ ...sound, inputs: 3 }] },
    /cases\[0\]\.inputs: must be a record, is 3/,
  ],
])('a file %s is named with the place, and the others are run', async (_, content, message) => {
  const { code, out, err } = await speak(
    'verify',
    folderWith({ 'damaged.json': content, 'sound.json': sound }),
  )
  expect(code).toBe(2)
  expect(out).toMatch(/^two jobs +engine +pass/m)
  expect(err).toMatch(message)
})

test('cases that cannot be read are refused, all of them, by name', async () => {
  const folder = folderWith({ 'sound.json': { cases: [sound] } })
  for (const name of ['a.json', 'sound.csv']) mkdirSync(join(folder, name))
  symlinkSync(join(folder, 'loop.json'), join(folder, 'loop.json'))
  const { code, out, err } = await speak('verify', folder)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe(
    `${join(folder, 'loop.json')}: cannot be read: it is a link that leads back to itself\n` +
      `${join(folder, 'sound.csv')}: is a directory, not a file\n`,
  )
})

test('without a path a clone runs the folders that the package ships, and no file beside them', () => {
  const files = manifest.files.filter(file => file.startsWith('test/validation'))
  expect(shipped).toEqual(files.map(file => join(cwd(), file)))
})

test('one case on its own is a file of cases', async () => {
  const folder = folderWith({ 'one.json': sound })
  for (const path of [folder, join(folder, 'one.json')]) {
    const { code, out } = await speak('verify', path)
    expect(code).toBe(0)
    expect(out).toContain('1 passed, 0 failed')
  }
})

describe('a folder of all sorts', () => {
  const files = {
    'a.json': { cases: [sound, odd, off] },
    'b.json': drawn,
    'c.json': { note: 1 },
    'd.txt': 'x',
  }

  test('is run as far as it can be, says what was skipped and refused, and is bad input', async () => {
    const { code, out, err } = await speak('verify', folderWith(files))
    expect(code).toBe(2)
    expect(out).toContain('2 passed, 2 failed')
    expect(out).toMatch(/^case +kind +verdict +what failed +refused because +computed by$/m)
    expect(out).toMatch(/odd +unsupported +FAIL +no function takes the inputs moon$/m)
    expect(out).toMatch(/off +engine +FAIL +makespanH off by 0\.33/)
    expect(err).toMatch(
      /^\S+c\.json: skipped, no validation cases of a known format\n\S+a\.json:1:\d+ cases\[1\]\.inputs: no function takes the inputs moon\n$/,
    )
  })

  test('leaves nothing behind in the folder for its output, and says so', async () => {
    const folder = folderWith(files)
    const { code, err } = await speak('verify', folder, '--out', join(folder, 'out'))
    expect(err).toMatch(/inputs moon\n--out: nothing is written unless every case can be run\n$/)
    expect([code, existsSync(join(folder, 'out'))]).toEqual([2, false])
  })

  test('as JSON gives what was computed under the keys expected, and the error of estimates', async () => {
    const { code, out } = await speak('verify', folderWith(files), '--json')
    expect(code).toBe(2)
    const { results, passed, failed } = JSON.parse(out) as {
      results: { id: string; kind: string; pass: boolean; computed: object; standardError?: object }[]
      passed: number
      failed: number
    }
    expect([passed, failed]).toEqual([2, 2])
    const byId = new Map(results.map(result => [result.id, result]))
    expect(byId.get('two jobs')).toMatchObject({ pass: true, computed: { makespanH: 2 } })
    expect(byId.get('odd')).toMatchObject({ kind: 'unsupported', pass: false, computed: {} })
    const { computed, standardError } = byId.get('drawn')!
    for (const part of [computed, standardError!]) {
      expect(Object.keys(part)).toEqual(['meanH', 'varianceH2'])
      for (const figure of Object.values(part)) expect(figure).toBeGreaterThan(0)
    }
  })
})

test('a case that expects nothing is computed and not judged', async () => {
  const asking = { ...sound, expected: { makespanH: null } }
  const folder = folderWith({ 'a.json': asking })
  const { code, out } = await speak('verify', folder)
  expect(code).toBe(1)
  expect(out).toMatch(/two jobs +engine +FAIL +not judged: nothing is expected/)
  const { results } = JSON.parse((await speak('verify', folder, '--json')).out) as {
    results: { computed: object }[]
  }
  expect(results[0]!.computed).toEqual({ makespanH: 2 })
})

test('where all cases are read and one is off, the exit is 1', async () => {
  expect((await speak('verify', folderWith({ 'a.json': { cases: [sound, off] } }))).code).toBe(1)
})

test('why a case was refused is in French too, in its table and behind its place; as JSON it stays', async () => {
  const folder = folderWith({
    'a.json': { cases: [sound, odd, { ...sound, id: 'few', inputs: { jobs: -1 } }] },
  })
  const french = await speak('verify', folder, '--language', 'fr')
  const [out, err] = [french.out, french.err].map(text => text.replaceAll(/[\u00a0\u202f]/g, ' '))
  expect(out).toContain('aucune fonction ne prend les entrées moon')
  expect(err).toMatch(/cases\[1\]\.inputs: aucune fonction ne prend les entrées moon$/m)
  expect(`${out}${err}`).not.toMatch(/no function|must be/)
  const [json, plain] = [
    await speak('verify', folder, '--json', '--language', 'fr'),
    await speak('verify', folder, '--json'),
  ]
  expect(json.out).toBe(plain.out)
})
