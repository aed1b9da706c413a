// What a fire burns in a step: CFAST Technical Reference (NIST TN 1889v1), oxygen limit and plume, by hand.
import { describe, expect, test } from 'vitest'
import { burn, limit } from '../../../src/fire/zone/burn.ts'
import { entrainment } from '../../../src/fire/zone/plume.ts'
import { PLUME } from '../../../src/fire/zone/scratch.ts'
import { burner, network, roomOf } from './rooms.ts'
import { still, type Layers } from './still.ts'

interface Fire {
  readonly kw: number
  readonly areaM2?: number
  readonly burntKw?: number
  /** What the flame had grown to, if the gas did not take all of it; by default `burntKw`. */
  readonly flameKw?: number
  readonly burntAboveKw?: number
  readonly airless?: number
  readonly airlessBeforeKw?: number
  /** What walls and the outside took of the gas and of the flames in the last step; by default nothing. */
  readonly tookKw?: number
  readonly sprayed?: number
  readonly surfaceK?: number
  readonly heatKJKg?: number
  readonly baseM?: number
}

/** A step of a fire of 0.3 radiative fraction on the floor of a room of 10 x 10 x 4 m, of methane unless told otherwise. */
function burnt(fire: Fire, layers: Layers = {}, dt = 1) {
  const { fuel } = burner()
  const of = burner({
    baseM: fire.baseM ?? 0,
    fuel: { ...fuel, sootYield: 0, monoxideYield: 0, heatKJKg: fire.heatKJKg ?? 50_000 },
  })
  const set = still(network(roomOf([10, 10, 4]), { burners: [of] }), [layers])
  const { zones, s, island } = set
  zones.hrrFreeKw[0] = fire.kw
  zones.burningM2[0] = fire.areaM2 ?? 1
  zones.hrrPlumeKw[0] = fire.burntKw ?? 0
  zones.flameKw[0] = fire.flameKw ?? zones.hrrPlumeKw[0]
  zones.hrrUpperKw[0] = fire.burntAboveKw ?? 0
  zones.airlessShare[0] = fire.airless ?? 0
  zones.airlessKw[0] = fire.airlessBeforeKw ?? 0
  zones.sprayedShare[0] = fire.sprayed ?? 0
  zones.surfaceK.fill(fire.surfaceK ?? 293)
  const gave = (fire.burntKw ?? 0) + (fire.burntAboveKw ?? 0) + (fire.airlessBeforeKw ?? 0)
  zones.payW[0] = 1000 * ((fire.tookKw ?? 0) - 0.3 * gave)
  burn(set.network, zones, s, island, dt)
  return {
    plume: zones.hrrPlumeKw[0],
    above: zones.hrrUpperKw[0],
    airless: zones.airlessKw[0],
    air: zones.entrainedKgS[0]!,
    ...set,
  }
}

test('the limit of oxygen is a half at 0.005 above its mass fraction, and all or nothing 0.005 further', () => {
  // [tanh(800 (Y - 0.15) - 4) + 1] / 2
  expect(limit(0.15, 0.15)).toBeCloseTo(3.3535e-4, 7)
  expect(limit(0.155, 0.15)).toBeCloseTo(0.5, 12)
  expect(limit(0.16, 0.15)).toBeCloseTo(0.99966465, 8)
  expect(limit(0.105, 0.1)).toBeCloseTo(0.5, 12)
})

