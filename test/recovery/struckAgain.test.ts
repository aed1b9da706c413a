/** Racks that are struck more than once: what has to be repeated, and what does not. Of soot: sooted.test.ts. */
import { expect, test } from 'vitest'
import { Streams } from '../../src/base/streams.ts'
import { serviceState } from '../../src/recovery/recovery.ts'
import { backHours, campus, hour, on, recoverFrom, yard } from './campus.ts'
import { night, service } from './byHand.ts'

test('a second outage of a rack counts in the time down, not in the first outage', () => {
  const story = recoverFrom(
    campus(),
    [
      { racks: [6], at: 600, what: 'dark' },
      { racks: [6], at: 100 * hour, what: 'dark', again: true },
    ],
    { streams: new Streams('again', 1) },
  )
  const service = on(story.estate, 6)[0]!
  expect(story.recovery.backAt[service]).toBe(102 * hour)
  expect(story.recovery.downSeconds[service]).toBe(50 * hour - 600 + 2 * hour)
})

test('a rack that was dried, restarted and then burns is no rack that is back, though it was once', () => {
  const power = campus({ recovery: 'buildings: { west: { power: 0 h } }' })
  const wet = { racks: [0], at: 600, what: 'wet' } as const
  expect(recoverFrom(power, [wet]).recovery.rackBackAt[0]).toBe((12 + 24 + 10 + 2) * hour)
  const told: number[] = []
  const { recovery } = recoverFrom(power, [wet, { racks: [0], at: 60 * hour, what: 'burnt' }], {
    transitions: {
      add() {},
      rack: (rack, seconds, up) => void (rack === 0 && told.push(up, seconds / hour)),
    },
  })
  expect(recovery.rackBackAt[0]).toBe(0x7fffffff)
  expect(recovery.rackFirstBackAt[0]).toBe(48 * hour)
  expect(told.slice(-4)).toEqual([1, 48, 0, 60])
})

