/** When emergency copies that share a link are through. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dataLossKind, type FateOrder } from '../../src/fate/fate.ts'
import { sendInTurn } from '../../src/fate/orders/send.ts'
import { burnt, campus, yard, fateAfter, servicesOf, west } from './campus.ts'
import { flow } from './oracle/flow.ts'

const MB = 1e6
const GB = 1e9

describe('copies that share a link', () => {
  test('take what is left of it beside whole streams, then a whole stream', () => {
    // In the first hour the second has 5 MB/s, 18 GB; the other 18 GB take half an hour more.
    expect([...sendInTurn([36 * GB, 36 * GB], 15 * MB, 10 * MB)]).toEqual([3600, 5400])
    expect([...sendInTurn([10 * GB, 20 * GB, 30 * GB], 20 * MB, 10 * MB)]).toEqual([1000, 2000, 4000])
  })
  test('go one after another where it is no wider than a stream, and all at once where it holds them all', () => {
    expect([...sendInTurn([1 * GB, 2 * GB, 4 * GB], 5 * MB, 10 * MB)]).toEqual([200, 600, 1400])
    expect([...sendInTurn([1 * GB, 2 * GB, 4 * GB], 90 * MB, 10 * MB)]).toEqual([100, 200, 400])
    expect([...sendInTurn([], 15 * MB, 10 * MB)]).toEqual([])
  })
  test('of one size, k at a time, end k at a time', () => {
    expect([
      ...sendInTurn(
        Array.from({ length: 7 }, () => GB),
        30 * MB,
        10 * MB,
      ),
    ]).toEqual([100, 100, 100, 200, 200, 200, 300])
  })
  test.each([1, 2, 3, 7])('of one size end when they must over %i and a part of a stream', whole => {
    for (const part of [0.1, 0.25, 0.5, 0.9]) {
      const ends = sendInTurn(
        Array.from({ length: 60 }, () => GB),
        (whole + part) * 10 * MB,
        10 * MB,
      )
      for (const [row, end] of ends.entries()) expect(end / 100).toBeCloseTo(renewals(row, whole, part), 9)
    }
  })
  test('are through when a flow of them that is followed from end to end is', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 40 })
    const agrees = (sent: number[], whole: number, rest: number): void => {
      fc.pre(whole > 0 || rest > 0)
      const bytes = sent.sort((a, b) => a - b).map(size => size * GB)
      const link = (whole * 100 + rest) * MB
      const ends = sendInTurn(bytes, link, 100 * MB)
      const expected = flow(bytes, link, 100 * MB)
      for (const [row, end] of expected.entries()) expect(ends[row]).toBeCloseTo(end, 4)
    }
    const wholes = fc.integer({ min: 0, max: 6 })
    fc.assert(fc.property(sizes, wholes, fc.integer({ min: 0, max: 99 }), agrees), { numRuns: 1000 })
  })
})

/**
 * Time, in that of one copy over a whole stream, at which the copy of a row is through. From its recurrence, the gaps
 * between ends are the chances that a walk in steps of `whole`, or with chance `part` of one more, meets the row; so the
 * time is the mean number of places the walk meets up to it: the sum of P(m whole + Binomial(m, part) <= row) over m.
 */
function renewals(row: number, whole: number, part: number): number {
  let sum = 0
  for (let steps = 0; steps * whole <= row; steps++) {
    let chance = (1 - part) ** steps
    for (let more = 0; more <= Math.min(steps, row - steps * whole); more++) {
      sum += chance
      chance *= ((steps - more) / (more + 1)) * (part / (1 - part))
    }
  }
  return sum
}

describe('an order to copy over a link of one stream and a half', () => {
  const order: FateOrder = { do: 'emergency-copy', at: 1000, building: 0, policy: -1, by: -1 }
  const full = campus({ data: '36 GB' })
  const { otherSites } = full.site
  const estate = {
    ...full,
    site: { ...full.site, otherSites: { ...otherSites, linkBytesPerS: new Float64Array([15 * MB]) } },
    policy: {
      ...full.policy,
      recovery: {
        ...full.policy.recovery,
        restoring: { ...full.policy.recovery.restoring, stream: 10 * MB },
      },
    },
  }
  const lost = servicesOf(estate, west)

  test('has its second copy when the bytes of both can have passed', () => {
    const { fate } = fateAfter(estate, [], { orders: [order] })
    const ends = lost.map(service => fate.emergencyAt[service]! - 1000).sort((a, b) => a - b)
    expect(ends.slice(0, 2)).toEqual([3600, 5400])
  })
  test('has not saved the second by the time at which both had passed a link shared without streams', () => {
    const saved = (at: number): number => {
      const { fate } = fateAfter(estate, burnt(west, 1000 + at), { orders: [order] })
      return lost.filter(service => fate.dataLoss[service] === dataLossKind.window).length
    }
    expect([3599, 3600, 4800, 5399, 5400].map(saved)).toEqual([0, 1, 1, 1, 2])
  })
  test('is through before a later order begins', () => {
    const { fate } = fateAfter(estate, [], { orders: [order, { ...order, at: 1010, building: 1 }] })
    const last = Math.max(...lost.map(service => fate.emergencyAt[service]!))
    const next = servicesOf(estate, yard).map(service => fate.emergencyAt[service]!)
    expect(Math.abs(Math.min(...next) - (last + 3600))).toBeLessThanOrEqual(1)
  })
})
