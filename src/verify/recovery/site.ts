/** Cases to engine rows: pools, links and tasks known by name. */
import { dispatchRule, dispatchRules, type DispatchRule } from '../../recovery/dispatch.ts'
import { addFlow, addStage, addTask, engine, type Engine, type Resources } from '../../recovery/engine.ts'
import { submit } from '../../recovery/stage.ts'
import { advance } from '../../recovery/step.ts'
import { stageKind } from '../../recovery/tasks.ts'
import { isFields, num, type Fields } from './case.ts'

export const nothing: Resources = { pools: [], supplies: [], gates: [], links: [] }

/** So many units from the start on, under a rule. */
export function crew(units: number, rule: DispatchRule = 'fifo'): Resources['pools'][number] {
  return { units: [[-Infinity, units]], rule: dispatchRule[rule] }
}

/** A pool as written: units, or steps of units, and a discipline in any of the usual words. */
export function poolOf(written: unknown): Resources['pools'][number] {
  if (typeof written === 'number') return crew(written)
  if (!isFields(written)) throw new Error('a pool is not a record')
  const rule = ruleOf(
    written['discipline'] ?? written['rule'] ?? written['order'] ?? written['queue'] ?? written['priority'],
  )
  const { units } = written
  if (!Array.isArray(units)) return crew(num(written, 'units'), rule)
  const steps = units.map((step: unknown): [number, number] =>
    Array.isArray(step)
      ? [Number(step[0]), Number(step[1])]
      : [num(step as Fields, 'fromH'), num(step as Fields, 'units')],
  )
  return { units: steps, rule: dispatchRule[rule] }
}

function ruleOf(written: unknown): DispatchRule {
  if (written === undefined || written === null || written === false) return 'fifo'
  if (written === true) return 'criticality'
  const word = typeof written === 'string' ? written.toLowerCase() : ''
  const known = dispatchRules.find(rule => rule === word)
  if (known !== undefined) return known
  if (word.startsWith('prio')) return 'criticality'
  throw new Error(`unknown discipline ${JSON.stringify(written)}`)
}

/** Runs tasks of one stage each in a pool, in the order given, all wanted at their start. */
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

/** When each task was done, in the order in which they were added. */
export function finishes(of: Engine): number[] {
  return [...of.tasks.doneAt.subarray(0, of.tasks.count)]
}
