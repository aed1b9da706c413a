/** What the electricity for cooling costs. */
import { mean } from '../base/distribution.ts'
import type { Prepared } from '../run/prepare.ts'
import { resolve } from '../scenario/resolve.ts'

/** A year of 365.25 days. */
const hoursAYear = 8766

/**
 * Electricity for cooling, euro a year, all inputs at their means: what chilled water takes for the load of each
 * cooled room, less the saving of the first unit named for the room. So a strategy with free cooling is credited with
 * what it saves, beside the fire its openings feed.
 */
export function coolingEuroAYear({ scenario, inputs, compiler }: Prepared): number {
  const means = inputs.map(({ distribution }) => mean(distribution))
  const { site, policy } = compiler.estate(resolve(scenario, inputs, means))
  const { firstCooling, cooling } = site.needs
  let kilowatts = 0
  for (let room = 0; room < site.rooms.count; room++) {
    const first = firstCooling[room]!
    if (first === firstCooling[room + 1]) continue
    kilowatts +=
      site.rooms.itLoadKw[room]! * site.coolingOverhead * (1 - site.cooling.saves[cooling[first]!]!)
  }
  return kilowatts * hoursAYear * policy.money.electricity
}
