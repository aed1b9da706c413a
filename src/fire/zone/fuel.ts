/**
 * A fuel by its formula and yields; what a kilogram of it consumes and produces (CFAST Technical Reference,
 * combustion chemistry).
 */

export interface FuelSpec {
  /** Atoms in the formula. */
  readonly c: number
  readonly h: number
  readonly o: number
  readonly n: number
  readonly cl: number
  /**
   * Of the solid, as calorimeters measure it: less what gasifies it, which its vapour holds. Vapour that leaves a room
   * unburnt takes that along, some 2 MJ/kg (SFPE Handbook, heats of gasification); here the room keeps it, as in CFAST.
   */
  readonly heatKJKg: number
  readonly radiativeFraction: number
  /** kg per kg of fuel. */
  readonly sootYield: number
  readonly monoxideYield: number
  /** Mass fraction of oxygen below which it does not burn. */
  readonly oxygenLimit: number
}

export interface Stoichiometry {
  /** kg per kg of fuel; the remaining products (HCl, nitrogen) are inert gas. */
  readonly oxygen: number
  readonly dioxide: number
  readonly water: number
  readonly monoxide: number
  readonly soot: number
}

/** Molar masses, kg/mol. */
const M = {
  c: 0.01201,
  h: 0.001008,
  o: 0.016,
  n: 0.01401,
  cl: 0.03545,
  o2: 0.032,
  co2: 0.04401,
  h2o: 0.018016,
  co: 0.02801,
}

/** What a kilogram of a fuel consumes and produces, by its formula and its yields of soot and carbon monoxide. */
export function stoichiometry(fuel: FuelSpec): Stoichiometry {
  const molar = fuel.c * M.c + fuel.h * M.h + fuel.o * M.o + fuel.n * M.n + fuel.cl * M.cl
  const soot = (fuel.sootYield * molar) / M.c
  const monoxide = (fuel.monoxideYield * molar) / M.co
  const water = Math.max(0, (fuel.h - fuel.cl) / 2)
  const dioxide = Math.max(0, fuel.c - soot - monoxide)
  const oxygen = Math.max(0, dioxide + (water + monoxide - fuel.o) / 2)
  return {
    oxygen: (oxygen * M.o2) / molar,
    dioxide: (dioxide * M.co2) / molar,
    water: (water * M.h2o) / molar,
    monoxide: fuel.monoxideYield,
    soot: fuel.sootYield,
  }
}
