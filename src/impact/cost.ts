/**
 * What the incident costs, and whom. The operator's own loss (hardware, buildings, response, credits, vouchers,
 * litigation) and the customers' (outage and data) are always kept apart: they are different people's money.
 */
import { daySeconds } from '../base/hour.ts'
import { startsOf } from '../base/starts.ts'
import { type BuildingView, rackState, type RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import type { Activity } from '../estate/population.ts'
import type { Site } from '../estate/site.ts'
import type { Spent } from '../recovery/told/spent.ts'
import type { Hazard } from './hazard.ts'

/** Parts of the operator's loss in euro, before insurance. */
export interface OperatorCost {
  /**
   * Replacement value of racks that burnt or stand in a given-up building and of servers lost to soot; and servers
   * bought beyond those.
   */
  readonly hardware: number
  /** Floor of rooms that burnt, of a building lost, and of the rooms with racks where too few are left to repair. */
  readonly buildings: number
  /** Racks that crews have cleaned. */
  readonly cleaning: number
  /** Once for the fire, and for each service that went down. */
  readonly response: number
  readonly credits: number
  readonly vouchers: number
  readonly litigation: number
  /** What insurance pays for losses and cleaning, but not for servers bought beyond those. */
  readonly insured: number
}

/** What the fire did to property, and what was spent on it. */
export interface Property {
  readonly racks: Pick<RackView, 'state'>
  readonly buildings: Pick<BuildingView, 'writtenOffAt'>
  readonly hazard: Pick<Hazard, 'roomBurnt' | 'buildingGone'>
  readonly spent: Spent
}

/** @param services what became of the services: down counts each once, however often it was */
export function operatorCost(
  estate: Estate,
  property: Property,
  services: {
    readonly down: number
    readonly downSeconds: number
    readonly destroyed: number
    readonly customersWithDataLost: number
  },
): OperatorCost {
  const { operator } = estate.policy.money
  const writtenOff = buildingsWrittenOff(property)
  const lost = hardwareGone(estate, property, writtenOff)
  const buildings = floorGoneM2(estate.site, property.hazard, writtenOff) * operator.building
  const cleaning = property.spent.cleaned.reduce((sum, one) => sum + one, 0) * operator.cleaningRack
  const insurable = lost + cleaning + buildings
  const { down, downSeconds } = services
  return {
    hardware: lost + property.spent.spare * operator.server,
    buildings,
    cleaning,
    response: insurable === 0 && down === 0 ? 0 : operator.response + down * operator.responsePerService,
    credits: (downSeconds / daySeconds) * operator.creditPerDay,
    vouchers: services.destroyed * operator.voucher,
    litigation: services.customersWithDataLost * operator.litigants * operator.claim,
    insured: Math.min(insurable * operator.insured, operator.insuranceLimit),
  }
}

/** 1 for buildings that were written off, with everything in them, burnt or not. */
function buildingsWrittenOff({ buildings: { writtenOffAt } }: Property): Uint8Array {
  return Uint8Array.from(writtenOffAt, at => (at < Infinity ? 1 : 0))
}

/** Price of racks that are lost, with their servers, and of servers in other racks that were lost to soot, euro. */
function hardwareGone({ site, policy }: Estate, { racks, spent }: Property, writtenOff: Uint8Array): number {
  const { operator } = policy.money
  const { room, firstServer, count } = site.racks
  let euro = 0
  for (let rack = 0; rack < count; rack++)
    if (racks.state[rack] === rackState.burnt || writtenOff[site.rooms.building[room[rack]!]!] === 1)
      euro += operator.rack + (firstServer[rack + 1]! - firstServer[rack]!) * operator.server
    else euro += spent.replaced[rack]! * operator.server
  return euro
}

/**
 * Where a building is given up because too few of its racks are left, the rooms that hold racks are gone: the rest of it,
 * such as the offices around a server room, is not, unless it burnt.
 */
function floorGoneM2(
  { rooms, racks }: Site,
  { roomBurnt, buildingGone }: Property['hazard'],
  writtenOff: Uint8Array,
): number {
  let m2 = 0
  for (let room = 0; room < rooms.count; room++) {
    const building = rooms.building[room]!
    const holdsRacks = racks.firstOfRoom[room + 1]! > racks.firstOfRoom[room]!
    if (roomBurnt[room] === 1 || buildingGone[building] === 1 || (writtenOff[building] === 1 && holdsRacks))
      m2 += rooms.width[room]! * rooms.depth[room]!
  }
  return m2
}

/** The parts of the operator's loss. */
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

/** Loss functions of the activities, as columns: steps of activity a are rows first[a] up to first[a + 1]. */
export interface LossSteps {
  readonly count: number
  readonly first: Int32Array
  readonly fromSeconds: Float64Array
  readonly euroPerHour: Float64Array
  /** What the steps before it cost as a whole. */
  readonly euroBefore: Float64Array
  readonly dataLossEuroPerHour: Float64Array
  readonly permanentLossEuro: Float64Array
}

export function stepsOf(activities: readonly Pick<Activity, keyof LossSteps & keyof Activity>[]): LossSteps {
  return {
    count: activities.length,
    euroBefore: Float64Array.from(activities.flatMap(eurosBefore)),
    first: startsOf(activities.map(({ fromSeconds }) => fromSeconds)),
    fromSeconds: Float64Array.from(activities.flatMap(({ fromSeconds }) => fromSeconds)),
    euroPerHour: Float64Array.from(activities.flatMap(({ euroPerHour }) => euroPerHour)),
    dataLossEuroPerHour: Float64Array.from(activities, ({ dataLossEuroPerHour }) => dataLossEuroPerHour),
    permanentLossEuro: Float64Array.from(activities, ({ permanentLossEuro }) => permanentLossEuro),
  }
}

function eurosBefore({
  fromSeconds,
  euroPerHour,
}: Pick<Activity, 'fromSeconds' | 'euroPerHour'>): readonly number[] {
  let euro = 0
  return fromSeconds.map((from, step) => {
    if (step > 0) euro += (euroPerHour[step - 1]! * (from - fromSeconds[step - 1]!)) / 3600
    return euro
  })
}

/**
 * Loss of one outage of an activity, euro: the integral of its step function (a BIA curve) over the length of the
 * outage.
 */
export function outageCostOf(steps: LossSteps, activity: number, seconds: number): number {
  const { first, fromSeconds, euroPerHour, euroBefore } = steps
  const end = first[activity + 1]!
  let step = first[activity]!
  if (step === end || !(fromSeconds[step]! < seconds)) return 0
  while (step + 1 < end && fromSeconds[step + 1]! < seconds) step++
  return euroBefore[step]! + (euroPerHour[step]! * (seconds - fromSeconds[step]!)) / 3600
}

/** The same for one activity outside the columns. */
export function outageCost(activity: Pick<Activity, 'fromSeconds' | 'euroPerHour'>, seconds: number): number {
  return outageCostOf(stepsOf([{ ...activity, dataLossEuroPerHour: 0, permanentLossEuro: 0 }]), 0, seconds)
}
