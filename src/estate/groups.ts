/** Consistency groups: services that restore to one common point. */
import type { Scenario } from '../scenario/scenario.ts'
import type { ServiceColumns } from './describe.ts'
import type { NamedService } from './named.ts'
import type { Services } from './population.ts'

/**
 * Group of each service, -1: none, in the narrowest column that holds them; empty if there are no groups at
 * all. Groups of customers are numbered in order of rows, and a customer's only service of a product has none.
 * Named groups come after them.
 */
export function groupServices(
  { count, customer, product }: ServiceColumns,
  customers: number,
  scenario: Scenario,
  named: readonly NamedService[],
  rows: Int32Array,
): Services['group'] {
  const products = Object.values(scenario.products)
  const together = Uint8Array.from(products, ({ consistency }) => (consistency === 'customer' ? 1 : 0))
  const cells = together.includes(1) ? customers * products.length : 0
  // `waiting`: first member of each (customer, product), until there is a second one. `number`: from then on
  // their group.
  const waiting = new Int32Array(cells).fill(-1)
  const number = new Int32Array(cells).fill(-1)
  const group = new Int32Array(count).fill(-1)
  let groups = 0
  for (let row = 0; row < count; row++) {
    if (together[product[row]!] === 0) continue
    const cell = customer[row]! * products.length + product[row]!
    if (waiting[cell]! < 0) waiting[cell] = row
    else {
      if (number[cell]! < 0) group[waiting[cell]!] = number[cell] = groups++
      group[row] = number[cell]!
    }
  }
  const byName = new Map<string, number>()
  named.forEach(({ written }, nth) => {
    if (written.group === undefined) return
    const at = byName.get(written.group) ?? groups++
    byName.set(written.group, at)
    group[rows[nth]!] = at
  })
  if (groups === 0) return new Int16Array(0)
  return groups <= 0x8000 ? Int16Array.from(group) : group
}
