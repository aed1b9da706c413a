// Numbers are written as the platform does in each language, and estimates only as precisely as they are known.
import { expect, onTestFinished, test, vi } from 'vitest'
import { decimals, figure, moneyLike, percent, percentLost, span, whole } from '../../web/format.ts'
import { percentAgainst } from '../../web/words/percentAgainst.ts'
import { roughly } from '../../web/pace/timeLeft.ts'

const values = [
  0, -0, 0.04, 0.05, 0.25, 0.5, 1, 1.005, 1.5, 2.5, -2.5, -0.3, 9.95, 99.95, 100.5, 999.5, 1234.5,
]
  .concat([12_345, 123_456.789, 1_234_567, -1_234_567.8, 9e14, 1e15, 1e21, Infinity, -Infinity, NaN])
  // Many patterns of digits, the same every time.
  .concat(Array.from({ length: 500 }, (_, nth) => ((nth * 7919) % 104_729) / 10 ** (nth % 6)))

/** Instead of the hyphen that `Intl` writes. */
const minus = '\u2212'

/** A figure of `Intl` with that minus, and none before zero. */
const withMinus = (said: string): string => said.replace('-', /[1-9∞]/.test(said) ? minus : '')

test.each([
  ['en', 'en-GB'],
  ['fr', 'fr-FR'],
] as const)('%s: as Intl writes them, below nothing with a minus', (language, locale) => {
  for (const value of values) {
    const as = (options: Intl.NumberFormatOptions): string =>
      withMinus(new Intl.NumberFormat(locale, options).format(value))
    expect(whole(language, value)).toBe(as({ maximumFractionDigits: 0 }))
    for (const digits of [1, 2, 3])
      expect(decimals(language, value, digits), String(value)).toBe(
        as({ minimumFractionDigits: digits, maximumFractionDigits: digits }),
      )
    if (!Number.isInteger(value) && value < 100)
      expect(figure(language, value, 'm', '')).toBe(as({ maximumFractionDigits: 1 }))
  }
})

test.each([
  ['en', 'en-GB'],
  ['fr', 'fr-FR'],
] as const)('%s: shares as Intl writes them, with a no-break space before the sign', (language, locale) => {
  const shares = [...values, ...values.map(value => value / 1e4), 1e-7, 3.5e-6, 0.07, 0.145, 1.005]
  // All but those that are told apart from a whole.
  for (const share of shares.filter(each => !(each >= 0.995 && each < 1)))
    for (const finer of [0, 1, 4, 12]) {
      const digits = (share !== 0 && Math.abs(share) < 0.1 ? 1 : 0) + finer
      const said = withMinus(
        new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share),
      )
      expect(percent(language, share, finer), `${share} ${digits}`).toBe(said.replace(/\s?%/, '\u00a0%'))
    }
})

test('plain numbers and shares, as in the first picture, wait for no Intl', () => {
  const made = vi.spyOn(Intl, 'NumberFormat')
  onTestFinished(() => made.mockRestore())
  // With digits that no other test asks for, since formatters are kept.
  expect([whole('fr', 1234), decimals('en', 2.5, 5), percent('en', 0.25, 5), percent('fr', 0, 6)]).toEqual([
    '1\u202f234',
    '2.50000',
    '25\u00a0%',
    '0\u00a0%',
  ])
  expect(made).not.toHaveBeenCalled()
})

test('a length of time that is expected is told coarsely, and never as nothing', () => {
  expect(
    [0, 0.2, 7.3, 12, 47, 56, 61, 200, 301, 4000].map(seconds => roughly('en', seconds).replace(/\s/, ' ')),
  ).toEqual(['1 s', '1 s', '8 s', '15 s', '50 s', '1 min', '1.5 min', '3.5 min', '6 min', '67 min'])
  expect(span('fr', 2.5 * 86_400)).toBe('2,5\u00a0j')
})

test('a share that misses what it must reach is not written as what it must reach', () => {
  expect(percentAgainst('en', 0.9488, 0.95)).toBe('94.9\u00a0%')
  expect(percentAgainst('en', 0.94996, 0.95)).toBe('94.996\u00a0%')
  expect(percentAgainst('fr', 0.9488, 0.95)).toBe('94,9\u00a0%')
  expect(percentAgainst('en', 0.95, 0.95)).toBe('95\u00a0%')
  expect(percentAgainst('en', 0.9512, 0.95)).toBe('95\u00a0%')
  expect(percentAgainst('en', 0.943, 0.95)).toBe('94\u00a0%')
})

test.each([
  [1, 0, '100\u00a0%'],
  // A little less than one, as sums of shares are.
  [1 - Number.EPSILON / 2, 0, '100\u00a0%'],
  [0.9999, 0, '99.9\u00a0%'],
  [0.9999, 1, '99.99\u00a0%'],
  [0.99999, 1, '99.99\u00a0%'],
  [0.996, 0, '99.6\u00a0%'],
  [0.995, 0, '99.5\u00a0%'],
  [0.994, 0, '99\u00a0%'],
  [0.025, 0, '2.5\u00a0%'],
])('a share of %d is written as all only if it is, with %i more digits', (share, finer, said) => {
  expect(percent('en', share, finer)).toBe(said)
  expect(figure('en', share, 'share', 'never', finer)).toBe(said)
})

test('an amount below nothing has the same minus as other figures, alone and in a table', () => {
  expect(figure('en', -12e6, 'EUR', '')).toBe(`${minus}€12m`)
  expect(figure('fr', -12e6, 'EUR', '')).toBe(`${minus}12\u00a0M€`)
  expect(moneyLike([3e6, -12e6], 'en')(-12e6)).toBe(`${minus}€12m`)
  expect(moneyLike([3e6, -12e6], 'fr')(-3.5e6)).toBe(`${minus}3,5\u00a0M€`)
})

test('a service lost in 20,000 is not told as none', () => {
  expect(percentLost('en', 1 / 20_000)).toBe('<\u00a00.1\u00a0%')
  expect(percentLost('fr', 1 / 20_000)).toBe('<\u00a00,1\u00a0%')
  expect(percentLost('en', 0)).toBe('0\u00a0%')
  expect(percentLost('en', 0.0617)).toBe('6.2\u00a0%')
  expect(percentLost('en', 1 / 20_000, 1)).toBe('0.01\u00a0%')
  expect(percentLost('en', 1 / 2_000_000, 1)).toBe('<\u00a00.01\u00a0%')
})

test('what is a little below zero is told without a sign where it rounds to zero, and with it otherwise', () => {
  for (const language of ['en', 'fr'] as const) {
    expect(
      [-0, -0.0004, -1e-9].map(value => percent(language, value)),
      language,
    ).toEqual(Array<string>(3).fill('0\u00a0%'))
    expect([-0, -0.4, -1e-9].map(value => whole(language, value))).toEqual(['0', '0', '0'])
    expect([-0, -0.04].map(value => figure(language, value, 'm', ''))).toEqual(['0', '0'])
  }
  expect(percent('en', -0.004)).toBe(`${minus}0.4\u00a0%`)
})
