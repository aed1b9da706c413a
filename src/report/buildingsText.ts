/** The final states of buildings, and what burnt in them, as a table for a terminal. */
import { buildingStates } from '../scenario/words/figures.ts'
import type { BuildingReport, Report } from './report.ts'
import { table } from './table.ts'
import type { Tongue } from './tongue.ts'

/** @param called what people are told a building is called */
export function buildingsText(
  { buildings, replications }: Pick<Report, 'buildings' | 'replications'>,
  called: (of: 'buildings', name: string) => string,
  { say, figure }: Tongue,
): string {
  const stateIn = (of: BuildingReport['states'], state: (typeof buildingStates)[number]): string =>
    replications > 1 ? `${say(state)} ${figure(of[state], 'share')}` : say(state)
  return table(
    [
      say('building'),
      say('state'),
      say('rooms burnt'),
      say('racks burnt'),
      say('racks sooted'),
      say('racks wet'),
      say('racks dark'),
    ],
    Object.entries(buildings).map(([name, building]) => [
      called('buildings', name),
      buildingStates
        .filter(state => building.states[state] > 0)
        .map(state => stateIn(building.states, state))
        .join(', '),
      ...[
        building.roomsBurnt,
        building.racksBurnt,
        building.racksSooted,
        building.racksWet,
        building.racksDark,
      ].map(metric => figure(metric.p50, metric.unit)),
    ]),
  )
}
