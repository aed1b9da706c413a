/**
 * Gathers the final state of all stages for the impact. Milestones of the fire as a whole are computed here, because
 * they need more than one stage.
 */
import { Scratch } from '../base/scratch.ts'
import type { Site } from '../estate/site.ts'
import { rackState } from '../damage/damage.ts'
import { roomKinds } from '../estate/site.ts'
import { countVulnerable } from '../fate/losses/vulnerable.ts'
import { validityFlags } from '../fire/validity.ts'
import { spentShare } from '../fire/view.ts'
import type { Aftermath } from '../impact/assess.ts'
import { bottlenecks } from '../recovery/told/bottlenecks.ts'
import { dataHomeAt } from '../recovery/settle/dataHome.ts'
import { bottleneckNames } from '../recovery/state/layout.ts'
import { fateRestored } from '../recovery/settle/fateRestored.ts'
import { writtenOff } from '../recovery/givenUp.ts'
import { spentBy } from '../recovery/told/spent.ts'
import type { HazardEnd } from './hazard.ts'
import { addOpenWaits } from './openWaits.ts'
import type { World } from './world.ts'

/** A world at its end, or the parts of it that are read then. */
export interface Ended extends HazardEnd, Pick<World, 'estate' | 'fate' | 'recovery' | 'time'> {}

const shaft = roomKinds.indexOf('shaft')

/** What the impact reads of a world at its end. */
export function aftermath(world: Ended, scratch = new Scratch()): Aftermath {
  const { estate, fire, damage, fate, recovery } = world
  const { site } = estate
  const home = dataHomeAt(recovery, scratch)
  countVulnerable(fate, estate, damage.racks, home, Math.floor(world.time), scratch)
  const origin = site.rooms.building[site.rooms.name.indexOf(site.ignition.room)]!
  return {
    racks: damage.racks,
    buildings: writtenOff(damage.buildings, recovery),
    fate: fateRestored(fate, recovery, scratch),
    recovery,
    hazard: {
      smokeAllFloorsAt: smokeAllFloorsAt(site, fire.rooms, origin),
      groundFloorInvolvedAt: groundFloorInvolvedAt(site, fire.rooms, origin),
      powerOffAt: damage.powerOffAt,
      underControlAt: fire.incident.underControlAt,
      outAt: fire.incident.outAt,
      roomBurnt: roomsBurnt(site, fire, damage),
      buildingGone: Uint8Array.from(damage.buildings.writtenOffAt, at => (at < Infinity ? 1 : 0)),
      flags: validityFlags(fire.incident.validity),
    },
    spent: spentBy(recovery, estate),
    ...bottleneckSeconds(world),
    declaredAt: recovery.declared === 1 ? recovery.declareAt : Infinity,
  }
}

/** 1 for each room that burnt as a whole, whose racks all burnt one by one, or without racks, all that burns in it. */
function roomsBurnt(site: Site, fire: HazardEnd['fire'], damage: HazardEnd['damage']): Uint8Array {
  const { rooms, racks } = site
  const { burntAt } = damage.rooms
  return Uint8Array.from({ length: rooms.count }, (_, room) => {
    const [first, end] = [racks.firstOfRoom[room]!, racks.firstOfRoom[room + 1]!]
    const left = damage.racks.state.subarray(first, end).some(state => state !== rackState.burnt)
    if (burntAt[room]! < Infinity || (end > first && !left)) return 1
    return end === first && fire.rooms.ignitedAt[room]! < Infinity && isSpent(site, fire, room) ? 1 : 0
  })
}

/** Whether no more is left of the fuel of a room than in one that is burnt out. */
function isSpent({ sources }: Site, fire: HazardEnd['fire'], room: number): boolean {
  let left = 0
  let energy = 0
  for (let source = 0; source < sources.count; source++) {
    if (sources.room[source] !== room) continue
    left += fire.sources.leftMJ[source]!
    energy += sources.energyMJ[source]!
  }
  return left < spentShare * energy
}

/** Second at which smoke had reached a room on every storey that has rooms, of the building of origin. */
function smokeAllFloorsAt(site: Site, rooms: HazardEnd['fire']['rooms'], building: number): number {
  const firstOn = new Map<number, number>()
  for (
    let room = site.buildings.firstRoom[building]!;
    room < site.buildings.firstRoom[building + 1]!;
    room++
  ) {
    if (site.rooms.kind[room] === shaft) continue
    const storey = site.rooms.storey[room]!
    firstOn.set(storey, Math.min(firstOn.get(storey) ?? Infinity, rooms.smokeAt[room]!))
  }
  return Math.max(0, ...firstOn.values())
}

/** Second at which rooms with half of the ground floor's area, in the building of origin, had ignited. */
function groundFloorInvolvedAt(site: Site, rooms: HazardEnd['fire']['rooms'], building: number): number {
  const ground = site.buildings.basements[building]!
  const onGround: { at: number; area: number }[] = []
  let whole = 0
  for (
    let room = site.buildings.firstRoom[building]!;
    room < site.buildings.firstRoom[building + 1]!;
    room++
  ) {
    if (site.rooms.storey[room] !== ground || site.rooms.kind[room] === shaft) continue
    const area = site.rooms.width[room]! * site.rooms.depth[room]!
    whole += area
    onGround.push({ at: rooms.ignitedAt[room]!, area })
  }
  onGround.sort((a, b) => a.at - b.at)
  let involved = 0
  for (const { at, area } of onGround) {
    involved += area
    if (2 * involved >= whole) return at
  }
  return Infinity
}

/**
 * Two totals by the name of a pool, gate, link or supply: service-seconds for which it was a service's longest wait,
 * and seconds for which more services waited for it than for any other.
 */
function bottleneckSeconds(world: Ended): Pick<Aftermath, 'bottlenecks' | 'binding'> {
  const { recovery, estate } = world
  const names = bottleneckNames(estate)
  const seconds = new Float64Array(names.length)
  addWaits(seconds, recovery.bottleneck, recovery.bottleneckSeconds)
  addOpenWaits(seconds, world)
  const none = Object.fromEntries(names.map(name => [name, 0]))
  return {
    bottlenecks: Object.fromEntries(names.map((name, row) => [name, seconds[row]!])),
    binding: {
      ...none,
      ...Object.fromEntries(bottlenecks(estate, recovery).map(({ name, topSeconds }) => [name, topSeconds])),
    },
  }
}

/** A separate function: V8 deoptimises a loop that is followed by code it has not seen yet. */
function addWaits(seconds: Float64Array, bottleneck: Int16Array, waited: Int32Array): void {
  for (let service = 0; service < bottleneck.length; service++)
    if (bottleneck[service]! >= 0) seconds[bottleneck[service]!]! += waited[service]!
}
