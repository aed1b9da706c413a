/**
 * Keeps the exercise on the reader's disk, so that a closed tab can be resumed at the next visit. Each tab
 * has its own place, which it finds again after a reload, so that two exercises do not overwrite each other.
 */
const prefix = 'firebreak-exercise'
/** Most exercises kept; of those of other tabs, the one written longest ago is dropped first. */
const most = 4

/**
 * Stored beside an exercise: when it was last written, its pace, which is not part of the night, and how far its clock
 * had run since when the tab was left.
 */
const besides = ['firebreak-written', 'firebreak-pace', 'firebreak-clock'] as const
const beside = (what: (typeof besides)[number], place: string): string => `${what} ${place}`

/** Returns whether it is kept: the browser may keep nothing, or its storage may be full. */
export function keep(text: string): boolean {
  try {
    write(text)
    for (const old of others().slice(most - 1)) drop(old)
    return true
  } catch {
    return false
  }
}

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

function textAt(place: string | undefined): string | null {
  try {
    return place === undefined ? null : localStorage.getItem(place)
  } catch {
    return null
  }
}

/** Moves an exercise kept by another tab, with its pace, to this tab's place. Returns its text. */
export function takeOver(place = keptPlaces()[0]): string | null {
  const text = textAt(place)
  if (text === null || place === undefined) return null
  try {
    if (place === own()) return text
    const [, ...since] = besides.map(what => [what, localStorage.getItem(beside(what, place))] as const)
    write(text)
    for (const [what, told] of since) if (told !== null) localStorage.setItem(beside(what, own()), told)
    drop(place)
  } catch {
    // It stays where it is and is offered again.
  }
  return text
}

export function keepPace(pace: number): void {
  try {
    localStorage.setItem(beside('firebreak-pace', own()), String(pace))
  } catch {
    // After a resume the exercise's own pace applies.
  }
}

/** Pace of a resumed exercise; undefined: none was chosen. */
export function keptPace(): number | undefined {
  try {
    return Number(localStorage.getItem(beside('firebreak-pace', own()))) || undefined
  } catch {
    return undefined
  }
}

/** The clock of the exercise kept has run on to a second after ignition. */
export function keepClock(seconds: number): void {
  try {
    localStorage.setItem(beside('firebreak-clock', own()), String(seconds))
  } catch {
    // It goes on from where it was last kept.
  }
}

/** How far the clock had run when the tab was left, since it was last kept; undefined: no further. */
export function keptClock(): number | undefined {
  try {
    return Number(localStorage.getItem(beside('firebreak-clock', own()))) || undefined
  } catch {
    return undefined
  }
}

/** Gives the tab a new place for a new exercise. The previous one stays where it is and is offered again. */
export function anew(): void {
  try {
    sessionStorage.removeItem(prefix)
  } catch {
    // Nothing was kept.
  }
}

export function forget(): void {
  try {
    drop(own())
  } catch {
    // Nothing was kept.
  }
}

/** Place of this tab; undefined if the browser keeps nothing. */
export function ownPlace(): string | undefined {
  try {
    return own()
  } catch {
    return undefined
  }
}

/** Places of all exercises kept: this tab's first, then those of other tabs, last written first. */
export function keptPlaces(): string[] {
  try {
    return [...(localStorage.getItem(own()) === null ? [] : [own()]), ...others()]
  } catch {
    return []
  }
}

/** When the exercise at a place was last played; undefined: that is not known. */
export function playedAt(place: string): Date | undefined {
  try {
    const written = localStorage.getItem(beside('firebreak-written', place))
    return written === null ? undefined : new Date(written)
  } catch {
    return undefined
  }
}

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
