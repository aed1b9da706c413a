// An amount is printed with three digits in the unit of its size; all amounts of a table share a unit, except very
// small ones.
import { expect, test } from 'vitest'
import { money, moneyLike } from '../../src/base/money.ts'

test.each([
  [0, '€0', '0\u00a0€'],
  [0.456, '€0.46', '0,46\u00a0€'],
  [25, '€25', '25\u00a0€'],
  [1_234, '€1.23k', '1,23\u00a0k€'],
  [640_123, '€640k', '640\u00a0k€'],
  [999_999, '€1m', '1\u00a0M€'],
  [-105_340_000, '-€105m', '-105\u00a0M€'],
  [1_234_560_000, '€1.23bn', '1,23\u00a0Md€'],
  [5_000_000_000_000, '€5,000bn', '5\u202f000\u00a0Md€'],
] as const)('%d euro: %s, %s', (euro, english, french) => {
  expect(money(euro, 'en')).toBe(english)
  expect(money(euro, 'fr')).toBe(french)
})

test('two amounts that three digits do not tell apart are told with more', () =>
  expect([12_345_678, 12_346_678].map(euro => money(euro, 'en', 5))).toEqual(['€12.346m', '€12.347m']))

test.each([
  ['en', [3_210_000, 12_345, 0, -4_000], ['€3.21m', '€12.3k', '€0', '-€4k']],
  ['fr', [3_210_000, 12_345, -4_000, 0], ['3,21\u00a0M€', '12,3\u00a0k€', '-4\u00a0k€', '0\u00a0€']],
  ['en', [1_440, 825, 999.6], ['€1.44k', '€825', '€1k']],
  ['fr', [4_000, 825, -400], ['4\u00a0k€', '825\u00a0€', '-400\u00a0€']],
  ['en', [640_000, 1_234], ['€640k', '€1.23k']],
  ['en', [999_999, 500_000], ['€1m', '€0.5m']],
  ['en', [1_200_000_000, 185_000_000, 1_015_000_000], ['€1.2bn', '€0.185bn', '€1.02bn']],
  ['en', [1_200_000_000, 3_000_000, 99_960_000], ['€1.2bn', '€3m', '€0.1bn']],
  ['en', [1_000_000, 0.456], ['€1m', '€0.46']],
  ['en', [25, Infinity], ['€25', '€∞']],
  ['en', [1_440, Infinity], ['€1.44k', '€∞']],
  ['fr', [1_440, Infinity], ['1,44\u00a0k€', '∞\u00a0€']],
] as const)('%s: %j', (language, all, told) => {
  const say = moneyLike(all, language)
  expect(all.map(euro => say(euro))).toEqual(told)
})
