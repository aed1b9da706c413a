/**
 * What the folder of a campaign says about it: enough to resume it, to join it with others, and to refuse
 * another one.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  campaignDigest,
  type CampaignPlan as Plan,
  type Prepared,
  rowsDigest,
  type Scenario,
} from '../index.ts'
import { engineIdentity } from './engine.ts'
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
  if (manifest?.format !== format) throw new BadInput([`${file}: not the ${manifestName} of a campaign`])
  if (!isSound(manifest)) throw new BadInput([`${file} is damaged: its digest is not that of what it says`])
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
  // Another engine may count otherwise: whoever reads its folder refuses it anyway.
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
export function strangeness(there: Manifest, wanted: Manifest): string | undefined {
  // Its digest is compared afterwards: that of another engine's manifest is not checked.
  if (there.engine !== wanted.engine)
    return `was begun by Firebreak ${there.engine}, but this is ${wanted.engine}`
  if (there.digest === wanted.digest) return undefined
  const [a, b] = [there.plan, wanted.plan]
  const digests = ({ scenarios }: Manifest): string => scenarios.map(({ digest }) => digest).join(' ')
  const ofStrategies = JSON.stringify(a.strategies) === JSON.stringify(b.strategies)
  const otherRows = [
    ...(a.seed === b.seed ? [] : [`has seed ${a.seed}, not ${b.seed}`]),
    ...(ofStrategies ? [] : ['is of other strategies']),
    // Under other strategies the scenarios are others as well.
    ...(!ofStrategies || digests(there) === digests(wanted)
      ? []
      : ['is for another scenario, or for this one before it was changed']),
    ...(a.sampling === b.sampling ? [] : [`has --sampling ${a.sampling}, not ${b.sampling}`]),
  ]
  if (otherRows.length > 0) return otherRows.join('; it ')
  // With the same rows, it is only the end that differs.
  if (JSON.stringify(a.precision) !== JSON.stringify(b.precision)) return 'was begun with another --precision'
  if (a.replications !== b.replications)
    return a.sampling === 'latin'
      ? `is a Latin hypercube of ${a.replications} replications, which cannot become one of ${b.replications}`
      : `has ${a.replications} replications, not ${b.replications}`
  return 'follows another plan'
}

/**
 * Adds to the failure of a disk, a queue or another program that the campaign in the folder is kept and can be
 * resumed, if there is one. Other errors stay as they are.
 */
export function keptIn(folder: string, error: unknown): unknown {
  const outside =
    isSystemError(error) || (error instanceof OutsideFailed && !(error instanceof FailedButKept))
  if (!outside || !existsSync(join(folder, manifestName))) return error
  return new FailedButKept(
    `${error.message}; what was done so far is kept in ${folder}, and the same command resumes from there`,
  )
}

/**
 * A single incident leaves no campaign, and must not write its report over one. Throws BadInput if there is
 * one.
 */
export function expectNoCampaign(folder: string): void {
  if (existsSync(join(folder, manifestName)))
    throw new BadInput([`--out: ${folder} holds a campaign; give another folder for one incident`])
}
