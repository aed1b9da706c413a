import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { never } from '../../src/damage/damage.ts'
import { cause } from '../../src/estate/cause.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { poolResource } from '../../src/recovery/engine.ts'
import { routes, serviceState } from '../../src/recovery/recovery.ts'
import type { RecoveryState } from '../../src/recovery/state.ts'
import type { Estate } from '../../src/estate/estate.ts'
import { backHours, type Blow, campus, day, east, hour, on, recoverFrom, west } from './campus.ts'

const replica =
  '{ medium: replica, place: another-site, period: 0 s, lag: 60 s, restoreSuccess: 100 %, jobSuccess: 100 % }'
const standby = (more: string, approach = 'warm-standby'): string =>
  `kept: { approach: ${approach}, copies: [${replica}], failover: { success: 100 %, attempts: 3, time: 30 min, wasted: 1 h, serverShare: 100 % ${more} } }`
const dark = [{ racks: [0, 1], at: 600, what: 'dark' }] as const

test('a failover waits for the declaration, then for a spare server, and takes its time', () => {
  const story = recoverFrom(campus({ policies: standby(', to: lee'), mix: '{ kept: 100 % }' }), dark)
  // Declared 1 h after 600 s; four spare servers for eight services; the rest come back with their racks at 50 h.
  expect(backHours(story, [0, 1])).toEqual([1, 1, 1, 1].map(at => at + 1 / 6 + 0.5).concat([50, 50, 50, 50]))
  expect([...story.recovery.dataBackAt.subarray(0, 8)].every(at => at < never)).toBe(true)
})

test.each([
  [24, 4, 2],
  [96, 16, 8],
])(
  'a failover takes as many servers as the service fills: of %i services on 48 servers %i stand in two racks, and four servers take %i',
  (services, hit, taken) => {
    const estate = campus({ services, policies: standby(', to: lee'), mix: '{ kept: 100 % }' })
    const story = recoverFrom(estate, dark)
    const back = backHours(story, [0, 1])
    expect(back).toHaveLength(hit)
    expect(back.filter(at => at < 50)).toHaveLength(taken)
  },
)

/** The services whose chain of causes tells that they waited for room at the first other site in vain, until when, and for how long, in hours. */
function inVain({ backCause, layout }: RecoveryState, ledger: Ledger): [number, number, number][] {
  return [...backCause.entries()].flatMap(([service, back]) => {
    for (let row = back; row >= 0; row = ledger.before[row]!)
      if (ledger.kind[row] === cause['queued-in-vain'] && ledger.subject[row] === layout.firstSpare)
        return [[service, ledger.time[row]! / hour, ledger.lasted[row]! / hour]]
    return []
  })
}

test('home while its failover still waits for room: told so, and counted with the spare servers waited for', () => {
  const estate = campus({ policies: standby(', to: lee'), mix: '{ kept: 100 % }' })
  const ledger = new Ledger()
  const { recovery } = recoverFrom(estate, dark, { ledger })
  const told = inVain(recovery, ledger)
  // From the declaration, 1 h after 600 s, to 50 h: the half for which there is no room.
  const waited = 50 - 1 - 1 / 6
  expect(told.map(([, until]) => until)).toEqual([50, 50, 50, 50])
  const { bottleneck, bottleneckSeconds, engine, layout } = recovery
  const spare = poolResource(engine, layout.firstSpare)
  for (const [service, , lasted] of told) {
    expect(lasted).toBeCloseTo(waited, 9)
    expect([bottleneck[service], bottleneckSeconds[service]]).toEqual([spare, waited * hour])
  }
  expect(engine.watch.waited[spare]! / hour).toBeCloseTo(4 * waited, 6)
})

test('home while its relocation still waits for room: told so; what it waited for longer stays the bottleneck', () => {
  const estate = campus({ relocations: '[{ from: west, to: lee, share: 100 %, starts: 20 h }]' })
  const ledger = new Ledger()
  const { recovery } = recoverFrom(estate, dark, { ledger })
  const told = inVain(recovery, ledger)
  expect(told.map(([, ...hours]) => hours)).toEqual([1, 2, 3, 4].map(() => [50, 30]))
  // From the access at 12 h to the power at 48 h.
  for (const [service] of told) expect(recovery.bottleneckSeconds[service]).toBe(36 * hour)
})

