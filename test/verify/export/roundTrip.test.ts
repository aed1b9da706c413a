// Every room of the shipped scenarios is written as a CFAST file and read back as a case: the same rooms, and the fire
// burns.
import { describe, expect, test } from 'vitest'
import { fanSpecs } from '../../../src/fire/air/fans.ts'
import { roomSpec } from '../../../src/fire/gasRooms.ts'
import { cfastFile, roomAndNeighbours } from '../../../src/verify/export/cfast.ts'
import { cfastCase, type CfastCase } from '../../../src/verify/fire/cfastCase.ts'
import { outputTimes } from '../../../src/verify/fire/outputTimes.ts'
import { runCase } from '../../../src/verify/fire/series.ts'
import { differentFires } from '../../run/scenario.ts'
import { type Field, type Group, load, parse } from './readBack.ts'

const shipped = differentFires().map(name => name.replace('.yaml', ''))

const one = (field: Field | undefined): number => field![0] as number
const word = (field: Field | undefined): string => String(field![0])

/** Translates a namelist file into the validation format. */
function asCase(groups: readonly Group[]): CfastCase {
  const all = (kind: string): Group[] => groups.filter(({ group }) => group[0] === kind)
  const lining = (box: Group, surface: string) =>
    (box[`${surface}_MATL_ID`] ?? []).map((material, i) => ({
      material: String(material),
      thickness_m: box[`${surface}_THICKNESS`]![i] as number,
    }))
  const init = all('INIT')[0]!
  return {
    schema: 'firebreak-cfast-case/1',
    id: 'back',
    ambient: { T_in_C: one(init['INTERIOR_TEMPERATURE']), T_out_C: one(init['EXTERIOR_TEMPERATURE']) },
    duration_s: 600,
    materials: Object.fromEntries(
      all('MATL').map(m => [
        word(m['ID']),
        {
          k_W_mK: one(m['CONDUCTIVITY']),
          rho_kg_m3: one(m['DENSITY']),
          c_kJ_kgK: one(m['SPECIFIC_HEAT']),
          emissivity: one(m['EMISSIVITY']),
        },
      ]),
    ),
    compartments: all('COMP').map(box => ({
      id: word(box['ID']),
      width_m: one(box['WIDTH']),
      depth_m: one(box['DEPTH']),
      height_m: one(box['HEIGHT']),
      origin_m: box['ORIGIN'] as readonly number[],
      ceiling: lining(box, 'CEILING'),
      wall: lining(box, 'WALL'),
      floor: lining(box, 'FLOOR'),
      shaft: box['SHAFT'] !== undefined,
      leak_area_ratio_wall_floor: box['LEAK_AREA_RATIO'] as readonly number[],
    })),
    vents: all('VENT').map(vent => {
      const [a, b] = vent['COMP_IDS'] as readonly [string, string]
      const schedule = { t_s: vent['T'] as readonly number[], f: vent['F'] as readonly number[] }
      const opening_fraction_vs_time = schedule
      if (word(vent['TYPE']) === 'MECHANICAL')
        return {
          type: 'mechanical',
          from: a,
          to: b,
          flow_m3_s: one(vent['FLOW']),
          heights_m: vent['HEIGHTS'] as readonly number[],
          areas_m2: vent['AREAS'] as readonly number[],
          cutoffs_Pa: vent['CUTOFFS'] as unknown as readonly [number, number],
          opening_fraction_vs_time,
        }
      if (word(vent['TYPE']) !== 'WALL')
        return {
          type: 'ceiling_floor',
          top: a,
          bottom: b,
          area_m2: one(vent['AREA']),
          opening_fraction_vs_time,
        }
      return {
        type: 'wall',
        between: [a, b] as const,
        width_m: one(vent['WIDTH']),
        height_m: one(vent['TOP']) - one(vent['BOTTOM']),
        sill_m: one(vent['BOTTOM']),
        opening_fraction_vs_time,
      }
    }),
    surface_connections: all('CONN')
      .filter(({ TYPE }) => word(TYPE) === 'FLOOR')
      .map(slab => ({ type: 'FLOOR', comp: word(slab['COMP_ID']), to: word(slab['COMP_IDS']) })),
    additional_fires: all('FIRE').map(fire => ({
      compartment: word(fire['COMP_ID']),
      location_xy_m: fire['LOCATION'] as unknown as readonly [number, number],
      prescribed_hrr_points_s_kW: all('TABL')
        .filter(({ ID, DATA }) => word(ID) === word(fire['FIRE_ID']) && DATA !== undefined)
        .map(({ DATA }) => [DATA![0] as number, DATA![1] as number] as const),
    })),
  }
}

