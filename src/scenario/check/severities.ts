/**
 * The shares of fire severities belong to the site as it is: a strategy with shares of its own would be
 * credited twice for its effect on fires.
 */
import type { Scenario } from '../scenario.ts'

/** Whether a strategy leaves the shares of the severities as the scenario has them. */
export function sameSeverities(written: Scenario, changed: Scenario): boolean {
  return sharesOf(written) === sharesOf(changed)
}

function sharesOf({ money }: Scenario): string {
  const { firesPerYear: _, ...severity } = money.frequency
  return JSON.stringify(severity)
}
