/** Restores over shared links, and staged recoveries that need crews, links and verifiers in turn. */
import { isRecord } from '../../base/isRecord.ts'
import { addFlow, addStage, addTask, engine, type Engine } from '../../recovery/engine/engine.ts'
import { submit } from '../../recovery/engine/stage.ts'
import { advance } from '../../recovery/engine/step.ts'
import { stageKind } from '../../recovery/engine/tasks.ts'
import {
  amount as size,
  anything,
  list,
  map,
  named,
  number,
  oneOf,
  oneOrMany,
  record,
  type Shape,
} from '../shape.ts'
import type { Adapter } from './adapter.ts'
import type { Fields } from './case.ts'
import { amount, amounts, num, records, strings } from './inputs.ts'
import { finishes, latest, meanOfEnds, nothing, poolOf, poolShape, runFlows } from './site.ts'

const by = 'recovery/engine/step instant (links, max-min fair)'

const equalShares: Adapter = {
  by,
  kind: 'engine',
  reads: { sizesTB: list(size), linkTBperH: size },
  compute(inputs) {
    const ends = finishes(
      runFlows(
        [amount(inputs, 'linkTBperH')],
        amounts(inputs, 'sizesTB').map(size => ({
          start: 0,
          size,
          route: [0],
          cap: capOf(inputs, Infinity),
        })),
      ),
    )
    return { finishH: ends, makespanH: latest(ends), meanFinishH: meanOfEnds(ends) }
  },
}

const weighted: Adapter = {
  by,
  kind: 'engine',
  reads: { jobs: list(record({ sizeTB: size }, { arrivalH: size, weight: size })), linkTBperH: size },
  compute(inputs) {
    const cap = capOf(inputs, Infinity)
    const ends = finishes(
      runFlows(
        [amount(inputs, 'linkTBperH')],
        records(inputs, 'jobs').map(job => ({
          start: amount(job, 'arrivalH', 0),
          size: amount(job, 'sizeTB'),
          route: [0],
          weight: amount(job, 'weight', 1),
          cap: capOf(job, cap),
        })),
      ),
    )
    return { finishH: ends, makespanH: latest(ends), meanFinishH: meanOfEnds(ends) }
  },
}

const routes: Adapter = {
  by,
  kind: 'engine',
  reads: { linksTBperH: map(size), flows: list(record({})) },
  naming(inputs) {
    const route = oneOrMany(named('link', namesIn(inputs['linksTBperH'])))
    return { flows: list(record({ sizeTB: size, route }, { startH: size, weight: size })) }
  },
  compute(inputs) {
    const { names, capacities } = linksOf(inputs)
    const cap = capOf(inputs, Infinity)
    const ends = finishes(
      runFlows(
        capacities,
        records(inputs, 'flows').map(flow => ({
          start: amount(flow, 'startH', 0),
          size: amount(flow, 'sizeTB'),
          route: routeOf(flow['route'], names),
          weight: amount(flow, 'weight', 1),
          cap: capOf(flow, cap),
        })),
      ),
    )
    return { finishH: ends, makespanH: latest(ends), meanFinishH: meanOfEnds(ends) }
  },
}

const staged: Adapter = {
  by: 'recovery/engine/step instant (stages)',
  kind: 'engine',
  reads: { services: list(record({})) },
  may: { pools: map(poolShape), linksTBperH: map(size) },
  naming({ pools, linksTBperH }) {
    const stages = list(stage(namesIn(pools), namesIn(linksTBperH)))
    const may = { startH: size, priority: number, weight: number, dueH: number }
    return { services: list(record({ stages }, may)) }
  },
  compute(inputs) {
    const { names, capacities } = linksOf(inputs)
    const written = isRecord(inputs['pools']) ? inputs['pools'] : {}
    const pools = Object.keys(written)
    const services = records(inputs, 'services')
    const run = engine({ ...nothing, pools: Object.values(written).map(poolOf), links: capacities })
    services.forEach((service, at) => {
      const row = addTask(run, at, amount(service, 'startH', 0))
      run.tasks.priority[row] = num(service, 'priority', 0)
      run.tasks.weight[row] = num(service, 'weight', 1)
      run.tasks.penalty[row] = num(service, 'weight', 1)
      run.tasks.due[row] = num(service, 'dueH', Infinity)
      for (const stage of stagesOf(service)) addWritten(run, stage, pools, names)
      submit(run, row)
    })
    advance(run, Infinity)
    const ends = finishes(run)
    return {
      finishH: ends,
      makespanH: latest(ends),
      meanFinishH: meanOfEnds(ends),
      stageIntervalsH: ends.map((_, task) => intervals(run, task)),
    }
  },
}

