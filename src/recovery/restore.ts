/** A service's data from its copy: reach it, decide, restore over shared links, verify, and from the point before if that fails; change over. */
import type { RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import { emergencyCopy, type FateView } from '../fate/fate.ts'
import { type RestorePoint, viableCopies } from '../fate/viable.ts'
import { addStage, addTask } from './engine.ts'
import { work } from './work.ts'
import { flowClass } from './flowClass.ts'
import { purpose } from './purpose.ts'
import { addWork } from './rebuild.ts'
import { isAwaited, ride } from './riders.ts'
import type { RecoveryState } from './state.ts'
import { submit } from './stage.ts'
import { stageKind } from './tasks.ts'
import { keepsPoints, pointsTried } from './tried.ts'
import { addUrgency, closeUrgency, openUrgency } from './urgency.ts'

/** Starts the restore of a service with a viable point, onto a server that stands ready at `at`. Returns the copy it is read from. */
export function planRestore(
  state: RecoveryState,
  estate: Estate,
  racks: RackView,
  fate: FateView,
  service: number,
  at: number,
): number {
  const { engine } = state
  const { services } = estate.population
  const { policies, recovery } = estate.policy
  const policy = services.policy[service]!
  const { copy, point } =
    state.pointChoice[policy] === 1
      ? soonest(estate, racks, fate, service)
      : { copy: fate.copy[service]!, point: fate.point[service]! }
  const key = services.key[service]!
  const task = addTask(engine, key, Math.max(at, reachableAt(estate, fate, service, copy)))
  const tried = pointsTried(state, estate, racks, fate, service, point)
  addWork(state, work.decide)
  for (let nth = 0; nth < tried.count; nth++) {
    const from = nth === 0 ? copy : (tried.copies[nth - 1] ?? copy)
    if (from !== copy) addStage(engine, stageKind.until, from, reachableAt(estate, fate, service, from))
    const way = wayOf(state, estate, from)
    addStage(engine, stageKind.link, way, services.dataBytes[service]! * recovery.restoring.overhead)
    addWork(state, work.verify, policies.verifySeconds[policy])
  }
  const quiet = tried.passes && !isAwaited(state, service)
  if (!quiet) addStage(engine, stageKind.delay, 0, recovery.restoring.cutOver)
  engine.tasks.purpose[task] = quiet ? purpose.copied : tried.passes ? purpose.restore : purpose.restoreFailed
  engine.tasks.subject[task] = service
  openUrgency(state, state.engine.tasks, task, key)
  addUrgency(state, estate.population, state.engine.tasks, task, service)
  closeUrgency(state.engine.tasks, task)
  ride(state, task, service, false)
  submit(engine, task)
  return copy
}

/** Second from which a copy can be read. */
function reachableAt({ population, policy }: Estate, fate: FateView, service: number, copy: number): number {
  if (copy < 0) return 0
  return fate.downAt[service]! + policy.copyKinds.reachableSeconds[population.copies.kind[copy]!]!
}

/** The copy that can be reached first; of those reached together, the one with the newest point. */
function soonest(estate: Estate, racks: RackView, fate: FateView, service: number): RestorePoint {
  let best = { copy: fate.copy[service]!, point: fate.point[service]! }
  if (!keepsPoints(fate)) return best
  const { copies } = estate.population
  const { reachableSeconds } = estate.policy.copyKinds
  const reach = (copy: number): number => (copy < 0 ? 0 : reachableSeconds[copies.kind[copy]!]!)
  for (const found of viableCopies(fate, estate, racks, service)) {
    const sooner = reach(found.copy) - reach(best.copy)
    if (sooner < 0 || (sooner === 0 && found.point > best.point)) best = found
  }
  return best
}

/** Flow class of a copy: links it is read over, and the most one stream gets. A copy that names no link is read no faster than over the slowest. */
function wayOf(state: RecoveryState, { population, policy, site }: Estate, copy: number): number {
  const { links, copyKinds, repositoryLink } = policy
  const repository = copy === emergencyCopy ? -1 : copyKinds.repository[population.copies.kind[copy]!]!
  const elsewhere = copy === emergencyCopy ? -1 : population.copies.site[copy]!
  const at = (repository + 1) * (site.otherSites.count + 1) + elsewhere + 1
  if (copy !== emergencyCopy && state.way[at]! >= 0) return state.way[at]!
  const { layout, engine } = state
  const link = repository < 0 ? -1 : repositoryLink[repository]!
  const route: number[] = []
  if (link >= 0) route.push(link)
  if (elsewhere >= 0) route.push(layout.firstSiteLink + elsewhere)
  // Within the site nothing passes the way into it.
  if (elsewhere >= 0 || copy === emergencyCopy) route.push(layout.ingress)
  const stream =
    link >= 0 ? links.streamBytesPerS[link]! : links.streamBytesPerS.reduce((a, b) => Math.min(a, b))
  const row = flowClass(engine.links, route, 1, stream)
  if (copy !== emergencyCopy) state.way[at] = row
  return row
}
