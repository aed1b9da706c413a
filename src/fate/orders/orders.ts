/** Orders about data before it is lost: emergency copies, failover in advance, and purges. */
import { never } from '../../damage/damage.ts'
import { buildingOf } from '../../estate/buildingOf.ts'
import type { Estate } from '../../estate/estate.ts'
import { rowOfHit } from '../../estate/rowOfHit.ts'
import type { FateOrder, Resettled } from '../fate.ts'
import type { FateSight } from '../sight.ts'
import { type FateState, markDirty } from '../state/state.ts'
import { copyOut } from './copyOut.ts'
import { moveOut } from './moves.ts'

const verbs = ['preemptive-failover', 'emergency-copy', 'purge-copy'] as const

export function ordersDue(orders: readonly FateOrder[], from: number, until: number): FateOrder[] {
  if (orders.length === 0) return []
  return orders
    .filter(({ at }) => at >= from && at < until)
    .sort(
      (a, b) =>
        a.at - b.at ||
        verbs.indexOf(a.do) - verbs.indexOf(b.do) ||
        a.building - b.building ||
        a.policy - b.policy,
    )
}

export function carryOut(state: FateState, sight: FateSight, order: FateOrder): void {
  const { estate, ledger, resettled } = sight
  switch (order.do) {
    case 'emergency-copy':
      return copyOut(state, sight, order, service => concerned(estate, order, service))
    case 'preemptive-failover':
      return moveOut(state, sight, order, service => concerned(estate, order, service))
    case 'purge-copy':
      state.purgeTimes.push(Math.ceil(order.at))
      return purge(
        state,
        estate,
        { ...order, by: order.by >= 0 ? order.by : rowOfHit(ledger, order.hit) },
        resettled,
      )
  }
}

function concerned(estate: Estate, order: FateOrder, service: number): boolean {
  const { services } = estate.population
  if (order.policy >= 0 && services.policy[service] !== order.policy) return false
  return order.building < 0 || buildingOf(estate, services.rack[service]!) === order.building
}

/** Wipes copies that can be changed and reached, where they stand: none that is immutable or offline. */
function purge(state: FateState, estate: Estate, order: FateOrder, resettled: Resettled | undefined): void {
  const { copies, services } = estate.population
  const { repository, immutable, offline } = estate.policy.copyKinds
  if (state.purgedAt.length === 0) {
    state.purgedAt = new Int32Array(copies.count).fill(never)
    state.purgeCause = new Int32Array(copies.count).fill(-1)
  }
  for (let service = 0; service < services.count; service++) {
    if (order.policy >= 0 && services.policy[service] !== order.policy) continue
    for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
      const kind = copies.kind[copy]!
      if (immutable[kind] === 1 || offline[kind] === 1 || state.purgedAt[copy] !== never) continue
      if (order.repository !== undefined && repository[kind] !== order.repository) continue
      if (
        order.building >= 0 &&
        (copies.rack[copy]! < 0 || buildingOf(estate, copies.rack[copy]!) !== order.building)
      )
        continue
      state.purgedAt[copy] = Math.ceil(order.at)
      state.purgeCause[copy] = order.by
      if (state.lostAt[service] !== never && resettled?.(service) !== true) markDirty(state, service)
    }
  }
}
