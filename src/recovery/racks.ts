/** Racks go down, again, or burn: what that does to their services, and what is planned for them. */
import { buildingOf } from '../estate/buildingOf.ts'
import type { Estate } from '../estate/estate.ts'
import { lostShare } from '../damage/buildings.ts'
import { never } from '../damage/damage.ts'
import { eachReaching, hasBerths } from '../fate/services/berths.ts'
import { hasMoved, outageKind } from '../fate/fate.ts'
import { berthOn, berthsOut, lacksData } from './plan/berths.ts'
import { changesOver } from './plan/changesOver.ts'
import { stayBehind } from './plan/elsewhere.ts'
import { giveUp } from './givenUp.ts'
import { powerGoes } from './buildings.ts'
import { cutOffDependents, markDestroyed } from './outage.ts'
import { drop, stopRepair, wait } from './racksWaiting.ts'
import { disksCarriedOut, rackUnreadable } from './settle/reading.ts'
import { replicasStruck } from './settle/replicaRacks.ts'
import { forgetRestored } from './plan/tried.ts'
import { rebuildWithDisks, replaceBurnt } from './plan/rebuild.ts'
import { holdBack, lookAt, planRepairs, waitForNetwork } from './plan/repair.ts'
import { servicesDown } from './servicesDown.ts'
import type { Sight } from './sight.ts'
import { forgetTried } from './state/readings.ts'
import { there } from './state/berthTable.ts'
import { dirty } from './state/rackTable.ts'
import { phase, rackPlan, type RecoveryState } from './state/state.ts'
import { countClean, countCleaned } from './told/spent.ts'

/** What takes a rack down: it stops, or it runs on without a network. */
export interface Blow {
  /** Whole second. */
  readonly at: number
  /** Row of the ledger. */
  readonly by: number
  /** Whether it stops. */
  readonly stopped: boolean
}

/** A rack goes down, or goes down again: so do its services, and it waits for people unless they have access. */
export function rackDown(state: RecoveryState, sight: Sight, rack: number, { at, by, stopped }: Blow): void {
  const { estate, racks, out } = sight
  if (stopped) powerGoes(state, estate, buildingOf(estate, rack), at)
  // Its services run on other servers by now, or wait for them.
  if (state.racks.plan[rack] === rackPlan.rebuild) return
  const isOut = state.racks.plan[rack] !== rackPlan.none
  const worse = stopped && state.racks.stopped[rack] === 0
  const back = state.rackBackAt[rack]!
  if (!isOut) {
    state.racks.backCause[rack] = by
    // If it came back in this very second, its outage goes on.
    if (back === never || back < at) {
      state.racks.outAt[rack] = at
      state.racks.stopped[rack] = 0
    }
  }
  if (stopped && state.racks.stopped[rack] === 0) {
    state.racks.stopped[rack] = 1
    state.racks.stoppedFrom[rack] = at
  }
  takeReturnBack(state, rack, at)
  berthsOut(state, rack)
  if (!isOut) out.transitions.rack(rack, at, 0)
  servicesDown(state, sight, rack, at, by)
  rackUnreadable(state, sight, rack, at)
  replicasStruck(state, sight, rack, at, by)
  if (state.racks.plan[rack] === rackPlan.repair) {
    // A rack that was to wait for the network alone has to be restarted now.
    if (worse) {
      countClean(state, rack)
      stopRepair(state, estate, rack)
    } else if (stopped) repairStruck(state, sight, rack, at)
    else waitForNetwork(state, rack)
  }
  if (state.racks.plan[rack] !== rackPlan.none) return
  const building = buildingOf(estate, rack)
  if (state.buildings.givenUpAt[building]! <= at) {
    drop(state, estate, rack, at)
    rebuildWithDisks(state, estate, [rack], at)
    disksCarriedOut(state, sight, building, at)
  } else if (state.buildings.entered[building] === 1) {
    state.racks.backCause[rack] = by
    planRepairs(state, estate, racks, [rack], at)
  } else {
    // Services that were just returning to it do not.
    drop(state, estate, rack, at)
    wait(state, estate, rack, rackPlan.access, state.layout.accessGate + building, at)
  }
}

/** Takes the rack's return back. If it came back in this very second, it has not served at all. */
function takeReturnBack({ rackBackAt, rackFirstBackAt }: RecoveryState, rack: number, at: number): void {
  rackBackAt[rack] = never
  if (rackFirstBackAt[rack]! >= at) rackFirstBackAt[rack] = never
}

/** Something strikes a rack that was stopped: that matters only if people have mended it since, or are mending it. */
export function rackStruck(state: RecoveryState, sight: Sight, rack: number, at: number): void {
  if (state.racks.plan[rack] === rackPlan.repair && state.racks.stopped[rack] === 1)
    repairStruck(state, sight, rack, at)
  else if (state.racks.plan[rack] === rackPlan.none && state.rackBackAt[rack]! <= at)
    rackDown(state, sight, rack, { at, by: sight.racks.struckCause[rack]!, stopped: true })
}

/**
 * The repair begins again: with drying if the rack got wet, with the power if power had come back; otherwise it
 * continues and waits for power if there is none.
 */
function repairStruck(state: RecoveryState, { estate, racks }: Sight, rack: number, at: number): void {
  const isWet = racks.wetAt[rack] === at
  if (!isWet && holdBack(state, estate, racks, rack, at)) return
  if (isWet) countCleaned(state, rack)
  stopRepair(state, estate, rack)
  planRepairs(state, estate, racks, [rack], at, isWet ? 'cleaning' : 'power')
}

