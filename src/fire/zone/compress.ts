/**
 * Compression of a room's gas by what the room gains, and expansion by what it loses. At constant volume that is
 * energy, so P'/P = 1 + gamma gain / H for a step of any size. How layers share it follows from dH = dq + V dP for each
 * of them, with V = (gamma - 1) / gamma H / P (CFAST Technical Reference), integrated over a step in which each gains
 * evenly: gas that gains nothing follows the isentrope, T'/T = (P'/P)^(2/7).
 */
import { pow } from '../../base/maths.ts'
import { CP, GAMMA } from './constants.ts'
import type { Scratch } from './scratch.ts'
import type { Zones } from './zones.ts'

/**
 * Change of a room's pressure in a step, as a share, up to which one factor for both layers will do: 1 kPa, more than
 * leaky rooms hold. It errs by a tenth of the square, a hundred-thousandth. A numerical choice.
 */
const FIRM = 0.01
const ISENTROPIC = (GAMMA - 1) / GAMMA

/**
 * Multiplies `s.enthalpy` of both layers, which holds what flows, fires and walls have left there, so that the room
 * has the energy it gained. One factor for layers of which one takes in all the heat would leave the other a little
 * colder after each puff of pressure, though it lost nothing.
 */
export function compress(zones: Zones, s: Scratch, upper: number): void {
  const { enthalpy } = s
  const lower = upper + 1
  const before =
    CP *
    (zones.massKg[upper]! * zones.temperatureK[upper]! + zones.massKg[lower]! * zones.temperatureK[lower]!)
  const gained = enthalpy[upper]! + enthalpy[lower]! - before
  const rise = (GAMMA * gained) / before
  let factor = 1 + ((GAMMA - 1) * gained) / (before + gained)
  if (Math.abs(rise) > FIRM) {
    const old = pow(1 + rise, ISENTROPIC)
    const fresh = GAMMA * (1 - (old - 1) / rise)
    for (let z = upper; z <= lower; z++) {
      const heat = CP * zones.massKg[z]! * zones.temperatureK[z]!
      enthalpy[z] = enthalpy[z]! * (old + (fresh - old) * renewed(heat, enthalpy[z]!))
    }
    factor = (before + GAMMA * gained) / (enthalpy[upper]! + enthalpy[lower]!)
  }
  enthalpy[upper] = enthalpy[upper]! * factor
  enthalpy[lower] = enthalpy[lower]! * factor
}

/**
 * Share of a layer that has come in this step, or, below 0, that has gone. What goes took the temperature of the
 * step's beginning with it: what stays owes that, and where little stays, the room.
 */
function renewed(before: number, after: number): number {
  return (after - before) / Math.max(after, before)
}
