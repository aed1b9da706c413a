/**
 * What people know, kept apart from what is true: every event reaches them later than it happens, by a delay of its
 * own, and the place of a copy is the one they were told. Rules of the scenario act on this, never on the truth; an
 * exercise shows its players nothing else.
 */
import { type Distribution, quantile } from '../base/distribution.ts'
import { stableKey, type Streams, uniform } from '../base/streams.ts'
import { triggers } from '../scenario/words/trigger.ts'
import type { Occurrence, Trigger } from './decide.ts'

/** Seconds from each event to the moment the people on call know of it, in the order of `triggers`. */
export type Knowledge = Float64Array

/**
 * Share of the time from an alarm to a person who acts on it (`intervention.detection.toPerson`) that has passed when they
 * know of it: a named assumption. What is left is the delay of what they decide.
 */
const heardShare = 0.5

/** Named assumptions. */
const delays: Readonly<Record<Exclude<Trigger, 'alarm'>, Distribution>> = {
  'brigade-called': { kind: 'uniform', low: 0, high: 30 },
  'brigade-arrived': { kind: 'uniform', low: 0, high: 60 },
  flashover: { kind: 'triangular', low: 30, mode: 120, high: 600 },
  'building-lost': { kind: 'triangular', low: 120, mode: 600, high: 1800 },
  'power-cut': { kind: 'uniform', low: 5, high: 60 },
  'under-control': { kind: 'triangular', low: 60, mode: 600, high: 3600 },
  'fire-out': { kind: 'triangular', low: 300, mode: 1800, high: 7200 },
  access: { kind: 'uniform', low: 0, high: 600 },
}

/** Seconds in which those who arrive at a fire that is out see that it is: a named assumption. */
const lookAroundSeconds = 180

/** @param toPerson s, from an alarm to a person who acts on it */
export function drawKnowledge(streams: Streams, toPerson: number): Knowledge {
  const stream = streams.of('knowledge')
  return Float64Array.from(triggers, trigger =>
    trigger === 'alarm'
      ? heardShare * toPerson
      : quantile(delays[trigger], uniform(stream, stableKey(trigger))),
  )
}

/** When an event became known, as far as the world has come; Infinity while it has not happened. */
export function knownFrom(knowledge: Knowledge, happened: Occurrence): Occurrence {
  return (event, building, room) => {
    const happenedAt = happened(event, building, room)
    const toldAt = happenedAt + knowledge[triggers.indexOf(event)]!
    if (event !== 'fire-out') return toldAt
    const arrivedAt = happened('brigade-arrived', -1, -1)
    return happenedAt < arrivedAt ? Math.min(toldAt, arrivedAt + lookAroundSeconds) : toldAt
  }
}

/** One thing people were told: when it happened, and when they heard of it. */
export interface Told {
  readonly event: Trigger
  /** Row of the building, -1 the site. */
  readonly building: number
  readonly happenedAt: number
  readonly knownAt: number
}

/** Of which people tell building by building; of the power they tell of the whole site as well. */
const perBuilding: ReadonlySet<Trigger> = new Set<Trigger>([
  'alarm',
  'flashover',
  'building-lost',
  'power-cut',
])
const ofSite = (event: Trigger): boolean => !perBuilding.has(event) || event === 'power-cut'

/**
 * Everything known by a moment, in the order in which it became known. With the last building to go dark the site is
 * dark, and only that is told.
 */
export function knownBy(
  knowledge: Knowledge,
  happened: Occurrence,
  buildings: number,
  moment: number,
): Told[] {
  const told: Told[] = []
  const known = knownFrom(knowledge, happened)
  for (const event of triggers) {
    const end = perBuilding.has(event) ? buildings : 0
    for (let building = ofSite(event) ? -1 : 0; building < end; building++) {
      const happenedAt = happened(event, building, -1)
      if (building >= 0 && ofSite(event) && happenedAt === happened(event, -1, -1)) continue
      const knownAt = known(event, building, -1)
      if (knownAt <= moment) told.push({ event, building, happenedAt, knownAt })
    }
  }
  return told.sort((a, b) => a.knownAt - b.knownAt || a.building - b.building)
}
