/**
 * What the incident costs, and whom. Always kept apart: the operator's own loss (hardware, buildings, response, credits,
 * vouchers, litigation) and the customers' (outage and data), which are different people's money.
 */
import { never, rackState, type RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import type { Activity, Population } from '../estate/population.ts'
import { dataLossKind, outageKind, type FateView } from '../fate/fate.ts'
import type { RecoveryView } from '../recovery/recovery.ts'
import { customersHit } from './customers.ts'

const secondsADay = 86_400

/** Parts of the operator's loss in euro, before insurance. */
export interface OperatorCost {
  readonly hardware: number
  readonly buildings: number
  readonly cleaning: number
  readonly response: number
  readonly credits: number
  readonly vouchers: number
  readonly litigation: number
  /** What the insurance pays of hardware, buildings and cleaning. */
  readonly insured: number
}

/** Outages that have not ended count to the horizon. `roomBurnt` is 1 for rooms that burnt. */
export function operatorCost(
  estate: Estate,
  racks: RackView,
  roomBurnt: Uint8Array,
  fate: FateView,
  recovery: RecoveryView,
  horizonSeconds: number,
): OperatorCost {
  const { operator } = estate.policy.money
  const { rooms, racks: standing } = estate.site
  let hardware = 0
  let cleaning = 0
  for (let rack = 0; rack < standing.count; rack++) {
    const state = racks.state[rack]!
    const servers = standing.firstServer[rack + 1]! - standing.firstServer[rack]!
    if (state === rackState.burnt) hardware += operator.rack + servers * operator.server
    else if (state === rackState.sooted || state === rackState.wet) cleaning += operator.cleaningRack
  }
  let burntM2 = 0
  for (let room = 0; room < rooms.count; room++)
    if (roomBurnt[room]) burntM2 += rooms.width[room]! * rooms.depth[room]!
  let downSeconds = 0
  let lostServices = 0
  for (let service = 0; service < estate.population.services.count; service++) {
    if (fate.outage[service] === outageKind.none) continue
    downSeconds += outageSeconds(service, fate, recovery, horizonSeconds)
    if (fate.outage[service] === outageKind.destroyed) lostServices++
  }
  const property = hardware + cleaning + burntM2 * operator.building
  return {
    hardware,
    buildings: burntM2 * operator.building,
    cleaning,
    response: property === 0 && downSeconds === 0 ? 0 : operator.response,
    credits: (downSeconds / secondsADay) * operator.creditPerDay,
    vouchers: lostServices * operator.voucher,
    litigation: customersHit(estate.population, fate).dataLost * operator.litigants * operator.claim,
    insured: Math.min(property * operator.insured, operator.insuranceLimit),
  }
}

export function grossCost(cost: OperatorCost): number {
  const { hardware, buildings, cleaning, response, credits, vouchers, litigation } = cost
  return hardware + buildings + cleaning + response + credits + vouchers + litigation
}

/** Euro: the integral of each activity's step curve over the outage, plus its loss for data that is too old or gone. */
export function customerCost(
  population: Population,
  fate: FateView,
  recovery: RecoveryView,
  lossFactor: number,
  horizonSeconds: number,
): number {
  const { services, activities } = population
  let euro = 0
  for (let service = 0; service < services.count; service++) {
    if (fate.outage[service] === outageKind.none) continue
    const activity = activities[services.activity[service]!]
    if (activity === undefined) continue
    euro += outageCost(activity, outageSeconds(service, fate, recovery, horizonSeconds))
    if (fate.dataLoss[service] === dataLossKind.permanent) euro += activity.permanentLossEuro
    else if (fate.dataLoss[service] === dataLossKind.window)
      euro += (activity.dataLossEuroPerHour * fate.dataLossSeconds[service]!) / 3600
  }
  return euro * lossFactor
}

/** Integral of a step function of the outage's length (a BIA curve), euro. */
export function outageCost(activity: Pick<Activity, 'fromSeconds' | 'euroPerHour'>, seconds: number): number {
  const { fromSeconds, euroPerHour } = activity
  let euro = 0
  for (let step = 0; step < fromSeconds.length && fromSeconds[step]! < seconds; step++) {
    const until = Math.min(seconds, fromSeconds[step + 1] ?? Infinity)
    euro += (euroPerHour[step]! * (until - fromSeconds[step]!)) / 3600
  }
  return euro
}

function outageSeconds(
  service: number,
  fate: FateView,
  recovery: RecoveryView,
  horizonSeconds: number,
): number {
  const back = recovery.backAt[service]!
  return (back === never ? horizonSeconds : back) - fate.downAt[service]!
}
