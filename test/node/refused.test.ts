import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, speak, twoRooms } from './speak.ts'

const refused: [words: string[], complaint: string | RegExp][] = [
  [['ruin', 'x'], 'unknown command "ruin", did you mean "run"?'],
  [['--language', 'fr', 'run'], 'les options suivent la commande\u00a0: firebreak COMMAND --language'],
  [['--seed=3', 'run'], 'options come after the command: firebreak COMMAND --seed=3'],
  [['help', 'verfy'], 'unknown command "verfy", did you mean "verify"?'],
  [['zzz'], /^unknown command "zzz"; known: run, merge, .*check, .*serve, worker, help, version$/],
  [['run', twoRooms, '--replication', '3'], 'unknown option "--replication", did you mean "--replications"?'],
  [['run', twoRooms, '--sed=3'], 'unknown option "--sed", did you mean "--seed"?'],
  [
    ['run', twoRooms, '--workers', '0'],
    '--workers must be a whole number from 1 to 1024, is 0; the nearest is 1',
  ],
  [
    ['run', twoRooms, '--replications', '0x10'],
    /^--replications must be a whole number from 1 to 1000000, is 0x10$/,
  ],
  [['run', twoRooms, '--queue=x'], '--queue must be an address such as redis://localhost:6379, is x'],
  [
    ['run', twoRooms, '--queue=redis://'],
    /^--queue must be an address such as redis:\/\/localhost:6379, is redis:\/\/$/,
  ],
  // A password is not repeated.
  ...['rediss+x://me:secret@host:1', 'redis://me:sec%ret@host:1', 'me:sec@ret@host:1'].map(
    (address): [string[], string] => [
      ['run', twoRooms, `--queue=${address}`],
      `--queue must be an address such as redis://localhost:6379, is ${address.replace(/me:.*@/, '...@')}`,
    ],
  ),
  [['run', twoRooms, '-x'], /^unknown option "-x"/],
  [['run'], 'FILE is missing: firebreak run FILE'],
  [['check'], 'FILE... is missing: firebreak check FILE...'],
  [['why', 'site.yaml'], 'NAME is missing: firebreak why FILE NAME'],
  [['why'], 'FILE and NAME are missing: firebreak why FILE NAME'],
  [['run', 'a', 'b', 'c'], 'too many operands: b c (the command is firebreak run FILE)'],
  [['schema', 'a'], 'too many operands: a (the command is firebreak schema)'],
  [['run', twoRooms, '--replications'], '--replications needs a value: --replications N'],
  [['run', twoRooms, '--out='], '--out needs a value: --out DIR'],
  [['run', twoRooms, '--out', '--json'], /^--out needs a value before --json/],
  [['run', twoRooms, '--json=yes'], '--json takes no value'],
  [['run', twoRooms, '--seed', '1', '--seed', '2'], '--seed is given twice'],
  [
    ['run', twoRooms, '--replications', '0'],
    /^--replications must be a whole number from 1 to 1000000, is 0; the nearest is 1$/,
  ],
  [['run', twoRooms, '--replications=-5'], /is -5; the nearest is 1$/],
  [['run', twoRooms, '--replications', '2.5'], /is 2\.5; the nearest is 3$/],
  [['run', twoRooms, '--replications', 'many'], /is many$/],
  [['run', twoRooms, '--replications', '3', '--typical'], /--typical is one incident/],
  ...[['run'], ['why', 'service 1']].map(([command, ...name]): [string[], string] => [
    [command!, twoRooms, ...name, '--typical', '--sampling', 'sobol'],
    '--typical takes medians and --sampling draws: give only one of them',
  ]),
  [
    ['run', twoRooms, '--set', 'horizon=1 d', '--set', 'name=x', '--set', 'horizon=2 d'],
    '--set:3:1 horizon: is given twice',
  ],
  ...['run', 'compare'].map((command): [string[], RegExp] => [
    [command, 'scenarios/strasbourg-2021.yaml', '--strategy', 'nowhere', '--set', 'horizon=soon'],
    /^--set:1:9 horizon: must be a duration[^\n]*\n--strategy: there is no strategy "nowhere"/,
  ]),
  [['run', twoRooms, '--set', 'horizon'], '--set:1:1: must be path=value, is "horizon"'],
  [
    ['run', twoRooms, '--set', 'horizn=1 d'],
    '--set:1:1 horizn: there is no "horizn" here (nearest: "horizon")',
  ],
  [
    ['run', twoRooms, '--set', 'horizon=soon'],
    '--set:1:9 horizon: must be a duration such as "10 min", is "soon"',
  ],
  [['run', ''], '"": there is no such file'],
  [
    ['run', 'scenarios/two-room.yaml'],
    'scenarios/two-room.yaml: there is no such file, did you mean scenarios/two-rooms.yaml?',
  ],
  [['verify', 'nowhere'], 'nowhere: there is no such file or folder'],
  [['verify', 'package.json'], 'package.json: no validation cases there'],
  [['verify', 'scenarios/two-rooms.yaml'], /^scenarios\/two-rooms.yaml:1:1: not JSON: /],
  [['serve', '--port', 'abc'], '--port must be a whole number from 0 to 65535, is abc'],
  [
    ['serve', '--port', '65536'],
    '--port must be a whole number from 0 to 65535, is 65536; the nearest is 65535',
  ],
]

