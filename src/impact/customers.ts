/** Customers behind the services: how many were hit at all, and how many lost data for good. */
import type { Population } from '../estate/population.ts'
import { dataLossKind, outageKind, type FateView } from '../fate/fate.ts'

export function customersHit(population: Population, fate: FateView): { hit: number; dataLost: number } {
  const { customer, count } = population.services
  const seen = new Uint8Array(population.customers.count)
  for (let service = 0; service < count; service++) {
    if (fate.outage[service] === outageKind.none) continue
    seen[customer[service]!]! |= fate.dataLoss[service] === dataLossKind.permanent ? 3 : 1
  }
  let hit = 0
  let dataLost = 0
  for (const flags of seen) {
    hit += flags & 1
    dataLost += flags >> 1
  }
  return { hit, dataLost }
}
