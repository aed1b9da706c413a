import { expect, test } from 'vitest'
import { Streams } from '../../src/base/streams.ts'
import { dispatchRule, dispatchRules } from '../../src/recovery/engine/dispatch.ts'
import type { Estate } from '../../src/estate/estate.ts'
import { layoutOf } from '../../src/recovery/state/layout.ts'
import { backHours, campus, columns, day, yard, hour, on, recoverFrom, west } from './campus.ts'

test('dark racks come back once people and power are there, two at a time by two crews', () => {
  const story = recoverFrom(campus(), [{ racks: west, at: 600, what: 'dark' }])
  expect([...story.recovery.rackBackAt.subarray(0, 6)].map(at => at / hour).sort((a, b) => a - b)).toEqual([
    50, 50, 52, 52, 54, 54,
  ])
  expect(backHours(story, west).filter(at => at === 50)).toHaveLength(8)
})

/** By rack, the part of its building it comes back with; below 0: none. */
function partsOf(estate: Estate): number[] {
  const { partOf, declaredGate } = layoutOf(estate)
  return Array.from(partOf, gate => gate - declaredGate - 1)
}

test.each([
  ['before the network is back, until it is', 20, 24],
  ['in the second in which it is back, for four hours', 24, 28],
  ['after that, for four hours', 30, 34],
])('a rack that loses its network %s', (_, lost, back) => {
  const story = recoverFrom(campus(), [{ racks: [0], at: lost * hour, what: 'cut off' }])
  expect(new Set(backHours(story, [0]))).toEqual(new Set([back]))
})

test.each([
  ['as it waits for people', 1.5, 24],
  ['as it waits for power', 3, 24],
  ['as it is restarted', 6, 24],
  ['as it is restarted, after the network of the others was back', 26, 30, 25],
])('a rack that loses its network %s comes back with it', (_, lost, back, power = 5) => {
  const estate = campus({ recovery: `buildings: { west: { access: 2 h, power: ${power} h } }` })
  const story = recoverFrom(estate, [
    { racks: [0], at: hour, what: 'dark' },
    { racks: [0], at: lost * hour, what: 'cut off' },
  ])
  expect(new Set(backHours(story, [0]))).toEqual(new Set([back]))
  expect(story.recovery.rackBackAt[0]).toBe(back * hour)
})

test('rooms are opened one after another', () => {
  const { recovery } = recoverFrom(campus(), [{ racks: west, at: 600, what: 'dark' }])
  const rooms = [
    [0, 1, 2],
    [3, 4, 5],
  ].map(racks => racks.map(rack => recovery.rackBackAt[rack]!))
  const [first, second] = rooms.sort((a, b) => Math.min(...a) - Math.min(...b))
  expect(Math.max(...first!)).toBeLessThanOrEqual(Math.min(...second!) + 2 * hour)
})

test('and so they are by soft weights, though some of their racks have fewer services to bring back', () => {
  // Half of the servers do not come back with their rack.
  const uneven = campus({ powerUpFailure: '50 %' })
  const soft = { at: 1, do: 'set-dispatch', subject: -1, value: dispatchRule.soft, by: -1 } as const
  for (let replication = 0; replication < 20; replication++) {
    const { recovery } = recoverFrom(uneven, [{ racks: west, at: 600, what: 'dark' }], {
      orders: [soft],
      streams: new Streams('recovery', replication),
    })
    const [first, second] = [
      [0, 1, 2],
      [3, 4, 5],
    ]
      .map(racks => racks.map(rack => recovery.rackBackAt[rack]!))
      .sort((a, b) => Math.min(...a) - Math.min(...b) || Math.max(...a) - Math.max(...b))
    expect(Math.max(...first!)).toBeLessThanOrEqual(Math.max(...second!))
    expect(first!.filter(at => at > Math.min(...second!)).length).toBeLessThanOrEqual(1)
  }
})

