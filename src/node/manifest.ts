/**
 * What the folder of a campaign says about it: enough to resume it, to join it with others, and to refuse
 * another one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  campaignDigest,
  type CampaignPlan as Plan,
  type Language,
  type Prepared,
  rowsDigest,
  type Scenario,
} from '../index.ts'
import { engineIdentity } from './engine.ts'
import { type CommandComplaint, said } from './complaints.ts'
import { systemMessageIn } from './spoken.ts'
import { about, BadInput, FailedButKept, isSystemError, OutsideFailed } from './failure.ts'

export const manifestName = 'campaign.json'
const format = 'firebreak campaign 1'

/** A plan as JSON: the columns of its design are lists. */
interface WrittenPlan extends Omit<Plan, 'design'> {
  readonly design?: {
    readonly paths: readonly string[]
    readonly levels: readonly number[]
    readonly draws?: readonly number[]
  }
}

export interface Manifest {
  readonly format: typeof format
  readonly engine: string
  /** Digest of plan, scenarios and engine. */
  readonly digest: string
  readonly plan: WrittenPlan
  /** One for each strategy of the plan. */
  readonly scenarios: readonly { readonly digest: string; readonly scenario: Scenario }[]
}

/** @param prepared one for each strategy of the plan */
export function manifestOf(plan: Plan, prepared: readonly Pick<Prepared, 'digest' | 'scenario'>[]): Manifest {
  const scenarios = prepared.map(({ digest, scenario }) => ({ digest, scenario }))
  const digests = scenarios.map(({ digest }) => digest)
  const engine = engineIdentity()
  const { design, ...rest } = plan
  const written = design && {
    paths: design.paths,
    levels: [...design.levels],
    ...(design.draws && { draws: [...design.draws] }),
  }
  return {
    format,
    engine,
    digest: campaignDigest(plan, digests, engine),
    plan: { ...rest, ...(written && { design: written }) },
    scenarios,
  }
}

/** The plan in a manifest. */
export function planOf({ plan: { design, ...rest } }: Manifest): Plan {
  if (design === undefined) return rest
  const { paths, levels, draws } = design
  return {
    ...rest,
    design: { paths, levels: Float64Array.from(levels), ...(draws && { draws: Int32Array.from(draws) }) },
  }
}

/** The name of the rows, which the parts in a folder bear: it stays when the campaign goes on to more replications. */
export function rowsOf(manifest: Manifest): string {
  const digests = manifest.scenarios.map(({ digest }) => digest)
  return rowsDigest(planOf(manifest), digests, manifest.engine)
}

/**
 * Undefined if there is none. Throws BadInput if the file is not a manifest, or its digest is not that of what it says:
 * whoever changes a seed or a number of replications there changes what the parts beside it mean.
 */
export function readManifest(folder: string): Manifest | undefined {
  const file = join(folder, manifestName)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    if (code !== 'EISDIR') throw about(file, error)
    text = ''
  }
  const manifest = parsed(text)
  if (manifest?.format !== format)
    throw new BadInput([said('{}: not the {} of a campaign', file, manifestName)])
  if (!isSound(manifest))
    throw new BadInput([said('{} is damaged: its digest is not that of what it says', file)])
  return manifest
}

function parsed(text: string): Manifest | undefined {
  try {
    return (JSON.parse(text) as Manifest | null) ?? undefined
  } catch {
    return undefined
  }
}

function isSound(manifest: Manifest): boolean {
  const { engine, digest, scenarios } = manifest
  // Another engine may compute digests differently; its folder is refused later anyway.
  if (typeof engine === 'string' && engine !== engineIdentity()) return true
  try {
    const plan = planOf(manifest)
    const digests = scenarios.map(each => each.digest)
    return plan.replications >= 1 && campaignDigest(plan, digests, engine) === digest
  } catch {
    return false // a part of it is missing
  }
}

/**
 * In what way a folder holds another campaign than the one wanted, as a sentence; undefined if it is the
 * same.
 */
export function strangeness(there: Manifest, wanted: Manifest): CommandComplaint | undefined {
  // The digest is compared last: that of another engine's manifest was not checked.
  if (there.engine !== wanted.engine)
    return said('was begun by Firebreak {}, but this is {}', there.engine, wanted.engine)
  if (there.digest === wanted.digest) return undefined
  const [a, b] = [there.plan, wanted.plan]
  const digests = ({ scenarios }: Manifest): string => scenarios.map(({ digest }) => digest).join(' ')
  const ofStrategies = JSON.stringify(a.strategies) === JSON.stringify(b.strategies)
  const otherRows = [
    ...(a.seed === b.seed ? [] : [said('has seed {}, not {}', a.seed, b.seed)]),
    ...(ofStrategies ? [] : [said('is of other strategies')]),
    // Under other strategies the scenarios are others as well.
    ...(!ofStrategies || digests(there) === digests(wanted)
      ? []
      : [said('is for another scenario, or for this one before it was changed')]),
    ...(a.sampling === b.sampling ? [] : [said('has --sampling {}, not {}', a.sampling, b.sampling)]),
  ]
  if (otherRows.length > 0) return otherRows.reduce((all, each) => said('{}; it {}', all, each))
  // The rows are the same: only the number of replications or the precision differs.
  if (JSON.stringify(a.precision) !== JSON.stringify(b.precision))
    return said('was begun with another --precision')
  if (a.replications !== b.replications)
    return a.sampling === 'latin'
      ? said(
          'is a Latin hypercube of {} replications, which cannot become one of {}',
          a.replications,
          b.replications,
        )
      : said('has {} replications, not {}', a.replications, b.replications)
  return said('follows another plan')
}

/**
 * Adds to the failure of a disk, a queue or another program what of the campaign in the folder is kept, if there is one.
 * Other errors stay as they are.
 */
export function keptIn(folder: string, error: unknown): unknown {
  const outside =
    isSystemError(error) || (error instanceof OutsideFailed && !(error instanceof FailedButKept))
  if (!outside || !existsSync(join(folder, manifestName))) return error
  const what =
    error instanceof OutsideFailed ? error.told : (language: Language) => systemMessageIn(language, error)
  return new FailedButKept(
    keepsAny(folder)
      ? said('{}; what was done so far is kept in {}, and the same command resumes from there', what, folder)
      : said('{}; nothing that was done is kept in {} yet, and the same command begins anew', what, folder),
  )
}

/** Folders of the campaigns of a study after its first, below that of the first. */
export const furtherName = 'further'

/** Whether some replications are on the disk, of this campaign or of another one of its study. */
function keepsAny(folder: string): boolean {
  const above = dirname(folder)
  const first = basename(above) === furtherName ? dirname(above) : folder
  const further = join(first, furtherName)
  const all = [first, ...(existsSync(further) ? readdirSync(further).map(name => join(further, name)) : [])]
  return all.some(each => {
    const parts = join(each, 'parts')
    return existsSync(parts) && readdirSync(parts).some(name => name.endsWith('.part'))
  })
}

/**
 * A single incident leaves no campaign, and must not write its report over one. Throws BadInput if there is
 * one.
 */
export function expectNoCampaign(folder: string): void {
  if (existsSync(join(folder, manifestName)))
    throw new BadInput([said('--out: {} holds a campaign; give another folder for one incident', folder)])
}
