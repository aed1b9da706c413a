/**
 * A room, its direct neighbours and the storeys of their shafts as an input file of NIST CFAST 7 (namelist format: CFAST
 * User's Guide, NIST TN 1889v2, and its reader, input_namelist.f90), so that an engineer can run the same room there.
 * Comments in the file list what CFAST cannot model or is not given.
 */
import { knownOptions } from '../../base/argument.ts'
import { zeroCelsiusK } from '../../base/celsius.ts'
import { say } from '../../base/complaint.ts'
import { type Issue, told } from '../../base/issue.ts'
import { nearestWord } from '../../base/nearest.ts'
import { Streams } from '../../base/streams.ts'
import { siteCompiler } from '../../estate/compileSite.ts'
import { roomKinds, type Site } from '../../estate/site.ts'
import { fanM3S } from '../../fire/air/fans.ts'
import { indoorK } from '../../fire/gasNetwork.ts'
import { drawTraits, openShareOf } from '../../fire/traits.ts'
import { drawInputs, resolve, typicalInputs, uncertainInputs } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { connectionGroups, slabsBetween } from './cfastConnections.ts'
import { fanGroups } from './cfastFans.ts'
import { fireGroups } from './cfastFires.ts'
import { ventGroups } from './cfastOpenings.ts'
import { mostLayers, roomGroups } from './cfastRooms.ts'
import { longestSeconds } from './fireCurve.ts'
import { comment, group, plain, shortNames } from './namelist.ts'

/** What of a scenario goes into an input file of CFAST. */
export interface CfastChoice {
  /** `building/room`, or `room` where only one building has it. */
  readonly room: string
  /**
   * Seed by which uncertain inputs are drawn, as in its replication 0; without one they are at their medians.
   */
  readonly seed?: string | undefined
}

export interface CfastFile {
  /** Absent if there are issues. */
  readonly text?: string
  readonly issues: readonly Issue[]
}

/**
 * Longer names are cut in CFAST's spreadsheets and pictures: a conservative assumption; its reader takes 64.
 */
const nameLength = 28
const shortestSeconds = 3600
/** Most compartments of an input file (CFAST User's Guide). */
const mostRooms = 100

/** The input file of CFAST for a room of the scenario and those around it, or issues. */
export function cfastFile(scenario: Scenario, choice: CfastChoice): CfastFile {
  knownOptions(choice, ['room', 'seed'])
  const { room, seed } = choice
  const inputs = uncertainInputs(scenario)
  const values = seed === undefined ? typicalInputs(inputs) : drawInputs(inputs, new Streams(seed, 0))
  const site = siteCompiler(scenario)(resolve(scenario, inputs, values))
  const row = rowOf(site, room)
  if (typeof row !== 'number') return { issues: [row] }
  return { text: written(scenario, site, row, seed), issues: [] }
}

function rowOf({ rooms: { name } }: Site, wanted: string): number | Issue {
  const exact = name.indexOf(wanted)
  if (exact >= 0) return exact
  const ends = name.filter(each => each.endsWith(`/${wanted}`))
  if (ends.length === 1) return name.indexOf(ends[0]!)
  if (ends.length > 1)
    return { path: '--room', ...told(say('"{}" stands for {}', wanted, ends.join(' and '))) }
  const nearest = wanted.includes('/')
    ? nearestWord(wanted, name)
    : name.find(each => each.endsWith(`/${nearestWord(wanted, name.map(lastOf))}`))
  return { path: '--room', ...told(say('there is no room "{}"', wanted)), ...(nearest && { nearest }) }
}

const lastOf = (name: string): string => name.slice(name.indexOf('/') + 1)

const shaft = roomKinds.indexOf('shaft')

/**
 * The room first, then all rooms that share an opening, a wall or a floor with it, and last those on which shafts
 * among them open, on whichever storey; each part in the order of the site. At most as many as CFAST takes.
 */
export function roomAndNeighbours({ openings, barriers, rooms }: Site, room: number): number[] {
  const inOrder = (found: ReadonlySet<number>): number[] => [...found].sort((a, b) => a - b)
  const beside = inOrder(besideOf(room, [openings, barriers]))
  const shafts = [room, ...beside].filter(row => rooms.kind[row] === shaft)
  const onShafts = inOrder(new Set(shafts.flatMap(row => [...besideOf(row, [openings])])))
  return [...new Set([room, ...beside, ...onShafts])].slice(0, mostRooms)
}

type Joints = Readonly<Pick<Site['openings'], 'count' | 'roomA' | 'roomB'>>

