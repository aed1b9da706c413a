/** Finds the ledger row of the event that a decision waited for. */
import type { Ledger } from '../base/ledger.ts'
import { brigadeTurn, cause, type CauseKind } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import type { Trigger } from '../scenario/words/trigger.ts'

/** Row of a building and of a room; -1: anywhere. */
export interface Place {
  readonly building: number
  readonly room: number
}

/** Subjects of the ledger rows about the fire brigade. */
const brigade: { readonly [Event in Trigger]?: number } = {
  'brigade-called': brigadeTurn.called,
  'brigade-arrived': brigadeTurn.arrived,
  'under-control': brigadeTurn.underControl,
  'fire-out': brigadeTurn.out,
}

/**
 * Row of an event that was known by second `knownAt`; -1: it has no row (the time people may enter is foreseen, not
 * recorded).
 */
export function eventRow(ledger: Ledger, site: Site, event: Trigger, place: Place, knownAt: number): number {
  if (ledger.count === 0) return -1
  switch (event) {
    case 'alarm':
    case 'flashover':
      return rowOf(ledger, event, knownAt, room => isIn(site, room, place))
    case 'building-lost':
      return rowOf(ledger, event, knownAt, building => place.building < 0 || building === place.building)
    case 'power-cut':
      return darkened(ledger, site, place, knownAt)
    case 'access':
      return -1
    default: {
      const turn = brigade[event]!
      return rowOf(ledger, 'brigade', knownAt, what => what === turn, turn >= brigadeTurn.underControl)
    }
  }
}

/** Whether a room is in a place. */
function isIn({ rooms }: Site, room: number, place: Place): boolean {
  if (place.room >= 0) return room === place.room
  return place.building < 0 || rooms.building[room] === place.building
}

type Which = (subject: number) => boolean

/** The earliest matching row of a kind; the latest of what may be lost and come again. */
function rowOf(
  { kind, subject, time }: Ledger,
  word: CauseKind,
  by: number,
  which: Which,
  latest = false,
): number {
  const wanted = cause[word]
  let found = -1
  for (let row = 0; row < kind.length; row++) {
    if (kind[row] !== wanted || time[row]! > by || !which(subject[row]!)) continue
    const isEarlier = time[row]! < time[found]!
    if (found < 0 || isEarlier !== latest) found = row
  }
  return found
}

/**
 * The row that took the last of the power (once a building is dark, nothing more in it goes dark); the cut itself if
 * nothing went dark.
 */
function darkened(ledger: Ledger, site: Site, place: Place, by: number): number {
  const { kind, subject, time } = ledger
  const isDark = (word: number, of: number): boolean =>
    (word === cause['room-dark'] && isIn(site, of, place)) ||
    (word === cause['power-lost'] && isIn(site, site.power.room[of]!, place))
  const isCut = (word: number, of: number): boolean =>
    word === cause['power-cut'] && (of < 0 || place.building < 0 || of === place.building)
  const last = (fits: typeof isDark): number => {
    let row = kind.length - 1
    while (row >= 0 && (time[row]! > by || !fits(kind[row]!, subject[row]!))) row--
    return row
  }
  const dark = last(isDark)
  return dark >= 0 ? dark : last(isCut)
}
