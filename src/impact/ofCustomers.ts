/** Who was hit, for how long, and what the outage and the data cost them. */
import { never } from '../damage/damage.ts'
import { dataLossKind, outageKind } from '../fate/fate.ts'
import { outageCostOf, stepsOf } from './cost.ts'
import type { Outages } from './outages.ts'
import type { Struck } from './struck.ts'

/** Sums over customers: columns, because V8 makes an object of each double that a long loop adds to. */
const SECONDS = 0
const EURO = 1

/** Bits of a customer: some service was hit, and data of some service is lost for good. */
export const customerBit = { hit: 1, dataLost: dataLossKind.permanent } as const

/** By customer, whether it was hit and lost data for good; for how long services were out, and what it cost. */
export function ofCustomers(
  { population, kinds: { of: kindOf, activity }, fate, recovery, horizonSeconds }: Struck,
  { lastDownAt }: Outages,
): { customers: Uint8Array; downSeconds: number; customersEuro: number } {
  const { customer } = population.services
  const { outage, dataLoss, dataLossSeconds } = fate
  const { backAt, earlier } = recovery
  const steps = stepsOf(population.activities)
  const customers = new Uint8Array(population.customers.count)
  const sums = new Float64Array(2)
  // Neighbouring rows mostly have equal outages.
  let pricedSeconds = -1
  let pricedOf = -1
  const price = new Float64Array(1)
  for (let service = 0; service < outage.length; service++) {
    if (outage[service] === outageKind.none) continue
    const how = dataLoss[service]!
    customers[customer[service]!]! |= customerBit.hit | (how & customerBit.dataLost)
    const back = backAt[service]!
    const seconds = (back === never ? horizonSeconds : back) - lastDownAt[service]!
    sums[SECONDS]! += seconds
    const of = activity[kindOf[service]!]!
    if (of >= steps.count) continue
    if (seconds !== pricedSeconds || of !== pricedOf) {
      pricedSeconds = seconds
      pricedOf = of
      price[0] = outageCostOf(steps, of, seconds)
    }
    sums[EURO]! += price[0]!
    if (how === dataLossKind.permanent) sums[EURO]! += steps.permanentLossEuro[of]!
    else if (how === dataLossKind.window)
      sums[EURO]! += (steps.dataLossEuroPerHour[of]! * dataLossSeconds[service]!) / 3600
  }
  for (let row = 0; row < earlier.count; row++) {
    const seconds = earlier.backAt[row]! - earlier.downAt[row]!
    sums[SECONDS]! += seconds
    const of = activity[kindOf[earlier.service[row]!]!]!
    if (of < steps.count) sums[EURO]! += outageCostOf(steps, of, seconds)
  }
  return { customers, downSeconds: sums[SECONDS]!, customersEuro: sums[EURO]! }
}
