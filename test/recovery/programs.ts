/** Random programs of tasks, and how to run them on the engine. */
import * as fc from 'fast-check'
import { dispatchRule } from '../../src/recovery/engine/dispatch.ts'
import {
  addAfter,
  addFlow,
  addStage,
  addTask,
  engine,
  type Engine,
} from '../../src/recovery/engine/engine.ts'
import { submit } from '../../src/recovery/engine/stage.ts'
import { advance } from '../../src/recovery/engine/step.ts'
import { stageKind } from '../../src/recovery/engine/tasks.ts'

export type Stage =
  | { readonly kind: 'delay'; readonly time: number }
  | { readonly kind: 'pool'; readonly pool: number; readonly time: number; readonly units: number }
  | {
      readonly kind: 'link'
      readonly route: readonly number[]
      readonly size: number
      readonly cap: number
      readonly weight: number
    }
  | { readonly kind: 'supply'; readonly units: number }
  | { readonly kind: 'gate'; readonly gate: number }

export interface Task {
  readonly key: number
  readonly start: number
  readonly weight: number
  readonly stages: readonly Stage[]
  readonly after: number
}

export interface Program {
  readonly pools: readonly number[]
  readonly rule: keyof typeof dispatchRule
  readonly links: readonly number[]
  readonly stock: number
  readonly rate: number
  readonly gates: readonly number[]
  readonly tasks: readonly Task[]
}

const time = fc.integer({ min: 0, max: 40 }).map(quarters => quarters / 4)
const stage: fc.Arbitrary<Stage> = fc.oneof(
  time.map(each => ({ kind: 'delay', time: each }) as const),
  fc.record({
    kind: fc.constant('pool' as const),
    pool: fc.nat(1),
    time,
    units: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    route: fc.constantFrom([0], [1], [0, 1], [2], [0, 2]),
    size: fc.integer({ min: 0, max: 60 }),
    cap: fc.constantFrom(1, 4, Infinity),
    weight: fc.constantFrom(1, 3),
  }),
  fc.record({ kind: fc.constant('supply' as const), units: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('gate' as const), gate: fc.nat(1) }),
)

export const program: fc.Arbitrary<Program> = fc.record({
  pools: fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 3 })),
  rule: fc.constantFrom('fifo', 'criticality', 'edf', 'spt', 'wspt', 'penalty', 'soft', 'lpt'),
  links: fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
  ),
  stock: fc.nat(5),
  rate: fc.constantFrom(0.5, 2),
  gates: fc.tuple(time, time),
  tasks: fc.uniqueArray(
    fc.record({
      key: fc.nat(1_000_000),
      start: time,
      weight: fc.integer({ min: 1, max: 5 }),
      stages: fc.array(stage, { maxLength: 5 }),
      after: fc.nat(20),
    }),
    { maxLength: 20, selector: task => task.key },
  ),
})

/** Loads a program into an engine, with or without its precedence. */
export function load(of: Program, precedence = true): Engine {
  const made = engine({
    pools: of.pools.map(units => ({ units: [[-Infinity, units]], rule: dispatchRule[of.rule] })),
    supplies: [
      { stock: of.stock, rule: dispatchRule[of.rule], factories: [{ from: 0, transport: 0, rate: of.rate }] },
    ],
    gates: of.gates,
    links: of.links,
  })
  of.tasks.forEach((task, at) => {
    const row = addTask(made, task.key, task.start)
    made.tasks.weight[row] = task.weight
    made.tasks.penalty[row] = task.weight
    made.tasks.priority[row] = task.weight
    made.tasks.due[row] = task.start + task.weight
    made.tasks.luck[row] = ((task.key % 97) + 1) / 50
    for (const each of task.stages) addWritten(made, each)
    if (precedence && task.after < at) addAfter(made, row, task.after)
    submit(made, row)
  })
  return made
}

function addWritten(made: Engine, stage: Stage): void {
  if (stage.kind === 'delay') addStage(made, stageKind.delay, 0, stage.time)
  else if (stage.kind === 'pool') addStage(made, stageKind.pool, stage.pool, stage.time, stage.units)
  else if (stage.kind === 'link') addFlow(made, stage.route, stage.size, stage.weight, stage.cap)
  else if (stage.kind === 'supply') addStage(made, stageKind.supply, 0, stage.units)
  else addStage(made, stageKind.gate, stage.gate, 0)
}

export function run(of: Program, precedence = true): Engine {
  const made = load(of, precedence)
  advance(made, Infinity)
  return made
}

export function ends(of: Engine): number[] {
  return [...of.tasks.doneAt.subarray(0, of.tasks.count)]
}
