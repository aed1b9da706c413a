import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { threeShelves } from '../campaign/threeShelves.ts'
import { emptyFolder, speak, speakTo, twoRooms } from './speak.ts'

const shelves = threeShelves.flatMap(setting => ['--set', setting])
const few = ['--workers', '1', '--replications', '4', '--places', '0']

test('compare prints a table, the difference to the first, the front and an answer', async () => {
  const { code, out } = await speak('compare', twoRooms, ...shelves, ...few)
  expect(code).toBe(0)
  for (const words of [
    '4 strategies under the same 4 fires',
    'What changes against as written',
    'front',
    'No strategy meets RPO 1 h for 95 % of the services that lost disks or newest data, in 95 % of the fires that put it to the test; ',
    'no interval: fewer than 6 fires leave a median without one.',
  ])
    expect(out).toContain(words)
  expect(out).not.toContain('Infinity')
})

test('compare --json and --out say the same, with null for never', async () => {
  const folder = emptyFolder()
  const { out } = await speak(
    'compare',
    twoRooms,
    ...shelves,
    ...few,
    '--json',
    '--out',
    folder,
    '--against',
    'none',
  )
  const report: unknown = JSON.parse(out)
  expect(JSON.parse(readFileSync(join(folder, 'comparison.json'), 'utf8'))).toEqual(report)
  expect(report).toMatchObject({ reference: 'none', replications: 4, rate: { dataCenters: 1 } })
  const [head, ...rows] = readFileSync(join(folder, 'exceedance.csv'), 'utf8').trim().split('\n')
  expect(head).toBe('strategy,whose,loss_eur,chance_a_year')
  expect(rows.length).toBeGreaterThanOrEqual(8)
  const strategies = [null, 'beside', 'away', 'none']
  const each = strategies.flatMap(strategy => [0, 1, 2, 3].map(replication => ({ replication, strategy })))
  const lines = readFileSync(join(folder, 'replications.csv'), 'utf8').trim().split('\n').slice(1)
  expect(lines.map(line => line.split(',').slice(0, 2))).toEqual(
    each.map(({ replication, strategy }) => [String(replication), strategy ?? '']),
  )
  const parquet = readFileSync(join(folder, 'replications.parquet'))
  const read = await parquetReadObjects({
    file: parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.length),
    columns: ['replication', 'strategy'],
  })
  expect(read).toEqual(each)
})

test('compare --places begins fires elsewhere for what a year costs, and leaves what the fires do alone', async () => {
  interface Told {
    readonly places: readonly { readonly times: number; readonly replications: number }[]
    readonly strategies: readonly { readonly figures: unknown }[]
  }
  const told = async (...more: string[]): Promise<Told> =>
    JSON.parse(
      (await speak('compare', twoRooms, ...shelves, ...few.slice(0, 4), '--json', ...more)).out,
    ) as Told
  const without = await told('--places', '0')
  const found = await told('--places', '3')
  expect(found.places.reduce((sum, { times }) => sum + times, 0)).toBe(3)
  for (const { times, replications } of found.places) expect(replications).toBe(2 * times)
  expect(without.places).toEqual([])
  expect(found.strategies.map(({ figures }) => figures)).toEqual(
    without.strategies.map(({ figures }) => figures),
  )
})

test('a stated objective that no strategy meets is exit 1; unstated ones are not', async () => {
  const only = [...shelves, ...few, '--strategy', 'none']
  expect((await speak('compare', twoRooms, ...only, '--rto', '1 s')).code).toBe(1)
  const { code, out } = await speak('compare', twoRooms, ...only)
  expect(code).toBe(0)
  // One alone differs from nobody: no table without a row.
  expect(out).not.toMatch(/What changes|Variance reduction/)
})

