import { describe, expect, test } from 'vitest'
import type { Site } from '../../../src/estate/site.ts'
import { openingKinds } from '../../../src/scenario/words/opening.ts'
import { cfastFile, roomAndNeighbours } from '../../../src/verify/export/cfast.ts'
import { speak, twoRooms } from '../../node/speak.ts'
import { type Field, type Group, load, parse } from './readBack.ts'

const strasbourg = load('strasbourg-2021')
const cases = [
  ['SBG2/energy-2', strasbourg],
  ['SBG2/courtyard-west', strasbourg],
  ['SBG1/62E', strasbourg],
  ['hut/left', load('two-rooms')],
] as const

const near = (value: number): unknown => expect.closeTo(value, 3)
const one = (field: Field | undefined): number => field![0] as number
const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0)

describe.each(cases)('%s and its neighbours, read back', (name, { scenario, site }) => {
  const { text, issues } = cfastFile(scenario, { room: name })
  const groups = parse(text!)
  const all = (kind: string): Group[] => groups.filter(({ group }) => group[0] === kind)
  const rows = roomAndNeighbours(site, site.rooms.name.indexOf(name))
  const ids = all('COMP').map(({ ID }) => String(ID![0]))

  test('the file begins and ends as CFAST wants it, in plain letters and short lines', () => {
    expect(issues).toEqual([])
    expect(groups[0]!.group).toEqual(['HEAD'])
    expect(groups.at(-1)!.group).toEqual(['TAIL'])
    expect(text).toMatch(/^[\x20-\x7e\n]*$/)
    expect(all('INIT')[0]!.EXTERIOR_TEMPERATURE).toEqual([near(site.ambientK - 273.15)])
  })

  test('a room in which nothing burns says so', () => {
    const said = text!.includes('!! nothing that burns stands in this room: no fire is computed\n')
    expect(said).toBe(all('FIRE').length === 0)
    expect(said).toBe(name === 'SBG2/courtyard-west')
  })

  test('every name is its own, letters and digits, at most 28 long, and told in full', () => {
    const names = ['MATL', 'COMP', 'VENT', 'FIRE'].flatMap(kind => all(kind).map(({ ID }) => String(ID![0])))
    expect(new Set(names.map(each => each.toUpperCase())).size).toBe(names.length)
    for (const id of ids) expect(id).toMatch(/^\w{1,28}$/)
    rows.forEach((row, at) => expect(text).toContain(`!! ${ids[at]} is ${site.rooms.name[row]}\n`))
  })

  test('boxes, their places relative to each other, and their surfaces are those of the estate', () => {
    const { rooms, assemblies } = site
    const [first] = rows as [number]
    const [ox, oy, oz] = all('COMP')[0]!.ORIGIN as [number, number, number]
    rows.forEach((row, at) => {
      const box = all('COMP')[at]!
      expect([box.WIDTH, box.DEPTH, box.HEIGHT].map(one)).toEqual(
        [rooms.width, rooms.depth, rooms.height].map(column => near(column[row]!)),
      )
      expect(box.ORIGIN).toEqual([
        near(ox + rooms.x[row]! - rooms.x[first]!),
        near(oy + rooms.y[row]! - rooms.y[first]!),
        near(oz + rooms.floorZ[row]! - rooms.floorZ[first]!),
      ])
      for (const value of box.ORIGIN!) expect(value).toBeGreaterThanOrEqual(0)
      const [above, below] = (['COMP_ID', 'COMP_IDS'] as const).map(field =>
        all('CONN').some(({ TYPE, [field]: ends }) => TYPE![0] === 'FLOOR' && ends![0] === ids[at]),
      )
      const surfaces = [
        ['CEILING', rooms.ceiling, below],
        ['WALL', rooms.wall, false],
        ['FLOOR', rooms.floor, above],
      ] as const
      for (const [surface, column, isHalf] of surfaces) {
        const layers = box[`${surface}_MATL_ID`]!
        const from = assemblies.first[column[row]!]!
        layers.forEach((id, layer) => {
          const material = all('MATL').find(({ ID }) => ID![0] === id)!
          // W/(m K), kg/m3, kJ/(kg K)
          expect(one(material.CONDUCTIVITY)).toBeCloseTo(assemblies.conductivityWmK[from + layer]!, 3)
          expect(one(material.DENSITY)).toBeCloseTo(assemblies.densityKgM3[from + layer]!, 1)
          expect(1000 * one(material.SPECIFIC_HEAT)).toBeCloseTo(
            assemblies.heatCapacityJKgK[from + layer]!,
            1,
          )
          if (!isHalf)
            expect(box[`${surface}_THICKNESS`]![layer]).toBeCloseTo(assemblies.thicknessM[from + layer]!, 6)
        })
        const whole = assemblies.thicknessM.subarray(from, assemblies.first[column[row]! + 1])
        if (!isHalf) expect(layers.length).toBe(Math.min(3, whole.length))
        // CFAST puts both halves one upon the other.
        else expect(sum(box[`${surface}_THICKNESS`] as readonly number[])).toBeCloseTo(sum([...whole]) / 2, 5)
      }
    })
  })

  test('every opening between these rooms and to the outside is there once, as high, as wide and as open', () => {
    const { openings, rooms } = site
    const inside = (room: number): boolean => rows.includes(room)
    const expected = Array.from({ length: openings.count }, (_, o) => o).filter(
      o => inside(openings.roomA[o]!) && (openings.roomB[o]! < 0 || inside(openings.roomB[o]!)),
    )
    expect(all('VENT').map(({ ID }) => ID![0])).toEqual(expected.map(o => `VENT_${o}`))
    expect(expected.length).toBeGreaterThan(0)
    const idOf = (room: number): string => (room < 0 ? 'OUTSIDE' : ids[rows.indexOf(room)]!)
    expected.forEach((o, at) => {
      const vent = all('VENT')[at]!
      const [a, b] = [openings.roomA[o]!, openings.roomB[o]!]
      const horizontal = openings.horizontal[o] === 1
      expect(vent.COMP_IDS).toEqual(horizontal ? [idOf(b), idOf(a)] : [idOf(a), idOf(b)])
      const area = horizontal ? one(vent.AREA) : one(vent.WIDTH) * (one(vent.TOP) - one(vent.BOTTOM))
      expect(area / openings.areaM2[o]!).toBeCloseTo(1, 4)
      const kind = openingKinds[openings.kind[o]!]
      for (const share of vent.F!)
        // A door is fully open or leaves its gap; a louvre's blades take half of its area.
        if (kind === 'door') expect([0.01, 1]).toContain(share)
        else expect(share).toBeCloseTo((kind === 'louvre' ? 0.5 : 1) * openings.openAtStart[o]!, 5)
      if (horizontal) return
      expect(one(vent.BOTTOM) + rooms.floorZ[a]!).toBeCloseTo(openings.sillZ[o]!, 4)
      expect(one(vent.TOP) + rooms.floorZ[a]!).toBeCloseTo(openings.soffitZ[o]!, 4)
    })
  })

  test('walls between these rooms are connected from both sides, by equal areas, and floors to one ceiling each', () => {
    const { barriers, rooms } = site
    const areas = new Map<string, number>()
    for (const { TYPE, COMP_ID, COMP_IDS, F } of all('CONN').filter(({ TYPE }) => TYPE![0] === 'WALL')) {
      const { WIDTH, DEPTH, HEIGHT } = all('COMP').find(({ ID }) => ID![0] === COMP_ID![0])!
      expect([TYPE, COMP_IDS!.length]).toEqual([['WALL'], F!.length])
      // More is an error in CFAST, and what is left faces the outside.
      expect(sum(F as readonly number[])).toBeLessThanOrEqual(1)
      const walls = 2 * (one(WIDTH) + one(DEPTH)) * one(HEIGHT)
      COMP_IDS!.forEach((id, nth) => areas.set(`${COMP_ID![0]} ${id}`, walls * (F![nth] as number)))
    }
    const between = Array.from({ length: barriers.count }, (_, k) => k)
      .map(k => ({
        ends: [rows.indexOf(barriers.roomA[k]!), rows.indexOf(barriers.roomB[k]!)],
        isFloor: barriers.kind[k] === 1,
        areaM2: barriers.areaM2[k]!,
      }))
      .filter(({ ends }) => Math.min(...ends) >= 0)
    const walls = between.filter(({ isFloor }) => !isFloor)
    expect(areas.size).toBe(2 * walls.length)
    for (const { ends, areaM2 } of walls)
      for (const [a, b] of [ends, ends.toReversed()])
        expect(areas.get(`${ids[a!]} ${ids[b!]}`)).toBeCloseTo(areaM2, 2)
    const slabs = all('CONN').filter(({ TYPE }) => TYPE![0] === 'FLOOR')
    for (const field of ['COMP_ID', 'COMP_IDS'] as const)
      expect(new Set(slabs.map(slab => slab[field]![0])).size).toBe(slabs.length)
    const whole = between.filter(
      ({ ends, isFloor, areaM2 }) =>
        isFloor && ends.every(end => areaM2 > 0.99 * rooms.width[rows[end]!]! * rooms.depth[rows[end]!]!),
    )
    for (const { ends } of whole)
      expect(slabs.map(({ COMP_ID, COMP_IDS }) => [COMP_IDS![0], COMP_ID![0]])).toContainEqual(
        ends.map(end => ids[end]),
      )
  })

  test('each thing that can burn is a fire that gives off its energy, never faster than it may', () => {
    const { sources } = site
    const burning = Array.from({ length: sources.count }, (_, s) => s).filter(
      s => sources.room[s] === rows[0] && sources.energyMJ[s]! > 0,
    )
    expect(all('FIRE').length).toBe(burning.length)
    burning.forEach((s, at) => {
      const fire = all('FIRE')[at]!
      expect(fire.COMP_ID).toEqual([ids[0]])
      const chemistry = all('CHEM').find(({ ID }) => ID![0] === fire.FIRE_ID![0])!
      expect(one(chemistry.HEAT_OF_COMBUSTION)).toBeCloseTo(sources.heatOfCombustionKjKg[s]!, 0)
      const data = all('TABL')
        .filter(({ ID, DATA }) => ID![0] === fire.FIRE_ID![0] && DATA !== undefined)
        .map(({ DATA }) => DATA as readonly number[])
      expect(data.length).toBeLessThan(60)
      // CFAST has no fire less than 0.2 m wide.
      for (const [, , , area] of data) expect(area).toBeGreaterThanOrEqual(0.0314)
      let energyMJ = 0
      for (let i = 1; i < data.length; i++)
        energyMJ += ((data[i]![0]! - data[i - 1]![0]!) * (data[i]![1]! + data[i - 1]![1]!)) / 2000
      const peak = Math.max(...data.map(([, hrr]) => hrr!))
      // Written with six digits.
      expect(peak).toBeLessThanOrEqual(1.00001 * sources.peakKw[s]!)
      expect(energyMJ).toBeLessThanOrEqual(1.02 * sources.energyMJ[s]!)
      // A cabinet alone burns 18 minutes' worth of its peak; anything after the four-hour end does not count.
      const alone = Math.min(sources.energyMJ[s]!, (18 * 60 * sources.peakKw[s]!) / 1000)
      expect(energyMJ).toBeGreaterThan(0.95 * alone)
    })
  })
})

