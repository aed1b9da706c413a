/** What strikes racks, as the damage would tell it. */
import type { Ledger } from '../../src/base/ledger.ts'
import type { Streams } from '../../src/base/streams.ts'
import { isServed, never } from '../../src/damage/damage.ts'
import {
  burn,
  corrode,
  cutOff,
  darken,
  giveUp,
  type RackStates,
  serveAgain,
  soot,
  spoil,
  type Strike,
  strikeStopped,
  unserve,
  wet,
} from '../../src/damage/racks.ts'
import { hasGround, startSecondHits } from '../../src/damage/secondHits.ts'
import type { Estate } from '../../src/estate/estate.ts'
import { racksIn } from '../../src/recovery/home.ts'

export interface Blow {
  readonly racks: readonly number[]
  readonly at: number
  /**
   * `hot`: stops with its power on or, if it has stopped already, stops again for whoever repaired it. `unserved`: a
   * stopped rack has no power any more. `served`: it has power again. `no power`: power fails once more, which matters
   * only to racks that had stopped before. `given up`: what runs stops, and nothing is repaired any more. `soot` carries as
   * much chloride as some servers are lost to, `light soot` less, `heavy soot` more than is cleaned; with `worse soot`, what
   * had come before becomes that much.
   */
  readonly what:
    | 'dark'
    | 'soot'
    | 'light soot'
    | 'heavy soot'
    | 'worse soot'
    | 'wet'
    | 'burnt'
    | 'cut off'
    | 'hot'
    | 'unserved'
    | 'served'
    | 'no power'
    | 'given up'
  readonly again?: boolean
  /** Row of the second hit that it belongs to, if that may depend on damage. */
  readonly hit?: number
}

/** Effect of second hits that cut the power on racks in buildings without batteries. */
export function powerCuts({ site }: Estate, streams: Streams): Blow[] {
  const { at } = startSecondHits(site, streams)
  const inBuilding = (rack: number): string =>
    site.buildings.name[site.rooms.building[site.racks.room[rack]!]!]!
  const rows = Array.from({ length: site.racks.count }, (_, rack) => rack)
  return site.secondHits.flatMap((hit, row): Blow[] => {
    if (hit.kind !== 'power-cut' || at[row] === Infinity) return []
    const racks = rows.filter(rack => hit.building === undefined || inBuilding(rack) === hit.building)
    return [{ racks, at: Math.ceil(at[row]!), what: 'no power' }]
  })
}

/** What giving a building up does to its racks, unless the hit depends on damage that has not come about. */
export function writeOffs(estate: Estate, streams: Streams): Blow[] {
  const { site } = estate
  const { at } = startSecondHits(site, streams)
  return site.secondHits.flatMap((hit, row): Blow[] => {
    if (hit.kind !== 'write-off' || at[row] === Infinity) return []
    const racks = racksIn(estate, site.buildings.name.indexOf(hit.building))
    return [{ racks, at: Math.ceil(at[row]!), what: 'given up', hit: row }]
  })
}

export function strikeAll({ site }: Estate, racks: RackStates, blow: Blow, ledger: Ledger): void {
  if (blow.hit !== undefined && !hasGround(site.secondHits[blow.hit]!, site, racks, blow.at)) return
  for (const rack of blow.racks) strike(racks, rack, blow, ledger)
}

function strike(racks: RackStates, rack: number, { at, what, again = false }: Blow, ledger: Ledger): void {
  const struck = { at, before: -1, ledger }
  if (what === 'given up') {
    if (racks.givenUpAt[rack] !== never) return
    giveUp(racks, rack, at, -1)
    if (racks.downAt[rack] === never) darken(racks, rack, { ...struck, served: true })
    else if (racks.downAt[rack]! < at) strikeStopped(racks, rack, struck)
  } else if (what === 'dark') darken(racks, rack, { ...struck, anew: again })
  else if (what.endsWith('soot')) soil(racks, rack, what, struck)
  else if (what === 'wet') wet(racks, rack, { ...struck, anew: again })
  else if (what === 'hot' && racks.downAt[rack] === never) darken(racks, rack, { ...struck, served: true })
  else if (what === 'hot') strikeStopped(racks, rack, struck)
  else if (what === 'unserved' && racks.downAt[rack] !== never) unserve(racks, rack, struck)
  else if (what === 'no power' && racks.downAt[rack]! < at && !isServed(racks, rack, at - 1))
    strikeStopped(racks, rack, struck)
  else if (what === 'no power' && racks.downAt[rack]! < at) unserve(racks, rack, struck)
  else if (what === 'served') serveAgain(racks, rack, at)
  else if (what === 'unserved' || what === 'no power') return
  else if (what === 'burnt') burn(racks, rack, { ...struck, anew: again })
  else cutOff(racks, rack, at, -1)
}

function soil(racks: RackStates, rack: number, what: Blow['what'], struck: Strike): void {
  if (what !== 'worse soot') soot(racks, rack, struck)
  if (what === 'soot' || what === 'heavy soot') corrode(racks, rack, struck)
  if (what === 'heavy soot' || what === 'worse soot') spoil(racks, rack, struck)
}
