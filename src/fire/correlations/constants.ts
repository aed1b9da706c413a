/** Constants as the hand correlations were published and checked with; the zones have the exact ones. */

/** Gravity, m/s2. */
export const GRAVITY = 9.81
/** Density of air times temperature at one atmosphere, kg K/m3. */
export const RHO_T = 353
