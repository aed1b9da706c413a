/**
 * Customers, and how many services each has: heavy-tailed, at least one each while they last, the total
 * exact.
 */
import { sampler } from '../base/distribution.ts'
import { stableKey, type Streams, uniform } from '../base/streams.ts'
import { numbered } from '../scenario/expand.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Customers } from './population.ts'

export interface Clientele {
  readonly customers: Customers
  /** Number of services of each customer that are not known by name. */
  readonly services: Int32Array
  /** Rows of customers known by name, which come first. */
  readonly known: ReadonlyMap<string, number>
}

/** Customers of named services come first; the others are `customer-00001` and so on. */
export function compileCustomers({ population }: Scenario, streams: Streams): Clientele {
  const known = [...new Set(population.named.map(({ customer }) => customer))]
  const count = Math.max(known.length, population.customers)
  const name: (string | undefined)[] = []
  name.length = count
  const key = new Uint32Array(count)
  known.forEach((each, row) => {
    name[row] = each
    key[row] = stableKey(each)
  })
  const drawn = drawnNames(known)
  for (let row = known.length; row < count; row++) key[row] = stableKey(drawn(row - known.length))
  const byName = population.named.reduce((sum, service) => sum + numbered(service.name).length, 0)
  const services = new Int32Array(count)
  services.set(
    shareOut(
      Math.max(0, population.services - byName),
      weightsOf(population, key.subarray(known.length), streams),
    ),
    known.length,
  )
  return {
    customers: { count, key, name },
    services,
    known: new Map(known.map((each, row) => [each, row])),
  }
}

/**
 * Names of the customers without one of their own, by a number from 0. Skips names that customers known by
 * name have.
 */
export function drawnNames(known: Iterable<string>): (nth: number) => string {
  const taken = [...known]
    .map(name => ({ name, number: Number(name.slice(prefix.length)) }))
    .filter(({ name, number }) => Number.isInteger(number) && number > 0 && nameOf(number) === name)
    .map(({ number }) => number)
    .sort((a, b) => a - b)
  return nth => {
    let skipped = 0
    // Binary search: how many of the taken numbers lie below the nth free one.
    for (let step = 1 << 30; step > 0; step >>= 1)
      if (skipped + step <= taken.length && taken[skipped + step - 1]! - (skipped + step) <= nth)
        skipped += step
    return nameOf(nth + 1 + skipped)
  }
}

const prefix = 'customer-'
const nameOf = (number: number): string => `${prefix}${String(number).padStart(5, '0')}`

/** Names of all customers, by row: those known by name come first. */
export function customerNames({ count, name }: Pick<Customers, 'count' | 'name'>): string[] {
  const known = name.filter(each => each !== undefined)
  const drawn = drawnNames(known)
  return Array.from({ length: count }, (_, row) => name[row] ?? drawn(row - known.length))
}

function weightsOf(
  { servicesPerCustomer }: Scenario['population'],
  key: Uint32Array,
  streams: Streams,
): Float64Array {
  const stream = streams.of('services-per-customer')
  const sample = sampler(servicesPerCustomer)
  const weights = new Float64Array(key.length)
  for (let row = 0; row < key.length; row++) weights[row] = Math.max(1, sample(uniform(stream, key[row]!)))
  return weights
}

/**
 * Everyone gets one, as far as the total goes. The rest is shared in proportion to weight above one, rounded
 * so that the sum is exact.
 */
function shareOut(total: number, weights: Float64Array): Int32Array {
  const shares = new Int32Array(weights.length)
  const left = total - Math.min(total, weights.length)
  let sum = 0
  for (const weight of weights) sum += weight - 1
  const even = sum === 0
  if (even) sum = weights.length
  let before = 0
  let running = 0
  for (let row = 0; row < weights.length; row++) {
    running += even ? 1 : weights[row]! - 1
    const reached = row === weights.length - 1 ? left : Math.floor((left * running) / sum)
    shares[row] = (row < total ? 1 : 0) + reached - before
    before = reached
  }
  return shares
}
