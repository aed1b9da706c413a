/**
 * Second hits after the fire. Whether one happens is a draw keyed by its name and, where the scenario says
 * so, depends on the state of a building at its time.
 */
import type { Ledger } from '../base/ledger.ts'
import { stableKey, type Streams, uniform } from '../base/streams.ts'
import { cause } from '../estate/cause.ts'
import { roomsMeant } from '../estate/meant.ts'
import type { Site } from '../estate/site.ts'
import type { FireOrder } from '../fire/orders.ts'
import { writeOff } from './buildings.ts'
import type { BuildingView, RackView } from './damage.ts'
import { isolate } from './power.ts'
import type { PowerStates } from './powerGraph.ts'
import type { RackStates } from './racks.ts'
import { rearmed, type RoomStates } from './rooms.ts'

type SecondHit = Site['secondHits'][number]

const litresOfM3 = 1000

/** Not yet, under way, or over. */
const hitPhase = { toCome: 0, underWay: 1, over: 2 } as const

/** State of the second hits, by row of `Site.secondHits` unless it says otherwise. */
export interface SecondHitStates {
  /** Per row of Site.secondHits: when it happens (Infinity: never), and when it ends. */
  readonly at: Float64Array
  readonly endsAt: Float64Array
  /** A value of `hitPhase`. */
  readonly phase: Uint8Array
  /**
   * Per building: its state before the power cuts under way, updated by orders meanwhile; restored when the
   * last cut ends.
   */
  readonly isolatedBefore: Uint8Array
  readonly restoredBefore: Uint8Array
}

/** Draws which second hits come. */
export function startSecondHits(site: Site, streams: Streams): SecondHitStates {
  const stream = streams.of('second-hit')
  const seen = new Map<string, number>()
  const at = Float64Array.from(site.secondHits, hit => {
    const named = hit.id ?? `${hit.kind} ${'room' in hit ? hit.room : (hit.building ?? 'site')}`
    const nth = seen.get(named) ?? 0
    seen.set(named, nth + 1)
    return uniform(stream, stableKey(named), nth) < hit.probability ? hit.at : Infinity
  })
  return {
    at,
    endsAt: at.map((time, row) => {
      const hit = site.secondHits[row]!
      return hit.kind === 'power-cut' ? time + hit.lasts : time
    }),
    phase: new Uint8Array(at.length),
    isolatedBefore: new Uint8Array(site.buildings.count),
    restoredBefore: new Uint8Array(site.buildings.count),
  }
}

/** When the next hit begins or ends; Infinity: none. */
export function nextSecondHit({ at, endsAt, phase }: SecondHitStates): number {
  let next = Infinity
  for (let row = 0; row < at.length; row++) {
    if (phase[row] === hitPhase.toCome) next = Math.min(next, at[row]!)
    else if (phase[row] === hitPhase.underWay) next = Math.min(next, endsAt[row]!)
  }
  return next
}

/**
 * Whether the condition of a hit is met at its time, judged by racks; true for one without a condition. Whoever asks later in
 * the same beat gets the same answer, whatever the fire has done since.
 */
export function hasGround(
  hit: SecondHit,
  { buildings, rooms, racks }: Site,
  { burntAt, sootedAt, wetAt }: Pick<RackView, 'burntAt' | 'sootedAt' | 'wetAt'>,
  at: number,
): boolean {
  if (!('if' in hit) || hit.if === undefined) return true
  const building = buildings.name.indexOf(hit.if.building)
  const isBurnt = hit.if.is === 'burnt'
  const since = (rack: number): number =>
    isBurnt ? burntAt[rack]! : Math.min(burntAt[rack]!, sootedAt[rack]!, wetAt[rack]!)
  for (let rack = 0; rack < racks.count; rack++)
    if (rooms.building[racks.room[rack]!] === building && since(rack) <= at) return true
  return false
}

/**
 * Ledger row of the first rack fire that a hit follows from; -1: it has no condition, or follows from soot.
 */
function groundOf(
  hit: SecondHit,
  { buildings, rooms, racks }: Site,
  { burntAt, burntCause }: RackView,
): number {
  if (!('if' in hit) || hit.if === undefined) return -1
  const building = buildings.name.indexOf(hit.if.building)
  let first = -1
  for (let rack = 0; rack < racks.count; rack++) {
    if (rooms.building[racks.room[rack]!] !== building || burntCause[rack]! < 0) continue
    if (first < 0 || burntAt[rack]! < burntAt[first]!) first = rack
  }
  return first < 0 ? -1 : burntCause[first]!
}

/** Whether a power cut keeps a building dark. */
export function isCut(site: Site, { phase }: SecondHitStates, building: number): boolean {
  return site.secondHits.some(
    (hit, row) =>
      phase[row] === hitPhase.underWay &&
      hit.kind === 'power-cut' &&
      buildingsOf(site, hit).includes(building),
  )
}

