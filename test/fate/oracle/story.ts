/** What happens to racks and services, one second with events after another. Within one, orders come before blows. */
import type { Streams } from '../../../src/base/streams.ts'
import { never } from '../../../src/damage/damage.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import { outageKind as kindOf } from '../../../src/fate/fate.ts'
import { lookupsOf } from './lookups.ts'
import { obey } from './orders.ts'
import type { Blow, Happens, Rack, Story } from './words.ts'

export function storyOf(
  estate: Estate,
  { blows, orders, leaves }: Pick<Happens, 'blows' | 'orders' | 'leaves'>,
  streams: Streams,
): Story {
  const lookups = lookupsOf(estate, streams)
  const { all, racksOf, needsToRun } = lookups
  const nevers = (): number[] => all.map(() => never)
  const racks = Array.from({ length: estate.site.racks.count }, (): Rack => ({
    stops: [],
    burntAt: never,
    cutOffAt: never,
  }))
  const story: Story = {
    estate,
    streams,
    lookups,
    racks,
    outage: all.map(() => kindOf.none),
    downAt: nevers(),
    againAt: nevers(),
    movedAt: nevers(),
    movedUntil: nevers(),
    movedOn: all.map(() => -1),
    emergencyAt: nevers(),
    emergencyPoint: nevers(),
    purgedAt: Array.from({ length: estate.population.copies.count }, () => never),
    linkFreeAt: 0,
  }
  const { outage, downAt, againAt, movedAt, movedUntil, movedOn } = story

  for (const now of [...new Set([...blows, ...orders].map(({ at }) => at))].sort((a, b) => a - b)) {
    for (const order of orders.filter(({ at }) => at === now)) obey(story, order)
    const due = blows.filter(({ at }) => at === now)
    // In the second in which a replica is struck, its service is back home.
    for (const blow of due) strikeHost(blow)
    for (const blow of due) hit(blow)
    fallWithNeeds(now)
  }
  return story

  function hit({ rack: row, at, what, again }: Blow): void {
    const rack = racks[row]!
    if (rack.burntAt !== never) return
    const first = rack.stops.length === 0
    if (what === 'cut off') {
      if (rack.cutOffAt !== never) return
      rack.cutOffAt = at
      // On a rack that no longer runs, losing the network changes nothing.
      if (first) onRack(row, service => stopIn(row, service, at, kindOf.cutOff))
      return
    }
    const stops = first || again
    if (stops) rack.stops.push(at)
    if (stops && !first)
      onRack(row, service => {
        if (!runsThere(story, service, at) && leaves.rack(service, row) >= at) againAt[service] = at
      })
    if (what === 'burnt') rack.burntAt = at
    onRack(row, service => stopIn(row, service, at, what === 'burnt' ? kindOf.destroyed : kindOf.switchedOff))
  }

  function onRack(rack: number, act: (service: number) => void): void {
    for (const service of all) if (racksOf[service]!.includes(rack)) act(service)
  }

  /**
   * A service stops with any of its own racks, unless it has already moved; a failover still under way is abandoned.
   */
  function stopIn(rack: number, service: number, at: number, kind: number): void {
    if (leaves.rack(service, rack) >= at) stop(service, at, kind)
  }

  function stop(service: number, at: number, kind: number): void {
    if (runsThere(story, service, at)) return
    if (movedAt[service]! > at) movedAt[service] = never
    downAt[service] = Math.min(downAt[service]!, at)
    outage[service] = outage[service] === kindOf.none ? kind : Math.min(outage[service]!, kind)
  }

  /** Whoever runs on its replica there stops with it; who was on the way stays at home. */
  function strikeHost({ rack: row, at, what }: Blow): void {
    const { stops, cutOffAt, burntAt } = racks[row]!
    if (stops.length > 0 || cutOffAt !== never || burntAt !== never) return
    for (const service of all) {
      if (movedOn[service] !== row || movedAt[service] === never) continue
      if (movedAt[service]! >= at) {
        movedAt[service] = never
      } else {
        movedUntil[service] = at
        downAt[service] = Math.min(downAt[service]!, at)
        const kind = what === 'cut off' ? kindOf.cutOff : kindOf.switchedOff
        // What burnt at home once its data was elsewhere does not concern it.
        const isLost = racksOf[service]!.some(
          own => racks[own]!.burntAt !== never && racks[own]!.burntAt <= leaves.rack(service, own),
        )
        // Of a cut-off and a stop in one second, the stop counts.
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
}

/** It has moved before it was hit, and has not been struck since. */
export function runsThere({ movedAt, movedUntil }: Story, service: number, at: number): boolean {
  return movedAt[service]! <= at && at < movedUntil[service]!
}
