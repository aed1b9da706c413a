/**
 * Computes the fates of a small estate the slow way: time goes from one event to the next, every job of every
 * copy is in a plain list, and the last viable restore point is searched for among all of them. Only the
 * random draws are shared with the engine. Within one second, orders come before blows.
 */
import type { Streams } from '../../../src/base/streams.ts'
import { never } from '../../../src/damage/damage.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import { dataLossKind, outageKind as kindOf } from '../../../src/fate/fate.ts'
import { lossesOf } from './losses.ts'
import { commonMoment, newest, pointsIn } from './points.ts'
import { runsThere, storyOf } from './story.ts'
import type { Fates, Happens } from './words.ts'

export function fatesOf(estate: Estate, happens: Happens, streams: Streams): Fates {
  const { restoredAt, leaves, until } = happens
  const story = storyOf(estate, happens, streams)
  const { racks, outage, downAt, againAt, movedAt, movedUntil, emergencyAt, purgedAt } = story
  const { all, home, racksOf, copiesOf, group, membersOf } = story.lookups
  const { copies } = estate.population
  const points = pointsIn(story, leaves)
  const { homeOf, stoppedAt, pointsOf } = points
  /** Undefined: it loses data once at most. */
  const severalOf = all.map(service => {
    const losses =
      racksOf[service]!.length > 1 && group(service) < 0 ? lossesOf(story, leaves, points, service) : []
    return losses.length > 1 ? losses : undefined
  })

  /** Who lost its disks while it ran on its replica has lost its data when that is struck. */
  const lost = (service: number): boolean => {
    const was = runsThere(story, service, stoppedAt(service))
    return (
      homeOf(service).burntAt !== never &&
      (!was || (movedUntil[service] !== never && movedUntil[service]! <= leaves.all(service)))
    )
  }
  const restored = all.map(service => {
    if (!lost(service)) return undefined
    if (severalOf[service] !== undefined) return severalOf[service].at(-1)!.point
    const points = pointsOf(service)
    if (group(service) < 0) return newest(points, never)
    const together = membersOf(group(service))
      .filter(lost)
      .map(member => pointsOf(member))
      .filter(each => newest(each, never) !== undefined)
    return newest(points, commonMoment(together)) ?? newest(points, never)
  })

  const burntWith = (service: number, rack: number): number[] => {
    const part = rack === home(service) ? racksOf[service]! : rack < 0 ? [] : [rack]
    return [never, ...part.map(each => racks[each]!.burntAt)]
  }

  // Seconds during which the data exists exactly once.
  const vulnerable = (service: number): number => {
    const several = severalOf[service]
    const primary = several?.at(-1)!.at ?? homeOf(service).burntAt
    // Between its losses the data is on a server of its own only since it runs again.
    const absent = (several ?? []).slice(0, -1).map(({ at, backAt }, nth) => ({
      from: at,
      until: Math.min(backAt, several![nth + 1]!.at),
    }))
    const ends = [
      primary,
      ...copiesOf(service).map(copy => Math.min(purgedAt[copy]!, ...burntWith(service, copies.rack[copy]!))),
    ]
    // Neither the service nor its copies were hit.
    if (outage[service] === kindOf.none && ends.every(at => at === never)) return 0
    const complete = emergencyAt[service]!
    // The emergency copy is sent for as long as the rack has power and network, even if the service has moved
    // away.
    const own = racksOf[service]!.map(rack => racks[rack]!)
    const interrupted = Math.min(...own.map(({ stops, cutOffAt }) => Math.min(stops[0] ?? never, cutOffAt)))
    const saved = complete <= interrupted ? complete : never
    const to = primary === never ? until : Math.min(until, restoredAt[service]!)
    const turns = [0, ...ends, ...absent.flatMap(each => [each.from, each.until]), saved, to]
      .filter(at => at >= 0 && at <= to)
      .sort((a, b) => a - b)
    let seconds = 0
    for (let turn = 1; turn < turns.length; turn++) {
      const [from, end] = [turns[turn - 1]!, turns[turn]!]
      const isAbsent = absent.some(each => each.from <= from && from < each.until)
      const standing = ends.filter(at => at > from).length + (saved <= from ? 1 : 0) - (isAbsent ? 1 : 0)
      if (standing === 1) seconds += end - from
    }
    return seconds
  }

  const agesOf = all.map(service => {
    const point = restored[service]
    if (point === undefined) return 0
    if (severalOf[service] !== undefined) return severalOf[service].at(-1)!.lost
    // What it wrote at home after the point: before it moved, and since it was struck where it had moved to.
    const stopped = stoppedAt(service)
    const beforeIt = Math.min(stopped, movedAt[service]!) - point.at
    return Math.max(0, beforeIt) + Math.max(0, stopped - Math.max(movedUntil[service]!, point.at))
  })
  return {
    outage,
    downAt,
    againAt,
    lostAt: all.map(service => severalOf[service]?.at(-1)!.at ?? homeOf(service).burntAt),
    movedAt,
    point: restored.map(point => point?.at ?? never),
    copy: restored.map(point => point?.copy ?? -1),
    dataLoss: all.map(service => {
      if (!lost(service)) return dataLossKind.none
      if (restored[service] === undefined) return dataLossKind.permanent
      return agesOf[service] === 0 ? dataLossKind.none : dataLossKind.window
    }),
    dataLossSeconds: agesOf,
    vulnerableSeconds: all.map(vulnerable),
  }
}
