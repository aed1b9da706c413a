// The radiation out of a window is that on the wall beside it, each layer by its share of the window.
import { expect, test } from 'vitest'
import { radiate } from '../../../src/fire/zone/opening.ts'
import { network, roomOf } from './rooms.ts'
import { still } from './still.ts'

/** Flux on a window from 1 to 3 m above the floor of room A, whose upper wall has 40 kW/m2 and its lower wall 8. */
function flux(
  face: number,
  of: { floorZ?: number; sillZ?: number; beside?: number; asleep?: boolean; outside?: 'a' | 'b' } = {},
) {
  const { floorZ = 0, sillZ = 1, beside = 0, asleep = false, outside } = of
  const room = { ...roomOf([10, 10, 4]), floorZ }
  const window = { a: outside === 'a' ? -1 : 0, b: outside === undefined ? 1 : outside === 'a' ? 0 : -1 }
  const spec = network(room, {
    rooms: [room, room],
    vents: [{ ...window, widthM: 1, sillZ, soffitZ: sillZ + 2 }],
  })
  const { network: compiled, zones } = still(spec, [{ heightM: face }, { heightM: 2 }])
  zones.incidentKwM2.set([0, 40, 8, 0, 0, beside, beside, 0])
  if (asleep) zones.island[0] = -1
  radiate(compiled, zones, 0)
  return zones.ventIncidentKwM2[0]
}

test.each([
  [2, 24],
  [1.5, 32],
  [2.5, 16],
  [0.5, 40],
  [3.5, 8],
])('an interface at %d m: %d kW/m2', (face, expected) => expect(flux(face)).toBeCloseTo(expected, 12))

test('a window upstairs is measured from its own floor', () =>
  expect(flux(1.5, { floorZ: 6, sillZ: 7 })).toBeCloseTo(32, 12))

test('of two rooms the brighter counts', () => {
  expect(flux(2, { beside: 30 })).toBeCloseTo(30, 12)
  expect(flux(2, { beside: 10 })).toBeCloseTo(24, 12)
})

test('whichever side the outside is told on', () => {
  expect(flux(1.5, { outside: 'a' })).toBeCloseTo(32, 12)
  expect(flux(1.5, { outside: 'b' })).toBeCloseTo(32, 12)
})

test('a cold room sends nothing', () => expect(flux(2, { asleep: true, beside: 10 })).toBeCloseTo(10, 12))
