/** Buildings of this site. */
export interface BuildingTable {
  readonly burntRacks: Int32Array
  /** Second from which nothing in it is repaired any more; Infinity: it may be. */
  readonly givenUpAt: Float64Array
  /** Ledger row of what it was given up for. */
  readonly givenUpBy: Int32Array
  /** 1: people may enter. */
  readonly entered: Uint8Array
  /** End of the second hits that have cut its power so far. */
  readonly powerCutUntil: Float64Array
  /** Who took its power, see `powerFails`. */
  readonly powerTaken: Uint8Array
}

export function buildingTable(count: number): BuildingTable {
  return {
    burntRacks: new Int32Array(count),
    givenUpAt: new Float64Array(count).fill(Infinity),
    givenUpBy: new Int32Array(count).fill(-1),
    entered: new Uint8Array(count),
    powerCutUntil: new Float64Array(count),
    powerTaken: new Uint8Array(count),
  }
}