test('what takes over by itself waits for nobody', () => {
  const story = recoverFrom(
    campus({ policies: standby(', to: lee', 'hot-standby'), mix: '{ kept: 100 % }' }),
    dark,
  )
  expect(backHours(story, [0])[0]).toBeCloseTo(1 / 6 + 0.5, 9)
})

test('home again, a service moves back after a time and its spare server serves the next', () => {
  const seen: [number, number][] = []
  const estate = campus({ policies: standby(', to: lee'), mix: '{ kept: 100 % }' })
  const { recovery } = recoverFrom(estate, dark, {
    transitions: {
      add: (service, seconds, state) => void (service < 8 && seen.push([seconds / hour, state])),
      rack() {},
    },
  })
  const states = (state: number): number[] => seen.filter(([, each]) => each === state).map(([at]) => at)
  expect(states(serviceState.degraded)).toHaveLength(4)
  expect(states(serviceState.up).sort((a, b) => a - b)).toEqual([50, 50, 50, 50, 290, 290, 290, 290])
  const { pools } = recovery.engine
  expect([...pools.busy.subarray(0, pools.count)].every(busy => busy === 0)).toBe(true)
})

test('home hit again while it is to move there: it moves a time after its home is back once more', () => {
  const homes: number[] = []
  const estate = campus({ policies: standby(', to: lee'), mix: '{ kept: 100 % }' })
  const again = { racks: [0, 1], at: 100 * hour, what: 'dark', again: true } as const
  recoverFrom(estate, [...dark, again], {
    transitions: {
      add: (service, seconds, state) =>
        void (service < 8 && state === serviceState.up && seconds > 200 * hour && homes.push(seconds / hour)),
      rack() {},
    },
  })
  // Restarted from 100 h to 102 h, and ten days more; those that found no room elsewhere had to stop at 100 h.
  expect(homes).toEqual([342, 342, 342, 342])
})

test('it moves back to the server that was built in place of one that burnt, too', () => {
  const estate = campus({ policies: standby(', to: lee'), mix: '{ kept: 100 % }' })
  const { recovery } = recoverFrom(estate, [{ racks: [0], at: 600, what: 'burnt' }])
  const spare = recovery.layout.firstSpare + estate.site.otherSites.name.indexOf('lee')
  for (const service of on(estate, 0)) {
    expect(routes[recovery.route[service]!]).toBe('failover')
    expect(recovery.away[service]).toBe(0)
  }
  expect(recovery.engine.pools.busy[spare]).toBe(0)
})

test('what takes over while its data is being restored at home moves back, too', () => {
  const estate = campus({
    policies: standby(', to: lee', 'hot-standby').replace('time: 30 min', 'time: 870 min'),
    mix: '{ kept: 100 % }',
  })
  const { recovery } = recoverFrom(estate, [{ racks: [0], at: 3600, what: 'burnt' }])
  // Servers stand at 14 h and 15 h, and restores take until 16 h and 17 h: the failover comes between, at 15.5 h.
  for (const service of on(estate, 0)) {
    expect(recovery.backAt[service]).toBe(15.5 * hour)
    expect(recovery.away[service]).toBe(0)
  }
})

test('a failover that never works leaves the service to the repair of its rack', () => {
  const estate = campus({
    policies: standby('').replace('success: 100 %', 'success: 0 %'),
    mix: '{ kept: 100 % }',
  })
  expect(backHours(recoverFrom(estate, dark), [0, 1])).toEqual(Array.from({ length: 8 }, () => 50))
})

test('a replica that burnt is no help', () => {
  const beside = standby('').replace('another-site', 'same-building')
  const estate = campus({ policies: beside, mix: '{ kept: 100 % }' })
  const story = recoverFrom(estate, [{ racks: [0, 1, 2, 3, 4, 5], at: 600, what: 'burnt' }])
  expect(backHours(story, [0])[0]).toBeGreaterThan(12)
})

test('services of a building are moved to another site instead of waiting for it, as far as it has room', () => {
  const estate = campus({ relocations: '[{ from: west, to: lee, share: 100 %, starts: 20 h }]' })
  const story = recoverFrom(estate, [{ racks: [0, 1, 7], at: 600, what: 'dark' }])
  expect(backHours(story, [0, 1])).toEqual([21, 21, 22, 22, 50, 50, 50, 50])
  expect(backHours(story, [7])[0]).toBeGreaterThanOrEqual(50)
})