describe.each(shipped)('%s', name => {
  const { scenario, site } = load(name)
  test('each of its rooms', () => {
    expect(site.rooms.count).toBeGreaterThan(0)
    for (const [row, room] of site.rooms.name.entries()) {
      const { text, issues } = cfastFile(scenario, { room })
      expect(issues).toEqual([])
      const { network } = cfastCase(asCase(parse(text!)))
      const rows = roomAndNeighbours(site, row)
      const lowest = Math.min(...rows.map(each => site.rooms.floorZ[each]!))
      rows.forEach((each, at) => {
        const [back, own] = [network.rooms[at]!, roomSpec(site, each)]
        for (const size of ['widthM', 'depthM', 'heightM'] as const)
          expect(back[size]).toBeCloseTo(own[size], 3)
        expect(back.floorZ + lowest).toBeCloseTo(own.floorZ, 3)
        expect(back.shaft).toBe(own.shaft ?? false)
        expect(back.leakWallM2).toBeCloseTo(own.leakWallM2 ?? 0, 4)
        const isHalf = (end: 'ceilingOf' | 'floorOf'): boolean =>
          network.links!.some(({ [end]: room }) => room === at)
        for (const [surface, isSlab] of [
          ['ceiling', isHalf('ceilingOf')],
          ['wall', false],
          ['floor', isHalf('floorOf')],
        ] as const)
          // Of a slab between two rooms each has its half, and reading puts them together.
          expect(thickness(back[surface], isSlab ? 6 : 3)).toBeCloseTo(
            thickness(own[surface], isSlab ? 6 : 3),
            4,
          )
      })
      const running = new Uint8Array(site.rooms.count).fill(1)
      const fans = fanSpecs(site, Int32Array.from(rows), running).map(({ fan }) => fan)
      expect(network.fans).toHaveLength(fans.length)
      fans.forEach((own, f) => {
        const back = network.fans![f]!
        expect([back.from, back.to, back.cutoffPa]).toEqual([own.from, own.to, own.cutoffPa])
        for (const size of ['flowM3S', 'areaM2'] as const) expect(back[size]).toBeCloseTo(own[size], 4)
        for (const end of ['fromZ', 'toZ'] as const) expect(back[end] + lowest).toBeCloseTo(own[end], 3)
      })
    }
  })
})

/** Total thickness of the layers that CFAST gets. */
const thickness = ({ layers }: { layers: readonly { thicknessM: number }[] }, most: number): number =>
  layers.slice(0, most).reduce((sum, { thicknessM }) => sum + thicknessM, 0)

test.each(['two-rooms', 'battery-room'])('the first room of %s with a fire burns', name => {
  const { scenario, site } = load(name)
  const room = site.rooms.name[site.sources.room[0]!]!
  const back = cfastCase(asCase(parse(cfastFile(scenario, { room }).text!)))
  const { columns } = runCase(back, outputTimes(600))
  const [, upper] = Object.values(columns)
  expect(upper!.every(Number.isFinite)).toBe(true)
  expect(Math.max(...upper!)).toBeGreaterThan(upper![0]! + 20)
})
