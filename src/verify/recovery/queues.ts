/** Crews: batches, orders of service, worst cases, precedence. */
import { isRecord } from '../../base/isRecord.ts'
import { criticalPath } from '../../recovery/engine/criticalPath.ts'
import { addAfter, addStage, addTask, engine, needOnly } from '../../recovery/engine/engine.ts'
import { fewestLate, leastMakespan } from '../../recovery/engine/optimum.ts'
import { submit } from '../../recovery/engine/stage.ts'
import { advance } from '../../recovery/engine/step.ts'
import { stageKind } from '../../recovery/engine/tasks.ts'
import type { DispatchRule } from '../../recovery/engine/dispatch.ts'
import { amount as size, list, named, number, record, type Shape, text, whole as count } from '../shape.ts'
import type { Adapter } from './adapter.ts'
import type { Fields } from './case.ts'
import { amount, amounts, num, records, strings, whole } from './inputs.ts'
import { crew, finishes, latest, meanOfEnds, nothing, runInPool } from './site.ts'

const alike: Adapter = {
  by: 'recovery/engine/step instant (pool)',
  kind: 'engine',
  reads: { jobs: count(1e6), serviceH: size, servers: count(1e6) },
  compute(inputs, expected) {
    const hours = amount(inputs, 'serviceH')
    const run = runInPool(
      crew(whole(inputs, 'servers')),
      Array.from({ length: whole(inputs, 'jobs') }, () => ({ hours })),
    )
    const ends = finishes(run)
    const waits = Array.from(run.stages.beganAt.subarray(0, ends.length))
    return {
      makespanH: latest(ends),
      meanCompletionH: meanOfEnds(ends),
      meanWaitH: meanOfEnds(waits),
      completionsH: expected['completionsH'] === null ? null : ends.toSorted((a, b) => a - b),
    }
  },
}

/** One crew under each dispatch rule, and the optimum that no order can beat. */
const oneCrew: Adapter = {
  by: 'recovery/engine/step instant (pool under each rule of dispatch); recovery/engine/optimum fewestLate',
  kind: 'mixed',
  reads: { jobs: list(record({ hours: size }, { arrivalH: size, weight: number, dueH: number })) },
  may: { servers: count(1e6) },
  gives: ['policies'],
  compute(inputs, expected) {
    const jobs = records(inputs, 'jobs')
    const under = (rule: DispatchRule): Fields => ordered(jobs, rule, whole(inputs, 'servers', 1))
    const shortest = under('spt')
    const smith = under('wspt')
    const deadline = under('edf')
    const policies: Fields = {
      shortestFirst: shortest,
      weightedShortestFirst: smith,
      earliestDeadline: deadline,
      criticalityFirst: under('criticality'),
      givenOrder: under('fifo'),
      longestFirst: under('lpt'),
    }
    const asked = Object.keys(isRecord(expected['policies']) ? expected['policies'] : policies)
    return {
      policies: Object.fromEntries(asked.map(name => [name, policies[name] ?? null])),
      // Rules that are optimal for one crew: shortest first, Smith's, Jackson's; the number late by Moore and
      // Hodgson.
      optimal: {
        sumCompletionH: shortest['sumCompletionH'],
        weightedCompletion: smith['weightedCompletion'],
        maxLatenessH: deadline['maxLatenessH'],
        late: fewestLate(jobs.map(job => ({ duration: num(job, 'hours'), due: num(job, 'dueH', Infinity) }))),
      },
    }
  },
}

function ordered(jobs: readonly Fields[], rule: DispatchRule, crews: number): Fields {
  const run = runInPool(
    crew(crews, rule),
    jobs.map(job => ({
      hours: amount(job, 'hours'),
      start: amount(job, 'arrivalH', 0),
      set: (row, { tasks }) => {
        tasks.weight[row] = num(job, 'weight', 1)
        tasks.penalty[row] = num(job, 'weight', 1)
        tasks.priority[row] = num(job, 'weight', 1)
        tasks.due[row] = num(job, 'dueH', Infinity)
      },
    })),
  )
  const ends = finishes(run)
  const late = jobs.map((job, at) => ends[at]! - num(job, 'dueH', Infinity))
  return {
    order: [...run.finished.task.subarray(0, run.finished.count)].map(row => jobs[row]!['name']),
    sumCompletionH: ends.reduce((sum, end) => sum + end, 0),
    weightedCompletion: ends.reduce((sum, end, at) => sum + end * num(jobs[at]!, 'weight', 1), 0),
    maxLatenessH: late.reduce((most, hours) => Math.max(most, hours), -Infinity),
    // A task done when it is due is not late: tenths of hours do not add up exactly in binary.
    late: late.filter((hours, at) => hours > ends[at]! * 1e-12).length,
  }
}

