/**
 * Power units at the seat of a fire. A unit burns with what stands in its room of its own kind, and is lost with its
 * share of it, long before the room is hot enough to take all that stands there. Batteries in racks of their own are
 * not their UPS: they take its store with them, their breaker opens, and it goes on feeding what its inputs give it
 * (named assumption).
 */
import type { Ledger } from '../base/ledger.ts'
import { powerKinds, type Site } from '../estate/site.ts'
import type { RoomView } from '../fire/fire.ts'
import { grownKw, kindsOf, sourceStage, type SourceStates } from '../fire/fuel/sources.ts'
import { rackHrrKw } from './heat.ts'
import { fireCause, loseUnit } from './losses.ts'
import type { PowerStates } from './powerGraph.ts'

/** What a unit of each kind burns as. */
const burnsAs: Readonly<Record<(typeof powerKinds)[number], ReadonlySet<number>>> = {
  feed: new Set(),
  switchgear: kindsOf('cabinet'),
  transformer: kindsOf('cabinet', 'generator-fuel'),
  distribution: kindsOf('cabinet'),
  ups: kindsOf('ups'),
  generator: kindsOf('generator-fuel'),
}
/** What the store of a UPS burns as where it stands in racks of its own. */
const batteries = kindsOf('lead-battery', 'li-ion')
const ups = powerKinds.indexOf('ups')
/** Rate of heat release at which a unit no longer carries power, kW (named assumption): that of a burning rack. */
const alightKw = rackHrrKw
/** Sums of rates that are equal but for rounding are taken as equal. */
const rounding = 1e-9

/** What the fire shows at the end of a step. */
interface Burning {
  readonly rooms: RoomView
  readonly sources: SourceStates
}

/** Loses the units and the stores that have caught fire by `until`. Returns whether there was one. */
export function loseAtSeat(
  power: PowerStates,
  site: Site,
  fire: Burning,
  until: number,
  ledger: Ledger,
): boolean {
  let changed = false
  for (let unit = 0; unit < site.power.count; unit++) {
    const room = site.power.room[unit]!
    if (room < 0 || power.lost[unit] === 1 || !(fire.rooms.ignitedAt[room]! <= until)) continue
    const kind = site.power.kind[unit]!
    if (isAlight(site, fire, unit, burnsAs[powerKinds[kind]!], until))
      loseUnit(power, unit, until, fireCause(fire.rooms, room), ledger)
    else if (kind === ups && power.storeLost[unit] === 0 && isAlight(site, fire, unit, batteries, until))
      power.storeLost[unit] = 1
    else continue
    changed = true
  }
  return changed
}

/**
 * Of n units of a kind in a room one more is lost with each nth part of these sources that burns, in an order by name:
 * once that part is alight, or all of a smaller one burns.
 */
function isAlight(
  site: Site,
  fire: Burning,
  unit: number,
  kinds: ReadonlySet<number>,
  until: number,
): boolean {
  const { count, room, kind, key } = site.power
  let peakKw = 0
  let kw = 0
  for (let source = 0; source < site.sources.count; source++) {
    if (site.sources.room[source] !== room[unit] || !kinds.has(site.sources.kind[source]!)) continue
    peakKw += site.sources.peakKw[source]!
    kw += reachedKw(site, fire, source, until)
  }
  if (kw === 0) return false
  let before = 0
  let of = 0
  for (let other = 0; other < count; other++) {
    if (room[other] !== room[unit] || kind[other] !== kind[unit]) continue
    of++
    if (key[other]! < key[unit]!) before++
  }
  return kw >= Math.min((before * peakKw) / of + alightKw, ((before + 1) / of) * peakKw) * (1 - rounding)
}

/**
 * Highest rate of a source in its own fire, kW: one that fades or is out has burnt at its peak, or at the rate at which
 * water or gas held it.
 */
function reachedKw(site: Site, { rooms, sources }: Burning, source: number, until: number): number {
  const peak = site.sources.peakKw[source]!
  const stage = sources.stage[source]
  if (stage === sourceStage.unlit) return 0
  if (stage === sourceStage.out) return Math.min(peak, sources.heldKw[source]!)
  const room = site.sources.room[source]!
  const freely = rooms.hrrFreeKw[room]!
  const aired = freely > 0 ? Math.min(1, rooms.hrrActualKw[room]! / freely) : 0
  return Math.min(peak, grownKw(sources, site, source, until)) * aired
}
