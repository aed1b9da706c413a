/** Openings gas can flow through, as a table. */
import { zeroCelsiusK } from '../base/celsius.ts'
import { table } from '../base/table.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { openingKinds } from '../scenario/words/opening.ts'

/** Openings that gas can flow through. roomB -1 is outside. Elevations are above the ground of the site. */
export interface Openings {
  readonly count: number
  readonly key: Uint32Array
  readonly roomA: Int32Array
  readonly roomB: Int32Array
  readonly kind: Uint8Array
  /** 1: a hole in a floor (roomA below, roomB above); 0: in a wall. */
  readonly horizontal: Uint8Array
  readonly widthM: Float64Array
  readonly sillZ: Float64Array
  readonly soffitZ: Float64Array
  readonly areaM2: Float64Array
  /**
   * Share of the area that is open at the start, 0 to 1; closesOnAlarm is 1 for openings that close on alarm.
   */
  readonly openAtStart: Float64Array
  readonly closesOnAlarm: Uint8Array
  /** Layer temperature at which it gives way (glass breaks, a door burns through), K; Infinity: never. */
  readonly failsK: Float64Array
  /**
   * Nominal fire resistance of what closes it, s, used up like that of a barrier; 0: none, `failsK` alone
   * decides.
   */
  readonly ratingSeconds: Float64Array
  /** Side of the building for openings to the outside: 0 north, 1 east, 2 south, 3 west; -1 inside. */
  readonly side: Int8Array
  /** 1: it is a share of all facades of its room, whatever `side` says. */
  readonly spread: Uint8Array
}

type Values = Resolved<Scenario>
/** What each replication decides about an opening. */
type Spoken = Pick<Resolved<Scenario['buildings'][string]['openings'][number]>, 'open' | 'rating' | 'failsAt'>

/** What the plan fixes of an opening, and functions for the rest in each replication. */
export interface OpeningPlan {
  readonly key: number
  readonly roomA: number
  readonly roomB: number
  readonly kind: (typeof openingKinds)[number]
  readonly horizontal: boolean
  readonly side: number
  readonly widthM: number
  readonly sillZ: number
  readonly soffitZ: number
  readonly areaM2: number
  readonly closesOnAlarm: boolean
  readonly spoken: (values: Values) => Spoken
  /** For openings that are a share of a facade: what to multiply width and area by. */
  readonly share?: (values: Values) => number
}

const MINUTE_S = 60

/**
 * Layer temperature at which an unrated closure gives way, K. Panes fall out at about 360 degC (Babrauskas,
 * Glass breakage in fires: half of 3 mm panes). An unrated leaf is assumed to go with flashover, 600 degC, a
 * named assumption.
 */
const GIVES_WAY_K: Readonly<Record<OpeningPlan['kind'], number>> = {
  door: 873.15,
  window: 633.15,
  louvre: Infinity,
  hole: Infinity,
  duct: Infinity,
}

/** Blades that shut a louvre are taken to be of aluminium, which melts at 660 degC (CRC Handbook), a named assumption. */
const BLADES_MELT_K = 933.47

function givesWayK({ kind, closesOnAlarm }: OpeningPlan): number {
  return kind === 'louvre' && closesOnAlarm ? BLADES_MELT_K : GIVES_WAY_K[kind]
}

export function compileOpenings(plans: readonly OpeningPlan[], values: Values): Openings {
  const columns = table(plans.length, {
    key: Uint32Array,
    roomA: Int32Array,
    roomB: Int32Array,
    kind: Uint8Array,
    horizontal: Uint8Array,
    widthM: Float64Array,
    sillZ: Float64Array,
    soffitZ: Float64Array,
    areaM2: Float64Array,
    openAtStart: Float64Array,
    closesOnAlarm: Uint8Array,
    failsK: Float64Array,
    ratingSeconds: Float64Array,
    side: Int8Array,
    spread: Uint8Array,
  })
  for (let row = 0; row < plans.length; row++) {
    const plan = plans[row]!
    const { open, rating, failsAt } = plan.spoken(values)
    const share = plan.share?.(values) ?? 1
    columns.key[row] = plan.key
    columns.roomA[row] = plan.roomA
    columns.roomB[row] = plan.roomB
    columns.kind[row] = openingKinds.indexOf(plan.kind)
    columns.horizontal[row] = plan.horizontal ? 1 : 0
    columns.widthM[row] = plan.widthM * share
    columns.sillZ[row] = plan.sillZ
    columns.soffitZ[row] = plan.soffitZ
    columns.areaM2[row] = plan.areaM2 * share
    columns.openAtStart[row] = open
    columns.closesOnAlarm[row] = plan.closesOnAlarm ? 1 : 0
    columns.ratingSeconds[row] = rating * MINUTE_S
    columns.failsK[row] =
      failsAt === undefined ? (rating > 0 ? Infinity : givesWayK(plan)) : failsAt + zeroCelsiusK
    columns.side[row] = plan.side
    columns.spread[row] = plan.share === undefined ? 0 : 1
  }
  return columns
}
