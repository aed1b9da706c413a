/** Runs a fire case through the two-zone engine and reads the state at the reference's times. */
import { zeroCelsiusK } from '../../base/celsius.ts'
import { compileNetwork } from '../../fire/zone/network.ts'
import { stepZones, TICK_S } from '../../fire/zone/step.ts'
import { createZones, type Zones } from '../../fire/zone/zones.ts'
import type { FireCase } from './fireCase.ts'

/** Columns of equal length by name. */
export type Columns = Readonly<Record<string, readonly number[]>>

export interface Run {
  /** time_s, hrr_actual_kW, and T_upper_C_x, T_lower_C_x and layer_height_m_x of each room. */
  readonly columns: Columns
  /** Heat release of each burner at the same times, and of all jets, kW. */
  readonly burners: readonly (readonly number[])[]
  readonly jetsKw: readonly number[]
  /** Of each burner, whether it ever released clearly less than it would in the open. */
  readonly starved: readonly boolean[]
}

/**
 * Share of its heat, and power, kW, by which a starved fire falls short at a moment: beyond the change that
 * the engine lets pass before it computes a room again.
 */
const STARVED = 0.05
const STARVED_KW = 1
/** Share of its energy by which it falls short in all: beyond what late steps lose of a fire that grows. */
const STARVED_OF_ALL = 0.003

/** Ticks after the end in which every room has been computed up to it: more than a room waits. */
const MOST_MORE = 16

/** Step of output for a file without times, s. */
const OUTPUT_S = 10

/** Output times from ignition to the end, s. */
export function outputTimes(durationS: number, stepS = OUTPUT_S): number[] {
  return Array.from({ length: Math.floor(durationS / stepS) + 1 }, (_, i) => stepS * i)
}

/** Runs a case. Times must ascend; between two ticks the state is interpolated linearly. */
export function runCase(fire: FireCase, times: readonly number[]): Run {
  const network = compileNetwork(fire.network)
  const zones = createZones(network)
  const drive = (time: number) => setInputs(fire, zones, time)
  drive(0)
  const rows: number[][] = []
  let before = atStart(fire, zones)
  let after = before
  let afterTime = 0
  const rooms = fire.roomIds.map((_, r) => [sample(zones, r)])
  const fed = fire.hrr.map(() => ({ freeKw: 0, missingKw: 0, starved: false }))
  const tick = () => {
    stepZones(network, zones, zones.time + TICK_S, drive)
    rooms.forEach((samples, r) => {
      const now = sample(zones, r)
      if (now.time > samples.at(-1)!.time) samples.push(now)
    })
  }
  for (const time of times) {
    while (afterTime < time) {
      before = after
      tick()
      after = readings(fire, zones)
      afterTime = zones.time
      fed.forEach((of, f) => count(of, zones, f))
    }
    const share = afterTime > time ? 1 - (afterTime - time) / TICK_S : 1
    rows.push(after.map((value, i) => before[i]! + share * (value - before[i]!)))
  }
  const last = times.at(-1) ?? 0
  for (let more = 0; more < MOST_MORE && rooms.some(samples => samples.at(-1)!.time < last); more++) tick()
  const column = (i: number) => rows.map(row => row[i]!)
  const burners = fire.hrr.map((_, f) => column(f + 1))
  const columns: Record<string, number[]> = { time_s: [...times] }
  fire.roomIds.forEach((id, r) =>
    roomColumns(id).forEach((name, k) => (columns[name] = along(rooms[r]!, times, k))),
  )
  columns['hrr_actual_kW'] = rows.map(row =>
    row.slice(1, 1 + fire.hrr.length).reduce((sum, kw) => sum + kw, 0),
  )
  return { columns, burners, jetsKw: column(0), starved: fed.map(isStarved) }
}

/** Names of a room's columns; spaces in its name become underscores. */
export function roomColumns(id: string): [string, string, string] {
  const name = id.replaceAll(' ', '_')
  return [`T_upper_C_${name}`, `T_lower_C_${name}`, `layer_height_m_${name}`]
}

function setInputs(fire: FireCase, zones: Zones, time: number): void {
  // Inputs hold for a tick: take their mean, or their value at its middle.
  const middle = time + TICK_S / 2
  fire.hrr.forEach((mean, f) => (zones.hrrFreeKw[f] = mean(time, TICK_S)))
  fire.area.forEach((area, f) => (zones.burningM2[f] = area(middle)))
  for (const { kind, at, share } of fire.openings) {
    const open = kind === 'vent' ? zones.ventOpening : kind === 'hole' ? zones.holeOpening : zones.fanOpening
    open[at] = share(middle)
  }
  if (fire.hrr.length === 0) keepAwake(zones)
}

/** Without a fire nothing would wake the rooms: fans and air of another temperature outside would have no effect. */
function keepAwake({ wake, quietS }: Zones): void {
  wake.fill(1)
  quietS.fill(0)
}

/** Readings at ignition: a fire that begins with a step burns from the first moment on. */
function atStart(fire: FireCase, zones: Zones): number[] {
  const all = readings(fire, zones)
  fire.hrr.forEach((mean, f) => (all[1 + f] = mean(0, 0)))
  return all
}

/** Upper and lower temperature, degC, and interface, m, of a room, and the time up to which it is computed, s. */
interface Sample {
  readonly time: number
  readonly of: readonly [upper: number, lower: number, height: number]
}

function sample({ time, lagS, temperatureK, layerHeightM }: Zones, r: number): Sample {
  const celsius = (layer: number) => temperatureK[2 * r + layer]! - zeroCelsiusK
  return { time: time - lagS[r]!, of: [celsius(0), celsius(1), layerHeightM[r]!] }
}

/** One of the values of a room at the times, linear between two that are computed. */
function along(samples: readonly Sample[], times: readonly number[], k: number): number[] {
  let at = 0
  return times.map(time => {
    while (at + 1 < samples.length && samples[at + 1]!.time < time) at++
    const [from, to] = [samples[at]!, samples[Math.min(at + 1, samples.length - 1)]!]
    const share = to.time > from.time ? Math.min(1, (time - from.time) / (to.time - from.time)) : 0
    return from.of[k]! + share * (to.of[k]! - from.of[k]!)
  })
}

/** Jets, then burners. */
function readings(fire: FireCase, zones: Zones): number[] {
  const jets = sum(zones.jetKw) + sum(zones.ventJetKw)
  const burners = fire.hrr.map((_, f) => zones.hrrPlumeKw[f]! + zones.hrrUpperKw[f]!)
  return [jets, ...burners]
}

/** What a burner would have released in the open and has not, as sums over ticks. */
interface Fed {
  freeKw: number
  missingKw: number
  /** Whether it was starved at some moment. */
  starved: boolean
}

function count(of: Fed, zones: Zones, f: number): void {
  const free = zones.hrrFreeKw[f]!
  const missing = free - zones.hrrPlumeKw[f]! - zones.hrrUpperKw[f]!
  of.freeKw += free
  of.missingKw += missing
  of.starved ||= missing > Math.max(STARVED_KW, STARVED * free)
}

function isStarved({ freeKw, missingKw, starved }: Fed): boolean {
  return starved || missingKw > STARVED_OF_ALL * freeKw
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
