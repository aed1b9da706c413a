/** Runs the fires of a comparison at other places of the site, for what a year costs. */
import {
  type CampaignPlan,
  type DrawnPlace,
  type Gathering,
  planAt,
  type Prepared,
  prepareAll,
  type ScenarioSource,
  startedAt,
  variantsOf,
} from '../index.ts'
import { conduct, type Wanted } from './campaign.ts'
import { BadInput } from './failure.ts'
import type { StudyFolder } from './study/studyFolder.ts'
import type { Terminal } from './terminal.ts'

interface Elsewhere extends Omit<Wanted, 'folder'> {
  readonly study: StudyFolder | undefined
}

/**
 * The same strategies with the fire begun at each place, in all at least as many fires as in the plan. After Ctrl-C, only
 * the places that were done.
 */
export async function elsewhere(
  source: ScenarioSource,
  places: readonly DrawnPlace[],
  { plan, prepared, study, ...means }: Elsewhere,
  terminal: Terminal,
): Promise<(DrawnPlace & { readonly gathered: readonly Gathering[] })[]> {
  const found: (DrawnPlace & { gathered: readonly Gathering[] })[] = []
  const drawn = places.reduce((sum, { times }) => sum + times, 0)
  const each = Math.ceil(plan.replications / Math.max(1, drawn))
  for (const place of places) {
    const moved = movedTo(source, place, plan, prepared)
    const own = planAt(plan, place, each)
    const folder = study?.of(own, moved)
    const there = await conduct({ ...means, plan: own, prepared: moved, folder }, terminal)
    if (!there.whole) break
    found.push({ ...place, gathered: there.gathered })
  }
  return found
}

/** The strategies of a plan with the fire begun at a place. */
function movedTo(
  source: ScenarioSource,
  place: DrawnPlace,
  { strategies }: CampaignPlan,
  prepared: readonly Prepared[],
): readonly Prepared[] {
  const { scenario, source: moved, issues } = startedAt(source, place)
  if (scenario === undefined || moved === undefined) throw new BadInput(issues)
  const variants = variantsOf(scenario, moved).filter(({ strategy }) => strategies.includes(strategy))
  return prepareAll(
    variants.map(({ scenario: each }) => each),
    prepared,
  )
}
