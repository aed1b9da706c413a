/** What is left of the data at the end of the story: all restore points of all copies. */
import { bits, type Stream } from '../../../src/base/streams.ts'
import { never } from '../../../src/damage/damage.ts'
import type { CopyKinds } from '../../../src/estate/policy.ts'
import { emergencyCopy } from '../../../src/fate/fate.ts'
import type { Leaves, Point, Points, Rack, Story } from './words.ts'

const DRAWN = 0x100000000
const DAY = 86_400

/** A period in which a service wrote: since it was whole again, until its data stopped, or the network was lost first. */
export interface Stretch {
  readonly since: number
  readonly stopped: number
  readonly cutOffAt: number
}

/**
 * Seen by a service until it has left: what happens to each of its racks, and until it has left all of them the points
 * that its copies hold.
 */
export function pointsIn(
  { estate, streams, lookups, racks, emergencyAt, emergencyPoint, purgedAt }: Story,
  leaves: Leaves,
) {
  const { home, racksOf, copiesOf, unusable, group, membersOf } = lookups
  const { services, copies } = estate.population
  const kinds = estate.policy.copyKinds
  const stream = (purpose: string, kind: number): Stream =>
    streams.of(`copy ${purpose} ${kinds.name[kind]!.split('/')[1]!}`)
  const chance = (probability: number): number => Math.round(probability * DRAWN)
  const scheduleKey = (service: number): number =>
    Math.min(
      ...(group(service) < 0 ? [service] : membersOf(group(service))).map(member => services.key[member]!),
    )
  /**
   * A rack as it was when the service's data was placed on another server: later events do not concern the
   * service.
   */
  const seenBy = (service: number, row: number): Rack => until(leaves.rack(service, row), row)
  const until = (last: number, row: number): Rack => {
    const rack = racks[row]!
    const by = (at: number): number => (at <= last ? at : never)
    return {
      stops: rack.stops.filter(at => at <= last),
      burntAt: by(rack.burntAt),
      cutOffAt: by(rack.cutOffAt),
    }
  }
  /** What happened first to any of its racks; all it has is lost with one of them. */
  const homeOf = (service: number): Rack => {
    const own = racksOf[service]!.map(rack => seenBy(service, rack))
    return {
      stops: own.flatMap(({ stops }) => stops).sort((a, b) => a - b),
      burntAt: Math.min(...own.map(({ burntAt }) => burntAt)),
      cutOffAt: Math.min(...own.map(({ cutOffAt }) => cutOffAt)),
    }
  }
  /**
   * A rack of copies, as of a second. What is kept in its own racks is lost with any of them, even one that the primary has
   * left by then.
   */
  const placeOf = (service: number, row: number, last: number): Rack => {
    const { stops, burntAt, cutOffAt } = until(last, row)
    const part = row === home(service) ? racksOf[service]! : []
    return { stops, burntAt: Math.min(burntAt, ...part.map(rack => until(last, rack).burntAt)), cutOffAt }
  }
  const stoppedAt = (service: number): number => homeOf(service).stops[0] ?? never

  /** What happens to copies after `last` does not matter any more. */
  function pointsOn(service: number, copy: number, stretches: readonly Stretch[], last: number): Points {
    const none = { copy, at: [] }
    const kind = copies.kind[copy]!
    const place = copies.rack[copy]! < 0 ? undefined : placeOf(service, copies.rack[copy]!, last)
    const purged = purgedAt[copy]! < never && purgedAt[copy]! <= last
    if (unusable(kind) || purged || (place !== undefined && place.burntAt !== never)) return none
    // A job must finish before the primary stops, and while the rack of the copy, or the network to it, still
    // works.
    const ends = stretches.map(({ stopped, cutOffAt }) =>
      Math.min(stopped, place === undefined ? cutOffAt : (place.stops[0] ?? never)),
    )
    const lag = Math.round(kinds.lagSeconds[kind]! + kinds.holdSeconds[kind]!)
    const luck = bits(stream('read', kind), services.key[service]!)
    const readable = (pieces: number): boolean =>
      luck < chance(Math.pow(kinds.restoreSuccess[kind]!, pieces)) || kinds.restoreSuccess[kind] === 1
    const period = Math.round(kinds.periodSeconds[kind]!)
    if (period === 0) {
      if (!readable(1)) return none
      if (stretches.length === 1) return { copy, at: [], upTo: ends[0]! - lag }
      return { copy, at: ends.map(end => end - lag).filter((at, nth) => at >= stretches[nth]!.since) }
    }
    const key = scheduleKey(service)
    const phase = firstJob(kinds, kind, bits(stream('phase', kind), key) / DRAWN)
    const cycle = kinds.incrementals[kind]! + 1
    const fullAt = Math.floor((bits(stream('full', kind), key) / DRAWN) * cycle)
    const mostKept = Math.max(1, Math.floor(kinds.retentionSeconds[kind]! / period))
    // Nothing is thrown away while no jobs begin.
    const begun = ends.flatMap((end, nth) => {
      const { since } = stretches[nth]!
      const earliest = Math.max(since, end - lag - (mostKept + 1) * period)
      const starts: { job: number; at: number }[] = []
      for (let job = Math.ceil((earliest - phase) / period); phase + job * period + lag <= end; job++)
        starts.push({ job, at: phase + job * period })
      return starts
    })
    const kept = begun.slice(-mostKept)
    const isGood = (job: number): boolean =>
      kinds.jobSuccess[kind] === 1 || bits(stream('job', kind), key, job) < chance(kinds.jobSuccess[kind]!)
    const isFull = (job: number): boolean => (((job - fullAt) % cycle) + cycle) % cycle === 0
    const at = kept
      .filter(({ job }) => isGood(job))
      .filter(({ job }) => {
        // Walks back to the scheduled full backup. A restore reads every good job since; the oldest of them
        // is the full backup, or stands in for it if that one failed. Jobs of an outage count as if they had been made.
        const pieces = [job]
        for (let each = job; !isFull(each);) if (isGood(--each)) pieces.push(each)
        return readable(kinds.differential[kind] === 1 ? Math.min(2, pieces.length) : pieces.length)
      })
    return { copy, at: at.map(({ at: start }) => start) }
  }

  /** In the order in which copies are listed; the emergency copy comes last. */
  function pointsOf(
    service: number,
    stretches: readonly Stretch[] = [
      { since: -Infinity, stopped: stoppedAt(service), cutOffAt: homeOf(service).cutOffAt },
    ],
    last: number = leaves.all(service),
  ): Points[] {
    const scheduled = copiesOf(service).map(copy => pointsOn(service, copy, stretches, last))
    const complete = emergencyAt[service]!
    // It is ordered of services that have not been hit.
    if (complete > stretches[0]!.stopped || complete > stretches[0]!.cutOffAt) return scheduled
    return [...scheduled, { copy: emergencyCopy, at: [emergencyPoint[service]!] }]
  }

  return { homeOf, seenBy, stoppedAt, pointsOf }
}

