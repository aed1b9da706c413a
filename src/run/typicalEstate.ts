/** The estate in the middle of its uncertainties. */
import { kept } from '../base/kept.ts'
import type { Estate } from '../estate/estate.ts'
import { resolve, typicalInputs } from '../scenario/resolve.ts'
import type { Prepared } from './prepare.ts'

/** The estate with every uncertain input at its median: for what no replication changes. Kept with the scenario. */
export const typicalEstate = kept(({ scenario, inputs, compiler }: Prepared): Estate =>
  compiler.estate(resolve(scenario, inputs, typicalInputs(inputs))),
)