test('services whose own servers are carried along find room at the other site, however little is free there', () => {
  const estate = campus({
    relocations: '[{ from: west, to: lee, share: 100 %, starts: 20 h, carried: 6 h }]',
  })
  const story = recoverFrom(estate, [{ racks: [0, 1], at: 600, what: 'dark' }])
  // Carried from 20 h to 26 h; two crews set up eight of them, an hour each.
  expect(backHours(story, [0, 1])).toEqual([27, 27, 28, 28, 29, 29, 30, 30])
  const { engine, layout } = story.recovery
  expect(engine.pools.busy[layout.firstSpare + estate.site.otherSites.name.indexOf('lee')]).toBe(0)
})

test('a service that is home in the very second in which it was moved keeps nothing elsewhere', () => {
  // One crew restarts the rack from 48 h to 50 h, the other provisions a spare server from 49 h to 50 h.
  const estate = campus({ relocations: '[{ from: west, to: lee, share: 100 %, starts: 49 h }]' })
  const struck = [{ racks: [0], at: 600, what: 'dark' }] as const
  const { recovery } = recoverFrom(estate, struck)
  const spare = recovery.layout.firstSpare + estate.site.otherSites.name.indexOf('lee')
  const before = recoverFrom(estate, struck, { horizon: 50 * hour - 1 }).recovery
  expect(before.engine.pools.busy[spare]).toBeGreaterThan(0)
  expect(recovery.engine.pools.busy[spare]).toBe(0)
  for (const service of on(estate, 0)) expect(recovery.away[service]).toBe(0)
})

test('what burnt, at once or after it went dark, is not moved: its disks are not at hand', () => {
  const estate = campus({
    relocations: '[{ from: west, to: lee, share: 100 %, starts: 20 h }]',
    mix: '{ bare: 100 % }',
    stock: 0,
  })
  const burnt = { racks: [0, 1], at: 900, what: 'burnt' } as const
  for (const blows of [[burnt], [{ ...burnt, at: 600, what: 'dark' } as const, burnt]]) {
    const { fate, recovery } = recoverFrom(estate, blows)
    for (const service of [0, 1].flatMap(rack => on(estate, rack))) {
      expect(fate.dataLoss[service]).toBe(dataLossKind.permanent)
      expect(recovery.dataBackAt[service]).toBe(0x7fffffff)
      expect(routes[recovery.route[service]!]).not.toBe('failover')
    }
  }
})