test.each([
  [['compare', twoRooms], 'no strategies'],
  [['compare', twoRooms, ...shelves, '--strategy', 'besid'], 'did you mean "beside"?'],
  [['compare', twoRooms, ...shelves, '--against', 'nobody'], 'there is no strategy "nobody"'],
  [['compare', twoRooms, ...shelves, '--rpo', '1'], '--rpo has no unit'],
  [['compare', twoRooms, ...shelves, '--loss', '120 %'], '--loss must lie between 0 and 100 %'],
  [['sensitivity', twoRooms, '--output', 'costTotl'], 'did you mean "costTotal"?'],
  [['sensitivity', twoRooms, '--output', 'costCustomers'], 'costCustomers is not stated'],
  [['sensitivity', twoRooms, '--method', 'guess'], 'morris'],
  [['sensitivity', twoRooms, '--input', 'recovery.powr'], 'did you mean "recovery.power"?'],
  [['sensitivity', twoRooms, '--size', '1'], '--size must be a whole number from 2'],
  [['sensitivity', twoRooms, '--strategy', 'none'], 'there is no strategy "none"'],
  [['sensitivity', twoRooms, '--threshold', 'horizon=1 d..9 d'], '--until'],
  [['sensitivity', twoRooms, '--until', 'costTotal<1 €'], 'goes with --threshold'],
] as const)('%s is refused: %s', async (words, complaint) => {
  const { code, out, err } = await speak(...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(complaint)
})

test('sensitivity ranks inputs, in words with the path below as text and by path as JSON, and says what it takes where somebody looks', async () => {
  const asked = [
    'sensitivity',
    twoRooms,
    '--workers',
    '1',
    '--size',
    '2',
    '--input',
    'recovery',
    '--output',
    'costTotal',
  ]
  const { code, out } = await speak(...asked)
  expect(code).toBe(0)
  expect(out).toContain("operator's loss (costTotal)")
  const [, drivers, ...tables] = out.split(/\n\n/)
  expect(drivers).toMatch(/^What drives each output most:\n {2}operator's loss: [A-Z][^.]* \(€/)
  expect(tables.join('\n')).toMatch(/^[A-Z][^.\n]*: [^\n]*€[^\n]*\n {2}recovery\.\S+$/m)
  const { out: json, err } = await speakTo({ interactive: true }, ...asked, '--json')
  expect(err).toMatch(/^\d+ replications for \d+ inputs\n/)
  const { findings } = JSON.parse(json) as { findings: Record<string, { effects: { path: string }[] }> }
  expect(findings['costTotal']!.effects.every(({ path }) => path.startsWith('recovery.'))).toBe(true)
})

test('a tornado says which inputs it did not look at, and what so few points cannot see', async () => {
  const asked = ['sensitivity', twoRooms, '--method', 'tornado', '--size', '10', '--output', 'costTotal']
  const few = await speak(...asked, '--top', '2', '--workers', '1', '--json')
  const { inputs, chosen } = JSON.parse(few.out) as {
    inputs: string[]
    chosen: { among: number; points: number }
  }
  expect(inputs).toHaveLength(2)
  expect(chosen.points).toBe(10)
  const { out } = await speak(...asked, '--top', '2', '--workers', '1')
  expect(out).toContain(`2 inputs one by one of ${chosen.among}: those that go`)
  expect(out).toContain(`The other ${chosen.among - 2} inputs were not looked at one by one. Over 10 points`)
  // Student's t with 8 degrees of freedom at 0.05, over twice 33 inputs.
  expect(chosen.among).toBe(33)
  expect(out).toContain('a rank correlation of 0.86:')
  expect(out).not.toMatch(/inputs? that do/)
  const all = await speak(...asked, '--top', '3', '--workers', '1', '--input', 'recovery.power')
  expect(all.code).toBe(0)
  expect(all.out).not.toContain('were not looked at')
})

test('Ctrl-C ends a study: a comparison of what was done, no half of a design', async () => {
  const interrupted = { onInterrupt: (stop: () => void) => (stop(), () => {}) }
  const { code, err } = await speakTo(interrupted, 'sensitivity', twoRooms, '--workers', '1', '--size', '2')
  expect(code).toBe(130)
  expect(err).toContain('stopped')
  expect((await speakTo(interrupted, 'compare', twoRooms, ...shelves, ...few)).code).toBe(130)
  const folder = emptyFolder()
  const halted = await speakTo(interrupted, 'compare', twoRooms, ...shelves, ...few, '--out', folder)
  expect(halted.code).toBe(130)
  expect(halted.err).toContain(
    'comparison.json is written once it is whole, and the same command resumes from there',
  )
  expect(readdirSync(folder)).not.toContain('comparison.json')
})

const kept: [string, string[]][] = [
  ['compare', ['compare', twoRooms, ...shelves, '--replications', '6', '--places', '2']],
  ['sensitivity', ['sensitivity', twoRooms, '--method', 'tornado', '--size', '30', '--top', '2']],
  [
    'a threshold search',
    [
      'sensitivity',
      twoRooms,
      '--threshold',
      'recovery.supply.stock=0..60',
      '--until',
      'recoveryP95Hours<150 h',
      '--replications',
      '4',
    ],
  ],
]

test.each(kept)(
  '%s that was stopped again and again goes on to the bytes of one in one piece',
  async (_, words) => {
    const asked = [...words, '--workers', '1', '--json']
    const folder = emptyFolder()
    let [stops, last] = [0, { code: 130, out: '', err: '' }]
    while (last.code === 130) {
      // Ctrl-C as soon as the bar moves, or at its end.
      let stop = () => {}
      last = await speakTo(
        {
          interactive: true,
          onInterrupt: listener => {
            stop = listener
            return () => {}
          },
          err: text => void (/^\r.* left$/.test(text) && stop()),
        },
        ...asked,
        '--out',
        folder,
      )
      stops++
    }
    expect(stops).toBeGreaterThan(1)
    const { code, out } = await speak(...asked)
    expect(last).toMatchObject({ code, out })
    const changed = await speak(...asked, '--out', folder, '--set', 'horizon=9 d')
    expect(changed).toMatchObject({ code: 2, out: '' })
    expect(changed.err).toContain('is for another scenario, or for this one before it was changed')
    const [result = ''] = readdirSync(folder).filter(name =>
      /^(comparison|sensitivity|threshold).json$/.test(name),
    )
    expect(JSON.parse(readFileSync(join(folder, result), 'utf8'))).toEqual(JSON.parse(out))
  },
)

test.each([
  ['fires', ['--replications', '6', '--places', '2'], ['--replications', '10', '--places', '2']],
  // The same fires at more places: fewer at each than are there already.
  ['places', ['--replications', '6', '--places', '1'], ['--replications', '6', '--places', '3']],
])('a comparison that is done goes on to more %s, to the bytes of all at once', async (_, first, more) => {
  const folder = emptyFolder()
  const words = (size: string[]): string[] => [
    'compare',
    twoRooms,
    ...shelves,
    ...size,
    '--workers',
    '1',
    '--json',
  ]
  const parts = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.part'))
  expect((await speak(...words(first), '--out', folder)).code).toBe(0)
  const before = parts()
  const { code, out } = await speak(...words(more), '--out', folder)
  expect(code).toBe(0)
  expect(out === (await speak(...words(more))).out).toBe(true)
  expect(parts()).toEqual(expect.arrayContaining(before))
})

test('merge says that studies are not joined but gone on with', async () => {
  for (const [command, ...words] of [
    ['compare', twoRooms, ...shelves, ...few],
    ['sensitivity', twoRooms, '--workers', '1', '--size', '2', '--input', 'recovery'],
  ]) {
    const folder = emptyFolder()
    expect((await speak(command!, ...words, '--out', folder)).code).toBe(0)
    const { code, err } = await speak('merge', folder)
    expect(code).toBe(2)
    expect(err).toContain(`holds a study of firebreak ${command}`)
  }
})

test('a threshold search tells every value it tried and where the condition begins to hold', async () => {
  const { code, out } = await speak(
    'sensitivity',
    twoRooms,
    '--threshold',
    'recovery.supply.stock=0..60',
    '--until',
    'recoveryP95Hours<150 h',
    '--replications',
    '5',
    '--workers',
    '1',
    '--json',
  )
  expect(code).toBe(0)
  const found = JSON.parse(out) as { value: number; holds: string; tried: { value: number; met: boolean }[] }
  expect(found).toMatchObject({
    engine: { name: 'firebreak' },
    scenario: { name: 'Two rooms', digest: expect.stringMatching(/^[\da-f]{64}$/) },
    strategy: null,
    seed: '1',
  })
  expect(found.holds).toBe('above')
  for (const { value, met } of found.tried) expect(met).toBe(value >= found.value)
})

test('a threshold search looks between 0 and 1 where a value is a share, and at whole numbers alone where it is a count', async () => {
  const search = async (threshold: string) => {
    const words = ['--until', 'permanentLoss<100%', '--replications', '1', '--workers', '1', '--json']
    const { out } = await speak('sensitivity', twoRooms, '--threshold', threshold, ...words)
    return (JSON.parse(out) as { tried: { value: number }[] }).tried.map(({ value }) => value)
  }
  expect(await search('repositories.shelf.unusable=0..1')).toEqual(
    expect.arrayContaining([0, 0.25, 0.5, 0.75, 1]),
  )
  expect(await search('recovery.supply.stock=0..1')).toEqual([0, 1])
})

test.each([
  [
    'sensitivity',
    ['--threshold', 'horizon=0..10', '--until', 'servicesDown<1'],
    ['--threshold horizon: must be at least 1 h, is 0'],
  ],
  [
    'sensitivity',
    ['--size', '1', '--output', 'costTotl', '--input', 'recovery.powr'],
    [
      '--size must be a whole number from 2 to 1000000, is 1',
      '--output: unknown output "costTotl", did you mean "costTotal"?',
      '--input: unknown uncertain input "recovery.powr", did you mean "recovery.power"?',
    ],
  ],
  [
    'run',
    ['--precision', '5', '--metric', 'costTotl'],
    [
      '--precision must be more than 0 and less than 1, such as 0.05 or 5%, is 5',
      'unknown --metric "costTotl", did you mean "costTotal"?',
    ],
  ],
  [
    'run',
    ['--shard', '1/2'],
    [
      '--shard: 1 replication cannot be split into 2 shards',
      '--shard needs --out DIR, where its part is kept',
    ],
  ],
])('%s %j: each slip is told of, under the option it is in', async (command, words, complaints) => {
  const { code, err } = await speak(command, twoRooms, ...words)
  expect(code).toBe(2)
  expect(err.trimEnd().split('\n')).toEqual(complaints)
})
