/** Cases that cannot be computed are refused with a sentence each; the other cases of the file still run. */
import { expect, test } from 'vitest'
import { verifyRecovery } from '../../../src/verify/recovery/verify.ts'

type Fields = Readonly<Record<string, unknown>>

const refused: readonly (readonly [what: string, inputs: Fields, expected: Fields, why: RegExp])[] = [
  ['inputs of no family', { moon: 1 }, { tide: 2 }, /no function takes the inputs moon/],
  ['a link without capacity', { linkTBperH: 0, sizesTB: [1, 2] }, { finishH: [] }, /task 1 of 2 never ends/],
  ['no crew', { jobs: 3, serviceH: 1, servers: 0 }, { makespanH: 0 }, /never ends/],
  [
    'half a crew',
    { jobs: 3, serviceH: 1, servers: 1.5 },
    { makespanH: 0 },
    /servers: must be a whole number/,
  ],
  [
    'time run backwards',
    { jobs: 3, serviceH: -1, servers: 1 },
    { makespanH: 0 },
    /serviceH: must be a number from 0 up, is -1/,
  ],
  [
    'a triangle whose top is outside',
    { low: 5, mode: 2, high: 9 },
    { mean: 5 },
    /mode must lie between 5 and 9/,
  ],
  [
    'a kind of chain nobody knows',
    { pieceFailureProbability: 0.1, daysSinceFull: 3, mode: 'synthetic' },
    { piecesNeeded: 4 },
    /mode: must be full, incremental, differential, is "synthetic"/,
  ],
  [
    'a design that lacks a figure of the others',
    {
      designs: [
        { name: 'a', costK: 1 },
        { name: 'b', costK: 2, lossH: 0 },
      ],
    },
    { front: ['a', 'b'] },
    /lossH is not a number/,
  ],
  [
    'designs without a figure',
    { designs: [{ name: 'a', costK: '1' }] },
    { front: ['a'] },
    /designs have no figures to compare them by/,
  ],
  [
    'a step that ends before it begins',
    { steps: [{ fromH: 4, toH: 2, perH: 10 }], outagesH: [6] },
    { cost: [0] },
    /toH must be at least fromH, 4, is 2/,
  ],
  [
    'a percentile that is no number',
    { low: 2, mode: 6, high: 24 },
    { 'p9..5': 3 },
    /p9\.\.5 has no number in its name, but "9\.\.5"/,
  ],
  [
    'a percentile above all',
    { low: 2, mode: 6, high: 24 },
    { p150: 3 },
    /p150 must be a percentile from 0 to 100/,
  ],
  [
    'a percentile of ages above all',
    { periodH: 24, lagH: 0, rpoH: 24 },
    { min: 0, p101: 1 },
    /p101 must be a percentile/,
  ],
  ['a tail below the median', { medianH: 5, p95H: 2 }, { mu: 1 }, /p95H must be at least the median of 5/],
  [
    'copies all at once',
    { fireAtH: 1, periodH: 0, lagH: 0 },
    { ageH: 1 },
    /periodH: must be a number above 0, is 0/,
  ],
  [
    'half a restore point',
    { verifyFailureProbability: 0.5, restoreH: 1, points: 1.5 },
    { expectedTries: 1 },
    /points: must be a whole number/,
  ],
  ['a median of nothing', { medianH: 0, p95H: 2 }, { mu: 1 }, /medianH: must be a number above 0/],
  [
    'a supply that makes nothing',
    { orders: 4, stock: 1, ratePerH: 0 },
    { meanWaitH: 0 },
    /task 2 of 4 never ends/,
  ],
  [
    'more replicas than zones',
    { zones: 3, burnt: 1, replicas: 4 },
    { probabilityAllLost: 0 },
    /4 replicas in 3/,
  ],
  [
    'more burnt than there is',
    { zones: 3, burnt: 4, pieces: 2, needed: 1 },
    { probabilityLost: 0 },
    /4 burnt of 3/,
  ],
  [
    'a probability above one',
    { successProbability: 1.2, attemptH: 1, wastedH: 1, attempts: 1 },
    { probabilityFailover: 1 },
    /from 0 to 1/,
  ],
  [
    'a queue that never settles',
    { servers: 2, arrivalPerH: 3, servicePerH: 1 },
    { meanWaitH: 0 },
    /never settles/,
  ],
  [
    'a queue that fills up for longer than it is watched',
    { servers: 1, arrivalPerH: 0.997, servicePerH: 1 },
    { meanWaitH: 331 },
    // 0.997 / (1 - sqrt 0.997)^2
    /1 server is busy 0\.997 of the time: .* over 442446 arrivals/,
  ],
  [
    'words for numbers',
    { periodH: 'daily', lagH: 0, rpoH: 1 },
    { mean: 0 },
    /periodH: must be a number from 0 up, is "daily"/,
  ],
  [
    'a node that is not there',
    { nodes: ['A'], edges: [{ between: ['A', 'Z'], probability: 1 }], origin: 'A' },
    { expectedBurnt: 1 },
    /edges\[0\]\.between\[1\]: there is no node "Z"/,
  ],
  [
    'a task before itself',
    {
      tasks: [
        { name: 'a', hours: 1, after: ['b'] },
        { name: 'b', hours: 1, after: ['a'] },
      ],
    },
    { makespanH: 0 },
    /comes after itself/,
  ],
  [
    'an unknown discipline',
    { pools: { crew: { units: 1, discipline: 'whim' } }, services: [{ stages: [] }] },
    { finishH: [0] },
    /crew\.discipline: must be .*, is "whim"/,
  ],
  [
    'a pool without units',
    { pools: { crew: { units: 0 } }, services: [{ stages: [['pool', 'crew', 1]] }] },
    { finishH: [1] },
    /never ends/,
  ],
  ['stages that are no list', { services: [{ stages: 'all' }] }, { finishH: [1] }, /must be a list/],
  ['an interval of no runs', { hits: 0, runs: 0 }, { wilson: [0, 1] }, /0 hits of 0 runs/],
]

