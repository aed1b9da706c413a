/**
 * Watches where a service writes, half hour by half hour, while its home and the rack of its replica are struck. What
 * is lost is then counted: what it wrote at home since the point it is restored from, and all that burnt with the
 * replica.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dataLossKind } from '../../src/fate/fate.ts'
import { fateRestored } from '../../src/recovery/settle/fateRestored.ts'
import { phase } from '../../src/recovery/state/state.ts'
import { type Blow, campus, hour, recoverFrom } from './campus.ts'

const step = hour / 2
/** Before power is back. */
const horizon = 40 * hour

const sure = 'jobSuccess: 100 %, restoreSuccess: 100 %'
const replica = `{ id: twin, medium: replica, place: east, period: 0 s, lag: 0 s, ${sure} }`
const backup = `{ id: vault, medium: backup, place: another-site, period: 0 s, lag: 8 h, ${sure} }`
const estate = campus({
  policies: `bare: { approach: none }, kept: { approach: hot-standby, copies: [${replica}, ${backup}], failover: { success: 100 %, attempts: 1, time: 30 min } }`,
  mix: '{ bare: 100 % }',
  named: '[{ name: shop, customer: C, product: machine, tier: urgent, policy: kept, in: [west] }]',
})
const shop = estate.population.named.get('shop')![0]!
const home = estate.population.services.rack[shop]!
const twin = estate.population.copies.rack[estate.population.copies.firstCopy[shop]!]!

/** A rack burns, dark before that or not, or is only dark. */
const fateOf = (rack: number): fc.Arbitrary<readonly Blow[]> =>
  fc
    .record({
      dark: fc.option(fc.integer({ min: 11, max: 30 })),
      burnt: fc.option(fc.integer({ min: 11, max: 38 })),
    })
    .map(({ dark, burnt }) => [
      ...(dark === null ? [] : [{ racks: [rack], at: dark * step, what: 'dark' as const }]),
      ...(burnt === null ? [] : [{ racks: [rack], at: burnt * step, what: 'burnt' as const }]),
    ])

const drawn = fc.record({ ofHome: fateOf(home), ofTwin: fateOf(twin), moves: fc.boolean() })

test('each second that a service writes is lost once or not at all', () =>
  fc.assert(
    fc.property(drawn, ({ ofHome, ofTwin, moves }) => {
      const order = { do: 'preemptive-failover', at: 9 * step, building: -1, policy: -1, by: -1 } as const
      const steps = Array.from({ length: horizon / step }, (_, nth) => nth)
      const atHome = steps.map(() => true)
      const atTwin = steps.map(() => false)
      const { racks, fate, recovery } = recoverFrom(estate, [...ofHome, ...ofTwin], {
        dataOrders: moves ? [order] : [],
        cuts: steps.map(nth => nth * step).slice(1),
        horizon,
        look({ recovery: { phase: now, away } }, at) {
          if (at % step !== 0) return
          atHome[at / step] = now[shop] === phase.up && away[shop] === 0
          atTwin[at / step] = now[shop] === phase.up && away[shop] === 1
        },
      })
      const { dataLoss, dataLossSeconds } = fateRestored(fate, recovery)
      expect(dataLoss[shop]).not.toBe(dataLossKind.permanent)
      // Of a home that stands nothing is lost.
      const homeBurnt = racks.burntAt[home]! <= horizon
      const from = homeBurnt ? fate.point[shop]! : Infinity
      const ofThese = steps.filter(
        nth =>
          (atHome[nth] && nth * step >= from && nth * step < racks.burntAt[home]!) ||
          (atTwin[nth] && nth * step < racks.burntAt[twin]! && racks.burntAt[twin]! <= horizon),
      )
      const beforeIgnition = Math.max(0, -from)
      expect(dataLossSeconds[shop]).toBe(beforeIgnition + ofThese.length * step)
    }),
    { numRuns: 150 },
  ))