/**
 * Further soot on a stopped rack in repair has to be cleaned before it is back, again if it was clean by then or the soot is
 * of a worse class. One that runs without its network is cleaned when it next stops.
 */
export function rackSooted(state: RecoveryState, { estate, racks }: Sight, rack: number, at: number): void {
  const { plan, stopped, dirt } = state.racks
  if (plan[rack] !== rackPlan.repair || stopped[rack] === 0) return
  countClean(state, rack)
  if ((dirt[rack]! & dirty.sooted) > 0 && !lookAt(state, racks, rack, at)) return
  stopRepair(state, estate, rack)
  planRepairs(state, estate, racks, [rack], at)
}

/** Forgets an earlier restore of a service in several racks: it does not count for what the service loses now. */
function forgetRestore(state: RecoveryState, service: number): void {
  forgetRestored(state, service)
  forgetTried(state.reading, service)
}

/** Whether the disks that a service had in a rebuilt rack are in another server by now. */
function isOnOthers(state: RecoveryState, service: number, rack: number): boolean {
  if (!hasBerths(state.index.berths, service))
    return state.phase[service] !== phase.down || changesOver(state, state.carrier[service]!)
  const task = state.berths.task[berthOn(state, service, rack)]!
  return task === there || changesOver(state, task)
}

/**
 * The rack burns: nothing of it is repaired. If enough racks burn, the building is given up.
 * @param toReplace racks that burnt at this moment whose servers have not been ordered yet
 */
export function rackBurns(
  state: RecoveryState,
  sight: Sight,
  rack: number,
  at: number,
  toReplace: number[],
): void {
  const { estate, racks, out } = sight
  powerGoes(state, estate, buildingOf(estate, rack), at)
  const left = state.racks.plan[rack] === rackPlan.rebuild
  const served = state.racks.outAt[rack] === never || state.rackBackAt[rack] !== never
  countCleaned(state, rack)
  drop(state, sight.estate, rack, at)
  state.racks.burnt[rack] = 1
  takeReturnBack(state, rack, at)
  // If the building was given up, its disks went to other servers in time.
  if (!left) berthsOut(state, rack)
  // A rack that had come back and was not stopped by anything else first stops now.
  if (served) {
    state.racks.outAt[rack] = at
    out.transitions.rack(rack, at, 0)
    servicesDown(state, sight, rack, at, racks.burntCause[rack]!)
  }
  const { firstOfRack } = estate.population.services
  const burns = (service: number): void => {
    if (!left || !isOnOthers(state, service, rack)) serviceBurns(state, sight, service, rack, at)
  }
  for (let service = firstOfRack[rack]!; service < firstOfRack[rack + 1]!; service++) burns(service)
  eachReaching(state.index.berths, rack, burns)
  rackUnreadable(state, sight, rack, at)
  replicasStruck(state, sight, rack, at, racks.burntCause[rack]!)
  if (state.declared === 1) {
    state.racks.plan[rack] = rackPlan.rebuild
    toReplace.push(rack)
    if (!areReplacedTogether(state)) replaceAll(state, sight, toReplace, at)
  } else wait(state, sight.estate, rack, rackPlan.declaration, state.layout.declaredGate, at)
  const building = buildingOf(estate, rack)
  state.buildings.burntRacks[building]!++
  if (!isLost(state, estate, building) || state.buildings.givenUpAt[building]! <= at) return
  replaceAll(state, sight, toReplace, at)
  giveUp(state, sight, building, at, racks.burntCause[rack]!)
}

/** The disks of a service burn with a rack, unless it is elsewhere by then. */
function serviceBurns(state: RecoveryState, sight: Sight, service: number, rack: number, at: number): void {
  const { fate, racks } = sight
  const { berths, kinds } = state.index
  if (fate.outage[service] === outageKind.none || state.away[service] === 1) return
  if (hasMoved(fate, service, at)) return
  stayBehind(state, service)
  if (hasBerths(berths, service) && !lacksData(state, service)) forgetRestore(state, service)
  // It came home in the very second in which the rack had stopped, before the fates knew.
  const runs = state.phase[service] === phase.up
  markDestroyed(state, service, at, racks.burntCause[rack]!, sight)
  if (runs && kinds.needed[kinds.of[service]!]! >= 0) cutOffDependents(state, service, at, sight)
}

/** Whether so many racks of a building have burnt that nothing in it is repaired. */
function isLost({ buildings: { burntRacks } }: RecoveryState, { site }: Estate, building: number): boolean {
  const { firstOfRoom } = site.racks
  const { firstRoom } = site.buildings
  const all = firstOfRoom[firstRoom[building + 1]!]! - firstOfRoom[firstRoom[building]!]!
  return burntRacks[building]! >= lostShare * all
}

/** Whether racks that burn at one moment are planned for together: not where one may hold a replica or server of another's. */
function areReplacedTogether({ host, index }: RecoveryState): boolean {
  return host.length === 0 && index.berths.count === 0
}

/**
 * Orders servers in place of racks that burnt at one moment. Planned together, their tasks lie in the order in which
 * they will be served.
 */
export function replaceAll(state: RecoveryState, { estate, fate }: Sight, racks: number[], at: number): void {
  if (racks.length > 0) replaceBurnt(state, estate, fate, racks, at)
  racks.length = 0
}
