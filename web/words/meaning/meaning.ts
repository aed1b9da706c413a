/** French meanings of the scenario's fields; the schema has the English ones. */
import { french } from '../unbroken.ts'
import { business } from './business.ts'
import { decision } from './decision.ts'
import { exercise } from './exercise.ts'
import { plant } from './plant.ts'
import { recovery } from './recovery.ts'
import { scenario } from './scenario.ts'
import { site } from './site.ts'

/** By the schema's sentence. */
export const frenchMeanings: Readonly<Record<string, string>> = french({
  ...scenario,
  ...site,
  ...plant,
  ...decision,
  ...business,
  ...recovery,
  ...exercise,
})
