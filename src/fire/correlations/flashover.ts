/** Heat release at which a room flashes over, and the most its openings let it burn, kW. Cross-checks of the zone model. */

/** Thomas: total area of the enclosure m2 and sum of A sqrt(H) of its openings, m^(5/2) (PD 7974-1 eq. 28). */
export function thomasFlashover(enclosureM2: number, factor: number): number {
  return 7.8 * enclosureM2 + 378 * factor
}

/** McCaffrey, Quintiere and Harkleroad (PD 7974-1 eq. 29): `coefficient` in kW/(m2 K), 500 K of rise. */
export function mcCaffreyFlashover(coefficient: number, enclosureM2: number, factor: number): number {
  return 610 * Math.sqrt(coefficient * enclosureM2 * factor)
}

/** CIBSE Guide E eq. 6.7. */
export function cibseFlashover(factor: number): number {
  return 600 * factor
}

/** Kawagoe: burning that the openings feed (PD 7974-1 eq. 33). */
export function ventilationLimit(factor: number): number {
  return 1500 * factor
}

/** Burning rate of a ventilation-controlled fire by the shape of the room, kg/s (CIBSE Guide E eq. 6.58, Law). */
export function lawBurningRate(
  enclosureM2: number,
  openingM2: number,
  openingHeightM: number,
  widthM: number,
  depthM: number,
): number {
  return (
    0.02 * Math.sqrt(((enclosureM2 - openingM2) * openingM2 * Math.sqrt(openingHeightM) * widthM) / depthM)
  )
}