/** Whether somebody has cut the power of a building and not given it back since. */
export function isOrderedOff(
  { orderedAt }: PowerStates,
  { restoredBefore }: SecondHitStates,
  building: number,
): boolean {
  return orderedAt[building]! > -Infinity && restoredBefore[building] === 0
}

/** What second hits change, and what they need to know. */
interface Struck {
  readonly hits: SecondHitStates
  readonly power: PowerStates
  readonly buildings: BuildingView
  readonly racks: RackStates
  readonly rooms: RoomStates
}

/**
 * Carries out power cuts, write-offs and leaks that have begun or ended by `now`; other stages handle the
 * other kinds. Returns whether water came.
 */
export function strikeAgain(struck: Struck, site: Site, now: number, ledger: Ledger): boolean {
  const { hits, racks } = struck
  let leaks = false
  for (const [row, hit] of site.secondHits.entries()) {
    if (hits.phase[row] === hitPhase.toCome && hits.at[row]! <= now) {
      const happens = hasGround(hit, site, racks, hits.at[row]!)
      if (happens) begin(struck, site, row, now, ledger)
      if (happens && hit.kind === 'leak') leaks = true
      hits.phase[row] = happens ? hitPhase.underWay : hitPhase.over
    }
    if (hits.phase[row] === hitPhase.underWay && hits.endsAt[row]! <= now) {
      hits.phase[row] = hitPhase.over
      if (hit.kind === 'power-cut') giveBack(struck, site, hit)
    }
  }
  return leaks
}

function begin(struck: Struck, site: Site, row: number, now: number, ledger: Ledger): void {
  const { hits, power, racks, rooms } = struck
  const hit = site.secondHits[row]!
  const by = ledger.add(cause['second-hit'], row, now, groundOf(hit, site, racks))
  if (hit.kind === 'leak')
    for (const room of roomsMeant(site, hit.room)) {
      rooms.leaked[room]! += hit.water * litresOfM3
      rooms.leakedBy[room] = by
    }
  if (hit.kind === 'write-off') writeOff(struck, site, buildingOf(site, hit), { at: now, by }, ledger)
  if (hit.kind !== 'power-cut') return
  const cut = ledger.add(cause['power-cut'], buildingOf(site, hit), now, by)
  for (const building of buildingsOf(site, hit)) {
    if (!isCut(site, hits, building)) {
      hits.isolatedBefore[building] = power.isolated[building]!
      hits.restoredBefore[building] = power.restored[building]!
    }
    isolate(power, building, cut)
  }
}

/** A power cut is over: buildings that no other cut holds are as they were before. */
function giveBack({ hits, power, rooms }: Struck, site: Site, hit: SecondHit): void {
  // Rooms that run again, in these buildings or fed through them, have ended their outage: the next one is another.
  rooms.running.forEach((runs, room) => {
    if (runs === 0) rooms.rearmed[room] = rearmed.onceItRuns
  })
  for (const building of buildingsOf(site, hit)) {
    if (isCut(site, hits, building)) continue
    power.isolated[building] = hits.isolatedBefore[building]!
    power.restored[building] = hits.restoredBefore[building]!
  }
}

/** Reignitions, as orders for the fire. */
export function reignitions(site: Site, hits: SecondHitStates): FireOrder[] {
  return site.secondHits.flatMap((hit, row): FireOrder[] =>
    hit.kind === 're-ignition' && hits.at[row]! < Infinity
      ? roomsMeant(site, hit.room).map(room => ({ at: hits.at[row]!, do: 'ignite', room, by: -1, hit: row }))
      : [],
  )
}

/** Deletion of copies that survived, for the stage that handles copies. */
export interface Purge {
  /** Row of Site.secondHits. */
  readonly hit: number
  readonly at: number
  readonly repository: string
  /** Building row, -1 all. */
  readonly building: number
}

/** Purges of copies, for the stage that handles copies. */
export function purges(site: Site, hits: SecondHitStates): Purge[] {
  return site.secondHits.flatMap((hit, row): Purge[] =>
    hit.kind === 'purge-copy' && hits.at[row]! < Infinity
      ? [{ hit: row, at: hits.at[row]!, repository: hit.repository, building: buildingOf(site, hit) }]
      : [],
  )
}

/** Building row of a hit, -1 the whole site. */
function buildingOf(site: Site, hit: SecondHit): number {
  return 'building' in hit && hit.building !== undefined ? site.buildings.name.indexOf(hit.building) : -1
}

/** Rows of the buildings of a hit. */
export function buildingsOf(site: Site, hit: SecondHit): number[] {
  const one = buildingOf(site, hit)
  return one >= 0 ? [one] : Array.from({ length: site.buildings.count }, (_, building) => building)
}
