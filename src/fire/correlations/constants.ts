/** Constants as published with the hand correlations; the zone model has exact ones. */

/** Gravity, m/s2. */
export const GRAVITY = 9.81
/** Density of air times temperature at one atmosphere, kg K/m3. */
export const RHO_T = 353
