/** What services may wait for, by name. */
import { bottleneckNames } from '../recovery/state/layout.ts'
import type { Prepared } from './prepare.ts'
import { typicalEstate } from './typicalEstate.ts'

/**
 * Names of everything that services may wait for, in the order of `Impact.bottlenecks`; uncertain inputs do not
 * change them. The detour over a record drops repeated names and puts whole numbers first, as the record of
 * bottlenecks itself does.
 */
export function bottleneckNamesOf(prepared: Prepared): string[] {
  const names = bottleneckNames(typicalEstate(prepared))
  return Object.keys(Object.fromEntries(names.map(name => [name, 0])))
}
