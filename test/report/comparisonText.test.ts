import { describe, expect, test } from 'vitest'
import { moneyLike } from '../../src/base/money.ts'
import type { Difference } from '../../src/campaign/difference.ts'
import {
  cell,
  change,
  duration,
  range,
  ratio,
  shareAgainst,
} from '../../src/report/comparison/comparisonCells.ts'
import { differences, worth } from '../../src/report/comparison/comparisonDifferences.ts'
import { neverNote, openNote } from '../../src/report/comparison/comparisonText.ts'
import { answer } from '../../src/report/comparison/comparisonAnswer.ts'
import { tongues } from '../../src/report/tongue.ts'
import type { ComparedStrategy, ComparisonReport } from '../../src/report/comparison/comparison.ts'

const { en, fr } = tongues

test.each([
  [0, '0'],
  [1 / 3600, '1 s'],
  [0.1, '6 min'],
  [3.8, '3.8 h'],
  [72, '72 h'],
  [-534, '-22.3 d'],
])('%d hours are told as %s', (hours, words) => expect(duration(hours, en)).toBe(words))

test('a difference without an end says so, and never is never', () => {
  expect(change([-Infinity, -36], 'h', en)).toBe('-36 h or less')
  expect(change([0.5, Infinity], 'h', en)).toBe('30 min or more')
  expect(change([-Infinity, Infinity], 'h', en)).toBe('open')
  expect(change([-Infinity, -Infinity], 'h', en)).toBe('from never')
  expect(change([Infinity, Infinity], 'h', en)).toBe('to never')
  expect(change([0, 0], 'EUR', en)).toBe('none')
  expect(change([-0.012, 0.034], 'points', en)).toBe('-1.2 to 3.4')
  expect(cell(Infinity, 'h', en)).toBe('never')
  expect(cell(0.0002, 'share', en)).toBe('<0.1 %')
  expect([2.04, 38.4, 233_797].map(times => ratio(times, en))).toEqual(['2.0', '38', '>1,000'])
})

test('a share that misses what it must reach is not written as what it must reach', () => {
  expect(shareAgainst(0.9488, 0.95, en)).toBe('94.9 %')
  expect(shareAgainst(0.94996, 0.95, en)).toBe('94.996 %')
  expect([0.95, 0.953, 0.94].map(share => shareAgainst(share, 0.95, en))).toEqual(['95 %', '95 %', '94 %'])
})

test('an interval without any end is none, in words', () => {
  expect(range([-Infinity, Infinity], 'h', en)).toBe('no interval')
  expect(range([480, Infinity], 'h', en)).toBe('20 d to never')
  expect(range([Infinity, Infinity], 'h', en)).toBe('never')
})

test('a cost without an upper end is so much or more, not never', () => {
  const euro = moneyLike([1440, Infinity], 'en')
  expect(range([1440, Infinity], euro, en)).toBe('€1.44k or more')
  expect(range([0, Infinity], 'EUR', en)).toBe('€0 or more')
})

test('one fire is told as one', () => {
  const under = (fires: number, word: string) =>
    fr.say('{}, {} {} under the same {} {}', 'graine 1', 2, 'stratégies', fires, word)
  expect(under(1, 'feu')).toBe('graine 1, 2 stratégies sous le même feu')
  expect(under(3, 'feux')).toBe('graine 1, 2 stratégies sous les 3 mêmes feux')
  const never = (fires: number) => {
    const servicesWithDataLost = { fires, some: { fires: 0, interval: [0, 1] } }
    const far = { strategy: 'far', figures: { servicesWithDataLost } } as unknown as ComparedStrategy
    return [en, fr].map(tongue => /(\d+ \w+) \(far\)/.exec(neverNote([far], tongue))?.[1])
  }
  expect(never(1)).toEqual(['1 fire', '1 feu'])
  expect(never(3)).toEqual(['3 fires', '3 feux'])
})

test('more fires are asked for only where a number of them is known to decide the front', () => {
  const note = (...fires: (number | null)[]) =>
    openNote(
      fires.map(each => ({ standing: { verdict: 'open', fires: each } as const })),
      en,
    )
  expect(note(130)).toContain('too few to tell, about 130 would')
  expect(note(130, null)).toContain('more may not: how often it burns is uncertain too')
  expect(note(null)).not.toContain('too few')
  expect(note()).toBe('')
})

