// Whichever two options of a command are wrong, both are told, whether their values stand behind "=" or a blank.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { speak, twoRooms } from './speak.ts'

const [set, replications, workers, strategy, out, sampling] = [
  ['--set', 'horizn=1 d'],
  ['--replications', '-1'],
  ['--workers', '-1'],
  ['--strategy', 'nope'],
  ['--out', 'package.json'],
  ['--sampling', 'foo'],
] as const
const queue = ['--queue', 'x'] as const
const replication = ['--replication', '-1'] as const

/** The two rooms with a strategy, which is read sooner than any that is shipped. */
const folder = mkdtempSync(join(tmpdir(), 'two slips '))
afterAll(() => rmSync(folder, { recursive: true }))
const strategies = join(folder, 'strategies.yaml')
writeFileSync(
  strategies,
  `${readFileSync(twoRooms, 'utf8')}
strategies: { often: { set: { policies.nightly.copies.0.period: 12 h } } }
`,
)

const wrong: readonly [words: readonly string[], options: readonly (readonly [string, string])[]][] = [
  [
    ['run', twoRooms],
    [
      set,
      replications,
      workers,
      strategy,
      out,
      sampling,
      queue,
      ['--precision', '0'],
      ['--metric', 'foo'],
      ['--shard', '3/2'],
    ],
  ],
  [
    ['compare', strategies],
    [
      set,
      replications,
      workers,
      strategy,
      out,
      queue,
      ['--against', 'nope'],
      ['--rpo', 'foo'],
      ['--rto', 'foo'],
      ['--loss', '7'],
      ['--confidence', '-7'],
      ['--places', '-1'],
    ],
  ],
  [
    ['sensitivity', twoRooms],
    [
      set,
      workers,
      strategy,
      out,
      queue,
      ['--output', 'foo'],
      ['--method', 'foo'],
      ['--size', '-1'],
      ['--top', '-1'],
      ['--input', 'foo'],
    ],
  ],
  [
    ['sensitivity', twoRooms],
    [
      set,
      replications,
      workers,
      strategy,
      out,
      queue,
      ['--threshold', 'recovery.supply.stok=0..9'],
      ['--until', 'foo'],
    ],
  ],
  [
    ['why', twoRooms, 'service 1'],
    [set, replications, strategy, sampling, replication, ['--language', 'xx']],
  ],
  [
    ['services', twoRooms],
    [set, replications, strategy, sampling, replication],
  ],
  [
    ['verify', 'test/validation'],
    [['--finer', '-1'], out],
  ],
  [
    ['exercise', twoRooms],
    [
      out,
      ['--decisions', 'nowhere.yaml'],
      ['--injects', 'nowhere.csv'],
      ['--language', 'xx'],
      ['--held', 'x'],
    ],
  ],
  [
    ['import', 'csv', 'scenarios/registers/two-rooms-services.csv'],
    [
      ['--into', 'nowhere.yaml'],
      ['--out', 'nowhere/mine.yaml'],
    ],
  ],
  [
    ['export', 'cfast', twoRooms],
    [set, strategy, ['--room', 'hut/lft']],
  ],
  [
    ['worker'],
    [
      ['--queue', 'x'],
      ['--workers', '-1'],
    ],
  ],
]

test.each(wrong)('%j', async (words, options) => {
  const missed: string[] = []
  for (const [nth, first] of options.entries())
    for (const second of options.slice(nth + 1))
      for (const sign of [' ', '=']) {
        const told = [first, second].flatMap(each => (sign === ' ' ? each : [each.join('=')]))
        const { code, out, err } = await speak(...words, ...told)
        expect({ code, out, told }).toEqual({ code: 2, out: '', told })
        const lines = err.trimEnd().split('\n')
        for (const [option, value] of [first, second])
          if (!lines.some(line => line.split(/[ :]/).includes(option) || line.startsWith(`${value}:`)))
            missed.push(`${told.join(' ')} without ${option}: ${lines.join(' | ')}`)
      }
  expect(missed).toEqual([])
})