function namesIn(written: unknown): string[] {
  return isRecord(written) ? Object.keys(written) : []
}

/** One of the stages of `addWritten`. */
function stage(pools: readonly string[], links: readonly string[]): Shape {
  const kinds: Readonly<Record<string, { readonly needs: readonly Shape[]; readonly may: Shape }>> = {
    delay: { needs: [size], may: anything },
    pool: { needs: [named('pool', pools), size], may: size },
    link: { needs: [oneOrMany(named('link', links)), size], may: size },
  }
  const kind = oneOf(Object.keys(kinds))
  return (value, path, slips) => {
    if (!Array.isArray(value)) return list(anything)(value, path, slips)
    const [word, ...rest] = value as unknown[]
    const known = Object.entries(kinds).find(([name]) => name === word)
    if (known === undefined) return kind(word, [...path, 0], slips)
    const [, { needs, may }] = known
    needs.forEach((shape, at) => shape(rest[at], [...path, at + 1], slips))
    if (rest[2] !== undefined && rest[2] !== null) may(rest[2], [...path, 3], slips)
  }
}

function stagesOf({ stages }: Fields): readonly unknown[] {
  if (!Array.isArray(stages)) throw new Error('the stages of a service are not a list')
  return stages
}

/** `[delay, hours]`, `[pool, name, hours, units?]`, `[link, name or names, size, cap?]`. */
function addWritten(
  run: Engine,
  stage: unknown,
  pools: readonly string[],
  links: ReadonlyMap<string, number>,
): void {
  if (!Array.isArray(stage)) throw new Error('a stage is not a list')
  const [kind, on, hours, units] = stage as unknown[]
  if (kind === 'delay') addStage(run, stageKind.delay, 0, amount({ delay: on }, 'delay'))
  else if (kind === 'pool') {
    const pool = pools.indexOf(String(on))
    if (pool < 0) throw new Error(`unknown pool ${String(on)}`)
    addStage(run, stageKind.pool, pool, amount({ hours }, 'hours'), amount({ units }, 'units', 1))
  } else if (kind === 'link')
    addFlow(
      run,
      routeOf(on, links),
      amount({ size: hours }, 'size'),
      1,
      amount({ cap: units }, 'cap', Infinity),
    )
  else throw new Error(`unknown stage ${String(kind)}`)
}

function intervals(run: Engine, task: number): number[][] {
  const { tasks, stages } = run
  return Array.from({ length: tasks.lastStage[task]! - tasks.firstStage[task]! }, (_, at) => {
    const stage = tasks.firstStage[task]! + at
    return [stages.beganAt[stage]!, stages.endedAt[stage]!]
  })
}

function linksOf(inputs: Fields): { names: ReadonlyMap<string, number>; capacities: number[] } {
  const written = isRecord(inputs['linksTBperH']) ? inputs['linksTBperH'] : {}
  const names = Object.keys(written)
  return {
    names: new Map(names.map((name, at) => [name, at])),
    capacities: names.map(name => amount(written, name)),
  }
}

function routeOf(written: unknown, links: ReadonlyMap<string, number>): number[] {
  return strings(typeof written === 'string' ? [written] : written, 'route').map(name => {
    const link = links.get(name)
    if (link === undefined) throw new Error(`unknown link ${name}`)
    return link
  })
}

/** The cap of one flow, under any name that contains `cap`, or the common one. */
function capOf(flow: Fields, otherwise: number): number {
  const key = Object.keys(flow).find(name => /cap/i.test(name))
  return key === undefined ? otherwise : amount(flow, key, otherwise)
}

export const networkAdapters: readonly Adapter[] = [equalShares, weighted, routes, staged]
