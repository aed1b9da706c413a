/**
 * States of services at a moment and over time, from their histories. Typed arrays, without an object for
 * each service.
 */
import { type Course, dataLossKind } from '../../src/index.ts'

type History = Course['history']

/** In the order of the engine's numbers. */
export const serviceStates = ['up', 'degraded', 'down', 'destroyed', 'restoring', 'restored-empty'] as const

/**
 * Sets the state of each service at a moment; every service is up before its first change. Returns whether any was another
 * before.
 */
export function setStates({ first, seconds, state }: History, at: number, states: Uint8Array): boolean {
  let changed = false
  for (let service = 0; service < states.length; service++) {
    let now = 0
    const end = first[service + 1]!
    for (let row = first[service]!; row < end && seconds[row]! <= at; row++) now = state[row]!
    if (states[service] === now) continue
    states[service] = now
    changed = true
  }
  return changed
}

export function stateAt({ first, seconds, state }: History, service: number, at: number): number {
  let now = 0
  for (let row = first[service]!; row < first[service + 1]! && seconds[row]! <= at; row++) now = state[row]!
  return now
}

export function countStates(states: Uint8Array): number[] {
  const counts = serviceStates.map(() => 0)
  for (const state of states) counts[state]!++
  return counts
}

export interface StateSeries {
  /** Ascending, s. */
  readonly seconds: Float64Array
  /** Services in each state at each moment: state * moments + moment. */
  readonly counts: Int32Array
}

/** Number of services in each state at each moment, in one pass over all changes. */
export function stateSeries({ first, seconds, state }: History, moments: Float64Array): StateSeries {
  const services = first.length - 1
  const steps = moments.length
  const counts = new Int32Array(serviceStates.length * steps)
  const table = tableOf(moments)
  // Neighbouring services mostly change together, so the last lookup is reused.
  let second = NaN
  let step = 0
  for (let service = 0; service < services; service++) {
    let before = 0
    for (let row = first[service]!; row < first[service + 1]!; row++) {
      const now = state[row]!
      if (seconds[row] !== second) {
        second = seconds[row]!
        step = foundIn(table, moments, second)
      }
      if (step < steps) {
        counts[before * steps + step]!--
        counts[now * steps + step]!++
      }
      before = now
    }
  }
  counts[0]! += services
  for (let of = 0; of < serviceStates.length; of++)
    for (let step = 1; step < steps; step++) counts[of * steps + step]! += counts[of * steps + step - 1]!
  return { seconds: moments, counts }
}

/** Seconds covered by a row of the lookup table, as a power of two. */
const rowBits = 6

/**
 * Lookup table: the first moment at or after the start of each row. There are hundreds of thousands of
 * changes, and a binary search for each would take four times as long.
 */
function tableOf(moments: Float64Array): Uint16Array {
  const table = new Uint16Array((Math.max(0, moments.at(-1) ?? 0) >>> rowBits) + 2)
  let step = 0
  for (let row = 0; row < table.length; row++) {
    while (step < moments.length && moments[step]! < row << rowBits) step++
    table[row] = step
  }
  return table
}

/** Index of the first moment at or after a second; the number of moments if there is none. */
function foundIn(table: Uint16Array, moments: Float64Array, second: number): number {
  let step = table[Math.min(second >>> rowBits, table.length - 1)]!
  while (step < moments.length && moments[step]! < second) step++
  return step
}

function firstAtOrAfter(ascending: Float64Array, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** States in which a service is up. An empty replacement counts, as in the engine's own curves. */
export const serving = ['up', 'degraded', 'restored-empty'] as const

/** Whether a service is up, by number of the state. */
export const serves: readonly boolean[] = serviceStates.map(state =>
  (serving as readonly string[]).includes(state),
)

/** Share of all services hit that are up, at each moment. */
export function servicesUp({ history }: Course, moments: Float64Array): Float64Array {
  const { counts } = stateSeries(history, moments)
  let never = 0
  for (let service = 0; service < history.first.length - 1; service++)
    if (history.first[service] === history.first[service + 1]) never++
  const hit = history.first.length - 1 - never
  return moments.map((_, step) => {
    if (hit === 0) return 1
    const up = serving.reduce(
      (sum, state) => sum + counts[serviceStates.indexOf(state) * moments.length + step]!,
      0,
    )
    return (up - never) / hit
  })
}

/**
 * Share of all services hit whose data is back or was never lost, at each moment; permanently lost data never
 * is.
 */
export function dataBack({ history, services }: Course, moments: Float64Array): Float64Array {
  const shares = new Float64Array(moments.length)
  let hit = 0
  for (let service = 0; service < services.count; service++) {
    const row = history.first[service]!
    if (row === history.first[service + 1]!) continue
    hit++
    const away = firstAtOrAfter(moments, history.seconds[row]!)
    const back =
      services.dataLoss[service] === dataLossKind.permanent
        ? moments.length
        : firstAtOrAfter(moments, services.dataBackAt[service]!)
    if (back <= away) continue
    if (away < moments.length) shares[away]!--
    if (back < moments.length) shares[back]!++
  }
  let present = hit
  for (let step = 0; step < moments.length; step++) {
    present += shares[step]!
    shares[step] = hit === 0 ? 1 : present / hit
  }
  return shares
}
