/**
 * A worker of the queue: it takes jobs of any campaign of its engine, and leaves the parts where the
 * coordinator looks.
 */
import {
  campaignDigest,
  type CampaignPlan,
  type Columns,
  columnsOf,
  type Executor,
  Joining,
  type Prepared,
  prepareAll,
  variantsIn,
} from '../../index.ts'
import { engineIdentity } from '../engine.ts'
import { type Manifest, planOf } from '../manifest.ts'
import { contentDigest, partBytes } from '../partFile.ts'
import { threads } from '../threads.ts'
import type { Connection } from './connection.ts'
import {
  computedTwice,
  type Entry,
  type Job,
  keptSeconds,
  keys,
  otherEngine,
  otherScenario,
  Refusal,
  resultField,
  underWay,
  withdrawn,
} from './jobs.ts'
import { partIn } from './result.ts'

interface Ready {
  readonly campaign: string
  readonly plan: CampaignPlan
  readonly executor: Executor
  /** Of each strategy of the plan. */
  readonly columns: readonly Columns[]
}

/** Runs one job after another on a separate thread, because this one must stay free to renew the lock. */
export class Member {
  readonly #connection: Connection
  #threads = threads(1)
  #ready: Ready | undefined

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async run(job: Job): Promise<void> {
    try {
      const { plan, executor, columns } = await this.#readyFor(job.campaign)
      const joining = new Joining(plan.strategies.length)
      await executor.run(plan, [job], part => joining.add(part))
      for (const { range, part } of joining.take())
        await this.#store(job, Buffer.from(partBytes(job.campaign, range, part)), columns)
    } catch (error) {
      // A thread that failed is not used again.
      await this.close()
      this.#threads = threads(1)
      throw error
    }
  }

  async close(): Promise<void> {
    this.#ready = undefined
    await this.#threads.close()
  }

  /** Stores a result. An earlier result of the job must be the same; bytes that are no result are replaced. */
  async #store(job: Job, bytes: Buffer, columns: readonly Columns[]): Promise<void> {
    const { redis } = this.#connection
    const key = keys.results(job.campaign)
    if ((await redis.hsetnx(key, resultField(job), bytes)) === 0) {
      const there = await redis.hgetBuffer(key, resultField(job))
      if (there === null || partIn(there, job, columns) === undefined)
        await redis.hset(key, resultField(job), bytes)
      else if (contentDigest(there) !== contentDigest(bytes))
        throw new Refusal(`replications ${resultField(job)} were ${computedTwice}`)
    }
    await redis.expire(key, keptSeconds)
  }

  async #readyFor(campaign: string): Promise<Ready> {
    if (this.#ready?.campaign === campaign) return this.#ready
    const text = await this.#connection.redis.get(keys.manifest(campaign))
    if (text === null) throw new Refusal(withdrawn)
    const manifest = JSON.parse(text) as Manifest
    const prepared = prepareAll(manifest.scenarios.map(({ scenario }) => scenario))
    const refusal = refusalOf(manifest, prepared, campaign)
    if (refusal !== undefined) throw new Refusal(refusal)
    const plan = planOf(manifest)
    const executor = this.#threads.executor(variantsIn(plan, prepared))
    this.#ready = { campaign, plan, executor, columns: prepared.map(each => columnsOf(each)) }
    return this.#ready
  }
}

/**
 * Why a worker must not compute what a manifest describes; undefined if it may.
 * @param prepared the scenarios of the manifest
 */
export function refusalOf(
  manifest: Manifest,
  prepared: readonly Pick<Prepared, 'digest'>[],
  campaign: string,
): string | undefined {
  const own = engineIdentity()
  if (manifest.engine !== own) return `${otherEngine} ${manifest.engine}, but this worker is ${own}`
  const digests = prepared.map(({ digest }) => digest)
  return campaignDigest(planOf(manifest), digests, own) === campaign ? undefined : otherScenario
}

/** Campaigns under way that only another engine can run. */
export async function strangers(connection: Connection): Promise<readonly Entry[]> {
  return (await underWay(connection)).filter(({ engine }) => engine !== engineIdentity())
}
