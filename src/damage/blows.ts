/**
 * Repeated blows to a room by water or soot. Doses count from the start, and a room is struck when it has had
 * enough. What comes after a pause is a new blow, and again needs the full dose. Only racks repaired in
 * between are affected: their repair has to begin again.
 */

/**
 * Nobody repairs a rack within the hour: what comes sooner belongs to the same blow, s (named assumption).
 */
export const pauseSeconds = 3600

/** One element per room. */
export interface Doses {
  /** Dose so far. */
  readonly had: Float64Array
  /** Dose at the beginning of the present blow. */
  readonly before: Float64Array
  /** Second at which the dose last grew. */
  readonly lastAt: Float64Array
  /** 1: the dose of this blow is enough. */
  readonly struck: Uint8Array
}

/** Before any dose. */
export function noDoses(rooms: number): Doses {
  return {
    had: new Float64Array(rooms),
    before: new Float64Array(rooms),
    lastAt: new Float64Array(rooms).fill(-Infinity),
    struck: new Uint8Array(rooms),
  }
}

/** Records the dose of a room. Returns whether it is enough for the first time in this blow. */
export function takeDose(doses: Doses, room: number, dose: number, enough: number, now: number): boolean {
  const { had, before, lastAt, struck } = doses
  if (dose <= had[room]!) return false
  if (struck[room] === 1 && now - lastAt[room]! > pauseSeconds) {
    struck[room] = 0
    before[room] = had[room]!
  }
  had[room] = dose
  lastAt[room] = now
  if (struck[room] === 1 || dose - before[room]! < enough) return false
  struck[room] = 1
  return true
}
