/**
 * Services whose data is elsewhere by now: on a server that replaced its own, or at another site where its disks were
 * moved.
 */
import { never } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import type { Resettled } from '../../fate/fate.ts'
import { anyBerth, hasBerths } from '../../fate/services/berths.ts'
import { berthOn, lacksData } from '../plan/berths.ts'
import { changesOver } from '../plan/changesOver.ts'
import { wentHomeAt } from './dataHome.ts'
import { purpose } from '../purpose.ts'
import { otherTaskOf } from '../state/otherTasks.ts'
import { there } from '../state/berthTable.ts'
import { rackPlan, type RecoveryState } from '../state/state.ts'
import { stageKind } from '../engine/tasks.ts'

export function resettledBy(state: RecoveryState, { population }: Estate): Resettled {
  const { rack: rackOf } = population.services
  const { berths } = state.index
  return (service, rack) => {
    // At the site of its replica it has the replica's data: if its own disks are lost later, that is what is left.
    if (state.away[service] === 1)
      return state.engine.tasks.purpose[otherTaskOf(state, service)] === purpose.relocation
    if (hasBerths(berths, service))
      return rack === undefined ? hasAllData(state, service) : hasLeft(state, service, rack)
    if (state.racks.plan[rackOf[service]!] !== rackPlan.rebuild) return false
    return (
      state.dataBackAt[service] !== never ||
      isRead(state, service) ||
      changesOver(state, state.carrier[service]!) ||
      wentHomeAt(state, service) !== never
    )
  }
}

/** Its servers of the rack have been replaced, and have their data. */
function hasLeft(state: RecoveryState, service: number, rack: number): boolean {
  const berth = berthOn(state, service, rack)
  const task = state.berths.task[berth]!
  if (state.racks.plan[rack] !== rackPlan.rebuild) return false
  if (changesOver(state, task)) return true
  if (task !== there) return false
  return !lacksData(state, service) || isRead(state, service)
}

/** It stands in several racks, and what it had in those that burnt has been restored. */
function hasAllData(state: RecoveryState, service: number): boolean {
  const { berths } = state.index
  return !anyBerth(berths, service, berth => {
    const rack = berths.rack[berth]!
    return state.racks.burnt[rack] === 1 && !hasLeft(state, service, rack)
  })
}

/** All of its data has been read, and is being verified where it is; it will pass. */
function isRead({ carrier, engine }: RecoveryState, service: number): boolean {
  const task = carrier[service]!
  if (task < 0) return false
  const { tasks, stages } = engine
  const how = tasks.purpose[task]
  if (how !== purpose.restore && how !== purpose.copied) return false
  for (let stage = tasks.stage[task]!; stage < tasks.lastStage[task]!; stage++)
    if (stages.kind[stage] === stageKind.link) return false
  return true
}
