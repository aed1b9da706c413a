/**
 * Replicas lag: a service that fails over goes on with data as old as the replica, whether its own disks are lost or
 * dark.
 */
import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { never } from '../../src/damage/damage.ts'
import { cause } from '../../src/estate/cause.ts'
import { dataLossKind, type FateOrder } from '../../src/fate/fate.ts'
import { fateRestored } from '../../src/recovery/settle/fateRestored.ts'
import { campus, day, yard, hour, on, recoverFrom, type CampusText, type Blow, type Story } from './campus.ts'

const sure = 'jobSuccess: 100 %, restoreSuccess: 100 %'
const failover = 'failover: { success: 100 %, attempts: 1, time: 30 min, wasted: 1 h, serverShare: 100 % }'
const replica = (how: string): string => `{ medium: replica, ${how}, ${sure} }`
const backup = `{ medium: backup, place: another-site, period: 1 h, lag: 0 s, retention: 30 d, ${sure} }`

function struck(copies: string, what: Blow['what'], text: CampusText = {}, ledger?: Ledger): Story {
  const policies = `kept: { approach: hot-standby, copies: [${copies}], ${failover} }`
  const estate = campus({ policies, mix: '{ kept: 100 % }', ...text })
  return recoverFrom(estate, [{ racks: [0], at: hour, what }], {
    ledger: ledger ?? new Ledger(),
    horizon: 60 * day,
  })
}

/** Hours of data lost by the services of the rack; NaN: no loss. */
function ages({ estate, fate, recovery }: Story): number[] {
  const { dataLoss, dataLossSeconds } = fateRestored(fate, recovery)
  return on(estate, 0).map(service =>
    dataLoss[service] === dataLossKind.window ? dataLossSeconds[service]! / hour : NaN,
  )
}

test.each(['dark', 'burnt'] as const)(
  'of a rack that is %s, a service goes on with what its replica holds',
  what => {
    expect(ages(struck(replica('place: another-site, period: 0 s, lag: 2 h'), what))).toEqual([2, 2, 2, 2])
    const daily = ages(struck(replica('place: another-site, period: 24 h, lag: 12 h'), what))
    expect(Math.min(...daily)).toBeGreaterThanOrEqual(12)
    expect(Math.max(...daily)).toBeLessThanOrEqual(36)
    expect(new Set(daily).size).toBeGreaterThan(1)
    expect(ages(struck(replica('place: another-site, period: 0 s, lag: 0 s'), what))).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
    ])
  },
)

test('a newer backup is of no use to a service that runs on its replica', () => {
  const copies = `${replica('place: another-site, period: 0 s, lag: 6 h')}, ${backup}`
  expect(ages(struck(copies, 'burnt'))).toEqual([6, 6, 6, 6])
})

test.each(['lee', 'yard'])(
  'of two replicas it goes to the newer one, though one in %s is written first',
  place => {
    const first = replica(`id: first, place: ${place}, period: 0 s, lag: 9 h`)
    const second = replica('id: second, place: luff, period: 0 s, lag: 2 h')
    const story = struck(`${first}, ${second}`, 'burnt')
    expect(ages(story)).toEqual([2, 2, 2, 2])
    for (const service of on(story.estate, 0)) expect(story.recovery.backAt[service]).toBe(1.5 * hour)
  },
)

test('to a replica in a repository of no use nobody fails over', () => {
  const lost = replica('place: another-site, period: 0 s, lag: 2 h, repository: sunk')
  const text = { repositories: '{ sunk: { unusable: 100 % } }' }
  const { estate, recovery, fate } = struck(lost, 'burnt', text)
  for (const service of on(estate, 0)) {
    expect(recovery.dataBackAt[service]).toBe(never)
    expect(fateRestored(fate, recovery).dataLoss[service]).toBe(dataLossKind.permanent)
  }
  const spared = replica('id: other, place: luff, period: 0 s, lag: 5 h')
  expect(ages(struck(`${lost}, ${spared}`, 'burnt', text))).toEqual([5, 5, 5, 5])
})

describe('a replica that is wiped during the failover', () => {
  const slow = failover.replace('30 min', '10 h')
  const wiped = (copies: string, orders: readonly FateOrder[]) => {
    const estate = campus({
      policies: `kept: { approach: hot-standby, copies: [${copies}], ${slow} }`,
      mix: '{ kept: 100 % }',
      repositories: '{ open: {}, locked: {} }',
    })
    return (horizon: number): Story =>
      recoverFrom(estate, [{ racks: [0], at: hour, what: 'burnt' }], { dataOrders: orders, horizon })
  }
  const order = { at: 2 * hour, do: 'purge-copy', building: -1, policy: -1, by: -1 } as const
  const open = replica('id: newer, place: luff, period: 0 s, lag: 2 h, repository: open')

  test('is lost from then on, and nobody fails over to it', () => {
    for (const horizon of [3 * hour, 60 * day]) {
      const { estate, fate, recovery } = wiped(open, [order])(horizon)
      const { dataLoss } = fateRestored(fate, recovery)
      for (const service of on(estate, 0)) {
        expect(dataLoss[service]).toBe(dataLossKind.permanent)
        expect(recovery.dataBackAt[service]).toBe(never)
      }
    }
    expect(ages(wiped(open, [])(3 * hour))).toEqual([2, 2, 2, 2])
  })

  test('gives way to one that is not', () => {
    const locked = replica('id: older, place: luff, period: 0 s, lag: 5 h, repository: locked')
    const story = wiped(`${open}, ${locked}`, [{ ...order, repository: 0 }])(60 * day)
    expect(ages(story)).toEqual([5, 5, 5, 5])
    for (const service of on(story.estate, 0)) expect(story.recovery.backAt[service]).toBe((2 + 10) * hour)
  })
})

