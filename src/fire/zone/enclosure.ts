/** Scratch record for the radiation in one room, shared by the steps that fill and read it. */

/**
 * The present room; written before it is read. Bodies are ceiling, upper wall, lower wall, floor, upper and
 * lower gas.
 */
export const room = {
  /** Inputs: size, interface height, absorption, open share of each surface, fire. */
  width: 0,
  depth: 0,
  height: 0,
  interface: 0,
  upperAbsorption: 0,
  lowerAbsorption: 0,
  open: new Float64Array(4),
  fireW: 0,
  fireX: 0,
  fireY: 0,
  fireZ: 0,
  /**
   * Outputs: surface areas, exchange areas between bodies and to the outside, m2; the fire's heat to each
   * body and out, W.
   */
  area: new Float64Array(4),
  /** Between bodies i and j at 6 i + j and 6 j + i; nothing between a body and itself. */
  between: new Float64Array(36),
  outside: new Float64Array(6),
  fire: new Float64Array(6),
  fireOut: 0,
  /**
   * Incident flux on surface k (row) per unit emissive power of the 4 surfaces, upper and lower gas; of the
   * fire (W/m2); of the outside.
   */
  response: new Float64Array(32),
  /** Height of the centre of each surface, m, and the fire's direct flux on it, W/m2. */
  middle: new Float64Array(4),
  angle: new Float64Array(4),
}
