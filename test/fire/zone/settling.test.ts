// Where gas that enters a room settles, and what a very thin layer gives away.
import { describe, expect, test } from 'vitest'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { moveGas } from '../../../src/fire/zone/layers.ts'
import { scratchOf, transfer } from '../../../src/fire/zone/scratch.ts'
import { deposit } from '../../../src/fire/zone/wallVent.ts'
import { createZones } from '../../../src/fire/zone/zones.ts'
import { burnt, network, roomOf } from './rooms.ts'
import { still } from './still.ts'

describe('gas settles by its temperature, as CFAST has it: 0.5 + 0.5025 tanh(6 x - 3), a kelvin beyond both layers', () => {
  const compiled = compileNetwork(network(roomOf([4, 4, 3], 'concrete')))
  const zones = createZones(compiled)
  zones.temperatureK[0] = 392
  zones.temperatureK[1] = 294

  test.each([
    [290, 0],
    [293, 0],
    [318, 0.045163],
    [328, 0.14006],
    [343, 0.5],
    [358, 0.85994],
    [368, 0.954837],
    [393, 1],
    [400, 1],
  ])('%d K between 294 and 392 K: a share of %d above', (temperature, upper) => {
    const s = scratchOf(compiled)
    s.count = 0
    deposit(zones, s, -1, temperature, 0, 2)
    const parts = [0, 0]
    for (let i = 0; i < s.count; i++) parts[s.to[i]!] = parts[s.to[i]!]! + s.rate[i]!
    expect(parts[0]! / 2).toBeCloseTo(upper, 5)
    expect(parts[0]! + parts[1]!).toBeCloseTo(2, 12)
  })
})

describe('a gallery that opens on the smoke of a hall and has a window under its ceiling', () => {
  const lining = roomOf([10, 8, 6], 'concrete')
  const spec = network(lining, {
    rooms: [lining, { ...roomOf([8, 6, 3], 'concrete'), floorZ: 3 }],
    vents: [
      { a: 0, b: -1, widthM: 1.5, sillZ: 0, soffitZ: 2 },
      { a: 0, b: 1, widthM: 1, sillZ: 3, soffitZ: 5 },
      { a: 1, b: -1, widthM: 1.5, sillZ: 4, soffitZ: 5 },
    ],
  })
  const fresh = compileNetwork(spec).freshOxygen
  const zones = burnt(spec, 1500, 2400)
  const oxygen = (zone: number) => zones.oxygenKg[zone]! / zones.massKg[zone]!

  test('the smoke comes down to the floor', () => {
    expect(zones.layerHeightM[1]!).toBeLessThan(0.11)
    expect(oxygen(2)).toBeLessThan(0.9 * fresh)
  })

  // Otherwise the jet draws the layer below its minimum and smoke fills it up: 0.192 of oxygen in the last decimetre,
  // 18 K warmer.
  test('the last decimetre is air still, for a jet drags nothing along where nothing is left', () => {
    expect(oxygen(3)).toBeGreaterThan(0.99 * fresh)
  })
})

describe('three rooms in a row, whose lower layers but the last are down to a decimetre', () => {
  const room = roomOf([4, 4, 3], 'concrete')
  const moved = () => {
    const low = { upperK: 400, lowerK: 300, heightM: 0.1 }
    const set = still(network(room, { rooms: [room, room, room] }), [low, low, { upperK: 400, lowerK: 300 }])
    for (const lower of [1, 3]) transfer(set.s, lower, lower + 2, 1, 0)
    moveGas(set.network, set.zones, set.s, set.island, 1)
    return set
  }

  test('hot gas that comes in place of the cool one goes up in the next room', () => {
    const { s } = moved()
    for (const lower of [3, 5]) expect(s.enthalpy[lower]! / (s.mass[lower]! * 1012)).toBeCloseTo(300, 1)
  })
  test('what the first holds back the second does not count on, and gives none away', () => {
    const { s } = moved()
    for (const lower of [1, 3]) expect(s.mass[lower]! / s.before[lower]!).toBeCloseTo(1, 3)
  })
})
