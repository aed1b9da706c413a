/**
 * Figures of the hazard as a whole, filled in by the composer, which knows what hazard it was. Seconds; Infinity: it
 * did not happen.
 */
export interface Hazard {
  readonly smokeAllFloorsAt: number
  readonly groundFloorInvolvedAt: number
  readonly powerOffAt: number
  readonly underControlAt: number
  readonly outAt: number
  /** By room: 1 if it burnt as a whole, all its racks burnt, or it has none and nothing is left of its fuel. */
  readonly roomBurnt: Uint8Array
  /** By building: 1 if it is gone with every room, because most of its floor burnt or a second hit had it given up. */
  readonly buildingGone: Uint8Array
  readonly flags: readonly string[]
}
