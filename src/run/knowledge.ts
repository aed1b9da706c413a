/**
 * What people know, kept apart from what is true: each kind of event becomes known after a delay, and the location of
 * a copy is the declared one. The scenario's rules act on knowledge only, and an exercise shows nothing else to its
 * players.
 */
import { type Distribution, quantile } from '../base/distribution.ts'
import { stableKey, type Streams, uniform } from '../base/streams.ts'
import { type Trigger, triggers } from '../scenario/words/trigger.ts'
import type { Occurrence } from './decide.ts'

/** Seconds from each event to the moment the people on call learn of it, in the order of `triggers`. */
export type Knowledge = Float64Array

/**
 * When people on call learn of an alarm, as a share of the time from the alarm to a person who acts on it
 * (`intervention.detection.toPerson`): a named assumption. The remaining time is the delay of their decision.
 */
const heardShare = 0.5

/** Delays of the other events: named assumptions. */
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

/** Seconds until people who arrive at a fire that is out have seen that it is: a named assumption. */
const lookAroundSeconds = 180

/** @param toPerson seconds from an alarm to a person who acts on it */
export function drawKnowledge(streams: Streams, toPerson: number): Knowledge {
  const stream = streams.of('knowledge')
  return Float64Array.from(triggers, trigger =>
    trigger === 'alarm'
      ? heardShare * toPerson
      : quantile(delays[trigger], uniform(stream, stableKey(trigger))),
  )
}

/** When an event became known, up to the time of the world; Infinity while it has not happened. */
export function knownFrom(knowledge: Knowledge, happened: Occurrence): Occurrence {
  return (event, building, room) => {
    const happenedAt = happened(event, building, room)
    const toldAt = happenedAt + knowledge[triggers.indexOf(event)]!
    if (event !== 'fire-out') return toldAt
    const arrivedAt = happened('brigade-arrived', -1, -1)
    return happenedAt < arrivedAt ? Math.min(toldAt, arrivedAt + lookAroundSeconds) : toldAt
  }
}

/** A report to the people on call: when the event happened, and when they learnt of it. */
export interface Told {
  readonly event: Trigger
  /** Row of the building; -1: the site. */
  readonly building: number
  readonly happenedAt: number
  readonly knownAt: number
}

/** Events that are reported for each building; the loss of power is reported for the whole site as well. */
const perBuilding: ReadonlySet<Trigger> = new Set<Trigger>([
  'alarm',
  'flashover',
  'building-lost',
  'power-cut',
])
const ofSite = (event: Trigger): boolean => !perBuilding.has(event) || event === 'power-cut'

/**
 * Everything known by a moment, in the order in which it became known. When the last building goes dark, only "the
 * site is dark" is reported.
 * @param darkAgain see `DamageState`: an occurrence holds the first time of each event only
 */
export function knownBy(
  knowledge: Knowledge,
  happened: Occurrence,
  buildings: number,
  moment: number,
  darkAgain: readonly number[] = [],
): Told[] {
  const told = cutsAgain(knowledge, darkAgain)
  const known = knownFrom(knowledge, happened)
  for (const event of triggers) {
    const end = perBuilding.has(event) ? buildings : 0
    for (let building = ofSite(event) ? -1 : 0; building < end; building++)
      told.push({
        event,
        building,
        happenedAt: happened(event, building, -1),
        knownAt: known(event, building, -1),
      })
  }
  const siteDark = new Set(
    told.filter(({ event, building }) => event === 'power-cut' && building < 0).map(each => each.happenedAt),
  )
  return told
    .filter(({ knownAt }) => knownAt <= moment)
    .filter(
      ({ event, building, happenedAt }) =>
        !(event === 'power-cut' && building >= 0 && siteDark.has(happenedAt)),
    )
    .sort((a, b) => a.knownAt - b.knownAt || a.building - b.building)
}

function cutsAgain(knowledge: Knowledge, darkAgain: readonly number[]): Told[] {
  const all: Told[] = []
  const delay = knowledge[triggers.indexOf('power-cut')]!
  for (let at = 0; at < darkAgain.length; at += 2) {
    const [building, happenedAt] = [darkAgain[at]!, darkAgain[at + 1]!]
    all.push({ event: 'power-cut', building, happenedAt, knownAt: happenedAt + delay })
  }
  return all
}
