/** Runs one recovery in the engine and in the oracle, and lists where they disagree. */
import { copyOf } from '../../../src/base/copy.ts'
import { silent } from '../../../src/base/ledger.ts'
import { Streams } from '../../../src/base/streams.ts'
import { intactRacks, type RackStates } from '../../../src/damage/racks.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import { copyFate, type FateState } from '../../../src/fate/state/state.ts'
import type { Engine } from '../../../src/recovery/engine/engine.ts'
import { bottleneckNames } from '../../../src/recovery/state/layout.ts'
import { staleRow } from '../../../src/recovery/state/staleAges.ts'
import { routes } from '../../../src/recovery/recovery.ts'
import { onCampus } from '../anyCampus.ts'
import { day, hour, recoverFrom, type Blow, type Story } from '../campus.ts'
import { powerCuts, strikeAll, writeOffs } from '../strikes.ts'
import { estateFrom, onData, type Drawn } from './anyRecovery.ts'
import { Oracle } from './recovery.ts'
import type { RackBlow } from './words.ts'

const horizon = 120 * day
/** Seconds at which usage is compared: fractions, so that no event happens at that very moment. */
const samples = Array.from({ length: 40 }, (_, nth) => nth * 2.83 * day + 0.37)

/** Units of each pool in use, and bytes/s over each link. */
interface Usage {
  readonly busy: readonly number[]
  readonly carried: readonly number[]
}

/** What the two disagree about, in words; services and racks by row, times in hours. */
export function disagreements(drawn: Drawn): string[] {
  const estate = estateFrom(drawn)
  const { orders, replication } = drawn
  const dataOrders = onData(drawn, estate)
  const streams = new Streams('oracle', replication)
  const given = onCampus(drawn.blows, estate)
  const blows = [...given, ...powerCuts(estate, streams), ...writeOffs(estate, streams)]
  const used: Usage[] = []
  const snapshots: { at: number; fate: FateState; racks: RackStates }[] = []
  const story = recoverFrom(estate, given, {
    orders,
    dataOrders,
    // Racks and fates are read at the end of a slice. One slice ends just before each blow, so that its
    // effects are not seen early.
    cuts: [
      ...samples,
      ...blows.map(({ at }) => at - 1).filter(at => at > 0),
      ...dataOrders.map(({ at }) => at + 1),
    ],
    horizon,
    streams,
    look: ({ fate, racks, recovery }, at) => {
      if (samples.includes(at)) used.push(usageOf(recovery.engine))
      else {
        // An order is carried out in the slice that begins at its second.
        const ordered = dataOrders.some(order => order.at + 1 === at)
        snapshots.push({ at: ordered ? at - 1 : at, fate: copyFate(fate), racks: copyOf(racks) })
      }
    },
  })
  const foreseen: Usage[] = []
  const oracle = new Oracle({
    estate,
    streams,
    seenAt: at => snapshots.findLast(each => each.at <= at)!,
    blows: toldOf(estate, blows),
    purges: dataOrders.filter(order => order.do === 'purge-copy').map(({ at }) => at),
    moves: story.fate.moves.at.map((at, row) => ({
      at,
      site: story.fate.moves.site[row]!,
      servers: story.fate.moves.servers[row]!,
    })),
    arrivals: [...new Set(story.fate.moves.arriveAt)],
    orders,
    horizon,
    samples,
    sample: ({ busy, carried }) => foreseen.push({ busy: [...busy.values()], carried }),
  })
  return [
    ...oracle.services.flatMap(service => aboutService(story, service)),
    ...oracle.racks.flatMap(rack => aboutRack(story, rack)),
    ...samples.flatMap((at, nth) => aboutUsage(at, used[nth]!, foreseen[nth]!)),
  ]
}

const soots = ['sootedAt', 'corrodedAt', 'spoiltAt'] as const

/** The changes of racks that the recovery is told of. */
function toldOf(estate: Estate, blows: readonly Blow[]): RackBlow[] {
  const racks = intactRacks(estate.site.racks.count)
  const told: RackBlow[] = []
  for (const at of [...new Set(blows.map(blow => blow.at))].sort((a, b) => a - b)) {
    const before = copyOf(racks)
    for (const blow of blows) if (blow.at === at) strikeAll(estate, racks, blow, silent)
    for (let rack = 0; rack < estate.site.racks.count; rack++) {
      if (racks.cutOffAt[rack] !== before.cutOffAt[rack]) told.push({ at, rack, what: 'cut off' })
      if (racks.downAt[rack] !== before.downAt[rack]) told.push({ at, rack, what: 'stopped' })
      if (racks.struckAt[rack] !== before.struckAt[rack]) told.push({ at, rack, what: 'struck' })
      if (racks.burntAt[rack] !== before.burntAt[rack]) told.push({ at, rack, what: 'burnt' })
      if (soots.some(column => racks[column][rack] !== before[column][rack]))
        told.push({ at, rack, what: 'sooted' })
      if (racks.givenUpAt[rack] !== before.givenUpAt[rack]) told.push({ at, rack, what: 'given up' })
      if (racks.servedAgainAt[rack] === at) told.push({ at, rack, what: 'served' })
    }
  }
  return told
}

