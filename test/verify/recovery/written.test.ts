/** What cases may contain beyond the shipped ones: disciplines, rosters, caps, routes, precedence with crews. */
import { expect, test } from 'vitest'
import { leastMakespan } from '../../../src/recovery/engine/optimum.ts'
import type { Case } from '../../../src/verify/recovery/case.ts'
import { compare } from '../../../src/verify/recovery/compare.ts'
import { verifyRecovery } from '../../../src/verify/recovery/verify.ts'
import { listed } from './answers.ts'

function computed(
  inputs: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { results } = verifyRecovery({ cases: [{ id: 'case', kind: 'deterministic', inputs, expected }] })
  return results[0]!.computed
}

const services = [0, 5, 9].map(priority => ({
  startH: 0,
  priority,
  stages: [
    ['delay', 1],
    ['pool', 'crew', 2],
  ],
}))

test.each([{ discipline: 'priority' }, { priority: true }, { rule: 'criticality' }, { order: 'Priority' }])(
  'a pool by priority, written as %j, serves the high ones first',
  words =>
    expect(
      computed(
        { pools: { crew: { units: 1, ...words } }, linksTBperH: {}, services },
        { finishH: [], makespanH: 0 },
      ),
    ).toEqual({ finishH: [7, 5, 3], makespanH: 7 }),
)

test('units may follow a roster', () =>
  expect(
    computed(
      {
        pools: {
          crew: {
            units: [
              { fromH: 0, units: 1 },
              { fromH: 4, units: 3 },
            ],
          },
        },
        linksTBperH: {},
        services,
      },
      { finishH: [] },
    ),
  ).toEqual({ finishH: [3, 5, 6] }))

test('a stage may cross several links, and be capped', () =>
  expect(
    computed(
      {
        pools: {},
        linksTBperH: { vault: 4, site: 3 },
        services: [{ stages: [['link', ['vault', 'site'], 6]] }, { stages: [['link', 'vault', 1, 0.5]] }],
      },
      { finishH: [] },
    ),
  ).toEqual({ finishH: [2, 2] }))

test('flows have weights and caps of their own', () =>
  expect(
    computed(
      {
        linksTBperH: { vault: 4 },
        flows: [
          { sizeTB: 6, route: ['vault'], weight: 3 },
          { sizeTB: 2, route: ['vault'], weight: 1 },
          { startH: 5, sizeTB: 2, route: ['vault'], capTBperH: 1 },
        ],
      },
      { finishH: [], makespanH: 0 },
    ),
  ).toEqual({ finishH: [2, 2, 7], makespanH: 7 }))

test('precedence with a crew: who is ready first is served first', () =>
  expect(
    computed(
      {
        servers: 1,
        tasks: [
          { name: 'web', hours: 1, after: ['power'] },
          { name: 'power', hours: 6, after: [] },
          { name: 'mail', hours: 2, after: [] },
        ],
      },
      { finishH: {}, makespanH: 0 },
    ),
  ).toEqual({ finishH: { web: 9, power: 6, mail: 8 }, makespanH: 9 }))

test('supply by the truck starts from its stock', () =>
  expect(
    computed(
      { orders: 5, stock: 2, batch: 2, everyH: 10 },
      { lastDeliveryH: 0, meanWaitH: 0, deliveredBy10H: 0 },
    ),
  ).toEqual({ lastDeliveryH: 20, meanWaitH: 8, deliveredBy10H: 4 }))

test('an unknown pool is named', () =>
  expect(
    verifyRecovery({
      cases: [
        {
          id: 'case',
          kind: 'deterministic',
          inputs: { pools: {}, services: [{ stages: [['pool', 'ghosts', 1]] }] },
          expected: { finishH: [1] },
        },
      ],
    }).results[0]!.refused,
  ).toBe('inputs.services[0].stages[0][1]: there is no pool "ghosts"'))

test('percentiles may have decimals', () => {
  const tail = computed({ low: 0, mode: 0, high: 10 }, { 'p97.5': 0, 'p99.9': 0 })
  expect(tail['p97.5']).toBeCloseTo(10 - Math.sqrt(2.5), 12)
  expect(tail['p99.9']).toBeCloseTo(10 - Math.sqrt(0.1), 12)
})

test('designs may have remarks', () => {
  const designs = [
    { name: 'a', costK: 1, lossH: 2, note: 'cheap' },
    { name: 'b', costK: 2, lossH: 2, note: 'dear' },
  ]
  expect(computed({ designs }, { front: [] })).toEqual({ front: ['a'] })
})

test('a discipline that is not stated hides no other', () =>
  expect(
    computed(
      { pools: { crew: { units: 1, discipline: null, rule: 'priority' } }, services },
      { finishH: [], makespanH: 0 },
    ),
  ).toEqual({ finishH: [7, 5, 3], makespanH: 7 }))

test('the newest point is never later than the fire, however many periods there were', () => {
  const { newestPointH, ageH } = computed(
    { fireAtH: 1e15, periodH: 24, lagH: 2 },
    { newestPointH: 0, ageH: 0 },
  ) as Readonly<Record<string, number>>
  // 1e15 - 2 is 24 * 41666666666666 + 14, so that the last job before it began 16 h before the fire.
  expect([newestPointH, ageH]).toEqual([1e15 - 16, 16])
})

