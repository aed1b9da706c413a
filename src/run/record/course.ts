/** Assembles what happened in a replication into the columns a reader gets. */
import { roomKinds, type Site } from '../../estate/site.ts'
import { fateRestored } from '../../recovery/settle/fateRestored.ts'
import type { Ended } from '../aftermath.ts'
import { struckRacks } from './struckRack.ts'
import type { Changes, Course, Frames, Plan } from './recording.ts'

export function courseOf<History extends Changes>(
  { estate, damage, fate, recovery }: Ended,
  frames: Frames,
  history: History,
): Course & { readonly history: History } {
  const { site, population, policy } = estate
  const { services } = population
  const { dataLoss, dataLossSeconds } = fateRestored(fate, recovery)
  return {
    plan: planOf(site),
    frames,
    racks: {
      room: site.racks.room,
      downAt: damage.racks.downAt,
      burntAt: damage.racks.burntAt,
      state: damage.racks.state,
      backAt: recovery.rackBackAt,
    },
    services: {
      count: services.count,
      rack: services.rack,
      struckRack: struckRacks(services, recovery.index.berths, damage.racks),
      customer: services.customer,
      product: services.product,
      tier: services.tier,
      policy: services.policy,
      dataLoss,
      dataLossSeconds,
      dataBackAt: recovery.dataBackAt,
      products: population.products,
      tiers: population.tiers,
      policies: policy.policies.name,
    },
    history,
  }
}

function planOf({ buildings, rooms, racks }: Site): Plan {
  return {
    buildings: buildings.name.map((name, row) => ({
      name,
      x: buildings.x[row]!,
      y: buildings.y[row]!,
      width: buildings.width[row]!,
      depth: buildings.depth[row]!,
      storeys: buildings.storeys[row]!,
      basements: buildings.basements[row]!,
    })),
    rooms: rooms.name.map((name, row) => ({
      name,
      building: rooms.building[row]!,
      storey: rooms.storey[row]! - buildings.basements[rooms.building[row]!]!,
      topStorey: rooms.topStorey[row]! - buildings.basements[rooms.building[row]!]!,
      kind: roomKinds[rooms.kind[row]!]!,
      x: rooms.x[row]!,
      y: rooms.y[row]!,
      width: rooms.width[row]!,
      depth: rooms.depth[row]!,
      racks: racks.firstOfRoom[row + 1]! - racks.firstOfRoom[row]!,
      servers: racks.firstServer[racks.firstOfRoom[row + 1]!]! - racks.firstServer[racks.firstOfRoom[row]!]!,
    })),
  }
}
