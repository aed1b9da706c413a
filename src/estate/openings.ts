/** Openings gas can flow through, as a table. */
import { table } from '../base/table.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { openingKinds, type Openings } from './site.ts'

type Values = Resolved<Scenario>
/** What of an opening each replication decides. */
type Spoken = Pick<Resolved<Scenario['buildings'][string]['openings'][number]>, 'open' | 'rating' | 'failsAt'>

/** An opening as the plan fixes it, and what tells the rest in each replication. */
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

const ZERO_CELSIUS_K = 273.15
const MINUTE_S = 60

/**
 * Layer temperature at which what is not rated gives way, K. Panes fall out at about 360 degC (Babrauskas, Glass breakage
 * in fires: half of 3 mm panes); an unrated leaf is taken to go with flashover, 600 degC, a named assumption.
 */
const GIVES_WAY_K: Readonly<Record<OpeningPlan['kind'], number>> = {
  door: 873.15,
  window: 633.15,
  louvre: Infinity,
  hole: Infinity,
  duct: Infinity,
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
      failsAt === undefined ? (rating > 0 ? Infinity : GIVES_WAY_K[plan.kind]) : failsAt + ZERO_CELSIUS_K
    columns.side[row] = plan.side
  }
  return columns
}