test.each(refused)('%j is refused with the remedy, exit 2, nothing on stdout', async (words, complaint) => {
  const { code, out, err } = await speak(...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.trimEnd()).toEqual(typeof complaint === 'string' ? complaint : expect.stringMatching(complaint))
})

test('verify and merge say the same of a link to itself', async () => {
  const loop = join(emptyFolder(), 'loop')
  symlinkSync('loop', loop)
  for (const words of [
    ['verify', loop],
    ['merge', loop, '--out', join(emptyFolder(), 'whole')],
  ])
    expect(await speak(...words)).toEqual({
      code: 2,
      out: '',
      err: `${loop}: cannot be read: it is a link that leads back to itself\n`,
    })
})

test('all that is wrong with the options is told at once', async () => {
  const { err } = await speak('run', '--replication', '3', '--json=1', '--seed=')
  expect(err.trimEnd().split('\n')).toHaveLength(3)
})

test('an issue is one line, whatever a name holds', async () => {
  const file = join(emptyFolder(), 'odd.yaml')
  writeFileSync(file, `${readFileSync(twoRooms, 'utf8')}\n"a\\nb\\e[2J": 1\n`)
  const complaint = 'unknown key "a\\nb\\u001b[2J"'
  for (const command of ['check', 'run']) {
    const { code, out, err } = await speak(command, file)
    expect(code).toBe(2)
    const lines = `${out}${err}`.trimEnd().split('\n')
    expect(lines).toEqual([expect.stringMatching(/^\S+odd\.yaml:\d+:1 /)])
    expect(lines[0]).toContain(complaint)
  }
})

test.each([join('..', relative(tmpdir(), '/dev/null')), 'a\0b', 'x'.repeat(3000)])(
  'what a scenario extends is a file and nothing else: %j',
  async name => {
    const file = join(emptyFolder(), 'above.yaml')
    writeFileSync(file, `extends: ${JSON.stringify(name)}\n`)
    const { code, err } = await speak('run', file)
    expect(code).toBe(2)
    expect(err).toMatch(/:1:10 extends: cannot read .*: there is no such file\n$/)
  },
)

