/** What the fields of a scenario mean, in French; English is the schema's own. */
import { french } from '../unbroken.ts'
import { business } from './business.ts'
import { decision } from './decision.ts'
import { exercise } from './exercise.ts'
import { plant } from './plant.ts'
import { recovery } from './recovery.ts'
import { scenario } from './scenario.ts'
import { site } from './site.ts'

/** By the sentence of the schema. */
export const frenchMeanings: Readonly<Record<string, string>> = french({
  ...scenario,
  ...site,
  ...plant,
  ...decision,
  ...business,
  ...recovery,
  ...exercise,
})
