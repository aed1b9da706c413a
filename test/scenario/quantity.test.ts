import { expect, test } from 'vitest'
import { quantile } from '../../src/base/distribution.ts'
import { exact, spread, uncertain } from '../../src/scenario/field/quantity.ts'
import type { z } from '../../src/scenario/zod.ts'
import { over, sentences } from './read.ts'

const minutes = uncertain('duration', { label: 'Delay', min: 0, max: 3600 })
const share = uncertain('ratio', { label: 'Share', min: 0, max: 1 })
const growth = uncertain('growth', { label: 'Growth' })

function refusal(schema: z.ZodType, written: unknown): string {
  const result = schema.safeParse(written)
  return result.success
    ? 'read'
    : result.error.issues.map(({ path, message }) => [...path, message].join(': ')).join(' | ')
}

test.each([
  [minutes, '10 min', 600],
  [minutes, 0, 0],
  [share, '70 %', 0.7],
  [share, 0.7, 0.7],
  [growth, 'fast', 0.0469],
  [growth, '5 MW in 8 min', 5000 / (480 * 480)],
  [exact('rating', { label: 'Rating' }), 'REI 60', 60],
])('a written number is read in SI: %#', (schema, written, value) => {
  expect(schema.parse(written)).toBe(value)
})

test.each([
  [{ uniform: ['1 min', '2 min'] }, { kind: 'uniform', low: 60, high: 120 }],
  [{ triangular: ['1 min', '2 min', '9 min'] }, { kind: 'triangular', low: 60, mode: 120, high: 540 }],
  [{ pert: ['1 min', '2 min', '9 min'] }, { kind: 'pert', low: 60, mode: 120, high: 540 }],
  [
    { lognormal: { median: '1 min', p95: '3 min' }, max: '5 min' },
    { kind: 'lognormal', median: 60, p95: 180, max: 300 },
  ],
  [
    {
      discrete: [
        ['1 min', 3],
        ['2 min', 1],
      ],
    },
    {
      kind: 'discrete',
      values: [
        [60, 3],
        [120, 1],
      ],
    },
  ],
  [{ empirical: ['1 min', '2 min'] }, { kind: 'empirical', values: [60, 120] }],
])('a distribution stands where a number may: %j', (written, value) => {
  expect(minutes.parse(written)).toEqual(value)
})

test('a tail that leaves the limits of the field is cut off there', () => {
  expect(share.parse({ normal: { mean: 0.9, sd: 0.3 } })).toEqual({
    kind: 'normal',
    mean: 0.9,
    sd: 0.3,
    min: 0,
    max: 1,
  })
  const read = share.parse({ normal: { mean: 0.9, sd: 0.3 } })
  for (const u of [0.001, 0.5, 0.999]) {
    expect(quantile(read as never, u)).toBeGreaterThanOrEqual(0)
    expect(quantile(read as never, u)).toBeLessThanOrEqual(1)
  }
})

test.each([
  [minutes, '61 min', 'must be at most 1 h, is 61 min'],
  [minutes, '-1 min', 'must be at least 0 s, is -1 min'],
  [minutes, '10', 'has no unit, must be a duration such as "10 min"'],
  [minutes, 10, 'needs a unit, such as "10 s"'],
  [minutes, Infinity, 'must be a finite number'],
  [minutes, true, 'must be a number with its unit, such as "10 s", is true'],
  [minutes, undefined, 'is missing'],
  [minutes, [], 'must be a number with its unit, such as "10 s", is a list'],
  [minutes, {}, 'must be a number or a distribution, is an empty map'],
  [minutes, { uniform: ['1 min', '2 h'] }, 'uniform: 1: must be at most 1 h, is 2 h'],
  [minutes, { triangular: ['1 min', '2 min'] }, 'triangular: triangular is a list: [low, mode, high]'],
  [minutes, { triangular: ['3 min', '2 min', '4 min'] }, 'triangular: 1: must rise: low, mode, high'],
  [minutes, { lognormal: { median: '2 min', p95: '1 min' } }, 'lognormal: p95: p95 must be above the median'],
  [minutes, { lognormal: { median: '0 s', p95: '1 min' } }, 'lognormal: median: must be above 0, is "0 s"'],
  [minutes, { normal: { mean: '1 min' } }, 'normal: normal needs sd'],
  [
    minutes,
    { normal: { mean: '9 d', sd: '1 s' }, min: '2 h' },
    'normal: has no value within the limits of this field',
  ],
  [minutes, { gumbel: { mean: '90 d', sd: '1 s' } }, 'gumbel: has no value within the limits of this field'],
  [
    minutes,
    { min: '1 min' },
    'min only cuts the tails off a distribution, but there is none: did you mean "uniform: [1 min, most]"?',
  ],
  [
    minutes,
    { uniform: ['1 min', '2 min'], min: '3 min' },
    'uniform: has no value between its min and its max',
  ],
  [minutes, { discrete: [['1 min', 1]], max: '30 s' }, 'discrete: has no value between its min and its max'],
  [
    minutes,
    { gamma: { shape: 1e9, scale: '1 s' } },
    'gamma: shape: must be from 0.000001 to 1000000, is 1000000000',
  ],
  [
    uncertain('duration', { label: 'Delay' }),
    { lognormal: { median: '1e-300 s', p95: '1 h' } },
    'lognormal: spreads beyond the range of numbers',
  ],
  [minutes, { discrete: [['1 min', 0]] }, 'discrete: the weights must not all be 0'],
  [minutes, { discrete: [['1 min', -1]] }, 'discrete: 0: 1: a weight must be at least 0, is -1'],
  [
    minutes,
    { uniform: ['1 s', '2 s'], pert: ['1 s', '2 s', '3 s'] },
    'pert: must be one distribution, is uniform and pert',
  ],
  [minutes, { trianglar: ['1 s', '2 s', '3 s'] }, 'trianglar: "trianglar" is not a distribution'],
  [
    exact('length', { label: 'Width' }),
    { uniform: ['1 m', '2 m'] },
    'must be one number here, not a distribution',
  ],
  [exact('count', { label: 'Racks', min: 1 }), 1.5, 'must be a whole number, is 1.5'],
  [growth, '5 MW in 0 s', 'must grow in more than 0 s'],
  [
    growth,
    'quick',
    'must be a growth (slow, medium, fast, ultrafast, or such as "5 MW in 8 min"), is "quick"',
  ],
])('refused: %#', (schema, written, message) => {
  expect(refusal(schema as z.ZodType, written)).toBe(message)
})

test('a spread is a distribution even where one number is written', () => {
  const data = spread('data', { label: 'Data', min: 0 })
  expect(data.parse('4 TB')).toEqual({ kind: 'discrete', values: [[4e12, 1]], perRow: true })
  expect(data.parse({ exponential: { mean: '4 TB' } })).toMatchObject({
    kind: 'exponential',
    mean: 4e12,
    perRow: true,
  })
})

test.each([
  'horizon: "LONG"',
  'horizon: LONG m',
  'horizon: LONG mins',
  'intervention: { brigade: { hoses: "LONGx" } }',
])('a complaint about a number of a million digits is a short line: %s', text => {
  const [sentence, ...more] = sentences(over(text.replace('LONG', '1'.repeat(1_000_000))))
  expect(more).toEqual([])
  expect(sentence!.length).toBeGreaterThan(20)
  expect(sentence!.length).toBeLessThan(200)
})
