/** A rebuilt network takes over the state of rooms that were in it, and the smoke of rooms that are new. */
import type { Site } from '../estate/site.ts'
import type { GasNetwork } from './gasNetwork.ts'
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
  'stepS',
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

/** Copies the state of the rooms, slabs and burners that both networks have. No room waits (`catchUp`). */
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
