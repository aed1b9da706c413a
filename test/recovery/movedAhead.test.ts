import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { never } from '../../src/damage/damage.ts'
import { cause } from '../../src/estate/cause.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { routes, serviceState } from '../../src/recovery/recovery.ts'
import { type Blow, campus, yard, hour, recoverFrom, west } from './campus.ts'
import { moved, order, spare } from './failedOverAhead.ts'
import { standby } from './standbys.ts'

describe('failed over before they are hit', () => {
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
        `{ name: ${name}, customer: Operator, product: machine, tier: urgent, policy: kept, in: [yard] }`,
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
    const everywhere = { racks: [...west, ...yard], at: 700, what: 'burnt' } as const
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

  test.each([
    ['an order of ten minutes before', '10 min', 1800],
    ['an order of that second, carried out in no time', '0 s', 2400],
  ])('and each by its own, where others arrive in the same second by %s', (_, time, at) => {
    // The first takes half an hour, from ten minutes on.
    const estate = campus({
      policies: [standby(', to: lee'), standby(', to: luff')]
        .map((policy, nth) => (nth === 0 ? policy : policy.replace('kept', 'fast').replace('30 min', time)))
        .join(', '),
      mix: '{ kept: 50 %, fast: 50 % }',
    })
    const ledger = new Ledger()
    const orders = [600, at].map((second, policy) => ({
      ...order,
      at: second,
      policy,
      by: ledger.add(cause.decision, policy, second, -1),
    }))
    const told = new Map<number, number>()
    const { fate, recovery } = recoverFrom(estate, [], {
      ledger,
      dataOrders: orders,
      cuts: [2400],
      horizon: hour,
      transitions: {
        add: (service, _at, _to, row) => void told.set(service, ledger.before[row]!),
        rack() {},
      },
    })
    const { policy } = estate.population.services
    const away = [...fate.movedAt.keys()].filter(service => fate.movedAt[service] === 2400)
    expect(new Set(away.map(service => policy[service]))).toEqual(new Set([0, 1]))
    for (const service of away) {
      expect(recovery.away[service]).toBe(1)
      expect(told.get(service)).toBe(orders[policy[service]!]!.by)
    }
  })

  test('but not of one who waits for another by then', () => {
    const one = (name: string, policy: string, place: string, needs: string): string =>
      `{ name: ${name}, customer: Operator, product: machine, tier: urgent, policy: ${policy}, in: [${place}], needs: [${needs}] }`
    const estate = campus({
      policies: `bare: { approach: none }, ${standby(', to: lee')}`,
      named: `[${one('names', 'bare', 'yard', '')}, ${one('shop', 'kept', 'west', 'names')}, ${one('lone', 'kept', 'west', '')}]`,
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
      named: `[${one('names', 'bare', 'yard', '')}, ${one('shop', 'kept', 'west', 'names')}]`,
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
    const dark = { racks: [...west, ...yard], at: 5 * hour, what: 'dark' } as const
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

  test.each([
    ['cut off', outageKind.cutOff],
    ['hot', outageKind.switchedOff],
    ['burnt', outageKind.destroyed],
  ] as const)(
    'home again, they go down with a rack that is %s after it stopped without them',
    (what, kind) => {
      const estate = campus({ policies: standby(', to: lee'), mix: '{ kept: 100 % }' })
      const [shop] = moved(estate, []).away
      const racks = [estate.population.services.rack[shop!]!]
      const blows = [
        { racks: [...west, ...yard], at: 5 * hour, what: 'dark' },
        { racks, at: 600 * hour, what },
      ] as const
      const { fate, recovery } = moved(estate, blows, { horizon: 601 * hour })
      expect([fate.outage[shop!], fate.downAt[shop!], recovery.downSince[shop!]]).toEqual([
        kind,
        600 * hour,
        600 * hour,
      ])
    },
  )
})
