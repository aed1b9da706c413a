/**
 * Radiation in a room of four surfaces and two grey gas layers as a symmetric matrix of exchange areas, m2:
 * body i receives `area (sigma Tj^4 - sigma Ti^4)` from body j, so heat is conserved at any temperatures.
 * View factors and mean beam lengths of the four-wall model of the CFAST Technical Reference (Siegel and
 * Howell); openings to the outside are black bodies at outside temperature.
 */
import { exp } from '../../base/maths.ts'
import { solveSurfaces } from './elimination.ts'
import { room } from './enclosure.ts'
import { fireRays } from './fireRays.ts'
import type { Network } from './network.ts'
import { VIEW_POINTS } from './rooms.ts'

const view = new Float64Array(16)
const upperPass = new Float64Array(16)
const lowerPass = new Float64Array(16)
const upperGlow = new Float64Array(4)
const lowerGlow = new Float64Array(4)
const system = new Float64Array(16)

/** Fills the outputs of `room` (enclosure.ts) from its inputs, for room `index` of the network. */
export function exchange(network: Network, index: number): void {
  const { width, depth, height, open, area } = room
  const low = room.interface
  const high = height - low
  area[0] = area[3] = width * depth
  area[1] = 2 * high * (width + depth)
  area[2] = 2 * low * (width + depth)
  views(network, index)
  passes(width, depth, height, low)
  glows()
  const emissivity = network.emissivity
  const base = 4 * index
  fireRays()
  for (let k = 0; k < 4; k++) {
    room.response[8 * k + 7] = 0
    for (let j = 0; j < 4; j++) {
      const seen = view[4 * k + j]! * upperPass[4 * k + j]! * lowerPass[4 * k + j]!
      const solid = 1 - open[j]!
      const e = emissivity[base + j]!
      system[4 * k + j] = (k === j ? 1 : 0) - seen * solid * (1 - e)
      room.response[8 * k + j] = seen * solid * e
      room.response[8 * k + 7]! += seen * open[j]!
    }
    room.response[8 * k + 4] = upperGlow[k]!
    room.response[8 * k + 5] = lowerGlow[k]!
    room.response[8 * k + 6] = room.angle[k]!
  }
  solveSurfaces(system, room.response)
  collect(emissivity, base)
}

/** View factors by reciprocity from the tabulated factors between floor-sized plates. */
function views(network: Network, index: number): void {
  const { area } = room
  const whole = network.plates[index * VIEW_POINTS + VIEW_POINTS - 1]!
  const f1d = plates(network, index, (room.height - room.interface) / room.height)
  const f4d = plates(network, index, room.interface / room.height)
  const a1 = area[0]!
  const f12 = 1 - f1d
  const f21 = (a1 * f12) / area[1]!
  const f22 = 1 - 2 * f21
  const f43 = 1 - f4d
  const f34 = (a1 * f43) / area[2]!
  const f33 = 1 - 2 * f34
  const f13 = Math.max(0, 1 - whole - f12)
  const f31 = (a1 * f13) / area[2]!
  const f32 = Math.max(0, 1 - f34 - f33 - f31)
  const f23 = (area[2]! * f32) / area[1]!
  const f24 = Math.max(0, 1 - f23 - f22 - f21)
  const f42 = (area[1]! * f24) / a1
  view[1] = f12
  view[2] = f13
  view[3] = view[12] = whole
  view[4] = f21
  view[5] = f22
  view[6] = f23
  view[7] = f24
  view[8] = f31
  view[9] = f32
  view[10] = f33
  view[11] = f34
  view[13] = f42
  view[14] = f43
}

/** View factor between two floor-sized plates apart by a share of the room's height. */
function plates(network: Network, index: number, share: number): number {
  const x = share * (VIEW_POINTS - 1)
  const i = Math.min(VIEW_POINTS - 2, Math.floor(x))
  const at = index * VIEW_POINTS + i
  return network.plates[at]! + (network.plates[at + 1]! - network.plates[at]!) * (x - i)
}

