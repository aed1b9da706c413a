/** Rooms, openings and fires for tests of the solver, with defaults. */
import { compileNetwork, type BurnerSpec, type NetworkSpec } from '../../../src/fire/zone/network.ts'
import type { RoomSpec, SurfaceSpec } from '../../../src/fire/zone/rooms.ts'
import { stepZones, TICK_S } from '../../../src/fire/zone/step.ts'
import { createZones, type Zones } from '../../../src/fire/zone/zones.ts'

/** W/(m K), kg/m3, J/(kg K), m. */
export const linings = {
  concrete: { kWMK: 1.75, rhoKgM3: 2200, cJKgK: 1000, thicknessM: 0.2 },
  brick: { kWMK: 0.8, rhoKgM3: 1600, cJKgK: 840, thicknessM: 0.2 },
  timber: { kWMK: 0.12, rhoKgM3: 540, cJKgK: 2500, thicknessM: 0.05 },
  gypsum: { kWMK: 0.16, rhoKgM3: 790, cJKgK: 900, thicknessM: 0.016 },
  fibre: { kWMK: 0.09, rhoKgM3: 128, cJKgK: 1040, thicknessM: 0.05 },
  steel: { kWMK: 54, rhoKgM3: 7850, cJKgK: 425, thicknessM: 0.003 },
} as const
export type LiningName = keyof typeof linings

export type Sizes = readonly [width: number, depth: number, height: number]

/** Layers from the room outwards, the same for ceiling, walls and floor. */
export function roomOf([widthM, depthM, heightM]: Sizes, ...names: readonly LiningName[]): RoomSpec {
  const surface: SurfaceSpec = { layers: names.map(name => linings[name]), emissivity: 0.9 }
  return { widthM, depthM, heightM, floorZ: 0, ceiling: surface, wall: surface, floor: surface }
}

/** A clean fuel, as in the fires behind the hand correlations. */
export const burner = (change: Partial<BurnerSpec> = {}): BurnerSpec => ({
  room: 0,
  baseM: 0.3,
  fuel: {
    c: 1,
    h: 4,
    o: 0,
    n: 0,
    cl: 0,
    heatKJKg: 50_000,
    radiativeFraction: 0.3,
    sootYield: 0.01,
    monoxideYield: 0.004,
    oxygenLimit: 0.15,
  },
  ...change,
})

export const door = (widthM: number, heightM = 2, sillZ = 0) => ({
  a: 0,
  b: -1,
  widthM,
  sillZ,
  soffitZ: sillZ + heightM,
})

export const network = (room: RoomSpec, change: Partial<NetworkSpec> = {}): NetworkSpec => ({
  ambient: { insideK: 293, outsideK: 293, pressurePa: 101_325, relativeHumidity: 0.5 },
  rooms: [room],
  vents: [],
  burners: [burner()],
  ...change,
})

/** Runs one fire (kW, or kW by time) on 500 kW/m2, and gives the state at every tick to `each`. */
export function burnt(
  spec: NetworkSpec,
  kw: number | ((time: number) => number),
  until: number,
  each?: (zones: Zones) => void,
): Zones {
  const compiled = compileNetwork(spec)
  const zones = createZones(compiled)
  for (let time = TICK_S; time <= until; time += TICK_S) {
    stepZones(compiled, zones, time, now => {
      zones.hrrFreeKw[0] = typeof kw === 'number' ? kw : kw(now)
      zones.burningM2[0] = Math.max(0.1, zones.hrrFreeKw[0] / 500)
    })
    each?.(zones)
  }
  return zones
}

export const riseOf = (zones: Zones): number => zones.temperatureK[0]! - 293
