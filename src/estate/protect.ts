/** The policy of each service, and with it where the copies of its data stand. */
import { bits, stableKey, type Stream, Streams } from '../base/streams.ts'
import { numbered } from '../scenario/expand.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { compileCopies } from './copies.ts'
import type { Layout } from './layout.ts'
import { type Mix, mixOf, pick } from './mix.ts'
import type { Copies, Customers, Population, Rows } from './population.ts'

interface Standing {
  readonly count: number
  readonly key: Uint32Array
  readonly customer: Rows
  readonly rack: Rows
  readonly product: Uint8Array
}

interface Protected {
  /** By service. */
  readonly policy: Uint8Array
  readonly copies: Copies
}

/** @param named rows of services by their names */
export function protect(
  scenario: Scenario,
  layout: Layout,
  services: Standing,
  { key }: Pick<Customers, 'key'>,
  named: Population['named'],
  streams: Streams,
): Protected {
  const policy = new Uint8Array(services.count)
  const policies = Object.keys(scenario.policies)
  const mixes = Object.entries(scenario.products).map(([name, product]) => ({
    ...mixOf(product.policies, policies),
    key: stableKey(name),
  }))
  draw(policy, services, key, mixes, streams.of('policy'))
  for (const written of scenario.population.named)
    for (const row of numbered(written.name).flatMap(name => named.get(name) ?? []))
      policy[row] = policies.indexOf(written.policy)
  return { policy, copies: compileCopies(scenario, layout, { ...services, policy }, key, streams) }
}

/** The population of a scenario that differs from that of `before` only in its policies and where copies may stand. */
export function protectAnew(before: Population, scenario: Scenario, layout: Layout): Population {
  const { services, customers, named } = before
  const streams = new Streams(scenario.population.seed, 0)
  const { policy, copies } = protect(scenario, layout, services, customers, named, streams)
  return { ...before, services: { ...services, policy }, copies }
}

interface Policies extends Mix {
  /** Of the product's name. */
  readonly key: number
}

/** A customer has one policy for all its services of a product. A named assumption. */
function draw(
  policy: Uint8Array,
  { customer, product }: Standing,
  customerKey: Uint32Array,
  mixes: readonly Policies[],
  stream: Stream,
): void {
  for (let row = 0; row < policy.length; row++) {
    const mix = mixes[product[row]!]!
    policy[row] = pick(mix, bits(stream, customerKey[customer[row]!]!, mix.key))
  }
}
