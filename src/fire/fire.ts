/** The state of the fire and what goes in and out of it. State is typed arrays and numbers only: a snapshot is a copy. */

/** Stage of a room. Numbers, because they sit in a Uint8Array; `roomStages[n]` is the word. */
export const roomStages = ['cold', 'smoke', 'burning', 'flashed-over', 'decay', 'burnt-out', 'cooling'] as const
export const stage = { cold: 0, smoke: 1, burning: 2, flashedOver: 3, decay: 4, burntOut: 5, cooling: 6 } as const

/** What a higher floor still gives the fire: filled by damage one slice earlier, carried by the composer. */
export interface Supply {
  /** Per room: 1 while the fire pump or gas release of its suppression has power. */
  readonly suppressionPower: Uint8Array
  /** 1 while any conductor on the site is live: the brigade does not attack inside, arcs feed the seat of fire. */
  siteLive: number
}

/** Orders the fire understands. `at` in seconds after ignition; `by` is the ledger row of the decision, -1 if unknown. */
export interface FireOrder {
  readonly at: number
  readonly do: 'call-brigade' | 'brigade-arrives' | 'attack' | 'close-openings' | 'release-gas' | 'open-hydrants' | 'start-fireboat' | 'ignite'
  /** Room for ignite, close-openings, release-gas; -1 all. */
  readonly room: number
  readonly by: number
}

/** Outputs every floor above may read, one element a room. The two-zone state itself is a field of FireState. */
export interface RoomView {
  readonly stage: Uint8Array
  readonly upperK: Float64Array
  readonly lowerK: Float64Array
  /** Height of the smoke layer above the room's floor, m. */
  readonly layerHeightM: Float64Array
  /** kg of soot suspended per m3 in the upper layer; kg deposited per m2 so far. */
  readonly sootKgM3: Float64Array
  readonly sootDepositKgM2: Float64Array
  readonly hrrFreeKw: Float64Array
  readonly hrrActualKw: Float64Array
  readonly oxygen: Float64Array
  /** Litres of extinguishing water that have reached the room so far. */
  readonly waterLitres: Float64Array
  /** Times, s after ignition; Infinity while it has not happened. */
  readonly ignitedAt: Float64Array
  readonly flashoverAt: Float64Array
  readonly smokeAt: Float64Array
  readonly burntOutAt: Float64Array
  readonly alarmAt: Float64Array
  /** Ledger row of the room's ignition, smoke and alarm, -1 without recording. */
  readonly ignitionCause: Int32Array
  readonly smokeCause: Int32Array
}

/** Figures of the incident as a whole, s after ignition, Infinity while it has not happened. */
export interface Incident {
  brigadeCalledAt: number
  brigadeArrivedAt: number
  waterAt: number
  underControlAt: number
  outAt: number
  /** Bits of the correlations that left their range of validity (names in fire/validity.ts). */
  validity: number
}
