/** Which inputs drive which outputs of a scenario: what shall be found out, what it takes, and the finding. */
import { sampler } from '../../base/distribution.ts'
import { invariant } from '../../base/invariant.ts'
import { rankCorrelation } from '../../base/ranks.ts'
import type { Prepared } from '../../run/prepare.ts'
import { columnsOf } from '../columns.ts'
import type { Executor } from '../executor.ts'
import { gather } from '../gather.ts'
import type { Gathering } from '../gathering.ts'
import { type InputEffects, screened, screenOf } from './morris.ts'
import { columnOf, outputOf, unitOf } from './output.ts'
import { firstPoints, levelsOf, planOfPoints, type Points, twoSets } from './points.ts'
import { factorsOf, type Indices, indicesOf, mixedPoints } from './sobol.ts'
import { type Bar, ends, tornado, tornadoPoints } from './tornado.ts'

export const methods = ['morris', 'sobol', 'tornado'] as const
export type Method = (typeof methods)[number]

export interface Question {
  readonly method: Method
  readonly seed: string
  readonly strategy: string | null
  /** Names as in `outputNames`. */
  readonly outputs: readonly string[]
  /** Trajectories (morris) or points of each set (sobol, tornado). */
  readonly size: number
  /** Paths of the inputs to look at; all if undefined. Others are drawn as ever. */
  readonly inputs?: readonly string[]
  /** Of how many inputs the dearer methods look at each alone: those that go with an output most closely in a first look. */
  readonly top: number
}

/** Values of inputs (SI) beside an output's, over the points of a first look: for a scatter of one against the other. */
export interface Look {
  readonly inputs: Readonly<Record<string, readonly number[]>>
  readonly output: readonly number[]
}

/** With the input's 10th and 90th percentile themselves, SI. */
export interface ValuedBar extends Bar {
  readonly at: readonly [low: number, high: number]
}

export interface Finding {
  readonly unit: string
  /** Part of the replications in which the event never comes, and which count as its latest. */
  readonly never: number
  readonly effects?: readonly InputEffects[]
  readonly indices?: Indices
  readonly bars?: readonly ValuedBar[]
  readonly mean: number
  readonly look?: Look
}

export interface Sensitivity {
  readonly method: Method
  readonly runs: number
  /** Inputs looked at one by one. */
  readonly inputs: readonly string[]
  /** Where these were chosen among more by a first look: how many there were, and over how many points. */
  readonly chosen?: { readonly among: number; readonly points: number }
  /** Where it was ended before its time: of how many trajectories (morris) or points (tornado) it tells, of how many asked for. */
  readonly cut?: { readonly done: number; readonly of: number }
  /** By output. */
  readonly findings: Readonly<Record<string, Finding>>
}

export const defaultSizes: Readonly<Record<Method, number>> = { morris: 4, sobol: 64, tornado: 32 }

/** Replications that an answer takes: told before it begins. */
export function runsOf(prepared: Prepared, { method, size, inputs, top }: Question): number {
  const all = (inputs ?? prepared.inputs).length
  const chosen = Math.min(top, all)
  if (method === 'morris') return size * (all + 1)
  if (method === 'tornado') return size * (1 + 2 * chosen)
  return size * (2 + chosen + (chosen < all ? 1 : 0) + 1)
}

/** Fewer trajectories or points have no interval. */
const fewest = 2

