/**
 * A shipped case whose fire or vents are moved out of their rooms: what is outside is refused, mere rounding is not.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { speak } from '../../node/speak.ts'
import { toldIn } from './files.ts'

const shipped = join(import.meta.dirname, '../../validation/fire/cfast')
const folder = mkdtempSync(join(tmpdir(), 'firebreak-within-'))
afterAll(() => rmSync(folder, { recursive: true }))

const json = join(folder, 'o5.json')

beforeEach(() => {
  for (const name of ['o5.json', 'o5.csv']) copyFileSync(join(shipped, name), join(folder, name))
})

const change = (of: (file: Case) => void) => {
  const file = JSON.parse(readFileSync(json, 'utf8')) as Case
  of(file)
  writeFileSync(json, JSON.stringify(file, null, 1))
}
/** A room of 4 x 3 m, 2.5 m high, and another one above it with its floor at 5 m. */
interface Case {
  compartments: Record<string, unknown>[]
  vents: Record<string, unknown>[]
  fire: Record<string, unknown>
  additional_fires?: Record<string, unknown>[]
}
const sized = (file: Case) => {
  const room = {
    ...file.compartments[0]!,
    id: 'A',
    width_m: 4,
    depth_m: 3,
    height_m: 2.5,
    origin_m: [0, 0, 0],
  }
  file.compartments = [room, { ...room, id: 'B', origin_m: [0, 0, 5] }]
  file.vents = [{ type: 'wall', between: ['OUTSIDE', 'A'], width_m: 1, sill_m: 0.1, height_m: 2.4 }]
  file.fire['location_xy_m'] = [4, 0]
  file.fire['base_height_m'] = 2.4
}

test('what reaches to its walls and its ceiling is in it', async () => {
  change(sized)
  const { err } = await speak('verify', folder)
  expect(err).toBe('')
})

test.each<[string, (file: Case) => void]>([
  [
    'a sum of three rounded lengths',
    ({ compartments: [a], vents: [vent] }) => {
      a!['height_m'] = 2.4
      Object.assign(vent!, { sill_m: 1.01, height_m: 1.4 })
    },
  ],
  [
    'a door whose head and the floor of the next room are the same height, as rounded',
    ({ compartments: [, b], vents: [vent] }) => {
      b!['origin_m'] = [0, 0, 2.51]
      vent!['between'] = ['A', 'B']
    },
  ],
  ['a fire at the ceiling', ({ fire }) => (fire['base_height_m'] = 2.5)],
  [
    'a door to a room of which nobody says how high it lies',
    ({ compartments: [, b], vents: [vent] }) => {
      delete b!['origin_m']
      b!['height_m'] = 2
      Object.assign(vent!, { between: ['A', 'B'], sill_m: 2.2, height_m: 0.2 })
    },
  ],
  [
    'a door down to a lower room',
    ({ compartments: [a], vents: [vent] }) => {
      a!['origin_m'] = [0, 0, 6]
      Object.assign(vent!, { between: ['A', 'B'], sill_m: -1, height_m: 2 })
    },
  ],
])('%s is accepted', async (_, what) => {
  change(file => {
    sized(file)
    what(file)
  })
  const { code, err } = await speak('verify', folder)
  expect([code === 2, err]).toEqual([false, ''])
})

test('a fire and vents beyond it are refused, all of them', async () => {
  change(file => {
    sized(file)
    const { fire } = file
    file.fire = { ...fire, location_xy_m: [4.1, -1], base_height_m: 2.6 }
    file.additional_fires = [{ ...fire, base_height_m: -0.5 }]
    const vent = file.vents[0]!
    file.vents = [
      { ...vent, height_m: 2.5 },
      { ...vent, sill_m: -1 },
      { ...vent, between: ['A', 'B'] },
      { type: 'mechanical', from: 'OUTSIDE', to: 'A', flow_m3_s: 1, heights_m: [3, 2.6] },
      { type: 'mechanical', from: 'B', to: 'OUTSIDE', flow_m3_s: 1, height_m: 2.6 },
    ]
  })
  const { code, err } = await speak('verify', folder)
  expect(code).toBe(2)
  expect(toldIn(err)).toEqual([
    'additional_fires[0].base_height_m: lies below the floor of A, is -0.5',
    'fire.base_height_m: lies above A, which is 2.5 m high, is 2.6',
    'fire.location_xy_m[0]: lies outside A, which is 4 m wide, is 4.1',
    'fire.location_xy_m[1]: lies outside A, which is 3 m deep, is -1',
    'vents[0].height_m: reaches above A, which is 2.5 m high, to 2.6 m: it is cut at the ceiling',
    'vents[1].sill_m: lies below the floor of A, is -1',
    'vents[2]: opens on no wall of B: it lies at 0.1 to 2.5 m, the room at 5 to 7.5 m',
    'vents[3].heights_m[1]: lies above A, which is 2.5 m high, is 2.6',
    'vents[4].height_m: lies above B, which is 2.5 m high, is 2.6',
  ])
})

test('a vent wider than all four walls of a room is told of, several windows on one wall are not', async () => {
  change(file => {
    sized(file)
    const [vent] = file.vents
    file.vents = [
      { ...vent, width_m: 14 },
      { ...vent, width_m: 14.1 },
    ]
  })
  const { code, err } = await speak('verify', folder)
  expect(code).not.toBe(2)
  expect(toldIn(err)).toEqual(['vents[1].width_m: is wider than the walls of A, 14 m'])
})

test('a room that is the open air or holds none, a floor of its own ceiling, and burnt fuel are refused', async () => {
  change(file => {
    const [room] = file.compartments
    const section = { height_m: [0, 3], area_m2: [0, 0] }
    file.compartments = [
      { ...room, cross_section_vs_height: section },
      { ...room, id: 'Outside', height_m: 0.1 },
    ]
    Object.assign(file, {
      fuel: { C: 1, H: 0, O: 2 },
      surface_connections: [{ type: 'CEILING', comp: 'A', to: 'A' }],
    })
  })
  const { code, err } = await speak('verify', folder)
  expect(code).toBe(2)
  expect(toldIn(err)).toEqual([
    'compartments[0].cross_section_vs_height: leaves no air in the room: all its areas are 0',
    'compartments[1].height_m: must be a number from 0.2 to 1000, is 0.1',
    'compartments[1].id: is what vents call the open air: Outside',
    'fuel: takes no oxygen from the air, as what has burnt already',
    'surface_connections[0]: joins A with itself',
  ])
})
