/** A rebuilt network takes over the state of rooms that were in it, and the smoke of rooms that are new. */
import type { Site } from '../estate/site.ts'
import { behindEdge, type GasNetwork } from './gasNetwork.ts'
import { riseOf, type SmokeStates } from './air/smoke.ts'
import { gas, sums } from './zone/leap.ts'

const perZone = [...gas, 'temperatureK', 'balancedJ', 'paidJ', 'payW'] as const
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
  // A loop, see `spray` in step.ts.
  for (let j = 0; j < next.rooms.length; j++) {
    const i = old.rooms.indexOf(next.rooms[j]!)
    if (i >= 0) carryRoom(old, i, next, j)
  }
  carryEdges(old, next)
}

/** Room `i` of the old network is room `j` of the next. */
function carryRoom(old: GasNetwork, i: number, next: GasNetwork, j: number): void {
  const { zones: from } = old
  const { zones: to } = next
  for (const name of perZone) for (let g = 0; g < 2; g++) to[name][2 * j + g] = from[name][2 * i + g]!
  for (const name of perRoom) to[name][j] = from[name][i]!
  to.wake[j] = 1
  for (const name of perSlab) for (let k = 0; k < 4; k++) to[name][4 * j + k] = from[name][4 * i + k]!
  const first = old.network.cellStart[4 * i]!
  const last = old.network.cellStart[4 * i + 4]!
  to.cellK.set(from.cellK.subarray(first, last), next.network.cellStart[4 * j])
  const b = old.burner[i]!
  const c = next.burner[j]!
  if (b >= 0 && c >= 0) for (const name of perBurner) to[name][c] = from[name][b]!
}

/** How far edges were open when their wait began. A crack never changes. */
function carryEdges(old: GasNetwork, next: GasNetwork): void {
  const used = new Map<string, number>()
  for (let e = 0; e < old.network.edgeA.length; e++) used.set(nameOf(old, e), old.zones.openUsedShare[e]!)
  for (let e = 0; e < next.network.edgeA.length; e++)
    next.zones.openUsedShare[e] = used.get(nameOf(next, e)) ?? next.zones.openUsedShare[e]!
}

/** What stands behind an edge: an opening, a barrier, or the fan of a room. */
function nameOf(gas: GasNetwork, e: number): string {
  const { vents, holes } = gas.network
  if (e >= vents + holes) return `fan ${gas.fanRoom[e - vents - holes]}`
  const { opening, barrier } = behindEdge(gas.network, gas, e)
  return `${e < vents ? 'vent' : 'hole'} ${opening} ${barrier}`
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