describe('what changes, fire by fire', () => {
  const all = [
    'servicesWithDataLost',
    'outageP95Hours',
    'rtoMetShare',
    'costTotal',
    'costCustomers',
    'permanentLoss',
  ]
  const difference = (
    interval: readonly [number, number],
    fires: number,
    varianceFires: number,
  ): Difference => ({
    by: 'mean',
    value: 0,
    sign: 0,
    interval,
    varianceRatio: varianceFires < 2 ? NaN : 528,
    varianceFires,
    fires,
    differing: interval[0] === 0 && interval[1] === 0 ? 0 : fires,
    differingShare: [0, 1],
  })
  const report = (own: Record<string, Difference>) =>
    ({
      replications: 12,
      reference: 'none',
      strategies: [
        { strategy: 'none', differences: {} },
        {
          strategy: 'far',
          differences: {
            ...Object.fromEntries(all.map(name => [name, difference([-1, 1], 12, 12)])),
            ...own,
          },
        },
      ],
    }) as unknown as ComparisonReport
  const row = (text: string): string[] =>
    text
      .split('\n')
      .find(line => line.startsWith('far'))!
      .split(/ {2,}/)

  test('is told with the number of fires, where it is not of all', () => {
    const some = report({
      outageP95Hours: difference([1, 2], 9, 4),
      rtoMetShare: difference([0.1, 0.2], 9, 9),
    })
    expect(row(differences(some, en))[2]).toBe('1 h to 2 h (9 fires)')
    expect(differences(some, en)).toContain('(number of fires)')
    const one = differences(report({ outageP95Hours: difference([1, 2], 1, 1) }), en)
    expect(row(one)[2]).toMatch(/ \(1 fire\)$/)
    expect(row(worth(some, en)).slice(1, 4)).toEqual([
      '528 times',
      '528 times (4 fires)',
      '528 times (9 fires)',
    ])
    expect(worth(some, en)).toContain('(number of fires)')
    expect(differences(report({}), en)).not.toContain('fires')
    expect(worth(report({}), en)).not.toContain('fires')
  })

  test('of less than one service in a fire does not read as perhaps none', () => {
    const told = (low: number, high: number, t = en) =>
      row(differences(report({ servicesWithDataLost: difference([low, high], 12, 12) }), t))[1]
    expect(told(-0.512, -0.196)).toBe('-0.51 to -0.2')
    expect(told(-0.512, 0.3)).toBe('-0.51 to 0.3')
    expect(told(-1234.4, -3.26)).toBe('-1,234 to -3.3')
    expect(told(-0.512, -0.196, tongues.fr)).toBe('-0,51 à -0,2')
  })

  test('that none of so many fires shows may come in some of all: none is not never', () => {
    // Clopper and Pearson's upper end for none of n: so many differ that none of n does in 2.5 % of campaigns.
    const most = 1 - 0.025 ** (1 / 12)
    const alike = { ...difference([0, 0], 12, 12), differingShare: [0, most] } as const
    const none = differences(report({ servicesWithDataLost: alike }), en)
    expect(row(none)[1]).toBe('none')
    expect(none).toContain(
      `none: no difference in any of 12 fires, so that there is one in at most ${Math.round(100 * most)} % of all fires`,
    )
    const median = differences(
      report({ outageP95Hours: { ...difference([0, 0], 12, 12), by: 'median', differing: 2 } }),
      en,
    )
    expect(row(median)[2]).toBe('none in the median')
    expect(median).not.toContain('none:')
  })

  test.each([
    ['mean', 3, [-Infinity, Infinity], 'fewer than 6 fires tell too little'],
    ['median', 12, [-Infinity, -36], 'in too many fires one of the two strategies never recovers'],
    [
      'mean',
      12,
      [3, Infinity],
      'too few fires tell the two apart: one in which they differ decides the mean',
    ],
  ] as const)('says why the end of a %s over %i fires is open, and that alone', (by, fires, ends, why) => {
    const said = differences(report({ outageP95Hours: { ...difference(ends, fires, fires), by } }), en)
    expect(said).toContain(`because ${why}.`)
    expect(said).not.toContain('from never')
    expect(differences(report({}), en)).not.toContain('open')
  })

  test('from never to an end is told without a number', () => {
    const endless = { ...difference([-Infinity, -Infinity], 12, 4), by: 'median', sign: -1 } as const
    const said = differences(report({ outageP95Hours: endless }), en)
    expect(row(said)[2]).toBe('from never')
    expect(said).toContain('from never: in most fires the reference never recovers and the strategy does')
    expect(said).not.toContain('Infinity')
    expect(said).not.toContain('open')
  })

  test('that is the same in all fires is not told as none', () => {
    const same = { ...difference([-15, -15], 12, 12), varianceRatio: Infinity }
    expect(row(worth(report({ outageP95Hours: { ...same, value: -15 } }), en))[2]).toBe('the same in all')
    expect(row(worth(report({ outageP95Hours: same }), en))[2]).toBe('no difference')
  })

  test('is worth no times of what is never finite', () =>
    expect(row(worth(report({ outageP95Hours: difference([0, Infinity], 12, 1) }), en))[2]).toBe('–'))

  test('says why who loses less data may be out for longer, and only then', () => {
    const less = difference([-0.4, -0.2], 12, 12)
    const more = difference([0.1, 0.2], 12, 12)
    const open = difference([-0.1, 0.2], 12, 12)
    const told = (loss: Difference, out: Difference): string =>
      differences(report({ permanentLoss: loss, outageP95Hours: out }), en)
    const said = (loss: Difference, out: Difference): boolean =>
      told(loss, out).includes('starts again empty')
    expect(said(less, more)).toBe(true)
    // These figures do not tell which of the waits it was.
    expect(told(less, more)).toMatch(/may be sooner than one that waits for data or spare servers/)
    expect(said(more, less)).toBe(true)
    expect(said(less, less)).toBe(false)
    expect(said(less, open)).toBe(false)
    expect(said(open, open)).toBe(false)
  })
})