describe('a fire with air enough', () => {
  test('burns all its fuel in the plume, and says how much its air could have burnt', () => {
    const {
      plume,
      above,
      air,
      s,
      network: { freshOxygen },
    } = burnt({ kw: 200 })
    expect([plume, above]).toEqual([200, 0])
    // A kilogram of methane takes 3.989 kg of oxygen: 50 MJ over that is 12.53 MJ, less than Huggett's 13.1.
    const perOxygen = 50e6 / ((2 * 0.032) / (0.01201 + 4 * 0.001008))
    expect(s.carriedW[0]! / (air * freshOxygen * perOxygen)).toBeCloseTo(1, 9)
    expect([s.freeW[0], s.plumeAir[0]]).toEqual([200e3, air])
  })

  test('takes 13.1 MJ from a kilogram of oxygen if its fuel would give more', () => {
    const {
      air,
      s,
      network: { freshOxygen },
    } = burnt({ kw: 200, heatKJKg: 60_000 })
    expect(s.carriedW[0]! / (air * freshOxygen * 13.1e6)).toBeCloseTo(1, 9)
  })

  test('draws no more than warms to the layer above: convective heat over c_p times the difference', () => {
    const { air } = burnt({ kw: 1000 }, { upperK: 593, lowerK: 293, heightM: 3.9 })
    expect(air).toBeCloseTo(700 / (1.012 * 300), 9)
  })

  test('gives its plume the air of the lower layer, which goes into the upper one', () => {
    const { air, s } = burnt({ kw: 200 })
    expect([s.count, s.from[0], s.to[0], s.rate[0], s.inner[0]]).toEqual([1, 1, 0, air, PLUME])
  })

  test('draws over the height from its base to the layer', () => {
    const [onTable, onFloor] = [
      burnt({ kw: 200, baseM: 0.75 }, { heightM: 2.25 }),
      burnt({ kw: 200 }, { heightM: 1.5 }),
    ]
    expect(onTable.air).toBe(onFloor.air)
  })

  test('takes no more than half of the lower layer in a step', () => {
    // A decimetre over 100 m2, 12.04 kg.
    const { air, zones } = burnt({ kw: 1000 }, { heightM: 0.1 }, 64)
    expect(air).toBeCloseTo((0.5 * zones.massKg[1]!) / 64, 12)
  })
})

test('a flame of which the gas took less than half grows with the lag in brief steps, and at once in others', () => {
  const plumeOf = (burntKw: number, dt: number) => burnt({ kw: 200, burntKw, flameKw: 150 }, {}, dt).plume
  expect(plumeOf(90, 0.1)).toBeCloseTo(150 + 50 * (1 - Math.exp(-0.1 / 6)), 9)
  expect(plumeOf(110, 0.1)).toBe(200)
  expect(plumeOf(90, 0.125)).toBe(200)
})

test('a fire that offers nothing any more leaves no flame to one that is lit later', () => {
  expect(burnt({ kw: 0, flameKw: 150 }).zones.flameKw[0]).toBe(0)
})

describe('the heat of a fire', () => {
  test('is radiant by the fraction of its fuel, from a third up its flame, and the rest is in the gas', () => {
    const { s } = burnt({ kw: 200 })
    expect(s.radiantW[0]).toBeCloseTo(60e3, 6)
    expect(s.upperHeatW[0]).toBeCloseTo(140e3, 6)
    expect(s.convectiveW[0]).toBeCloseTo(140e3, 6)
    // Heskestad: 0.235 x 200^(2/5) - 1.02 x 1.128 m
    const flame = 0.235 * 200 ** 0.4 - 1.02 * Math.sqrt(4 / Math.PI)
    expect(s.flameZ[0]! / s.radiantW[0]!).toBeCloseTo(flame / 3, 9)
    expect([s.flameX[0]! / s.radiantW[0]!, s.flameY[0]! / s.radiantW[0]!]).toEqual([5, 5])
  })

  test('whose flame reaches the ceiling is from a third of the way there', () => {
    const { s } = burnt({ kw: 20_000, baseM: 1 }, { heightM: 3.5 })
    expect(s.flameZ[0]! / s.radiantW[0]!).toBeCloseTo(1 + 3 / 3, 9)
  })

  test('that needs no air is divided likewise', () => {
    const { s } = burnt({ kw: 200, airless: 0.5 }, { lowerOxygen: 0, upperOxygen: 0 })
    expect([s.radiantW[0], s.upperHeatW[0]]).toEqual([30e3, 70e3])
  })

  test('changes by its swing: the change per second over what it would burn in the open', () => {
    expect(burnt({ kw: 200, burntKw: 150 }, {}, 2).s.swing[0]).toBeCloseTo(50 / 200 / 2, 12)
    const both = { kw: 200, burntKw: 50, burntAboveKw: 110 }
    expect(burnt(both, {}, 2).s.swing[0]).toBeCloseTo(40 / 200 / 2, 12)
    expect(burnt({ kw: 200, burntKw: 500 }, { heightM: 0 }, 2).s.swing[0]).toBeCloseTo(300 / 200 / 2, 12)
  })

  test('is divided as well where it burns in the layer', () => {
    const { s } = burnt({ kw: 200 }, { heightM: 0 })
    expect([s.radiantW[0], s.upperHeatW[0]]).toEqual([60e3, 140e3])
  })

  test('less what water takes of it', () => {
    const { s, plume } = burnt({ kw: 200, sprayed: 0.25 })
    expect(plume).toBe(200)
    expect(s.radiantW[0]).toBeCloseTo(45e3, 6)
    expect(s.upperHeatW[0]).toBeCloseTo(105e3, 6)
  })

  test.each([
    [1600, 1],
    [1750, 0.5],
    [1840, 0.2],
    [1900, 0],
    [2000, 0],
  ])('at surfaces of %d K shines by %d of it: they shine back', (surfaceK, share) => {
    const { s } = burnt({ kw: 200, surfaceK })
    expect(s.radiantW[0]).toBeCloseTo(60e3 * share, 3)
    expect(s.upperHeatW[0]! + s.radiantW[0]!).toBeCloseTo(200e3, 3)
  })
})

