// Openings and filling against answers in closed form that do not come from CFAST.
import { describe, expect, test } from 'vitest'
import { GRAVITY } from '../../../src/fire/zone/constants.ts'
import { recordHole } from '../../../src/fire/zone/hole.ts'
import { recordVent } from '../../../src/fire/zone/wallVent.ts'
import { burner, burnt, door, network, roomOf } from './rooms.ts'
import { still } from './still.ts'

const room = roomOf([5, 4, 3])
const [COLD_K, DISCHARGE] = [293, 0.7]
/** kg/m3: 101,325 Pa, c_p 1012 J/(kg K) and gamma 1.4. */
const airKgM3 = (kelvin: number) => 101_325 / ((0.4 / 1.4) * 1012 * kelvin)

/** Flows out of and into a room through a door of 1 x 2 m, kg/s, where its pressure is that of the outside at `neutralM`. */
function flows(hotK: number, interfaceM: number, neutralM: number) {
  const {
    network: compiled,
    zones,
    s,
  } = still(network(room, { vents: [door(1)] }), [{ upperK: hotK, lowerK: COLD_K, heightM: interfaceM }])
  const lighter = airKgM3(COLD_K) - airKgM3(hotK)
  zones.gaugePa[0] = -GRAVITY * lighter * (neutralM - interfaceM)
  recordVent(compiled, zones, s, 0)
  return { out: zones.ventFlowAb[0]!, into: zones.ventFlowBa[0]! }
}

// SFPE Handbook, Emmons, Vent Flows: between Bernoulli's flows above and below the neutral plane, 2/3 C w sqrt(2 g rho
// drho) h^(3/2) each, a room full of hot gas gives as much as it takes where the heights are as the cube roots of the
// temperatures.
describe('the neutral plane of a door', () => {
  test.each([400, 600, 900, 1200])('of a room full of gas of %d K lies at H / (1 + (T / T0)^(1/3))', hotK => {
    const { out, into } = flows(hotK, 0, 2 / (1 + Math.cbrt(hotK / COLD_K)))
    expect(out / into).toBeCloseTo(1, 6)
  })

  test.each([
    [600, 1, 1.2],
    [900, 0.6, 0.9],
    [450, 1.4, 1.5],
  ])(
    'of a room with layers, %d K above %d m, leaves both flows as Bernoulli has them',
    (hotK, face, neutral) => {
      const { out, into } = flows(hotK, face, neutral)
      const [cold, hot] = [airKgM3(COLD_K), airKgM3(hotK)]
      const speed = Math.sqrt(2 * GRAVITY * (cold - hot))
      const above = (2 / 3) * (2 - neutral) ** 1.5
      // Up to the interface the pressure difference is constant, from there to the neutral plane it fades.
      const below = (2 / 3) * (neutral - face) ** 1.5 + face * Math.sqrt(neutral - face)
      expect(out / (DISCHARGE * Math.sqrt(hot) * speed * above)).toBeCloseTo(1, 3)
      expect(into / (DISCHARGE * Math.sqrt(cold) * speed * below)).toBeCloseTo(1, 3)
    },
  )
})

// CFAST Technical Reference, mechanical and ceiling vents: share exp(-(Fr/2)^2) of what leaves comes from the layer at
// the hole, Fr = V / sqrt(g z^5 dT / T) of its depth and its excess over indoor air.
test.each([253, 293, 303])(
  'a roof vent pulls the gas below through by its depth, at %d K outside',
  outsideK => {
    const [hotK, depthM] = [393, 0.8]
    const spec = network(room, { holes: [{ upper: -1, lower: 0, areaM2: 2, shape: 'square' }] })
    const {
      network: compiled,
      zones,
      s,
    } = still({ ...spec, ambient: { ...spec.ambient, outsideK } }, [
      { upperK: hotK, lowerK: COLD_K, heightM: 3 - depthM },
    ])
    zones.gaugePa[0] = 10
    recordHole(compiled, zones, s, 0)
    const volumes = [0, 0]
    for (let i = 0; i < s.count; i++)
      if (s.from[i]! >= 0) volumes[s.from[i]!]! += s.rate[i]! / s.density[s.from[i]!]!
    const whole = volumes[0]! + volumes[1]!
    const froude = whole / Math.sqrt((GRAVITY * depthM ** 5 * (hotK - COLD_K)) / COLD_K)
    expect(froude).toBeGreaterThan(1)
    expect(volumes[0]! / whole).toBeCloseTo(Math.exp(-((froude / 2) ** 2)), 9)
  },
)

