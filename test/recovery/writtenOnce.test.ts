/**
 * Watches where a service writes, half hour by half hour, while its home and the racks of its replicas are struck. What
 * is lost is then counted: what it wrote at home since the point it is restored from, and all that burnt with the
 * replicas. A home that is cut off counts as written to, as long as the service is not elsewhere.
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
const replicas = ['twin', 'peer']
  .map(id => `{ id: ${id}, medium: replica, place: yard, period: 0 s, lag: 0 s, ${sure} }`)
  .join(', ')
const backup = `{ id: vault, medium: backup, place: another-site, period: 0 s, lag: 8 h, ${sure} }`
const estate = campus({
  policies: `bare: { approach: none }, kept: { approach: hot-standby, copies: [${replicas}, ${backup}], failover: { success: 100 %, attempts: 1, time: 30 min } }`,
  mix: '{ bare: 100 % }',
  named: '[{ name: shop, customer: C, product: machine, tier: urgent, policy: kept, in: [west] }]',
})
const shop = estate.population.named.get('shop')![0]!
const home = estate.population.services.rack[shop]!
const { rack: placeOf, firstCopy } = estate.population.copies
const [twin, peer] = [placeOf[firstCopy[shop]!]!, placeOf[firstCopy[shop]! + 1]!]

/** A rack burns, dark or cut off before that or not, or is only dark or cut off. */
const fateOf = (rack: number): fc.Arbitrary<readonly Blow[]> =>
  fc
    .record({
      cutOff: fc.option(fc.integer({ min: 11, max: 30 })),
      dark: fc.option(fc.integer({ min: 11, max: 30 })),
      burnt: fc.option(fc.integer({ min: 11, max: 38 })),
    })
    .map(({ cutOff, dark, burnt }) => [
      ...(cutOff === null ? [] : [{ racks: [rack], at: cutOff * step, what: 'cut off' as const }]),
      ...(dark === null ? [] : [{ racks: [rack], at: dark * step, what: 'dark' as const }]),
      ...(burnt === null ? [] : [{ racks: [rack], at: burnt * step, what: 'burnt' as const }]),
    ])

const drawn = fc.record({
  ofHome: fateOf(home),
  ofTwin: fateOf(twin),
  ofPeer: fateOf(peer),
  moves: fc.boolean(),
})

test('each second that a service writes is lost once or not at all', () =>
  fc.assert(
    fc.property(drawn, ({ ofHome, ofTwin, ofPeer, moves }) => {
      const order = { do: 'preemptive-failover', at: 9 * step, building: -1, policy: -1, by: -1 } as const
      const steps = Array.from({ length: horizon / step }, (_, nth) => nth)
      const atHome = steps.map(() => true)
      const atRack = steps.map(() => -1)
      const { racks, fate, recovery } = recoverFrom(estate, [...ofHome, ...ofTwin, ...ofPeer], {
        dataOrders: moves ? [order] : [],
        cuts: steps.map(nth => nth * step).slice(1),
        horizon,
        look({ recovery: { phase: now, away, host } }, at) {
          if (at % step !== 0) return
          atHome[at / step] = away[shop] === 0
          atRack[at / step] = now[shop] === phase.up && away[shop] === 1 ? host[shop]! : -1
        },
      })
      const { dataLoss, dataLossSeconds } = fateRestored(fate, recovery)
      expect(dataLoss[shop]).not.toBe(dataLossKind.permanent)
      const burntBy = (rack: number, by: number): boolean => racks.burntAt[rack]! <= by
      // Of a home that stands nothing is lost.
      const from = burntBy(home, horizon) ? fate.point[shop]! : Infinity
      const stopped = Math.min(racks.burntAt[home]!, racks.downAt[home]!)
      const ofThese = steps.filter(
        nth =>
          (atHome[nth] && nth * step >= from && nth * step < stopped) ||
          (atRack[nth]! >= 0 && burntBy(atRack[nth]!, horizon) && !burntBy(atRack[nth]!, nth * step)),
      )
      const beforeIgnition = Math.max(0, -from)
      expect(dataLossSeconds[shop]).toBe(beforeIgnition + ofThese.length * step)
    }),
    { numRuns: 300 },
  ))
