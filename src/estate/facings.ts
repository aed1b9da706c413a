/**
 * Which facades see each other across the gaps: emitting facade, receiving facade, and how much of the
 * receiver's view the openings and the external flame of the emitter fill. Enclosing rectangles and the worst
 * point of the receiver, as in BR 187.
 */
import { table } from '../base/table.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { openShareOf } from './facade.ts'
import type { FacingPlan, FacingRows } from './facingPlans.ts'
import type { Layout } from './layout.ts'
import { type Seen, seenAcross, seenFromAbove } from './sight.ts'

/**
 * A pair of rooms that see each other across a gap: emitting facade of `from`, receiving facade of `to`. A
 * room on a facade and the room above it are a pair too (gap 0, view factor 0): the external flame of the
 * lower one licks the upper one. Flames stand in front of the walls above, so the view factors of all
 * emitters together can exceed 1, which no flux may.
 */
export interface Facings extends FacingRows {
  readonly gapM: Float64Array
  /**
   * Radiating opening area of `from` on that side, m2, and the view factor of its whole wall there: to the
   * point of `to`'s facade opposite the middle of that wall, and to the point opposite its upper edge
   * (sight.ts). Openings count as spread over the whole facade of the room (the enclosing rectangle of BR
   * 187); the fire multiplies by their share.
   */
  readonly emitterAreaM2: Float64Array
  readonly viewFactor: Float64Array
  readonly edgeViewFactor: Float64Array
  /**
   * View factor, to the same two points, of a flame rectangle as wide as the emitter and as high again above
   * it, a third of its height in front of the wall (EN 1991-1-2 B.4.1: horizontal projection of a flame at a
   * wall). Openings count with the proportions of the wall, so that the flame is as wide as the root of their
   * share.
   */
  readonly flameViewFactor: Float64Array
  readonly edgeFlameViewFactor: Float64Array
  /** Critical heat flux kW/m2, exponent, and flux-time product of the receiving facade's material, piloted. */
  readonly criticalFluxKwM2: Float64Array
  readonly ftpExponent: Float64Array
  readonly ftp: Float64Array
  /**
   * 1 if the buildings are linked or touch (gap 0): then an opening or barrier is a path between them as
   * well.
   */
  readonly linked: Uint8Array
}

type Values = Resolved<Scenario>

type Gap = Pick<Values['gaps'][number], 'distance' | 'overlap'>

/** What a pair sees across its gap, computed anew where that is measured otherwise than it was the last time. */
function sightOf(layout: Layout, pair: FacingPlan['pairs'][number]): (gap: Gap) => Seen {
  let [distance, overlap] = [NaN, NaN]
  let seen: Seen
  return gap => {
    if (gap.distance !== distance || gap.overlap !== overlap)
      seen = seenAcross(layout, pair, gap.distance, gap.overlap)
    ;({ distance, overlap } = gap)
    return seen
  }
}

export function facingCompiler(layout: Layout, plan: FacingPlan): (values: Values) => Facings {
  const across = plan.pairs.map(pair => sightOf(layout, pair))
  return values => compileFacings(layout, plan, across, values)
}

function compileFacings(
  layout: Layout,
  plan: FacingPlan,
  across: readonly ReturnType<typeof sightOf>[],
  values: Values,
): Facings {
  const { pairs, writtenM2, fixed } = plan
  const columns = table(pairs.length, {
    gapM: Float64Array,
    emitterAreaM2: Float64Array,
    viewFactor: Float64Array,
    edgeViewFactor: Float64Array,
    flameViewFactor: Float64Array,
    edgeFlameViewFactor: Float64Array,
    criticalFluxKwM2: Float64Array,
    ftpExponent: Float64Array,
    ftp: Float64Array,
    linked: Uint8Array,
  })
  const { gapM, emitterAreaM2, viewFactor, edgeViewFactor, flameViewFactor, edgeFlameViewFactor } = columns
  const { criticalFluxKwM2, ftpExponent, ftp, linked } = columns
  const openShare = layout.rooms.map(({ building }) => openShareOf(values, layout.buildings[building]!.name))
  const targets = layout.rooms.map(
    ({ building }) => values.targets[values.buildings[layout.buildings[building]!.name]!.facade.target]!,
  )
  for (let row = 0; row < pairs.length; row++) {
    const pair = pairs[row]!
    const gap = pair.gap < 0 ? undefined : values.gaps[pair.gap]!
    const seen = gap === undefined ? seenFromAbove(pair.emitter, pair.receiver) : across[row]!(gap)
    const share = Math.min(1, openShare[pair.from]! + writtenM2[row]! / fixed.fromWallM2[row]!)
    const target = targets[pair.to]!
    gapM[row] = gap?.distance ?? 0
    emitterAreaM2[row] = share * fixed.fromWallM2[row]!
    viewFactor[row] = seen.middle.wall
    edgeViewFactor[row] = seen.edge.wall
    // Openings have the proportions of the wall, and flames are as wide as the openings.
    flameViewFactor[row] = seen.middle.flame * Math.sqrt(share)
    edgeFlameViewFactor[row] = seen.edge.flame * Math.sqrt(share)
    criticalFluxKwM2[row] = target.criticalFlux
    ftpExponent[row] = target.exponent
    ftp[row] = target.fluxTimeProduct
    linked[row] = gap !== undefined && (gap.links.length > 0 || gap.distance === 0) ? 1 : 0
  }
  // Written out, as for rooms, so that the object has one shape in all replications.
  return {
    count: fixed.count,
    key: fixed.key,
    from: fixed.from,
    firstOfRoom: fixed.firstOfRoom,
    to: fixed.to,
    fromWallM2: fixed.fromWallM2,
    toWallM2: fixed.toWallM2,
    toSide: fixed.toSide,
    gapM,
    emitterAreaM2,
    viewFactor,
    edgeViewFactor,
    flameViewFactor,
    edgeFlameViewFactor,
    criticalFluxKwM2,
    ftpExponent,
    ftp,
    linked,
  }
}
