import { bottleneckNames } from '../recovery/layout.ts'
import { resolve, typicalInputs } from '../scenario/resolve.ts'
import type { Prepared } from './prepare.ts'

/** Names of all that services may wait for, in the order of Impact.bottlenecks: no value of an uncertain input changes them.
 * A record names each once, and puts names that are whole numbers first. */
export function bottleneckNamesOf({ scenario, inputs, compiler }: Prepared): string[] {
  const names = bottleneckNames(compiler.estate(resolve(scenario, inputs, typicalInputs(inputs))))
  return Object.keys(Object.fromEntries(names.map(name => [name, 0])))
}
