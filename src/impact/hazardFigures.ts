/** The metrics that follow from the hazard alone: what burnt, and when the fire had come how far. */
import type { BuildingView } from '../damage/damage.ts'
import type { Hazard } from './hazard.ts'
import type { BuildingImpact } from './impact.ts'

/** @param view of the same buildings */
export function hazardFigures(buildings: readonly BuildingImpact[], view: BuildingView, hazard: Hazard) {
  const total = (of: 'roomsBurnt' | 'racksBurnt' | 'serversBurnt'): number =>
    buildings.reduce((sum, building) => sum + building.figures[of], 0)
  return {
    serversBurnt: total('serversBurnt'),
    racksBurnt: total('racksBurnt'),
    roomsBurnt: total('roomsBurnt'),
    buildingsDestroyed: buildings.filter(building => building.state === 'destroyed').length,
    smokeAllFloorsMinutes: hazard.smokeAllFloorsAt / 60,
    groundFloorInvolvedMinutes: hazard.groundFloorInvolvedAt / 60,
    buildingFlashoverMinutes: Math.min(...view.flashoverAt) / 60,
    buildingLostMinutes: Math.min(...view.lostAt) / 60,
    underControlMinutes: hazard.underControlAt / 60,
    fireOutMinutes: hazard.outAt / 60,
    powerOffMinutes: hazard.powerOffAt / 60,
  }
}
