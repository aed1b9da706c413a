/** Constants of the two-zone equations (CFAST Technical Reference, NIST TN 1889v1). */

/** Specific heat of air at constant pressure, J/(kg K). */
export const CP = 1012
export const GAMMA = 1.4
/** Gas constant of air consistent with the two above, J/(kg K). */
export const R_AIR = ((GAMMA - 1) / GAMMA) * CP
export const GRAVITY = 9.80665
/**
 * Stefan-Boltzmann constant (CODATA 2018), W/(m2 K4), also in kW and MW: written out, because a quotient
 * would differ in its last digit.
 */
export const SIGMA = 5.670374e-8
export const SIGMA_KW = 5.670374e-11
export const SIGMA_MW = 5.670374e-14
/** Heat released per kg of oxygen consumed, J/kg (Huggett 1980). */
export const HEAT_PER_OXYGEN = 13.1e6
/** Density of air times temperature at one atmosphere, kg K/m3 (CFAST). */
export const RHO_T = 352.981915
export const ATMOSPHERE_PA = 101_325
/** Mass fraction of oxygen in dry air (CFAST). */
export const AIR_OXYGEN = 0.23

/** Layers of a room. A gas zone is `2 * room + layer`; -1 is the outside. */
export const UPPER = 0
export const LOWER = 1
/** Every layer keeps at least this share of the room's volume (CFAST). */
export const LEAST_LAYER = 1e-4
/**
 * Flashover: 20 kW/m2 at the floor or a layer of 500 to 600 degC (SFPE Handbook; Peacock et al. 1999). At the
 * lower temperature a room no longer has two layers; at the upper one everything combustible in it has
 * ignited.
 */
export const FLASHOVER_KW_M2 = 20
export const FLASHOVER_EARLIEST_K = 773
export const FLASHOVER_K = 873
/** Radiative fraction of a flame whose fuel does not give one: CFAST's default. */
export const RADIATIVE_FRACTION = 0.35
/** Natural convection h = C |dT|^(1/3), W/m2K: horizontal and vertical surfaces [CFAST Technical Reference]. */
export const HORIZONTAL = 1.52
export const VERTICAL = 1.31
/**
 * The same of a ceiling hotter than the gas under it: h = C (dT / L)^(1/4) [McAdams, Heat Transmission, 1954]. His L is a
 * side; here it is area over perimeter, which makes plates of all shapes alike [Goldstein, Sparrow and Jones 1973]. A
 * square then has 1.4 times his film, still a fraction of what it radiates.
 */
export const RESTING = 0.59
/**
 * Gas of a compartment fire does not exceed about 1,600 degC (adiabatic flame less dissociation): fuel that
 * would heat it further stays unburnt.
 */
export const HOTTEST_K = 1850
/** Temperature of a flame, K: a named assumption. */
export const FLAME_K = 1900
/** Limit for a momentary compression, K: a named assumption. */
export const COMPRESSED_K = 1950