test.each([
  [
    'tasks',
    {
      tasks: [
        { name: 'a', hours: 1, after: null, needs: null, startH: null },
        { name: 'b', hours: 2, after: ['a'], needs: null },
      ],
      servers: null,
    },
    { finishH: { a: 1, b: 3 }, criticalPath: ['a', 'b'], makespanH: 3 },
  ],
  ['a truck', { orders: 5, stock: 0, ratePerH: null, batch: 2, everyH: 10 }, { lastDeliveryH: 30 }],
  [
    'replicas',
    { zones: 4, burnt: 2, replicas: 1, pieces: null, needed: null, services: null },
    { probabilityAllLost: 0.5 },
  ],
])('null counts as absent: %s', (_, inputs, expected) => expect(computed(inputs, expected)).toEqual(expected))

test.each([
  ['an objective', { periodH: 24, lagH: 4 }, { min: 4, mean: 16, max: 28, variance: 48, p50: 16 }],
  ['a lag', { fireAtH: 10, periodH: 4 }, { newestPointH: 8, ageH: 2 }],
  ['a lag of writes', { writesPerHour: 10, periodH: 24 }, { meanLostWrites: 120 }],
  [
    'a lag of jobs',
    { periodH: 24, jobFailureProbability: 0.5, retainedPoints: 2 },
    // Of the half that has one, a third had to go back one period.
    { probabilityNothingUsable: 0.25, meanAgeIfUsableH: 20 },
  ],
  ['a stock', { orders: 4, batch: 2, everyH: 168 }, { lastDeliveryH: 336, meanWaitH: 252 }],
  ['a factory', { orders: 5, stock: 9 }, { lastDeliveryH: 0, servedFromStock: 5 }],
  ['time wasted', { successProbability: 0.5, attemptH: 1, attempts: 1 }, { meanTimeIfFailoverH: 1 }],
  [
    'a time of restore',
    { verifyFailureProbability: 0.5, periodH: 24, meanAgeOfNewestH: 12 },
    { expectedTries: 2, expectedLossH: 36 },
  ],
  ['the end of each service', { pools: {}, services: [{ stages: [['delay', 2]] }] }, { makespanH: 2 }],
])('a case may leave out %s', (_, inputs, expected) => expect(computed(inputs, expected)).toEqual(expected))

test('what a figure needs is not taken as nothing', () => {
  expect(computed({ periodH: 24, lagH: 4 }, { probabilityRpoMet: 0 })).toEqual({ probabilityRpoMet: null })
  const tries = { verifyFailureProbability: 0.5, meanAgeOfNewestH: 12 }
  expect(computed(tries, { expectedRestoreH: 0 })).toEqual({ expectedRestoreH: null })
})

test('indices of a function may be asked for without those of first order', () => {
  // One input with a = 1: its variance is 1 / (3 (1 + a)^2).
  const { results } = verifyRecovery({
    id: 'product',
    kind: 'distribution',
    inputs: { a: [1] },
    expected: { variance: 1 / 12, total: [1] },
  })
  expect(results[0]).toMatchObject({ pass: true })
  // Of what is estimated the error is told, whatever kind of answer is known.
  expect(results[0]!.standardError).toEqual({ variance: expect.any(Number), total: [expect.any(Number)] })
})

test('a schedule does not wait for an optimum that nobody asks for and no search finds', () => {
  const jobsH = Array.from({ length: 60 }, (_, at) => 1 + ((at * 7919) % 97) / Math.sqrt(31))
  expect(() => leastMakespan(jobsH, 7, 1000)).toThrow(/do not tell where/)
  expect(computed({ jobsH, servers: 7 }, { listMakespanH: 0 })['listMakespanH']).toBeCloseTo(
    listed(jobsH, 7),
    9,
  )
})

test('a task that needs one of two is critical after the first of them', () => {
  const tasks = [
    { name: 'near', hours: 1 },
    { name: 'far', hours: 5 },
    { name: 'both', hours: 9, after: ['near', 'far'], needs: 1 },
    { name: 'none', hours: 20, after: ['near', 'far'], needs: 0 },
  ]
  expect(computed({ tasks: tasks.slice(0, 3) }, { criticalPath: [], makespanH: 0 })).toEqual({
    criticalPath: ['near', 'both'],
    makespanH: 10,
  })
  expect(computed({ tasks }, { criticalPath: [] })).toEqual({ criticalPath: ['none'] })
})

test('a share of nothing that is 0 but for rounding is 0, and what is no number is not computed', () => {
  const of: Case = { id: 'x', kind: 'stochastic', inputs: {}, expected: { x: 0 }, relative: 1e-9, z: 4 }
  const pass = (value: number, error: number, expected = 0): boolean =>
    compare({ ...of, expected: { x: expected } }, { x: { value, error } })[0]!.pass
  expect([pass(1e-17, 1e-18), pass(2e-12, 1e-18), pass(0, 1e-14, 5e-13)]).toEqual([true, false, false])
  expect(compare(of, { x: NaN })).toEqual([
    { name: 'x', expected: 0, computed: null, off: null, pass: false },
  ])
})

test('a tolerance of nothing asks for the very number', () => {
  const of = (makespanH: number) =>
    verifyRecovery({
      id: 'exact',
      kind: 'deterministic',
      inputs: { jobs: 3, serviceH: 1, servers: 1 },
      expected: { makespanH },
      tolerance: { relative: 0 },
    }).passed
  expect([of(3), of(3.0000000001)]).toEqual([1, 0])
})
