/**
 * Where else it may begin: a year's fires do not all begin where the scenario's does, and the small ones begin elsewhere. Strata
 * of ignition places show severities that the scenario's own fire never has.
 */
import { Streams, uniform } from '../base/streams.ts'
import { roomsOf } from '../scenario/expand.ts'
import { applySet, type ReadScenario, type ScenarioSource } from '../scenario/read.ts'
import type { Scenario } from '../scenario/scenario.ts'

export interface Place {
  /** `building/room`. */
  readonly room: string
  readonly source: Scenario['ignition']['source']
  /** Items that may start it. */
  readonly items: number
}

/**
 * Every kind of item in every room. Each item is as likely to start a fire as another, the racks of a room count as one (a
 * named assumption: no statistic tells).
 */
export function placesOf({ buildings }: Scenario): Place[] {
  return Object.entries(buildings).flatMap(([building, written]) =>
    roomsOf(written).flatMap(({ id, row }) => {
      const room = `${building}/${id}`
      const items = row.sources.map(({ kind, count }) => ({ room, source: kind, items: count }))
      return row.racks === undefined ? items : [...items, { room, source: 'racks' as const, items: 1 }]
    }),
  )
}

/** Drawn with a chance that goes by their items, spread over the list (systematic sampling: Madow 1949): each then counts as much as another. */
export function drawPlaces(places: readonly Place[], count: number, seed: string): Place[] {
  const all = places.reduce((sum, { items }) => sum + items, 0)
  const start = uniform(new Streams(seed, 0).of('places'), 0)
  const drawn: Place[] = []
  let before = 0
  for (const place of places) {
    before += place.items
    while (drawn.length < count && ((drawn.length + start) * all) / count < before) drawn.push(place)
  }
  return drawn
}

export interface DrawnPlace extends Place {
  /** How often it was drawn: so much more it counts, and so many more fires begin there. */
  readonly times: number
}

/** Each place that was drawn once, in their order: the same replications again would tell nothing new. */
export function drawnOnce(drawn: readonly Place[]): DrawnPlace[] {
  return [...new Set(drawn)].map(place => ({
    ...place,
    times: drawn.filter(other => other === place).length,
  }))
}

/** The scenario with its fire begun there, and nowhere else. */
export function startedAt(source: ScenarioSource, { room, source: item }: Place): ReadScenario {
  return applySet(source, [`ignition.room=${room}`, `ignition.source=${item}`, 'ignition.also=[]'])
}
