/** The hut of two rooms and its strategies, with fires written by hand. */
import { comparedMetrics } from '../../src/campaign/compare.ts'
import type { Entrant } from '../../src/campaign/entrant.ts'
import { variantsOf } from '../../src/campaign/variants.ts'
import { costParts } from '../../src/impact/cost.ts'
import { buildingStates } from '../../src/scenario/words/figures.ts'
import { prepare } from '../../src/run/prepare.ts'
import { gatheredOf } from './gathered.ts'
import { readTwoRooms } from './threeShelves.ts'

/** One fire in the hut of two rooms. */
export interface Fire {
  /** Rooms that burn. */
  readonly rooms: number
  /** Loss, EUR. */
  readonly operator: number
  readonly customers?: number
  readonly credits?: number
  readonly insured?: number
  /** Services with data lost. */
  readonly lost?: number
}

const intact = buildingStates.indexOf('intact')

/** @param others further figures, or others than those of the fires: one value for each */
export function gathered(fires: readonly Fire[], others: Readonly<Record<string, readonly number[]>> = {}) {
  const same = (value: number): number[] => fires.map(() => value)
  return gatheredOf({
    ...Object.fromEntries(comparedMetrics.map(metric => [`metrics.${metric}`, same(1)])),
    'metrics.servicesWithDataLost': fires.map(({ lost = 1 }) => lost),
    ...Object.fromEntries(costParts.map(part => [`costs.${part}`, same(0)])),
    'costs.credits': fires.map(({ credits = 0 }) => credits),
    'metrics.costTotal': fires.map(({ operator }) => operator),
    'metrics.costInsured': fires.map(({ insured = 0 }) => insured),
    'metrics.costCustomers': fires.map(({ customers = 0 }) => customers),
    'buildings.hut.rooms': same(2),
    'buildings.hut.roomsBurnt': fires.map(({ rooms }) => rooms),
    'buildings.hut.state': same(intact),
    ...others,
  })
}

/** One fire a year, in one data center. */
export const often = [
  'money.frequency={ firesPerYear: 1, item: 70 %, room: 20 %, storey: 6 %, building: 3 %, beyond: 1 % }',
  'strategies={ gas: { set: { buildings.hut.rooms.left.suppression: gas } }, walls: { set: { buildings.hut.rooms.left.suppression: gas, money.measures.gas: { priceAYear: 5 k€ } } } }',
]

/** The written scenario and then its strategies, with fires written by hand. */
export function entrants(
  fires: readonly (readonly Fire[])[],
  settings: readonly string[] = often,
): Entrant[] {
  const { scenario, source } = readTwoRooms(settings)
  return variantsOf(scenario, source)
    .slice(0, fires.length)
    .map(({ strategy, scenario: own }, row) => ({
      strategy,
      prepared: prepare(own),
      gathered: gathered(fires[row]!),
    }))
}
