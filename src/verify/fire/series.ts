/** Runs a fire case through the two-zone engine and reads the state at the reference's times. */
import { zeroCelsiusK } from '../../base/celsius.ts'
import { validityFlags } from '../../fire/validity.ts'
import { compileNetwork, type Network } from '../../fire/zone/network.ts'
import { stepZones, TICK_S } from '../../fire/zone/step.ts'
import { createZones, type Zones } from '../../fire/zone/zones.ts'
import type { FireCase } from './fireCase.ts'
import type { Mean } from './meanRelease.ts'
import { startMeter } from './meter.ts'

/** Columns of equal length by name. */
export type Columns = Readonly<Record<string, readonly number[]>>

export interface Run {
  /** time_s, hrr_actual_kW, and T_upper_C_x, T_lower_C_x and layer_height_m_x of each room. */
  readonly columns: Columns
  /** Heat release of each burner at the same times, and of all jets, kW. */
  readonly burners: readonly (readonly number[])[]
  readonly jetsKw: readonly number[]
  /** Energy of each burner up to the last of the times, kJ. */
  readonly energyKj: readonly number[]
  /** Of each burner, whether it ever released clearly less than it would in the open. */
  readonly starved: readonly boolean[]
  /** Correlations that were used outside their range of validity. */
  readonly flags: readonly string[]
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

/** Runs a case. Before its start everything is as at the start, and nothing burns. Times must ascend; between two ticks the state is interpolated linearly. */
export function runCase(fire: FireCase, times: readonly number[]): Run {
  const network = compileNetwork(fire.network)
  const zones = createZones(network)
  const drive = (time: number) => setInputs(fire, zones, time)
  drive(0)
  const rooms = fire.roomIds.map((_, r) => [gasOf(zones, r)])
  const jets = fire.roomIds.map((): Sample[] => [{ time: 0, of: [0] }])
  const fires = fire.hrr.map((): Sample[] => [{ time: 0, of: [1] }])
  const fed = fire.hrr.map(() => ({ freeKw: 0, missingKw: 0, starved: false }))
  const last = times.at(-1) ?? 0
  const meter = startMeter(network, zones, last)
  const tick = () => {
    if (jumps(fire, zones.time)) zones.patienceS.fill(0)
    stepZones(network, zones, zones.time + TICK_S, drive)
    meter.read()
    rooms.forEach((samples, r) => add(samples, gasOf(zones, r)))
    jets.forEach((samples, r) =>
      add(samples, { time: computedTo(zones, r), of: [jetsOf(network, zones, r)] }),
    )
    fires.forEach((samples, f) =>
      add(samples, { time: computedTo(zones, network.burnerRoom[f]!), of: [shareBurning(zones, f)] }),
    )
  }
  while (zones.time < last) {
    tick()
    fed.forEach((of, f) => count(of, zones, f))
  }
  const all = [rooms, jets, fires].flat()
  for (let more = 0; more < MOST_MORE && all.some(samples => samples.at(-1)!.time < last); more++) tick()
  const burners = fires.map((samples, f) =>
    along(samples, times, 0).map((share, i) => (times[i]! < 0 ? 0 : share * around(fire.hrr[f]!, times[i]!))),
  )
  const columns: Record<string, number[]> = { time_s: [...times] }
  fire.roomIds.forEach((id, r) =>
    roomColumns(id).forEach((name, k) => (columns[name] = along(rooms[r]!, times, k))),
  )
  columns['hrr_actual_kW'] = sumOf(burners, times)
  const jetsKw = sumOf(
    jets.map(samples => along(samples, times, 0)),
    times,
  )
  const bits = zones.validity.reduce((all, of) => all | of, 0)
  return {
    columns,
    burners,
    jetsKw,
    energyKj: meter.energyKj,
    starved: fed.map(isStarved),
    flags: validityFlags(bits),
  }
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

/**
 * Whether a fire or an opening changes by more than this share at the end of a tick. What is then told of a room
 * that waits would otherwise be drawn from before the change to after it.
 */
const JUMP = 0.02

function jumps({ hrr, openings }: FireCase, time: number): boolean {
  const after = time + TICK_S
  return (
    hrr.some(mean => {
      const now = mean(time, TICK_S)
      return Math.abs(mean(after, TICK_S) - now) > JUMP * Math.max(1, now)
    }) || openings.some(({ share }) => Math.abs(share(after + TICK_S / 2) - share(time + TICK_S / 2)) > JUMP)
  )
}

/** Without a fire nothing would wake the rooms: fans and air of another temperature outside would have no effect. */
function keepAwake({ wake, quietS }: Zones): void {
  wake.fill(1)
  quietS.fill(0)
}

/** What is read of a room or a fire, and the time at which it was so, s. */
interface Sample {
  readonly time: number
  readonly of: readonly number[]
}

function add(samples: Sample[], now: Sample): void {
  if (now.time > samples.at(-1)!.time) samples.push(now)
}

/** The time up to which a room is computed, s: one that changes slowly waits. */
function computedTo({ time, lagS }: Zones, r: number): number {
  return time - lagS[r]!
}

/** Upper and lower temperature, degC, and interface, m, of a room. */
function gasOf(zones: Zones, r: number): Sample {
  const celsius = (layer: number) => zones.temperatureK[2 * r + layer]! - zeroCelsiusK
  return { time: computedTo(zones, r), of: [celsius(0), celsius(1), zones.layerHeightM[r]!] }
}

/**
 * Share of its open-air release that a fire gives. It changes with the air only, so that a fire which has enough
 * is told as it was prescribed, not as the mean that the engine took over a tick before.
 */
function shareBurning({ hrrPlumeKw, hrrUpperKw, hrrFreeKw }: Zones, f: number): number {
  const free = hrrFreeKw[f]!
  return free > 0 ? (hrrPlumeKw[f]! + hrrUpperKw[f]!) / free : 1
}

/** Mean of a fire over the tick around a time, so that one shorter than a tick keeps its energy. */
function around(mean: Mean, time: number): number {
  const half = Math.min(time, TICK_S / 2)
  return mean(time - half, 2 * half)
}

/** Heat release of the jets that flow into a room, and of those that leave it for the outside, kW. */
function jetsOf({ ventA, ventB }: Network, { jetKw, ventJetKw }: Zones, r: number): number {
  let total = jetKw[r]!
  ventJetKw.forEach((kw, i) => {
    if ((ventA[i]! < 0 && ventB[i] === r) || (ventB[i]! < 0 && ventA[i] === r)) total += kw
  })
  return total
}

/** One of the sampled values at the times, linear between two that are computed. */
function along(samples: readonly Sample[], times: readonly number[], k: number): number[] {
  let at = 0
  return times.map(time => {
    while (at + 1 < samples.length && samples[at + 1]!.time < time) at++
    const [from, to] = [samples[at]!, samples[Math.min(at + 1, samples.length - 1)]!]
    const share = to.time > from.time ? (time - from.time) / (to.time - from.time) : 0
    return from.of[k]! + Math.max(0, Math.min(1, share)) * (to.of[k]! - from.of[k]!)
  })
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

function sumOf(columns: readonly (readonly number[])[], times: readonly number[]): number[] {
  return times.map((_, row) => columns.reduce((sum, column) => sum + column[row]!, 0))
}
