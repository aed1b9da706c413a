/** Racks that are struck more than once: what has to be repeated, and what does not. */
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { cause } from '../../src/estate/cause.ts'
import { serviceState } from '../../src/recovery/recovery.ts'
import { why } from '../../src/run/why/why.ts'
import { spentBy } from '../../src/recovery/told/spent.ts'
import { backHours, type Blow, campus, day, yard, hour, on, recoverFrom } from './campus.ts'
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

const soot = (at: number): Blow => ({ racks: [0], at, what: 'soot' })
const dark = (at: number): Blow => ({ racks: [0], at, what: 'dark', again: true })
const cutOff = (at: number): Blow => ({ racks: [0], at, what: 'cut off' })

// All four servers of the rack are lost to soot whenever it is restarted after that.
test.each([
  ['sooted and dark', [], 1, 4],
  ['sooted again', [soot(90 * day)], 1, 4],
  ['cut off later', [cutOff(90 * day)], 1, 4],
  ['sooted and dark again', [soot(90 * day), dark(91 * day)], 2, 8],
  ['sooted while it is cleaned, and dark later', [soot(21 * hour), dark(91 * day)], 1, 4],
])('what was spent on a rack stays spent: %s', (_, later, cleaned, replaced) => {
  const estate = campus({ sootFailure: '100 %' })
  const { recovery } = recoverFrom(estate, [soot(500), dark(600), ...later])
  const spent = spentBy(recovery, estate)
  expect([spent.cleaned[0], spent.replaced[0]]).toEqual([cleaned, replaced])
  expect(recovery.engine.supplies.taken[0]).toBe(replaced)
})

// A share of the servers is lost to soot only where that is difficult to clean: all of it here.
test.each([
  ['light', ['light soot'], '100 %', 1, 0],
  ['difficult', ['soot'], '100 %', 1, 4],
  ['difficult, and all saved', ['soot'], '0 %', 1, 0],
  ['beyond cleaning, whatever is saved otherwise', ['heavy soot'], '0 %', 1, 4],
  ['that became so while nobody was there', ['light soot', 'worse soot'], '0 %', 1, 4],
  ['light after that, before anybody was there', ['heavy soot', 'light soot'], '0 %', 1, 4],
] as const)(
  'soot takes as many servers as its chloride does: %s',
  (_, soots, sootFailure, cleaned, replaced) => {
    const estate = campus({ sootFailure })
    const ledger = new Ledger()
    const blows = soots.map((what, nth): Blow => ({ racks: [0], at: 500 + nth, what }))
    const { recovery } = recoverFrom(estate, [...blows, dark(600)], { ledger })
    const spent = spentBy(recovery, estate)
    expect([spent.cleaned[0], spent.replaced[0]]).toEqual([cleaned, replaced])
    expect(recovery.engine.supplies.taken[0]).toBe(replaced)
    // Each service that came back with a new server is told why.
    const backs = [...ledger.kind.keys()].filter(row => ledger.kind[row] === cause['service-up'])
    const told = backs.filter(row =>
      ledger.chain(row).some(each => ledger.kind[each] === cause['lost-to-soot']),
    )
    expect([backs.length, told.length]).toEqual([4, replaced])
    const because = told.flatMap(row => why(estate, ledger, row, 'en')).map(({ sentence }) => sentence)
    expect(
      because.filter(sentence => /lost servers to the chloride in the soot/.test(sentence)),
    ).toHaveLength(replaced)
  },
)

// Sooted lightly and dark, in a building with power: people come at 12 h, clean for 10 h and restart for 2 h; two crews set
// up a new server in an hour each.
test.each([
  ['light soot goes with the rest', 15, 'light soot', [24, 24, 24, 24], 1, 0],
  ['worse soot makes its cleaning begin again', 15, 'worse soot', [28, 28, 29, 29], 1, 4],
  ['worse soot after its cleaning is cleaned as well', 23.5, 'worse soot', [36.5, 36.5, 37.5, 37.5], 2, 4],
] as const)('a rack in repair: %s', (_, hours, what, back, cleaned, replaced) => {
  const estate = campus({ recovery: 'buildings: { west: { power: 0 h } }' })
  const light = { racks: [0], at: 500, what: 'light soot' } as const
  const story = recoverFrom(estate, [light, dark(600), { racks: [0], at: hours * hour, what }])
  expect(backHours(story, [0])).toEqual(back)
  const spent = spentBy(story.recovery, estate)
  expect([spent.cleaned[0], spent.replaced[0]]).toEqual([cleaned, replaced])
})

