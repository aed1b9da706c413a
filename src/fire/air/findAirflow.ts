/**
 * Paths of the gas that networks push into rooms, or draw out of them: on to the open air, through every opening
 * in proportion to its area and to the pressure between its sides. Rooms store none of it, so their pressures
 * solve a network of linear resistances with the outside at 0.
 * Assumption: flow goes by pressure, not by its root. The gas of one room is shared alike among openings to the
 * same side; openings one behind the other hinder it as the sum of 1 / A, where the root gives that of 1 / A^2.
 */
import { kept } from '../../base/kept.ts'
import type { Site } from '../../estate/site.ts'
import type { Adjacency } from '../adjacency.ts'
import { type Envelope, envelopeSize, factorise, layOut, solve, startEnvelope } from './envelope.ts'
import type { FireState } from '../fire.ts'
import type { OpenShares } from '../gasNetwork.ts'

/** What gas beside the networks meets. */
export interface Indoors {
  readonly site: Site
  readonly adjacency: Adjacency
  readonly shares: OpenShares
  /** 1 for rooms in networks. */
  readonly active: Uint8Array
}

export const indoorsOf = ({ adjacency, shares, compartments }: FireState, site: Site): Indoors => ({
  site,
  adjacency,
  shares,
  active: compartments.active,
})

/** Rooms that gas goes through, and how much of it; overwritten by the next call for the same site. */
export interface Airflow {
  /** The first `count`, every room before those that it pushes gas into. */
  readonly room: Int32Array
  count: number
  /** By opening, from its `roomA` to its `roomB` or outside, m3. */
  readonly flowM3: Float64Array
}

interface Solver extends Airflow {
  /** By room, what drives 1 m3 through 1 m2. */
  readonly pressure: Float64Array
  /** By room, its place in `room`; -1: not met. */
  readonly place: Int32Array
  /** Conductances among rooms that hang together, m2, and what is pushed into them, then their pressures. */
  readonly conductance: Envelope
  readonly right: Float64Array
}

/** Entries a row from which it is worth while to look for an order with fewer. */
const manyEntries = 64

/** @param pushM3 by room, pushed in less drawn out; that of rooms without a way to the open air goes nowhere */
export function findAirflow(indoors: Indoors, pushM3: Float64Array): Airflow {
  const { site, active } = indoors
  const air = solverOf(site)
  air.count = 0
  air.place.fill(-1)
  air.flowM3.fill(0)
  for (let r = 0; r < active.length; r++) {
    if (pushM3[r] === 0 || active[r] === 1 || air.place[r]! >= 0) continue
    const from = air.count
    if (gather(air, indoors, r)) {
      conduct(air, indoors, from)
      press(air, pushM3, from)
      sortDownstream(air, from)
    } else air.count = from
  }
  passOn(air, indoors)
  return air
}

const solverOf = kept(({ rooms, openings }: Site): Solver => ({
  room: new Int32Array(rooms.count),
  count: 0,
  flowM3: new Float64Array(openings.count),
  pressure: new Float64Array(rooms.count),
  place: new Int32Array(rooms.count),
  conductance: startEnvelope(rooms.count),
  right: new Float64Array(rooms.count),
}))

/** Room behind an opening of `r`, -1 outside. */
export const behind = ({ openings: { roomA, roomB } }: Site, o: number, r: number): number =>
  roomA[o] === r ? roomB[o]! : roomA[o]!

/**
 * Least area that is open, m2: a tenth of a millimetre across (assumption). What is behind less has no pressure of its
 * own that could be told from rounding.
 */
const leastM2 = 1e-8

/** Open area, m2. */
export function openM2({ openings }: Site, shares: OpenShares, o: number): number {
  const areaM2 = openings.areaM2[o]! * shares.opening[o]!
  return areaM2 < leastM2 ? 0 : areaM2
}