const strategy = (name: string | null, cost: number, share: number, open: boolean, tested = 40) => ({
  strategy: name,
  label: `Label of ${name}`,
  cost,
  objectives: { share, open, tested, interval: [0, 1], met: tested > 2 && share >= 0.95 },
})
const compared = (...strategies: ReturnType<typeof strategy>[]) =>
  ({
    replications: 40,
    objectives: { rpoHours: 0.25, rtoHours: 72, lossShare: 0.01, confidence: 0.95 },
    reference: strategies[0]!.strategy,
    strategies,
    cheapest: null,
  }) as unknown as ComparisonReport

test('the answer names the cheapest, what it costs beside the reference, and who is open', () => {
  const [first, second] = [strategy(null, 1e6, 0.2, false), strategy('far', 2_500_000, 0.96, true)]
  const report = { ...compared(first, second), cheapest: { strategy: 'far', cost: 2_500_000 } }
  expect(answer(report, en)).toBe(
    `The cheapest strategy that meets RPO 15 min for 95 % of the services that lost disks or newest data, RTO 72 h for 95 % of the services that went down and data lost for good by no more than 5 % of them, data lost for good by at most 1.0 % of the services that went down, in 95 % of the fires that put it to the test: far (Label of far).
It costs €2.5m a year, protection and fires together, €1.5m more than as written.
By their 95 % intervals it is open whether these meet it; more --replications would tell: far.`,
  )
  const free = { ...compared({ ...first, cost: 2_500_000.001 }, second), cheapest: report.cheapest }
  expect(answer(free, en)).toContain('protection and fires together, no more than as written.')
  expect(answer(compared(first), en)).toMatch(
    /^No strategy meets .*; as written comes closest, with 20 % of the fires\.$/,
  )
  const alike = [
    strategy('none', 1, 0.13, false),
    strategy('near', 2, 0.13, false),
    strategy('far', 3, 0.13, false),
  ]
  expect(answer(compared(...alike), en)).toMatch(
    /; none \(Label of none\), near \(Label of near\) and far \(Label of far\) come equally close, with 13 % of the fires\.$/,
  )
  expect(answer(compared(strategy('none', 1, 0, false)), en)).toMatch(/; none does in any fire\.$/)
})

test('the answer says by how many fires it was tested, and claims nothing of what was not', () => {
  const [some, few] = [strategy(null, 1e6, 0.96, false, 12), strategy('wet', 5e5, NaN, false, 0)]
  const told = answer({ ...compared(some, few), cheapest: { strategy: null, cost: 1e6 } }, en)
  expect(told).toContain('as written (Label of null), put to the test by 12 of 40 fires.')
  expect(told).toMatch(
    /Not tested, because fewer than 3 of the fires took the disks of a service: wet \(none\)\.$/,
  )
  const none = answer(compared(few, strategy('dry', 1, 1, true, 2)), en)
  expect(none).toMatch(
    /^No strategy is shown to meet .*: too few fires put it to the test\.\nNot tested.*: wet \(none\), dry \(2\)\.$/,
  )
})