test('a shaft brings the rooms of every storey on which it opens, and their openings to it', () => {
  const { scenario, site } = strasbourg
  const { text } = cfastFile(scenario, { room: 'SBG2/hall-1-south' })
  const halls = [1, 2, 3, 4, 5].flatMap(storey => [`hall-${storey}-south`, `hall-${storey}-north`])
  for (const hall of halls) expect(text).toMatch(new RegExp(`^!! \\w+ is SBG2/${hall}$`, 'm'))
  expect(text).toMatch(/^!! left out, a room further off: opening /m)
  expect(text).not.toMatch(/^!! left out.*courtyard/m)
  const groups = parse(text!)
  for (const yard of ['west', 'east']) {
    const row = site.rooms.name.indexOf(`SBG2/courtyard-${yard}`)
    const { roomA, roomB, count } = site.openings
    const opensTo = Array.from({ length: count }, (_, o) => o).filter(o => [roomA[o], roomB[o]].includes(row))
    const id = new RegExp(`^!! (\\w+) is SBG2/courtyard-${yard}$`, 'm').exec(text!)![1]!
    const vents = groups.filter(({ group, COMP_IDS }) => group[0] === 'VENT' && COMP_IDS!.includes(id))
    expect(vents.map(({ ID }) => ID![0])).toEqual(opensTo.map(o => `VENT_${o}`))
    expect(opensTo.length).toBeGreaterThanOrEqual(halls.length)
  }
})

