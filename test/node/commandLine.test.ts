import { describe, expect, test, onTestFinished } from 'vitest'
import { main } from '../../src/node/main.ts'
import { silent, speak, speakTo, twoRooms } from './speak.ts'

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
  expect(out).toContain('firebreak --version')
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
      err: 'unknown option "--prt", did you mean "--port"?\n--port must be a whole number from 0 to 65535, is 99999; the nearest is 65535\n',
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
  const without = new RangeError('Array buffer allocation failed')
  expect(await broken(without)).toMatchObject({
    code: 4,
    err: 'firebreak: out of memory: this takes more than is free\n',
  })
  const refusing = Object.assign(new Error('OOM command not allowed'), { name: 'ReplyError' })
  expect(await broken(refusing)).toMatchObject({
    code: 4,
    err: 'firebreak: the queue refuses: OOM command not allowed\n',
  })
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