test('nor is it moved there in time', () => {
  const estate = campus({
    policies: `kept: { approach: hot-standby, copies: [${replica('place: another-site, period: 0 s, lag: 2 h, repository: sunk')}], ${failover} }`,
    mix: '{ kept: 100 % }',
    repositories: '{ sunk: { unusable: 100 % } }',
  })
  const move = { at: 10, do: 'preemptive-failover', building: -1, policy: -1, by: -1 } as const
  const { fate } = recoverFrom(estate, [{ racks: [0], at: hour, what: 'dark' }], { dataOrders: [move] })
  for (const service of on(estate, 0)) expect(fate.movedAt[service]).toBe(never)
})

test.each([
  ['of which no copy can be read', []],
  ['of which a backup is older', [backup]],
])('data that is on the replica a service runs on is not lost, %s', (_, more) => {
  const unread = replica('place: another-site, period: 0 s, lag: 2 h').replace(
    'restoreSuccess: 100',
    'restoreSuccess: 0',
  )
  const daily = more.map(copy => copy.replace('period: 1 h', 'period: 24 h').replace('lag: 0 s', 'lag: 4 h'))
  const { estate, fate, recovery } = struck([unread, ...daily].join(', '), 'burnt')
  const restored = fateRestored(fate, recovery)
  for (const service of on(estate, 0)) {
    expect(recovery.dataBackAt[service]).toBe(1.5 * hour)
    expect(restored.dataLoss[service]).toBe(dataLossKind.window)
    expect(restored.dataLossSeconds[service]).toBe(2 * hour)
    expect(restored.point[service]).toBe(hour - 2 * hour)
  }
})

test('nor is it while it is on its way there', () => {
  const unread = replica('place: another-site, period: 0 s, lag: 2 h').replace(
    'restoreSuccess: 100',
    'restoreSuccess: 0',
  )
  const policies = `kept: { approach: hot-standby, copies: [${unread}], ${failover} }`
  const estate = campus({ policies, mix: '{ kept: 100 % }' })
  const burns = { racks: [0], at: hour, what: 'burnt' } as const
  const { fate, recovery } = recoverFrom(estate, [burns], { horizon: 1.4 * hour })
  const restored = fateRestored(fate, recovery)
  for (const service of on(estate, 0)) {
    expect(recovery.away[service]).toBe(0)
    expect(restored.dataLoss[service]).toBe(dataLossKind.window)
    expect(restored.dataLossSeconds[service]).toBe(2 * hour)
    expect(restored.point[service]).toBe(hour - 2 * hour)
  }
})

test('who runs on the replica since it went dark loses nothing more when its home burns', () => {
  const lagging = replica('place: another-site, period: 0 s, lag: 2 h').replace(
    'restoreSuccess: 100',
    'restoreSuccess: 0',
  )
  const estate = campus({
    policies: `kept: { approach: hot-standby, copies: [${lagging}], ${failover} }`,
    mix: '{ kept: 100 % }',
  })
  const blows: Blow[] = [
    { racks: [0], at: hour, what: 'dark' },
    { racks: [0], at: 90 * hour, what: 'burnt' },
  ]
  expect(ages(recoverFrom(estate, blows, { horizon: 60 * day }))).toEqual([2, 2, 2, 2])
})

test('where none of its last jobs has worked the replica is as far behind as they go back', () => {
  const broken =
    '{ medium: replica, place: another-site, period: 1 h, lag: 0 s, retention: 9 h, jobSuccess: 0 % }'
  for (const age of ages(struck(broken, 'dark'))) {
    expect(age).toBeGreaterThanOrEqual(8)
    expect(age).toBeLessThanOrEqual(9)
  }
})

test('the same of a replica in another building of the site', () => {
  expect(ages(struck(replica('place: another-building, period: 0 s, lag: 3 h'), 'dark'))).toEqual([
    3, 3, 3, 3,
  ])
})

test('whoever finds no room there comes back with its own disks, and loses nothing', () => {
  const sites = '{ count: 2, spareServers: 0, link: 100 MB/s, named: { lee: {}, luff: {} } }'
  const story = struck(replica('place: another-site, period: 0 s, lag: 2 h'), 'dark', { sites })
  expect(ages(story)).toEqual([NaN, NaN, NaN, NaN])
})

test('it is told of the failover how old the data was', () => {
  const ledger = new Ledger()
  struck(replica('place: another-site, period: 0 s, lag: 2 h'), 'dark', {}, ledger)
  const told = [...ledger.kind.entries()].filter(([, kind]) => kind === cause.failover)
  expect(told.map(([row]) => ledger.lasted[row])).toEqual([2, 2, 2, 2].map(hours => hours * hour))
})

test.each(['dark', 'burnt'] as const)(
  'a replica holds nothing of a time when its rack was dark: %s',
  what => {
    const copies = replica('place: yard, period: 24 h, lag: 1 h, retention: 30 d')
    const policies = `kept: { approach: hot-standby, copies: [${copies}], ${failover} }`
    const recovery = 'buildings: { yard: { access: 1 h, power: 20 h } }'
    const estate = campus({ policies, mix: '{ kept: 100 % }', recovery })
    const out: Blow = { racks: yard, at: 2 * hour, what: 'dark' }
    const story = recoverFrom(estate, [out, { racks: [0], at: 30 * hour, what }], { horizon: 60 * day })
    // Racks in the yard are back from 22 h on. The replica's data is from before 1 h, or from after that.
    for (const age of ages(story)) expect(age >= 30 - 1 || age <= 30 - 22).toBe(true)
  },
)