const beams = new Float64Array(16)

/** Share of the radiation between two surfaces that each layer transmits. */
function passes(width: number, depth: number, height: number, low: number): void {
  room.middle[0] = height
  room.middle[1] = (low + height) / 2
  room.middle[2] = low / 2
  room.middle[3] = 0
  const w = width / 2
  const d = depth / 2
  beams[1] = slant(height - room.middle[1], w, d)
  beams[2] = slant(height - room.middle[2], w, d)
  beams[3] = height
  beams[5] = beams[10] = w + d
  beams[6] = slant(height / 2, width, depth)
  beams[7] = slant((height + low) / 2, w, d)
  beams[11] = slant(low / 2, w, d)
  for (let i = 0; i < 4; i++)
    for (let j = i; j < 4; j++) {
      const beam = beams[4 * i + j]!
      const up = j < 2 ? 1 : i > 1 ? 0 : (room.middle[i]! - low) / (room.middle[i]! - room.middle[j]!)
      const passUp = beam > 0 && up > 0 ? exp(-room.upperAbsorption * beam * up) : 1
      const passLow = beam > 0 && up < 1 ? exp(-room.lowerAbsorption * beam * (1 - up)) : 1
      upperPass[4 * i + j] = upperPass[4 * j + i] = passUp
      lowerPass[4 * i + j] = lowerPass[4 * j + i] = passLow
    }
}

/** Mean path along both sides of the room over a difference in height, m. */
function slant(rise: number, width: number, depth: number): number {
  return (Math.sqrt(rise * rise + width * width) + Math.sqrt(rise * rise + depth * depth)) / 2
}

/** Flux of each layer on each surface per unit of its emissive power. */
function glows(): void {
  for (let k = 0; k < 4; k++) {
    let upper = 0
    let lower = 0
    for (let j = 0; j < 4; j++) {
      const f = view[4 * k + j]!
      const u = upperPass[4 * k + j]!
      const l = lowerPass[4 * k + j]!
      upper += f * (1 - u) * (k > 1 ? l : 1)
      lower += f * (1 - l) * (k < 2 ? u : 1)
    }
    upperGlow[k] = upper
    lowerGlow[k] = lower
  }
}

/** Exchange areas and the fire's heat by body, from the incident fluxes that each body causes. @param base first surface of the room */
function collect(emissivity: Float64Array, base: number): void {
  const { area, open, between, outside, fire, response } = room
  for (let i = 0; i < 6; i++) outside[i] = 0
  let fireOut = 0
  let gases = 0
  for (let i = 0; i < 2; i++)
    for (let j = 2; j < 4; j++)
      gases += area[i]! * view[4 * i + j]! * (1 - upperPass[4 * i + j]!) * (1 - lowerPass[4 * i + j]!)
  for (let k = 0; k < 4; k++) {
    const a = area[k]!
    const solid = a * (1 - open[k]!) * emissivity[base + k]!
    const back = a * (1 - open[k]!) * (1 - emissivity[base + k]!)
    const hole = a * open[k]!
    const row = 8 * k
    for (let j = k + 1; j < 4; j++) pair(between, k, j, solid * response[row + j]!)
    pair(between, k, 4, solid * response[row + 4]!)
    pair(between, k, 5, solid * response[row + 5]!)
    gases += back * lowerGlow[k]! * response[row + 4]!
    outside[k]! += solid * response[row + 7]!
    outside[4]! += hole * response[row + 4]!
    outside[5]! += hole * response[row + 5]!
    const flux = response[row + 6]!
    fire[k] = solid * flux
    fire[4]! += back * upperGlow[k]! * flux
    fire[5]! += back * lowerGlow[k]! * flux
    fireOut += hole * flux
  }
  pair(between, 4, 5, gases)
  room.fireOut = fireOut
}

function pair(matrix: Float64Array, i: number, j: number, value: number): void {
  matrix[6 * i + j] = matrix[6 * j + i] = value
}
