import { describe, expect, test } from 'vitest'
import { never } from '../../src/damage/damage.ts'
import { dataLossKind } from '../../src/fate/fate.ts'
import { type Blow, campus, hour, on, recoverFrom } from './campus.ts'
import { order } from './failedOverAhead.ts'
import { standby } from './standbys.ts'

describe('failed over before they are hit, and not for the first time:', () => {
  describe('who was out once and runs again is failed over,', () => {
    const estate = campus({
      policies: standby(', to: lee'),
      mix: '{ kept: 100 % }',
      sites: '{ count: 1, spareServers: 48, link: 100 MB/s, named: { lee: {} } }',
    })
    // West has power again at 48 h, and services that failed over move home ten days later.
    const once: Blow = { racks: [0], at: hour, what: 'dark' }
    const later = { ...order, at: 400 * hour }
    const lived = (...blows: readonly Blow[]) =>
      recoverFrom(estate, [once, ...blows], { dataOrders: [later] })
    const alone = lived()
    const services = on(estate, 0)

    test('and nothing that strikes its rack from then on is of concern to it', () => {
      const { fate, recovery } = lived({ racks: [0], at: 410 * hour, what: 'burnt' })
      for (const service of services) {
        expect(fate.movedAt[service]).toBe(400.5 * hour)
        expect(fate.dataLoss[service]).toBe(dataLossKind.none)
        expect(recovery.downSeconds[service]).toBe(alone.recovery.downSeconds[service])
        expect(recovery.backAt[service]).toBe(alone.recovery.backAt[service])
      }
    })

    test.each(['dark', 'hot', 'burnt'] as const)('unless its rack is %s while it is on the way', what => {
      const { fate, recovery } = lived({ racks: [0], at: 400.25 * hour, what, again: what === 'dark' })
      for (const service of services) {
        expect(fate.movedAt[service]).toBe(never)
        expect(recovery.downSince[service]).toBe(400.25 * hour)
      }
    })

    test('but not who is out still', () => {
      const { fate } = recoverFrom(estate, [once], { dataOrders: [{ ...order, at: 40 * hour }] })
      for (const service of services) expect(fate.movedAt[service]).toBe(never)
    })
  })

  describe('who was failed over in time and went home again is failed over once more,', () => {
    const estate = campus({
      policies: standby(', to: lee'),
      mix: '{ kept: 100 % }',
      sites: '{ count: 1, spareServers: 48, link: 100 MB/s, named: { lee: {} } }',
    })
    // People may enter at 12 h, and ten days later services move home: at 252 h.
    const later = { ...order, at: 400 * hour }
    const lived = (second: typeof later, ...blows: readonly Blow[]) =>
      recoverFrom(estate, blows, { dataOrders: [order, second] })
    const services = on(estate, 0)

    test('and what burns their home from then on is of no concern to them', () => {
      const { fate, recovery } = lived(later, { racks: [0], at: 410 * hour, what: 'burnt' })
      for (const service of services) {
        expect(fate.movedAt[service]).toBe(400.5 * hour)
        expect(fate.dataLoss[service]).toBe(dataLossKind.none)
        expect(recovery.downSince[service]).toBe(never)
      }
      expect(recovery.engine.pools.busy[recovery.layout.firstSpare]).toBe(0)
    })

    test('but they are down with a home that is struck before they have left it again', () => {
      const { fate, recovery } = lived(later, { racks: [0], at: 400.25 * hour, what: 'burnt' })
      for (const service of services) {
        expect(fate.movedAt[service]).toBe(never)
        expect(recovery.downSince[service]).toBe(400.25 * hour)
      }
    })

    test('but not who is still away, or whose home is out by then', () => {
      const away = lived({ ...later, at: 250 * hour })
      const out = lived(
        later,
        { racks: [0], at: 300 * hour, what: 'dark' },
        { racks: [0], at: 399 * hour, what: 'wet' },
      )
      for (const service of services) {
        expect(away.fate.movedAt[service]).toBe(2400)
        expect(out.fate.movedAt[service]).toBe(2400)
      }
    })
  })

  test('but not who runs on new servers, if only in part', () => {
    const estate = campus({
      services: 4,
      serversEach: 6,
      place: '[west]',
      stock: 48,
      policies: standby(', to: lee'),
      mix: '{ kept: 100 % }',
      sites: '{ count: 1, spareServers: 48, link: 100 MB/s, named: { lee: {} } }',
    })
    // Of six servers, the first two services have two and four in the rack that burns.
    const burnt = { racks: [1], at: hour, what: 'burnt' } as const
    const { fate, recovery } = recoverFrom(estate, [burnt], { dataOrders: [{ ...order, at: 400 * hour }] })
    expect([...recovery.away.subarray(0, 2)]).toEqual([0, 0])
    expect([...recovery.backAt.subarray(0, 2)].every(at => at < 400 * hour)).toBe(true)
    expect([...fate.movedAt]).toEqual([never, never, 400.5 * hour, 400.5 * hour])
  })
})

describe('failed over and home again in the same second,', () => {
  const written = campus({ policies: standby(', to: lee'), mix: '{ kept: 100 % }' })
  const { policy } = written
  const restoring = { ...policy.recovery.restoring, failBack: 0 }
  const estate = { ...written, policy: { ...policy, recovery: { ...policy.recovery, restoring } } }
  // People may enter at 12 h, when the first of them arrive, half an hour after the order.
  const atHome = { ...order, at: 11.5 * hour }

  test('a service is lost with its home', () => {
    const burns: Blow = { racks: [0], at: 15 * hour, what: 'burnt' }
    const { fate } = recoverFrom(estate, [burns], { dataOrders: [atHome] })
    const gone = on(estate, 0).filter(service => fate.movedAt[service] === 12 * hour)
    expect(gone.length).toBeGreaterThan(0)
    for (const service of gone) {
      expect(fate.movedUntil[service]).toBe(12 * hour)
      expect(fate.downAt[service]).toBe(15 * hour)
      expect(fate.lostAt[service]).toBe(15 * hour)
    }
  })

  test('and is failed over once more when that is ordered', () => {
    const later = { ...order, at: 20 * hour }
    const { fate } = recoverFrom(estate, [], { dataOrders: [atHome, later] })
    const gone = [...fate.movedAt.entries()].filter(([, at]) => at !== never)
    expect(gone.length).toBeGreaterThan(0)
    for (const [service] of gone) expect(fate.movedAt[service]).toBe(20.5 * hour)
  })
})
