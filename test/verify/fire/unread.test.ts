/** A shipped case with a word too many or too few: what would be computed otherwise than written is told or refused. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { material } from '../../../src/verify/fire/materialShape.ts'
import { ownFigures } from '../../../src/verify/fire/ownFigures.ts'
import { sentence, type Slips, slipsOf } from '../../../src/verify/shape.ts'
import { speak } from '../../node/speak.ts'
import { toldIn } from './files.ts'

const shipped = join(import.meta.dirname, '../../validation/fire/cfast')
const folder = mkdtempSync(join(tmpdir(), 'firebreak-unread-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  for (const name of ['o1.json', 'o1.csv']) copyFileSync(join(shipped, name), join(folder, name))
})

type Words = Record<string, unknown>
interface Case {
  compartments: [Words, ...Words[]]
  vents: Words[]
  materials: Record<string, Words>
  ambient: Words
  fire: Words & { prescribed_hrr_points_s_kW: [number, number][] }
  additional_fires?: Words[]
}

/** What is said of room A, of 10 x 6 m, and its door, changed; and the exit code. */
async function saidOf(change: (file: Case) => void) {
  const path = join(folder, 'o1.json')
  const file = JSON.parse(readFileSync(path, 'utf8')) as Case
  change(file)
  writeFileSync(path, JSON.stringify(file, null, 1))
  const { code, err } = await speak('verify', folder)
  return { refused: code === 2, told: toldIn(err).filter(line => line !== '') }
}

const hole = { type: 'ceiling_floor', top: 'OUTSIDE', bottom: 'A', area_m2: 1 }
/** A storey B whose floor lies at a height, m, and a hole from A, which is 3 m high, into it. */
const above = (floorZ: number) => (file: Case) => {
  file.compartments.push({ ...file.compartments[0], id: 'B', origin_m: [0, 0, floorZ] })
  file.vents.push({ ...hole, top: 'B' })
}
const fan = { type: 'mechanical', from: 'A', to: 'OUTSIDE', flow_m3_s: 0.1 }
const table = (...f: number[]) => ({ t_s: f.map((_, i) => 10 * i), f })

test.each<[string, (file: Case) => void, string]>([
  [
    'air whose pressure is written in kPa',
    ({ ambient }) => (ambient['p_Pa'] = 101.3),
    'ambient.p_Pa: must be a number from 20000 to 500000, is 101.3',
  ],
  [
    'air with more water than it holds',
    ({ ambient }) => (ambient['relative_humidity_pct'] = 150),
    'ambient.relative_humidity_pct: must be a number from 0 to 100, is 150',
  ],
  // Steam tables: water boils at 1.013 bar at 100 degC and at 1.985 at 120, so that half of that air is steam at 25 %.
  [
    'air above the boiling point that is steam for more than a half',
    ({ ambient }) => Object.assign(ambient, { T_C: 120, relative_humidity_pct: 30 }),
    'ambient.relative_humidity_pct: must be at most 25 at 120 °C and 101325 Pa, is 30: more than half of that air is steam, and nothing burns in it',
  ],
  [
    'a wall that stores J for kJ',
    ({ materials }) => (materials['new'] = { k_W_mK: 1, rho_kg_m3: 1000, c_kJ_kgK: 880 }),
    'materials.new.c_kJ_kgK: must be a number from 0.1 to 10, is 880',
  ],
  [
    'a fire in W for kW',
    ({ fire }) => (fire.prescribed_hrr_points_s_kW = [[0, 5e7]]),
    'fire.prescribed_hrr_points_s_kW[0][1]: must be a number from 0 to 10000000, is 50000000',
  ],
  [
    'a height in words, once',
    ({ vents: [door] }) => (door!['height_m'] = 'two'),
    'vents[0].height_m: must be a number from 0 up, is "two"',
  ],
  [
    'more soot than fuel',
    ({ fire }) => (fire['fuel'] = { soot_yield_kg_kg: 1.2 }),
    'fire.fuel.soot_yield_kg_kg: must be a number from 0 to 1, is 1.2',
  ],
  [
    'a lining of which nobody says how thick it is',
    ({ compartments: [a], materials }) => {
      materials['new'] = { k_W_mK: 1, rho_kg_m3: 1000, c_kJ_kgK: 1 }
      a['wall'] = { material: 'new' }
    },
    'compartments[0].wall: has no thickness_m, and neither has new',
  ],
  [
    'an opening more than open',
    ({ vents: [door] }) => (door!['opening_fraction_vs_time'] = table(1, 3)),
    'vents[0].opening_fraction_vs_time.f[1]: must be a number from 0 to 1, is 3',
  ],
  [
    'cracks in more than a surface has',
    ({ compartments: [a] }) => (a['leak_area_ratio_wall_floor'] = [0, 2]),
    'compartments[0].leak_area_ratio_wall_floor[1]: must be a number from 0 to 1, is 2',
  ],
  [
    'cracks of a third surface',
    ({ compartments: [a] }) => (a['leak_area_m2'] = [0, 0, 1]),
    'compartments[0].leak_area_m2: must have one or two values, has 3',
  ],
  [
    'a fan that moves nothing before it begins to fail',
    ({ vents }) => vents.push({ ...fan, cutoffs_Pa: [300, 200] }),
    'vents[1].cutoffs_Pa: must rise, is 300 and then 200',
  ],
])('refused: %s', async (_, change, sentence) =>
  expect(await saidOf(change)).toEqual({ refused: true, told: [sentence] }),
)