describe('a fire short of oxygen', () => {
  /** Half of the limit, and 0.155 kg of oxygen in each of its kilograms of air. */
  const perOxygen = 50e6 / ((2 * 0.032) / (0.01201 + 4 * 0.001008))
  const perAir = 0.155 * 0.5 * perOxygen
  const thin = { lowerOxygen: 0.155, upperOxygen: 0 }

  test('burns what its air can, and the rest is not burnt at all', () => {
    const { plume, above, air } = burnt({ kw: 3000, areaM2: 3 }, { ...thin, heightM: 0.2 })
    expect(plume).toBeLessThan(3000)
    expect(plume * 1000).toBeCloseTo(air * perAir, 6)
    expect(above).toBe(0)
  })

  test('burns nothing where there is none', () => {
    const none = { lowerOxygen: 0, upperOxygen: 0 }
    expect(burnt({ kw: 200 }, none)).toMatchObject({ plume: 0, above: 0 })
  })

  test('grows with a lag of six seconds, and draws as much less air', () => {
    const late = { ...thin, heightM: 0.2 }
    const [settled, before] = [burnt({ kw: 3000, areaM2: 3 }, late), 100]
    const { plume, air } = burnt({ kw: 3000, areaM2: 3, burntKw: before }, late, 2)
    expect(plume).toBeCloseTo(before + (settled.plume - before) * (1 - Math.exp(-2 / 6)), 6)
    expect(air / settled.air).toBeCloseTo(plume / settled.plume, 9)
  })

  test('grows no later for what reacts without air', () => {
    const late = { ...thin, heightM: 0.2 }
    const fire = { kw: 3000, areaM2: 3, airless: 0.1 }
    const settled = burnt(fire, late)
    const { plume, air, airless } = burnt({ ...fire, burntKw: 100 }, late, 2)
    expect(airless).toBeCloseTo(300, 9)
    expect(plume).toBeCloseTo(100 + (settled.plume - 100) * (1 - Math.exp(-2 / 6)), 6)
    expect(air / settled.air).toBeCloseTo((plume + airless) / (settled.plume + airless), 9)
  })

  test('falls at once: nothing burns without its air', () => {
    const late = { ...thin, heightM: 0.2 }
    const [settled, { plume }] = [
      burnt({ kw: 3000, areaM2: 3 }, late),
      burnt({ kw: 3000, areaM2: 3, burntKw: 2900 }, late, 2),
    ]
    expect(plume).toBeCloseTo(settled.plume, 6)
  })

  test('burns in the layer around it instead, if that has air', () => {
    // Its base is at the floor; an interface at the floor leaves it no plume.
    expect(burnt({ kw: 200 }, { heightM: 0 })).toMatchObject({ plume: 0, above: 200, air: 0 })
  })

  test('there with the gas that its plume draws from its base, or from the interface if that is higher, to the ceiling', () => {
    const scarce = 0.152 * 0.5 * (1 + Math.tanh(-2.4)) * perOxygen
    // The base is a metre up and the layer half a metre: the fire stands in the layer, three metres under the ceiling.
    const inside = burnt({ kw: 3000, baseM: 1, areaM2: 3 }, { heightM: 0.5, upperOxygen: 0.152 })
    const base = { areaM2: 3, images: 1, ambientK: 293, atmospheres: 1 }
    const drawn = (height: number) => entrainment(3e6, 0.7 * 3e6, height, base)
    expect(inside.plume).toBe(0)
    expect((inside.above * 1000) / (drawn(3) * scarce)).toBeCloseTo(1, 9)
    // Below the layer: what its plume left unburnt burns over the two metres of smoke.
    const below = burnt({ kw: 3000, areaM2: 3 }, { heightM: 2, lowerOxygen: 0, upperOxygen: 0.152 })
    expect((below.above * 1000) / (drawn(2) * scarce)).toBeCloseTo(1, 9)
  })

  test.each([
    ['three tenths of the oxygen', 0.23, 0.3],
    ['what there is above the limit', 0.2, 0.05 / 0.2],
  ])('but uses %s there at most in a step', (_, upperOxygen, share) => {
    const { above, zones } = burnt({ kw: 1e5, areaM2: 100 }, { heightM: 0, upperOxygen }, 64)
    expect(above * 1000).toBeCloseTo(((share * zones.oxygenKg[0]!) / 64) * perOxygen, 3)
  })
})

