import { bottleneckNames } from '../recovery/state/layout.ts'
import { resolve, typicalInputs } from '../scenario/resolve.ts'
import type { Prepared } from './prepare.ts'

/**
 * Names of everything that services may wait for, in the order of `Impact.bottlenecks`; uncertain inputs do not
 * change them. The detour over a record drops repeated names and puts whole numbers first, as the record of
 * bottlenecks itself does.
 */
export function bottleneckNamesOf({ scenario, inputs, compiler }: Prepared): string[] {
  const names = bottleneckNames(compiler.estate(resolve(scenario, inputs, typicalInputs(inputs))))
  return Object.keys(Object.fromEntries(names.map(name => [name, 0])))
}
