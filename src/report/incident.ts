/** One recorded incident for a reader: its report, its recording, and answers to Why? */
import type { Called } from '../run/told/called.ts'
import { argument } from '../base/argument.ts'
import { throughout } from '../base/throughout.ts'
import { entriesOf } from '../run/told/entries.ts'
import type { Prepared } from '../run/prepare.ts'
import { type Recorded, recordInSteps } from '../run/record/record.ts'
import type { Entry, Recording } from '../run/record/recording.ts'
import type { Reel } from '../run/record/reel.ts'
import type { ReplicationChoice } from '../run/workspace.ts'
import { reportOfOne } from './reportOfOne.ts'
import { customersOf } from '../run/why/customersOf.ts'
import { sentenceOf, serviceName } from '../run/told/names.ts'
import type { Report } from './report.ts'
import { type Language, languages } from '../run/told/sentences.ts'
import { windowWords, withGroup } from './windowWords.ts'
import { type MoreRacks, moreRacks, rowsAbout, toldOfRooms } from '../run/why/rowsAbout.ts'
import { type RoomsAlight, roomsAlight, rowsAboutBuilding } from '../run/why/rowsAboutBuilding.ts'

/** Valid until its reel is used for another incident. */
export interface Incident {
  readonly report: Report
  readonly recording: Omit<Recording, 'entries'>
  /** @param called by default, crews and tiers go by their names in the scenario */
  timeline(language: Language, called?: Called): Entry[]
  /** What Why? reads, see `because`; invalid once its memory is reused for another incident. */
  readonly record: Recorded
  /** Ledger rows about a room, or about a rack that burnt in it, up to a moment, latest first. */
  aboutRoom(room: number, seconds: number): number[]
  /** Racks that burnt in a room and have no row in `aboutRoom`; undefined: none. */
  moreRacks(room: number): MoreRacks | undefined
  /** Ledger rows about a building, by time: the first of each kind, and what was done to all of it. */
  aboutBuilding(building: number): number[]
  /** Rooms of a building that caught fire; undefined: one or none. */
  roomsAlight(building: number): RoomsAlight | undefined
  /** Rooms and seconds of the ledger rows about rooms, one element per row. */
  roomsTold(): { readonly room: Int32Array; readonly seconds: Float64Array }
  serviceName(service: number, language: Language): string
  /**
   * When (by the clock of the site) and in which backup window its last restore point was made, and whether a newer one
   * is given up to restore its group together. Undefined: it was made in no window, and no newer one is given up.
   */
  lastPoint(service: number, language: Language): string | undefined
  /** Names of the customers, by row. */
  customers(): readonly string[]
}

/**
 * Runs one replication and keeps its record. The report is that of a campaign with this replication only. Moments are
 * seconds after ignition; services, rooms and buildings are rows of the recording's plan. Throws a TypeError for a scenario
 * that is not prepared and for rows that are not there.
 * @param reel memory of an incident that is no longer needed
 */
export function simulate(prepared: Prepared, choice: ReplicationChoice, reel?: Reel): Incident {
  return throughout(simulateInSteps(prepared, choice, reel))
}

/** The same, yielding after each step; see `recordInSteps`. */
export function* simulateInSteps(
  prepared: Prepared,
  choice: ReplicationChoice,
  reel?: Reel,
): Generator<void, Incident> {
  const recorded: Recorded = yield* recordInSteps(prepared, choice, reel)
  yield
  const { estate, ledger } = recorded
  const entries = entriesOf(ledger, estate.site.decisions)
  const { services } = recorded.recording
  const aService = (row: number): number => rowWithin(row, services.dataLossSeconds.length, 'services')
  const aRoom = (row: number): number => rowWithin(row, estate.site.rooms.name.length, 'rooms')
  const aBuilding = (row: number): number => rowWithin(row, estate.site.buildings.name.length, 'buildings')
  return {
    report: reportOfOne(prepared, choice, recorded).report,
    recording: recorded.recording,
    timeline: (language, called) => {
      argument(languages.includes(language), `a timeline is told in one of ${languages.join(', ')}`)
      return entries.map(({ subject, ...entry }) => ({
        ...entry,
        sentence: sentenceOf(estate, entry.kind, subject, language, called),
      }))
    },
    record: recorded,
    aboutRoom: (room, seconds) => rowsAbout(ledger, estate.site.racks.room, aRoom(room), seconds),
    moreRacks: room => moreRacks(ledger, estate.site.racks.room, aRoom(room)),
    aboutBuilding: building => rowsAboutBuilding(ledger, estate.site, aBuilding(building)),
    roomsAlight: building => roomsAlight(ledger, estate.site, aBuilding(building)),
    roomsTold: () => toldOfRooms(ledger, estate.site.racks.room),
    serviceName: (service, language) => serviceName(estate, aService(service), language),
    lastPoint: (service, language) => {
      const { start } = prepared.scenario
      const windowed = start === undefined ? undefined : recorded.windowed(aService(service))
      const held = recorded.heldBack(service)
      if (start === undefined || windowed === undefined) return held ? withGroup[language] : undefined
      return windowWords({ ...windowed, held }, services.dataLossSeconds[service]!, start, language)
    },
    customers: () => customersOf(estate),
  }
}

/** Throws a TypeError for a row that is not there, of which an empty answer would say that nothing happened. */
function rowWithin(row: number, count: number, of: string): number {
  argument(Number.isInteger(row) && row >= 0 && row < count, `${of} have rows 0 to ${count - 1}, not ${row}`)
  return row
}
