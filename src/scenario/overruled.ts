/**
 * Notes where one field of a building overrules another: louvres that take more of a facade than all of its openings are
 * said to, and timber that counts for nothing because its barrier has no rating.
 */
import { median } from '../base/distribution.ts'
import { type Complaint, say } from '../base/complaint.ts'
import { type Issue, told } from '../base/issue.ts'
import { formatMeasure } from './field/measure.ts'
import type { Uncertain } from './field/quantity.ts'
import { isWritten, placeOf } from './read/located.ts'
import type { ScenarioSource } from './read.ts'
import type { Scenario } from './scenario.ts'
import type { Sentence } from './sentence.ts'

type Building = Scenario['buildings'][string]
type Path = readonly PropertyKey[]
type Found = readonly [path: Path, complaint: Complaint<Sentence>]

/** Only the source tells what is a default; each note stands where it was written, or closest to it. */
export function overruled({ buildings }: Scenario, source?: Pick<ScenarioSource, 'root'>): Issue[] {
  return Object.entries(buildings)
    .flatMap(([name, building]) => [
      ...louvred(building, ['buildings', name, 'facade', 'openShare'], source),
      ...unrated(building, ['buildings', name]),
    ])
    .map(([path, complaint]) => ({
      path: path.join('.'),
      ...told(complaint),
      ...(source && placeOf(source.root, path)),
    }))
}

/** Whoever leaves out the share of the openings said nothing that louvres could overrule. */
function louvred(
  { facade, ventilation }: Building,
  path: Path,
  source: Pick<ScenarioSource, 'root'> | undefined,
): Found[] {
  const louvres = typical(ventilation.louvres)
  if (!(louvres > typical(facade.openShare)) || source === undefined || !isWritten(source.root, path))
    return []
  return [
    [
      path,
      say('is less than the louvres, which are part of it: {} is taken', formatMeasure(louvres, 'ratio')),
    ],
  ]
}

/** Rooms are told of only where they differ from a building that is rated. */
function unrated({ walls, floors, roof = floors, rooms }: Building, path: Path): Found[] {
  const own = Object.entries({ walls, floors, ...(roof !== floors && { roof }) })
    .filter(([, barrier]) => countsForNothing(barrier))
    .map(([part]) => [part])
  const ofRooms = rooms.flatMap((room, row) =>
    (
      [
        ['walls', walls],
        ['ceiling', floors],
        ['floor', floors],
      ] as const
    )
      .filter(([part, fabric]) => !countsForNothing(fabric) && countsForNothing(fabric, room[part]))
      .map(([part]) => ['rooms', row, part]),
  )
  return [...own, ...ofRooms].map(at => [
    [...path, ...at],
    say('has no rating: it gives way as early as a thin panel, however thick its timber'),
  ])
}

function countsForNothing(fabric: Building['walls'], change?: Building['rooms'][number]['walls']): boolean {
  return (change?.timber ?? fabric.timber) > 0 && (change?.rating ?? fabric.rating) === 0
}

const typical = (value: Uncertain): number => (typeof value === 'number' ? value : median(value))