test('a service is back when all it needs is: two clocks', () => {
  const named = `[
    { name: names, customer: Operator, product: machine, tier: urgent, policy: bare, in: [west] },
    { name: shop, customer: Operator, product: machine, tier: urgent, policy: bare, in: [east], needs: [names] } ]`
  const estate = campus({ named, recovery: 'buildings: { west: { power: 9 d } }' })
  const [names, shop] = ['names', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const home = estate.population.services.rack[names!]!
  const shopHome = estate.population.services.rack[shop!]!
  const both = recoverFrom(estate, [{ racks: [home, shopHome], at: 600, what: 'dark' }]).recovery
  expect(both.ownBackAt[shop!]).toBe(50 * hour)
  expect(both.backAt[names!]).toBe(9 * day + 2 * hour)
  expect(both.backAt[shop!]).toBe(9 * day + 2 * hour)
  const alone = recoverFrom(estate, [{ racks: [home], at: 600, what: 'dark' }]).recovery
  expect(alone.ownBackAt[shop!]).toBe(600)
  expect(alone.backAt[shop!]).toBe(9 * day + 2 * hour)
  expect(on(estate, shopHome)).toContain(shop)
})

test('who needs a service that goes down again is cut off again', () => {
  const named = `[
    { name: names, customer: Operator, product: machine, tier: urgent, policy: bare, in: [west] },
    { name: shop, customer: Operator, product: machine, tier: urgent, policy: bare, in: [east], needs: [names] } ]`
  const estate = campus({ named, secondHits: '[{ kind: power-cut, building: west, at: 5 d, lasts: 1 d }]' })
  const [names, shop] = ['names', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const { recovery } = recoverFrom(estate, [
    { racks: [estate.population.services.rack[names!]!], at: 600, what: 'dark' },
  ])
  expect(recovery.backAt[shop!]).toBe(6 * day + 2 * hour)
  expect(recovery.downSeconds[shop!]).toBe(50 * hour - 600 + day + 2 * hour)
})

test('who needs two services that fall with a third is cut off with them, and comes back with them', () => {
  const one = (name: string, place: string, needs: string): string =>
    `{ name: ${name}, customer: Operator, product: machine, tier: urgent, policy: bare, in: [${place}], needs: [${needs}] }`
  const named = `[${one('names', 'west', '')}, ${one('api', 'east', 'names')}, ${one('web', 'east', 'names')}, ${one('shop', 'east', 'api, web')}]`
  const estate = campus({ named })
  const rows = ['api', 'web', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const home = estate.population.services.rack[estate.population.named.get('names')![0]!]!
  const { recovery } = recoverFrom(estate, [{ racks: [home], at: 600, what: 'dark' }])
  // The power is back after 48 h, the rack restarted in 2 h.
  expect(rows.map(row => recovery.downSeconds[row])).toEqual(Array(3).fill(50 * hour - 600))
  expect(rows.map(row => recovery.backAt[row])).toEqual(Array(3).fill(50 * hour))
})

test('who is back in the second in which its rack went is cut off by what goes later in that second', () => {
  const one = (name: string, place: string, needs: string): string =>
    `{ name: ${name}, customer: Operator, product: machine, tier: urgent, policy: bare, in: [${place}], needs: [${needs}] }`
  const named = `[${one('names', 'west', '')}, ${one('shop', 'east', 'names')}, ${one('"till {1..8}"', 'east', 'shop')}]`
  const estate = campus({ named, recovery: 'buildings: { east: { network: 0 s } }' })
  const { rack } = estate.population.services
  const rowOf = (name: string): number => estate.population.named.get(name)![0]!
  const tills = [...estate.population.named.get('till {1..8}')!]
  const struck = [...new Set([rowOf('names'), rowOf('shop'), ...tills].map(row => rack[row]!))]
  expect(Math.min(...tills.map(row => rack[row]!))).toBeLessThan(rack[rowOf('shop')]!)
  const { recovery } = recoverFrom(estate, [
    { racks: [rack[rowOf('names')]!], at: 600, what: 'soot' },
    { racks: struck, at: 20 * day, what: 'cut off' },
  ])
  // The network of their building takes no time: they are back at once, the rack with soot on it once it is clean.
  expect(recovery.backAt[rowOf('names')]).toBe(20 * day + 10 * hour)
  expect(tills.map(row => recovery.backAt[row])).toEqual(tills.map(() => 20 * day + 10 * hour))
})

test('who needs a service that goes down in the second in which the rack it left is struck is cut off, too', () => {
  const named = `[
    { name: names, customer: Operator, product: machine, tier: urgent, policy: bare, in: [east] },
    { name: shop, customer: Operator, product: machine, tier: urgent, policy: bare, in: [west], needs: [names] } ]`
  const estate = campus({ named, secondHits: '[{ kind: write-off, building: west, at: 20 h }]' })
  const [names, shop] = ['names', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const [home, left] = [names, shop].map(row => estate.population.services.rack[row!]!)
  const { recovery } = recoverFrom(
    estate,
    [
      { racks: [left!], at: 600, what: 'dark' },
      { racks: [left!, home!], at: 60 * day, what: 'dark', again: true },
    ],
    { cuts: [60 * day - 1] },
  )
  expect(recovery.backAt[names!]).toBe(60 * day + 2 * hour)
  expect(recovery.backAt[shop!]).toBe(60 * day + 2 * hour)
})

test('who needs a service only to start runs on without it, but does not come back before it', () => {
  const named = `[
    { name: control, customer: Operator, product: machine, tier: urgent, policy: bare, in: [west], neededTo: start },
    { name: shop, customer: Operator, product: machine, tier: urgent, policy: bare, in: [east], needs: [control] } ]`
  const estate = campus({ named, recovery: 'buildings: { west: { power: 9 d } }' })
  const [control, shop] = ['control', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const { rack } = estate.population.services
  const alone = recoverFrom(estate, [{ racks: [rack[control!]!], at: 600, what: 'dark' }])
  expect(alone.recovery.backAt[control!]).toBe(9 * day + 2 * hour)
  expect(alone.fate.outage[shop!]).toBe(outageKind.none)
  expect(alone.recovery.downSeconds[shop!]).toBe(0)
  const both = recoverFrom(estate, [
    { racks: [rack[control!]!, rack[shop!]!], at: 600, what: 'dark' },
  ]).recovery
  expect(both.ownBackAt[shop!]).toBe(50 * hour)
  expect(both.backAt[shop!]).toBe(9 * day + 2 * hour)
})

/** A replica in the other building, which takes over by itself. */
const beside = (lag: string): string =>
  standby('', 'hot-standby').replace('place: another-site', 'place: east').replace('lag: 60 s', `lag: ${lag}`)

/** Hours after which a service of rack 0 runs on its replica in the east, whose racks were out before; undefined: it does not. */
function takenOver(
  lag: string,
  at: number,
  first: 'dark' | 'cut off' = 'dark',
  then: readonly Blow[] = [],
): number | undefined {
  const estate = campus({ policies: beside(lag), mix: '{ kept: 100 % }' })
  const { recovery } = recoverFrom(estate, [
    { racks: [6, 7, 8, 9, 10, 11], at: 600, what: first },
    ...then,
    { racks: [0], at, what: 'dark' },
  ])
  const ways = new Set(on(estate, 0).map(service => routes[recovery.route[service]!]))
  const backs = new Set(on(estate, 0).map(service => recovery.backAt[service]! / hour))
  expect([ways.size, backs.size]).toEqual([1, 1])
  return ways.has('failover') ? [...backs][0] : undefined
}

test('a replica takes over again once its rack is back and has caught up', () => {
  expect(takenOver('6 h', 40 * hour)).toBeUndefined()
  // Six racks, two at a time for two hours each, from 48 h on: the last are back at 54 h.
  expect(takenOver('6 h', 55 * hour)).toBeUndefined()
  expect(takenOver('6 h', 61 * hour)).toBe(61.5)
})

test('a replica that is cut off from the network takes over once it is connected again', () => {
  // At 24 h. Its rack ran all the time: it has nothing to catch up with.
  for (const lag of ['1 s', '6 h']) {
    expect(takenOver(lag, 20 * hour, 'cut off')).toBe(24.5)
    expect(takenOver(lag, 25 * hour, 'cut off')).toBe(25.5)
  }
})

test('unless it has to catch up with what it missed when its rack was stopped before', () => {
  const later = { racks: east, at: 54.5 * hour, what: 'cut off' } as const
  expect(takenOver('10 h', 59 * hour, 'dark', [later])).toBeUndefined()
  expect(takenOver('10 h', 65 * hour, 'dark', [later])).toBe(65.5)
})

test('home while its failover is under way: told so', () => {
  const slow = standby(', to: lee').replace('time: 30 min', 'time: 60 h')
  const estate = campus({ policies: slow, mix: '{ kept: 100 % }' })
  const ledger = new Ledger()
  const { recovery } = recoverFrom(estate, dark, { ledger })
  const told = [...recovery.backCause.entries()].flatMap(([service, back]) => {
    for (let row = back; row >= 0; row = ledger.before[row]!)
      if (ledger.kind[row] === cause.overtaken)
        return [[ledger.subject[row] === service, ledger.time[row]! / hour, ledger.lasted[row]! / hour]]
    return []
  })
  // Four got room at the declaration, 1 h after 600 s; their racks are restarted at 50 h.
  expect(told).toEqual([1, 2, 3, 4].map(() => [true, 50, expect.closeTo(50 - 1 - 1 / 6, 9)]))
})

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
    const { away, recovery } = moved(estate, [])
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

  describe('so is who was out once and runs again', () => {
    const estate = campus({
      policies: standby(', to: lee'),
      mix: '{ kept: 100 % }',
      sites: '{ count: 1, spareServers: 48, link: 100 MB/s, named: { lee: {} } }',
    })
    // West has power again at 48 h, and who failed over moves home ten days later.
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
})
