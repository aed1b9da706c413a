/** A sensitivity study: the question, the replications it takes, and its findings. */
import { sampler } from '../../base/distribution.ts'
import type { Interval } from '../../base/intervals.ts'
import { invariant } from '../../base/invariant.ts'
import { rankCorrelation } from '../../base/ranks.ts'
import type { Prepared } from '../../run/prepare.ts'
import { type Columns, columnsOf } from '../columns.ts'
import type { Executor } from '../executor.ts'
import { gather } from '../gather.ts'
import type { Gathering } from '../gathering.ts'
import { shareLimits } from '../standing.ts'
import { type InputEffects, screened, screenOf } from './morris.ts'
import { columnOf, outputOf, unitOf, valuelessShare } from './output.ts'
import { firstPoints, levelsOf, planOfPoints, type Points, twoSets } from './points.ts'
import { factorsOf, type Indices, indicesOf, mixedPoints } from './sobol.ts'
import { type Bar, ends, tornado, tornadoPoints } from './tornado.ts'

/** Morris screening, Sobol indices, or a tornado of 10th to 90th percentiles. */
export const methods = ['morris', 'sobol', 'tornado'] as const
/** The name of a method. */
export type Method = (typeof methods)[number]

/** What a study should find out. */
export interface Question {
  readonly method: Method
  readonly seed: string
  readonly strategy: string | null
  /** Names as in `outputNames`. */
  readonly outputs: readonly string[]
  /** Number of trajectories (morris), or of points in each set (sobol, tornado). */
  readonly size: number
  /** Paths of the inputs to study, all if undefined; the others are drawn as usual, and are told from chance by sobol alone. */
  readonly inputs?: readonly string[]
  /**
   * How many inputs sobol and tornado study one by one: those most closely correlated with an output in a first look.
   */
  readonly top: number
}

/** Values of inputs (SI) beside those of an output over the points of a first look, for scatter plots. */
export interface Look {
  readonly inputs: Readonly<Record<string, readonly number[]>>
  readonly output: readonly number[]
}

/** A bar with the 10th and 90th percentile of its input, SI. */
export interface ValuedBar extends Bar {
  readonly at: readonly [low: number, high: number]
}

/** What was found about one output. Only the result of the method asked for is present. */
export interface Finding {
  readonly unit: string
  /** Share of the replications in which the event never happens; it counts there as happening last. */
  readonly never: number
  /** Share of them in which it has no value; it counts there as the mean of the others. */
  readonly valueless: number
  readonly effects?: readonly InputEffects[]
  readonly indices?: Indices
  readonly bars?: readonly ValuedBar[]
  /** NaN without a value in any. */
  readonly mean: number
  readonly look?: Look
}

/** The findings of a study. */
export interface Sensitivity {
  readonly method: Method
  readonly runs: number
  /** Paths of the inputs studied one by one. */
  readonly inputs: readonly string[]
  /** If these were chosen by a first look: among how many inputs, over how many points. */
  readonly chosen?: { readonly among: number; readonly points: number }
  /**
   * If the study was ended early: how many trajectories (morris) or points (tornado) it rests on, and how many were
   * asked for.
   */
  readonly cut?: { readonly done: number; readonly of: number }
  /** By name of the output. */
  readonly findings: Readonly<Record<string, Finding>>
}

/** The `size` of a question that does not state one. */
export const defaultSizes: Readonly<Record<Method, number>> = { morris: 4, sobol: 64, tornado: 32 }

/** With fewer trajectories or points there is no interval. */
const fewest = 2

/**
 * Undefined if `heard` ended the study before there was anything to report; if it ended it later, the findings so
 * far.
 * @param executor for the scenario under the question's strategy
 */
export async function sensitivity(
  prepared: Prepared,
  executor: Executor,
  question: Question,
  heard?: (done: number) => boolean | void,
): Promise<Sensitivity | undefined> {
  const study = new Study(prepared, executor, question, heard)
  if (question.method === 'morris') return await screening(study)
  // Indices tell chance from every input, asked for or not.
  const sets = twoSets(question.seed, question.method === 'sobol' ? study.all : study.paths, question.size)
  const first = question.method === 'sobol' ? sets : firstPoints(sets, question.size)
  const looked = await study.runs(first)
  if (looked === undefined) return undefined
  const chosen = chosenOf(study, first, looked)
  const look: FirstLook = { points: first, gathered: looked, chosen }
  return question.method === 'tornado' ? await tornadoOf(study, look) : await sobolOf(study, look, sets)
}

/** Morris: moves each input from several points of all the others. */
async function screening(study: Study): Promise<Sensitivity | undefined> {
  const { seed, size } = study.question
  const screen = screenOf(seed, study.paths, size)
  const each = study.paths.length + 1
  const gathered = await study.runs(screen.points, each)
  if (gathered === undefined) return undefined
  return study.findings(gathered, study.paths, column => ({
    effects: screened(screen, study.wholeGroups(gathered, column, each)),
  }))
}

/** Points at which all inputs were drawn, their outputs, and the inputs chosen for a closer study. */
interface FirstLook {
  readonly points: Points
  readonly gathered: Gathering
  readonly chosen: readonly string[]
}

/** Each chosen input at its 10th and 90th percentile, all others as drawn. */
async function tornadoOf(study: Study, look: FirstLook): Promise<Sensitivity | undefined> {
  const { points, gathered, chosen } = look
  const each = ends.length * chosen.length
  const moved = await study.runs(tornadoPoints(points, chosen), each)
  if (moved === undefined) return undefined
  return study.findings(gathered, chosen, column => ({
    bars: tornado(chosen, study.wholeGroups(moved, column, each), study.limitsOf(column)).map(bar => ({
      ...bar,
      at: [study.valueAt(bar.path, ends[0]), study.valueAt(bar.path, ends[1])] as const,
    })),
    look: study.seen(look, column),
  }))
}

