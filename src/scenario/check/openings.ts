/** Finds openings, shafts and gaps that could not be built. */
import { say } from '../../base/complaint.ts'
import { perStorey } from '../expand.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'
import { walls } from './walls.ts'

type Opening = Scenario['buildings'][string]['openings'][number]
type Size = Pick<Opening, 'width' | 'height' | 'area'>
type Path = readonly PropertyKey[]

export function openings({ buildings, gaps }: Scenario): Finding[] {
  return [
    ...Object.entries(buildings).flatMap(([name, building]) => [
      ...building.openings.flatMap((row, at) => {
        const path = ['buildings', name, 'openings', at]
        return [...opening(row, path), ...(row.storey === undefined ? storeysMissing(row, path) : [])]
      }),
      ...walls(name, building),
      ...building.rooms.flatMap(({ opensTo, opening }, at) => {
        const path = ['buildings', name, 'rooms', at]
        if (opening !== undefined) return size(opening, [...path, 'opening'])
        return opensTo.length > 0
          ? [{ path: [...path, 'opensTo'], complaint: say('needs an opening as well: kind, width, height') }]
          : []
      }),
    ]),
    ...gaps.flatMap(({ between, links }, at) => [
      ...(between[0] === between[1]
        ? [{ path: ['gaps', at, 'between'], complaint: say('lies between one building and itself') }]
        : []),
      ...links.flatMap((row, link) => opening(row, ['gaps', at, 'links', link])),
    ]),
  ]
}

function opening(row: Opening, path: Path): Finding[] {
  const [a, b] = row.between
  const findings = size(row, path)
  if (a === b) findings.push({ path: [...path, 'between'], complaint: say('joins a room with itself') })
  if ((a === 'outside' || b === 'outside') && row.side === undefined && !row.horizontal)
    findings.push({
      path,
      complaint: say('needs the side of the building it opens to: north, east, south, west'),
    })
  return findings
}

/** Without a range of storeys nothing can replace `{storey}`. */
function storeysMissing({ between }: Opening, path: Path): Finding[] {
  const name = between.find(perStorey)
  return name === undefined
    ? []
    : [{ path: [...path, 'between'], complaint: say('{} needs storey as well, such as 1..3', name) }]
}

function size({ width, height, area }: Size, path: Path): Finding[] {
  const both = width !== undefined && height !== undefined
  if (area === undefined && !both) return [{ path, complaint: say('needs width and height, or an area') }]
  return area !== undefined && both
    ? [{ path: [...path, 'area'], complaint: say('has both an area and width and height') }]
    : []
}
