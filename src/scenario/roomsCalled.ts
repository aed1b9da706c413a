/** What rooms are called within their building: by their labels or, without one, by the words of their names. */
import { kept } from '../base/kept.ts'
import { type PlacedRoom, perStorey, roomsOf } from './expand.ts'
import type { Scenario } from './scenario.ts'
import type { Language } from './words/language.ts'

export interface RoomCalled {
  /** `building/room` */
  readonly path: string
  readonly building: string
  /** Its label, or words made of its name. */
  readonly words: string
  readonly isLabel: boolean
  /** The storey it is told with; undefined if the words are enough. */
  readonly storey?: number
}

/** Every room; of one building, no two are called alike. */
export function roomsCalled(buildings: Scenario['buildings']): RoomCalled[] {
  return Object.entries(buildings).flatMap(([building, spec]) =>
    inBuilding(spec).map(called => ({ ...called, path: `${building}/${called.path}`, building })),
  )
}

/** "South hall, storey 1". */
export function toldOnStorey(words: string, storey: number | undefined, language: Language): string {
  return storey === undefined ? words : `${words}, ${storeyWords[language](storey)}`
}

const storeyWords: Readonly<Record<Language, (storey: number) => string>> = {
  en: storey =>
    storey === 0 ? 'ground floor' : storey > 0 ? `storey ${storey}` : `basement level ${-storey}`,
  fr: storey => (storey === 0 ? 'rez-de-chaussée' : storey > 0 ? `niveau ${storey}` : `sous-sol ${-storey}`),
}

type Way = Omit<RoomCalled, 'path' | 'building'>

/** The first way to call each room that calls no other room of the building so. */
const inBuilding = kept(
  (spec: Scenario['buildings'][string]): readonly (Way & { readonly path: string })[] => {
    const rooms = roomsOf(spec)
    const isHigh = new Set(rooms.flatMap(({ storey: { first, last } }) => [first, last])).size > 1
    const ways = rooms.map(room => waysTo(room, isHigh))
    const meant = new Map<string, number>()
    for (const word of ways.flatMap(own => [...new Set(own.map(keyOf))]))
      meant.set(word, (meant.get(word) ?? 0) + 1)
    return rooms.map(({ id }, row) => ({
      ...(ways[row]!.find(way => meant.get(keyOf(way)) === 1) ?? { words: id, isLabel: false }),
      path: id,
    }))
  },
)

const keyOf = ({ words, storey }: Way): string => `${words.toLowerCase()} ${storey ?? ''}`

function waysTo(
  { id, storey: { first, last }, row: { id: written, label } }: PlacedRoom,
  isHigh: boolean,
): Way[] {
  const storey = isHigh && first === last ? { storey: first } : {}
  const own = {
    words: wordsIn(perStorey(written) && isHigh ? withoutStorey(written) : id),
    isLabel: false,
    ...storey,
  }
  if (label === undefined) return [own]
  const labelled = { words: label, isLabel: true }
  return [labelled, { ...labelled, ...storey }, { words: `${label}, ${id}`, isLabel: true }, own]
}

/**
 * "battery-1" as "Battery 1", "ups-north" as "UPS north". What has no word in it, such as 61A or B2-R14, is a sign on a
 * door and stays as written.
 */
export function wordsIn(name: string): string {
  if (!/\p{Ll}{3}/u.test(name)) return name
  const words = name
    .replace(/[-_ ]+/g, ' ')
    .replace(/\bups\b/g, 'UPS')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The storey is told in words. */
function withoutStorey(name: string): string {
  const rest = name.replace(/[-_ ]*\{storey(?:[+-]\d+)?\}/g, '').replace(/^[-_ ]+/, '')
  return rest === '' ? name : rest
}
