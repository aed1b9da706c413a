/** The true state of the site at a moment, by building. One pass over the services. */
import { buildingOf } from '../estate/buildingOf.ts'
import { dataLossKind, outageKind } from '../fate/fate.ts'
import { stage } from '../fire/fire.ts'
import { fateRestored } from '../recovery/settle/fateRestored.ts'
import { phase } from '../recovery/state/state.ts'
import type { World } from './world.ts'

/** One building of it. */
export interface BuildingTruth {
  readonly name: string
  readonly services: number
  /**
   * Services that are not running now; how many of them were destroyed; how many of them have no copy of their data
   * left.
   */
  readonly down: number
  readonly destroyed: number
  readonly dataLost: number
  /** Rooms that are burning or flashed over, and rooms with power. */
  readonly burning: readonly string[]
  /** Rooms whose smoke could explode, now or earlier. */
  readonly explosive: readonly string[]
  readonly powered: number
  readonly rooms: number
  readonly lost: boolean
}

/** The site at a moment, as a facilitator sees it. */
export interface Truth {
  readonly seconds: number
  readonly buildings: readonly BuildingTruth[]
  /** null: not yet. */
  readonly brigadeCalledAt: number | null
  readonly brigadeArrivedAt: number | null
  readonly powerOffAt: number | null
  readonly underControlAt: number | null
  readonly outAt: number | null
}

/** The true state of a world now. */
export function truthOf({ estate, fire, damage, fate, recovery, time }: World): Truth {
  const { site, population } = estate
  const { buildings, rooms, racks } = site
  const { firstOfRack } = population.services
  const { dataLoss } = fateRestored(fate, recovery)
  const counts = buildings.name.map(() => ({ services: 0, down: 0, destroyed: 0, dataLost: 0 }))
  for (let rack = 0; rack < racks.count; rack++) {
    const count = counts[buildingOf(estate, rack)]!
    const end = firstOfRack[rack + 1]!
    count.services += end - firstOfRack[rack]!
    for (let service = firstOfRack[rack]!; service < end; service++) {
      if (recovery.phase[service] !== phase.up) count.down++
      if (fate.outage[service] === outageKind.destroyed) count.destroyed++
      if (dataLoss[service] === dataLossKind.permanent) count.dataLost++
    }
  }
  const { incident } = fire
  const isBurning = (room: number): boolean =>
    fire.rooms.stage[room] === stage.burning || fire.rooms.stage[room] === stage.flashedOver
  return {
    seconds: time,
    buildings: buildings.name.map((name, row) => {
      const own = Array.from(
        { length: buildings.firstRoom[row + 1]! - buildings.firstRoom[row]! },
        (_, at) => at + buildings.firstRoom[row]!,
      )
      return {
        name,
        ...counts[row]!,
        burning: own.filter(isBurning).map(room => rooms.name[room]!),
        explosive: own.filter(room => fire.explosive[room]! > 0).map(room => rooms.name[room]!),
        powered: own.filter(room => damage.rooms.powered[room] === 1).length,
        rooms: own.length,
        lost: damage.buildings.lostAt[row]! <= time,
      }
    }),
    brigadeCalledAt: known(incident.brigadeCalledAt),
    brigadeArrivedAt: known(incident.brigadeArrivedAt),
    powerOffAt: known(damage.powerOffAt),
    underControlAt: known(incident.underControlAt),
    outAt: known(incident.outAt),
  }
}

const known = (at: number): number | null => (at === Infinity ? null : at)
