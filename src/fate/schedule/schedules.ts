/**
 * The schedules of all kinds of copies, in whole seconds and thresholds for 32 random bits, and their random streams.
 */
import { type Stream, type Streams, stableKey, uniform } from '../../base/streams.ts'
import { ownName } from '../../estate/copyKinds.ts'
import type { Policy } from '../../estate/policy.ts'
import { chainReadable, piecesNeeded } from './chain.ts'
import { threshold } from './jobFailures.ts'

export interface Schedules {
  readonly period: Int32Array
  /** When the daily window for the starts of jobs next opens after second 0, and how long it is open; 0: always. */
  readonly windowOpens: Int32Array
  readonly window: Int32Array
  /** Hold and propagation time together. */
  readonly lag: Int32Array
  /** Number of scheduled points kept, at least 1. */
  readonly kept: Int32Array
  /** Number of points from one full to the next. */
  readonly cycle: Int32Array
  readonly jobSuccess: Float64Array
  /**
   * Threshold for the chain from the full to the n-th point after it to be readable: readable[firstReadable[kind] +
   * n].
   */
  readonly firstReadable: Int32Array
  readonly readable: Float64Array
  /** 1: the repository as a whole is unusable; one draw for each repository and replication. */
  readonly unusable: Uint8Array
  /** By product: share of its data that changes in a day. */
  readonly dailyChange: Float64Array
  /** Key words of the streams of each kind: phase, job, full, read. */
  readonly words: Int32Array
  /** Whether a failover in advance works, by service. */
  readonly failover: Stream
}

const purposes = ['phase', 'job', 'full', 'read'] as const
/** Longest time a schedule may have, s: a third of what an Int32 holds, so that sums fit. */
const longest = 0x2aaaaaaa

export function schedulesOf({ copyKinds, repositories, products }: Policy, streams: Streams): Schedules {
  const { count, name, incrementals, differential, restoreSuccess } = copyKinds
  const whole = (seconds: number) => Math.min(longest, Math.round(seconds))
  const firstReadable = new Int32Array(count + 1)
  for (let kind = 0; kind < count; kind++)
    firstReadable[kind + 1] = firstReadable[kind]! + incrementals[kind]! + 1
  const readable = new Float64Array(firstReadable[count]!)
  for (let kind = 0; kind < count; kind++)
    for (let n = 0; n <= incrementals[kind]!; n++)
      readable[firstReadable[kind]! + n] = threshold(
        chainReadable(restoreSuccess[kind]!, piecesNeeded(n, differential[kind] === 1)),
      )
  const failure = streams.of('repository')
  const words = new Int32Array(count * purposes.length * 2)
  name.forEach((kind, row) =>
    purposes.forEach((purpose, nth) => {
      const { k0, k1 } = streams.of(`copy ${purpose} ${ownName(kind)}`)
      words.set([k0, k1], (row * purposes.length + nth) * 2)
    }),
  )
  const period = Int32Array.from(copyKinds.periodSeconds, whole)
  return {
    period,
    windowOpens: Int32Array.from(copyKinds.windowOpensSeconds, whole),
    window: Int32Array.from(copyKinds.windowSeconds, whole),
    lag: Int32Array.from(copyKinds.lagSeconds, (lag, kind) => whole(lag + copyKinds.holdSeconds[kind]!)),
    kept: Int32Array.from(copyKinds.retentionSeconds, (retention, kind) =>
      period[kind] === 0 ? 1 : Math.max(1, Math.floor(Math.min(longest, retention) / period[kind]!)),
    ),
    cycle: Int32Array.from(incrementals, increments => increments + 1),
    jobSuccess: Float64Array.from(copyKinds.jobSuccess, threshold),
    firstReadable,
    readable,
    unusable: Uint8Array.from(copyKinds.repository, (repository, kind) =>
      repository >= 0 &&
      uniform(failure, stableKey(repositories[repository]!)) < copyKinds.repositoryFailure[kind]!
        ? 1
        : 0,
    ),
    dailyChange: Float64Array.from(Object.values(products), product => product.dailyChange),
    words,
    failover: streams.of('failover in time'),
  }
}

/** The random streams of a kind of copy. */
export interface Draws {
  readonly phase: Stream
  readonly job: Stream
  readonly full: Stream
  readonly read: Stream
}

export function drawsOf(schedules: Schedules): Draws[] {
  return Array.from(schedules.period, (_, kind) => drawsOfKind(schedules, kind))
}

export function drawsOfKind({ words }: Schedules, kind: number): Draws {
  const stream = (nth: number): Stream => {
    const at = (kind * purposes.length + nth) * 2
    return { k0: words[at]!, k1: words[at + 1]! }
  }
  return { phase: stream(0), job: stream(1), full: stream(2), read: stream(3) }
}
