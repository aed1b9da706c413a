/**
 * Absorption coefficient of a smoke layer, 1/m: soot (kappa = k f_v T, k 1195.5 1/(m K), soot 1800 kg/m3) and
 * gases, total emissivity water + half of carbon dioxide (overlap), as in the CFAST Technical Reference.
 * Emissivities by Leckner's fit (Combustion and Flame 19, 1972; Modest, Radiative Heat Transfer, table 11.2),
 * 400 to 2,500 K, 0.001 to 10 bar m; outside this range the limits apply, except that a thinner gas is optically
 * thin: it emits in proportion to its amount, so that a trace does not emit like a layer. Water vapour emits more the
 * colder it is, so that air at room temperature is far from that limit: there the emissivities of the atmosphere
 * apply (measured by Kuhn, Journal of Applied Meteorology 2, 1963; fit of Jacobs, Pandolfo and Atwater, 1974, in
 * Pielke, Mesoscale Meteorological Modeling), and between the two it is linear in temperature.
 */
import { exp, log } from '../../base/maths.ts'

const SOOT_CONSTANT = 1195.5
const SOOT_DENSITY = 1800
/** Absorption of clear air, 1/m (CFAST's floor). */
const CLEAR = 0.01
const LOG10 = 1 / Math.LN10
/** Range of the fit, bar cm, as common logarithms, and its lower end. */
const [LEAST, MOST] = [-1, 3]
const THINNEST = 0.1
/** Temperatures up to which the air of the atmosphere tells, and from which the fit does, K. */
const AIR_K = 293
const FIT_K = 400
/** A flux through a layer goes this much further than straight through it (Elsasser): its emissivity is for a longer path. */
const DIFFUSE = 1.66
/** Common logarithm of water vapour in the path, g/cm2, and emissivity for flux: between these it is linear. */
const AIR_LOG = [-4, -3, -1.5, -1, 0, 1] as const
const AIR_EMITS = [0.024, 0.128, 0.3095, 0.381, 0.542, 0.678] as const
/** Gas constant in m3 atm/(mol K), and molar masses, kg/mol. */
const GAS_ATM = 82.0562e-6
const WATER = 18.0153e-3
const DIOXIDE = 44.0088e-3

/** Mean beam length of a gas over its volume per surface (Hottel and Sarofim, Radiative Transfer, 1967). */
export const BEAM = 3.6

/** Per metre. Masses in kg in the layer, volume m3, mean beam length m. */
export function absorption(
  temperatureK: number,
  volume: number,
  beam: number,
  sootKg: number,
  waterKg: number,
  dioxideKg: number,
): number {
  const soot = (SOOT_CONSTANT * temperatureK * sootKg) / (SOOT_DENSITY * volume)
  const t = Math.min(2.5, Math.max(0.4, temperatureK / 1000))
  const path = ((GAS_ATM * temperatureK) / volume) * beam * 101.325
  let gas = 0
  if (waterKg > 0) {
    const water = (waterKg / WATER) * path
    const l = inRange(water)
    const fit =
      thin(water) *
      exp(
        -2.2118 +
          t * (-1.1987 + t * 0.035596) +
          l * (0.85667 + t * (0.93048 - t * 0.14391) + l * (-0.10838 + t * (-0.17156 + t * 0.045915))),
      )
    const cold = Math.min(1, (FIT_K - temperatureK) / (FIT_K - AIR_K))
    gas += cold > 0 ? fit + cold * (airEmissivity((waterKg / volume) * beam) - fit) : fit
  }
  if (dioxideKg > 0) {
    const dioxide = (dioxideKg / DIOXIDE) * path
    const l = inRange(dioxide)
    gas +=
      0.5 *
      thin(dioxide) *
      exp(
        -3.9893 +
          t * (2.7669 + t * (-2.1081 + t * 0.39163)) +
          l *
            (1.271 +
              t * (-1.109 + t * (1.0195 - t * 0.21897)) +
              l * (-0.23678 + t * (0.19731 + t * (-0.19544 + t * 0.044644)))),
      )
  }
  return Math.max(CLEAR, soot - log(1 - Math.min(0.95, gas)) / beam)
}

/** Emissivity of water vapour at room temperature, kg/m2 of it along the path. */
function airEmissivity(kgM2: number): number {
  const l = Math.min(1, log((0.1 * kgM2) / DIFFUSE) * LOG10)
  if (l < AIR_LOG[0]) return (AIR_EMITS[0] * ((0.1 * kgM2) / DIFFUSE)) / 1e-4
  let i = 1
  while (AIR_LOG[i]! < l) i++
  const less = AIR_LOG[i - 1]!
  const emits = AIR_EMITS[i - 1]!
  return emits + ((AIR_EMITS[i]! - emits) * (l - less)) / (AIR_LOG[i]! - less)
}

/** Common logarithm of a path, bar cm, within the range of the fit. */
function inRange(path: number): number {
  return Math.min(MOST, Math.max(LEAST, log(path) * LOG10))
}

/** Factor on the fit's emissivity below its thinnest path, bar cm: in proportion to the path. */
function thin(path: number): number {
  return Math.min(1, path / THINNEST)
}
