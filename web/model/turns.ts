/**
 * When services fail, when fewest are up and when they are back, to the second. Changes are first counted in
 * windows of time, and ordered only in the few windows that may contain such a moment: sorting all of them
 * would hold up a run.
 */
import type { Course } from '../../src/index.ts'
import { serves } from './services.ts'

type History = Course['history']

/** Shares of the services out at the worst moment whose recovery is reported. */
const shares = { half: 0.5, most: 0.9, all: 1 } as const
type Back = keyof typeof shares

export interface Turns {
  /** Seconds after ignition; absent if it does not happen. */
  readonly at: Readonly<Partial<Record<'first' | 'worst' | Back, number>>>
  /** Services out at the worst moment, and at the end. */
  readonly most: number
  readonly end: number
}

export function turnsOf(history: History, horizon: number): Turns {
  const changes = changesOf(history, horizon)
  const windows = windowsOf(changes, horizon)
  const { count, out, failed, returned } = windows
  const sureMost = out.reduce((most, each) => Math.max(most, each), 0)
  // A new maximum is possible only where a service fails.
  const high = outIn(
    changes,
    windows,
    window => failed[window]! > 0 && out[window]! + failed[window]! >= sureMost,
  )
  let [most, worst] = [0, 0]
  for (const [second, now] of high) if (now > most) [most, worst] = [now, second]
  const end = out[count]!
  if (most === 0) return { at: {}, most, end }

  const backs = (Object.keys(shares) as Back[]).map(name => {
    // The shares are not exact in binary.
    const limit = most * (1 - shares[name]) + 1e-9
    const from = worst >>> windowBits
    const sure = out.findIndex((each, window) => window > from && each <= limit)
    const last = sure < 0 ? count - 1 : sure - 1
    const holds = (window: number): boolean =>
      window >= from && window <= last && returned[window]! > 0 && out[window]! - returned[window]! <= limit
    return { name, limit, holds }
  })
  const low = outIn(changes, windows, window => backs.some(({ holds }) => holds(window)))
  const at: { -readonly [Name in keyof Turns['at']]: number } = { first: changes.first, worst }
  for (const { name, limit } of backs) {
    const back = low.find(([second, now]) => second > worst && now <= limit)
    if (back !== undefined) at[name] = back[0]
  }
  return { at, most, end }
}

/** Seconds in a window, as a power of two: about an hour. */
const windowBits = 12
const windowSeconds = 1 << windowBits

interface Windows {
  readonly count: number
  /** Services out at the start of each window, and at the end of the last one. */
  readonly out: Int32Array
  readonly failed: Int32Array
  readonly returned: Int32Array
}

function windowsOf({ count: changes, seconds, by }: Changes, horizon: number): Windows {
  const count = (horizon >>> windowBits) + 1
  const [failed, returned] = [new Int32Array(count), new Int32Array(count)]
  for (let row = 0; row < changes; row++) {
    if (by[row]! > 0) failed[seconds[row]! >>> windowBits]!++
    else returned[seconds[row]! >>> windowBits]!++
  }
  const out = new Int32Array(count + 1)
  for (let window = 0; window < count; window++)
    out[window + 1] = out[window]! + failed[window]! - returned[window]!
  return { count, out, failed, returned }
}

/** Number of services out after each second at which it changes, in some windows, in time order. */
function outIn(
  { count: changes, seconds, by }: Changes,
  { count, out }: Windows,
  wanted: (window: number) => boolean,
): [second: number, out: number][] {
  const asked = Array.from({ length: count }, (_, window) => window).filter(wanted)
  const placeOf = new Int32Array(count).fill(-1)
  for (const [nth, window] of asked.entries()) placeOf[window] = nth << windowBits
  const moved = new Int32Array(asked.length << windowBits)
  for (let row = 0; row < changes; row++) {
    const place = placeOf[seconds[row]! >>> windowBits]!
    if (place >= 0) moved[place + (seconds[row]! & (windowSeconds - 1))]! += by[row]!
  }
  const found: [number, number][] = []
  for (const [nth, window] of asked.entries()) {
    let now = out[window]!
    for (let second = 0; second < windowSeconds; second++) {
      const change = moved[(nth << windowBits) + second]!
      if (change !== 0) found.push([(window << windowBits) + second, (now += change)])
    }
  }
  return found
}

/** Changes of the number of services out, up to the horizon: +1 or -1, at a second. */
interface Changes {
  readonly count: number
  readonly seconds: Int32Array
  readonly by: Int8Array
  readonly first: number
}

function changesOf({ first: rowOf, seconds: at, state }: History, horizon: number): Changes {
  const [seconds, by] = [new Int32Array(at.length), new Int8Array(at.length)]
  let [count, first] = [0, Infinity]
  for (let service = 0; service < rowOf.length - 1; service++) {
    let before = true
    for (let row = rowOf[service]!; row < rowOf[service + 1]!; row++) {
      const now = serves[state[row]!]!
      const second = at[row]!
      if (now === before || second > horizon) continue
      before = now
      if (second < first) first = second
      seconds[count] = second
      by[count++] = now ? -1 : 1
    }
  }
  return { count, seconds, by, first }
}
