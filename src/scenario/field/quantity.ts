/**
 * The numbers of a scenario: exact ones, uncertain ones (one draw for each replication) and spreads (one draw
 * for each row).
 */
import { type Complaint, inEnglish, say } from '../../base/complaint.ts'
import { type Distribution, leavesValues, sampler, support } from '../../base/distribution.ts'
import type { Smooth } from '../../base/families.ts'
import { invariant } from '../../base/invariant.ts'
import { isRecord } from '../../base/isRecord.ts'
import { shortened } from '../../base/quoted.ts'
import type { Sentence } from '../sentence.ts'
import { z } from '../zod.ts'
import { type Complain, type ReadNumber, readDistribution } from './distribution.ts'
import { fields, type Measure } from './field.ts'
import { formatMeasure, readMeasure, type Written } from './measure.ts'

export type { Distribution }

/** A number, or a distribution of which each replication draws one value for the whole run. */
export type Uncertain = number | Distribution
/**
 * A distribution from which each row (a service, a customer) draws its own value. A plain number becomes a
 * distribution with this one value.
 */
export type Spread = Distribution & { readonly perRow: true }
/** As written: `10 min`, or `{ triangular: [10 min, 11 min, 12 min] }`. */
export type WrittenUncertain = Written | { readonly [shape: string]: unknown }

/** Limits are SI, like the parsed value. */
export interface Limits {
  readonly label: string
  readonly min?: number
  readonly max?: number
  /** Unit in words, for plain numbers. */
  readonly unit?: string
  /** Explains a value whose meaning is not obvious. */
  readonly meaning?: string
}

/** A number known for certain, for what is compiled once (plan, storeys, counts of the population). */
export function exact(measure: Measure, limits: Limits): z.ZodType<number, Written> {
  return build(measure, limits, { uncertain: false, perRow: false })
}

/** A whole number known for certain. */
export function count(limits: Limits): z.ZodType<number, Written> {
  return exact('count', { min: 0, ...limits })
}

export function uncertain(measure: Measure, limits: Limits): z.ZodType<Uncertain, WrittenUncertain> {
  return build(measure, limits, { uncertain: true, perRow: false })
}

export function spread(measure: Measure, limits: Limits): z.ZodType<Spread, WrittenUncertain> {
  return build(measure, limits, { uncertain: false, perRow: true })
}

function build<Out, In>(
  measure: Measure,
  limits: Limits,
  kind: { readonly uncertain: boolean; readonly perRow: boolean },
): z.ZodType<Out, In> {
  // Values of rows need not be whole: the rows share out a sum that is.
  const counted = measure === 'count' && kind.perRow ? 'number' : measure
  const schema = z.unknown().transform((written, context) => {
    let refused = false
    const complain: Complain = (complaint, path, nearest, key) => {
      refused = true
      context.issues.push({
        code: 'custom',
        message: inEnglish(complaint),
        input: written,
        path: [...path],
        params: { complaint, nearest, key },
      })
    }
    const read: ReadNumber = (part, path, plain) => {
      const value = readMeasure(part, plain === true ? 'number' : measure)
      if (typeof value === 'number') return value
      complain(part === undefined ? say('is missing') : value.error, path, value.nearest)
      return undefined
    }
    let value: Uncertain | undefined
    if (isRecord(written)) {
      if (kind.uncertain || kind.perRow) {
        const found = readDistribution(written, read, complain)
        value = found && limit(found, counted, limits, complain)
      } else complain(say('must be one number here, not a distribution'), [])
    } else {
      value = read(written, [])
      if (value !== undefined) {
        const is = () => shortened(String(written))
        const complaint = outside(value, measure, limits, is) ?? broken(value, counted, is)
        if (complaint !== undefined) complain(complaint, [], percentMeant(value, written, limits, measure))
      }
    }
    if (refused) return z.NEVER
    invariant(value !== undefined, 'a number was refused without a word')
    return kind.perRow ? perRow(value) : value
  })
  schema.register(fields, { field: 'quantity', measure, ...limits, ...kind })
  return schema as unknown as z.ZodType<Out, In>
}

function perRow(value: Uncertain): Spread {
  const distribution: Distribution =
    typeof value === 'number' ? { kind: 'discrete', values: [[value, 1]] } : value
  return { ...distribution, perRow: true }
}

