/** When an event that a rule waits for has happened, as far as the world has come. */
import type { Site } from '../estate/site.ts'
import type { BuildingView } from '../damage/damage.ts'
import type { Incident, RoomView } from '../fire/fire.ts'
import type { RecoveryState } from '../recovery/state/state.ts'
import type { Occurrence, Taken } from './decide.ts'

interface Happening {
  readonly estate: { readonly site: Site }
  readonly fire: { readonly rooms: RoomView; readonly incident: Incident }
  readonly damage: { readonly buildings: BuildingView; readonly powerOffAt: number }
  readonly recovery: Pick<RecoveryState, 'engine' | 'layout'>
  readonly taken: Taken
}

export function occurrence(world: Happening): Occurrence {
  const { fire, damage } = world
  const { site } = world.estate
  return (event, building, room) => {
    switch (event) {
      case 'alarm':
        return firstIn(site, fire.rooms.alarmAt, building, room)
      case 'flashover':
        return firstIn(site, fire.rooms.flashoverAt, building, room)
      case 'brigade-called':
        return fire.incident.brigadeCalledAt
      case 'brigade-arrived':
        return fire.incident.brigadeArrivedAt
      case 'building-lost':
        return building >= 0 ? damage.buildings.lostAt[building]! : Math.min(...damage.buildings.lostAt)
      case 'power-cut':
        return building >= 0 ? damage.buildings.darkAt[building]! : damage.powerOffAt
      case 'under-control':
        return fire.incident.underControlAt
      case 'fire-out':
        return fire.incident.outAt
      case 'access':
        return accessAt(world)
    }
  }
}

/**
 * When people may first enter a building: at its own time, or as soon as an order hands it back. Decisions count once they
 * are taken, also where only fire and damage go on.
 */
function accessAt({ estate: { site }, recovery: { engine, layout }, taken }: Happening): number {
  const { accessGate } = layout
  const opens = engine.gates.opensAt.subarray(accessGate, accessGate + site.buildings.count)
  return Math.min(...opens, ...taken.filter((_, row) => site.decisions[row]!.do === 'release-building'))
}

function firstIn(site: Site, times: Float64Array, building: number, room: number): number {
  if (room >= 0) return times[room]!
  const { firstRoom } = site.buildings
  const from = building < 0 ? 0 : firstRoom[building]!
  const end = building < 0 ? times.length : firstRoom[building + 1]!
  let earliest = Infinity
  for (let r = from; r < end; r++) if (times[r]! < earliest) earliest = times[r]!
  return earliest
}
