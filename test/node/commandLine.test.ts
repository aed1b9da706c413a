import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, test, onTestFinished } from 'vitest'
import { main } from '../../src/node/main.ts'
import { emptyFolder, silent, speak, speakTo, twoRooms } from './speak.ts'

test('without a word it says what it knows, and that a word was missing', async () => {
  const { code, out, err } = await speak()
  expect({ code, out }).toEqual({ code: 2, out: '' })
  for (const word of ['run FILE', 'check FILE...', 'verify [PATH]', 'schema', 'serve'])
    expect(err).toContain(`firebreak ${word}`)
})

test.each([['help'], ['--help'], ['-h']])('%s is an answer: on stdout, exit 0', async word => {
  const { code, out, err } = await speak(word)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/0 good, 1 target missed, 2 bad input, 3 bug, 4 disk, network or queue failure/)
})

test.each([
  ['help', 'run'],
  ['run', '--help'],
  ['run', '-h'],
  ['run', 'FILE', '--seed', '1', '--help'],
])('%s %s tells the options of run', async (...words) => {
  const { code, out } = await speak(...words)
  expect(code).toBe(0)
  expect(out).toMatch(/^firebreak run FILE\n/)
  for (const option of [
    'replications N',
    'seed TEXT',
    'typical',
    'set path=value',
    'out DIR',
    'json',
    'help',
  ])
    expect(out).toContain(`--${option} `)
})

test.each([['--version'], ['-V'], ['version']])('%s is that of the package', async word => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } })
  expect(await speak(word)).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
})

test('check tells where named services crowd the servers of their place', async () => {
  const file = join(emptyFolder(), 'crowded.yaml')
  const crowding = (count: number): void => {
    const products =
      'products:\n  large: { serversEach: 0.6, data: 1 GB, tiers: { normal: 100 % }, policies: { nightly: 100 % } }'
    const named = `named: [{ name: 'shop {1..${count}}', customer: Operator, product: large, tier: normal, policy: nightly, in: [hut/left] }]`
    const text = readFileSync(twoRooms, 'utf8')
    writeFileSync(
      file,
      text
        .replace('rpo: 24 h', 'rpo: 26 h')
        .replace(/^products:/m, products)
        .replace(/services: 60,/, `services: ${count}, ${named},`),
    )
  }
  // The room has three racks of ten servers, and two services that take 60 % each do not fit on one.
  crowding(30)
  expect(await speak('check', file)).toEqual({ code: 0, out: `${file}: good\n`, err: '' })
  crowding(31)
  const note =
    'the 31 services of hut/left ask for 31 servers, but the racks there hold 30: several share a server that has no room for all of them'
  expect(await speak('check', file)).toEqual({
    code: 0,
    out: `${file}: good\n${file}: note: ${note}\n`,
    err: '',
  })
  const { out } = await speak('check', '--json', file)
  expect(JSON.parse(out)).toEqual({ results: [{ file, issues: [], notes: [{ path: '', message: note }] }] })
})

test('check tells where nothing but the fire lets the fire brigade in', async () => {
  const file = join(emptyFolder(), 'held-back.yaml')
  writeFileSync(file, readFileSync(twoRooms, 'utf8').replace(/^.*do: cut-power.*\n/m, ''))
  const { code, out } = await speak('check', file)
  expect(code).toBe(0)
  expect(out).toMatch(/held-back.yaml: note: decisions: nobody cuts the power of hut /)
})

test('check tells which promise a policy cannot keep, where the policy stands', async () => {
  const line = readFileSync(twoRooms, 'utf8').split('\n').indexOf('  nightly:') + 1
  const message = 'just before the next point, the newest one is 26 h old, more than the RPO of normal (1 d)'
  expect(await speak('check', twoRooms)).toEqual({
    code: 0,
    out: `${twoRooms}: good\n${twoRooms}:${line}:3: note: policies.nightly: ${message}\n`,
    err: '',
  })
  const { out } = await speak('check', '--json', twoRooms)
  const note = { path: 'policies.nightly', message, file: twoRooms, line, column: 3 }
  expect(JSON.parse(out)).toEqual({ results: [{ file: twoRooms, issues: [], notes: [note] }] })
})

