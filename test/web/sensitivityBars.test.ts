// The table of what moves an outcome: an interval where the draws tell one, words where all of them were alike.
import { afterEach, expect, test } from 'vitest'
import type { Scenario, SensitivityReport } from '../../src/index.ts'
import { saidOf, type Several } from '../../web/charts/table.ts'
import { barsOf, figuresOf, tableOf, takeawayOf } from '../../web/views/sensitivity/sensitivityBars.ts'
import { sensitivityWords } from '../../web/words/sensitivityWords.ts'
import { speak, spoken } from '../../web/words/words.ts'

afterEach(() => speak('en'))

test.each([
  ['en', 'the same at every point'],
  ['fr', 'identique en chaque point'],
] as const)(
  'an input that moves the outcome alike at every point has no interval (%s)',
  async (language, alike) => {
    await speak(language)
    const finding = {
      unit: 'rooms',
      never: 0,
      valueless: 0,
      mean: 2,
      bars: [
        { path: 'a', low: 1, high: 4, difference: 3, interval: null, at: [0, 1] },
        { path: 'b', low: 2, high: 3, difference: 1, interval: [0.5, 1.5], at: [0, 1] },
        { path: 'c', low: 2, high: 3, difference: 1, interval: [0.5, Infinity], at: [0, 1] },
      ],
    } satisfies SensitivityReport['findings'][string]
    const bars = barsOf(finding, {}, {} as Scenario)
    const figures = figuresOf(finding, bars, spoken())
    const bounds = { interval: '95 %', open: 'open', ends: (of: string) => [`${of} <`, `${of} >`] as const }
    const { rows, head } = tableOf(bars, finding, figures, sensitivityWords[language], bounds)
    // What is alike at every point is told as the strongest, not as something that chance may have done.
    expect(takeawayOf(bars[0], finding, figures, sensitivityWords[language], '12')).toBe(
      sensitivityWords[language].tornadoTakeaway({
        input: bars[0]!.name,
        ...figures.ends(bars[0]!),
        runs: '12',
      }),
    )
    const at = head.indexOf('95 %')
    expect(rows.map(row => saidOf(row[at]!))).toEqual([
      alike,
      expect.stringMatching(/^0[.,]5 – 1[.,]5$/),
      expect.stringMatching(/^0[.,]5 – open$/),
    ])
    // As many columns in an export, whichever it is.
    expect(rows.map(row => (row[at] as Several).parts.length)).toEqual([2, 2, 2])
  },
)

test('the size of an effect begins at nothing: no outcome below nothing is drawn for it', () => {
  const effect = { path: 'a', mean: -20, meanSize: 23, meanSizeInterval: [9, 31], spread: 4 } as const
  const finding = { unit: 'services', never: 0, valueless: 0, mean: 7, effects: [effect] }
  const [bar] = barsOf(finding, {}, {} as Scenario)
  expect([bar!.low, bar!.high]).toEqual([0, 23])
})

test('a share moves by points: by 63 % could be read as a part of what it was', () => {
  const effect = {
    path: 'a',
    mean: -0.63,
    meanSize: 0.63,
    meanSizeInterval: [0.5, 0.7],
    spread: 0.1,
  } as const
  const finding = { unit: 'share', never: 0, valueless: 0, mean: 0.4, effects: [effect] }
  const bars = barsOf(finding, {}, {} as Scenario)
  const figures = figuresOf(finding, bars, spoken())
  expect(takeawayOf(bars[0], finding, figures, sensitivityWords.en, '12')).toContain('by 63\u00a0points on')
  const { rows } = tableOf(bars, finding, figures, sensitivityWords.en, {
    interval: '95 %',
    open: 'open',
    ends: of => [of, of],
  })
  expect(rows[0]!.map(saidOf)).toContain('63\u00a0points')
  // So does the axis, whose labels may need more digits to be told apart.
  expect([0.63, 0.634].map(each => figures.far(each, 1))).toEqual(['63\u00a0points', '63.4\u00a0points'])
})

test.each([
  [
    'begins at nothing',
    [0, 45.9],
    /^No input can be told from chance \(12 runs\)\. “a” seems to matter most/,
  ],
  ['begins above', [2, 45.9], /^“a” matters most/],
] as const)('an effect whose interval %s is told as what it is', (_, meanSizeInterval, said) => {
  const effect = { path: 'a', mean: -16, meanSize: 16, meanSizeInterval, spread: 30 } as const
  const finding = { unit: 'services', never: 0, valueless: 0, mean: 7, effects: [effect] }
  const bars = barsOf(finding, {}, {} as Scenario)
  const figures = figuresOf(finding, bars, spoken())
  expect(takeawayOf(bars[0], finding, figures, sensitivityWords.en, '12')).toMatch(said)
})
