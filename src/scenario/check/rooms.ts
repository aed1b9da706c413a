/** Checks that rooms lie inside their building, on storeys it has, and do not overlap. */
import { say } from '../../base/complaint.ts'
import { type PlacedRoom, roomsOf } from '../expand.ts'
import { metres } from '../field/measure.ts'
import { hidesNames, type Nameless } from './names.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

/** A millimetre: plans are rounded. */
const TOLERANCE = 0.001
/** Most rooms that a single site may have. */
const maxRooms = 20_000

export function rooms({ buildings, population }: Scenario, nameless: Nameless): Finding[] {
  const all = Object.values(buildings).reduce((sum, building) => sum + roomsOf(building).length, 0)
  const whole = !hidesNames(nameless, 'buildings')
  if (whole && Object.keys(buildings).length === 0)
    return [{ path: ['buildings'], complaint: say('the site is empty: it needs a building') }]
  if (whole && all === 0)
    return [{ path: ['buildings'], complaint: say('the site is empty: no building has a room') }]
  if (all > maxRooms)
    return [{ path: ['buildings'], complaint: say('has {} rooms, but may have at most {}', all, maxRooms) }]
  const findings = Object.entries(buildings).flatMap(([name, building]) => misplaced(name, building))
  const racks = Object.values(buildings).some(({ rooms }) => rooms.some(row => row.racks !== undefined))
  if (whole && population.services > 0 && !racks)
    findings.push({ path: ['population', 'services'], complaint: say('has services, but no room has racks') })
  return findings
}

type Building = Scenario['buildings'][string]
type Beyond = `extends {} beyond its building, which is {} ${'wide' | 'deep'}`

/** What is wrong with the positions of a building's rooms. */
export function misplaced(name: string, building: Building): Finding[] {
  return [...outside(name, building), ...overlapping(name, building)]
}

function outside(name: string, building: Building): Finding[] {
  const { rooms, plan, storeys, basements, storeyHeight } = building
  return rooms.flatMap(({ at, size, storey, height }, row) => {
    const path = ['buildings', name, 'rooms', row]
    const findings: Finding[] = []
    const side = (axis: 0 | 1, length: number, sentence: Beyond) => {
      const over = at[axis] + size[axis] - length
      if (!(over > TOLERANCE)) return
      findings.push({ path: [...path, 'size', axis], complaint: say(sentence, metres(over), metres(length)) })
    }
    side(0, plan.width, 'extends {} beyond its building, which is {} wide')
    side(1, plan.depth, 'extends {} beyond its building, which is {} deep')
    if (storey.last >= storeys || storey.first < -basements) {
      const on = storey.last >= storeys ? storey.last : storey.first
      findings.push({
        path: [...path, 'storey'],
        complaint: notOfItsStoreys(on, building),
      })
    }
    const most = (storey.last - storey.first + 1) * storeyHeight
    if (height !== undefined && height > most + TOLERANCE)
      findings.push({
        path: [...path, 'height'],
        complaint: say('is {}, but its storeys have {}', metres(height), metres(most)),
      })
    return findings
  })
}

function notOfItsStoreys(storey: number, { storeys, basements }: Building): Finding['complaint'] {
  const count = storeys + basements
  return count === 1
    ? say('is on storey {}, but its building has one storey, storey 0', storey)
    : say(
        'is on storey {}, but its building has {} storeys, {} to {}',
        storey,
        count,
        -basements || 0,
        storeys - 1,
      )
}

/** Of rows that all overlap there are millions of pairs: beyond these no more is looked for. */
const mostOverlaps = 2000

/** Each pair of rows that overlap on a storey, once. */
function overlapping(name: string, building: Building): Finding[] {
  const rowOf = new Map(building.rooms.map((row, at) => [row, at]))
  const found = new Map<string, Finding>()
  for (const [a, b, storey] of overlaps(building)) {
    if (a.row === b.row) continue
    const [first, second] = [rowOf.get(a.row)!, rowOf.get(b.row)!]
    const [other, later] = first < second ? [a, second] : [b, first]
    const pair = `${first + second - later},${later}`
    const path = ['buildings', name, 'rooms', later, 'at']
    if (!found.has(pair))
      found.set(pair, { path, complaint: say('overlaps {} on storey {}', other.id, storey) })
    if (found.size === mostOverlaps) break
  }
  return [...found.values()]
}

/** Pairs of rooms that overlap on a storey, from west to east. */
function* overlaps(building: Building): Generator<readonly [PlacedRoom, PlacedRoom, number]> {
  for (const [storey, here] of roomsByStorey(building)) {
    const sorted = here.toSorted((a, b) => a.row.at[0] - b.row.at[0])
    for (const [first, a] of sorted.entries())
      for (let second = first + 1; second < sorted.length; second++) {
        const b = sorted[second]!
        if (b.row.at[0] >= a.row.at[0] + a.row.size[0] - TOLERANCE) break
        if (b.row.at[1] >= a.row.at[1] + a.row.size[1] - TOLERANCE) continue
        if (a.row.at[1] >= b.row.at[1] + b.row.size[1] - TOLERANCE) continue
        yield [a, b, storey]
      }
  }
}

function roomsByStorey(building: Building): Map<number, PlacedRoom[]> {
  const byStorey = new Map<number, PlacedRoom[]>()
  for (const room of roomsOf(building).filter(({ row }) => isPlaced(row))) {
    const last = Math.min(room.storey.last, building.storeys - 1)
    for (let storey = room.storey.first; storey <= last; storey++) {
      const here = byStorey.get(storey)
      if (here === undefined) byStorey.set(storey, [room])
      else here.push(room)
    }
  }
  return byStorey
}

/** Whether the position and size could be read; otherwise they are NaN. */
function isPlaced({ at, size }: Building['rooms'][number]): boolean {
  return [...at, ...size].every(Number.isFinite)
}
