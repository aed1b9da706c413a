/**
 * With a listener, a recovery updates each service the moment its task is done; without one, all together later. Both
 * must agree on every service and its transitions.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import type { Transitions } from '../../src/recovery/recovery.ts'
import { anyCampus, blows, drawnCampus, onCampus, orders } from './anyCampus.ts'
import { day, recoverFrom, type Story } from './campus.ts'

const horizon = 120 * day
const times = ['ownBackAt', 'backAt', 'dataBackAt', 'downSeconds', 'bottleneckSeconds', 'rackBackAt'] as const
const kinds = ['route', 'bottleneck', 'phase', 'away'] as const

/** Transitions of each service, in order. */
class Stories implements Transitions {
  readonly of = new Map<number, [seconds: number, state: number][]>()

  add(service: number, seconds: number, state: number): void {
    const known = this.of.get(service) ?? []
    known.push([seconds, state])
    this.of.set(service, known)
  }

  rack(): void {}

  inOrder(): [number, [number, number][]][] {
    return [...this.of].sort(([a], [b]) => a - b)
  }
}

function expectAgreement({ recovery: one }: Story, { recovery: other }: Story): void {
  for (const column of kinds) expect(one[column], column).toEqual(other[column])
  for (const column of times)
    for (const [row, time] of one[column].entries())
      expect(Math.abs(time - other[column][row]!), `${column} of ${row}`).toBeLessThanOrEqual(1)
}

test('services looked after at once and services woken later agree, each within a second', () => {
  let back = 0
  fc.assert(
    fc.property(drawnCampus, blows, orders, fc.nat(1000), (drawn, given, decided, replication) => {
      const estate = anyCampus(drawn)
      const struck = onCampus(given, estate)
      const heard = new Stories()
      const overheard = new Stories()
      const common = { orders: decided, horizon, streams: new Streams('wake', replication) }
      const told = recoverFrom(estate, struck, { ...common, ledger: new Ledger(), transitions: heard })
      const silent = recoverFrom(estate, struck, { ...common, transitions: overheard })
      expectAgreement(told, silent)
      expect(overheard.inOrder()).toEqual(heard.inOrder())
      back += silent.recovery.route.filter(route => route > 0).length
    }),
    { numRuns: 200 },
  )
  expect(back, 'services that came back').toBeGreaterThan(1000)
})

test('waking them in the middle changes nothing', () => {
  const cut = fc.array(fc.integer({ min: 1, max: 60 * day }), { maxLength: 20 })
  fc.assert(
    fc.property(drawnCampus, blows, cut, fc.nat(1000), (drawn, given, cuts, replication) => {
      const estate = anyCampus(drawn)
      const struck = onCampus(given, estate)
      const common = { horizon, streams: new Streams('wake', replication) }
      expectAgreement(recoverFrom(estate, struck, { ...common, cuts }), recoverFrom(estate, struck, common))
    }),
    { numRuns: 60 },
  )
})
