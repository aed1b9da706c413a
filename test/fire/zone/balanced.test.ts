// Properties of the pressures: the slope of an opening is the derivative of its flow, and what flows balances.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edgeFlow } from '../../../src/fire/zone/edgeFlow.ts'
import type { NetworkSpec } from '../../../src/fire/zone/network.ts'
import { solvePressure } from '../../../src/fire/zone/pressure.ts'
import { network, roomOf } from './rooms.ts'
import { still } from './still.ts'

const room = roomOf([10, 10, 4])
const full = { heightM: 4 - 4e-4 }
const OUTSIDE = -1

/** A value between 10^from and 10^to, as likely in each decade. */
const decades = (from: number, to: number) =>
  fc.double({ min: from, max: to, noNaN: true }).map(power => 10 ** power)

describe('the slope of an opening is the derivative of its flow', () => {
  const window = { a: 0, b: OUTSIDE, widthM: 0.4, sillZ: 1, soffitZ: 2 }
  const roof = { upper: OUTSIDE, lower: 0, areaM2: 0.4, shape: 'square' as const }
  const openings: Record<string, Partial<NetworkSpec>> = {
    'a window': { vents: [window] },
    'a hole in the roof': { holes: [roof] },
  }
  const pascals = fc.tuple(decades(-6, 4), fc.constantFrom(1, -1)).map(([size, sign]) => size * sign)

  test.each(Object.entries(openings))('%s, from a millionth of a pascal to ten thousand', (_, change) => {
    const { network: compiled, zones, s } = still(network(room, change), [full])
    const at = (pa: number) => {
      zones.gaugePa[0] = pa
      edgeFlow(compiled, zones, s, 0, zones.gaugePa)
      return { netW: s.netW, slope: s.slope }
    }
    fc.assert(
      fc.property(pascals, pa => {
        // At a thousandth of a pascal the law changes from linear to the root, and the slope with it.
        fc.pre(Math.abs(Math.abs(pa) / 1e-3 - 1) > 0.01)
        const by = Math.abs(pa) * 1e-4
        const derivative = (at(pa + by).netW - at(pa - by).netW) / (2 * by)
        expect(at(pa).slope / derivative).toBeCloseTo(1, 4)
      }),
    )
  })
})

interface Case {
  readonly heatKw: readonly number[]
  /** Area, m2, of the opening of each room to the one before; of the first to the outside. */
  readonly areas: readonly number[]
  /** And of further ones, by the rooms that they join. */
  readonly more: readonly (readonly [number, number, number])[]
  readonly fromPa: readonly number[]
  readonly dt: number
}

const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 6 }).chain(rooms => {
  const each = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: rooms, maxLength: rooms })
  const any = fc.integer({ min: OUTSIDE, max: rooms - 1 })
  return fc.record({
    heatKw: each(fc.double({ min: -500, max: 2000, noNaN: true })),
    areas: each(decades(-2, 1)),
    more: fc.array(fc.tuple(any, any, decades(-3, 1)), { maxLength: 4 }),
    fromPa: each(fc.double({ min: -2000, max: 2000, noNaN: true })),
    dt: decades(-1, 2),
  })
})

/** Flow of a window of 1 m between equal densities, W, by hand: 0.7 A sqrt(2 rho dP) c_p T, linear below 1 mPa. */
function through(areaM2: number, pa: number): number {
  const density = 101_325 / ((0.4 / 1.4) * 1012 * 293)
  const root = Math.abs(pa) > 1e-3 ? Math.sqrt(Math.abs(pa)) : Math.abs(pa) / Math.sqrt(1e-3)
  return Math.sign(pa) * 0.7 * areaM2 * Math.sqrt(2 * density) * root * 1012 * 293
}

/** Largest heat that a room neither stores nor passes on after one call, over what is accepted: 20 W and a thousandth. */
function unbalanced({ heatKw, areas, more, fromPa, dt }: Case): number {
  const joined = [...areas.map((area, i) => [i, i - 1, area] as const), ...more].filter(([a, b]) => a !== b)
  const spec = network(room, {
    rooms: heatKw.map(() => room),
    vents: joined.map(([a, b, widthM]) => ({ a, b, widthM, sillZ: 1, soffitZ: 2 })),
  })
  const {
    network: compiled,
    zones,
    s,
    island,
  } = still(
    spec,
    heatKw.map(() => full),
  )
  s.heatW.set(heatKw.map(kw => kw * 1000))
  s.eosPa.fill(0)
  zones.gaugePa.set(fromPa)
  solvePressure(compiled, zones, s, island, dt)
  const pressure = (r: number) => (r < 0 ? 0 : zones.gaugePa[r]!)
  return Math.max(
    ...heatKw.map((kw, r) => {
      let net = kw * 1000 - (400 / (0.4 * dt)) * pressure(r)
      let size = Math.abs(kw * 1000)
      for (const [a, b, area] of joined) {
        const flow = through(area, pressure(a) - pressure(b))
        if (a === r) net -= flow
        if (b === r) net += flow
        if (a === r || b === r) size += Math.abs(flow)
      }
      return Math.abs(net) / (20 + 1e-3 * size)
    }),
  )
}

test('in any row of rooms, from any pressures, what each room gains it stores or passes on', () => {
  fc.assert(
    fc.property(cases, of => {
      expect(unbalanced(of)).toBeLessThan(1.001)
    }),
    { numRuns: 300 },
  )
})