/** List schedules compared with the optimum (Graham 1966, 1969). */
const schedules: Adapter = {
  by: 'recovery/engine/step instant (pool); recovery/engine/optimum leastMakespan',
  kind: 'mixed',
  reads: { jobsH: list(size), servers: count(1e6) },
  compute(inputs, expected) {
    const jobs = amounts(inputs, 'jobsH')
    const crews = whole(inputs, 'servers')
    const makespan = (rule: DispatchRule): number =>
      latest(
        finishes(
          runInPool(
            crew(crews, rule),
            jobs.map(hours => ({ hours })),
          ),
        ),
      )
    const listed = makespan('fifo')
    const longestFirst = makespan('lpt')
    // The search for the optimum may have to be given up, so it is begun only for a figure that needs it.
    const asked = ['optimalMakespanH', 'ratio'].some(figure => figure in expected)
    const optimal = asked ? leastMakespan(jobs, crews) : NaN
    return {
      listMakespanH: listed,
      lptMakespanH: longestFirst,
      sptMakespanH: makespan('spt'),
      optimalMakespanH: optimal,
      ratio: ('lptMakespanH' in expected ? longestFirst : listed) / optimal,
    }
  },
}

/**
 * Services restored in order of dependency; with `servers` crews if these are limited, after `needs` of the
 * predecessors if not all.
 */
const precedence: Adapter = {
  by: 'recovery/engine/step instant (precedence); recovery/engine/criticalPath criticalPath',
  kind: 'mixed',
  reads: { tasks: list(record({ name: text, hours: size })) },
  may: { servers: count(1e6), crews: count(1e6) },
  naming: ({ tasks }) => ({ tasks: list(task(namesOf(tasks))) }),
  compute(inputs) {
    const tasks = records(inputs, 'tasks')
    const rowOf = new Map<unknown, number>()
    const crews = inputs['servers'] ?? inputs['crews']
    const run = engine({ ...nothing, pools: typeof crews === 'number' ? [crew(crews)] : [] }, tasks.length)
    for (const task of inOrder(tasks)) {
      const row = addTask(run, tasks.indexOf(task), amount(task, 'startH', 0))
      addStage(run, typeof crews === 'number' ? stageKind.pool : stageKind.delay, 0, amount(task, 'hours'))
      const after = strings(task['after'] ?? [], 'after')
      for (const name of after) addAfter(run, row, rowOf.get(name)!)
      if (task['needs'] !== undefined) needOnly(run, row, whole(task, 'needs'))
      rowOf.set(task['name'], row)
      submit(run, row)
    }
    advance(run, Infinity)
    finishes(run)
    const ends = tasks.map(task => run.tasks.doneAt[rowOf.get(task['name'])!]!)
    const last = tasks[ends.indexOf(latest(ends))]
    const nameOf = new Map([...rowOf].map(([name, row]) => [row, name]))
    return {
      finishH: Object.fromEntries(tasks.map((task, at) => [String(task['name']), ends[at]!])),
      criticalPath:
        last === undefined ? [] : criticalPath(run, rowOf.get(last['name'])!).map(row => nameOf.get(row)),
      makespanH: latest(ends),
    }
  },
}

function namesOf(tasks: unknown): string[] {
  return Array.isArray(tasks) ? tasks.map(task => String(isRecord(task) ? task['name'] : undefined)) : []
}

/** A task, whose name no earlier one has. */
function task(names: readonly string[]): Shape {
  const shape = record(
    { name: text, hours: size },
    { after: list(named('task', names)), needs: count(1e6), startH: size },
  )
  return (value, path, slips) => {
    shape(value, path, slips)
    const name = isRecord(value) ? String(value['name']) : undefined
    if (name !== undefined && names.indexOf(name) < Number(path.at(-1)))
      slips.issues.push({ path: [...path, 'name'], message: `names a second task "${name}"` })
  }
}

/** Tasks in an order in which each follows those it depends on. */
function inOrder(tasks: readonly Fields[]): Fields[] {
  const sorted: Fields[] = []
  const named = new Map(tasks.map(task => [task['name'], task]))
  const seen = new Set<Fields>()
  const under = new Set<Fields>()
  const visit = (task: Fields): void => {
    if (under.has(task)) throw new Error(`${String(task['name'])} comes after itself`)
    if (seen.has(task)) return
    seen.add(task)
    under.add(task)
    for (const name of strings(task['after'] ?? [], 'after')) {
      const before = named.get(name)
      if (before === undefined) throw new Error(`${String(task['name'])} comes after the unknown ${name}`)
      visit(before)
    }
    under.delete(task)
    sorted.push(task)
  }
  tasks.forEach(visit)
  return sorted
}

export const queueAdapters: readonly Adapter[] = [alike, oneCrew, schedules, precedence]
