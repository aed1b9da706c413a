// What is refused of studies, and studies that are stopped, gone on with or merged.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { threeShelves } from '../campaign/threeShelves.ts'
import { emptyFolder, speak, speakTo, twoRooms } from './speak.ts'

const shelves = threeShelves.flatMap(setting => ['--set', setting])
const few = ['--workers', '1', '--replications', '4', '--places', '0']

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
  [['sensitivity', twoRooms, '--top', '3'], '--top goes with --method sobol or tornado'],
  [['sensitivity', twoRooms, '--strategy', 'none'], 'there is no strategy "none"'],
  [['sensitivity', twoRooms, '--threshold', 'horizon=1 d..9 d'], '--until'],
  [['sensitivity', twoRooms, '--until', 'costTotal<1 €'], 'goes with --threshold'],
] as const)('%s is refused: %s', async (words, complaint) => {
  const { code, out, err } = await speak(...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(complaint)
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
      // Ctrl-C each time the bar has moved by a twelfth, or at its end: a slow machine would be stopped at each run.
      const from = stops / 12
      let stop = () => {}
      last = await speakTo(
        {
          interactive: true,
          onInterrupt: listener => {
            stop = listener
            return () => {}
          },
          err: text => {
            const [, done, all] = /^\r.* (\d+)\/(\d+) \S+, .* left$/.exec(text) ?? []
            if (Number(done) / Number(all) >= from) stop()
          },
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

test('a comparison of one strategy is not put beside a run under it, whose plan it has, nor a run beside it', async () => {
  for (const [first, second] of [
    ['run', 'compare'],
    ['compare', 'run'],
  ] as const) {
    const folder = emptyFolder()
    const words = [twoRooms, ...shelves, '--workers', '1', '--replications', '2', '--strategy', 'beside']
    const places = (command: string): string[] => (command === 'compare' ? ['--places', '0'] : [])
    expect((await speak(first, ...words, ...places(first), '--out', folder)).code).toBe(0)
    const before = readdirSync(folder)
    const { code, err } = await speak(second, ...words, ...places(second), '--out', folder)
    expect({ code, err }).toEqual({
      code: 2,
      err: `--out: the campaign in ${folder} is one of firebreak ${first}; give another folder, or the command that began it\n`,
    })
    expect(readdirSync(folder)).toEqual(before)
  }
})

test('merge says that studies are not joined but gone on with', async () => {
  for (const [command, ...words] of [
    ['compare', twoRooms, ...shelves, ...few],
    ['compare', twoRooms, ...shelves, ...few, '--strategy', 'beside'],
    ['sensitivity', twoRooms, '--workers', '1', '--size', '2', '--input', 'recovery'],
  ]) {
    const folder = emptyFolder()
    expect((await speak(command!, ...words, '--out', folder)).code).toBe(0)
    const { code, err } = await speak('merge', folder)
    expect(code).toBe(2)
    expect(err).toContain(`holds a study of firebreak ${command}`)
  }
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
      '--size must be a whole number from 2 to 1000000, is 1; the nearest is 2',
      '--output: unknown output "costTotl", did you mean "costTotal"?',
      '--input: unknown uncertain input "recovery.powr", did you mean "recovery.power"?',
    ],
  ],
  [
    'sensitivity',
    ['--output', 'servicesDown, rtoMetShar', '--output', 'cost,nonsense'],
    [
      '--output: takes one output, and is repeated for more: --output servicesDown --output rtoMetShare',
      '--output: unknown output "cost"; known: costTotal, costInsured, costCustomers, costs.hardware, costs.buildings, costs.cleaning, costs.response, costs.credits, costs.vouchers, costs.litigation',
      expect.stringMatching(
        /^--output: unknown output "nonsense"; known: permanentLoss, customersHit, .* and \d+ more$/,
      ),
    ],
  ],
  [
    'run',
    ['--precision', '5', '--metric', 'costTotl'],
    [
      '--precision must be more than 0 and less than 1, such as 0.05 or 5%, is 5; 5 % is written 0.05 or 5%',
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