test.each<[string, (file: Case) => void, string]>([
  [
    'a shape of hole nobody knows',
    ({ vents }) => vents.push({ ...hole, shape: 'oval' }),
    'vents[1].shape: only square and round are known: oval is computed as square',
  ],
  [
    'a hole larger than the room',
    ({ vents }) => vents.push({ ...hole, area_m2: 80 }),
    'vents[1].area_m2: is larger than the plan of A, 60 m2',
  ],
  [
    'a fire in W for kW that no range of rates refuses',
    ({ fire }) =>
      Object.assign(fire, {
        prescribed_hrr_points_s_kW: [[0, 1e6]],
        peak_kW: 1e6,
        hrr_per_area_kW_m2: 500,
        min_area_m2: 1,
      }),
    'fire: burns on up to 2000 m2, in A with a plan of 60 m2',
  ],
  [
    'a fire in W for kW on a burner of a size of its own',
    ({ fire }) => Object.assign(fire, { hrr_per_area_kW_m2: 500_000 }),
    'fire: releases up to 500000 kW on each m2, and fires in rooms less than 20000',
  ],
  [
    'a case in which nothing burns',
    file => Object.assign(file, { fire: null }),
    'fire: is missing, nothing burns',
  ],
  [
    'a fire in W whose peak is in kW',
    ({ fire }) => (fire['peak_kW'] = 1e6),
    'fire.peak_kW: is 1000000, by the points of this fire 1000: it burns by these',
  ],
  [
    'steel that conducts kW for W',
    ({ materials }) => (materials['new'] = { k_W_mK: 0.054, rho_kg_m3: 7850, c_kJ_kgK: 0.46 }),
    'materials.new: conducts 0.054 W/(m K) at 7850 kg/m3, as no lining does: other units may be meant',
  ],
  [
    'a hole into a storey that stands elsewhere',
    above(10),
    'vents[1]: lies in the floor of B at 10 m, and in the ceiling of A at 3 m',
  ],
  [
    'two times of opening',
    ({ vents: [door] }) => Object.assign(door!, { opens_at_s: 100, opening_fraction_vs_time: table(1, 1) }),
    'vents[0].opens_at_s: is not read: opening_fraction_vs_time is used',
  ],
  [
    'a ramp that begins at no time',
    ({ vents: [door] }) => (door!['opening_ramp_s'] = 30),
    'vents[0].opening_ramp_s: is not read: it is open from the start',
  ],
  [
    'cracks told twice',
    ({ compartments: [a] }) =>
      Object.assign(a, { leak_area_m2: 0.01, leak_area_ratio_wall_floor: [0.001, 0] }),
    'compartments[0].leak_area_ratio_wall_floor: is not read where leak_area_m2 says more',
  ],
])('told, and run: %s', async (_, change, sentence) =>
  expect(await saidOf(change)).toEqual({ refused: false, told: [sentence] }),
)