function usageOf({ pools, links: { count, classes, hops } }: Engine): Usage {
  const carried = Array.from({ length: count }, () => 0)
  for (let c = 0; c < classes.count; c++) {
    if (classes.flows[c] === 0) continue
    for (let h = classes.firstHop[c]!; h < classes.lastHop[c]!; h++)
      carried[hops.link[h]!]! += classes.flows[c]! * classes.rate[c]!
  }
  return { busy: [...pools.busy.subarray(0, pools.count)], carried }
}

const times = ['ownBackAt', 'backAt', 'dataBackAt', 'downSeconds'] as const

/** Engine and oracle may round a time to different seconds. */
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1

function aboutService(of: Story, service: Oracle['services'][number]): string[] {
  const { recovery } = of
  const { row, rack, route, away } = service
  const wrong = times
    .filter(what => !isNear(recovery[what][row]!, service[what]))
    .map(what => `${what} ${recovery[what][row]! / hour} h, not ${service[what] / hour} h`)
  if (!isNear(recovery.downSince[row]!, service.downSince))
    wrong.push(`down since ${recovery.downSince[row]! / hour} h, not ${service.downSince / hour} h`)
  const { earlier } = recovery
  const before = Array.from({ length: earlier.count }, (_, nth) => nth).filter(
    nth => earlier.service[nth] === row,
  )
  const isKept = (nth: number, each: (typeof service.before)[number]): boolean =>
    isNear(earlier.downAt[nth]!, each.downSince) && isNear(earlier.backAt[nth]!, each.backAt)
  if (
    before.length !== service.before.length ||
    !service.before.every((each, nth) => isKept(before[nth]!, each))
  )
    wrong.push(`${before.length} outages before the last, not ${JSON.stringify(service.before)}`)
  if (routes[recovery.route[row]!] !== route) wrong.push(`${routes[recovery.route[row]!]}, not ${route}`)
  const served = recovery.stale.ages.served[staleRow(recovery.stale, row)] ?? 0
  if (served !== service.served)
    wrong.push(`went on with data ${served / hour} h old, not ${service.served / hour} h`)
  wrong.push(...aboutWaits(of, service))
  if ((recovery.away[row] === 1) !== away) wrong.push(away ? 'at home' : 'at another site')
  return wrong.map(what => `service ${row} on rack ${rack.row}: ${what}`)
}

/** Of several equally long waits, any may be named. */
function aboutWaits({ recovery, estate }: Story, { row, waits }: Oracle['services'][number]): string[] {
  const longest = Math.max(0, ...waits.values())
  const seconds = recovery.bottleneckSeconds[row]!
  const told = seconds === 0 ? 'nothing' : bottleneckNames(estate)[recovery.bottleneck[row]!]!
  const foreseen = [...waits].filter(([, each]) => each > longest - 2).map(([on]) => nameOf(estate, on))
  if (longest < 2 ? seconds <= 2 : isNear(seconds, longest) && foreseen.includes(told)) return []
  return [`waited ${seconds / hour} h for ${told}, not ${longest / hour} h for ${foreseen.join(' or ')}`]
}

/** The name of an oracle's wait in the engine's tables. */
function nameOf({ site, policy }: Estate, on: string): string {
  const [what, row, , building] = on.split(' ')
  const nth = Number(row)
  if (what === 'spare') return `spare servers ${site.otherSites.name[nth]}`
  if (what === 'part') return `part ${nth + 1} of ${site.buildings.name[Number(building)]}`
  if (what === 'link')
    return nth < policy.links.count
      ? `link ${policy.links.name[nth]}`
      : `link of ${site.otherSites.name[nth - policy.links.count]}`
  return Number.isNaN(nth) ? on : `${what} ${site.buildings.name[nth]}`
}

function aboutRack({ recovery }: Story, { row, backAt, firstBackAt }: Oracle['racks'][number]): string[] {
  const [at, first] = [recovery.rackBackAt[row]!, recovery.rackFirstBackAt[row]!]
  return [
    ...(isNear(at, backAt) ? [] : [`rack ${row}: back at ${at / hour} h, not ${backAt / hour} h`]),
    ...(isNear(first, firstBackAt)
      ? []
      : [`rack ${row}: first back at ${first / hour} h, not ${firstBackAt / hour} h`]),
  ]
}

function aboutUsage(at: number, of: Usage, foreseen: Usage): string[] {
  const differ = (a: number, b: number): boolean => Math.abs(a - b) > 1e-6 * Math.max(1, Math.abs(a))
  const about = (what: keyof Usage): string[] =>
    of[what].flatMap((amount, row) =>
      differ(amount, foreseen[what][row]!)
        ? [`${what} ${row} at ${at / hour} h: ${amount}, not ${foreseen[what][row]}`]
        : [],
    )
  return [...about('busy'), ...about('carried')]
}
