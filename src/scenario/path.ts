/**
 * Names of places in a scenario. A row of a list goes by its own name if it has one, so that its path stays
 * the same when rows are added or reordered.
 */
import { byText } from '../base/inOrderOfNames.ts'
import { isRecord } from '../base/isRecord.ts'

/**
 * The path segment of each row of a list: its `id` or `name`, the things it lies between, its key, verb, medium or
 * kind, or else its position. A repeated segment gets a number: `#2`.
 */
export function segmentsOf(list: readonly unknown[]): string[] {
  return numbered(list, nameOf)
}

/**
 * The same for what is drawn, where the kind of an opening counts as well: between two rooms there may be a door and
 * ducts, and which of them was written first is nothing to the door. Nor is it to two louvres of a room: those of a kind
 * are numbered by their storeys, sides, heights and sizes, and only those alike in all of these as they are written.
 */
export function drawSegmentsOf(list: readonly unknown[]): string[] {
  const placed = list.map((row, at) => ({ row, at, place: placeOf(row) }))
  placed.sort((a, b) => byText(a.place, b.place) || a.at - b.at)
  const segments: string[] = []
  const rows = placed.map(({ row }) => row)
  numbered(rows, drawNameOf).forEach((segment, nth) => (segments[placed[nth]!.at] = segment))
  return segments
}

/** What lies between two things goes by them in the order of their names, the outside last, however it is written. */
function drawNameOf(row: unknown): string | undefined {
  if (!isRecord(row) || !Array.isArray(row.between)) return nameOf(row)
  const [first, second] = row.between as [string, string]
  const turned = first === 'outside' || (second !== 'outside' && second < first)
  const name = nameOf(turned ? { ...row, between: [second, first] } : row)
  const { kind } = row
  return typeof kind === 'string' && kind !== 'door' ? `${name} ${kind}` : name
}

function placeOf(row: unknown): string {
  if (!isRecord(row) || !('between' in row)) return ''
  const { storey, side, horizontal, sill, width, height, area } = row
  return JSON.stringify([storey, side, horizontal, sill, width, height, area])
}

function numbered(list: readonly unknown[], name: (row: unknown) => string | undefined): string[] {
  const seen = new Map<string, number>()
  return list.map((row, at) => {
    const own = name(row)
    if (own === undefined) return String(at)
    const before = seen.get(own) ?? 0
    seen.set(own, before + 1)
    return before === 0 ? own : `${own}#${before + 1}`
  })
}

function nameOf(row: unknown): string | undefined {
  if (!isRecord(row)) return undefined
  const { id, name, between, do: verb, medium, kind, key } = row
  for (const word of [id, name]) if (typeof word === 'string') return word
  if (Array.isArray(between) && between.every(word => typeof word === 'string')) return between.join('-')
  // What was observed goes by the figure it stands beside, `buildings.SBG2.states`; dots would part its own path.
  if (typeof key === 'string') return key.replaceAll('.', '-')
  for (const word of [verb, medium, kind]) if (typeof word === 'string') return word
  return undefined
}