/** What was there when `heard` ended it; undefined if that tells nothing. @param executor of the scenario under the question's strategy */
export async function sensitivity(
  prepared: Prepared,
  executor: Executor,
  question: Question,
  heard?: (done: number) => boolean | void,
): Promise<Sensitivity | undefined> {
  const { method, seed, strategy, outputs, size } = question
  const columns = columnsOf(prepared)
  const horizon = prepared.scenario.horizon
  const paths = question.inputs ?? prepared.inputs.map(({ path }) => path)
  const names = outputs.map(output => {
    const column = columnOf(columns, output)
    invariant(column !== undefined, `no output is called ${output}`)
    return column
  })
  let before = 0
  let cut: Sensitivity['cut']
  /** @param group rows that tell something together only */
  const runs = async (points: Points, group = points.draws.length): Promise<Gathering | undefined> => {
    const plan = planOfPoints(seed, strategy, points)
    const [gathered] = await gather(executor, plan, [columns], done => heard?.(before + done))
    before += gathered!.size
    const [done, of] = [Math.floor(gathered!.size / group), points.draws.length / group]
    if (done < of) cut = { done, of }
    return done === of || done >= fewest ? gathered : undefined
  }
  /** Of the groups that are whole. */
  const wholeOf = (from: Gathering, column: string, group: number): Float64Array => {
    const values = outputOf(from, column, horizon)
    return values.subarray(0, values.length - (values.length % group))
  }
  const findings = (
    from: Gathering,
    inputs: readonly string[],
    find: (column: string) => Pick<Finding, 'effects' | 'indices' | 'bars' | 'look'>,
  ): Sensitivity => ({
    method,
    runs: before,
    inputs,
    ...(cut && { cut }),
    ...(inputs.length < paths.length && { chosen: { among: paths.length, points: from.size } }),
    findings: Object.fromEntries(
      names.map((column, at) => {
        const values = outputOf(from, column, horizon)
        return [
          outputs[at]!,
          {
            unit: unitOf(columns, column),
            never: neverShare(from, column),
            mean: values.reduce((sum, value) => sum + value, 0) / values.length,
            ...find(column),
          },
        ]
      }),
    ),
  })

  if (method === 'morris') {
    const screen = screenOf(seed, paths, size)
    const each = paths.length + 1
    const gathered = await runs(screen.points, each)
    return (
      gathered &&
      findings(gathered, paths, column => ({
        effects: screened(screen, wholeOf(gathered, column, each)),
      }))
    )
  }

  const sets = twoSets(seed, paths, size)
  const first = method === 'sobol' ? sets : firstPoints(sets, size)
  const looked = await runs(first)
  if (looked === undefined) return undefined
  const values = new Map(names.map(column => [column, outputOf(looked, column, horizon)]))
  const chosen = chosenOf(first, [...values.values()], question.top)
  const quantiles = new Map(prepared.inputs.map(({ path, distribution }) => [path, sampler(distribution)]))
  const valueAt = (path: string, level: number): number => quantiles.get(path)!(level)
  const look = (column: string): Look => ({
    inputs: Object.fromEntries(
      chosen.map(path => [path, Array.from(levelsOf(first, path), level => valueAt(path, level))]),
    ),
    output: [...values.get(column)!],
  })

  if (method === 'tornado') {
    const each = ends.length * chosen.length
    const moved = await runs(tornadoPoints(first, chosen), each)
    return (
      moved &&
      findings(looked, chosen, column => ({
        bars: tornado(chosen, wholeOf(moved, column, each)).map(bar => ({
          ...bar,
          at: [valueAt(bar.path, ends[0]), valueAt(bar.path, ends[1])] as const,
        })),
        look: look(column),
      }))
    )
  }
  const factors = factorsOf(chosen, paths)
  const mixed = await runs(mixedPoints(sets, factors))
  return (
    mixed &&
    findings(looked, chosen, column => ({
      indices: indicesOf(seed, factors, values.get(column)!, outputOf(mixed, column, horizon)),
      look: look(column),
    }))
  )
}

/** The inputs whose ranks go with those of some output most closely. */
function chosenOf(points: Points, outputs: readonly Float64Array[], top: number): string[] {
  return points.paths
    .map(path => {
      const levels = levelsOf(points, path)
      return { path, strength: Math.max(...outputs.map(output => Math.abs(rankCorrelation(levels, output)))) }
    })
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, top)
    .map(({ path }) => path)
}

function neverShare(gathered: Gathering, column: string): number {
  if (!gathered.columns.names.includes(column)) return 0
  return gathered.figure(column).filter(value => value === Infinity).length / gathered.size
}
