// Stages: random cases of the shipped families. Expected answers come from formulas, sorting or counting, never from
// the code under test.
import * as fc from 'fast-check'
import { test } from 'vitest'
import { flowShop } from '../answers.ts'
import { agrees, most, sum, whole } from './cases.ts'

test('one crew after another, first come first served: a flow shop', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(whole(1, 9), whole(1, 9), whole(1, 9)), { minLength: 1, maxLength: 8 }),
      hours => {
        const ends = flowShop(hours)
        agrees(
          {
            pools: { a: { units: 1 }, b: { units: 1 }, c: { units: 1 } },
            linksTBperH: {},
            services: hours.map(each => ({
              startH: 0,
              priority: 0,
              stages: each.map((time, at) => ['pool', 'abc'[at], time]),
            })),
          },
          { finishH: ends, makespanH: most(ends) },
        )
      },
    ),
  ))

test('supply one at a time, and by the truck', () => {
  fc.assert(
    fc.property(whole(0, 400), whole(0, 400), whole(1, 40), whole(0, 20), (orders, stock, rate, hour) => {
      const waits = Array.from({ length: orders }, (_, at) => Math.max(0, (at + 1 - stock) / rate))
      agrees(
        { orders, stock, ratePerH: rate },
        {
          lastDeliveryH: most(waits),
          meanWaitH: orders === 0 ? 0 : sum(waits) / orders,
          servedFromStock: Math.min(orders, stock),
          [`deliveredBy${hour}H`]: Math.min(orders, stock + rate * hour),
        },
      )
    }),
  )
  fc.assert(
    fc.property(whole(1, 400), whole(0, 400), whole(1, 90), whole(1, 48), (orders, stock, batch, every) => {
      const waits = Array.from(
        { length: orders },
        (_, at) => every * Math.ceil(Math.max(0, at + 1 - stock) / batch),
      )
      agrees(
        { orders, stock, batch, everyH: every },
        { lastDeliveryH: most(waits), meanWaitH: sum(waits) / orders },
      )
    }),
  )
})

test('failovers and restores tried again', () => {
  fc.assert(
    fc.property(whole(1, 100), whole(0, 40), whole(0, 40), whole(1, 8), (percent, time, wasted, attempts) => {
      const works = percent / 100
      const pmf = Array.from({ length: attempts }, (_, before) => works * Math.pow(1 - works, before))
      agrees(
        { successProbability: works, attemptH: time / 10, wastedH: wasted / 10, attempts },
        {
          probabilityFailover: sum(pmf),
          probabilityFallback: Math.pow(1 - works, attempts),
          meanTimeIfFailoverH: sum(pmf.map((p, before) => p * (before * wasted + time))) / 10 / sum(pmf),
          attemptPmf: pmf,
        },
      )
    }),
  )
  fc.assert(
    fc.property(
      whole(0, 99),
      whole(0, 48),
      whole(0, 48),
      whole(0, 48),
      (percent, periodH, meanAgeOfNewestH, restoreH) => {
        const fails = percent / 100
        agrees(
          { verifyFailureProbability: fails, periodH, meanAgeOfNewestH, restoreH },
          {
            expectedTries: 1 / (1 - fails),
            expectedRestoreH: restoreH / (1 - fails),
            expectedLossH: meanAgeOfNewestH + (periodH * fails) / (1 - fails),
          },
        )
      },
    ),
  )
})

test('distributions by their closed forms', () => {
  fc.assert(
    fc.property(whole(1, 40), whole(0, 100), (medianH, more) => {
      const p95H = medianH * (1 + more / 20)
      const sigma = Math.log(p95H / medianH) / 1.6448536269514722
      const spread = Math.exp(sigma * sigma)
      agrees(
        { medianH, p95H },
        {
          mu: Math.log(medianH),
          sigma,
          meanH: medianH * Math.sqrt(spread),
          sdH: medianH * Math.sqrt(spread * Math.expm1(sigma * sigma)),
          p95H,
          p99H: medianH * Math.exp(2.3263478740408408 * sigma),
        },
      )
    }),
  )
  fc.assert(
    fc.property(whole(0, 20), whole(0, 20), whole(0, 20), (low, rise, fall) => {
      fc.pre(rise + fall > 0)
      const [mode, high] = [low + rise, low + rise + fall]
      const at = (p: number): number =>
        p * (high - low) <= rise
          ? low + Math.sqrt(p * (high - low) * rise)
          : high - Math.sqrt((1 - p) * (high - low) * fall)
      agrees(
        { low, mode, high },
        {
          mean: (low + mode + high) / 3,
          variance: (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18,
          p05: at(0.05),
          p50: at(0.5),
          p95: at(0.95),
        },
      )
    }),
  )
})
