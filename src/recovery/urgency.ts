/** What dispatch rules look at, summed up over the services that wait for a task. */
import { log } from '../base/maths.ts'
import { uniform } from '../base/streams.ts'
import type { Estate } from '../estate/estate.ts'
import type { Activity } from '../estate/population.ts'
import type { RecoveryState } from './state.ts'

/** Opens the sums of a task: `key` names what the soft weights draw for. */
export function openUrgency(state: RecoveryState, task: number, key: number): void {
  const { tasks } = state.engine
  tasks.weight[task] = 0
  tasks.penalty[task] = 0
  tasks.load[task] = 0
  tasks.luck[task] = -log(uniform(state.draws.dispatch, key))
}

/** Adds a service: the heaviest tier is the criticality, the earliest objective the due date, weights and losses add up. */
export function addUrgency(state: RecoveryState, estate: Estate, task: number, service: number): void {
  const { tasks } = state.engine
  const { services } = estate.population
  const weight = state.tierWeight[services.tier[service]!]!
  const due = state.downSince[service]! + services.rtoSeconds[service]!
  tasks.weight[task] = tasks.weight[task]! + weight
  tasks.penalty[task] = tasks.penalty[task]! + (state.lossRate[services.activity[service]!] ?? 0)
  tasks.load[task] = tasks.load[task]! + 1
  if (weight > tasks.priority[task]!) tasks.priority[task] = weight
  if (due < tasks.due[task]!) tasks.due[task] = due
}

/** A task nobody weighs (a weight of zero) would never be drawn, nor divide: it counts as next to nothing. */
const LEAST = 1e-6

export function closeUrgency(state: RecoveryState, task: number): void {
  const { tasks } = state.engine
  tasks.weight[task] = Math.max(LEAST, tasks.weight[task]!)
  tasks.penalty[task] = Math.max(LEAST, tasks.penalty[task]!)
  tasks.load[task] = Math.max(1, tasks.load[task]!)
}

/** The highest step of each activity's loss, euro an hour: what waiting will come to cost. */
export function lossRates(activities: readonly Activity[]): Float64Array {
  return Float64Array.from(activities, ({ euroPerHour }) =>
    euroPerHour.reduce((most, rate) => Math.max(most, rate), 0),
  )
}
