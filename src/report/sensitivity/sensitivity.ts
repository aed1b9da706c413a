/** Which inputs drive which outputs, as one object whose keys a reader may rely on. */
import type { Sensitivity } from '../../campaign/sensitivity/study.ts'
import type { Prepared } from '../../run/prepare.ts'
import type { InputName } from '../inputLabel.ts'
import { inputNames } from '../inputName.ts'
import { version } from '../version.ts'

/** JSON knows no NaN and no infinity, and what is alike everywhere has no interval: what null stands for, by the key. */
const alike = 'the same at every point, so that nothing is known of how much it changes elsewhere'
const nullMeans = {
  interval: `${alike}; as one end: the points are too few to tell it`,
  meanSizeInterval: alike,
  firstInterval: alike,
  totalInterval: alike,
  mean: 'without a value in any replication',
} as const

/** What `sensitivity --json` prints. */
export interface SensitivityReport extends Sensitivity {
  readonly engine: { readonly name: 'firebreak'; readonly version: string }
  readonly scenario: { readonly name: string; readonly digest: string }
  readonly strategy: string | null
  readonly seed: string
  readonly nullMeans: typeof nullMeans
  /** Names of the inputs examined, by path. */
  readonly names: Readonly<Record<string, InputName>>
}

/** Adds the names of scenario and inputs to what a study found. */
export function sensitivityReport(
  { scenario, digest }: Prepared,
  strategy: string | null,
  seed: string,
  found: Sensitivity,
): SensitivityReport {
  return {
    engine: { name: 'firebreak', version },
    scenario: { name: scenario.name, digest },
    strategy,
    seed,
    nullMeans,
    names: inputNames(found.inputs, scenario),
    ...found,
  }
}
