/**
 * An uncertain number as data: a family with its parameters, numbers only. A value is a pure function of a
 * uniform. `min` and `max` cut the tails off; their probability is spread over what remains.
 */
import { type Cut, type Family, familyOf, type Smooth } from './families.ts'
import { integral } from './integral.ts'
import { invariant } from './invariant.ts'
import { discrete, empirical } from './variates.ts'

export type Distribution =
  | Smooth
  /** Pairs of a value and its weight, which need not add up to 1. */
  | (Cut & { readonly kind: 'discrete'; readonly values: readonly (readonly [number, number])[] })
  /** Each value is equally likely. */
  | (Cut & { readonly kind: 'empirical'; readonly values: readonly number[] })

type Atoms = readonly (readonly [number, number])[]

/**
 * The quantile function, with everything that does not depend on u computed once: for many draws from one
 * distribution.
 */
export function sampler(d: Distribution): (u: number) => number {
  const atoms = atomsOf(d)
  if (atoms !== undefined && d.kind === 'empirical') {
    const values = Float64Array.from(atoms, ([value]) => value)
    return u => empirical(u, values)
  }
  if (atoms !== undefined) return u => discrete(u, atoms)
  const family = familyOf(d as Smooth)
  if (d.min === undefined && d.max === undefined) return u => family.quantile(u)
  const { min = -Infinity, max = Infinity } = d
  const [from, to] = uncut(d, family)
  return u => Math.min(max, Math.max(min, family.quantile(Math.min(BELOW_1, from + (to - from) * u))))
}

/** The value that is not exceeded with probability u, 0 < u < 1. */
export function quantile(d: Distribution, u: number): number {
  return sampler(d)(u)
}

/** The least and the greatest value that can be drawn. */
export function support(d: Distribution): readonly [low: number, high: number] {
  const atoms = atomsOf(d)
  if (atoms !== undefined) return [atoms[0]![0], atoms.at(-1)![0]]
  const [low, high] = supportOf(d as Smooth)
  return [Math.max(low, d.min ?? -Infinity), Math.min(high, d.max ?? Infinity)]
}

function supportOf(d: Smooth): readonly [low: number, high: number] {
  switch (d.kind) {
    case 'uniform':
    case 'triangular':
    case 'pert':
      return [d.low, d.high]
    case 'normal':
    case 'gumbel':
      return [-Infinity, Infinity]
    default:
      return [0, Infinity]
  }
}

export function median(d: Distribution): number {
  return quantile(d, 0.5)
}

/** The mean: a closed form, or, with tails cut off, by quadrature with a relative error below 1e-9. */
export function mean(d: Distribution): number {
  return moments(d).mean
}

/** The variance, as exact as the mean. */
export function variance(d: Distribution): number {
  return moments(d).variance
}

/** Whether `min` and `max` leave anything of a family, as far as float64 can tell. */
export function leavesValues(d: Smooth): boolean {
  const [from, to] = between(d, familyOf(d))
  return to > from
}

function between({ min, max }: Cut, family: Family): readonly [number, number] {
  return [min === undefined ? 0 : family.cdf(min), max === undefined ? 1 : family.cdf(max)]
}

const BELOW_1 = 0.9999999999999999

/** The range of uniforms that give values within `min` and `max`. */
function uncut(d: Distribution, family: Family): readonly [number, number] {
  const [from, to] = between(d, family)
  invariant(to > from, `no ${d.kind} value lies from ${d.min ?? -Infinity} to ${d.max ?? Infinity}`)
  return [from, to]
}

/**
 * Values in rising order with their weights, for distributions made of values; undefined for those with a
 * density.
 */
function atomsOf(d: Distribution): Atoms | undefined {
  if (d.kind !== 'discrete' && d.kind !== 'empirical') return undefined
  const atoms = d.kind === 'discrete' ? d.values : d.values.map(value => [value, 1] as const)
  const { min = -Infinity, max = Infinity } = d
  const kept = atoms.filter(([value, weight]) => weight > 0 && value >= min && value <= max)
  invariant(kept.length > 0, `no ${d.kind} value lies from ${min} to ${max}`)
  return kept.sort(([a], [b]) => a - b)
}

function moments(d: Distribution): { readonly mean: number; readonly variance: number } {
  const atoms = atomsOf(d)
  if (atoms !== undefined) return weighted(atoms)
  const family = familyOf(d as Smooth)
  if (d.min === undefined && d.max === undefined) return family
  const [from, to] = uncut(d, family)
  const value = sampler(d)
  const corners = (family.corners ?? []).map(u => (u - from) / (to - from)).filter(u => u > 0 && u < 1)
  const mean = integral(value, corners)
  return { mean, variance: integral(u => (value(u) - mean) * (value(u) - mean), corners) }
}

function weighted(atoms: Atoms): { readonly mean: number; readonly variance: number } {
  let total = 0
  let sum = 0
  for (const [value, weight] of atoms) {
    total += weight
    sum += value * weight
  }
  const mean = sum / total
  let squares = 0
  for (const [value, weight] of atoms) squares += (value - mean) * (value - mean) * weight
  return { mean, variance: squares / total }
}