test('a rack that was beyond cleaning, and is sooted lightly once its servers are new, keeps them', () => {
  const estate = campus()
  const again: Blow = { racks: [0], at: 90 * day, what: 'light soot' }
  const blows: Blow[] = [{ racks: [0], at: 500, what: 'heavy soot' }, dark(600), again, dark(91 * day)]
  const { recovery } = recoverFrom(estate, blows)
  const spent = spentBy(recovery, estate)
  expect([spent.cleaned[0], spent.replaced[0], recovery.engine.supplies.taken[0]]).toEqual([2, 4, 4])
})

// People are there at 12 h, and a crew cleans for 10 h; power is back at 48 h.
test.each([
  ['given up', 21, 0],
  ['given up', 30, 1],
  ['burnt', 21, 0],
  ['burnt', 30, 1],
  ['wet', 21, 1],
  ['wet', 30, 2],
] as const)(
  'what was cleaned is paid for though its repair is for nothing or begins again: %s after %i h',
  (what, hours, cleaned) => {
    const estate = campus()
    const { recovery } = recoverFrom(estate, [soot(500), dark(600), { racks: [0], at: hours * hour, what }])
    expect(spentBy(recovery, estate).cleaned[0]).toBe(cleaned)
  },
)

test('a sooted rack that ran on loses no server when it stops after its cleaning', () => {
  const estate = campus({ sootFailure: '100 %' })
  const { recovery } = recoverFrom(estate, [soot(500), cutOff(600), dark(20 * day)])
  const spent = spentBy(recovery, estate)
  expect([spent.cleaned[0], spent.replaced[0], recovery.engine.supplies.taken[0]]).toEqual([1, 0, 0])
})

test('nor is it cleaned again if it stops while it waits for its network', () => {
  const estate = campus({ sootFailure: '100 %', recovery: 'buildings: { west: { power: 0 h } }' })
  // Cleaned from 12 h to 22 h; its restart takes 2 h.
  const { recovery } = recoverFrom(estate, [soot(500), cutOff(600), dark(23 * hour)])
  expect(recovery.rackBackAt[0]).toBe(25 * hour)
  const spent = spentBy(recovery, estate)
  expect([spent.cleaned[0], spent.replaced[0], recovery.engine.supplies.taken[0]]).toEqual([1, 0, 0])
})

test('a wet rack that is sooted before it is dry is dried all the same, though cleaning takes no time', () => {
  const estate = campus({ cleaning: '0 s', recovery: 'buildings: { west: { power: 0 h } }' })
  // Dried for 24 h from when it is sooted, and restarted in 2 h.
  const blows: Blow[] = [{ racks: [0], at: 600, what: 'wet' }, soot(20 * hour)]
  expect(recoverFrom(estate, blows).recovery.rackBackAt[0]).toBe((20 + 24 + 2) * hour)
})

// Dark from the start, it waits for power from 12 h to 48 h, and is restarted from then to 50 h. A cleaning takes 10 h,
// after which all four servers are lost; two crews set up a new one in an hour each.
test.each([
  ['before its power is back', [20], [51, 51, 52, 52], 1, 4],
  ['so late that the power waits for the cleaning', [47], [60, 60, 61, 61], 1, 4],
  ['when it is being restarted', [49], [62, 62, 63, 63], 1, 4],
  ['while it is cleaned', [0.1, 21], [51, 51, 52, 52], 1, 4],
  ['after its cleaning', [0.1, 30], [51, 51, 52, 52], 2, 4],
])('sooted in repair, a rack comes back clean: %s', (_, hours, back, cleaned, replaced) => {
  const estate = campus({ sootFailure: '100 %' })
  const blows = [{ ...dark(600), again: false }, ...hours.map(at => soot(at * hour))]
  const story = recoverFrom(estate, blows)
  expect(backHours(story, [0])).toEqual(back)
  const spent = spentBy(story.recovery, estate)
  expect([spent.cleaned[0], spent.replaced[0]]).toEqual([cleaned, replaced])
  expect(story.recovery.engine.supplies.taken[0]).toBe(replaced)
})

test('sooted while it runs without its network, a rack is not cleaned until it stops', () => {
  const blows = [cutOff(600), soot(20 * hour)]
  const running = recoverFrom(campus(), blows)
  expect(backHours(running, [0])).toEqual([24, 24, 24, 24])
  expect(spentBy(running.recovery, running.estate).cleaned[0]).toBe(0)
  const stopped = recoverFrom(campus(), [...blows, dark(90 * day)])
  expect(stopped.recovery.rackBackAt[0]! / hour - 90 * 24).toBe(12)
})