/** Lists the rooms that hang together with `r`, breadth-first; returns whether they have a way out. */
function gather(air: Solver, { site, adjacency, shares, active }: Indoors, r: number): boolean {
  const { room, place } = air
  const { firstOpening, opening } = adjacency
  let outlet = false
  let next = air.count
  place[r] = air.count
  room[air.count++] = r
  for (; next < air.count; next++) {
    const one = room[next]!
    for (let i = firstOpening[one]!; i < firstOpening[one + 1]!; i++) {
      const o = opening[i]!
      const other = behind(site, o, one)
      if (openM2(site, shares, o) <= 0 || active[other] === 1) continue
      if (other < 0) outlet = true
      else if (place[other]! < 0) {
        place[other] = air.count
        room[air.count++] = other
      }
    }
  }
  return outlet
}

/** Visits each open way from each room from place `from` on to another, or outside (column -1). */
function eachWay(
  { room, place, count }: Solver,
  { site, adjacency, shares, active }: Indoors,
  from: number,
  visit: (row: number, column: number, areaM2: number) => void,
): void {
  const { firstOpening, opening } = adjacency
  for (let i = from; i < count; i++) {
    const r = room[i]!
    for (let n = firstOpening[r]!; n < firstOpening[r + 1]!; n++) {
      const o = opening[n]!
      const other = behind(site, o, r)
      const areaM2 = openM2(site, shares, o)
      if (areaM2 > 0 && active[other] !== 1) visit(i - from, other < 0 ? -1 : place[other]! - from, areaM2)
    }
  }
}

/** Finds in which column each row begins; returns the entries of all. */
function outline(air: Solver, indoors: Indoors, from: number): number {
  const { conductance, count } = air
  const { first } = conductance
  conductance.rows = count - from
  for (let row = 0; row < conductance.rows; row++) first[row] = row
  eachWay(air, indoors, from, (row, column) => {
    if (column >= 0) first[row] = Math.min(first[row]!, column)
  })
  return envelopeSize(conductance)
}

/**
 * Lists the rooms from place `from` on backwards (reverse Cuthill-McKee, George and Liu, chapter 4): a hall met before
 * the hundreds of rooms around it joins each of them to all others, behind them it does not.
 */
function turnRound({ room, place, count }: Solver, from: number): void {
  room.subarray(from, count).reverse()
  for (let i = from; i < count; i++) place[room[i]!] = i
}

/** Fills a row for each room from place `from` on: its open area, and less that towards its neighbours, m2. */
function conduct(air: Solver, indoors: Indoors, from: number): void {
  const { conductance, count } = air
  if (outline(air, indoors, from) > manyEntries * (count - from)) {
    turnRound(air, from)
    outline(air, indoors, from)
  }
  layOut(conductance)
  const { entry, start } = conductance
  eachWay(air, indoors, from, (row, column, areaM2) => {
    entry[start[row]! + row]! += areaM2
    if (column >= 0 && column < row) entry[start[row]! + column]! -= areaM2
  })
}

/** Pressures of the rooms from place `from` on. */
function press(air: Solver, pushM3: Float64Array, from: number): void {
  const { room, conductance, right, pressure, count } = air
  for (let i = from; i < count; i++) right[i - from] = pushM3[room[i]!]!
  factorise(conductance)
  solve(conductance, right)
  for (let i = from; i < count; i++) pressure[room[i]!] = right[i - from]!
}

/** By falling pressure: gas goes no other way. */
function sortDownstream({ room, count, pressure }: Solver, from: number): void {
  for (let i = from + 1; i < count; i++) {
    const one = room[i]!
    let j = i
    for (; j > from && pressure[room[j - 1]!]! < pressure[one]!; j--) room[j] = room[j - 1]!
    room[j] = one
  }
}

function passOn({ room, count, pressure, flowM3 }: Solver, indoors: Indoors): void {
  const { site, adjacency, shares, active } = indoors
  const { firstOpening, opening } = adjacency
  for (let i = 0; i < count; i++) {
    const r = room[i]!
    for (let n = firstOpening[r]!; n < firstOpening[r + 1]!; n++) {
      const o = opening[n]!
      const other = behind(site, o, r)
      if (active[other] === 1) continue
      const ahead = other < 0 ? 0 : pressure[other]!
      const flow = openM2(site, shares, o) * (pressure[r]! - ahead)
      flowM3[o] = site.openings.roomA[o] === r ? flow : -flow
    }
  }
}
