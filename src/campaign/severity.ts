/**
 * How far a fire got, and what share of all fires gets that far: most stay small, and a scenario seldom shows those.
 */
import { mean, quantile, type Distribution } from '../base/distribution.ts'
import type { Interval } from '../base/intervals.ts'
import { buildingStates } from '../scenario/words/figures.ts'
import { roomsOf, storeysOf } from '../scenario/expand.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Gathering } from './gathering.ts'

type Building = Scenario['buildings'][string]

/** From smallest to largest. */
export const severities = ['item', 'room', 'storey', 'building', 'beyond'] as const

/**
 * The severity of each replication (its position in `severities`) from the rooms that burnt: none, one, several of
 * one building, or of several buildings. No more rooms than a storey has on average count as one storey (a named
 * assumption: which rooms burnt is not kept). A destroyed building counts as more than a storey, be it by one large
 * room, unless that room is all it has.
 */
export function severityOf(scenario: Scenario, gathered: Gathering): Int8Array {
  const buildings = Object.entries(scenario.buildings).map(([name, building]) => ({
    rooms: roomsOf(building).length,
    onStorey: roomsOnStorey(building),
    burnt: gathered.figure(`buildings.${name}.roomsBurnt`),
    state: gathered.figure(`buildings.${name}.state`),
  }))
  return Int8Array.from({ length: gathered.size }, (_, fire) => {
    const hit = buildings.filter(({ burnt }) => burnt[fire]! > 0)
    if (hit.length !== 1) return hit.length === 0 ? 0 : 4
    const { rooms, onStorey, burnt, state } = hit[0]!
    if (state[fire] === destroyed && rooms > 1) return 3
    if (burnt[fire] === 1) return 1
    return burnt[fire]! <= onStorey ? 2 : 3
  })
}

/** On average over the storeys, or basements, that have rooms: the others are not described, and no fire reaches them. */
function roomsOnStorey(building: Building): number {
  const rooms = roomsOf(building)
  const storeys = new Set(rooms.flatMap(({ storey }) => storeysOf(storey)))
  return rooms.length / Math.max(1, storeys.size)
}

const destroyed = buildingStates.indexOf('destroyed')

export interface FireRate {
  /** Fires a year in all data centers of the site. */
  readonly fires: number
  /** 95 % interval. */
  readonly interval: Interval
  readonly dataCenters: number
}

/** Buildings with racks. */
export const dataCentersOf = ({ buildings }: Scenario): number =>
  Object.values(buildings).filter(({ rooms }) => rooms.some(room => room.racks)).length

/** Fires a year in so many data centers, at the scenario's rate for each. */
export function fireRateOf({ money }: Scenario, dataCenters: number): FireRate {
  const { firesPerYear } = money.frequency
  const at = (p: number): number =>
    dataCenters * (typeof firesPerYear === 'number' ? firesPerYear : quantile(firesPerYear, p))
  return { fires: dataCenters * meanOf(firesPerYear), interval: [at(0.025), at(0.975)], dataCenters }
}

/**
 * Shares of all fires, in the order of `severities`. The frequencies are those of data centers in general: the share of
 * a severity that no fire on this site can have is added to the next smaller, as far as a fire gets here.
 */
export function severityShares({ money, buildings }: Scenario): number[] {
  const possible = possibleOn(Object.values(buildings))
  const shares = severities.map(() => 0)
  severities.forEach((severity, row) => {
    shares[possible.lastIndexOf(true, row)]! += meanOf(money.frequency[severity])
  })
  return shares
}

/** Which severities `severityOf` can find there. */
function possibleOn(buildings: readonly Building[]): boolean[] {
  const rooms = buildings.map(building => roomsOf(building).length)
  return [
    true,
    true,
    buildings.some(building => roomsOnStorey(building) >= 2),
    rooms.some(count => count > 1),
    rooms.filter(count => count > 0).length > 1,
  ]
}

/** Mean of a value that is written as a number or as a distribution. */
export const meanOf = (written: number | Distribution): number =>
  typeof written === 'number' ? written : mean(written)
