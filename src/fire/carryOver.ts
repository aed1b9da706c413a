/** A rebuilt network takes over the state of rooms that were in it, and the smoke of rooms that are new. */
import type { Site } from '../estate/site.ts'
import { behindEdge, type GasNetwork } from './gasNetwork.ts'
import { riseOf, type SmokeStates } from './air/smoke.ts'
import { sums } from './zone/leap.ts'
import { contents } from './zone/zones.ts'

const perZone = [...contents, 'temperatureK', 'balancedJ', 'paidJ', 'payW'] as const
const perRoom = [
  'gaugePa',
  'layerHeightM',
  'detail',
  'burning',
  'quietS',
  'lagS',
  'stepS',
  'patienceS',
  'heatLagS',
  'turnover',
  'gasHeatW',
  'jetKw',
  'equivalenceRatio',
  'validity',
] as const
const perSlab = ['surfaceK', 'slabArea', 'incidentKwM2', 'absorbedKwM2'] as const
const perBurner = [
  'hrrFreeKw',
  'hrrUsedKw',
  'burningUsedM2',
  'airlessUsedShare',
  'sprayedUsedShare',
  'burningM2',
  'sprayedShare',
  'airlessShare',
  'hrrPlumeKw',
  'flameKw',
  'hrrUpperKw',
  'airlessKw',
  'entrainedKgS',
  'fuelHeat',
  'radiative',
  'oxygenUse',
  'dioxideYield',
  'waterYield',
  'monoxideYield',
  'sootYield',
] as const

/** Copies the state of the rooms, slabs, burners and edges that both networks have. */
export function carryOver(old: GasNetwork, next: GasNetwork): void {
  for (const name of sums) next.zones[name] = old.zones[name]
  // By room of the next network, its row in the old one, or -1; and by burner. A column is looked up by its name once,
  // not for each room.
  const was = Int32Array.from(next.rooms, room => old.rooms.indexOf(room))
  const burnt = new Int32Array(next.network.burners).fill(-1)
  for (let j = 0; j < was.length; j++)
    if (was[j]! >= 0 && next.burner[j]! >= 0) burnt[next.burner[j]!] = old.burner[was[j]!]!
  const { zones: from } = old
  const { zones: to } = next
  for (const name of perZone) carryRows(from[name], to[name], was, 2)
  for (const name of perRoom) carryRows(from[name], to[name], was, 1)
  for (const name of perSlab) carryRows(from[name], to[name], was, 4)
  for (const name of perBurner) carryRows(from[name], to[name], burnt, 1)
  for (let j = 0; j < was.length; j++) if (was[j]! >= 0) carryCells(old, was[j]!, next, j)
  carryEdges(old, next)
}

type Column = Float64Array | Int32Array | Uint8Array

/** Copies `width` numbers of each row that there was. */
function carryRows(from: Column, to: Column, was: Int32Array, width: number): void {
  for (let j = 0; j < was.length; j++) {
    const i = was[j]!
    if (i < 0) continue
    for (let k = 0; k < width; k++) to[width * j + k] = from[width * i + k]!
  }
}

/** Room `i` of the old network is room `j` of the next. */
function carryCells(old: GasNetwork, i: number, next: GasNetwork, j: number): void {
  next.zones.wake[j] = 1
  const first = old.network.cellStart[4 * i]!
  const last = old.network.cellStart[4 * i + 4]!
  next.zones.cellK.set(old.zones.cellK.subarray(first, last), next.network.cellStart[4 * j])
}

/** How far edges were open when their wait began. A crack never changes. */
function carryEdges(old: GasNetwork, next: GasNetwork): void {
  const had = behindEdges(old)
  const has = behindEdges(next)
  const { openUsedShare } = next.zones
  for (let e = 0; e < has.length; e++) {
    const before = has[e] === 0 ? -1 : had.indexOf(has[e]!)
    if (before >= 0) openUsedShare[e] = old.zones.openUsedShare[before]!
  }
}

/**
 * What stands behind each edge, as a number of its own: of openings 1 + 3 row, of barriers 2 + 3 row, of fans 3 + 3 room;
 * 0 for cracks. An opening or barrier is a vent or a hole, not both.
 */
function behindEdges({ network, fanRoom, ...behind }: GasNetwork): Int32Array {
  const { vents, holes, fans } = network
  return Int32Array.from({ length: vents + holes + fans }, (_, e) => {
    if (e >= vents + holes) return 3 + 3 * fanRoom[e - vents - holes]!
    const { opening, barrier } = behindEdge(network, behind, e)
    if (opening >= 0) return 1 + 3 * opening
    return barrier >= 0 ? 2 + 3 * barrier : 0
  })
}

/** A room that enters brings the smoke it holds, evenly mixed. */
export function fill(
  { network, zones }: GasNetwork,
  site: Site,
  smoke: SmokeStates,
  room: number,
  i: number,
): void {
  zones.wake[i] = 1
  const rise = riseOf(smoke, site, room)
  const whole = zones.massKg[2 * i]! + zones.massKg[2 * i + 1]!
  for (let g = 0; g < 2; g++) {
    const z = 2 * i + g
    const share = zones.massKg[z]! / whole
    zones.sootKg[z] = smoke.sootKg[room]! * share
    const factor = network.ambient.insideK / (network.ambient.insideK + rise)
    zones.temperatureK[z] = network.ambient.insideK + rise
    for (const column of [zones.massKg, zones.oxygenKg, zones.waterKg]) column[z]! *= factor
  }
  smoke.sootKg[room] = smoke.warmthJ[room] = smoke.pushM3[room] = smoke.inflowKw[room] = 0
}
