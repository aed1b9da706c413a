import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../src/base/digest.ts'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { never } from '../../src/damage/damage.ts'
import { burn, cutOff, darken, intactRacks, takeChanged } from '../../src/damage/racks.ts'
import { cause } from '../../src/estate/cause.ts'
import { dataLossKind, outageKind, type FateView } from '../../src/fate/fate.ts'
import { settleFate } from '../../src/fate/settle.ts'
import { copyFate, startFate } from '../../src/fate/state/state.ts'
import { countVulnerable } from '../../src/fate/losses/vulnerable.ts'
import { burnt, campus, day, yard, fateAfter, hour, order, servicesOf, west } from './campus.ts'

const copies =
  '[{ id: n, medium: backup, place: yard, period: 6 h, lag: 1 h }, { id: o, medium: backup, place: another-site, period: 24 h, lag: 4 h }]'
const platform = `[
  { name: control, customer: Operator, product: core, tier: normal, policy: kept, in: [west], needs: [] },
  { name: names, customer: Operator, product: core, tier: normal, policy: kept, in: [yard], needs: [control] } ]`

function columns(fate: FateView): string {
  const { outage, downAt, againAt, lostAt, movedAt, point, copy, dataLoss, dataLossSeconds } = fate
  return digestOf(outage, downAt, againAt, lostAt, movedAt, point, copy, dataLoss, dataLossSeconds)
}

