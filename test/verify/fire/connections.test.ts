// Floors that a case joins to ceilings lie on them, as in CFAST: heat has to pass the layers of both.
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { cfastSlips } from '../../../src/verify/fire/caseSlips.ts'
import { fireCase } from '../../../src/verify/fire/fireCase.ts'

const room = (id: string, ceiling: number, floor: number) => ({
  id,
  width_m: 4,
  depth_m: 5,
  height_m: 3,
  ceiling: [
    { material: 'gypsum', thickness_m: 0.013 },
    { material: 'concrete', thickness_m: ceiling },
  ],
  wall: { material: 'concrete', thickness_m: 0.1 },
  floor: { material: 'concrete', thickness_m: floor },
})
const file = {
  id: 'stacked',
  duration_s: 600,
  materials: {
    concrete: { k_W_mK: 1.75, rho_kg_m3: 2200, c_kJ_kgK: 1, emissivity: 0.9 },
    gypsum: { k_W_mK: 0.16, rho_kg_m3: 790, c_kJ_kgK: 0.9, emissivity: 0.9 },
  },
  compartments: [room('below', 0.15, 0.2), room('above', 0.15, 0.05)],
}

/** Heat capacity, J/(m2 K), of the ceiling below and of the floor above. */
function capacities(connections: Parameters<typeof fireCase>[2]): number[] {
  const { cellStart, cellCapacity } = compileNetwork(fireCase(file, [], connections).network)
  return [0, 7].map(slab =>
    cellCapacity.slice(cellStart[slab], cellStart[slab + 1]).reduce((sum, of) => sum + of, 0),
  )
}

test('of two floors on one ceiling the last is joined, the other keeps its own back, and is told of', () => {
  const upper = ['above', 'beside'].map(id => room(id, 0.15, 0.05))
  const rooms = { ...file, compartments: [room('below', 0.15, 0.2), ...upper] }
  const both = upper.map(({ id }) => ({ type: 'FLOOR', comp: id, to: 'below' }))
  const { network } = fireCase(rooms, [], both)
  expect(network).toEqual(fireCase(rooms, [], both.slice(1)).network)
  const fire = { compartment: 'below', prescribed_hrr_points_s_kW: [[0, 100]] }
  const told = (surface_connections: object[]) => cfastSlips({ ...rooms, fire, surface_connections }).warnings
  expect(told(both)).toEqual([
    { path: ['surface_connections', 0], message: 'is not read: a later one joins the same surface' },
  ])
  expect(told([both[0]!, { type: 'CEILING', comp: 'below', to: 'above' }])).toEqual([])
})

test.each(['FLOOR', 'CEILING'])('a connection by the %s keeps the layers of both rooms', type => {
  const [comp, to] = type === 'FLOOR' ? ['above', 'below'] : ['below', 'above']
  const [ceiling, floor] = capacities([{ type, comp, to }])
  expect(ceiling).toBeCloseTo(0.013 * 790 * 900 + 0.15 * 2200 * 1000, 3)
  expect(floor).toBeCloseTo(0.05 * 2200 * 1000, 3)
})
