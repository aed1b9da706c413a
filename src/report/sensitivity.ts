/** Which inputs drive which outputs, as one object whose keys a reader may rely on. */
import type { Sensitivity } from '../campaign/sensitivity/study.ts'
import type { Prepared } from '../run/prepare.ts'
import { version } from './version.ts'

export interface SensitivityReport extends Sensitivity {
  readonly engine: { readonly name: 'firebreak'; readonly version: string }
  readonly scenario: { readonly name: string; readonly digest: string }
  readonly strategy: string | null
  readonly seed: string
}

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
    ...found,
  }
}
