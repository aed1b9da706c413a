/** One incident, run and told: all of the engine but what compiles a scenario, which begins while this is on its way. */
import { compareObserved, type Incident, type Prepared, type Reel, reelFor, simulate } from '../src/index.ts'
import { seriesOver } from './model/services.ts'
import { groundOf, happenedIn } from './model/told.ts'
import type { RunTold } from './protocol.ts'

export { reelFor, simulate }

let reel: { readonly of: Prepared; readonly memory: Reel } | undefined

/** @param onNewGround whether the page was told of another scenario, or of none */
export function record(
  prepared: Prepared,
  seed: string,
  horizon: number,
  onNewGround: boolean,
): { readonly incident: Incident; readonly told: Omit<RunTold, 'issues' | 'written'> } {
  if (reel?.of !== prepared) reel = { of: prepared, memory: reelFor(prepared, reel?.memory) }
  const incident = simulate(prepared, { seed, replication: 0, typical: false }, reel.memory)
  const { report, recording } = incident
  const { observed, tiers, population } = prepared.scenario
  const told = {
    ...(onNewGround && { ground: groundOf(recording) }),
    report,
    happened: happenedIn(incident),
    over: seriesOver(recording.history, horizon),
    entries: { en: incident.timeline('en'), fr: incident.timeline('fr') },
    comparisons: compareObserved(report, observed),
    tiers: recording.services.tiers.map(tier => {
      const { rto = Infinity, rpo = Infinity } = tiers[tier] ?? {}
      return { rto, rpo }
    }),
    named: [...new Set(population.named.map(({ customer }) => customer))],
  }
  return { incident, told }
}
