/** Uncertain inputs of a scenario as a vector named by paths, and the scenario with one value for each. */
import { type Distribution, median, quantile, support } from '../base/distribution.ts'
import { argument } from '../base/argument.ts'
import { invariant } from '../base/invariant.ts'
import { stableKey, type Streams, uniform } from '../base/streams.ts'
import type { Spread } from './field/quantity.ts'
import { shapes } from './field/shapes.ts'
import { drawSegmentsOf, segmentsOf } from './path.ts'
import type { Scenario } from './scenario.ts'

/**
 * The same with a number for every distribution that is drawn once for each replication. Spreads, which are
 * drawn for each row, remain.
 */
export type Resolved<T> = T extends { readonly perRow: true }
  ? Spread
  : T extends Distribution
    ? number
    : T extends object
      ? { readonly [Key in keyof T]: Resolved<T[Key]> }
      : T

/** A field of a scenario that is given as a distribution: a replication draws one value of it. */
export interface UncertainInput {
  /** As `--set` takes it. */
  readonly path: string
  /** What its draws are keyed by: its path, and in that of an opening its kind. */
  readonly key: string
  /** In the SI unit of the field; a share as a fraction. */
  readonly distribution: Distribution
}

/** All uncertain inputs, in the order of the schema; named rows in the order of the file. */
export function uncertainInputs(scenario: Scenario): UncertainInput[] {
  const inputs: UncertainInput[] = []
  collect(scenario, '', '', inputs)
  return inputs
}

/**
 * Draws one value for each input. It depends on (seed, replication, key) alone, so that no other input or
 * strategy changes it.
 */
export function drawInputs(inputs: readonly UncertainInput[], streams: Streams): Float64Array {
  const stream = streams.of('input')
  return Float64Array.from(inputs, ({ key, distribution }) =>
    quantile(distribution, uniform(stream, stableKey(key))),
  )
}

/** The median of each input. */
export function typicalInputs(inputs: readonly UncertainInput[]): Float64Array {
  return Float64Array.from(inputs, ({ distribution }) => median(distribution))
}

/**
 * Values that replace draws must be values that could have been drawn: a number for each input, within its
 * distribution.
 */
export function checkGiven(inputs: readonly UncertainInput[], values: ArrayLike<number>): void {
  argument(
    values.length === inputs.length,
    `inputs has ${values.length} values for ${inputs.length} uncertain inputs`,
  )
  for (const [at, { path, distribution }] of inputs.entries()) {
    const value = values[at]!
    const [low, high] = support(distribution)
    // Quantiles are only as exact as their arithmetic.
    const slack = 1e-9 * Math.abs(value)
    const fits = Number.isFinite(value) && value >= low - slack && value <= high + slack
    argument(
      fits,
      `${path}: the value given is ${value}, but its ${distribution.kind} distribution ranges from ${low} to ${high}`,
    )
  }
}

function checkCount(inputs: readonly UncertainInput[], values: ArrayLike<number>): void {
  invariant(values.length === inputs.length, `${values.length} values for ${inputs.length} uncertain inputs`)
}

/** @param values one for each input, in SI, from `drawInputs` or from a design of experiments */
export function resolve(
  scenario: Scenario,
  inputs: readonly UncertainInput[],
  values: ArrayLike<number>,
): Resolved<Scenario> {
  return resolver(scenario, inputs)(values)
}

/** The same for many values: what none of them changes is not looked at again, and is the scenario's own. */
export function resolver(
  scenario: Scenario,
  inputs: readonly UncertainInput[],
): (values: ArrayLike<number>) => Resolved<Scenario> {
  const place = placeOf(scenario, '', new Map(inputs.map(({ path }, at) => [path, at])))
  return values => {
    checkCount(inputs, values)
    return (place === undefined ? scenario : filled(place, values)) as Resolved<Scenario>
  }
}

/** Where values go: the row of an input, or an object in which some children are replaced. */
type Place = number | Branch
interface Branch {
  readonly value: object
  readonly children: readonly (readonly [key: string, place: Place])[]
}

function isDistribution(value: object): value is Distribution {
  const { kind } = value as { readonly kind?: unknown }
  return typeof kind === 'string' && Object.hasOwn(shapes, kind)
}

function isSpread(value: object): boolean {
  return 'perRow' in value
}

function collect(value: unknown, path: string, key: string, into: UncertainInput[]): void {
  if (typeof value !== 'object' || value === null || isSpread(value)) return
  if (isDistribution(value)) {
    into.push({ path, key, distribution: value })
    return
  }
  const drawn = Array.isArray(value) ? drawSegmentsOf(value) : Object.keys(value)
  childrenOf(value).forEach(([segment, child], at) =>
    collect(child, join(path, segment), join(key, drawn[at]!), into),
  )
}

/** Undefined where no value goes. */
function placeOf(value: unknown, path: string, rows: ReadonlyMap<string, number>): Place | undefined {
  if (typeof value !== 'object' || value === null || isSpread(value)) return undefined
  if (isDistribution(value)) {
    const row = rows.get(path)
    invariant(row !== undefined, `no value for ${path}`)
    return row
  }
  const keys = Object.keys(value)
  const children = childrenOf(value).flatMap(([segment, child], at) => {
    const place = placeOf(child, join(path, segment), rows)
    return place === undefined ? [] : [[keys[at]!, place] as const]
  })
  return children.length === 0 ? undefined : { value, children }
}

function filled(place: Place, values: ArrayLike<number>): unknown {
  if (typeof place === 'number') return values[place]!
  const { value, children } = place
  const own = (Array.isArray(value) ? value.slice() : { ...value }) as Record<string, unknown>
  for (const [key, child] of children) own[key] = filled(child, values)
  return own
}

function childrenOf(value: object): [string, unknown][] {
  if (!Array.isArray(value)) return Object.entries(value)
  const segments = segmentsOf(value)
  return value.map((child: unknown, at) => [segments[at]!, child])
}

function join(path: string, segment: string): string {
  return path === '' ? segment : `${path}.${segment}`
}