const refused: [words: string[], complaint: string | RegExp][] = [
  [['ruin', 'x'], 'unknown command "ruin", did you mean "run"?'],
  [['help', 'verfy'], 'unknown command "verfy", did you mean "verify"?'],
  [['zzz'], /^unknown command "zzz"; known: run, merge, .*check, .*serve, worker, help, version$/],
  [['run', twoRooms, '--replication', '3'], 'unknown option "--replication", did you mean "--replications"?'],
  [['run', twoRooms, '--sed=3'], 'unknown option "--sed", did you mean "--seed"?'],
  [['run', twoRooms, '--workers', '0'], '--workers must be a whole number from 1 to 1024, is 0'],
  [['run', twoRooms, '--queue=x'], '--queue must be an address such as redis://localhost:6379, is x'],
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
    /^--replications must be a whole number from 1 to 1000000, is 0$/,
  ],
  [['run', twoRooms, '--replications=-5'], /is -5$/],
  [['run', twoRooms, '--replications', '2.5'], /is 2.5$/],
  [['run', twoRooms, '--replications', 'many'], /is many$/],
  [['run', twoRooms, '--replications', '3', '--typical'], /--typical is one incident/],
  [['run', twoRooms, '--set', 'horizon'], '--set:1:1: must be path=value, is "horizon"'],
  [
    ['run', twoRooms, '--set', 'horizn=1 d'],
    '--set:1:1 horizn: there is no "horizn" here (nearest: "horizon")',
  ],
  [
    ['run', twoRooms, '--set', 'horizon=soon'],
    '--set:1:9 horizon: must be a duration such as "10 min", is "soon"',
  ],
  [['verify', 'nowhere'], 'nowhere: there is no such file or folder'],
  [['verify', 'package.json'], 'package.json: no validation cases there'],
  [['verify', 'scenarios/two-rooms.yaml'], /^scenarios\/two-rooms.yaml:1:1: not JSON: /],
  [['serve', '--port', 'abc'], '--port must be a whole number from 0 to 65535, is abc'],
  [['serve', '--port', '65536'], '--port must be a whole number from 0 to 65535, is 65536'],
]

