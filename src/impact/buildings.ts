/** The final state of each building, from its racks and rooms, in the planner's words. */
import { daySeconds } from '../base/hour.ts'
import { rackState, type BuildingView, type RackView } from '../damage/damage.ts'
import type { Site } from '../estate/site.ts'
import type { ServiceCurves } from './curves.ts'
import { curveHours } from './grid.ts'
import type { Hazard } from './hazard.ts'
import type { BuildingImpact } from './impact.ts'
import type { BuildingState } from '../scenario/words/figures.ts'

/**
 * One record for each building; `curves` must have been fed every change of a rack. A building that was lost is
 * destroyed. A rack counts once, in its worst state: burnt, then wet, sooted, dark.
 */
export function buildingImpacts(
  site: Site,
  racks: RackView,
  buildings: BuildingView,
  curves: ServiceCurves,
  hazard: Hazard,
  horizonSeconds: number,
): BuildingImpact[] {
  const hours = curveHours(horizonSeconds)
  const impacts: BuildingImpact[] = []
  for (let building = 0; building < site.buildings.count; building++) {
    const figures = {
      rooms: 0,
      roomsBurnt: 0,
      serversBurnt: 0,
      racksBurnt: 0,
      racksSooted: 0,
      racksWet: 0,
      racksDark: 0,
      flashoverMinutes: buildings.flashoverAt[building]! / 60,
      lostMinutes: buildings.lostAt[building]! / 60,
      writtenOffDays: buildings.writtenOffAt[building]! / daySeconds,
    }
    let servers = 0
    for (
      let room = site.buildings.firstRoom[building]!;
      room < site.buildings.firstRoom[building + 1]!;
      room++
    ) {
      figures.rooms++
      figures.roomsBurnt += hazard.roomBurnt[room]!
      for (let rack = site.racks.firstOfRoom[room]!; rack < site.racks.firstOfRoom[room + 1]!; rack++) {
        const inRack = site.racks.firstServer[rack + 1]! - site.racks.firstServer[rack]!
        servers += inRack
        const state = racks.state[rack]!
        if (state === rackState.burnt) {
          figures.racksBurnt++
          figures.serversBurnt += inRack
        } else if (state === rackState.wet) figures.racksWet++
        else if (state === rackState.sooted) figures.racksSooted++
        else if (state === rackState.dark) figures.racksDark++
      }
    }
    impacts.push({
      state: buildings.lostAt[building]! < Infinity ? 'destroyed' : stateOf(figures),
      figures,
      serversUp: runningShare(curves.servers, building, site.buildings.count, servers, hours.length),
    })
  }
  return impacts
}

/** Of a building that stands. Of wet racks and sooted ones the more decide; where they are as many, the wet ones. */
function stateOf(figures: {
  roomsBurnt: number
  racksBurnt: number
  racksSooted: number
  racksWet: number
  racksDark: number
}): BuildingState {
  if (figures.roomsBurnt > 0 || figures.racksBurnt > 0) return 'partly'
  const { racksWet: wet, racksSooted: sooted, racksDark: dark } = figures
  if (wet > 0 && wet >= sooted) return 'wet'
  if (sooted > 0) return 'sooted'
  return dark > 0 ? 'dark' : 'intact'
}

function runningShare(
  change: Int32Array,
  building: number,
  buildings: number,
  whole: number,
  length: number,
): Float32Array {
  const share = new Float32Array(length)
  let up = whole
  for (let hour = 0; hour < length; hour++) {
    up += change[hour * buildings + building]!
    share[hour] = whole === 0 ? 1 : up / whole
  }
  return share
}
