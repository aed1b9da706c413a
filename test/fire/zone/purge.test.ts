// A room without a fire whose air is replaced at a rate of volume. At constant pressure its content of heat stays, so as
// much volume leaves as comes, and its density goes to that of the supply as exp(-t / (V / flow)): the exact answer for
// a room that is one well-mixed layer and has no heat exchange.
import { describe, expect, test } from 'vitest'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { stepZones } from '../../../src/fire/zone/step.ts'
import { createZones } from '../../../src/fire/zone/zones.ts'
import { network, roomOf } from './rooms.ts'

const INSIDE_K = 293.15

/** Mean temperature of a room of 60 m3 after `seconds` of supply, K. */
function purged(outsideK: number, flowM3S: number, seconds: number): number {
  const supply = { from: -1, to: 0, flowM3S, fromZ: 1.5, toZ: 0.2, areaM2: 0.1 }
  const compiled = compileNetwork(
    network(roomOf([5, 4, 3]), {
      ambient: { insideK: INSIDE_K, outsideK, pressurePa: 101_325, relativeHumidity: 0 },
      fans: [supply, { ...supply, from: 0, to: -1, fromZ: 1.5, toZ: 1.5 }],
      vents: [{ a: 0, b: -1, widthM: 0.01, sillZ: 0, soffitZ: 0.1 }],
      burners: [],
    }),
  )
  const zones = createZones(compiled)
  zones.wake[0] = 1
  stepZones(compiled, zones, seconds)
  const [upper, lower] = zones.massKg
  return (upper! * zones.temperatureK[0]! + lower! * zones.temperatureK[1]!) / (upper! + lower!)
}

const exact = (outsideK: number, flowM3S: number, seconds: number) =>
  outsideK / (1 - (1 - outsideK / INSIDE_K) * Math.exp((-seconds * flowM3S) / 60))

describe('outside air at a constant flow replaces the air of a room of 60 m3', () => {
  // Steps of a third of the air each were 1.1 K too cold after 100 s of 0.5 m3/s at 0 degrees Celsius.
  test.each([
    [273.15, 0.5, 100],
    [273.15, 0.5, 260],
    [273.15, 0.2, 260],
    [253.15, 0.5, 100],
    [253.15, 1, 100],
  ])('%d K, %d m3/s, after %d s: the exact mean within 0.3 K', (outsideK, flowM3S, seconds) => {
    const wrong = purged(outsideK, flowM3S, seconds) - exact(outsideK, flowM3S, seconds)
    expect(Math.abs(wrong)).toBeLessThan(0.3)
  })
})
