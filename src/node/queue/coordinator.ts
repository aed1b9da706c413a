/**
 * A campaign run by workers elsewhere: jobs go into the queue, parts come back, and what was lost on the way is asked
 * for again.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Queue } from 'bullmq'
import { type Columns, Contradiction, type Executor, type Part } from '../../index.ts'
import { type CommandComplaint, inWords, said } from '../complaints.ts'
import { OutsideFailed, outOfMemory } from '../failure.ts'
import type { Manifest } from '../manifest.ts'
import { contentDigest } from '../partFile.ts'
import { connect, type Connection } from './connection.ts'
import {
  computedTwice,
  type Entry,
  type Job,
  jobId,
  jobsOf,
  keptSeconds,
  keys,
  openQueue,
  otherEngine,
  otherScenario,
  resultField,
  serverTime,
  underWay,
  withdrawn,
} from './jobs.ts'
import { partIn } from './result.ts'

/** Pause before results are looked for again, and before a failed job is tried again. */
const lookEveryMs = 100
/**
 * How often failures are looked for, and unfinished jobs asked for again: a restarted server has forgotten them.
 */
const repeatEveryMs = 2000
/**
 * Most jobs in the queue at a time; more only if there are so many workers that this would not last them a
 * while.
 */
const mostAsked = 64
/** Jobs that wait in the queue for each worker, so that none has to wait for its next one. */
const askedPerWorker = 4
/** How often a job that fails is run. */
const attempts = 3
/** How often a result may arrive damaged: more would keep the campaign from ever ending. */
const mostRefused = 10

interface Errand {
  readonly connection: Connection
  readonly queue: Queue<Job>
  readonly manifest: Manifest
  /** What is announced: an `Entry`. */
  readonly entry: string
  /** Of each strategy of the campaign: what a result must have. */
  readonly columns: readonly Columns[]
  /** Jobs that are in the queue, by the field of their result. */
  readonly asked: Map<string, Job>
  /** Results that were taken, by field, to compare late ones with. */
  readonly taken: Map<string, { readonly job: Job; readonly digest: string }>
  /** How many results were refused, by field. */
  readonly refused: Map<string, number>
  /** Receives what the user should know. */
  readonly say: (told: CommandComplaint) => void
}

/** What workers are asked for, and who waits for it. */
interface Asked extends Pick<Errand, 'manifest' | 'columns' | 'say'> {
  /** Whether nothing more is wanted. */
  readonly stopped: () => boolean
}

/** Runs a campaign by the workers of a queue. @param address of the queue's server */
export function queued(address: string, { stopped, ...wanted }: Asked): Executor {
  let errand: Errand | undefined
  return {
    async run(plan, ranges, onPart) {
      errand ??= await begin(address, wanted)
      const jobs = jobsOf(wanted.manifest.digest, plan.replications, ranges)
      await Promise.race([work(errand, jobs, onPart, stopped), errand.connection.gone])
    },
    async close() {
      if (errand === undefined) return
      await Promise.race([
        withdraw(errand),
        errand.connection.gone.catch(() => {}),
        wait(repeatEveryMs, undefined, { ref: false }),
      ])
      errand.connection.close()
    },
  }
}

async function begin(address: string, wanted: Pick<Errand, 'manifest' | 'columns' | 'say'>): Promise<Errand> {
  const connection = await connect(address)
  try {
    const queue = await openQueue(connection)
    const entry = entryOf(wanted.manifest)
    return { ...wanted, entry, connection, queue, asked: new Map(), taken: new Map(), refused: new Map() }
  } catch (error) {
    connection.close() // it would keep the process from ending
    throw error
  }
}

async function work(
  errand: Errand,
  jobs: readonly Job[],
  onPart: (part: Part) => boolean | void,
  stopped: () => boolean,
): Promise<void> {
  const { asked } = errand
  const waiting = [...jobs]
  let [repeated, room, told] = [-Infinity, mostAsked, false]
  while ((waiting.length > 0 || asked.size > 0) && !stopped()) {
    const again = performance.now() - repeated >= repeatEveryMs
    if (again) {
      await announce(errand)
      await expectNoFailure(errand)
      const workers = await errand.queue.getWorkersCount()
      if (workers === 0 && !told)
        errand.say(said('no worker is there yet: firebreak worker --queue URL starts one'))
      told ||= workers === 0
      room = Math.max(mostAsked, askedPerWorker * workers)
      repeated = performance.now()
    }
    const fresh = waiting.splice(0, Math.max(0, room - asked.size))
    for (const job of fresh) asked.set(resultField(job), job)
    await ask(errand, again ? [...asked.values()] : fresh)
    const parts = await collect(errand)
    for (const part of parts) if (onPart(part) === false) return
    if (parts.length === 0) await wait(lookEveryMs)
  }
}

const entryOf = ({ digest, engine, scenarios }: Manifest): string =>
  JSON.stringify({
    digest,
    engine,
    name: scenarios[0]!.scenario.name,
    coordinator: randomUUID(),
  } satisfies Entry)

