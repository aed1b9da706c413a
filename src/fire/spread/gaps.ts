/** Fire from facade to facade: across gaps, and from storey to storey along one. */
import type { Ledger } from '../../base/ledger.ts'
import { cause } from '../../estate/cause.ts'
import { openingKinds, type Site } from '../../estate/site.ts'
import { barrierKinds } from '../../estate/barriers.ts'
import { countedFlux, exposeBarrier } from './barriers.ts'
import { breach } from '../compartments.ts'
import { externalFlame, gather, heatFacade, noFlame, shine } from './facade.ts'
import type { FireState } from '../fire.ts'
import { ignite, mostReady, rowOfFire } from './ignite.ts'
import { openingViewFactor } from './targets.ts'
import { validity } from '../validity.ts'

const floor = barrierKinds.indexOf('floor')
const louvre = openingKinds.indexOf('louvre')

/**
 * Radiates from burning rooms onto facades across gaps and onto the storey above, and ignites what is behind
 * them.
 */
export function acrossGaps(state: FireState, site: Site, seconds: number, ledger: Ledger): void {
  if (!radiate(state, site)) return
  gather(state.facings, site)
  igniteFacades(state, site, seconds, ledger)
}

/** Sets the flux of every facing; whether any room radiates, or has just ceased to. */
function radiate(state: FireState, site: Site): boolean {
  const { compartments, adjacency, facings, rooms, traits } = state
  let shining = false
  for (let r = 0; r < site.rooms.count; r++) {
    const first = adjacency.firstFacing[r]!
    const last = adjacency.firstFacing[r + 1]!
    if (first === last) continue
    const lit = compartments.active[r] === 1 && rooms.ignitedAt[r]! <= state.time
    const unprotected = lit && hasLostWall(state, site, r)
    // BR 187: the whole of a wall that has failed is unprotected area, with or without openings.
    const openingFlux = Math.max(compartments.outsideFlux[r]!, unprotected ? compartments.wallFlux[r]! : 0)
    const burning = lit && openingFlux > 0
    // A room that neither radiated nor radiates costs nothing.
    if (!burning && facings.shining[r] === 0) continue
    shining = true
    facings.shining[r] = burning ? 1 : 0
    if (!burning) {
      for (let i = first; i < last; i++) facings.fluxKwM2[adjacency.facing[i]!] = 0
      continue
    }
    const flame = rooms.flashoverAt[r]! <= state.time ? roomFlame(state, site, r) : noFlame
    const emitter = { openingFlux, flame, unprotected }
    for (let i = first; i < last; i++)
      shine(facings, site, adjacency.facing[i]!, emitter, traits.exposureFactor)
  }
  return shining
}

/** Heats the facades that receive radiation, and ignites what is behind them. */
function igniteFacades(state: FireState, site: Site, seconds: number, ledger: Ledger): void {
  const { facings, rooms } = state
  for (let to = 0; to < site.rooms.count; to++) {
    if (facings.strongest[to]! < 0 || facings.litAt[to]! <= state.time) continue
    const passed = throughFacade(state, site, to, seconds, ledger)
    if (
      !heatFacade(facings, site, to, { passedKwM2: passed, time: state.time, seconds }) ||
      rooms.ignitedAt[to]! <= state.time
    )
      continue
    const source = mostReady(state, site, to)
    if (source < 0) continue
    const f = facings.strongest[to]!
    const before = rowOfFire(state, site.facings.from[f]!)
    ignite(state, site, source, ledger.add(cause['facade-ignited'], f, state.time, before), ledger)
  }
}

/**
 * Radiation on a facade that reaches what is behind it, kW/m2: all of it where the facade has no fire
 * resistance or has lost it, otherwise what fuel at its usual distance sees through the openings on that
 * side. The flux from outside uses up the resistance as a fire inside does. Water reduces the flux through a
 * wall it runs down, not that through an open louvre.
 */
function throughFacade(state: FireState, site: Site, room: number, seconds: number, ledger: Ledger): number {
  const { adjacency, barriers, brigade, facings, shares, compartments, time } = state
  const wet = facings.receivedKwM2[room]! * (1 - brigade.relief[room]!)
  let walls = 0
  for (let i = adjacency.firstBarrier[room]!; i < adjacency.firstBarrier[room + 1]!; i++) {
    const b = adjacency.barrier[i]!
    if (!isOuterWall(site, b)) continue
    if (site.barriers.ratingSeconds[b] === 0 || barriers.failedAt[b]! <= time) return wet
    walls++
    const flux = countedFlux(wet)
    if (flux === 0) continue
    if (!exposeBarrier(barriers, site, b, { fluxA: 0, fluxB: flux, charFlux: 0, time, seconds })) continue
    const before = rowOfFire(state, site.facings.from[facings.strongest[room]!]!)
    barriers.cause[b] = ledger.add(cause['barrier-failed'], b, time, before)
    shares.barrier[b] = barriers.hole[b]!
    breach(compartments, site.rooms.building[room]!)
    return wet
  }
  return walls === 0 ? wet : throughOpenings(state, site, room)
}