test('soft weights that are asked for while racks wait for power draw what they would have drawn', () => {
  const uneven = campus({ powerUpFailure: '50 %' })
  const asked = (at: number, replication: number): string =>
    columns(
      recoverFrom(uneven, [{ racks: west, at: 600, what: 'dark' }], {
        orders: [{ at, do: 'set-dispatch', subject: -1, value: dispatchRule.soft, by: -1 }],
        streams: new Streams('recovery', replication),
      }),
    )
  for (let replication = 0; replication < 10; replication++)
    expect(asked(20 * hour, replication)).toBe(asked(1, replication))
})

test.each(dispatchRules)('racks that bring nothing back come last in their room by %s', rule => {
  const estate = campus({ services: 28, serversEach: 1 })
  expect([...west, ...yard].map(rack => on(estate, rack).length)).toEqual([
    4, 3, 0, 4, 3, 0, 4, 3, 0, 4, 3, 0,
  ])
  for (const first of [0, 3, 6, 9]) {
    const room = [first, first + 1, first + 2]
    const { recovery } = recoverFrom(estate, [{ racks: room, at: 600, what: 'dark' }], {
      orders: [{ at: 1, do: 'set-dispatch', subject: -1, value: dispatchRule[rule], by: -1 }],
    })
    // Power at 48 h and two crews: two racks, then the third.
    expect(room.map(rack => recovery.rackBackAt[rack]! / hour)).toEqual([50, 50, 52])
  }
})

test('sooted racks are cleaned before the power comes, wet ones dried as well', () => {
  const sooted = recoverFrom(campus(), [
    { racks: [0, 1], at: 500, what: 'soot' },
    { racks: [0, 1], at: 600, what: 'dark' },
  ])
  // 12 h + 10 h of cleaning end long before power is back at 48 h.
  expect(backHours(sooted, [0, 1])[0]).toBe(50)
  const late = recoverFrom(campus({ recovery: 'buildings: { west: { power: 13 h } }' }), [
    { racks: [0, 1], at: 500, what: 'soot' },
    { racks: [0], at: 550, what: 'wet' },
    { racks: [0, 1], at: 600, what: 'dark' },
  ])
  expect(backHours(late, [1])[0]).toBe(12 + 10 + 2)
  expect(backHours(late, [0])[0]).toBe(12 + 24 + 10 + 2)
})

test('a rack that only lost its network waits for it and for nobody else', () =>
  expect(backHours(recoverFrom(campus(), [{ racks: [7], at: 600, what: 'cut off' }]), [7])).toEqual([
    24, 24, 24, 24,
  ]))

test('a building comes back in parts, each when its parts have arrived', () => {
  const parts = 'buildings: { west: { parts: [{ share: 50 %, ready: 4 d }, { share: 50 %, ready: 9 d }] } }'
  const story = recoverFrom(campus({ recovery: parts }), [{ racks: west, at: 600, what: 'dark' }])
  const days = [...story.recovery.rackBackAt.subarray(0, 6)].map(at => Math.floor(at / day))
  expect(days).toEqual([4, 4, 4, 9, 9, 9])
})

test('a part may be of rooms: their racks wait for it, and shares are of what no part names', () => {
  const parts =
    'buildings: { west: { parts: [{ share: 50 %, ready: 4 d }, { in: [west/right], ready: 9 d }, { share: 50 %, ready: 6 d }] } }'
  const story = recoverFrom(campus({ recovery: parts }), [{ racks: west, at: 600, what: 'dark' }])
  const days = [...story.recovery.rackBackAt.subarray(0, 6)].map(at => Math.floor(at / day))
  // Half of the other hall's three racks is one and a half: the first share still includes the second rack.
  expect(days).toEqual([4, 4, 6, 9, 9, 9])
})