test('no name steers the terminal, or turns its lines around; JSON stays what it was', async () => {
  const file = join(emptyFolder(), 'odd.yaml')
  const name = 'Hut \u001b]0;title\u0007\u009b2J\u202etuh'
  writeFileSync(
    file,
    readFileSync(twoRooms, 'utf8').replace('name: Two rooms', `name: ${JSON.stringify(name)}`),
  )
  const { out } = await speak('run', file)
  expect(out.split('\n')[0]).toBe('Hut \\u001b]0;title\\u0007\\u009b2J\\u202etuh')
  const { out: json } = await speak('run', file, '--json')
  expect(json.trimEnd()).not.toMatch(/\p{Cc}|\u202e/u)
  expect((JSON.parse(json) as { scenario: { name: string } }).scenario.name).toBe(name)
})

test('values are told of beside an option that nobody knows', async () => {
  const { code, err } = await speak(
    'run',
    '--replications',
    '0',
    '--workers',
    '-1',
    '--bogus',
    '--lang',
    'fr',
  )
  expect(code).toBe(2)
  expect(err.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^unknown option "--bogus"; known: --replications, /),
    'unknown option "--lang", did you mean "--language"?',
    '--replications must be a whole number from 1 to 1000000, is 0; the nearest is 1',
    '--workers must be a whole number from 1 to 1024, is -1; the nearest is 1',
  ])
})

test.each([
  ['why', twoRooms, 'web', '--language', 'xx', '--replication=-1', '--set', 'horizn=1 d'],
  ['exercise', 'nowhere.yaml', '--language', 'xx', '--held', '2026-02-30'],
])('%s tells of all its options and its file at once', async (...words) => {
  const { code, err } = await speak(...words)
  expect(code).toBe(2)
  expect(err.trimEnd().split('\n')).toHaveLength(3)
})

test.each([
  ['run', '--replicatons', '5', twoRooms, '--set', 'horizn=1 d'],
  ['run', twoRooms, '--replicatons', '5', '--set', 'horizn=1 d'],
  ['compare', '--replicatons=5', twoRooms, '--set', 'horizn=1 d'],
  ['sensitivity', twoRooms, '--set', 'horizn=1 d', '--bogus'],
  ['why', twoRooms, 'web', '--set', 'horizn=1 d', '--replicaton', '5'],
  ['services', twoRooms, '--json', '--set', 'horizn=1 d'],
  ['export', 'cfast', twoRooms, '--set', 'horizn=1 d', '--rom', 'left'],
])('%s %s %s tells of the scenario beside an option that nobody knows', async (...words) => {
  const { code, err } = await speak(...words)
  expect(code).toBe(2)
  expect(err.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^unknown option/),
    '--set:1:1 horizn: there is no "horizn" here (nearest: "horizon")',
  ])
})

test.each([
  ['check', '--jsn', 'test/scenario/broken/wrong-unit.yaml'],
  ['exercise', 'test/scenario/broken/wrong-unit.yaml', '--sed', '3'],
])('%s tells of the file beside an option that nobody knows', async (...words) => {
  const { err } = await speak(...words)
  expect(err).toMatch(/^unknown option .*\ntest\/scenario\/broken\/wrong-unit\.yaml:\d/)
})

test('an option that nobody knows is told once, however often it is given', async () => {
  const { err } = await speak('run', twoRooms, '--bogus', '1', '--bogus', '2')
  expect(err).toMatch(/^unknown option "--bogus"[^\n]*\n$/)
  const { err: thrice } = await speak('columns', '--json', '--json', '--json')
  expect(thrice).toBe('--json is given twice\n')
})

test('what comes through a pipe is not waited for where an option is wrong', async () => {
  const { err } = await speak('run', '-', '--bogus')
  expect(err).toMatch(/^unknown option "--bogus"[^\n]*\n$/)
})

test('a word that begins an option is taken for that option', async () => {
  const { err } = await speak('why', twoRooms, 'web', '--lang', 'fr')
  expect(err).toBe('unknown option "--lang", did you mean "--language"?\n')
  // The dashes are no letters that two words have in common.
  const { err: other } = await speak('serve', '--host', '::1')
  expect(other).toBe('unknown option "--host"; known: --port, --language, --help\n')
})
