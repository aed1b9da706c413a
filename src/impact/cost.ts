/**
 * What the incident costs, and whom. Always kept apart: the operator's own loss (hardware, buildings, response, credits,
 * vouchers, litigation) and the customers' (outage and data), which are different people's money.
 */
import { rackState, type RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import type { Activity } from '../estate/population.ts'

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

/** `roomBurnt` is 1 for rooms that burnt; `struck` is what the services came to. */
export function operatorCost(
  estate: Estate,
  racks: RackView,
  roomBurnt: Uint8Array,
  struck: {
    readonly downSeconds: number
    readonly destroyed: number
    readonly customersWithDataLost: number
  },
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
  const { downSeconds } = struck
  const property = hardware + cleaning + burntM2 * operator.building
  return {
    hardware,
    buildings: burntM2 * operator.building,
    cleaning,
    response: property === 0 && downSeconds === 0 ? 0 : operator.response,
    credits: (downSeconds / secondsADay) * operator.creditPerDay,
    vouchers: struck.destroyed * operator.voucher,
    litigation: struck.customersWithDataLost * operator.litigants * operator.claim,
    insured: Math.min(property * operator.insured, operator.insuranceLimit),
  }
}

/** What the operator's loss is made of. */
export const costParts = [
  'hardware',
  'buildings',
  'cleaning',
  'response',
  'credits',
  'vouchers',
  'litigation',
] as const satisfies readonly (keyof OperatorCost)[]
export type CostPart = (typeof costParts)[number]

export function grossCost(cost: OperatorCost): number {
  return costParts.reduce((sum, part) => sum + cost[part], 0)
}

/** What activities lose, as columns: steps of activity a are rows first[a] up to first[a + 1]. */
export interface LossSteps {
  readonly count: number
  readonly first: Int32Array
  readonly fromSeconds: Float64Array
  readonly euroPerHour: Float64Array
  readonly dataLossEuroPerHour: Float64Array
  readonly permanentLossEuro: Float64Array
}

export function stepsOf(activities: readonly Pick<Activity, keyof LossSteps & keyof Activity>[]): LossSteps {
  const first = new Int32Array(activities.length + 1)
  for (const [row, { fromSeconds }] of activities.entries()) first[row + 1] = first[row]! + fromSeconds.length
  return {
    count: activities.length,
    first,
    fromSeconds: Float64Array.from(activities.flatMap(({ fromSeconds }) => fromSeconds)),
    euroPerHour: Float64Array.from(activities.flatMap(({ euroPerHour }) => euroPerHour)),
    dataLossEuroPerHour: Float64Array.from(activities, ({ dataLossEuroPerHour }) => dataLossEuroPerHour),
    permanentLossEuro: Float64Array.from(activities, ({ permanentLossEuro }) => permanentLossEuro),
  }
}

/** Integral of the step function of the outage's length (a BIA curve) of one activity, euro. */
export function outageCostOf(steps: LossSteps, activity: number, seconds: number): number {
  const { first, fromSeconds, euroPerHour } = steps
  let euro = 0
  for (
    let step = first[activity]!, end = first[activity + 1]!;
    step < end && fromSeconds[step]! < seconds;
    step++
  ) {
    const until = step + 1 < end ? Math.min(seconds, fromSeconds[step + 1]!) : seconds
    euro += (euroPerHour[step]! * (until - fromSeconds[step]!)) / 3600
  }
  return euro
}

/** The same of an activity by itself. */
export function outageCost(activity: Pick<Activity, 'fromSeconds' | 'euroPerHour'>, seconds: number): number {
  return outageCostOf(stepsOf([{ ...activity, dataLossEuroPerHour: 0, permanentLossEuro: 0 }]), 0, seconds)
}
