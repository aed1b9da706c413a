import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { never } from '../../src/damage/damage.ts'
import { cause } from '../../src/estate/cause.ts'
import { dataLossKind } from '../../src/fate/fate.ts'
import { poolResource } from '../../src/recovery/engine/engine.ts'
import { routes, serviceState } from '../../src/recovery/recovery.ts'
import type { RecoveryState } from '../../src/recovery/state/state.ts'
import { backHours, type Blow, campus, yard, hour, on, recoverFrom } from './campus.ts'
import { standby } from './standbys.ts'

const dark = [{ racks: [0, 1], at: 600, what: 'dark' }] as const

test('a failover waits for the declaration, then for a spare server, and takes its time', () => {
  const story = recoverFrom(campus({ policies: standby(', to: lee'), mix: '{ kept: 100 % }' }), dark)
  // Declared 1 h after 600 s; four spare servers for eight services; the others come back with their racks at 50 h.
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

/**
 * Services whose chain says that they waited in vain for room at the first other site: until when, and for how many
 * hours.
 */
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
  // From the declaration, 1 h after 600 s, to 50 h: the half of the services without room.
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
  // From access at 12 h to power at 48 h.
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
  // Restarted from 100 h to 102 h, and then ten days; those without room elsewhere stopped at 100 h.
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
  // Servers are ready at 14 h and 15 h, restores end at 16 h and 17 h: the failover at 15.5 h comes in between.
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
  // Carried from 20 h to 26 h; two crews set up eight servers, an hour each.
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

/** A replica in the other building that takes over by itself. */
const beside = (lag: string): string =>
  standby('', 'hot-standby').replace('place: another-site', 'place: yard').replace('lag: 60 s', `lag: ${lag}`)

/**
 * Hour from which the services of rack 0 run on their replicas in the yard, whose racks were out before; undefined:
 * never.
 */
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
  // Six racks, two at a time, two hours each from 48 h on: the last are back at 54 h.
  expect(takenOver('6 h', 55 * hour)).toBeUndefined()
  expect(takenOver('6 h', 61 * hour)).toBe(61.5)
})

test('a replica that is cut off from the network takes over once it is connected again', () => {
  // Connected at 24 h. Its rack ran all the time, so it has nothing to catch up with.
  for (const lag of ['1 s', '6 h']) {
    expect(takenOver(lag, 20 * hour, 'cut off')).toBe(24.5)
    expect(takenOver(lag, 25 * hour, 'cut off')).toBe(25.5)
  }
})

test('unless it has to catch up with what it missed when its rack was stopped before', () => {
  const later = { racks: yard, at: 54.5 * hour, what: 'cut off' } as const
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
  // Four got room at the declaration, 1 h after 600 s; their racks are restarted by 50 h.
  expect(told).toEqual([1, 2, 3, 4].map(() => [true, 50, expect.closeTo(50 - 1 - 1 / 6, 9)]))
})