const sound = { inputs: { jobs: 2, serviceH: 1, servers: 1 }, expected: { makespanH: 2 } }

test.each(refused)('%s', (_, inputs, expected, why) => {
  const { results, passed, failed } = verifyRecovery({
    cases: [
      { id: 'odd', kind: 'deterministic', inputs, expected },
      { id: 'sound', kind: 'deterministic', ...sound },
    ],
  })
  expect(results[0]).toMatchObject({ id: 'odd', kind: 'unsupported', pass: false, computed: {} })
  expect(results[0]!.by).toBe('')
  expect(results[0]!.refused).toMatch(why)
  expect([passed, failed]).toEqual([1, 1])
})

test('inputs that were not read are named', () => {
  const { results } = verifyRecovery({
    cases: [
      { id: 'plain', kind: 'deterministic', ...sound },
      { id: 'more', kind: 'deterministic', ...sound, inputs: { ...sound.inputs, coffee: 3, note: 'late' } },
    ],
  })
  expect(results[0]!.unread).toBeUndefined()
  expect(results[1]).toMatchObject({ pass: true, unread: ['coffee', 'note'] })
})

test('of a misspelt input the word that was asked for is told', () => {
  const { results, warnings } = verifyRecovery({
    cases: [
      { id: 'a', kind: 'deterministic', ...sound, inputs: { ...sound.inputs, startsH: [0, 1] } },
      {
        id: 'b',
        kind: 'deterministic',
        inputs: { job: 2, serviceH: 1, servers: 1 },
        expected: { makespanH: 2 },
      },
      { id: 'c', kind: 'deterministic', ...sound, inputs: { ...sound.inputs, servers: 0.5 } },
      {
        id: 'd',
        kind: 'distribution',
        inputs: { low: 2, mode: 6, high: 24 },
        expected: { 'p9..5': 3 },
      },
    ],
  })
  expect(warnings).toEqual([
    expect.objectContaining({
      path: ['cases', 0, 'inputs', 'startsH'],
      message: expect.stringContaining('not read'),
    }),
  ])
  expect(results[1]!.slips).toEqual([
    expect.objectContaining({ path: ['cases', 1, 'inputs'], nearest: 'jobs' }),
  ])
  expect(results[2]!.slips).toEqual([expect.objectContaining({ path: ['cases', 2, 'inputs', 'servers'] })])
  expect(results[3]!.slips).toEqual([expect.objectContaining({ path: ['cases', 3, 'expected', 'p9..5'] })])
})

test('figures nobody computes fail by name, the others pass', () => {
  const { results } = verifyRecovery({
    cases: [{ id: 'more', kind: 'deterministic', ...sound, expected: { makespanH: 2, happiness: 1 } }],
  })
  expect(results[0]!.figures.map(({ name, pass }) => [name, pass])).toEqual([
    ['makespanH', true],
    ['happiness', false],
  ])
  expect(results[0]!.computed).toEqual({ makespanH: 2, happiness: null })
})
