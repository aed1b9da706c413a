/**
 * What strikes a room again. Water and soot count since the start, and the first time is when there has been enough; what
 * comes after a pause is another blow, and there has to be as much of it once more. Whoever has mended a rack since then
 * has to begin again; nobody else is concerned.
 */

/** Nobody mends a rack within the hour: what comes sooner than that belongs to the blow before, s (named assumption). */
export const pauseSeconds = 3600

/** Of each room. */
export interface Doses {
  /** What it has had. */
  readonly had: Float64Array
  /** What it had had when the blow under way began. */
  readonly before: Float64Array
  /** Second at which it had more of it last. */
  readonly lastAt: Float64Array
  /** 1: there has been enough in this blow. */
  readonly struck: Uint8Array
}

export function noDoses(rooms: number): Doses {
  return {
    had: new Float64Array(rooms),
    before: new Float64Array(rooms),
    lastAt: new Float64Array(rooms).fill(-Infinity),
    struck: new Uint8Array(rooms),
  }
}

/** Takes in what the room has had by now. Returns whether that is enough for the first time in this blow. */
export function isStruck(doses: Doses, room: number, dose: number, enough: number, now: number): boolean {
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