/**
 * Announces the campaign to workers; done again and again, because a restarted server may have forgotten it.
 */
async function announce({ connection, manifest, entry }: Errand): Promise<void> {
  const { redis } = connection
  const now = await serverTime(connection)
  await redis.set(keys.manifest(manifest.digest), JSON.stringify(manifest), 'EX', keptSeconds)
  await redis.zadd(keys.running, now, entry)
  await redis.zremrangebyscore(keys.running, 0, now - 1000 * keptSeconds) // of coordinators that were killed
}

/** Puts jobs into the queue, except those that are in it already. */
async function ask({ queue }: Errand, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return
  const options = { attempts, backoff: { type: 'fixed', delay: lookEveryMs }, removeOnComplete: true }
  await queue.addBulk(
    jobs.map(job => ({ name: 'replications', data: job, opts: { ...options, jobId: jobId(job) } })),
  )
}

async function collect(errand: Errand): Promise<Part[]> {
  const { redis } = errand.connection
  const key = keys.results(errand.manifest.digest)
  const parts: Part[] = []
  for (const field of await redis.hkeys(key)) {
    // Another shard of the campaign takes what it has asked for.
    if (!errand.asked.has(field) && !errand.taken.has(field)) continue
    const bytes = await redis.hgetBuffer(key, field)
    if (bytes === null) continue
    const part = accept(errand, field, bytes)
    await redis.hdel(key, field)
    if (part !== undefined) parts.push(part)
  }
  return parts
}

/** The part in a result, if it is wanted. A result that comes twice must equal the first. */
function accept(errand: Errand, field: string, bytes: Buffer): Part | undefined {
  const { asked, taken, columns } = errand
  const job = (asked.get(field) ?? taken.get(field)?.job)!
  const part = partIn(bytes, job, columns)
  if (part === undefined) {
    refuse(errand, field)
    return undefined
  }
  const digest = contentDigest(bytes)
  const before = taken.get(field)
  if (before !== undefined && before.digest !== digest)
    throw new Contradiction(`${inWords('en', named(job))} were ${computedTwice}`)
  if (!asked.delete(field)) return undefined
  taken.set(field, { job, digest })
  return part
}

/** The job stays among those that are asked for again. */
function refuse({ asked, refused, say, connection }: Errand, field: string): void {
  const job = asked.get(field)
  if (job === undefined) return // its result was taken before
  const times = (refused.get(field) ?? 0) + 1
  refused.set(field, times)
  const all = [...refused.values()].reduce((sum, each) => sum + each, 0)
  say(
    said(
      'a result of {} is damaged or forged: it is refused ({} so far), and computed again',
      named(job),
      all,
    ),
  )
  if (times >= mostRefused)
    throw new OutsideFailed(
      said(
        '{} results of {} in the queue at {} were damaged or forged: find out who writes them',
        times,
        named(job),
        connection.name,
      ),
    )
}

const named = ({ from, to }: Job): CommandComplaint =>
  to - from === 1 ? said('replication {}', from) : said('replications {} to {}', from, to - 1)

async function expectNoFailure({ queue, manifest, asked }: Errand): Promise<void> {
  for (const job of await queue.getFailed(0, mostAsked)) {
    if (job?.data.campaign !== manifest.digest) continue
    await job.remove() // so that it can be asked for again
    if (!asked.has(resultField(job.data))) continue
    const reason = job.failedReason
    if (reason === withdrawn) continue
    throw failureOf(job.data, reason)
  }
}

/** The error for a worker's failure, which the queue carries as text. */
export function failureOf(job: Job, reason: string): Error {
  if (reason.endsWith(computedTwice)) return new Contradiction(reason)
  if (reason === otherScenario || reason.startsWith(otherEngine))
    return new OutsideFailed(
      said(
        'a worker of the queue refused {}: what is there of the campaign was changed; find out who writes it',
        named(job),
      ),
    )
  return reason === inWords('en', outOfMemory)
    ? new OutsideFailed(
        said('a worker of the queue ran out of memory at {}: start it with fewer --workers', named(job)),
      )
    : new Error(`a worker could not run ${inWords('en', named(job))}: ${reason}`)
}

/**
 * Takes back what is no longer wanted; what workers are busy with is finished and thrown away. The campaign stays for
 * another shard of it that is under way.
 */
async function withdraw({ queue, connection, manifest, entry, asked, taken }: Errand): Promise<void> {
  const { redis } = connection
  const { digest } = manifest
  await redis.zrem(keys.running, entry)
  for (const job of asked.values()) await queue.remove(jobId(job)).catch(() => {}) // a worker holds it
  const others = await underWay(connection)
  if (!others.some(other => other.digest === digest))
    await redis.del(keys.manifest(digest), keys.results(digest))
  else if (asked.size + taken.size > 0)
    await redis.hdel(keys.results(digest), ...asked.keys(), ...taken.keys())
  await queue.close()
}
