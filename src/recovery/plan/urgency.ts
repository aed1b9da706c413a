/** The values that dispatch rules read, summed over the services that wait for a task. */
import { log } from '../../base/maths.ts'
import { type Stream, uniform } from '../../base/streams.ts'
import { dispatchRule, type Urgency } from '../engine/dispatch.ts'
import type { RecoveryState } from '../state/state.ts'
import type { Sums } from '../engine/sums.ts'

/**
 * Clears the sums of a row; `key` names what its soft weight is drawn for. All resources have one rule, and most rules
 * read no luck: until one does, the column holds `-1 - key`.
 */
export function openUrgency({ draws, engine }: RecoveryState, to: Sums, row: number, key: number): void {
  to.weight[row] = 0
  to.penalty[row] = 0
  to.load[row] = 0
  const isSoft = engine.supplies.rule[0] === dispatchRule.soft
  to.luck[row] = isSoft ? drawnLuck(draws.dispatch, key) : -1 - key
}

function drawnLuck(stream: Stream, key: number): number {
  return -log(uniform(stream, key))
}

/** Draws the luck of tasks that were opened under a rule that does not read it. */
export function drawLuck({ draws, engine: { tasks } }: RecoveryState): void {
  for (let task = 0; task < tasks.count; task++)
    if (tasks.luck[task]! < 0) tasks.luck[task] = drawnLuck(draws.dispatch, -1 - tasks.luck[task]!)
}

/**
 * Adds a service: the heaviest tier gives the criticality, the earliest objective the due date; weights and losses
 * add up.
 */
export function addUrgency(
  { tierWeight, lossRate, downSince, index: { kinds } }: RecoveryState,
  to: Sums,
  row: number,
  service: number,
): void {
  const kind = kinds.of[service]!
  const weight = tierWeight[kinds.tier[kind]!]!
  const due = downSince[service]! + kinds.rtoSeconds[kind]!
  to.weight[row] = to.weight[row]! + weight
  to.penalty[row] = to.penalty[row]! + lossRate[kinds.activity[kind]!]!
  to.load[row] = to.load[row]! + 1
  if (weight > to.priority[row]!) to.priority[row] = weight
  if (due < to.due[row]!) to.due[row] = due
}

const LEAST = 1e-6

/** A task of weight 0 would never be drawn, and could not be divided by: it counts as next to nothing. */
export function atLeast(weight: number): number {
  return Math.max(LEAST, weight)
}

export function closeUrgency(to: Sums, row: number): void {
  to.weight[row] = atLeast(to.weight[row]!)
  to.penalty[row] = atLeast(to.penalty[row]!)
  to.load[row] = Math.max(1, to.load[row]!)
  to.weighed[row] = to.load[row]!
}

export function copyUrgency(from: Urgency, row: number, to: Sums, at: number): void {
  to.priority[at] = from.priority[row]!
  to.due[at] = from.due[row]!
  to.weight[at] = from.weight[row]!
  to.penalty[at] = from.penalty[row]!
  to.load[at] = from.load[row]!
  to.weighed[at] = from.weighed[row]!
  to.luck[at] = from.luck[row]!
}