function outside(
  value: number,
  measure: Measure,
  { min, max }: Limits,
  is: () => string,
): Complaint<Sentence> | undefined {
  if (min !== undefined && value < min)
    return say('must be at least {}, is {}', formatMeasure(min, measure), is())
  if (max !== undefined && value > max)
    return say('must be at most {}, is {}', formatMeasure(max, measure), is())
  return undefined
}

/** Suggests `80 %` for 80 where a share is expected, as a number or as the text of a cell. */
function percentMeant(value: number, written: unknown, limits: Limits, measure: Measure): string | undefined {
  if (measure !== 'ratio' || value <= 1 || String(written).includes('%')) return undefined
  return outside(value / 100, measure, limits, String) === undefined ? `${value} %` : undefined
}

/** A written count must be whole. What is drawn from a distribution is rounded instead. */
function broken(value: number, measure: Measure, is: () => string): Complaint<Sentence> | undefined {
  return measure === 'count' && value % 1 > 0 ? say('must be a whole number, is {}', is()) : undefined
}

/**
 * A distribution must keep to the field's limits as a number must. One that ends (triangular, discrete, ...)
 * is refused if an end lies outside; one with a tail (normal, lognormal, ...) is cut off at the limit.
 */
function limit(
  distribution: Distribution,
  measure: Measure,
  limits: Limits,
  complain: Complain,
): Distribution | undefined {
  const { kind } = distribution
  const listed = kind === 'discrete' || kind === 'empirical'
  const ends = endsOf(distribution)
  if (ends !== undefined) {
    for (const [value, path] of ends) {
      const is = () => formatMeasure(value, measure)
      const complaint =
        outside(value, measure, limits, is) ?? (listed ? broken(value, measure, is) : undefined)
      if (complaint === undefined) continue
      complain(complaint, [kind, ...path])
      return undefined
    }
    const cut = withoutIdleCuts(distribution)
    if (leavesAny(cut)) return cut
    complain(say('has no value between its min and its max'), [kind])
    return undefined
  }
  const low = Math.max(distribution.min ?? -Infinity, limits.min ?? -Infinity)
  const high = Math.min(distribution.max ?? Infinity, limits.max ?? Infinity)
  const floor = kind === 'normal' || kind === 'gumbel' ? -Infinity : 0
  const cut = { ...distribution, ...(low > floor && { min: low }), ...(high < Infinity && { max: high }) }
  if (!(low < high && leavesValues(cut as Smooth))) {
    complain(say('has no value within the limits of this field'), [kind])
    return undefined
  }
  const draw = sampler(cut)
  if (extremes.map(draw).every(Number.isFinite)) return cut
  complain(say('spreads beyond the range of numbers'), [kind])
  return undefined
}

/** The smallest and the largest uniform number that can be drawn. */
const extremes = [1.1102230246251565e-16, 0.9999999999999999]

/**
 * Drops a min or max that does not lie inside the distribution's own ends: it cuts nothing, but at a value
 * that has all the weight it would seem to.
 */
function withoutIdleCuts({ min, max, ...whole }: Distribution): Distribution {
  const [low, high] = support(whole)
  const cut = {
    ...(min !== undefined && min > low && { min }),
    ...(max !== undefined && max < high && { max }),
  }
  return { ...whole, ...cut }
}

function leavesAny(distribution: Distribution): boolean {
  const { kind, min = -Infinity, max = Infinity } = distribution
  const isWithin = (value: number): boolean => value >= min && value <= max
  if (kind === 'discrete') return distribution.values.some(([value, weight]) => weight > 0 && isWithin(value))
  if (kind === 'empirical') return distribution.values.some(isWithin)
  return leavesValues(distribution)
}

function endsOf(distribution: Distribution): [number, (string | number)[]][] | undefined {
  switch (distribution.kind) {
    case 'uniform':
      return [
        [distribution.low, [0]],
        [distribution.high, [1]],
      ]
    case 'triangular':
    case 'pert':
      return [
        [distribution.low, [0]],
        [distribution.high, [2]],
      ]
    case 'discrete':
      return distribution.values.map(([value], at) => [value, [at, 0]])
    case 'empirical':
      return distribution.values.map((value, at) => [value, [at]])
    default:
      return undefined
  }
}
