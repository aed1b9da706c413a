// Estimates, within four standard errors: random cases of the shipped families. Expected answers come from formulas,
// sorting or counting, never from the code under test.
import { expect, test } from 'vitest'
import { verifyCase } from '../../../../src/verify/recovery/verify.ts'
import { agrees, sum } from './cases.ts'

test('a queue with two crews', () => {
  const [rate, served] = [3.2, 2]
  const load = rate / served
  const wait = (load * load) / 2 / (1 - load / 2) / (1 + load + (load * load) / 2 / (1 - load / 2))
  const mean = wait / (2 * served - rate)
  agrees(
    { servers: 2, arrivalPerH: rate, servicePerH: served },
    {
      probabilityWait: wait,
      meanWaitH: mean,
      meanSojournH: mean + 1 / served,
      meanQueueLength: rate * mean,
      p90WaitH: Math.log(wait / 0.1) / (2 * served - rate),
      erlangB: (load * load) / 2 / (1 + load + (load * load) / 2),
    },
    'stochastic',
  )
})

/** One crew that is busy 95 % of the time: 5 % do not wait, and the other waits are exponential. */
test('a queue near saturation is known to one per cent', () => {
  const [load, spare] = [0.95, 0.05]
  const inputs = { servers: 1, arrivalPerH: load, servicePerH: 1 }
  const expected = {
    probabilityWait: load,
    meanWaitH: load / spare,
    meanSojournH: 1 / spare,
    meanQueueLength: (load * load) / spare,
    p95WaitH: Math.log(load / 0.05) / spare,
  }
  const { figures, standardError } = verifyCase({
    id: 'case',
    kind: 'stochastic',
    inputs,
    expected,
    relative: 0,
    z: 4,
  })
  expect(figures.filter(({ pass }) => !pass)).toEqual([])
  for (const [name, value] of Object.entries(expected))
    expect((standardError as typeof expected)[name as keyof typeof expected] / value, name).toBeLessThan(0.01)
})

/**
 * Cobham 1954: the mean wait of class k is R / ((1 - s_{k-1}) (1 - s_k)), with R the mean residual work in service.
 */
test('three classes, the first before the others', () => {
  const rates = [0.2, 0.3, 0.2]
  const load = [0, 0.2, 0.5, 0.7]
  const waits = rates.map((_, at) => 0.7 / ((1 - load[at]!) * (1 - load[at + 1]!)))
  agrees(
    { arrivalPerH: rates, meanServiceH: 1 },
    { meanWaitHighH: waits[0], meanWaitLowH: waits[2], meanWaitH: waits },
    'stochastic',
  )
})

test('a batch on two crews, by its gaps', () => {
  const gaps = [1, 2, 2, 2, 2].toReversed().map(busy => 1 / (0.25 * busy))
  let now = 0
  const departures = gaps.map(gap => (now += gap))
  agrees(
    { jobs: 5, rate: 0.25, servers: 2 },
    {
      expectedMakespanH: now,
      varianceMakespanH2: sum(gaps.map(gap => gap * gap)),
      expectedDeparturesH: departures,
      meanCompletionH: sum(departures) / 5,
    },
    'stochastic',
  )
})

test('a chain of two stages', () => {
  const [a, b] = [3, 1]
  agrees(
    {
      stages: [
        { name: 'first', meanH: a },
        { name: 'second', meanH: b },
      ],
    },
    {
      meanH: a + b,
      varianceH2: a * a + b * b,
      probabilityWithin5H: 1 - (a * Math.exp(-5 / a) - b * Math.exp(-5 / b)) / (a - b),
    },
    'stochastic',
  )
})

/** e^-17 = 4.1e-8 take longer: of the few hundred thousand drawn, none. */
test('a chain that is nearly always done in time, and one that never is', () => {
  agrees(
    { stages: [{ name: 'only', meanH: 1 }] },
    { meanH: 1, probabilityWithin17H: 1 - Math.exp(-17), probabilityWithin24H: 1 - Math.exp(-24) },
    'stochastic',
  )
  agrees(
    { stages: [{ name: 'only', meanH: 1e7 }] },
    { meanH: 1e7, probabilityWithin1H: -Math.expm1(-1e-7) },
    'stochastic',
  )
})

/** Two stages of 40 h each: 1 - 1.25 / e^0.25 = 2.65 % are done within 10 h. */
test('a small share is known to one per cent', () => {
  const { computed, standardError } = verifyCase({
    id: 'case',
    kind: 'stochastic',
    inputs: { stages: [{ meanH: 40 }, { meanH: 40 }] },
    expected: { probabilityWithin10H: 1 - 1.25 * Math.exp(-0.25) },
    relative: 0,
    z: 4,
  })
  const value = computed['probabilityWithin10H'] as number
  expect((standardError?.['probabilityWithin10H'] as number) / value).toBeLessThan(0.01)
})

test('shares of a sum of four', () => {
  const coefficients = [5, 1, 2, 4]
  const squares = sum(coefficients.map(each => each * each))
  const shares = coefficients.map(each => (each * each) / squares)
  agrees(
    { coefficients },
    {
      first: shares,
      total: shares,
      src: coefficients.map(each => each / Math.sqrt(squares)),
      variance: squares / 12,
    },
    'stochastic',
  )
})