test('shares that add up to whole racks but for rounding in binary take these racks', () => {
  // 10 % and 20 % are 30.000000000000004 %, and 7 % of a hundred racks 7.000000000000001 of them.
  const taken = (parts: string, racksEach: number): number[] => {
    const estate = campus({ racksEach, recovery: `buildings: { west: { parts: ${parts} } }` })
    const own = partsOf(estate)
    return [0, 1, 2].map(part => own.filter(each => each === part).length)
  }
  const shares = '[{ share: 10 %, ready: 4 d }, { share: 20 %, ready: 9 d }, { share: 70 %, ready: 15 d }]'
  expect(taken(shares, 5)).toEqual([1, 2, 7])
  expect(taken('[{ in: [west/left], share: 7 %, ready: 4 d }]', 100)).toEqual([7, 0, 0])
})

test('servers that do not come back at power-up are repaired after the restart of their rack', () => {
  const estate = campus({ powerUpFailure: '50 %' })
  const story = recoverFrom(estate, [{ racks: west, at: 600, what: 'dark' }])
  const after = story.recovery.backAt.filter((back, service) => {
    const rack = estate.population.services.rack[service]!
    return rack < 6 && back > story.recovery.rackBackAt[rack]!
  })
  expect(after.length).toBeGreaterThan(4)
  expect(after.length).toBeLessThan(20)
  for (const back of after) expect(back).toBeGreaterThanOrEqual((50 + 7) * hour)
  expect(story.recovery.dataBackAt).toEqual(story.recovery.backAt)
})

test('a power cut on a later day takes down what had come back, and is waited out', () => {
  const estate = campus({ secondHits: '[{ kind: power-cut, building: west, at: 5 d, lasts: 2 d }]' })
  const story = recoverFrom(estate, [{ racks: [0, 6], at: 600, what: 'dark' }])
  const [hit, other] = [on(estate, 0)[0]!, on(estate, 6)[0]!]
  expect(story.recovery.backAt[hit]! / day).toBeCloseTo(7 + 2 / 24, 6)
  expect(story.recovery.downSeconds[hit]).toBe(50 * hour - 600 + 2 * day + 2 * hour)
  expect(story.recovery.backAt[other]).toBe(50 * hour)
})

test.each([
  // People are there at 12 h, power at 48 h, and a restart takes 2 h.
  ['an hour after its return', '51 h', [[600, 50 * hour]], 51 * hour, 50 * hour - 600 + 5 * hour],
  ['in the second of its return', '50 h', [], 600, 55 * hour - 600],
])('a power cut %s', (_said, cutAt, before, since, down) => {
  const estate = campus({ secondHits: `[{ kind: power-cut, building: west, at: ${cutAt}, lasts: 3 h }]` })
  const { recovery } = recoverFrom(estate, [{ racks: [0], at: 600, what: 'dark' }])
  const [hit] = on(estate, 0)
  const { count, service, downAt, backAt } = recovery.earlier
  const rows = Array.from({ length: count }, (_, row) => row).filter(row => service[row] === hit)
  expect(rows.map(row => [downAt[row], backAt[row]])).toEqual(before)
  expect(recovery.downSince[hit!]).toBe(since)
  expect(recovery.downSeconds[hit!]).toBe(down)
})

test('what has been cleaned stays clean: after a further cut a rack is only restarted', () => {
  const estate = campus({
    secondHits: '[{ kind: power-cut, building: west, at: 5 d, lasts: 1 h }]',
    powerUpFailure: '0 %',
  })
  const story = recoverFrom(estate, [
    { racks: [0], at: 500, what: 'soot' },
    { racks: [0], at: 550, what: 'wet' },
  ])
  expect(backHours(story, [0])).toEqual(Array.from({ length: 4 }, () => 121 + 2))
})

