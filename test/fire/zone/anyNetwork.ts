/**
 * Random networks of compartments: rooms of all sizes, openings in any order, fans, shafts, fires that start and stop.
 */
import * as fc from 'fast-check'
import type { FanSpec, HoleSpec, VentSpec } from '../../../src/fire/zone/edges.ts'
import type { BurnerSpec, NetworkSpec } from '../../../src/fire/zone/network.ts'
import type { RoomSpec, SurfaceSpec } from '../../../src/fire/zone/rooms.ts'

const linings: SurfaceSpec[] = [
  { layers: [{ kWMK: 1.75, rhoKgM3: 2200, cJKgK: 1000, thicknessM: 0.2 }], emissivity: 0.94 },
  { layers: [{ kWMK: 0.16, rhoKgM3: 790, cJKgK: 900, thicknessM: 0.016 }], emissivity: 0.9 },
  { layers: [{ kWMK: 0.12, rhoKgM3: 540, cJKgK: 2500, thicknessM: 0.1 }], emissivity: 0.9 },
  { layers: [{ kWMK: 54, rhoKgM3: 7850, cJKgK: 425, thicknessM: 0.0015 }], emissivity: 0.8 },
  {
    layers: [
      { kWMK: 0.16, rhoKgM3: 790, cJKgK: 900, thicknessM: 0.0125 },
      { kWMK: 0.04, rhoKgM3: 60, cJKgK: 840, thicknessM: 0.1 },
    ],
    emissivity: 0.9,
  },
  { layers: [], emissivity: 0 },
]

const lining = fc.constantFrom(...linings)

const room: fc.Arbitrary<RoomSpec> = fc.record({
  widthM: fc.double({ min: 0.9, max: 40, noNaN: true }),
  depthM: fc.double({ min: 0.9, max: 40, noNaN: true }),
  heightM: fc.double({ min: 2, max: 15, noNaN: true }),
  floorZ: fc.constantFrom(0, 0, 3, 4, 8),
  ceiling: lining,
  wall: lining,
  floor: lining,
  shaft: fc.constantFrom(false, false, false, true),
  leakWallM2: fc.constantFrom(0, 0.01, 0.1),
})

export interface Case {
  readonly network: NetworkSpec
  /**
   * For each burner its peak, kW, the time to it from when it is lit, s, and the share that needs no air. `openings`:
   * when vents open and close.
   */
  readonly peaks: readonly { kw: number; growS: number; areaM2: number; airless?: number; litAt?: number }[]
  readonly openings: readonly { opensAt: number; closesAt: number }[]
}

const place = (rooms: number) => fc.integer({ min: -1, max: rooms - 1 })

const vent = (rooms: readonly RoomSpec[]): fc.Arbitrary<VentSpec> =>
  fc
    .record({
      a: fc.integer({ min: 0, max: rooms.length - 1 }),
      b: place(rooms.length),
      widthM: fc.double({ min: 0.02, max: 8, noNaN: true }),
      low: fc.double({ min: 0, max: 0.8, noNaN: true }),
      high: fc.double({ min: 0.1, max: 1, noNaN: true }),
      windPa: fc.constantFrom(0, 0, 5, -5),
    })
    .map(({ a, b, widthM, low, high, windPa }) => {
      const other = a === b ? -1 : b
      const bottom = Math.max(rooms[a]!.floorZ, other < 0 ? -Infinity : rooms[other]!.floorZ)
      const top = Math.min(ceilingOf(rooms[a]!), other < 0 ? Infinity : ceilingOf(rooms[other]!))
      const height = Math.max(0.3, top - bottom)
      const sillZ = bottom + low * height * 0.8
      return {
        a,
        b: other,
        widthM,
        sillZ,
        soffitZ: sillZ + 0.1 + (bottom + height - sillZ - 0.1) * high,
        windPa,
      }
    })

const ceilingOf = (r: RoomSpec) => r.floorZ + r.heightM

const hole = (rooms: number): fc.Arbitrary<HoleSpec> =>
  fc
    .record({
      upper: place(rooms),
      lower: fc.integer({ min: 0, max: rooms - 1 }),
      areaM2: fc.double({ min: 0.05, max: 9, noNaN: true }),
      shape: fc.constantFrom('round' as const, 'square' as const),
    })
    .map(h => (h.upper === h.lower ? { ...h, upper: -1 } : h))

const fan = (rooms: number): fc.Arbitrary<FanSpec> =>
  fc
    .record({
      from: place(rooms),
      to: fc.integer({ min: 0, max: rooms - 1 }),
      flowM3S: fc.double({ min: 0.05, max: 8, noNaN: true }),
      fromZ: fc.double({ min: 0, max: 5, noNaN: true }),
      toZ: fc.double({ min: 0, max: 5, noNaN: true }),
      areaM2: fc.constantFrom(0.1, 0.5, 2),
      cutoffPa: fc.constant([200, 300] as const),
    })
    .map(f => (f.from === f.to ? { ...f, from: -1 } : f))

const burner = (rooms: number): fc.Arbitrary<BurnerSpec> =>
  fc.record({
    room: fc.integer({ min: 0, max: rooms - 1 }),
    fuel: fc.record({
      c: fc.constant(1),
      h: fc.constantFrom(1.8, 4),
      o: fc.constantFrom(0, 0.3),
      n: fc.constant(0),
      cl: fc.constant(0),
      heatKJKg: fc.constantFrom(13_200, 27_400, 50_000),
      radiativeFraction: fc.constantFrom(0.2, 0.35),
      sootYield: fc.constantFrom(0, 0.05, 0.2),
      monoxideYield: fc.constantFrom(0, 0.02),
      oxygenLimit: fc.constant(0.15),
    }),
    baseM: fc.double({ min: 0, max: 1.5, noNaN: true }),
    images: fc.constantFrom(1, 1, 4),
  })

/** Networks of one to six rooms with at least one fire. */
export const anyCase: fc.Arbitrary<Case> = fc.array(room, { minLength: 1, maxLength: 6 }).chain(rooms =>
  fc
    .record({
      vents: fc.array(vent(rooms), { maxLength: 8 }),
      holes: fc.array(hole(rooms.length), { maxLength: 3 }),
      fans: fc.array(fan(rooms.length), { maxLength: 2 }),
      burners: fc.array(burner(rooms.length), { minLength: 1, maxLength: 3 }),
      linked: rooms.length > 1 ? fc.boolean() : fc.constant(false),
      outsideK: fc.constantFrom(263, 293, 308),
    })
    .chain(({ vents, holes, fans, burners, linked, outsideK }) =>
      fc.record({
        network: fc.constant({
          ambient: { insideK: 293, outsideK, pressurePa: 101_325, relativeHumidity: 0.5 },
          rooms,
          vents,
          holes,
          fans,
          burners,
          links: linked ? [{ ceilingOf: 0, floorOf: 1 }] : [],
        }),
        peaks: fc.array(
          fc.record({
            kw: fc.constantFrom(50, 500, 3000, 20_000),
            growS: fc.constantFrom(10, 100, 400),
            areaM2: fc.constantFrom(0.2, 2, 20),
            airless: fc.constantFrom(0, 0, 0.25, 0.9),
            litAt: fc.constantFrom(0, 0, 0, 132),
          }),
          { minLength: burners.length, maxLength: burners.length },
        ),
        openings: fc.array(
          fc.record({ opensAt: fc.constantFrom(-1, -1, 60, 200), closesAt: fc.constantFrom(1e9, 1e9, 300) }),
          { minLength: vents.length, maxLength: vents.length },
        ),
      }),
    ),
)
