/** A rack that goes down or is struck again: what stands in it is out, moves, or waits. */
import { never } from '../../../src/damage/damage.ts'
import { Power } from './power.ts'
import { berthIn, type Rack } from './words.ts'

export abstract class Outages extends Power {
  protected goesDown(rack: Rack, at: number, stopped: boolean): void {
    if (stopped) this.powerGoes(rack.building, at)
    // Its services have moved to other servers, or will.
    if (rack.plan === 'rebuild') return
    const worse = stopped && !rack.stopped
    // If it came back in this very second, it never did.
    const goesOn = rack.backAt !== never && rack.backAt >= at
    if (goesOn && rack.stopped) rack.missed.pop()
    if (rack.plan === 'none' && !goesOn) rack.stopped = false
    if (stopped && !rack.stopped) rack.stoppedAt = at
    if (stopped) rack.stopped = true
    else rack.cutOff = true
    if (!rack.out && !goesOn) rack.outAt = at
    rack.backAt = never
    if (rack.firstBackAt >= at) rack.firstBackAt = never
    rack.out = true
    this.leaveBerths(rack)
    for (const service of rack.services) {
      this.clock.giveUp(service.movesHome)
      if (!service.own || service.away || this.wasMoved(service, at)) continue
      this.stop(service, at)
      if (!this.planFailover(service, at) && !rack.burnt) this.planRelocation(service, at)
    }
    this.cutOffDependents(at)
    this.lookAtPlaces(at, rack)
    for (const service of this.strikeReplicas(rack, at)) this.goHomeNow(service, at)
    // A rack that only waited for its network now has to be restarted; what was cleaned stays clean.
    if (rack.plan === 'repair' && worse) {
      if (rack.stage === 'clean') rack.dirt.clear()
      this.drop(rack)
    } else if (stopped) this.#repairStruck(rack, at)
    if (rack.plan !== 'none') return
    // Servers under repair have to wait for their rack again.
    this.drop(rack)
    if ((this.givenUpAt.get(rack.building) ?? Infinity) <= at) {
      this.rebuild([rack], at, true)
      this.lookAtPlaces(at)
    } else if (this.entered.has(rack.building)) this.repair([rack], at)
    else this.waitFor(rack, 'access', at)
  }

  /** The rack had already stopped: a finished repair is undone, and one under way may have to start again. */
  protected struck(rack: Rack, at: number): void {
    if (rack.plan === 'none' && rack.backAt <= at) this.goesDown(rack, at, true)
    else this.#repairStruck(rack, at)
  }

  #repairStruck(rack: Rack, at: number): void {
    const isWet = this.told.seenAt(at).racks.wetAt[rack.row] === at
    if (rack.plan !== 'repair' || !rack.stopped || (!isWet && rack.stage !== 'powered')) return
    this.drop(rack)
    this.repair([rack], at, !isWet)
  }

  /** What stands in the rack is out with it. */
  protected leaveBerths(rack: Rack): void {
    for (const service of rack.services) {
      const berth = berthIn(service, rack)
      if (berth === undefined) continue
      berth.out = true
      if (service.home === undefined || service.home === service.reader) continue
      this.clock.giveUp(service.home)
      service.home = undefined
    }
  }
}
