/**
 * When the weight of a tier changes, everything that waits is ranked again: task by task, and room by room where
 * racks share their place.
 */
import type { Estate } from '../../estate/estate.ts'
import { purpose } from '../purpose.ts'
import type { RecoveryState } from '../state/state.ts'
import { taskState } from '../engine/tasks.ts'
import { atLeast } from './urgency.ts'
import { otherTaskOf } from '../state/otherTasks.ts'

/** By task: number of services of the tier behind it; weight and heaviest tier over all services behind it. */
interface Behind {
  readonly count: Float64Array
  readonly weight: Float64Array
  readonly heaviest: Float64Array
}

/**
 * Sets a tier's weight. Unfinished tasks with services of the tier behind them get the urgency they would have if
 * they were planned now.
 */
export function reweigh(state: RecoveryState, estate: Estate, tier: number, weight: number): void {
  if (weight === state.tierWeight[tier]) return
  state.tierWeight[tier] = weight
  const { tasks } = state.engine
  const behind = behindTasks(state, estate, tier)
  shareRooms(state, estate, behind)
  for (let task = 0; task < tasks.count; task++) {
    if (behind.count[task] === 0) continue
    tasks.weight[task] = atLeast(behind.weight[task]!)
    tasks.priority[task] = behind.heaviest[task]!
  }
}

function behindTasks(state: RecoveryState, { population: { services } }: Estate, tier: number): Behind {
  const { tasks } = state.engine
  const count = new Float64Array(tasks.count)
  const weight = new Float64Array(tasks.count)
  const heaviest = new Float64Array(tasks.count)
  const add = (task: number, of: number): void => {
    if (task < 0 || tasks.state[task]! >= taskState.done) return
    if (of === tier) count[task]!++
    weight[task] = weight[task]! + state.tierWeight[of]!
    heaviest[task] = Math.max(heaviest[task]!, state.tierWeight[of]!)
  }
  for (let service = 0; service < services.count; service++) {
    add(state.carrier[service]!, services.tier[service]!)
    add(otherTaskOf(state, service), services.tier[service]!)
  }
  const { berths } = state.index
  state.berths.task.forEach((task, berth) => add(task, services.tier[berths.service[berth]!]!))
  return { count, weight, heaviest }
}

/**
 * Repairs of a room that were planned together and are not done share a rank: all their services of the tier, the
 * mean of their weights, and the heaviest of all tiers.
 */
function shareRooms(state: RecoveryState, { site }: Estate, { count, weight, heaviest }: Behind): void {
  const { tasks } = state.engine
  for (let room = 0; room < site.rooms.count; room++) {
    const planned = new Map<number, number[]>()
    for (let rack = site.racks.firstOfRoom[room]!; rack < site.racks.firstOfRoom[room + 1]!; rack++) {
      const task = state.racks.task[rack]!
      if (task < 0 || tasks.purpose[task] !== purpose.repair || tasks.state[task]! >= taskState.done) continue
      const start = tasks.start[task]!
      planned.set(start, [...(planned.get(start) ?? []), task])
    }
    for (const group of planned.values()) {
      const together = group.reduce((sum, task) => sum + count[task]!, 0)
      const mean = group.reduce((sum, task) => sum + weight[task]! / group.length, 0)
      const most = Math.max(...group.map(task => heaviest[task]!))
      for (const task of group) {
        count[task] = together
        weight[task] = mean
        heaviest[task] = most
      }
    }
  }
}