test.each<[string, (file: Case) => void]>([
  [
    'a lining as thick as its material',
    ({ compartments: [a], materials }) => {
      materials['new'] = { k_W_mK: 1, rho_kg_m3: 1000, c_kJ_kgK: 1, thickness_m: 0.1 }
      a['wall'] = { material: 'new' }
    },
  ],
  ['a hole as large as the room', ({ vents }) => vents.push({ ...hole, area_m2: 60, shape: 'Round' })],
  ['a hole into a storey that stands on the ceiling, as rounded', above(3.04)],
  ['a fan that never fails', ({ vents }) => vents.push({ ...fan, cutoffs_Pa: [0, 0] })],
  [
    'walls that leak by area, and a floor by ratio',
    ({ compartments: [a] }) => {
      Object.assign(a, { leak_area_m2: [0.01, 0], leak_area_ratio_wall_floor: [0, 0.001] })
    },
  ],
])('taken without a word: %s', async (_, change) =>
  expect(await saidOf(change)).toEqual({ refused: false, told: [] }),
)

describe('figures that something else contradicts, in all cases', () => {
  const cases = join(import.meta.dirname, '../..')
  const files = readdirSync(cases, { recursive: true, encoding: 'utf8' })
    .filter(name => /^(?:validation|verify).*\.json$/.test(name))
    .map(name => JSON.parse(readFileSync(join(cases, name), 'utf8')) as Partial<Case>)
  const materials = files.flatMap(({ materials = {} }) => Object.values(materials))
  const isTold = (one: Words): boolean => {
    const { issues, warnings } = slipsOf(one, material)
    return issues.length + warnings.length > 0
  }

  test('no material is unlike linings, nor is one of EN ISO 10456', () => {
    expect(materials.length).toBeGreaterThan(300)
    const foam = { k_W_mK: 0.04, rho_kg_m3: 15, c_kJ_kgK: 1.45 }
    const aluminium = { k_W_mK: 160, rho_kg_m3: 2800, c_kJ_kgK: 0.88 }
    expect([...materials, foam, aluminium].filter(isTold)).toEqual([])
  })

  test.each(['k_W_mK', 'rho_kg_m3', 'c_kJ_kgK'])('one with a thousand times more or less %s is', key => {
    for (const factor of [1000, 0.001])
      expect(materials.filter(one => !isTold({ ...one, [key]: Number(one[key]) * factor }))).toEqual([])
  })

  const told = (...fires: readonly object[]) => {
    const slips: Slips = { issues: [], warnings: [] }
    for (const fire of fires) ownFigures(fire, [], slips)
    return slips.warnings.map(sentence)
  }
  const fires = files.flatMap(({ fire, additional_fires = [] }) => [fire ?? {}, ...additional_fires])
  const grown = fires.filter(fire => 'alpha_kW_s2' in fire)

  test('no fire has other points than its figures say', () => {
    expect(grown.length).toBeGreaterThan(60)
    expect(told(...grown)).toEqual([])
  })

  test('each that grows half as fast is told of', () => {
    const slower = grown.map(fire => ({ ...fire, alpha_kW_s2: Number(fire['alpha_kW_s2']) / 2 }))
    expect(told(...slower).filter(said => said.startsWith('alpha_kW_s2: is '))).toHaveLength(grown.length)
  })

  test('a fire that begins late without saying when, in few points, is as it says; one at its peak at once says nothing', () => {
    // 0.1 t2 from 200 s on: 1000 kW at 300 s.
    const late = [
      [0, 0],
      [200, 0],
      [230, 90],
      [260, 360],
      [300, 1000],
      [600, 0],
    ]
    const figures = { peak_kW: 1000, alpha_kW_s2: 0.1 }
    expect(told({ ...figures, prescribed_hrr_points_s_kW: late })).toEqual([])
    expect(told({ ...figures, prescribed_hrr_points_s_kW: [[0, 1000]] })).toEqual([])
  })
})