test('and takes down whatever needs what ran on it, which a replica takes over', () => {
  const named =
    '[{ name: names, customer: Operator, product: machine, tier: normal, policy: hot, in: [west] }, { name: shop, customer: Operator, product: machine, tier: normal, policy: bare, in: [yard], needs: [names] }]'
  // Services return home after ten days.
  const hot =
    'hot: { approach: hot-standby, copies: [{ medium: replica, place: another-site, period: 0 s, lag: 60 s }], failover: { success: 100 %, attempts: 1, time: 30 min } }, bare: { approach: none }'
  const estate = campus({ policies: hot, named, recovery: 'buildings: { west: { power: 0 h } }' })
  const [names, shop] = ['names', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const rack = estate.population.services.rack[names!]!
  const seen: (readonly [number, number])[] = []
  const { recovery } = recoverFrom(
    estate,
    [
      { racks: [rack], at: 600, what: 'wet' },
      { racks: [rack], at: 400 * hour, what: 'burnt' },
    ],
    {
      transitions: {
        add: (service, seconds, state) => void (service === shop && seen.push([seconds, state])),
        rack() {},
      },
    },
  )
  const { up, down } = serviceState
  expect(seen.slice(-2)).toEqual([
    [400 * hour, down],
    [400.5 * hour, up],
  ])
  expect(recovery.backAt[names!]).toBe(400.5 * hour)
})

test('a rack that stopped from heat has power: it is restarted once people are there', () => {
  const hot = { racks: [0], at: 600, what: 'hot' } as const
  expect(backHours(recoverFrom(campus(), [hot]), [0])).toEqual([14, 14, 14, 14])
  // Power is cut before anybody comes, during the restart, and once the rack runs again; it is back after 48 h.
  for (const cutAt of [2, 13, 40])
    expect(
      backHours(recoverFrom(campus(), [hot, { racks: [0], at: cutAt * hour, what: 'unserved' }]), [0]),
    ).toEqual([50, 50, 50, 50])
})

test('a rack whose room has its power back by itself is restarted once people are there, and loses it again', () => {
  // Dark; power 48 h after ignition, people after 12 h, and a restart takes two hours.
  const dark = { racks: [0], at: 600, what: 'dark' } as const
  const served = (hours: number) => ({ racks: [0], at: hours * hour, what: 'served' as const })
  expect(backHours(recoverFrom(campus(), [dark]), [0])).toEqual([50, 50, 50, 50])
  // Before people come, and while the repaired rack lacks only power.
  expect(backHours(recoverFrom(campus(), [dark, served(2)]), [0])).toEqual([14, 14, 14, 14])
  expect(backHours(recoverFrom(campus(), [dark, served(20)]), [0])).toEqual([22, 22, 22, 22])
  // Once the whole building has power, it makes no difference.
  expect(backHours(recoverFrom(campus(), [dark, served(60)]), [0])).toEqual([50, 50, 50, 50])
  // Lost again before anybody comes, in the middle of the restart, and once it runs.
  for (const lostAt of [5, 13, 30]) {
    const again = { ...dark, at: lostAt * hour, again: true }
    expect(backHours(recoverFrom(campus(), [dark, served(2), again]), [0])).toEqual([50, 50, 50, 50])
  }
  // Power returns while the rack dries (24 h); then it is cleaned (10 h) and restarted.
  const wet = { racks: [0], at: 700, what: 'wet' } as const
  expect(backHours(recoverFrom(campus(), [dark, wet, served(13)]), [0])).toEqual([48, 48, 48, 48])
})

test('heat that comes back stops what was restarted, and what is being restarted', () => {
  const hot = { racks: [0], at: 600, what: 'hot' } as const
  const struckAt = (hours: number) => recoverFrom(campus(), [hot, { ...hot, at: hours * hour }])
  for (const hours of [13, 20, 300]) expect(backHours(struckAt(hours), [0])[0]).toBe(hours + 2)
  const { estate, recovery } = struckAt(300)
  expect(recovery.downSeconds[on(estate, 0)[0]!]).toBe(14 * hour - 600 + 2 * hour)
})

test('a power cut holds back what had power all the time: before its restart, in it, and after it', () => {
  for (const at of [11, 13, 30]) {
    const estate = campus({ secondHits: `[{ kind: power-cut, building: west, at: ${at} h, lasts: 60 h }]` })
    const story = recoverFrom(estate, [{ racks: [0], at: 600, what: 'hot' }])
    expect(backHours(story, [0])[0]).toBe(at + 60 + 2)
  }
})

test('a power cut that needs a rack to have burnt holds nothing back if that one burns a second later', () => {
  const cut = 'kind: power-cut, building: west, at: 13 h, lasts: 60 h, if: { building: west, is: burnt }'
  const burntAt = (at: number): number => {
    const estate = campus({ secondHits: `[{ ${cut} }]` })
    const hot = { racks: [0], at: 600, what: 'hot' } as const
    return backHours(recoverFrom(estate, [hot, { racks: [1], at, what: 'burnt' }]), [0])[0]!
  }
  // A rack that burns takes the power with it, which is back after 48 h.
  expect([13 * hour, 13 * hour + 1].map(burntAt)).toEqual([13 + 60 + 2, 48 + 2])
})

test.each(['soot', 'wet', 'burnt'] as const)(
  'a power cut that needs damage counts a rack struck by %s',
  what => {
    const cut = 'kind: power-cut, building: west, at: 13 h, lasts: 90 h, if: { building: west, is: damaged }'
    const struckAt = (at: number): number => {
      const hot = { racks: [0], at: 600, what: 'hot' } as const
      return backHours(
        recoverFrom(campus({ secondHits: `[{ ${cut} }]` }), [hot, { racks: [1], at, what }]),
        [0],
      )[0]!
    }
    expect(struckAt(13 * hour)).toBe(13 + 90 + 2)
    expect(struckAt(13 * hour + 1)).toBeLessThan(13 + 90)
  },
)

test('wet again, it is dried and cleaned again, whether it runs or is being dried', () => {
  const wet = { racks: [0], at: 600, what: 'wet' } as const
  expect(backHours(recoverFrom(campus(), [wet]), [0])[0]).toBe(12 + 24 + 10 + 2)
  for (const hours of [20, 100]) {
    const story = recoverFrom(campus(), [wet, { ...wet, at: hours * hour }])
    expect(backHours(story, [0])[0]).toBe(hours + 24 + 10 + 2)
  }
})

test('sooted again, it runs on, and is cleaned again when it stops', () => {
  const soot = { racks: [0], at: 500, what: 'soot' } as const
  const hot = { racks: [0], at: 600, what: 'hot' } as const
  const once = recoverFrom(campus(), [soot, hot, { ...hot, at: 100 * hour }])
  expect(backHours(once, [0])[0]).toBe(102)
  const twice = recoverFrom(campus(), [soot, hot, { ...soot, at: 90 * hour }, { ...hot, at: 100 * hour }])
  expect(backHours(twice, [0])[0]).toBe(112)
  expect(twice.recovery.downSeconds[on(twice.estate, 0)[0]!]).toBe(24 * hour - 600 + 12 * hour)
})

test('a second hit keeps the power away for as long as it says where it was on, and where it was off until its own time', () => {
  const recovery = 'buildings: { yard: { access: 0 h, power: 48 h } }'
  const secondHits = '[{ kind: power-cut, building: yard, at: 2 h, lasts: 1 h }]'
  const estate = campus({ secondHits, recovery })
  const dark = { racks: yard, at: 2 * hour, what: 'dark' } as const
  const alone = recoverFrom(estate, [dark])
  // Two crews, two hours a rack.
  const back = [...alone.recovery.rackBackAt.subarray(6)].sort((a, b) => a - b)
  expect(back.map(at => at / hour)).toEqual([5, 5, 7, 7, 9, 9])
  // Rack 6 also goes dark on its own, before the hit and after it.
  const early = recoverFrom(estate, [{ racks: [6], at: hour, what: 'dark' }, dark])
  expect(Math.min(...early.recovery.rackBackAt.subarray(6))).toBe(50 * hour)
  const late = recoverFrom(estate, [dark, { racks: [6], at: 20 * hour, what: 'dark', again: true }])
  expect([6, 7].map(rack => late.recovery.rackBackAt[rack]! / hour)).toEqual([50, 7])
  const cut = { at: hour, do: 'cut-power', subject: 1, value: 0, by: -1 } as const
  const ordered = recoverFrom(estate, [dark], { orders: [cut] })
  expect(Math.min(...ordered.recovery.rackBackAt.subarray(6))).toBe(50 * hour)
})

test.each([
  [
    'a second hit',
    { secondHits: ', { id: again, kind: power-cut, building: yard, at: 22 h, lasts: 10 h }' },
    32,
  ],
  // Until an order restores it, or for the time that a cut lasts.
  ['an order', { decisions: '{ do: cut-power, building: yard, at: 22 h }' }, 26],
] as const)(
  'power cut by %s in the second in which it is back stops what started in no time',
  (_, cut, hours) => {
    const first = '{ id: first, kind: power-cut, building: yard, at: 2 h, lasts: 20 h }'
    const of = night({
      services: [service('a', { in: 'yard' })],
      restart: '0 s',
      ...cut,
      secondHits: first + ('secondHits' in cut ? cut.secondHits : ''),
    })
    const told = of.told('a').map(([clock, what]) => `${clock} ${what}`)
    expect(told).toEqual([
      '02:00:00 down',
      '22:00:00 running as usual again',
      '22:00:00 down',
      `${hours}:00:00 running as usual again`,
    ])
    expect(of.told('a')[2]![2]).toEqual([
      expect.stringMatching(/22:00:00 .*(power cut|cut the power) of yard/),
    ])
  },
)