test.each(refused)('%j is refused with the remedy, exit 2, nothing on stdout', async (words, complaint) => {
  const { code, out, err } = await speak(...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.trimEnd()).toEqual(typeof complaint === 'string' ? complaint : expect.stringMatching(complaint))
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
    expect.stringMatching(/^--workers needs a value before -1/),
    expect.stringMatching(/^unknown option "--bogus"; known: --replications, /),
    expect.stringMatching(/^unknown option "--lang"; known: --replications, /),
    '--replications must be a whole number from 1 to 1000000, is 0',
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

test('a word that begins an option is taken for that option', async () => {
  const { err } = await speak('why', twoRooms, 'web', '--lang', 'fr')
  expect(err).toBe('unknown option "--lang", did you mean "--language"?\n')
})

describe('the dashboard is built', () => {
  const serve = async (...words: string[]) => {
    let [made, err] = [0, '']
    const code = await main(
      ['serve', ...words],
      { ...silent, err: text => (err += text) },
      {
        unheard: () => {},
        makePage: async () => {
          made++
          throw new Error('building the page failed')
        },
      },
    )
    return { code, err, made }
  }

  test('before it is served', async () => {
    expect(await serve('--port', '0')).toEqual({
      code: 4,
      err: 'firebreak: building the page failed\n',
      made: 1,
    })
  })

  test('not for options that are refused, and all of these are told of', async () => {
    expect(await serve('--port', '99999', '--prt', '80')).toEqual({
      code: 2,
      err: 'unknown option "--prt", did you mean "--port"?\n--port must be a whole number from 0 to 65535, is 99999\n',
      made: 0,
    })
    expect(await serve('--port', '99999')).toMatchObject({ code: 2, made: 0 })
    expect(await serve('--help')).toMatchObject({ code: 0, made: 0 })
  })
})

test.each([
  [
    [
      'run',
      twoRooms,
      '--replications',
      '0',
      '--workers',
      '0',
      '--sampling',
      'latn',
      '--shard',
      '3/2',
      '--set',
      'horizon=10 kg',
      '--set',
      'recovery.supply.stok=4',
    ],
    [
      '--replications',
      '--workers',
      '--sampling "latn"',
      '--shard must be',
      '--shard needs --out',
      'horizon: is a mass',
      '"recovery.supply.stock"',
    ],
  ],
  [
    ['compare', twoRooms, '--replications', '0', '--rpo', '5kg', '--places=-1', '--set', 'foo.bar=1'],
    ['--replications', '--rpo is a mass', '--places', 'foo.bar'],
  ],
  [
    ['sensitivity', twoRooms, '--method', 'mors', '--size', '1', '--top', '0', '--strategy', 'x'],
    ['unknown method "mors"', '--size', '--top', 'no strategy "x"'],
  ],
  [
    ['sensitivity', twoRooms, '--threshold', 'foo', '--replications', '0'],
    ['--replications', '--threshold must be', '--until'],
  ],
])('whatever is wrong in what the options of %j say is told at once', async (words, complaints) => {
  const { code, out, err } = await speak(...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  for (const complaint of complaints) expect(err).toContain(complaint)
  expect(err.trim().split('\n')).toHaveLength(complaints.length)
})

test('a bug is exit 3 and asks to be reported; what the system refuses is exit 4', async () => {
  const broken = (error: Error) =>
    speakTo(
      {
        out: () => {
          throw error
        },
      },
      'version',
    )
  const bug = await broken(new TypeError('x is not a function'))
  expect(bug.code).toBe(3)
  expect(bug.err).toMatch(
    /^firebreak: this is a bug, please report it .*\nTypeError: x is not a function\n {4}at /,
  )
  const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write' })
  expect(await broken(full)).toMatchObject({ code: 4, err: 'firebreak: ENOSPC: no space left\n' })
})

test('without --queue a run is not left to workers, whatever the variable says', async () => {
  process.env['FIREBREAK_QUEUE'] = 'redis://127.0.0.1:1'
  onTestFinished(() => void delete process.env['FIREBREAK_QUEUE'])
  expect((await speak('run', twoRooms, '--json')).code).toBe(0)
})

test('schema prints the schema that is shipped', async () => {
  const { readFileSync } = await import('node:fs')
  const { code, out } = await speak('schema')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync('scenarios/firebreak.schema.json', 'utf8')))
})

test.each([
  [['worker'], 'redis://me:hidden@127.0.0.1:1', 4, 'no queue at 127.0.0.1:1'],
  [['run', twoRooms, '--queue'], 'redis://me:hidden@127.0.0.1:1', 4, 'no queue at 127.0.0.1:1'],
  [['run', '--queue', '--json', twoRooms], 'redis://me:hidden@127.0.0.1:1', 4, 'no queue at 127.0.0.1:1'],
  [
    ['run', twoRooms, '--queue'],
    '',
    2,
    '--queue needs an address: --queue redis://localhost:6379, or the variable',
  ],
  [
    ['run', twoRooms, '--queue'],
    'me:hidden@there',
    2,
    'FIREBREAK_QUEUE must be an address such as redis://localhost:6379, is ...@there',
  ],
  [['worker', '--queue', 'redis://127.0.0.1:2'], 'redis://127.0.0.1:1', 4, 'no queue at 127.0.0.1:2'],
  [['worker'], '', 2, '--queue is missing'],
])('%j finds its queue in FIREBREAK_QUEUE, %s', async (words, address, code, said) => {
  process.env['FIREBREAK_QUEUE'] = address
  onTestFinished(() => void delete process.env['FIREBREAK_QUEUE'])
  const answer = await speak(...words)
  expect(answer).toMatchObject({ code, out: '' })
  expect(answer.err).toContain(said)
  expect(answer.err).not.toContain('hidden')
})