/**
 * Radiation on fuel behind the openings of a room, kW/m2: the sum over all facings, each through the openings
 * on its own side. 0 where all of it together would not be critical: such a part heats nothing.
 */
function throughOpenings(state: FireState, site: Site, room: number): number {
  const { toWallM2, toSide } = site.facings
  const { fluxKwM2, receivedKwM2, strongest } = state.facings
  const { firstFacingTo, facingTo } = state.adjacency
  if (receivedKwM2[room]! <= site.facings.criticalFluxKwM2[strongest[room]!]!) return 0
  const whole = outerWallM2(state, site, room)
  let passed = 0
  for (let i = firstFacingTo[room]!; i < firstFacingTo[room + 1]!; i++) {
    const f = facingTo[i]!
    if (fluxKwM2[f]! <= 0) continue
    const open = openM2On(state, site, room, toSide[f]!, Math.min(1, toWallM2[f]! / whole))
    passed += fluxKwM2[f]! * openingViewFactor(open)
  }
  return Math.min(passed, receivedKwM2[room]!)
}

/**
 * Open area on a side of the building, m2; openings spread over all sides count by that side's share of the
 * wall. In rooms with fans louvres end in ducts and filters, so no radiation passes them.
 */
function openM2On({ adjacency, shares }: FireState, site: Site, room: number, side: number, part: number) {
  const { openings, rooms } = site
  const ducted = rooms.airChangesPerHour[room]! > 0
  let open = 0
  for (let i = adjacency.firstOpening[room]!; i < adjacency.firstOpening[room + 1]!; i++) {
    const o = adjacency.opening[i]!
    if (openings.roomB[o] !== -1 || openings.horizontal[o] === 1) continue
    if (ducted && openings.kind[o] === louvre) continue
    const spread = openings.spread[o] === 1 || openings.side[o] === -1
    if (!spread && openings.side[o] !== side) continue
    open += openings.areaM2[o]! * shares.opening[o]! * (spread ? part : 1)
  }
  return open
}

const isOuterWall = ({ barriers: { roomB, kind } }: Site, b: number): boolean =>
  roomB[b] === -1 && kind[b] !== floor

/** Whether an outer wall of the room has failed. */
function hasLostWall({ adjacency, barriers, time }: FireState, site: Site, room: number): boolean {
  for (let i = adjacency.firstBarrier[room]!; i < adjacency.firstBarrier[room + 1]!; i++) {
    const b = adjacency.barrier[i]!
    if (isOuterWall(site, b) && barriers.failedAt[b]! <= time) return true
  }
  return false
}

function outerWallM2({ adjacency }: FireState, site: Site, r: number): number {
  let area = 0
  for (let i = adjacency.firstBarrier[r]!; i < adjacency.firstBarrier[r + 1]!; i++) {
    const b = adjacency.barrier[i]!
    if (isOuterWall(site, b)) area += site.barriers.areaM2[b]!
  }
  return area
}

function roomFlame(state: FireState, site: Site, r: number) {
  const { adjacency, compartments, shares, rooms } = state
  let area = 0
  let weighted = 0
  for (let i = adjacency.firstOpening[r]!; i < adjacency.firstOpening[r + 1]!; i++) {
    const o = adjacency.opening[i]!
    if (site.openings.roomB[o] !== -1 || site.openings.horizontal[o] === 1) continue
    const open = site.openings.areaM2[o]! * shares.opening[o]!
    area += open
    weighted += open * (site.openings.soffitZ[o]! - site.openings.sillZ[o]!)
  }
  if (area === 0) return noFlame
  const flagged = (state.incident.validity & validity.facadeOpenings) !== 0
  if (!flagged && area > 0.5 * outerWallM2(state, site, r)) state.incident.validity |= validity.facadeOpenings
  // Gas that leaves by a courtyard or a door burns there instead.
  const kw = rooms.hrrFreeKw[r]! * compartments.outsideShare[r]!
  return externalFlame(kw, area, weighted / area, site.ambientK)
}
