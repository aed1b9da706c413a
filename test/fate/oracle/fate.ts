/**
 * Computes the fates of a small estate the slow way: time goes from one event to the next, every job of every
 * copy is in a plain list, and the last viable restore point is searched for among all of them. Only the
 * random draws are shared with the engine. Within one second, orders come before blows.
 */
import { bits, stableKey, type Stream, type Streams, uniform } from '../../../src/base/streams.ts'
import { never } from '../../../src/damage/damage.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import { serversFilled } from '../../../src/estate/population.ts'
import { media } from '../../../src/estate/policy.ts'
import { dataLossKind, emergencyCopy, type FateOrder, outageKind as kindOf } from '../../../src/fate/fate.ts'
import { startFate } from '../../../src/fate/state.ts'
import { ageOnReplica } from '../../../src/fate/viable.ts'
import type { Blow, Fates, Happens, Point, Points, Rack } from './words.ts'

const DRAWN = 0x100000000

export function fatesOf(
  estate: Estate,
  { blows, orders, restoredAt, resettledAt, until }: Happens,
  streams: Streams,
): Fates {
  const { site, population, policy } = estate
  const { services, copies, dependencies } = population
  const { copyKinds: kinds, policies, links } = policy
  const all = Array.from({ length: services.count }, (_, row) => row)
  const home = (service: number): number => services.rack[service]!
  /** A service that fills more servers than are left in its rack stands in the next ones as well. */
  const racksOf = all.map(service => {
    const { firstServer } = site.racks
    const first = firstServer[home(service)]! + services.server[service]!
    const filled = Array.from({ length: serversFilled(services, service) }, (_, nth) => first + nth)
    const rackOf = (server: number): number => firstServer.findLastIndex(from => from <= server)
    return [...new Set(filled.map(rackOf))]
  })
  const buildingOf = (rack: number): number => site.rooms.building[site.racks.room[rack]!]!
  const copiesOf = (service: number): number[] =>
    Array.from({ length: copies.count }, (_, row) => row).filter(
      row => row >= copies.firstCopy[service]! && row < copies.firstCopy[service + 1]!,
    )
  const needsToRun = (service: number): number[] =>
    Array.from(
      dependencies.needs.subarray(
        dependencies.firstOfService[service],
        dependencies.firstOfService[service + 1],
      ),
    ).filter(need => !dependencies.toStart.includes(need))
  const nevers = (): number[] => all.map(() => never)

  const racks: Rack[] = Array.from({ length: site.racks.count }, () => ({
    stops: [],
    burntAt: never,
    cutOffAt: never,
  }))
  const outage: number[] = all.map(() => kindOf.none)
  const [downAt, againAt, movedAt, movedUntil, emergencyAt, emergencyPoint] = [
    nevers(),
    nevers(),
    nevers(),
    nevers(),
    nevers(),
    nevers(),
  ]
  /** Rack that each runs on, or is to, since before it was hit: -1 none of this site. */
  const movedOn = all.map(() => -1)
  const fresh = startFate(estate, streams)
  const purgedAt = Array.from({ length: copies.count }, () => never)
  let linkFreeAt = 0

  // The story, one second with events after another.
  for (const now of [...new Set([...blows, ...orders].map(({ at }) => at))].sort((a, b) => a - b)) {
    for (const order of orders.filter(({ at }) => at === now)) obey(order)
    for (const blow of blows.filter(({ at }) => at === now)) hit(blow)
    fallWithNeeds(now)
  }

  function obey({ at, do: verb, building, policy: only, repository, site: said = -1 }: FateOrder): void {
    const concerned = all.filter(
      service =>
        (only < 0 || services.policy[service] === only) &&
        (building < 0 || buildingOf(home(service)) === building),
    )
    if (verb === 'preemptive-failover') {
      for (const service of concerned) {
        const own = services.policy[service]!
        if (policies.failoverAttempts[own] === 0 || downAt[service] !== never || movedAt[service] !== never)
          continue
        const isStandby = (copy: number): boolean => {
          const kind = copies.kind[copy]!
          const where = copies.rack[copy]!
          // A replica on one of the service's own racks, on a rack that is out, or already purged is no help.
          const { stops, cutOffAt } = racks[where] ?? { stops: [], cutOffAt: never }
          const stands = !racksOf[service]!.includes(where) && stops.length === 0 && cutOffAt === never
          return (
            media[kinds.medium[kind]!] === 'replica' && !unusable(kind) && purgedAt[copy]! >= at && stands
          )
        }
        const standbys = copiesOf(service).filter(isStandby)
        if (standbys.length === 0) continue
        const age = (copy: number): number => ageOnReplica(fresh, estate, service, copy, at)
        const luck = uniform(streams.of('failover in time'), services.key[service]!)
        if (luck < policies.failoverSuccess[own]!)
          movedAt[service] = Math.ceil(at + policies.failoverSeconds[own]!)
        // To the newest data, of equal ones to the first.
        movedOn[service] = copies.rack[standbys.toSorted((a, b) => age(a) - age(b) || a - b)[0]!]!
      }
    } else if (verb === 'emergency-copy') {
      const safe = (service: number): boolean => copiesOf(service).some(copy => copies.declared[copy]! < 0)
      const wanted = concerned.filter(
        service =>
          downAt[service] === never && emergencyAt[service] === never && (only >= 0 || !safe(service)),
      )
      // All emergency copies share the way out of the site, so they queue for it, but not behind those that an outage
      // has cut short. The link of the site they go to may be narrower, and a single stream has a limit of its own.
      const sent = all.filter(service => emergencyAt[service] !== never && downAt[service]! > at)
      const last = Math.max(at, ...sent.map(service => emergencyAt[service]!))
      linkFreeAt = Math.max(at, Math.min(linkFreeAt, last))
      const begin = linkFreeAt
      const wayOut = links.bytesPerS[links.count - 1]!
      const { linkBytesPerS } = estate.site.otherSites
      const to = said < 0 ? linkBytesPerS.indexOf(Math.max(...linkBytesPerS)) : said
      const rate = to < 0 ? wayOut : Math.min(wayOut, estate.site.otherSites.linkBytesPerS[to]!)
      const size = (service: number): number => services.dataBytes[service]!
      for (const service of wanted.sort((a, b) => size(a) - size(b) || a - b)) {
        linkFreeAt += size(service) / rate
        const port = begin + size(service) / estate.policy.recovery.restoring.stream
        emergencyAt[service] = Math.ceil(Math.max(linkFreeAt, port) - 1e-6)
        emergencyPoint[service] = at
      }
    } else {
      for (const service of all.filter(row => only < 0 || services.policy[row] === only))
        for (const copy of copiesOf(service)) {
          const kind = copies.kind[copy]!
          const there = copies.rack[copy]! >= 0 && buildingOf(copies.rack[copy]!) === building
          if (kinds.immutable[kind] === 1 || (building >= 0 && !there)) continue
          if (repository !== undefined && kinds.repository[kind] !== repository) continue
          purgedAt[copy] = Math.min(purgedAt[copy]!, at)
        }
    }
  }

  function hit({ rack: row, at, what, again }: Blow): void {
    const rack = racks[row]!
    if (rack.burntAt !== never) return
    const first = rack.stops.length === 0
    if (first && rack.cutOffAt === never) strikeHost(row, at, what)
    if (what === 'cut off') {
      if (rack.cutOffAt !== never) return
      rack.cutOffAt = at
      // On a rack that no longer runs, losing the network changes nothing.
      if (first) onRack(row, service => stop(service, at, kindOf.cutOff))
      return
    }
    const stops = first || again
    if (stops) rack.stops.push(at)
    if (stops && !first)
      onRack(row, service => {
        if (!runsThere(service, at) && resettledAt[service]! >= at) againAt[service] = at
      })
    if (what === 'burnt') rack.burntAt = at
    onRack(row, service => stop(service, at, what === 'burnt' ? kindOf.destroyed : kindOf.switchedOff))
  }

  function onRack(rack: number, act: (service: number) => void): void {
    for (const service of all) if (racksOf[service]!.includes(rack)) act(service)
  }

  /**
   * A service stops with any of its own racks, unless it has already moved; a failover still under way is abandoned.
   */
  function stop(service: number, at: number, kind: number): void {
    if (runsThere(service, at) || resettledAt[service]! < at) return
    if (movedAt[service]! > at) movedAt[service] = never
    downAt[service] = Math.min(downAt[service]!, at)
    outage[service] = outage[service] === kindOf.none ? kind : Math.min(outage[service]!, kind)
  }

  function runsThere(service: number, at: number): boolean {
    return movedAt[service]! <= at && at < movedUntil[service]!
  }

  /** Whoever runs on its replica there stops with it; who was on the way stays at home. */
  function strikeHost(row: number, at: number, what: Blow['what']): void {
    for (const service of all) {
      if (movedOn[service] !== row || movedAt[service] === never) continue
      if (movedAt[service]! >= at) {
        const since = movedAt[service]!
        movedAt[service] = never
        // It would have gone in the very second in which its home was struck.
        for (const own of racksOf[service]!.map(each => racks[each]!)) {
          if (own.cutOffAt === since) stop(service, since, kindOf.cutOff)
          if (own.stops.at(-1) === since) stop(service, since, kindOf.switchedOff)
          if (own.burntAt === since) stop(service, since, kindOf.destroyed)
        }
      } else {
        movedUntil[service] = at
        downAt[service] = Math.min(downAt[service]!, at)
        const kind = what === 'cut off' ? kindOf.cutOff : kindOf.switchedOff
        const isLost = racksOf[service]!.some(own => racks[own]!.burntAt !== never)
        outage[service] = isLost ? kindOf.destroyed : Math.min(outage[service] || kind, kind)
      }
    }
  }

  function fallWithNeeds(now: number): void {
    for (let fell = true; fell;) {
      fell = false
      for (const service of all) {
        if (downAt[service] !== never) continue
        if (!needsToRun(service).some(need => downAt[need] === now)) continue
        downAt[service] = now
        outage[service] = kindOf.cutOff
        fell = true
      }
    }
  }

  // What is left of the data at the end of the story.
  const stream = (purpose: string, kind: number): Stream =>
    streams.of(`copy ${purpose} ${kinds.name[kind]!.split('/')[1]!}`)
  const chance = (probability: number): number => Math.round(probability * DRAWN)
  function unusable(kind: number): boolean {
    const row = kinds.repository[kind]!
    if (row < 0) return false
    return (
      uniform(streams.of('repository'), stableKey(policy.repositories[row]!)) < kinds.repositoryFailure[kind]!
    )
  }
  const group = (service: number): number => (services.group.length === 0 ? -1 : services.group[service]!)
  const membersOf = (of: number): number[] => all.filter(service => group(service) === of)
  const scheduleKey = (service: number): number =>
    Math.min(
      ...(group(service) < 0 ? [service] : membersOf(group(service))).map(member => services.key[member]!),
    )
  /**
   * A rack as it was when the service's data was placed on another server: later events do not concern the
   * service.
   */
  const seenBy = (service: number, row: number): Rack => {
    const [rack, last] = [racks[row]!, resettledAt[service]!]
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
  const placeOf = (service: number, rack: number): Rack =>
    rack === home(service) ? homeOf(service) : seenBy(service, rack)
  const stoppedAt = (service: number): number => homeOf(service).stops[0] ?? never

  function pointsOn(service: number, copy: number): Points {
    const none = { copy, at: [] }
    const kind = copies.kind[copy]!
    const own = homeOf(service)
    const place = copies.rack[copy]! < 0 ? undefined : placeOf(service, copies.rack[copy]!)
    const purged = purgedAt[copy]! < never && purgedAt[copy]! <= resettledAt[service]!
    if (unusable(kind) || purged || (place !== undefined && place.burntAt !== never)) return none
    // A job must finish before the primary stops, and while the rack of the copy, or the network to it, still
    // works.
    const stopped = stoppedAt(service)
    const broken = place === undefined ? own.cutOffAt : (place.stops[0] ?? never)
    const doneBy = Math.min(stopped, broken)
    const lag = Math.round(kinds.lagSeconds[kind]! + kinds.holdSeconds[kind]!)
    const luck = bits(stream('read', kind), services.key[service]!)
    const readable = (pieces: number): boolean =>
      luck < chance(Math.pow(kinds.restoreSuccess[kind]!, pieces)) || kinds.restoreSuccess[kind] === 1
    const period = Math.round(kinds.periodSeconds[kind]!)
    if (period === 0) return readable(1) ? { copy, at: [], upTo: doneBy - lag } : none
    const key = scheduleKey(service)
    const phase = Math.floor((bits(stream('phase', kind), key) / DRAWN) * period)
    const cycle = kinds.incrementals[kind]! + 1
    const fullAt = Math.floor((bits(stream('full', kind), key) / DRAWN) * cycle)
    const starts: { job: number; at: number }[] = []
    const earliest = doneBy - lag - period - kinds.retentionSeconds[kind]!
    for (let job = Math.floor((earliest - phase) / period); phase + job * period + lag <= doneBy; job++)
      starts.push({ job, at: phase + job * period })
    const kept = starts.slice(-Math.max(1, Math.floor(kinds.retentionSeconds[kind]! / period)))
    const isGood = (job: number): boolean =>
      kinds.jobSuccess[kind] === 1 || bits(stream('job', kind), key, job) < chance(kinds.jobSuccess[kind]!)
    const isFull = (job: number): boolean => (((job - fullAt) % cycle) + cycle) % cycle === 0
    const at = kept
      .filter(({ job }) => isGood(job))
      .filter(({ job }) => {
        // Walks back to the scheduled full backup. A restore reads every good job since; the oldest of them
        // is the full backup, or stands in for it if that one failed.
        const pieces = [job]
        for (let each = job; !isFull(each);) if (isGood(--each)) pieces.push(each)
        return readable(kinds.differential[kind] === 1 ? Math.min(2, pieces.length) : pieces.length)
      })
    return { copy, at: at.map(({ at: start }) => start) }
  }

  /** In the order in which copies are listed; the emergency copy comes last. */
  function pointsOf(service: number): Points[] {
    const scheduled = copiesOf(service).map(copy => pointsOn(service, copy))
    const complete = emergencyAt[service]!
    if (complete > stoppedAt(service) || complete > homeOf(service).cutOffAt) return scheduled
    return [...scheduled, { copy: emergencyCopy, at: [emergencyPoint[service]!] }]
  }

  function newest(points: readonly Points[], notAfter: number): Point | undefined {
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
  function commonMoment(members: readonly (readonly Points[])[]): number {
    const moments = members.flat().flatMap(({ at, upTo }) => (upTo === undefined ? at : [upTo]))
    for (const moment of [...new Set(moments)].sort((a, b) => b - a))
      if (members.every(points => newest(points, moment)?.at === moment)) return moment
    return Math.min(...members.map(points => newest(points, never)!.at))
  }

  /** Who lost its disks while it ran on its replica has lost its data when that is struck. */
  const lost = (service: number): boolean => {
    const was = runsThere(service, stoppedAt(service))
    return (
      homeOf(service).burntAt !== never &&
      (!was || (movedUntil[service] !== never && movedUntil[service]! <= resettledAt[service]!))
    )
  }
  const restored = all.map(service => {
    if (!lost(service)) return undefined
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
    const primary = homeOf(service).burntAt
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
    const turns = [0, ...ends, saved, to].filter(at => at >= 0 && at <= to).sort((a, b) => a - b)
    let seconds = 0
    for (let turn = 1; turn < turns.length; turn++) {
      const [from, end] = [turns[turn - 1]!, turns[turn]!]
      const standing = ends.filter(at => at > from).length + (saved <= from ? 1 : 0)
      if (standing === 1) seconds += end - from
    }
    return seconds
  }

  const agesOf = all.map(service => {
    const point = restored[service]
    if (point === undefined) return 0
    // What it wrote at home after the point: before it moved, and since it was struck where it had moved to.
    const stopped = stoppedAt(service)
    const beforeIt = Math.min(stopped, movedAt[service]!) - point.at
    return Math.max(0, beforeIt) + Math.max(0, stopped - Math.max(movedUntil[service]!, point.at))
  })
  return {
    outage,
    downAt,
    againAt,
    lostAt: all.map(service => homeOf(service).burntAt),
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