/** Epstein, J. Heat Transfer 110:885, 1988: exchange through a round opening of depth L, V / sqrt(g D^5 drho / rho). */
function epstein(depthToDiameter: number): number {
  const cube = 1 + 400 * depthToDiameter ** 3
  const bend = (depthToDiameter ** 6 + 117 * depthToDiameter ** 2) ** 0.75
  return (0.055 * cube ** (1 / 6)) / Math.cbrt(1 + 0.00527 * Math.sqrt(cube) * bend)
}

// Brine over water in slabs of L/D from 0.2 to 2, the depths of floors around openings of a tenth of a metre to one.
test.each([0.2, 0.25, 0.3, 1.5, 2])(
  'a round hole in the ceiling exchanges what Epstein measured at L/D %d, within 20 %%',
  depth => {
    const spec = network(room, {
      rooms: [room, { ...room, floorZ: 3 }],
      holes: [{ upper: 1, lower: 0, areaM2: Math.PI / 4, shape: 'round' }],
    })
    const { network: compiled, zones, s } = still(spec, [{ upperK: 400, lowerK: 400 }, {}])
    const lift = GRAVITY * (airKgM3(COLD_K) - airKgM3(400)) * room.heightM
    // Such pressures that no net flow passes.
    zones.gaugePa[1] = lift
    recordHole(compiled, zones, s, 0)
    const [cold, hot] = [airKgM3(COLD_K), airKgM3(400)]
    const lifted = Math.sqrt((GRAVITY * (cold - hot)) / ((cold + hot) / 2))
    expect(zones.holeFlowUp[0]! / hot / lifted / epstein(depth)).toBeGreaterThan(0.8)
    expect(zones.holeFlowUp[0]! / hot / lifted / epstein(depth)).toBeLessThan(1.2)
    expect(zones.holeFlowDown[0]! / cold).toBeCloseTo(zones.holeFlowUp[0]! / hot, 9)
  },
)

/** Zukoski, Fire and Materials 2:54, 1978: interface of a room that leaks at its floor and loses no heat, m. */
function zukoski(kw: number, areaM2: number, heightM: number, seconds: number, draught = 1): number {
  const perVolume = airKgM3(COLD_K) * 1.012 * COLD_K
  let z = heightM
  for (let t = 0; t < seconds; t += 0.1) {
    const drawn = draught * 0.21 * Math.cbrt((GRAVITY / perVolume) * kw) * z ** (5 / 3)
    z = Math.max(0, z - (0.1 * (kw / perVolume + drawn)) / areaM2)
  }
  return z
}

// The plume here is Heskestad's, 0.071 Qc^(1/3) z^(5/3) kg/s of the convective 70 % of the heat against Zukoski's
// 0.076 Q^(1/3) z^(5/3): 0.83 times as much, and a little less or more by its virtual origin.
describe('a room that leaks at its floor fills with smoke as with a plume that draws 0.75 to 1 of what Zukoski has', () => {
  const tight = { layers: [], emissivity: 0 }
  test.each([
    [[10, 10, 3], 100],
    [[10, 10, 6], 200],
    [[20, 15, 5], 500],
    [[6, 6, 3], 50],
  ] as const)('%j m, %d kW', (sizes, kw) => {
    const [width, depth, height] = sizes
    const shell = { ceiling: tight, wall: tight, floor: tight, leakFloorM2: 0.2 }
    const heights: [time: number, height: number][] = []
    const spec = network({ ...roomOf(sizes), ...shell }, { burners: [burner({ baseM: 0 })] })
    burnt(spec, kw, 160, ({ time, layerHeightM }) => heights.push([time, layerHeightM[0]!]))
    const margin = 0.03 * height
    for (const [time, z] of heights.filter(([time]) => time >= 16)) {
      const at = (draught: number) => zukoski(kw, width * depth, height, time, draught)
      if (at(1) < 0.15 * height) break
      expect(z, `after ${time} s`).toBeGreaterThan(at(1) - margin)
      expect(z, `after ${time} s`).toBeLessThan(at(0.75) + margin)
    }
  })
})
