/**
 * The exercise on the reader's own disk, so that what a closed tab had played is there at the next visit. Each tab has a
 * place of its own, which it finds again after a reload: two exercises at a time do not write over each other.
 */
const prefix = 'firebreak-exercise'
/** Exercises that are kept at most: of those of other tabs the one that was written longest ago goes first. */
const most = 4

/** What stands beside an exercise: when it was written last, and how fast the table played, which is no fact of its night. */
const besides = ['firebreak-written', 'firebreak-pace'] as const
const beside = (what: (typeof besides)[number], place: string): string => `${what} ${place}`

export function keep(text: string): void {
  try {
    write(text)
    for (const old of others().slice(most - 1)) drop(old)
  } catch {
    // A browser that keeps nothing, or a full disk: the file that is saved by hand remains.
  }
}

function write(text: string): void {
  localStorage.setItem(own(), text)
  localStorage.setItem(beside('firebreak-written', own()), new Date().toISOString())
}

function drop(place: string): void {
  localStorage.removeItem(place)
  for (const what of besides) localStorage.removeItem(beside(what, place))
}

/** This tab's own, else the one that was written last in another. */
export function kept(): string | null {
  try {
    const place = offered()
    return place === undefined ? null : localStorage.getItem(place)
  } catch {
    return null
  }
}

/** What was kept in another tab's place is this one's from now on, with its pace. */
export function takeOver(): string | null {
  const text = kept()
  if (text === null) return null
  try {
    const place = offered()
    if (place === undefined || place === own()) return text
    const pace = localStorage.getItem(beside('firebreak-pace', place))
    write(text)
    if (pace !== null) localStorage.setItem(beside('firebreak-pace', own()), pace)
    drop(place)
  } catch {
    // It stays, and is offered again.
  }
  return text
}

export function keepPace(pace: number): void {
  try {
    localStorage.setItem(beside('firebreak-pace', own()), String(pace))
  } catch {
    // The exercise's own comes again.
  }
}

/** Of the exercise that is taken up again; undefined: nobody typed one. */
export function keptPace(): number | undefined {
  try {
    return Number(localStorage.getItem(beside('firebreak-pace', own()))) || undefined
  } catch {
    return undefined
  }
}

/** What was kept here stays where it is, and is offered again: what begins now has a place of its own, and its own pace. */
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

/** The time at which a place was first asked for is in its name. */
function own(): string {
  const known = sessionStorage.getItem(prefix)
  if (known !== null) return known
  const place = `${prefix} ${new Date().toISOString()} ${Math.random()}`
  sessionStorage.setItem(prefix, place)
  return place
}

/** Places of other tabs, and those that this one has left: what was written last comes first. */
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

function offered(): string | undefined {
  return localStorage.getItem(own()) === null ? others()[0] : own()
}