describe('an outage', () => {
  test('keeps its first second and its worst kind', () => {
    const estate = campus()
    const racks = intactRacks(8)
    const fate = startFate(estate, new Streams('outage', 0))
    cutOff(racks, 0, 100, -1)
    darken(racks, 0, { at: 200, before: -1, ledger: silent })
    burn(racks, 0, { at: 300, before: -1, ledger: silent })
    darken(racks, 1, { at: 200, before: -1, ledger: silent })
    cutOff(racks, 2, 100, -1)
    settleFate(fate, { estate, racks, ledger: silent }, takeChanged(racks), [], 400)
    const first = (rack: number) => servicesOf(estate, [rack])[0]!
    expect([0, 1, 2, 3].map(rack => fate.outage[first(rack)])).toEqual([
      outageKind.destroyed,
      outageKind.switchedOff,
      outageKind.cutOff,
      outageKind.none,
    ])
    expect([0, 1, 2, 3].map(rack => fate.downAt[first(rack)])).toEqual([100, 200, 100, never])
    expect(fate.lostAt[first(0)]).toBe(300)
    expect(fate.lostAt[first(1)]).toBe(never)
  })

  test('is the worse of two in the second in which both a replica and its home are struck', () => {
    const estate = campus({
      copies: '[{ medium: replica, place: another-building, period: 0 h }]',
      failover: '{ success: 100 %, attempts: 1, time: 10 min }',
    })
    // Racks are settled by row: of one hall the home comes first, of the other the replica.
    for (const [home, hosts] of [
      [west[0]!, yard],
      [yard[0]!, west],
    ] as const) {
      const racks = intactRacks(8)
      const fate = startFate(estate, new Streams('outage', 0))
      darken(racks, home, { at: 2000, before: -1, ledger: silent })
      for (const host of hosts) cutOff(racks, host, 2000, -1)
      settleFate(
        fate,
        { estate, racks, ledger: silent },
        takeChanged(racks),
        [order('preemptive-failover', 1000)],
        2001,
      )
      for (const service of servicesOf(estate, [home])) {
        expect([fate.movedAt[service], fate.movedUntil[service]]).toEqual([1600, 2000])
        expect([fate.downAt[service], fate.outage[service]]).toEqual([2000, outageKind.switchedOff])
      }
    }
  })

  test('that comes again after power was back is told apart from the first', () => {
    const estate = campus()
    const racks = intactRacks(8)
    const fate = startFate(estate, new Streams('again', 0))
    darken(racks, 0, { at: 200, before: -1, ledger: silent })
    settleFate(fate, { estate, racks, ledger: silent }, takeChanged(racks), [], day)
    darken(racks, 0, { at: 9 * day, before: -1, ledger: silent, anew: true })
    settleFate(fate, { estate, racks, ledger: silent }, takeChanged(racks), [], 10 * day)
    const service = servicesOf(estate, [0])[0]!
    expect(fate.downAt[service]).toBe(200)
    expect(fate.againAt[service]).toBe(9 * day)
  })

  test('of a service cuts off those that need it, and those that need them, from the earliest second on', () => {
    const estate = campus({ named: platform, product: ', needs: [names]' })
    const { fate } = fateAfter(estate, [])
    const control = estate.population.named.get('control')![0]!
    const names = estate.population.named.get('names')![0]!
    const racks = intactRacks(8)
    const home = estate.population.services.rack[control]!
    burn(racks, home, { at: 700, before: -1, ledger: silent })
    settleFate(fate, { estate, racks, ledger: silent }, takeChanged(racks), [], 1000)
    expect(fate.outage[names]).toBe(outageKind.cutOff)
    for (const service of servicesOf(estate, [...west, ...yard])) {
      if (service === control) continue
      expect(fate.downAt[service]).toBe(700)
      if (estate.population.services.rack[service] !== home)
        expect(fate.outage[service]).toBe(outageKind.cutOff)
    }
    // A service that was already down and burns later is destroyed then.
    const later = servicesOf(estate, yard).find(service => service !== names)!
    burn(racks, estate.population.services.rack[later]!, { at: 900, before: -1, ledger: silent })
    settleFate(fate, { estate, racks, ledger: silent }, takeChanged(racks), [], 2000)
    expect(fate.downAt[later]).toBe(700)
    expect(fate.outage[later]).toBe(outageKind.destroyed)
    expect(fate.lostAt[later]).toBe(900)
  })

  test('of a service that is needed to start leaves those that run running', () => {
    const machines = (neededTo: string) => {
      const estate = campus({
        named: `[{ name: control, customer: Operator, product: core, tier: normal, policy: kept, in: [west], neededTo: ${neededTo} }]`,
        product: ', needs: [control]',
      })
      const { rack } = estate.population.services
      const home = rack[estate.population.named.get('control')![0]!]!
      const { fate } = fateAfter(estate, [{ rack: home, at: 700 }])
      return new Set(
        Array.from(rack.keys())
          .filter(service => rack[service] !== home)
          .map(service => fate.outage[service]),
      )
    }
    expect(machines('run')).toEqual(new Set([outageKind.cutOff]))
    expect(machines('start')).toEqual(new Set([outageKind.none]))
  })

  test('and its loss do not depend on the steps in which racks are taken in, nor on recording', () => {
    const estate = campus({
      copies: `${copies.slice(0, -1)}, { id: r, medium: replica, place: yard, period: 0 h }]`,
      failover: '{ success: 50 %, attempts: 1, time: 10 min }',
      named: platform,
      product: ', needs: [names], consistency: customer',
    })
    // It takes half of them next door. What strikes before it belongs to a step before its own.
    const orders = [order('preemptive-failover', 1000)]
    const loss = fc.record({
      rack: fc.integer({ min: 0, max: 7 }),
      at: fc.integer({ min: 1, max: 5000 }),
      how: fc.integer({ min: 0, max: 2 }),
    })
    fc.assert(
      fc.property(
        fc.array(loss, { maxLength: 14 }),
        fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 6 }),
        (losses, cuts) => {
          const inOrder = [...losses].sort((a, b) => a.at - b.at)
          const run = (ends: readonly number[], ledger: Ledger) => {
            const racks = intactRacks(8)
            const fate = startFate(estate, new Streams('steps', 0))
            let from = 0
            for (const end of ends) {
              for (const { rack, at, how } of inOrder) {
                if (at <= from || at > end) continue
                if (how === 0) burn(racks, rack, { at, before: -1, ledger })
                else if (how === 1) darken(racks, rack, { at, before: -1, ledger })
                else cutOff(racks, rack, at, -1)
              }
              settleFate(fate, { estate, racks, ledger }, takeChanged(racks), orders, end + 1)
              from = end
            }
            return columns(fate)
          }
          const steps = [...new Set([...cuts, 999, 5000])].sort((a, b) => a - b)
          expect(run(steps, silent)).toBe(run([999, 5000], silent))
          expect(run(steps, new Ledger())).toBe(run([999, 5000], silent))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('goes on from a copy of the state as it would have', () => {
    const estate = campus({ copies })
    const racks = intactRacks(8)
    const fate = startFate(estate, new Streams('copy', 0))
    for (const { rack, at } of burnt([0, 5], 100)) burn(racks, rack, { at, before: -1, ledger: silent })
    settleFate(fate, { estate, racks, ledger: silent }, takeChanged(racks), [], 200)
    const copy = copyFate(fate)
    for (const { rack, at } of burnt([1, 2, 6], 5000)) burn(racks, rack, { at, before: -1, ledger: silent })
    const changed = takeChanged(racks)
    const unmoved = columns(copy)
    settleFate(fate, { estate, racks, ledger: silent }, changed, [], 6000)
    expect(columns(copy)).toBe(unmoved)
    settleFate(copy, { estate, racks, ledger: silent }, changed, [], 6000)
    expect(columns(copy)).toBe(columns(fate))
  })
})

describe('the ledger', () => {
  test('explains every loss by causes that are not later than it, down to a rack', () => {
    const estate = campus({ copies, named: platform, product: ', needs: [names]' })
    const ledger = new Ledger()
    const { fate } = fateAfter(estate, [...burnt(west, 1000), ...burnt(yard, 8000)], { ledger })
    const { kind, time } = ledger
    let lost = 0
    for (let service = 0; service < fate.downAt.length; service++) {
      if (fate.downAt[service] === never) continue
      for (const row of [
        fate.downCause[service]!,
        ...(fate.dataLoss[service] === dataLossKind.none ? [] : [fate.dataLossCause[service]!]),
      ]) {
        const chain = ledger.chain(row)
        expect(kind[chain.at(-1)!]).toBe(cause['rack-burnt'])
        for (let i = 1; i < chain.length; i++)
          expect(time[chain[i]!]!).toBeLessThanOrEqual(time[chain[i - 1]!]!)
      }
      if (fate.dataLoss[service] === dataLossKind.permanent) lost++
    }
    expect(lost).toBeGreaterThan(0)
  })

  test.each([
    [0, 1],
    [1, 0],
  ])('of two racks names the one that burnt first: %d', (first, second) => {
    const ledger = new Ledger()
    const losses = [
      { rack: first, at: 1000 },
      { rack: second, at: 2000 },
    ]
    // A quarter of the servers each: two racks.
    const { fate, racks } = fateAfter(campus({ services: 4 }), losses, { ledger })
    expect([fate.lostAt[0], fate.downAt[0]]).toEqual([1000, 1000])
    for (const row of [fate.lostCause[0]!, fate.downCause[0]!]) {
      expect(ledger.time[row]).toBe(1000)
      expect(ledger.chain(row).at(-1)).toBe(racks.burntCause[first])
    }
  })
})

describe('vulnerable', () => {
  const elsewhere = '{ medium: backup, place: another-site }'
  const exposed = (copies: string, losses: Parameters<typeof fateAfter>[1]) => {
    const estate = campus({ copies })
    const { fate, racks } = fateAfter(estate, losses)
    countVulnerable(fate, estate, racks, undefined, 10 * hour)
    return fate.vulnerableSeconds[servicesOf(estate, [0])[0]!]
  }
  const allDark = (estate: ReturnType<typeof campus>) => {
    const racks = intactRacks(8)
    const fate = startFate(estate, new Streams('dark', 0))
    for (const rack of [...west, ...yard]) darken(racks, rack, { at: hour, before: -1, ledger: silent })
    settleFate(fate, { estate, racks, ledger: silent }, takeChanged(racks), [], 2 * hour)
    return { fate, racks }
  }
  test('is data without a copy from ignition until it is lost, where its service is hit', () => {
    expect(exposed('[]', burnt([0], hour))).toBe(hour)
    expect(exposed('[]', burnt(yard, hour))).toBe(0)
    expect(exposed('[]', [])).toBe(0)
  })
  test('is data whose other copies are gone, for as long as the last one is there', () => {
    const copies = '[{ medium: backup, place: yard }]'
    expect(exposed(copies, [])).toBe(0)
    expect(exposed(copies, burnt(west, hour))).toBe(9 * hour)
    expect(exposed(copies, burnt(yard, 2 * hour))).toBe(8 * hour)
    expect(exposed(copies, [...burnt(west, hour), ...burnt(yard, 3 * hour)])).toBe(2 * hour)
    expect(exposed(`[${elsewhere}, { medium: snapshot, place: same-rack }]`, burnt(west, hour))).toBe(
      9 * hour,
    )
    expect(exposed(`[${elsewhere}, ${elsewhere}]`, burnt(west, hour))).toBe(0)
  })
  test('does not end where a service comes back whose data was never lost', () => {
    const estate = campus({ copies: '[]' })
    const { fate, racks } = allDark(estate)
    const backAt = new Int32Array(fate.downAt.length).fill(4 * hour)
    countVulnerable(fate, estate, racks, backAt, 10 * hour)
    expect(new Set(fate.vulnerableSeconds)).toEqual(new Set([10 * hour]))
  })
  test('ends where the data was restored', () => {
    const estate = campus({ copies: `[${elsewhere}]` })
    const { fate, racks } = fateAfter(estate, burnt(west, hour))
    const service = servicesOf(estate, [0])[0]!
    const restoredAt = new Int32Array(fate.downAt.length).fill(never)
    restoredAt[service] = 4 * hour
    countVulnerable(fate, estate, racks, restoredAt, 10 * hour)
    expect(fate.vulnerableSeconds[service]).toBe(3 * hour)
  })
})
