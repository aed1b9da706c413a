/** Bookkeeping of restores. Columns are by service, and empty until one is needed. */
import { never } from '../../damage/damage.ts'
import { noRows, withRows } from '../../base/column.ts'
import { noPoint } from '../../fate/schedule/newestPoint.ts'

export interface Reading {
  /** 1: a restore has been planned. Which copy it reads first is a column of the tasks. */
  any: number
  /** Time since which a server has been ready while the copy cannot be read; NaN: nobody waits for it. */
  waitsSince: Float64Array
  /** Number of points that did not pass, the last of them, and the last point of the current task. */
  tried: Int32Array
  lastTried: Int32Array
  lastPlanned: Int32Array
}

/** @param used whose memory is kept */
export function noReading(used?: Reading): Reading {
  return {
    any: 0,
    waitsSince: noRows(Float64Array, used?.waitsSince),
    tried: noRows(Int32Array, used?.tried),
    lastTried: noRows(Int32Array, used?.lastTried),
    lastPlanned: noRows(Int32Array, used?.lastPlanned),
  }
}

export function waitForCopy(reading: Reading, services: number, service: number, since: number): void {
  if (reading.waitsSince.length === 0) reading.waitsSince = withRows(reading.waitsSince, services, NaN)
  reading.waitsSince[service] = since
}

export function isWaitingForCopy({ waitsSince }: Reading, service: number): boolean {
  return waitsSince.length > 0 && !Number.isNaN(waitsSince[service]!)
}

/** The current task goes as far as this point; the points before it are left to another task. */
export function planPart(reading: Reading, services: number, service: number, last: number): void {
  keepTried(reading, services)
  reading.lastPlanned[service] = last
}

/** So many more points did not pass; this one is the last of them. */
export function noteTried(
  reading: Reading,
  services: number,
  service: number,
  count: number,
  last: number,
): void {
  keepTried(reading, services)
  reading.tried[service] = reading.tried[service]! + count
  reading.lastTried[service] = last
}

/** No point passed: as many as the scenario allows, or all there are, have been tried. */
export function exhaust(reading: Reading, services: number, service: number): void {
  noteTried(reading, services, service, 1, noPoint)
}

export function isExhausted({ lastTried }: Reading, service: number): boolean {
  return lastTried.length > 0 && lastTried[service] === noPoint
}

/** The points that did not pass were of data that has been restored since. */
export function forgetTried({ tried, lastTried }: Reading, service: number): void {
  if (tried.length === 0) return
  tried[service] = 0
  lastTried[service] = never
}

function keepTried(reading: Reading, services: number): void {
  if (reading.tried.length > 0) return
  reading.tried = withRows(reading.tried, services, 0)
  reading.lastTried = withRows(reading.lastTried, services, never)
  reading.lastPlanned = withRows(reading.lastPlanned, services, never)
}

/** Number of points of the service that did not pass. */
export function triedBefore({ tried }: Reading, service: number): number {
  return tried.length > 0 ? tried[service]! : 0
}
