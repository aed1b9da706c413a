/**
 * The exercise on the reader's own disk, so that what a closed tab had played is there at the next visit. Each tab has a
 * place of its own, which it finds again after a reload: two exercises at a time do not write over each other.
 */
const prefix = 'firebreak-exercise'
/** Exercises that are kept at most: the oldest goes first. */
const most = 4

export function keep(text: string): void {
  try {
    localStorage.setItem(own(), text)
    for (const old of places().slice(most)) localStorage.removeItem(old)
  } catch {
    // A browser that keeps nothing, or a full disk: the file that is saved by hand remains.
  }
}

/** This tab's own, else the one that was begun last in another. */
export function kept(): string | null {
  try {
    const place = offered()
    return place === undefined ? null : localStorage.getItem(place)
  } catch {
    return null
  }
}

/** What was kept in another tab's place is this one's from now on. */
export function takeOver(): string | null {
  const text = kept()
  if (text === null) return null
  const place = offered()
  keep(text)
  try {
    if (place !== undefined && place !== own()) localStorage.removeItem(place)
  } catch {
    // It stays, and is offered again.
  }
  return text
}

/** How fast the table played is no fact of its night: it stands beside it. */
const paceOf = 'firebreak-pace'

export function keepPace(pace: number): void {
  try {
    localStorage.setItem(paceOf, String(pace))
  } catch {
    // The exercise's own comes again.
  }
}

/** Of the exercise that is taken up again; undefined: nobody typed one. */
export function keptPace(): number | undefined {
  try {
    return Number(localStorage.getItem(paceOf)) || undefined
  } catch {
    return undefined
  }
}

/** What was kept here stays where it is, and is offered again: what begins now has a place of its own, and its own pace. */
export function anew(): void {
  try {
    sessionStorage.removeItem(prefix)
    localStorage.removeItem(paceOf)
  } catch {
    // Nothing was kept.
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(own())
  } catch {
    // Nothing was kept.
  }
}

/** The time at which a place was first asked for is in its name: the latest comes first. */
function own(): string {
  const known = sessionStorage.getItem(prefix)
  if (known !== null) return known
  const place = `${prefix} ${new Date().toISOString()} ${Math.random()}`
  sessionStorage.setItem(prefix, place)
  return place
}

function places(): string[] {
  return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
    .filter(key => key.startsWith(prefix))
    .sort()
    .reverse()
}

function offered(): string | undefined {
  const all = places()
  return all.find(place => place === own()) ?? all[0]
}
