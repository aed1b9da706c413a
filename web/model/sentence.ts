/** The outcome of an incident, or of many runs of it, in one sentence. */
import type { MetricName, Report, Scenario } from '../../src/index.ts'
import { figure, percent, span, whole } from '../format.ts'
import { buildingName } from './names.ts'
import type { Spoken } from '../words/words.ts'

/**
 * Over many runs the sentence gives medians, and for a building the share of runs in which it is destroyed.
 * @param scenario names the buildings, and has the time looked at: what is not back by then may be back later
 */
export function sentenceOf(
  { metrics, rare, buildings, replications }: Report,
  { words, language }: Spoken,
  scenario: Scenario,
): string {
  // As it is written: a median of few runs need not be whole.
  const value = (key: MetricName): number => Math.round(metrics[key].p50 ?? 0)
  const say = (key: MetricName): string => whole(language, value(key))
  const ends = Object.entries(buildings)
  const median = metrics.recoveryMedianHours.p50
  return words.brief.sentence({
    buildings: ends
      .filter(([, { states }]) => states.destroyed >= 0.5)
      .map(([name, { states }]) => ({
        name: buildingName(scenario, name),
        share: replications > 1 ? percent(language, states.destroyed) : null,
      })),
    seldom: ends.some(([, { states }]) => states.destroyed > 0 && states.destroyed < 0.5),
    rare: rare && {
      count: rare.replications,
      runs: whole(language, rare.replications),
      of: whole(language, replications),
      most: rare.servicesDestroyed,
      services: whole(language, rare.servicesDestroyed),
    },
    burnt: value('roomsBurnt'),
    rooms: say('roomsBurnt'),
    racksBurnt: value('racksBurnt'),
    racks: say('racksBurnt'),
    down: value('servicesDown'),
    services: say('servicesDown'),
    customers: say('customersHit'),
    gone: value('servicesWithDataLost'),
    lost: say('servicesWithDataLost'),
    median: median === null ? null : figure(language, median, 'h', words.never),
    looked: span(language, scenario.horizon),
  })
}
