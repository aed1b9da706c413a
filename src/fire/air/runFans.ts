/** Which fans run. */
import type { Site } from '../../estate/site.ts'
import type { FireState, Supply } from '../fire.ts'

/** Fusible link of a damper: 72 degC. */
const linkK = 345

/** Sets which fans run in the coming beat, by the rules in `fans.ts`. */
export function runFans({ shares, damperShut, rooms, time }: FireState, site: Site, supply: Supply): void {
  const { firstRoom, fansStopOnAlarm } = site.buildings
  for (let b = 0; b < site.buildings.count; b++) {
    const first = firstRoom[b]!
    const last = firstRoom[b + 1]!
    if (first === last || site.rooms.airChangesPerHour[first] === 0) continue
    const stopped = fansStopOnAlarm[b] === 1 && isAlarmed(rooms.alarmAt, first, last, time)
    const runs = supply.buildingLive[b] === 1 && !stopped
    for (let r = first; r < last; r++) {
      if (rooms.upperK[r]! >= linkK) damperShut[r] = 1
      shares.fan[r] = runs && damperShut[r] === 0 ? 1 : 0
    }
  }
}

/** Whether an alarm was raised in any of the rooms from `first` up to `last`. */
function isAlarmed(alarmAt: Float64Array, first: number, last: number, time: number): boolean {
  for (let r = first; r < last; r++) if (alarmAt[r]! <= time) return true
  return false
}