test('servers that were lost to soot and replaced are not lost again', () => {
  const estate = campus({
    secondHits: '[{ kind: power-cut, building: west, at: 9 d, lasts: 1 h }]',
    sootFailure: '100 %',
  })
  const story = recoverFrom(estate, [
    { racks: [0], at: 500, what: 'soot' },
    { racks: [0], at: 600, what: 'dark' },
  ])
  expect(backHours(story, [0])).toEqual(Array.from({ length: 4 }, () => 9 * 24 + 1 + 2))
})

test('nobody mends servers of a rack without power, nor twice when it is back', () => {
  const estate = campus({
    powerUpFailure: '100 %',
    secondHits: '[{ kind: power-cut, building: west, at: 53 h, lasts: 10 h }]',
  })
  const dark = [{ racks: [0], at: 600, what: 'dark' }] as const
  const crew = 0
  expect(recoverFrom(estate, dark, { horizon: 54 * hour }).recovery.engine.pools.busy[crew]).toBe(0)
  // Power at 63 h, a restart of 2 h, then four servers by two crews.
  expect(backHours(recoverFrom(estate, dark), [0])).toEqual([72, 72, 79, 79])
})

test('the same cut seen by the racks again changes nothing', () => {
  const estate = campus({ secondHits: '[{ kind: power-cut, building: west, at: 5 d, lasts: 2 d }]' })
  const once = recoverFrom(estate, [{ racks: [0], at: 600, what: 'dark' }])
  const twice = recoverFrom(estate, [
    { racks: [0], at: 600, what: 'dark' },
    { racks: [0], at: 5 * day, what: 'dark', again: true },
  ])
  expect(columns(twice)).toBe(columns(once))
})

test('a building given up is rebuilt elsewhere with the disks of its servers: no data is lost', () => {
  const estate = campus({
    secondHits: '[{ kind: write-off, building: west, at: 20 h }]',
    recovery: 'buildings: { west: { power: 30 d } }',
  })
  const story = recoverFrom(estate, [{ racks: west, at: 600, what: 'dark' }])
  const [first] = backHours(story, west)
  expect(first).toBeGreaterThan(20)
  expect(backHours(story, west).at(-1)).toBeLessThan(20 * 24)
  expect(backHours(story, west, story.recovery.dataBackAt)).toEqual(backHours(story, west))
  expect(story.recovery.rackBackAt.subarray(0, 6).every(at => at === 0x7fffffff)).toBe(true)
})

test('what runs on other servers is out of reach of whatever strikes the building it left', () => {
  const estate = campus({
    secondHits: '[{ kind: write-off, building: west, at: 20 h }]',
    recovery: 'buildings: { west: { power: 30 d } }',
  })
  const dark = { racks: west, at: 600, what: 'dark' } as const
  const left = recoverFrom(estate, [dark])
  for (const what of ['dark', 'cut off', 'burnt'] as const) {
    const again = { racks: west, at: 60 * day, what, again: true } as const
    const { recovery } = recoverFrom(estate, [dark, again], { cuts: [60 * day - 1] })
    expect(recovery.backAt).toEqual(left.recovery.backAt)
    expect(recovery.downSeconds).toEqual(left.recovery.downSeconds)
  }
})

test('a building of which four fifths have burnt is given up', () => {
  const story = recoverFrom(campus(), [
    { racks: west, at: 600, what: 'dark' },
    { racks: [0, 1, 2, 3, 4], at: 900, what: 'burnt' },
  ])
  expect(story.recovery.buildings.givenUpAt[0]).toBe(900)
  expect(story.recovery.rackBackAt[5]).toBe(0x7fffffff)
  expect(backHours(story, [5]).every(Number.isFinite)).toBe(true)
})

test('what was never hit is left alone', () => {
  const { recovery } = recoverFrom(campus(), [{ racks: west, at: 600, what: 'dark' }])
  for (const rack of yard) expect(recovery.rackBackAt[rack]).toBe(0x7fffffff)
  expect(recovery.downSeconds.subarray(24).every(seconds => seconds === 0)).toBe(true)
})
