/** The severities of fires are those of the site as it is: a strategy that said others would be credited twice with what its fires come to. */
import type { Scenario } from '../scenario.ts'

/** Whether a strategy has the shares of the severities of the scenario that it changes. */
export function sameSeverities(written: Scenario, changed: Scenario): boolean {
  return sharesOf(written) === sharesOf(changed)
}

function sharesOf({ money }: Scenario): string {
  const { firesPerYear: _, ...severity } = money.frequency
  return JSON.stringify(severity)
}
