/**
 * Restore of a service's data from its copy: reach the copy, decide, transfer over shared links, verify (if that
 * fails, again from the point before), cut over.
 */
import { never } from '../../damage/damage.ts'
import { dataBytesOf } from '../../estate/population.ts'
import { emergencyCopy } from '../../fate/fate.ts'
import { noPoint } from '../../fate/schedule/newestPoint.ts'
import type { FateState } from '../../fate/state/state.ts'
import { shareRead } from '../../fate/points/readSize.ts'
import { pointBefore, type RestorePoint, viableCopies } from '../../fate/points/viable.ts'
import { shareLacked } from './berths.ts'
import { addStage, addTask, copyResource } from '../engine/engine.ts'
import { homeOutSince } from '../state/leftHome.ts'
import { work } from '../state/work.ts'
import { flowClass } from '../engine/flowClass.ts'
import { purpose } from '../purpose.ts'
import { isReadable } from './reach.ts'
import { isExhausted, planPart, triedBefore } from '../state/readings.ts'
import { addWork } from './rebuild.ts'
import { isAwaited, rideAs } from './riders.ts'
import type { Sight } from '../sight.ts'
import type { RecoveryState } from '../state/state.ts'
import { submit } from '../engine/stage.ts'
import { noteLongest, stageKind } from '../engine/tasks.ts'
import { pointsTried, type Tried } from './tried.ts'
import { addUrgency, closeUrgency, openUrgency } from './urgency.ts'

/** Plans the restore of a service from a point and those before it, onto a server that is ready at `at`. */
export function planRestore(
  state: RecoveryState,
  sight: Sight,
  service: number,
  first: RestorePoint,
  at: number,
): void {
  const { estate, fate } = sight
  const { engine, reading } = state
  const { services } = estate.population
  const { policies, recovery } = estate.policy
  const { kinds } = state.index
  const policy = kinds.policy[kinds.of[service]!]!
  const key = services.key[service]!
  const before = triedBefore(state.reading, service)
  const start = Math.max(at, reachableAt(state, sight, service, first.copy))
  const task = addTask(engine, key, start)
  noteLongest(engine.tasks, task, copyResource(engine), start - at)
  const lacked = shareLacked(state, service)
  const tried = pointsTried(state, sight, service, first, before)
  if (before === 0) addWork(state, work.decide)
  for (let nth = 0; nth < tried.count; nth++) {
    const from = tried.copies[nth] ?? first.copy
    const point = tried.points[nth] ?? first.point
    if (tried.count > 1)
      addStage(engine, stageKind.until, from, reachableAt(state, sight, service, from), point)
    const way = wayOf(state, sight, service, from)
    const share = shareRead(fate, estate, service, nth === 0 ? first : { copy: from, point })
    addStage(
      engine,
      stageKind.link,
      way,
      dataBytesOf(services, service) * lacked * share * recovery.restoring.overhead,
    )
    addWork(state, work.verify, policies.verifySeconds[policy])
  }
  const awaited = isAwaited(state, service)
  const quiet = tried.passes && !awaited
  if (!quiet && !tried.part) addStage(engine, stageKind.delay, 0, recovery.restoring.cutOver)
  engine.tasks.purpose[task] = quiet ? purpose.copied : purposeOf(tried)
  engine.tasks.subject[task] = service
  openUrgency(state, state.engine.tasks, task, key)
  addUrgency(state, state.engine.tasks, task, service)
  closeUrgency(state.engine.tasks, task)
  rideAs(state, task, service, awaited)
  engine.tasks.reads[task] = first.copy
  reading.any = 1
  if (tried.part) planPart(reading, services.count, service, tried.last)
  submit(engine, task)
}

function purposeOf({ part, passes }: Tried): number {
  if (part) return purpose.restorePart
  return passes ? purpose.restore : purpose.restoreFailed
}

/** Second from which a copy can be read in this outage of its service's home. */
function reachableAt(
  state: RecoveryState,
  { estate: { population, policy } }: Sight,
  service: number,
  copy: number,
): number {
  if (copy < 0) return 0
  return homeOutSince(state, service) + policy.copyKinds.reachableSeconds[population.copies.kind[copy]!]!
}

/**
 * The point to restore from at `at`: the one before those that did not pass, otherwise the one the policy chooses;
 * `noPoint`: none.
 */
export function nextPoint(state: RecoveryState, sight: Sight, service: number, at: number): RestorePoint {
  const { estate, racks, fate } = sight
  const { kinds } = state.index
  const kind = kinds.of[service]!
  const choice = kinds.policy[kind]! * estate.population.tiers.length + kinds.tier[kind]!
  if (isExhausted(state.reading, service)) return { copy: -1, point: noPoint }
  if (triedBefore(state.reading, service) > 0)
    return pointBefore(fate, estate, racks, service, state.reading.lastTried[service]!)
  const point = fate.point[service]!
  const newest = { copy: fate.copy[service]!, point: point === never ? noPoint : point }
  return state.pointChoice[choice] === 1 ? soonest(state, sight, service, newest, at) : newest
}

/**
 * The copy that can be read first; among those at the same time, the one with the newest point. When a dark place
 * will be back is unknown.
 */
function soonest(
  state: RecoveryState,
  sight: Sight,
  service: number,
  newest: RestorePoint,
  at: number,
): RestorePoint {
  const { estate, racks, fate } = sight
  if (newest.point === noPoint) return newest
  const reach = (copy: number): number =>
    copy < 0 || isReadable(state, sight, copy, at)
      ? Math.max(at, reachableAt(state, sight, service, copy))
      : Infinity
  let best = newest
  let bestReach = reach(best.copy)
  for (const found of viableCopies(fate, estate, racks, service)) {
    const own = reach(found.copy)
    if (own > bestReach || (own === bestReach && found.point <= best.point)) continue
    best = found
    bestReach = own
  }
  return best
}

/** Flow class of a copy of a service: the links it is read over, and the cap of one stream. */
function wayOf(state: RecoveryState, { estate, fate }: Sight, service: number, copy: number): number {
  const { population, policy, site } = estate
  const { links, copyKinds, repositoryLink } = policy
  const repository = copy === emergencyCopy ? -1 : copyKinds.repository[population.copies.kind[copy]!]!
  const elsewhere = copy === emergencyCopy ? emergencySiteOf(fate, service) : population.copies.site[copy]!
  const at = (repository + 1) * (site.otherSites.count + 1) + elsewhere + 1
  if (copy !== emergencyCopy && state.way[at]! >= 0) return state.way[at]!
  const { layout, engine } = state
  const link = repository < 0 ? -1 : repositoryLink[repository]!
  const route: number[] = []
  if (link >= 0) route.push(link)
  if (elsewhere >= 0) route.push(layout.firstSiteLink + elsewhere)
  // Within the site nothing passes the ingress.
  if (elsewhere >= 0 || copy === emergencyCopy) route.push(layout.ingress)
  const stream = link >= 0 ? links.streamBytesPerS[link]! : policy.recovery.restoring.stream
  const row = flowClass(engine.links, route, 1, stream)
  if (copy !== emergencyCopy) state.way[at] = row
  return row
}

function emergencySiteOf(fate: FateState, service: number): number {
  return fate.emergencySite.length > 0 ? fate.emergencySite[service]! : -1
}
