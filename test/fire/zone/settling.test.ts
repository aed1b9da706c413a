// What a layer of next to no depth gives away.
import { describe, expect, test } from 'vitest'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { burnt, network, roomOf } from './rooms.ts'

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

  // Its jet used to draw the layer down below its least and the smoke to fill it up: 0.192 of oxygen in the last decimetre, 18 K warmer.
  test('the last decimetre is air still, for a jet drags nothing along where nothing is left', () => {
    expect(oxygen(3)).toBeGreaterThan(0.99 * fresh)
  })
})
