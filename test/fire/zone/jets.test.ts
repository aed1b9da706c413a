// Unburnt fuel in gas that flows through an opening: what burns of it, by which oxygen, and where.
import { describe, expect, test } from 'vitest'
import { jets } from '../../../src/fire/zone/combustion.ts'
import { burner, network, roomOf } from './rooms.ts'
import { still, type Layers } from './still.ts'

/** Kilograms for one of methane, CH4 + 2 O2 -> CO2 + 2 H2O. */
const methane = 0.01201 + 4 * 0.001008
const [oxygen, dioxide] = [0.064 / methane, 0.04401 / methane]
const { fuel } = burner()
const clean = burner({ fuel: { ...fuel, sootYield: 0, monoxideYield: 0 } })

describe('unburnt fuel in the jet of a door', () => {
  interface Jet {
    readonly hotK?: number
    /** MJ of fuel in the layer it comes from and in the one it enters. */
    readonly here?: number
    readonly there?: number
    readonly air?: number
    readonly taker?: Layers
    readonly held?: number
    readonly heatKJKg?: number
  }

  /** What methane gives for a kilogram of oxygen, kJ: less than Huggett's 13,100. */
  const perOxygenKJ = 50_000 / oxygen

  /** Two seconds of one kilogram a second of hot gas from A to B, or back. */
  function jet(of: Jet, back = false) {
    const { hotK = 800, here = 20, there = 20, air = 0.5, taker = {}, held = 1, heatKJKg = 50_000 } = of
    const room = roomOf([10, 10, 4])
    const door = { a: back ? 1 : 0, b: back ? 0 : 1, widthM: 1, sillZ: 0, soffitZ: 2 }
    const burners = [{ ...clean, fuel: { ...clean.fuel, heatKJKg } }]
    const spec = { ...network(room), rooms: [room, room], vents: [door], burners }
    const set = still(spec, [{ upperK: hotK }, taker])
    const { zones, s } = set
    zones.fuelKg[0] = (here * 1000) / heatKJKg
    zones.fuelJ[0] = here * 1e6
    zones.fuelKg[2] = (there * 1000) / heatKJKg
    zones.fuelJ[2] = there * 1e6
    s.hotFlow[back ? 1 : 0] = 1
    s.drag[back ? 1 : 0] = air
    s.held[1] = held
    const enthalpy = s.enthalpy[2]!
    jets(set.network, zones, s, set.island, 2)
    return {
      ...set,
      kw: zones.jetKw[1]!,
      warmed: s.enthalpy[2]! - enthalpy,
      carried: (here * 1000) / s.before[0]!,
    }
  }

  test.each([false, true])(
    'burns as it comes, if it entrains the air: on the way back as well (%j)',
    back => {
      const { kw, carried, warmed, zones, s } = jet({}, back)
      expect(kw).toBeCloseTo(carried, 6)
      expect(warmed).toBeCloseTo(2000 * carried, 2)
      expect(s.upperHeatW[1]).toBeCloseTo(1000 * carried, 3)
      expect(zones.releasedJ).toBeCloseTo(2000 * carried, 3)
      // The share of the energy is that of the fuel, which takes its oxygen from the layer.
      expect(zones.fuelJ[2]).toBeCloseTo(20e6 - 2000 * carried, 2)
      expect(zones.fuelKg[2]).toBeCloseTo(0.4 * (1 - (2000 * carried) / 20e6), 9)
      expect(zones.dioxideKg[2]! / dioxide).toBeCloseTo(0.4 - zones.fuelKg[2]!, 9)
    },
  )

  test.each([
    [50_000, perOxygenKJ],
    [25_000, perOxygenKJ / 2],
    [60_000, 13_100],
  ])(
    'with %i kJ/kg burns by the oxygen of the air it entrains: %f kJ for each kilogram',
    (heatKJKg, each) => {
      const {
        kw,
        network: { freshOxygen },
      } = jet({ air: 0.02, here: 500, there: 50, heatKJKg })
      expect(kw).toBeCloseTo(0.02 * freshOxygen * each, 6)
    },
  )

  test('by half of it where the lower layer gives half', () =>
    expect(jet({ air: 0.02, here: 500, held: 0.5 }).kw).toBeCloseTo(jet({ air: 0.01, here: 500 }).kw, 9))

  test('by a half of the limit where the air has 0.155 of oxygen', () => {
    const { kw } = jet({ air: 0.02, here: 500, taker: { lowerOxygen: 0.155 } })
    expect(kw).toBeCloseTo(0.02 * 0.155 * 0.5 * perOxygenKJ, 6)
  })

  test('leaves a tenth of the fuel of the layer', () =>
    expect(jet({ there: 0.01, here: 500 }).kw).toBeCloseTo((0.9 * 10) / 2, 9))

  test.each([50_000, 13_200])('of %i kJ/kg leaves half of the oxygen of the layer', heatKJKg => {
    const taker = { upperOxygen: 0.01, heightM: 3.8 }
    const { kw, zones } = jet({ here: 5000, there: 5000, air: 50, taker, heatKJKg })
    const held = 0.01 * zones.massKg[2]!
    expect(zones.oxygenKg[2]).toBeCloseTo(0.5 * held, 9)
    expect(kw * 2).toBeCloseTo((0.5 * held * heatKJKg) / oxygen, 3)
  })

  test('does not light where it is less than 200 K above the air', () => {
    expect(jet({ hotK: 492 }).kw).toBe(0)
    expect(jet({ hotK: 494 }).kw).toBeGreaterThan(0)
  })

  test('is none in a crack, which mixes nothing', () => {
    const {
      network: compiled,
      zones,
      s,
      island,
    } = still(network({ ...roomOf([10, 10, 4]), leakWallM2: 0.1 }, { burners: [clean] }), [{ upperK: 800 }])
    zones.fuelJ[0] = 20e6
    s.hotFlow.fill(0.5)
    zones.jetKw[0] = 5
    jets(compiled, zones, s, island, 2)
    expect(Math.max(...zones.ventJetKw)).toBe(0)
    // Nor is what burnt in the step before.
    expect(zones.jetKw[0]).toBe(0)
  })

  test('burns outside, where there is air enough, and warms nothing inside', () => {
    const set = still(
      network(roomOf([10, 10, 4]), {
        vents: [{ a: 0, b: -1, widthM: 1, sillZ: 0, soffitZ: 2 }],
        burners: [clean],
      }),
      [{ upperK: 800 }],
    )
    const { zones, s } = set
    zones.fuelKg[0] = 0.4
    zones.fuelJ[0] = 20e6
    s.hotFlow[0] = 0.5
    jets(set.network, zones, s, set.island, 2)
    expect(zones.ventJetKw[0]).toBeCloseTo((0.5 * 20_000) / s.before[0]!, 9)
    expect([zones.jetKw[0], zones.releasedJ, zones.fuelJ[0]]).toEqual([0, 0, 20e6])
  })
})
