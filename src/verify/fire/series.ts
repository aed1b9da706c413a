/** Runs a fire case through the two-zone engine and reads the state at the reference's times. */
import { compileNetwork } from '../../fire/zone/network.ts'
import { stepZones, TICK_S } from '../../fire/zone/step.ts'
import { createZones, type Zones } from '../../fire/zone/zones.ts'
import type { FireCase } from './fireCase.ts'

/** Columns of equal length: time_s, hrr_actual_kW, and three of each room (T_upper_C_x, T_lower_C_x, layer_height_m_x). */
export type Series = Record<string, number[]>

const KELVIN = 273.15

export function runCase(fire: FireCase, times: readonly number[]): Series {
  const network = compileNetwork(fire.network)
  const zones = createZones(network)
  const drive = (time: number) => setInputs(fire, zones, time)
  drive(0)
  const series: Series = { time_s: [], hrr_actual_kW: [] }
  for (const id of fire.roomIds) for (const name of names(id)) series[name] = []
  let before = readings(fire, zones)
  let after = before
  let afterTime = 0
  for (const time of times) {
    while (afterTime < time) {
      before = after
      stepZones(network, zones, afterTime + TICK_S, drive)
      after = readings(fire, zones)
      afterTime = zones.time
    }
    const share = afterTime > time ? 1 - (afterTime - time) / TICK_S : 1
    series['time_s']!.push(time)
    Object.keys(after).forEach(key => series[key]!.push(before[key]! + share * (after[key]! - before[key]!)))
  }
  return series
}

function names(id: string): [string, string, string] {
  return [`T_upper_C_${id}`, `T_lower_C_${id}`, `layer_height_m_${id}`]
}

function setInputs(fire: FireCase, zones: Zones, time: number): void {
  // Inputs hold for a tick: their value in its middle.
  const middle = time + TICK_S / 2
  fire.hrr.forEach((hrr, f) => (zones.hrrFreeKw[f] = hrr(middle)))
  fire.area.forEach((area, f) => (zones.burningM2[f] = area(middle)))
  for (const { kind, at, share } of fire.openings) {
    const open = kind === 'vent' ? zones.ventOpening : kind === 'hole' ? zones.holeOpening : zones.fanOpening
    open[at] = share(middle)
  }
}

function readings(fire: FireCase, zones: Zones): Record<string, number> {
  const now: Record<string, number> = { hrr_actual_kW: 0 }
  for (let f = 0; f < fire.hrr.length; f++)
    now['hrr_actual_kW']! += zones.hrrPlumeKw[f]! + zones.hrrUpperKw[f]!
  fire.roomIds.forEach((id, r) => {
    const [upper, lower, height] = names(id)
    now[upper] = zones.temperatureK[2 * r]! - KELVIN
    now[lower] = zones.temperatureK[2 * r + 1]! - KELVIN
    now[height] = zones.layerHeightM[r]!
  })
  return now
}