test('of a shaft with more storeys than CFAST has compartments, the lowest come with it', () => {
  const { rooms } = strasbourg.site
  const to = Int32Array.from({ length: 150 }, (_, storey) => storey + 1)
  const openings = { count: 150, roomA: new Int32Array(150), roomB: to }
  const kind = new Uint8Array(151).fill(rooms.kind[rooms.name.indexOf('SBG2/courtyard-west')]!, 0, 1)
  const site = { openings, barriers: { count: 0 }, rooms: { kind } } as unknown as Site
  expect(roomAndNeighbours(site, 3)).toEqual([3, 0, ...to.filter(row => row !== 3)].slice(0, 100))
})

test('a seed draws the inputs, medians are the same every time', () => {
  const { scenario } = strasbourg
  const of = (seed?: string): string => cfastFile(scenario, { room: 'SBG2/energy-2', seed }).text!
  expect(of()).toBe(of())
  expect(of('1')).not.toBe(of())
  expect(of('1')).not.toBe(of('2'))
})

describe('on the command line', () => {
  test('the file goes to stdout, whatever is set is in it', async () => {
    const { code, out, err } = await speak(
      'export',
      'cfast',
      twoRooms,
      '--room',
      'left',
      '--set',
      'ambient.temperature=-7 °C',
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(parse(out).find(({ group }) => group[0] === 'INIT')!.EXTERIOR_TEMPERATURE).toEqual([-7])
  })

  test('panes on three walls, which no one wall could hold, are told of beside their vent', async () => {
    const panes = ['--set', 'buildings.hut.facade.openShare=60 %']
    const { out } = await speak('export', 'cfast', twoRooms, '--room', 'left', ...panes)
    const wide = parse(out).filter(({ WIDTH, FACE }) => FACE !== undefined && one(WIDTH) > 6)
    expect(wide.map(({ ID }) => ID![0])).toEqual(['VENT_3', 'VENT_4'])
    for (const { ID } of wide) expect(out).toContain(`!!   ${ID![0]} is wider than this wall`)
  })

  test.each([
    [
      ['cfast', twoRooms, '--room', 'hut/lest'],
      '--room: there is no room "hut/lest" (nearest: "hut/left")\n',
    ],
    [['cfast', twoRooms, '--room', 'rigth'], '--room: there is no room "rigth" (nearest: "hut/right")\n'],
    [['cfast', twoRooms, '--room', 'zzzzzz'], '--room: there is no room "zzzzzz"\n'],
    [['cfast', twoRooms], '--room is missing: firebreak export cfast FILE --room R\n'],
    [['cfats', twoRooms, '--room', 'left'], 'unknown kind "cfats", did you mean "cfast"?\n'],
    [
      ['cfast', twoRooms, '--room', 'left', '--seed', '1', '--typical'],
      '--typical takes medians and --seed draws: give only one of them\n',
    ],
  ])('export %j is refused', async (words, complaint) => {
    expect(await speak('export', ...words)).toEqual({ code: 2, out: '', err: complaint })
  })
})
