// Tables on a screen that is narrower than they are.
import { describe, expect, test } from 'vitest'
import { table } from '../../src/index.ts'
import { wrapped } from '../../src/node/wrap.ts'
import { speakTo } from './speak.ts'

const widest = (text: string): number => Math.max(...text.split('\n').map(line => Array.from(line).length))

const nights = table(
  ['the same fire', 'services destroyed', 'what was told'],
  [
    ['as played, with all that was late', '1,203', 'nothing'],
    ['no decision', '564 of 1,300', 'the customers heard of it from the press'],
  ],
)

describe('a table that is wider than the screen', () => {
  test('goes on below itself: heads of numbers first, then text', () => {
    expect(wrapped(nights, 89)).toBe(
      `
the same fire                         services                              what was told
                                      destroyed
---------------------------------  ------------  ----------------------------------------
as played, with all that was late         1,203                                   nothing
no decision                        564 of 1,300  the customers heard of it from the press
`.trim(),
    )
    // The two columns of text are made equal: 22 and 22 beside the number's 12 and the spaces between.
    expect(wrapped(nights, 60)).toBe(
      `
the same fire              services            what was told
                           destroyed
----------------------  ------------  ----------------------
as played, with all            1,203                 nothing
  that was late
no decision             564 of 1,300  the customers heard of
                                      it from the press
`.trim(),
    )
  })

  test('keeps numbers with their units, and intervals, in one piece', () => {
    const cells = ['€1.59m to €1.87m', '45 % (32 % to 58 %)', '€23.5k ± €2.22k', '12 h', '-10,979 to 3,459']
    const text = table(['row', ...cells.map(() => 'a figure of some sort')], [['one', ...cells]])
    const pieces = [
      '€1.59m to €1.87m',
      '45 %',
      '(32 % to 58 %)',
      '€23.5k ± €2.22k',
      '12 h',
      '-10,979 to 3,459',
    ]
    for (let columns = 24; columns < 120; columns++)
      for (const piece of pieces) expect(wrapped(text, columns)).toContain(piece)
  })

  test('that cannot be narrowed enough is told in parts, each with its first column', () => {
    const head = ['strategy', 'objectives', 'in-between', 'afterwards']
    const text = table(head, [['warm-standby', '1234567890', '2345678901', '3456789012']])
    expect(wrapped(text, 40)).toBe(
      `
strategy      objectives  in-between
------------  ----------  ----------
warm-standby  1234567890  2345678901

strategy      afterwards
------------  ----------
warm-standby  3456789012
`.trim(),
    )
  })

  test('stays as it is where not even two of its columns fit, or what follows is no row of it', () => {
    const text = table(['a', 'b'], [['x'.repeat(30), 'y'.repeat(30)]])
    expect(wrapped(text, 40)).toBe(text)
    const note = 'x  1234567  2  3'
    expect(wrapped(`${nights}\n${note}`, 60).endsWith(`\n${note}`)).toBe(true)
  })
})

test('a comparison fits the screen, with all its words', async () => {
  const words = ['compare', 'scenarios/two-rooms.yaml', '--replications', '3', '--places', '0']
  const strategies =
    '--set=strategies={ warm: { set: { horizon: 20 d } }, a-strategy-with-a-long-name: { set: {} } }'
  const piped = await speakTo({}, ...words, strategies)
  const shown = await speakTo({ width: 80 }, ...words, strategies)
  expect(widest(piped.out)).toBeGreaterThan(80)
  expect(widest(shown.out)).toBeLessThanOrEqual(80)
  const wordsOf = (text: string): string[] =>
    [...new Set(text.split(/\s+/).filter(word => !/^-+$/.test(word)))].sort()
  expect(wordsOf(shown.out)).toEqual(wordsOf(piped.out))
})
