import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { never } from '../../src/damage/damage.ts'
import { cause } from '../../src/estate/cause.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { routes, serviceState } from '../../src/recovery/recovery.ts'
import type { RecoveryState } from '../../src/recovery/state/state.ts'
import type { Estate } from '../../src/estate/estate.ts'
import { type Blow, campus, east, hour, on, recoverFrom, west } from './campus.ts'
import { standby } from './standbys.ts'

describe('failed over before they are hit', () => {
  const order = { do: 'preemptive-failover', at: 600, building: -1, policy: -1, by: 0 } as const
  const moved = (estate: Estate, blows: readonly Blow[], more: Parameters<typeof recoverFrom>[2] = {}) => {
    const story = recoverFrom(estate, blows, { dataOrders: [order], ...more })
    const away = [...story.fate.movedAt.entries()].flatMap(([row, at]) => (at === never ? [] : [row]))
    return { ...story, away }
  }
  const spare = ({ layout, engine }: RecoveryState): number => engine.pools.busy[layout.firstSpare]!

  test.each([
    [48, 4],
    [24, 2],
    [96, 8],
  ])('of %i services on 48 servers as many go as four spare servers take: %i', (services, taken) => {
    const estate = campus({ services, policies: standby(', to: lee'), mix: '{ kept: 100 % }' })
    const { away, recovery } = moved(estate, [], { horizon: 200 * hour })
    expect(away).toHaveLength(taken)
    expect(spare(recovery)).toBeCloseTo(4, 9)
  })

  test('none is left for whoever is hit afterwards, and what others took before is not taken twice', () => {
    const estate = campus({ policies: standby(', to: lee', 'hot-standby'), mix: '{ kept: 100 % }' })
    const after = moved(estate, [{ racks: [0, 1, 2], at: 5 * hour, what: 'dark' }])
    expect(after.away).toHaveLength(4)
    expect(after.recovery.route).not.toContain(routes.indexOf('failover'))
    const before = moved(estate, [{ racks: [0], at: 60, what: 'dark' }])
    expect(before.away).toHaveLength(0)
  })

  test('the heaviest tier goes first', () => {
    const names = ['one', 'two', 'three', 'four', 'five'].map(
      name =>
        `{ name: ${name}, customer: Operator, product: machine, tier: urgent, policy: kept, in: [east] }`,
    )
    const estate = campus({
      named: `[${names.join(', ')}]`,
      policies: standby(', to: lee'),
      mix: '{ kept: 100 % }',
    })
    const { away } = moved(estate, [])
    const { services, tiers } = estate.population
    expect(away.map(row => tiers[services.tier[row]!])).toEqual(['urgent', 'urgent', 'urgent', 'urgent'])
  })

  test('what is struck on the way gives back what it took', () => {
    const estate = campus({ policies: standby(', to: lee'), mix: '{ kept: 100 % }' })
    const everywhere = { racks: [...west, ...east], at: 700, what: 'burnt' } as const
    const { away, recovery, fate } = moved(estate, [everywhere], { horizon: 900 })
    expect(away).toHaveLength(0)
    expect(fate.moves.servers).toEqual([4, -4])
    expect(spare(recovery)).toBe(0)
  })

  test('it is told when they arrive that they run elsewhere, and by which order', () => {
    const estate = campus({ policies: standby(', to: lee'), mix: '{ kept: 100 % }' })
    const ledger = new Ledger()
    expect(ledger.add(cause.decision, 0, order.at, -1)).toBe(order.by)
    const seen: [number, number, number, number][] = []
    const { away } = moved(estate, [{ racks: west, at: 5 * hour, what: 'burnt' }], {
      ledger,
      cuts: [1, 2400, 2401],
      transitions: {
        add: (...change) => void (change[2] === serviceState.degraded && seen.push(change)),
        rack() {},
      },
    })
    // Half an hour after the order.
    const ahead = seen.filter(([, at]) => at === 600 + 1800)
    expect(ahead.map(([service]) => service)).toEqual(away)
    for (const [service, at, , row] of ahead)
      expect([ledger.kind[row], ledger.subject[row], ledger.time[row], ledger.before[row]]).toEqual([
        cause.failover,
        service,
        at,
        order.by,
      ])
  })

  test('but not of one who waits for another by then', () => {
    const one = (name: string, policy: string, place: string, needs: string): string =>
      `{ name: ${name}, customer: Operator, product: machine, tier: urgent, policy: ${policy}, in: [${place}], needs: [${needs}] }`
    const estate = campus({
      policies: `bare: { approach: none }, ${standby(', to: lee')}`,
      named: `[${one('names', 'bare', 'east', '')}, ${one('shop', 'kept', 'west', 'names')}, ${one('lone', 'kept', 'west', '')}]`,
    })
    const [names, shop, lone] = ['names', 'shop', 'lone'].map(name => estate.population.named.get(name)![0]!)
    const seen: [service: number, at: number][] = []
    const { fate } = recoverFrom(
      estate,
      [{ racks: [estate.population.services.rack[names!]!], at: 1000, what: 'dark' }],
      {
        dataOrders: [order],
        transitions: {
          add: (service, at, to) => void (to === serviceState.degraded && seen.push([service, at])),
          rack() {},
        },
      },
    )
    for (const service of [shop!, lone!]) expect(fate.movedAt[service]).toBe(600 + 1800)
    expect(seen.filter(([, at]) => at === 600 + 1800)).toEqual([[lone, 600 + 1800]])
  })

  test('they are cut off there with what they need, and go on there once that is back', () => {
    const one = (name: string, policy: string, place: string, needs: string): string =>
      `{ name: ${name}, customer: Operator, product: machine, tier: urgent, policy: ${policy}, in: [${place}], needs: [${needs}] }`
    const estate = campus({
      policies: `bare: { approach: none }, ${standby(', to: lee')}`,
      named: `[${one('names', 'bare', 'east', '')}, ${one('shop', 'kept', 'west', 'names')}]`,
    })
    const { rack } = estate.population.services
    const [names, shop] = ['names', 'shop'].map(name => estate.population.named.get(name)![0]!)
    const { fate, recovery } = recoverFrom(
      estate,
      [
        { racks: [rack[names!]!], at: 5 * hour, what: 'dark' },
        { racks: [rack[shop!]!], at: 6 * hour, what: 'burnt' },
      ],
      { dataOrders: [order] },
    )
    // Power at 48 h, restart 2 h.
    const back = 50 * hour
    expect([fate.downAt[shop!], fate.outage[shop!]]).toEqual([5 * hour, outageKind.cutOff])
    expect([recovery.downSince[shop!], recovery.backAt[shop!]]).toEqual([5 * hour, back])
    expect(recovery.downSeconds[shop!]).toBe(back - 5 * hour)
    expect(fate.dataLoss[shop!]).toBe(dataLossKind.none)
    expect(recovery.route[shop!]).toBe(routes.indexOf('none'))
  })

  describe('so is who was out once and runs again', () => {
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

  describe('so is who was failed over in time and went home again', () => {
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

  test('not so who runs on new servers, if only in part', () => {
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

  describe('to the next building', () => {
    const beside = standby('').replace('place: another-site', 'place: east')
    const estate = campus({
      policies: `bare: { approach: none }, ${beside}`,
      named: '[{ name: shop, customer: Operator, product: machine, tier: urgent, policy: kept, in: [west] }]',
    })
    const shop = estate.population.named.get('shop')![0]!
    const home = estate.population.services.rack[shop]!
    /** Rack of its replica on this site. */
    const hostIn = ({ population: { copies } }: Estate): number =>
      copies.rack.subarray(copies.firstCopy[shop], copies.firstCopy[shop + 1]).find(rack => rack >= 0)!
    const host = hostIn(estate)
    const lived = (...blows: readonly Blow[]) => recoverFrom(estate, blows, { dataOrders: [order] })
    const strike = (rack: number, at: number, what: Blow['what']): Blow => ({ racks: [rack], at, what })

    test('are down when that is struck, and have lost their data where both have burnt', () => {
      const { fate, recovery } = lived(strike(home, 5 * hour, 'burnt'), strike(host, 6 * hour, 'burnt'))
      expect(fate.movedAt[shop]).toBe(600 + 1800)
      expect([fate.outage[shop], fate.downAt[shop]]).toEqual([outageKind.destroyed, 6 * hour])
      expect(fate.dataLoss[shop]).toBe(dataLossKind.permanent)
      expect(recovery.downSince[shop]).toBe(6 * hour)
      expect(recovery.dataBackAt[shop]).toBe(never)
    })

    test('go home at once where that stands', () => {
      const { fate, recovery } = lived(strike(host, 6 * hour, 'burnt'))
      expect(fate.dataLoss[shop]).toBe(dataLossKind.none)
      expect([recovery.downSince[shop], recovery.backAt[shop]]).toEqual([6 * hour, 6 * hour])
    })

    describe('and came home when that was struck', () => {
      const again = (at: number) => [order, { ...order, at: at * hour }]
      const backHome = strike(host, 6 * hour, 'dark')

      test('can go there once more when it serves again', () => {
        // Power is back at 48 h, and a restart takes 2 h.
        const story = (at: number) => recoverFrom(estate, [backHome], { dataOrders: again(at) })
        expect(story(40).fate.movedAt[shop]).toBe(2400)
        const { fate, recovery } = story(60)
        expect(fate.movedAt[shop]).toBe(60.5 * hour)
        expect([recovery.downSince[shop], recovery.backAt[shop]]).toEqual([6 * hour, 6 * hour])
      })

      test('or to the next replica, while the first is out', () => {
        const other = campus({
          policies: `bare: { approach: none }, ${beside.replace('copies: [', 'copies: [{ medium: replica, place: another-site, period: 0 s, lag: 120 s, restoreSuccess: 100 %, jobSuccess: 100 % }, ')}`,
          named:
            '[{ name: shop, customer: Operator, product: machine, tier: urgent, policy: kept, in: [west] }]',
        })
        const out = strike(hostIn(other), 6 * hour, 'dark')
        const { fate, recovery } = recoverFrom(other, [out], { dataOrders: again(20), horizon: 21 * hour })
        expect(fate.movedAt[shop]).toBe(20.5 * hour)
        expect([fate.movedOn[shop], recovery.away[shop]]).toEqual([-1, 1])
      })

      test('and is spared what burns its home then; if both burn, it has lost what it wrote in both stays', () => {
        const burns = strike(home, 80 * hour, 'burnt')
        const { fate, recovery } = recoverFrom(estate, [backHome, burns], { dataOrders: again(60) })
        expect(fate.dataLoss[shop]).toBe(dataLossKind.none)
        expect(recovery.downSince[shop]).toBe(6 * hour)
        const both = [backHome, burns, strike(host, 90 * hour, 'burnt')]
        const lost = recoverFrom(estate, both, { dataOrders: again(60) })
        expect(lost.fate.dataLoss[shop]).toBe(dataLossKind.permanent)
        expect(lost.recovery.downSince[shop]).toBe(90 * hour)
      })
    })

    test('what they wrote in two stays is not what their home lacks', () => {
      const copied = campus({
        policies: `bare: { approach: none }, ${beside.replace('copies: [', 'copies: [{ medium: backup, place: another-site, period: 30 d, lag: 0 s, retention: 90 d, restoreSuccess: 100 %, jobSuccess: 100 % }, ')}`,
        named:
          '[{ name: shop, customer: Operator, product: machine, tier: urgent, policy: kept, in: [west] }]',
      })
      // A stay from 40 min to 6 h and one from 60.5 h to 90 h, when the home burns with the replica.
      const { fate } = recoverFrom(
        copied,
        [
          strike(hostIn(copied), 6 * hour, 'dark'),
          { racks: [home, hostIn(copied)], at: 90 * hour, what: 'burnt' },
        ],
        { dataOrders: [order, { ...order, at: 60 * hour }] },
      )
      expect(fate.dataLoss[shop]).toBe(dataLossKind.window)
      expect(fate.point[shop]).toBeLessThan(0)
      const away = 6 * hour - 2400 + 29.5 * hour
      expect(fate.dataLossSeconds[shop]! + fate.point[shop]!).toBe(90 * hour - away)
    })

    test('stay at home where that is struck before they are there', () => {
      const { fate, recovery } = lived(strike(host, 700, 'dark'))
      expect(fate.movedAt[shop]).toBe(never)
      expect(recovery.downSince[shop]).toBe(never)
    })

    test('do not come back with a home that is struck in the same second', () => {
      const { recovery } = lived({ racks: [host, home], at: 6 * hour, what: 'dark' })
      expect(recovery.backAt[shop]).toBeGreaterThan(48 * hour)
    })
  })

  describe('they go home where nothing strikes it,', () => {
    const estate = campus({ policies: standby(', to: lee'), mix: '{ kept: 100 % }' })
    const first = (horizon: number, blows: readonly Blow[] = [], at: number = order.at) => {
      const seen: number[] = []
      const story = moved(estate, blows, {
        dataOrders: [{ ...order, at }],
        horizon: horizon * hour,
        transitions: {
          add: (service, seconds, state) =>
            void (service === shop && state === serviceState.up && seen.push(seconds / hour)),
          rack() {},
        },
      })
      return { ...story, seen }
    }
    const shop = moved(estate, []).away[0]!
    const home = estate.population.services.rack[shop]!

    test('ten days after people may enter its building, at 12 h', () => {
      expect(spare(first(251).recovery)).toBe(4)
      const { recovery, seen } = first(253)
      expect(spare(recovery)).toBe(0)
      expect(seen).toEqual([252])
    })

    test('ten days after their arrival if people may by then', () =>
      expect(first(600, [], 300 * hour).seen).toEqual([300.5 + 240]))

    test('and what strikes it from then on strikes them', () => {
      const burns = { racks: [home], at: 300 * hour, what: 'burnt' } as const
      expect(first(310, [burns]).recovery.downSince[shop]).toBe(300 * hour)
      const before = first(310, [{ ...burns, at: 240 * hour }])
      expect(before.recovery.downSince[shop]).toBe(never)
      expect(before.recovery.away[shop]).toBe(1)
    })
  })

  test('they go home when it has been hit and is back, and what strikes it from then on strikes them', () => {
    const estate = campus({ policies: standby(', to: lee'), mix: '{ kept: 100 % }' })
    const dark = { racks: [...west, ...east], at: 5 * hour, what: 'dark' } as const
    const [shop] = moved(estate, []).away
    const home = { racks: [estate.population.services.rack[shop!]!], what: 'burnt' } as const
    // Power at 48 h, restarts for half a day, and ten days until they go home.
    const spareAt = (hours: number): number =>
      spare(moved(estate, [dark], { horizon: hours * hour }).recovery)
    expect([spareAt(200), spareAt(400)]).toEqual([4, 0])
    const { fate, recovery } = moved(estate, [dark, { ...home, at: 600 * hour }], { horizon: 700 * hour })
    expect(recovery.downSince[shop!]).toBe(600 * hour)
    expect(fate.outage[shop!]).toBe(outageKind.destroyed)
    expect(fate.dataLoss[shop!]).not.toBe(dataLossKind.permanent)
  })
})
