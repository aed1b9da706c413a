/**
 * What is in the queue: for each campaign its manifest, jobs that name some replications, and their results.
 */
import type { Queue, Worker } from 'bullmq'
import { piecesOf, type Range } from '../../index.ts'
import { engineIdentity } from '../engine.ts'
import { type Connection, missing } from './connection.ts'

/**
 * Some replications of a campaign. They follow from the plan alone, so the same job has the same name
 * everywhere.
 */
export interface Job extends Range {
  /** Digest of plan, scenarios and engine. */
  readonly campaign: string
}

/**
 * Engines of another version or build use another queue, so that none takes a job that it would compute
 * differently.
 */
export const queueName = (): string => `firebreak-${engineIdentity().replaceAll(/[^\w.]+/g, '-')}`
const prefix = 'firebreak'

/** A campaign that is under way, as its coordinator announces it. */
export interface Entry {
  readonly digest: string
  readonly engine: string
  readonly name: string
  /** Tells apart the shards of a campaign, each of which has a coordinator. */
  readonly coordinator: string
}

export const keys = {
  /** Campaigns under way, with the server's time of their last announcement. */
  running: `${prefix}:running`,
  manifest: (campaign: string) => `${prefix}:manifest:${campaign}`,
  /** Bytes of finished parts by job. */
  results: (campaign: string) => `${prefix}:results:${campaign}`,
}

/** A coordinator that has announced nothing for this long is gone. */
const silentMs = 30_000

/** What coordinators have announced lately. */
export async function underWay(connection: Connection): Promise<readonly Entry[]> {
  const since = (await serverTime(connection)) - silentMs
  return (await connection.redis.zrangebyscore(keys.running, since, '+inf')).flatMap(entryIn)
}

/** Nothing for what no coordinator wrote. */
function entryIn(text: string): Entry[] {
  try {
    const entry = JSON.parse(text) as Partial<Entry> | null
    const { digest, engine, name } = entry ?? {}
    return [digest, engine, name].every(word => typeof word === 'string') ? [entry as Entry] : []
  } catch {
    return []
  }
}

/** Results that nobody collects are deleted after a day. */
export const keptSeconds = 86_400

export const jobId = ({ campaign, from, to }: Job): string => `${campaign}-${from}-${to}`
export const resultField = ({ from, to }: Range): string => `${from}-${to}`

/**
 * A hundred jobs for each campaign make good use of tens of workers. Jobs of a long campaign stay so short
 * that one may be lost.
 */
const jobsWanted = 100
const mostInJob = 500

/** Cuts the ranges on a grid that is the same for everybody who runs the campaign. */
export function jobsOf(campaign: string, replications: number, ranges: readonly Range[]): Job[] {
  const size = Math.max(1, Math.min(mostInJob, Math.ceil(replications / jobsWanted)))
  return ranges.flatMap(({ from, to }) => {
    const firstCut = Math.min(to, Math.ceil((from + 1) / size) * size)
    return [...piecesOf({ from, to: firstCut }, size), ...piecesOf({ from: firstCut, to }, size)].map(
      range => ({ campaign, ...range }),
    )
  })
}

/** The server's clock, ms: machines that share a queue need not agree on the time. */
export async function serverTime({ redis }: Connection): Promise<number> {
  const [seconds, micros] = await redis.time()
  return Number(seconds) * 1000 + Math.floor(Number(micros) / 1000)
}

async function library(): Promise<typeof import('bullmq')> {
  try {
    return await import('bullmq')
  } catch (error) {
    throw missing(error)
  }
}

export async function openQueue({ redis }: Connection): Promise<Queue<Job>> {
  const { Queue } = await library()
  const queue = new Queue<Job>(queueName(), { connection: redis, prefix })
  queue.on('error', () => {}) // the connection tells when the server is gone
  return queue
}

/**
 * A lock that is not renewed for this long passes to another worker, so whoever computes must leave its
 * thread free to renew it.
 */
const lockMs = 10_000
/** Time between two looks for jobs whose lock ran out. */
const stalledCheckMs = 5_000

export async function openWorker(
  { redis }: Connection,
  process: (job: Job) => Promise<void>,
): Promise<Worker<Job>> {
  const { UnrecoverableError, Worker } = await library()
  const worker = new Worker<Job>(
    queueName(),
    async ({ data }) => {
      try {
        await process(data)
      } catch (error) {
        if (error instanceof Refusal) throw new UnrecoverableError(error.message)
        throw error
      }
    },
    {
      connection: redis,
      prefix,
      lockDuration: lockMs,
      stalledInterval: stalledCheckMs,
      maxStalledCount: 10,
      removeOnComplete: { count: 0 },
    },
  )
  worker.on('error', () => {})
  return worker
}

/**
 * Why a worker refused a job of an unknown campaign: it has just ended, or a restarted server has forgotten
 * it.
 */
export const withdrawn = 'the campaign was withdrawn'

/** Ends the sentence about two results of one job that differ: the queue carries a worker's failure as text only. */
export const computedTwice = 'computed twice, with different results'

/** Why a worker refuses a campaign whose manifest is not what its coordinator wrote: its scenario differs. */
export const otherScenario = 'the scenario in the queue is not that of the campaign'
/** Begins the sentence about one whose engine differs. */
export const otherEngine = 'the campaign needs Firebreak'

/** A failure that trying again would not change. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
