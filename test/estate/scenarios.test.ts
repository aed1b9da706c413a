import { describe, expect, test } from 'vitest'
import { siteCompiler } from '../../src/estate/compileSite.ts'
import { outageCost } from '../../src/impact/cost.ts'
import { digestPart } from '../../src/estate/packed.ts'
import { roomKinds, suppressionKinds } from '../../src/estate/site.ts'
import { estateOf, shipped, shippedText, valuesOf } from './estateOf.ts'

describe('Strasbourg', () => {
  const scenario = shipped('strasbourg-2021')
  const { site, policy } = estateOf(scenario)
  const serversOf = (building: string): number => {
    const at = site.buildings.name.indexOf(building)
    const rackOf = (room: number) => site.racks.firstServer[site.racks.firstOfRoom[room]!]!
    return rackOf(site.buildings.firstRoom[at + 1]!) - rackOf(site.buildings.firstRoom[at]!)
  }

  test('has four buildings, 29,000 servers, 12,000 to 14,000 of them in the tower, and twelve rooms in SBG1', () => {
    expect(site.buildings.name).toEqual(['SBG1', 'SBG2', 'SBG3', 'SBG4'])
    expect(site.servers).toBe(29_000)
    expect(serversOf('SBG2')).toBeGreaterThanOrEqual(12_000)
    expect(serversOf('SBG2')).toBeLessThanOrEqual(14_000)
    expect(site.buildings.firstRoom[1]).toBe(12)
    expect(site.rooms.count).toBeLessThanOrEqual(60)
  })

  test('the tower has 500 m2 of timber floors and two courtyards that reach every storey', () => {
    const tower = site.buildings.name.indexOf('SBG2')
    expect(site.buildings.width[tower]! * site.buildings.depth[tower]!).toBe(500)
    const shafts = [...site.rooms.kind.keys()].filter(
      room => site.rooms.kind[room] === roomKinds.indexOf('shaft'),
    )
    expect(shafts.map(room => [site.rooms.storey[room], site.rooms.topStorey[room]])).toEqual([
      [0, 5],
      [0, 5],
    ])
    for (const shaft of shafts) {
      const { count, roomA, roomB } = site.openings
      const joined = Array.from({ length: count }, (_, row) =>
        roomA[row] === shaft ? roomB[row]! : roomB[row] === shaft ? roomA[row]! : -1,
      ).filter(room => room >= 0)
      expect(new Set(joined.map(room => site.rooms.storey[room]))).toEqual(new Set([0, 1, 2, 3, 4, 5]))
    }
  })

  test('a service that comes back within the time looked at costs its customer less than one whose data is gone', () => {
    const { activities } = estateOf(scenario).population
    for (const activity of activities)
      expect(outageCost(activity, scenario.horizon), activity.name).toBeLessThanOrEqual(
        activity.permanentLossEuro,
      )
  })

  test('one feed carries all, through a switchgear in the room that burns first; SBG1 and SBG4 hang together', () => {
    const { name, kind, room, firstInput, inputs } = site.power
    expect([...kind].filter(each => each === 0)).toHaveLength(1)
    const row = (unit: string): number => name.indexOf(unit)
    expect(site.rooms.name[room[row('switchgear-20kV')]!]).toBe(scenario.ignition.room)
    const fed = (unit: string): string[] =>
      [...inputs.subarray(firstInput[row(unit)], firstInput[row(unit) + 1])].map(at => name[at]!)
    expect(fed('SBG3-low-voltage')).toContain('switchgear-20kV')
    expect(fed('SBG1-ups')).toEqual(fed('SBG4-ups'))
    expect(site.cutOff.exists).toBe(false)
  })

  test('has 33 other sites, two factories, one hydrant and a fireboat', () => {
    expect(site.otherSites.count).toBe(33)
    expect(Object.values(policy.recovery.supply.factories).map(({ share }) => share)).toEqual([0.7, 0.3])
    expect(site.intervention.water.hydrants).toBe(1)
    expect(site.intervention.water.fireboat.exists).toBe(true)
  })

  test('each source it cites is in its list', () => {
    const text = shippedText('strasbourg-2021')
    const listed = new Set([...text.matchAll(/^#.*?\b(S\d+)\b /gm)].map(([, tag]) => tag))
    const cited = new Set([...text.matchAll(/\[(S\d+)b?\]/g)].map(([, tag]) => tag!))
    expect(cited.size).toBeGreaterThan(40)
    expect([...cited].filter(tag => !listed.has(tag))).toEqual([])
  })
})

describe('what is compared with Strasbourg', () => {
  const real = shipped('strasbourg-2021')
  const siteOf = (scenario: typeof real, replication: number) =>
    siteCompiler(scenario)(valuesOf(scenario, { seed: 'same', replication }))

  test.each(['strasbourg-2021-offsite', 'backup-strategies'])(
    '%s meets the same site in the same replication',
    name => {
      const { secondHits: _, ...site } = siteOf(real, 3)
      const { secondHits: __, ...other } = siteOf(shipped(name), 3)
      expect(digestPart(other as typeof site & { secondHits: [] })).toBe(
        digestPart(site as typeof site & { secondHits: [] }),
      )
    },
  )

  test('hardened: gas wherever something stands, two hours of masonry, no timber, no battery under the servers', () => {
    const { rooms, barriers, cutOff } = siteOf(shipped('strasbourg-2021-hardened'), 3)
    const of = (kind: (typeof roomKinds)[number]) =>
      [...rooms.kind.keys()].filter(row => rooms.kind[row] === roomKinds.indexOf(kind))
    const gas = suppressionKinds.indexOf('gas')
    expect([...rooms.kind.keys()].filter(row => rooms.suppression[row] !== gas)).toEqual(of('shaft'))
    expect([...barriers.timber].includes(1)).toBe(false)
    expect(Math.min(...barriers.ratingSeconds)).toBe(7200)
    expect(new Set(of('battery').map(row => rooms.building[row]))).toEqual(new Set([4]))
    expect(cutOff.exists).toBe(true)
  })
})

test('batteries in a server room: cells between the racks, and the hall beside hangs on the cooling that stands there', () => {
  const { site } = estateOf(shipped('battery-room'))
  const row = (name: string): number => site.rooms.name.indexOf(`center/${name}`)
  const { firstCooling, cooling } = site.needs
  const needed = [...cooling.subarray(firstCooling[row('hall-1')], firstCooling[row('hall-1') + 1])]
  expect(needed.map(unit => site.cooling.room[unit])).toEqual([row('hall-2')])
  expect([...site.sources.reignitionPerHour].some(rate => rate > 0)).toBe(true)
})
