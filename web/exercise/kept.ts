/**
 * Keeps the exercise on the reader's disk, so that a closed tab can be resumed at the next visit. Each tab
 * has its own place, which it finds again after a reload, so that two exercises do not overwrite each other.
 */
import type { InEach } from './protocol.ts'

const prefix = 'firebreak-exercise'
/** Most exercises kept; of those of other tabs, the one written longest ago is dropped first. */
const most = 4

/**
 * Stored beside an exercise: when it was last written, its pace, which is not part of the night, how far its clock
 * had run since when the tab was left, and which exercise it is.
 */
const besides = ['firebreak-written', 'firebreak-pace', 'firebreak-clock', 'firebreak-which'] as const
const beside = (what: (typeof besides)[number], place: string): string => `${what} ${place}`

/** What is found in storage, or what stands for it where the browser keeps nothing or has no room. */
function stored<Found>(find: () => Found, otherwise: Found): Found {
  try {
    return find()
  } catch {
    return otherwise
  }
}

/** Which exercise it is, and the clock of its site when it was written. */
export interface Which {
  readonly title: InEach<string>
  readonly start: string | undefined
  /** Seconds after ignition. */
  readonly now: number
}

/** Returns whether it is kept. */
export const keep = (text: string, which?: Which): boolean =>
  stored(() => {
    write(text)
    if (which !== undefined) localStorage.setItem(beside('firebreak-which', own()), JSON.stringify(which))
    for (const old of others().slice(most - 1)) drop(old)
    return true
  }, false)

function write(text: string): void {
  localStorage.setItem(own(), text)
  localStorage.setItem(beside('firebreak-written', own()), new Date().toISOString())
  localStorage.removeItem(beside('firebreak-clock', own()))
}

function drop(place: string): void {
  localStorage.removeItem(place)
  for (const what of besides) localStorage.removeItem(beside(what, place))
}

/** The exercise of this tab, otherwise the one last written by another tab. */
export const kept = (): string | null => textAt(keptPlaces()[0])

const textAt = (place: string | undefined): string | null =>
  stored(() => (place === undefined ? null : localStorage.getItem(place)), null)

/**
 * Moves an exercise kept by another tab, with its pace, to this tab's place. Returns its text. Where it cannot be moved, it
 * stays where it is and is offered again.
 */
export function takeOver(place = keptPlaces()[0]): string | null {
  const text = textAt(place)
  if (text === null || place === undefined) return null
  stored(() => {
    if (place === own()) return
    const [, ...since] = besides.map(what => [what, localStorage.getItem(beside(what, place))] as const)
    write(text)
    for (const [what, told] of since) if (told !== null) localStorage.setItem(beside(what, own()), told)
    drop(place)
  }, undefined)
  return text
}

const keepNumber = (what: (typeof besides)[number], value: number): void =>
  stored(() => localStorage.setItem(beside(what, own()), String(value)), undefined)

const keptNumber = (what: (typeof besides)[number], place?: string): number | undefined =>
  stored(() => Number(localStorage.getItem(beside(what, place ?? own()))) || undefined, undefined)

export const keepPace = (pace: number): void => keepNumber('firebreak-pace', pace)

/** Pace of a resumed exercise; undefined: none was chosen, and its own applies. */
export const keptPace = (): number | undefined => keptNumber('firebreak-pace')

/** The clock of the exercise kept has run on to a second after ignition. */
export const keepClock = (seconds: number): void => keepNumber('firebreak-clock', seconds)

/** How far the clock had run when the tab was left, since it was last kept; undefined: no further. */
export const keptClock = (): number | undefined => keptNumber('firebreak-clock')

/** Which exercise is kept at a place, with its clock where it is gone on with; undefined: that is not known. */
export function whichAt(place: string): Which | undefined {
  const which = stored(
    () => JSON.parse(localStorage.getItem(beside('firebreak-which', place)) ?? 'null') as Which | null,
    null,
  )
  return which === null ? undefined : { ...which, now: keptNumber('firebreak-clock', place) ?? which.now }
}

/** Gives the tab a new place for a new exercise. The previous one stays where it is and is offered again. */
export const anew = (): void => stored(() => sessionStorage.removeItem(prefix), undefined)

export const forget = (): void => stored(() => drop(own()), undefined)

/** Place of this tab; undefined if the browser keeps nothing. */
export const ownPlace = (): string | undefined => stored(own, undefined)

/** Places of all exercises kept: this tab's first, then those of other tabs, last written first. */
export const keptPlaces = (): string[] =>
  stored(() => [...(localStorage.getItem(own()) === null ? [] : [own()]), ...others()], [])

/** When the exercise at a place was last played; undefined: that is not known. */
export const playedAt = (place: string): Date | undefined =>
  stored(() => {
    const written = localStorage.getItem(beside('firebreak-written', place))
    return written === null ? undefined : new Date(written)
  }, undefined)

/** Its name contains the time at which it was created. */
function own(): string {
  const known = sessionStorage.getItem(prefix)
  if (known !== null) return known
  const place = `${prefix} ${new Date().toISOString()} ${Math.random()}`
  sessionStorage.setItem(prefix, place)
  return place
}

/** Places of other tabs and earlier places of this one, last written first. */
function others(): string[] {
  return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
    .filter(key => key.startsWith(prefix) && key !== own())
    .map(place => ({ place, written: writtenAt(place) }))
    .sort((a, b) => (a.written < b.written ? 1 : -1))
    .map(({ place }) => place)
}

function writtenAt(place: string): string {
  return localStorage.getItem(beside('firebreak-written', place)) ?? place.split(' ')[1] ?? ''
}
