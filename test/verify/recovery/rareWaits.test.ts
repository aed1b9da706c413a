// A queue in which hardly anybody waits: the estimates know how little they know.
import { expect, test } from 'vitest'
import { watchQueue } from '../../../src/verify/recovery/queueRuns.ts'
import { fewWaits } from '../../../src/verify/recovery/waits.ts'
import { verifyCase } from '../../../src/verify/recovery/verify.ts'

/** P(wait) of M/M/c: Erlang's B by its recursion, then C. */
function erlangC(load: number, units: number): number {
  let b = 1
  for (let k = 1; k <= units; k++) b = (load * b) / (k + load * b)
  return b / (1 - (load / units) * (1 - b))
}

test.each([4, 5, 6, 7, 8, 10, 14, 20])(
  '%d units for one customer per service: within four standard errors',
  units => {
    const seen = watchQueue([1], 1, units, 20_000)
    const [share, spare] = [erlangC(1, units), units - 1]
    const few = fewWaits(seen, spare, 1 / units)
    if (few === undefined) expect(units).toBe(4)
    if (few === undefined) return
    expect(Math.abs(few.share.value - share) / few.share.error).toBeLessThan(4)
    expect(Math.abs(few.wait.value - share / spare) / few.wait.error).toBeLessThan(4)
    expect(few.share.error).toBeLessThan(4 * Math.sqrt(Math.max(share, 1 / 16_000) / 16_000))
  },
)

test('a queue that nobody joins has no waits', () => {
  const inputs = { servers: 1, arrivalPerH: 0, servicePerH: 1 }
  const nobody = verifyCase({
    id: 'mmc',
    kind: 'stochastic',
    inputs,
    expected: { meanWaitH: 0 },
    relative: 1e-9,
    z: 4,
  })
  expect(nobody.refused).toBe('nobody arrives: there are no waits')
})

test('nobody waits for less than no time', () => {
  // Here a customer comes 6e-8 h after the unit became free, which at 5000 h is the same instant.
  const { wait } = watchQueue([0.3112], 1, 1, 40_000)
  expect(Math.min(...wait)).toBe(0)
})
