/**
 * Reports that reach the people in an exercise: alarms on the panel (with those that never arrive, and false alarms),
 * and reports of all other events (see knowledge.ts). Draws are keyed by the names of the rooms.
 */
import { type Distribution, quantile } from '../base/distribution.ts'
import { stableKey, type Streams, uniform } from '../base/streams.ts'
import type { Estate } from '../estate/estate.ts'
import type { Trigger } from '../scenario/words/trigger.ts'
import { knownBy } from './knowledge.ts'
import { occurrence } from './occurrence.ts'
import type { World } from './world.ts'

/** One report, true or false. */
export interface Notice {
  readonly event: Trigger
  readonly from: 'panel' | 'people'
  /** Name of the room or building; undefined: the site. */
  readonly subject: string | undefined
  readonly knownAt: number
}

/** Sensors as drawn for one replication. */
export interface Sensors {
  /** By room: seconds from its alarm to the panel; Infinity: it never arrives. */
  readonly delay: Float64Array
  /** Each sounds in the first of its rooms that is without fire, smoke and alarm by then; in none if there is none. */
  readonly falseAlarms: readonly { readonly rooms: readonly number[]; readonly at: number }[]
}

/** What an exercise says of its sensors. */
export interface SensorSpec {
  /** Median seconds to the panel; that of a room lies between half and twice as much. */
  readonly delay: number
  readonly missing: number
  readonly falseAlarms: number
}

/** A room's transmission time as a multiple of the median: a named assumption. */
const ownShare: Distribution = { kind: 'triangular', low: 0.5, mode: 1, high: 2 }

/** @param until second up to which false alarms are spread evenly */
export function drawSensors({ site }: Estate, streams: Streams, spec: SensorSpec, until: number): Sensors {
  const { rooms } = site
  const arrives = streams.of('exercise: alarm arrives')
  const late = streams.of('exercise: alarm to panel')
  const wrong = streams.of('exercise: false alarm')
  const withDetector = Array.from(rooms.detector.keys()).filter(room => rooms.detector[room] === 1)
  return {
    delay: Float64Array.from(rooms.key, key =>
      uniform(arrives, key) < spec.missing ? Infinity : spec.delay * quantile(ownShare, uniform(late, key)),
    ),
    falseAlarms: Array.from({ length: spec.falseAlarms }, (_, row) => {
      const key = stableKey(`false alarm ${row + 1}`)
      const first = Math.floor(uniform(wrong, key) * withDetector.length)
      return {
        rooms: [...withDetector.slice(first), ...withDetector.slice(0, first)],
        at: until * uniform(wrong, key, 1),
      }
    }),
  }
}

/** Everything known at the world's time, in the order in which it became known. */
export function noticesOf(world: World, sensors: Sensors): Notice[] {
  const { fire, damage, knowledge, time } = world
  const { site } = world.estate
  const panel = (room: number, knownAt: number): Notice => ({
    event: 'alarm',
    from: 'panel',
    subject: site.rooms.name[room]!,
    knownAt,
  })
  const isQuiet = (room: number, at: number): boolean =>
    damage.buildings.lostAt[site.rooms.building[room]!]! > at &&
    [fire.rooms.alarmAt, fire.rooms.smokeAt, fire.rooms.ignitedAt].every(times => times[room]! > at)
  const all: Notice[] = []
  for (let room = 0; room < site.rooms.count; room++)
    all.push(panel(room, fire.rooms.alarmAt[room]! + sensors.delay[room]!))
  for (const { rooms, at } of sensors.falseAlarms) {
    const room = rooms.find(each => isQuiet(each, at))
    if (room !== undefined) all.push(panel(room, at))
  }
  const happened = occurrence(world)
  const known = knownBy(knowledge, happened, site.buildings.count, time, damage.darkAgain)
  for (const { event, building, knownAt } of known)
    if (event !== 'alarm')
      all.push({
        event,
        from: 'people',
        subject: building < 0 ? undefined : site.buildings.name[building],
        knownAt,
      })
  return all
    .filter(({ knownAt }) => knownAt <= time)
    .sort((a, b) => a.knownAt - b.knownAt || stableKey(a.subject ?? '') - stableKey(b.subject ?? ''))
}

/** The true time of an event; null while it has not happened. `where` names a building or a room. */
export function happenedAt(world: World, event: Trigger, where?: string): number | null {
  const { site } = world.estate
  const room = where === undefined ? -1 : site.rooms.name.indexOf(where)
  const building =
    room >= 0 ? site.rooms.building[room]! : where === undefined ? -1 : site.buildings.name.indexOf(where)
  const at = occurrence(world)(event, building, room)
  return at <= world.time ? at : null
}
