/** Turns cases into rows of the engine: pools, links and tasks known by name. */
import { isRecord } from '../../base/isRecord.ts'
import { sampleMean } from '../../base/sample.ts'
import { dispatchRule, dispatchRules, type DispatchRule } from '../../recovery/engine/dispatch.ts'
import {
  addFlow,
  addStage,
  addTask,
  engine,
  type Engine,
  type Resources,
} from '../../recovery/engine/engine.ts'
import { submit } from '../../recovery/engine/stage.ts'
import { advance } from '../../recovery/engine/step.ts'
import { stageKind } from '../../recovery/engine/tasks.ts'
import {
  amount as size,
  list,
  nearestOf,
  number,
  type Path,
  record,
  rising,
  type Shape,
  type Slips,
  twoOf,
} from '../shape.ts'
import type { Fields } from './case.ts'
import { amount, num } from './inputs.ts'

export const nothing: Resources = { pools: [], supplies: [], gates: [], links: [] }

/** A pool with a constant number of units, under a dispatch rule. */
export function crew(units: number, rule: DispatchRule = 'fifo'): Resources['pools'][number] {
  return { units: [[-Infinity, units]], rule: dispatchRule[rule] }
}

/** Keys under which a discipline is written. */
const disciplines = ['discipline', 'rule', 'order', 'queue', 'priority', 'policy', 'dispatch'] as const

/** Those that say something: `priority: false` leaves it to another. */
const stated = (pool: Fields): (typeof disciplines)[number][] =>
  disciplines.filter(key => pool[key] !== undefined && pool[key] !== null && pool[key] !== false)

/** A pool as written: a number of units, or steps of units, and a discipline in any of the usual words. */
export function poolOf(written: unknown): Resources['pools'][number] {
  if (typeof written === 'number') return crew(written)
  if (!isRecord(written)) throw new Error('a pool is not a record')
  const { units } = written
  const said = stated(written)[0]
  const rule = said === undefined ? 'fifo' : ruleOf(written[said])
  if (!Array.isArray(units)) return crew(amount(written, 'units'), rule)
  const steps = units.map((step: unknown): [number, number] =>
    Array.isArray(step)
      ? [Number(step[0]), Number(step[1])]
      : [num(step as Fields, 'fromH'), amount(step as Fields, 'units')],
  )
  return { units: steps, rule: dispatchRule[rule] }
}

/** Words of priority, with whatever follows: "prio", "priorities", "priority (non-preemptive)". */
const priority = /^prio(rit(y|ies|i[sz]ed))?(?![a-z\d])/

/** Words that are of no rule. */
const discipline: Shape = (value, path, { issues }) => {
  const word = typeof value === 'string' ? value.toLowerCase() : ''
  if (value === null || typeof value === 'boolean' || priority.test(word)) return
  if (dispatchRules.some(rule => rule === word)) return
  const known = ['priority', ...dispatchRules]
  issues.push({
    path,
    message: `must be ${known.join(', ')}, is ${JSON.stringify(value)}`,
    ...nearestOf(value, known),
  })
}

const eachStep = list(oneStep)

/** Steps in the order of their times, as the engine takes them. */
const steps: Shape = (value, path, slips) => {
  eachStep(value, path, slips)
  if (!Array.isArray(value)) return
  const times = value.map((step: unknown) =>
    Array.isArray(step) ? (step[0] as unknown) : isRecord(step) ? step['fromH'] : undefined,
  )
  rising(times, path, slips)
}

function oneStep(value: unknown, path: Path, slips: Slips): void {
  const step = Array.isArray(value) ? twoOf(number) : record({ fromH: number, units: size })
  step(value, path, slips)
}

/** A pool as `poolOf` reads it. */
export const poolShape: Shape = (value, path, slips) => {
  if (typeof value === 'number') return size(value, path, slips)
  const units: Shape = Array.isArray(isRecord(value) ? value['units'] : undefined) ? steps : size
  record({ units }, Object.fromEntries(disciplines.map(key => [key, discipline])))(value, path, slips)
  if (!isRecord(value)) return
  const [first, ...more] = stated(value)
  for (const key of more) {
    const [one, other] = [ruleNamed(value[first!]), ruleNamed(value[key])]
    if (one === undefined || other === undefined || one === other) continue
    slips.issues.push({ path: [...path, key], message: `is ${other}, but ${first} is ${one}` })
  }
}

function ruleOf(written: unknown): DispatchRule {
  const rule = ruleNamed(written)
  if (rule === undefined) throw new Error(`unknown discipline ${JSON.stringify(written)}`)
  return rule
}

/** Undefined: it is a word of no rule. */
function ruleNamed(written: unknown): DispatchRule | undefined {
  if (written === true) return 'criticality'
  const word = typeof written === 'string' ? written.toLowerCase() : ''
  return dispatchRules.find(rule => rule === word) ?? (priority.test(word) ? 'criticality' : undefined)
}

/** Runs tasks of one stage each in a pool, in the given order, each submitted at its start. */
export function runInPool(
  pool: Resources['pools'][number],
  tasks: readonly {
    readonly hours: number
    readonly start?: number
    readonly set?: (row: number, of: Engine) => void
  }[],
): Engine {
  const made = engine({ ...nothing, pools: [pool] }, tasks.length)
  tasks.forEach((task, at) => {
    const row = addTask(made, at, task.start ?? 0)
    addStage(made, stageKind.pool, 0, task.hours)
    task.set?.(row, made)
    submit(made, row)
  })
  advance(made, Infinity)
  return made
}

/** Runs flows over named links. */
export function runFlows(
  capacities: readonly number[],
  flows: readonly {
    readonly start: number
    readonly size: number
    readonly route: readonly number[]
    readonly weight?: number
    readonly cap?: number
  }[],
): Engine {
  const made = engine({ ...nothing, links: capacities }, flows.length)
  flows.forEach((flow, at) => {
    const row = addTask(made, at, flow.start)
    addFlow(made, flow.route, flow.size, flow.weight, flow.cap)
    submit(made, row)
  })
  advance(made, Infinity)
  return made
}

/**
 * Completion time of each task, in the order of adding. Throws if a task never ends because nothing serves
 * it.
 */
export function finishes(of: Engine): number[] {
  const ends = [...of.tasks.doneAt.subarray(0, of.tasks.count)]
  const stuck = ends.indexOf(Infinity)
  if (stuck >= 0) throw new Error(`task ${stuck + 1} of ${ends.length} never ends: nothing serves it`)
  return ends
}

/** Completion of the last task; 0 if there is none. */
export function latest(ends: readonly number[]): number {
  return ends.reduce((last, end) => Math.max(last, end), 0)
}

/** Mean completion; 0 if there is none. */
export function meanOfEnds(ends: readonly number[]): number {
  return ends.length === 0 ? 0 : sampleMean(ends)
}