/** Shares of the variance: two sets of points, and one mixture of both for each chosen input. */
async function sobolOf(study: Study, look: FirstLook, sets: Points): Promise<Sensitivity | undefined> {
  const { gathered, chosen } = look
  const factors = factorsOf(chosen, study.all)
  const mixed = await study.runs(mixedPoints(sets, factors))
  if (mixed === undefined) return undefined
  return study.findings(gathered, chosen, column => ({
    indices: indicesOf(
      study.question.seed,
      factors,
      study.valueOf(gathered, column),
      study.valueOf(mixed, column),
    ),
    look: study.seen(look, column),
  }))
}

/** What the methods share: running points, and assembling findings. */
class Study {
  readonly question: Question
  /** Paths of all uncertain inputs, and of those that may be studied one by one. */
  readonly all: readonly string[]
  readonly paths: readonly string[]
  readonly #executor: Executor
  readonly #heard: ((done: number) => boolean | void) | undefined
  readonly #columns: Columns
  readonly #horizon: number
  /** Column of each output. */
  readonly #names: readonly string[]
  readonly #quantiles: ReadonlyMap<string, (level: number) => number>
  #done = 0
  #cut: Sensitivity['cut']

  constructor(
    prepared: Prepared,
    executor: Executor,
    question: Question,
    heard?: (done: number) => boolean | void,
  ) {
    this.question = question
    this.all = prepared.inputs.map(({ path }) => path)
    this.paths = question.inputs ?? this.all
    this.#executor = executor
    this.#heard = heard
    this.#columns = columnsOf(prepared)
    this.#horizon = prepared.scenario.horizon
    this.#names = question.outputs.map(output => {
      const column = columnOf(this.#columns, output)
      invariant(column !== undefined, `no output is called ${output}`)
      return column
    })
    this.#quantiles = new Map(prepared.inputs.map(({ path, distribution }) => [path, sampler(distribution)]))
  }

  /**
   * Undefined if the study was ended with fewer than `fewest` whole groups.
   * @param group number of rows that are only useful together
   */
  async runs(points: Points, group = points.draws.length): Promise<Gathering | undefined> {
    const { seed, strategy } = this.question
    const before = this.#done
    const [gathered] = await gather(
      this.#executor,
      planOfPoints(seed, strategy, points),
      [this.#columns],
      done => this.#heard?.(before + done),
    )
    this.#done += gathered!.size
    const [done, of] = [Math.floor(gathered!.size / group), points.draws.length / group]
    if (done < of) this.#cut = { done, of }
    return done === of || done >= fewest ? gathered : undefined
  }

  valueOf(from: Gathering, column: string): Float64Array {
    return outputOf(from, column, this.#horizon)
  }

  /** Values of each output, by point. */
  valuesOf(from: Gathering): Float64Array[] {
    return this.#names.map(column => this.valueOf(from, column))
  }

  /** The same, cut off after the last whole group. */
  wholeGroups(from: Gathering, column: string, group: number): Float64Array {
    const values = this.valueOf(from, column)
    return values.subarray(0, values.length - (values.length % group))
  }

  /** Of differences of the output. */
  limitsOf(column: string): Interval | undefined {
    return unitOf(this.#columns, column) === 'share' ? shareLimits : undefined
  }

  /** Quantile of an input, SI. */
  valueAt(path: string, level: number): number {
    return this.#quantiles.get(path)!(level)
  }

  /** Inputs beside one output, for scatter plots. */
  seen({ points, gathered, chosen }: FirstLook, column: string): Look {
    const valuesAt = (path: string): number[] =>
      Array.from(levelsOf(points, path), level => this.valueAt(path, level))
    return {
      inputs: Object.fromEntries(chosen.map(path => [path, valuesAt(path)])),
      output: [...this.valueOf(gathered, column)],
    }
  }

  findings(
    from: Gathering,
    inputs: readonly string[],
    find: (column: string) => Pick<Finding, 'effects' | 'indices' | 'bars' | 'look'>,
  ): Sensitivity {
    const { method, outputs } = this.question
    const findingOf = (column: string): Finding => {
      const values = this.valueOf(from, column)
      const valueless = valuelessShare(from, column)
      return {
        unit: unitOf(this.#columns, column),
        never: neverShare(from, column),
        valueless,
        mean: valueless === 1 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length,
        ...find(column),
      }
    }
    return {
      method,
      runs: this.#done,
      inputs,
      ...(this.#cut && { cut: this.#cut }),
      ...(inputs.length < this.paths.length && {
        chosen: { among: this.paths.length, points: from.size },
      }),
      findings: Object.fromEntries(this.#names.map((column, at) => [outputs[at]!, findingOf(column)])),
    }
  }
}

/** The inputs whose ranks correlate most closely with those of any output. */
function chosenOf(study: Study, points: Points, gathered: Gathering): string[] {
  const outputs = study.valuesOf(gathered)
  return study.paths
    .map(path => {
      const levels = levelsOf(points, path)
      return { path, strength: Math.max(...outputs.map(output => Math.abs(rankCorrelation(levels, output)))) }
    })
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, study.question.top)
    .map(({ path }) => path)
}

function neverShare(gathered: Gathering, column: string): number {
  if (!gathered.columns.names.includes(column)) return 0
  return gathered.figure(column).filter(value => value === Infinity).length / gathered.size
}
