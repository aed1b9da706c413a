/** One incident, run and told: all of the engine but what compiles a scenario, which begins while this is on its way. */
import { compareObserved, follow, type Prepared, type Reel, reelFor } from '../src/index.ts'
import { seriesOver } from './model/services.ts'
import { groundOf, happenedIn } from './model/told.ts'
import type { RunTold } from './protocol.ts'

export { follow, reelFor }

let reel: { readonly of: Prepared; readonly memory: Reel } | undefined

/** @param onNewGround whether the page was told of another scenario, or of none */
export function tell(
  prepared: Prepared,
  seed: string,
  horizon: number,
  onNewGround: boolean,
): { readonly memory: Reel; readonly told: Omit<RunTold, 'issues' | 'written'> } {
  if (reel?.of !== prepared) reel = { of: prepared, memory: reelFor(prepared, reel?.memory) }
  const { memory } = reel
  const { report, course } = follow(prepared, { seed, replication: 0, typical: false }, memory)
  const { observed, tiers, activities, population } = prepared.scenario
  const told = {
    ...(onNewGround && { ground: groundOf(course) }),
    report,
    happened: happenedIn(course),
    over: seriesOver(course.history, horizon),
    comparisons: compareObserved(report, observed),
    promised: { tiers, activities },
    uncertain: prepared.inputs.length,
    named: [...new Set(population.named.map(({ customer }) => customer))],
  }
  return { memory, told }
}