/** The first job at or after second 0. With a daily window the jobs of a day are drawn within the one that opens on it. */
function firstJob(
  { periodSeconds, windowOpensSeconds, windowSeconds }: CopyKinds,
  kind: number,
  drawn: number,
): number {
  const period = Math.round(periodSeconds[kind]!)
  if (windowSeconds[kind] === 0) return Math.floor(drawn * period)
  const window = windowSeconds[kind]!
  const second = Math.floor(drawn * window)
  let opens = windowOpensSeconds[kind]!
  // What is left of the draw gives the day.
  for (let days = (drawn * window - second) * (period / DAY); days >= 1; days--) opens += DAY
  let job = opens + second
  while (job - period >= 0) job -= period
  return job
}

/** The newest point at or before a second. */
export function newest(points: readonly Points[], notAfter: number): Point | undefined {
  let best: Point | undefined
  for (const { copy, at, upTo } of points)
    for (const each of upTo === undefined ? at : [Math.min(upTo, notAfter)])
      if (each <= notAfter && (best === undefined || each > best.at)) best = { copy, at: each }
  return best
}

/**
 * Latest moment at which every member has a restore point; if there is none, the oldest of their newest
 * points. Candidates are the listed points and the ends of continuous copies.
 */
export function commonMoment(members: readonly (readonly Points[])[]): number {
  const moments = members.flat().flatMap(({ at, upTo }) => (upTo === undefined ? at : [upTo]))
  for (const moment of [...new Set(moments)].sort((a, b) => b - a))
    if (members.every(points => newest(points, moment)?.at === moment)) return moment
  return Math.min(...members.map(points => newest(points, never)!.at))
}
