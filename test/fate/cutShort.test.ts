/** The ledger says which failovers ahead of the fire were cut short, when, and by the loss of which rack. */
import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause } from '../../src/estate/cause.ts'
import type { FateOrder } from '../../src/fate/fate.ts'
import { burnt, campus, yard, fateAfter, hour, type Loss, servicesOf, west } from './campus.ts'

const order: FateOrder = { at: hour, do: 'preemptive-failover', building: 0, policy: -1, by: -1 }
const failover = '{ time: 30 min, success: 100 % }'

function cutShort(place: string, losses: readonly Loss[]) {
  const estate = campus({ copies: `[{ medium: replica, place: ${place}, period: 0 h }]`, failover })
  const ledger = new Ledger()
  const { fate } = fateAfter(estate, losses, { orders: [order], ledger })
  const { kind, subject, time, before, lasted } = ledger
  const rows = [...kind.keys()]
    .filter(row => kind[row] === cause['move-cut-short'])
    .map(row => {
      const by = before[row]!
      expect(kind[by]).toBe(cause['rack-burnt'])
      return { service: subject[row]!, at: time[row]!, lasted: lasted[row]!, rack: subject[by]! }
    })
    .sort((a, b) => a.service - b.service)
  return { estate, fate, rows }
}

const after = (minutes: number): number => hour + 60 * minutes

describe('a failover ahead of the fire', () => {
  test('is cut short by the loss of the rack that it leaves', () => {
    const { estate, rows } = cutShort('another-site', burnt([1], after(20)))
    const { rack } = estate.population.services
    expect(rows).toEqual(
      servicesOf(estate, [1]).map(service => ({ service, at: after(20), lasted: 1200, rack: rack[service] })),
    )
  })
  test('is cut short by the loss of the rack that it goes to', () => {
    const { estate, fate, rows } = cutShort('yard', burnt(yard, after(20)))
    expect(rows.map(({ service }) => service)).toEqual(servicesOf(estate, west))
    for (const { service, at, lasted, rack } of rows) {
      expect([at, lasted, rack]).toEqual([after(20), 1200, fate.movedOn[service]])
      expect(yard).toContain(rack)
    }
  })
  test('is cut short by whichever comes first, also of two in one step', () => {
    for (const [home, host] of [
      [10, 20],
      [20, 10],
    ] as const) {
      const losses = [...burnt(west, after(home)), ...burnt(yard, after(host))]
      const { estate, rows } = cutShort('yard', losses)
      expect(rows.map(({ service }) => service)).toEqual(servicesOf(estate, west))
      const first = home < host ? west : yard
      for (const { at, lasted, rack } of rows) {
        expect([at, lasted]).toEqual([after(10), 600])
        expect(first).toContain(rack)
      }
    }
  })
  test('is not cut short by what came before it, or once it has arrived', () => {
    expect(cutShort('another-site', burnt(west, hour - 1)).rows).toEqual([])
    expect(cutShort('another-site', burnt(west, after(30))).rows).toEqual([])
    expect(cutShort('another-site', burnt(west, after(30) - 1)).rows).not.toEqual([])
  })
})
