// Windows of data loss: random cases of the shipped families. Expected answers come from formulas, sorting or
// counting, never from the code under test.
import * as fc from 'fast-check'
import { test } from 'vitest'
import { agrees, chance, sum, whole } from './cases.ts'

test('any period, lag and objective', () =>
  fc.assert(
    fc.property(whole(0, 800), whole(0, 400), whole(0, 1500), (period, lag, rpo) =>
      agrees(
        { periodH: period / 4, lagH: lag / 4, rpoH: rpo / 4 },
        {
          min: lag / 4,
          mean: (lag + period / 2) / 4,
          max: (lag + period) / 4,
          variance: (period * period) / 192,
          p05: (lag + 0.05 * period) / 4,
          p50: (lag + 0.5 * period) / 4,
          p99: (lag + 0.99 * period) / 4,
          probabilityRpoMet:
            period === 0 ? (rpo >= lag ? 1 : 0) : Math.min(1, Math.max(0, (rpo - lag) / period)),
        },
      ),
    ),
  ))

test('any instant in whole minutes, written in hours', () =>
  fc.assert(
    fc.property(
      whole(-20_000, 20_000),
      whole(1, 3000),
      whole(0, 3000),
      whole(0, 3000),
      (fire, period, lag, first) => {
        let point = first
        while (point + lag > fire) point -= period
        while (point + period + lag <= fire) point += period
        agrees(
          { fireAtH: fire / 60, periodH: period / 60, lagH: lag / 60, firstStartH: first / 60 },
          { newestPointH: point / 60, ageH: (fire - point) / 60 },
        )
      },
    ),
  ))

test('jobs that fail, one or many points kept', () =>
  fc.assert(
    fc.property(whole(1, 200), whole(0, 50), whole(0, 99), whole(1, 60), (period, lag, percent, kept) => {
      const fails = percent / 100
      const chances = Array.from({ length: kept }, (_, k) => (1 - fails) * Math.pow(fails, k))
      agrees(
        { periodH: period, lagH: lag, jobFailureProbability: fails, retainedPoints: kept },
        {
          probabilityNothingUsable: Math.pow(fails, kept),
          meanAgeIfUsableH:
            sum(chances.map((each, k) => each * (lag + period / 2 + k * period))) / sum(chances),
        },
      )
    }),
  ))

test('chains of any length, a full on the day included', () =>
  fc.assert(
    fc.property(
      chance,
      whole(0, 30),
      whole(0, 500),
      whole(0, 90),
      fc.constantFrom('full', 'incremental', 'differential'),
      (fails, days, full, change, mode) => {
        const pieces = mode === 'full' || days === 0 ? 1 : mode === 'differential' ? 2 : days + 1
        let readable = 1
        for (let piece = 0; piece < pieces; piece++) readable *= 1 - fails
        agrees(
          {
            pieceFailureProbability: fails,
            daysSinceFull: days,
            fullGB: full,
            dailyChangeGB: change,
            mode,
          },
          {
            piecesNeeded: pieces,
            restoreGB: mode === 'full' ? full : full + change * days,
            probabilityChainReadable: readable,
          },
        )
      },
    ),
  ))

test('two copies, the remote one always the older', () =>
  fc.assert(
    fc.property(
      whole(0, 24),
      whole(0, 12),
      whole(0, 72),
      whole(0, 48),
      chance,
      (near, lag, far, gap, survival) => {
        const behind = near + lag + gap
        agrees(
          {
            local: { periodH: near, lagH: lag, survivalProbability: survival },
            remote: { periodH: far, lagH: behind, survivalProbability: 1 },
          },
          { meanAgeH: survival * (lag + near / 2) + (1 - survival) * (behind + far / 2) },
        )
      },
    ),
  ))

test('two copies at once: the mean of the smaller of two uniform ages', () =>
  fc.assert(
    fc.property(whole(1, 24), whole(0, 24), (near, more) =>
      agrees(
        {
          local: { periodH: near, lagH: 0, survivalProbability: 1 },
          remote: { periodH: near + more, lagH: 0, survivalProbability: 1 },
        },
        { meanAgeH: near / 2 - (near * near) / (6 * (near + more)) },
      ),
    ),
  ))

test('writes, and levels of any number', () => {
  fc.assert(
    fc.property(whole(0, 900), whole(0, 48), whole(0, 12), (rate, period, lag) => {
      const mean = rate * (lag + period / 2)
      agrees(
        { writesPerHour: rate, periodH: period, lagH: lag },
        { meanLostWrites: mean, varianceLostWrites: mean + (rate * rate * period * period) / 12 },
      )
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(whole(0, 700), whole(0, 99), whole(0, 700)), { maxLength: 6 }), levels =>
      agrees(
        {
          levels: levels.map(([accumulationWindowH, propagationWindowH, holdWindowH]) => ({
            name: 'level',
            accumulationWindowH,
            propagationWindowH,
            holdWindowH,
          })),
        },
        {
          worstLossByLevelH: levels.map(
            ([window], at) =>
              window + sum(levels.slice(0, at + 1).map(([, travels, held]) => travels + held)),
          ),
        },
      ),
    ),
  )
})
