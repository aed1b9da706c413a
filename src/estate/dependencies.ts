/**
 * Which services need which: all services of a product need what the product needs, and named services also
 * need what is stated for them.
 */
import { numbered } from '../scenario/expand.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { NamedService } from './named.ts'
import type { Dependencies } from './population.ts'

type Rows = readonly number[]

export function compileDependencies(
  scenario: Scenario,
  services: { readonly count: number; readonly product: Uint8Array },
  byName: ReadonlyMap<string, Rows>,
  named: readonly NamedService[],
  rows: Int32Array,
): Dependencies {
  const rowsOf = (names: readonly string[]): Rows => [
    ...new Set(names.flatMap(numbered).flatMap(name => byName.get(name) ?? [])),
  ]
  const products = Object.values(scenario.products).map(({ needs }) => rowsOf(needs))
  const own = new Map(
    named.map(({ written, product }, nth) => {
      const row = rows[nth]!
      const all = new Set([...products[product]!, ...rowsOf(written.needs)])
      all.delete(row)
      return [row, [...all]] as const
    }),
  )
  const { count, product } = services
  const firstOfService = new Int32Array(count + 1)
  for (let row = 0; row < count; row++)
    firstOfService[row + 1] = firstOfService[row]! + (own.get(row) ?? products[product[row]!]!).length
  const needs = new Int32Array(firstOfService[count]!)
  for (let row = 0, at = 0; row < count; row++)
    for (const needed of own.get(row) ?? products[product[row]!]!) needs[at++] = needed
  const toStart = rows.filter((_, nth) => named[nth]!.written.neededTo === 'start').sort()
  return { count: needs.length, firstOfService, needs, toStart }
}
