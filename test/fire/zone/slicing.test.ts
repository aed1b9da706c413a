import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyOf } from '../../../src/base/copy.ts'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { stepZones } from '../../../src/fire/zone/step.ts'
import { createZones, type Zones } from '../../../src/fire/zone/zones.ts'
import { anyCase } from './anyNetwork.ts'
import { driver } from './driver.ts'

const DURATION_S = 600
const slices = fc.array(fc.double({ min: 0.5, max: 90, noNaN: true }), { minLength: 5, maxLength: 30 })

test('however the time is sliced, the state is the same to the bit', () => {
  fc.assert(
    fc.property(anyCase, slices, (one, lengths) => {
      const network = compileNetwork(one.network)
      const whole = createZones(network)
      stepZones(network, whole, DURATION_S, driver(whole, one))
      const sliced = createZones(network)
      const drive = driver(sliced, one)
      let until = 0
      for (const length of lengths) {
        until = Math.min(DURATION_S, until + length)
        stepZones(network, sliced, until, drive)
      }
      stepZones(network, sliced, DURATION_S, drive)
      expect(differing(whole, sliced)).toEqual([])
    }),
    { numRuns: 40, seed: 2, endOnFailure: true },
  )
})

test('a copy goes on as the original does, and leaves the original alone', () => {
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 1, max: DURATION_S }), (one, at) => {
      const network = compileNetwork(one.network)
      const original = createZones(network)
      stepZones(network, original, at, driver(original, one))
      const copy = copyOf(original)
      const kept = copyOf(original)
      stepZones(network, copy, DURATION_S, driver(copy, one))
      expect(differing(original, kept)).toEqual([])
      stepZones(network, original, DURATION_S, driver(original, one))
      expect(differing(original, copy)).toEqual([])
    }),
    { numRuns: 40, seed: 3, endOnFailure: true },
  )
})

function differing(a: Zones, b: Zones): string[] {
  return (Object.keys(a) as (keyof Zones)[]).filter(key => {
    const x = a[key]
    const y = b[key]
    if (typeof x === 'number' || typeof y === 'number') return !Object.is(x, y)
    return x.length !== y.length || x.some((value, i) => !Object.is(value, y[i]))
  })
}