describe('heat that needs no air', () => {
  test('is its share of the heat, whatever the rest does', () => {
    expect(burnt({ kw: 200, airless: 0.25 })).toMatchObject({ plume: 150, above: 0, airless: 50 })
    const none = { lowerOxygen: 0, upperOxygen: 0 }
    expect(burnt({ kw: 200, airless: 0.25 }, none)).toMatchObject({ plume: 0, above: 0, airless: 50 })
  })

  test('(found) leaves the flames all their air, whatever the sum of both is in the last place', () => {
    for (let kw = 100; kw < 200; kw += 0.7) {
      const { plume, air } = burnt({ kw, airless: 0.8 })
      expect([plume / (0.2 * kw), air > 0]).toEqual([expect.closeTo(1, 12), true])
    }
  })

  test('drives the plume as flames do', () =>
    expect(burnt({ kw: 200, airless: 0.25 }).air).toBe(burnt({ kw: 200 }).air))

  test('stops where the gas is as hot as it gets: 1,850 K, or 1,950 K in compression', () => {
    // 1,250 K are left, or (1,950 - 600) / 1.4 = 964 K if the gain compresses the gas: 964 K of the whole room,
    // in two seconds.
    const { airless, zones } = burnt({ kw: 1e6, airless: 1, airlessBeforeKw: 1e6 }, { upperK: 600 }, 2)
    const kg = zones.massKg[0]! + zones.massKg[1]!
    expect(airless).toBeCloseTo((1.012 * kg * 1350) / 1.4 / 2, 6)
    expect(burnt({ kw: 1e6, airless: 1 }, { upperK: 1850 }, 1).airless).toBe(0)
  })

  test('is what walls took in the last step where the gas is as hot as it gets', () => {
    const held = { kw: 1e6, airless: 1, airlessBeforeKw: 1e6 }
    expect(burnt({ ...held, tookKw: 5000 }, { upperK: 1850 }).airless).toBeCloseTo(5000, 6)
    expect(burnt({ ...held, tookKw: -5000 }, { upperK: 1850 }).airless).toBe(0)
    // Of 300 MW that shine, half goes into the water.
    const wet = burnt({ ...held, tookKw: 0.15 * 1e6 + 5000, sprayed: 0.5 }, { upperK: 1850 })
    expect(wet.airless).toBeCloseTo(5000, 6)
  })

  test('comes within about six seconds where the gas could not take it', () => {
    const most = burnt({ kw: 1e6, airless: 1, airlessBeforeKw: 1e6 }, { upperK: 600 }, 2).airless
    const { airless } = burnt({ kw: 1e6, airless: 1, airlessBeforeKw: 1000 }, { upperK: 600 }, 2)
    expect((airless - 1000) / (most - 1000)).toBeCloseTo(1 - Math.exp(-2 / 6), 12)
  })

  test('and, in gas that is blown through, until half of it is there', () => {
    const after = (airlessBeforeKw: number, dt: number) =>
      burnt({ kw: 200, airless: 1, airlessBeforeKw }, {}, dt).airless
    expect(after(0, 0.06)).toBeCloseTo(200 * (1 - Math.exp(-0.01)), 9)
    expect([after(101, 0.06), after(0, 0.125)]).toEqual([200, 200])
  })
})