function besideOf(room: number, joints: readonly Joints[]): Set<number> {
  const beside = new Set<number>()
  for (const { count, roomA, roomB } of joints)
    for (let i = 0; i < count; i++) {
      if (roomA[i] === room && roomB[i]! >= 0) beside.add(roomB[i]!)
      if (roomB[i] === room) beside.add(roomA[i]!)
    }
  return beside
}

function written(scenario: Scenario, site: Site, room: number, seed: string | undefined): string {
  const rows = roomAndNeighbours(site, room)
  const names = shortNames(
    rows.map(row => site.rooms.name[row]!),
    nameLength,
  )
  const ids = new Map(rows.map((row, at) => [row, names[at]!]))
  const slabs = slabsBetween(site, rows)
  const { lines: fires, endSeconds } = fireGroups(site, room, names[0]!)
  const seconds = Math.min(longestSeconds, Math.max(shortestSeconds, endSeconds))
  return `${[
    group('HEAD', { VERSION: 7700, TITLE: plain(`${scenario.name}: ${site.rooms.name[room]}`).slice(0, 50) }),
    comment(
      `Written by Firebreak, uncertain inputs ${seed === undefined ? 'at their medians' : `drawn by seed ${seed}`}`,
    ),
    ...rows.map((row, at) => comment(`${names[at]} is ${site.rooms.name[row]}`)),
    ...limits(site, rows).map(comment),
    group('TIME', { SIMULATION: seconds, PRINT: 60, SMOKEVIEW: 10, SPREADSHEET: 10 }),
    // Initial state of the engine's own network of rooms.
    group('INIT', {
      PRESSURE: 101325,
      RELATIVE_HUMIDITY: 50,
      INTERIOR_TEMPERATURE: indoorK - zeroCelsiusK,
      EXTERIOR_TEMPERATURE: site.ambientK - zeroCelsiusK,
    }),
    group('MISC', { LOWER_OXYGEN_LIMIT: 0.15 }),
    ...roomGroups(scenario, site, ids, slabs),
    ...connectionGroups(site, ids, slabs),
    comment(
      'openings are open as in Firebreak: louvres between their blades, a door wide open or by its gap alone,',
    ),
    comment(seed === undefined ? 'whichever is likelier' : 'as it was drawn'),
    ...ventGroups(site, ids, seconds, openShares(site, seed)),
    ...fanGroups(site, ids, seconds),
    ...(fires.length === 0
      ? [comment('nothing that burns stands in this room: no fire is computed')]
      : fires),
    group('TAIL', {}),
  ].join('\n')}\n`
}

/** Open shares as drawn by that seed; without one, each door in its likelier state. */
function openShares(site: Site, seed: string | undefined): Float64Array {
  if (seed !== undefined) return drawTraits(site, new Streams(seed, 0)).openShare
  return Float64Array.from({ length: site.openings.count }, (_, o) => openShareOf(site, o, 0.5))
}

/** What the file leaves out, as far as these rooms have it. */
function limits(site: Site, rows: readonly number[]): string[] {
  const { rooms, assemblies } = site
  const [room] = rows as [number, ...number[]]
  const told = [
    'not told to CFAST:',
    '- walls and floors that give way, and holes of those that are not sound as built',
    '- heat through walls and floors into rooms that are not in this file, and through floors that lie on several rooms:',
    '  their backs face the air outside',
    '- one thing lighting another: all that is in the room burns from the start, each as a fire of its own;',
    '  a SETPOINT later than 0 s lights one later',
    '- flames outside openings, radiation between buildings, suppression, detectors, people with hoses',
  ]
  if (rooms.timberArea[room]! > 0)
    told.push(
      `- exposed timber that chars and feeds the fire: ${rooms.timberArea[room]!.toFixed(1)} m2, ${Math.round(1000 * rooms.timberThickness[room]!)} mm`,
    )
  if (rows.some(row => fanM3S(site, row) > 0))
    told.push('- what stops fans: power off, an alarm (where the site says so), dampers that shut at 72 degC')
  if (rows.some(row => rooms.itLoadKw[row]! > 0)) told.push('- the heat and draught of computers')
  if (rows.length === mostRooms)
    told.push(`- rooms after the first ${mostRooms}, which is as many as CFAST takes`)
  const thick = rows
    .flatMap(row => [rooms.ceiling[row]!, rooms.wall[row]!, rooms.floor[row]!])
    .filter(
      assembly => assembly >= 0 && assemblies.first[assembly + 1]! - assemblies.first[assembly]! > mostLayers,
    )
  for (const assembly of new Set(thick))
    told.push(`- layers of ${assemblies.name[assembly]} after the first ${mostLayers} from the room`)
  return told
}
