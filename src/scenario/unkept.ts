/**
 * Notes where a policy cannot keep what a tier promises even if every job and every restore succeeds: its points lie
 * further apart than the RPO, or the data alone takes longer over its link than the RTO. Of what is uncertain, the value that
 * serves the promise best is taken.
 */
import { type Distribution, median, support } from '../base/distribution.ts'
import { type Complaint, say } from '../base/complaint.ts'
import { type Issue, told } from '../base/issue.ts'
import { numbered, siteNames } from './expand.ts'
import { durationWords } from './field/duration.ts'
import { formatMeasure } from './field/measure.ts'
import { placeOf } from './read/located.ts'
import type { ScenarioSource } from './read.ts'
import type { Scenario } from './scenario.ts'
import type { Sentence } from './sentence.ts'

type Policy = Scenario['policies'][string]
type Copy = Policy['copies'][number]

/** What is promised to whom: a product or a named service, in a tier. */
interface Promised {
  readonly who: string
  readonly data: number | Distribution
  readonly tier: string
}

interface Way {
  readonly bytesPerS: number
  readonly name: string
}

/** Each note stands where its policy is written, if the source is given. */
export function unkept(scenario: Scenario, source?: Pick<ScenarioSource, 'root'>): Issue[] {
  const mixed = isMixed(scenario)
  return Object.entries(scenario.policies).flatMap(([name, policy]) => {
    const promised = promisedUnder(scenario, name, mixed)
    const complaints = [...unkeptPoint(scenario, policy, promised), ...unkeptTime(scenario, policy, promised)]
    const path = ['policies', name]
    const place = source && placeOf(source.root, path, 'key')
    return complaints.map(complaint => ({ path: path.join('.'), ...told(complaint), ...place }))
  })
}

/** Where all services have names, no other is drawn from the mix of its product. */
function isMixed({ population: { named, services } }: Scenario): boolean {
  return named.reduce((sum, { name }) => sum + numbered(name).length, 0) < services
}

function promisedUnder({ products, population }: Scenario, policy: string, mixed: boolean): Promised[] {
  const named = population.named.filter(service => service.policy === policy)
  const sold = (mixed ? Object.entries(products) : []).flatMap(([who, { share, tiers, policies, data }]) =>
    share === 0 || !((policies[policy] ?? 0) > 0)
      ? []
      : Object.keys(tiers).flatMap(tier => (tiers[tier]! > 0 ? { who, data, tier } : [])),
  )
  return [
    ...sold,
    ...named.map(({ name, product, tier, data }) => ({
      who: name,
      data: data ?? products[product]!.data,
      tier,
    })),
  ]
}

/** A copy has a new point each period, which can be used after lag and hold: then it is that old, and ages until the next. */
function unkeptPoint(
  { tiers }: Scenario,
  { copies }: Policy,
  promised: readonly Promised[],
): Complaint<Sentence>[] {
  if (copies.length === 0) return []
  const behind = ({ lag, hold }: Copy): number => least(lag) + least(hold)
  const youngest = Math.min(...copies.map(behind))
  const oldest = Math.min(...copies.map(copy => least(copy.period) + behind(copy)))
  const used = [...new Set(promised.map(({ tier }) => tier))]
  const never = used.filter(tier => tiers[tier]!.rpo < youngest)
  const seldom = used.filter(tier => tiers[tier]!.rpo < oldest && !never.includes(tier))
  const rpo = (of: readonly string[]): string =>
    of.map(tier => `${tier} (${durationWords(tiers[tier]!.rpo)})`).join(', ')
  return [
    ...(never.length > 0
      ? [
          say(
            'the newest point is at least {} old, so that the RPO of {} is never kept',
            durationWords(youngest),
            rpo(never),
          ),
        ]
      : []),
    ...(seldom.length > 0
      ? [
          say(
            'just before the next point, the newest one is {} old, more than the RPO of {}',
            durationWords(oldest),
            rpo(seldom),
          ),
        ]
      : []),
  ]
}

/** A failover moves no data. Otherwise at least the data has to come back over its way, even if nothing else does. */
function unkeptTime(
  scenario: Scenario,
  policy: Policy,
  promised: readonly Promised[],
): Complaint<Sentence>[] {
  if (policy.copies.length === 0 || policy.failover !== undefined) return []
  const { overhead } = scenario.recovery.restoring
  const ways = policy.copies.map(copy => wayOf(scenario, copy))
  const fastest = ways.reduce((best, way) => (way.bytesPerS > best.bytesPerS ? way : best))
  const late = promised
    .map(each => {
      const bytes = typeof each.data === 'number' ? each.data : median(each.data)
      return { ...each, bytes, seconds: (bytes * least(overhead)) / fastest.bytesPerS }
    })
    .filter(({ tier, seconds }) => seconds > scenario.tiers[tier]!.rto)
  return [...new Set(late.map(({ tier }) => tier))].map(tier => {
    const [first, ...others] = late
      .filter(each => each.tier === tier)
      .sort((a, b) => b.seconds - a.seconds || (a.who < b.who ? -1 : 1))
    const { who, data, bytes, seconds } = first!
    const size = formatMeasure(bytes, 'data')
    const rto = durationWords(scenario.tiers[tier]!.rto)
    const values = [who, size, spent(seconds), fastest.name, tier, rto] as const
    const varies = isSpread(data)
    if (others.length === 0)
      return varies
        ? say(
            'the data of {} ({}, the median) takes {} over {} with nothing else on it, more than the RTO of {} ({})',
            ...values,
          )
        : say(
            'the data of {} ({}) takes {} over {} with nothing else on it, more than the RTO of {} ({})',
            ...values,
          )
    return varies
      ? say(
          'the data of {} ({}, the median) takes {} over {} with nothing else on it, more than the RTO of {} ({}); likewise for {} more',
          ...values,
          others.length,
        )
      : say(
          'the data of {} ({}) takes {} over {} with nothing else on it, more than the RTO of {} ({}); likewise for {} more',
          ...values,
          others.length,
        )
  })
}

/** The narrowest part of what its data passes: a stream of the link or port, the link of the site it is on, the way in. */
function wayOf(scenario: Scenario, { repository, place }: Copy): Way {
  const { links, stream, ingress } = scenario.recovery.restoring
  const name = repository === undefined ? undefined : scenario.repositories[repository]!.link
  const link = name === undefined ? undefined : links[name]!
  const ways = [
    link === undefined
      ? { bytesPerS: most(stream), name: 'the port of its server' }
      : { bytesPerS: Math.min(most(link.stream), most(link.bandwidth)), name: `link ${name}` },
  ]
  const site = siteAt(scenario, place)
  if (site !== undefined) ways.push(site, { bytesPerS: most(ingress), name: 'the way into the site' })
  return ways.reduce((least, way) => (way.bytesPerS < least.bytesPerS ? way : least))
}

/** The link of the other site, of several the fastest; undefined: the place is in this one. */
function siteAt(scenario: Scenario, place: string): Way | undefined {
  const { named, link } = scenario.otherSites
  const names = siteNames(scenario)
  const meant =
    place === 'another-site'
      ? names.filter(name => named[name]?.backup ?? true)
      : names.filter(name => name === place && !Object.hasOwn(scenario.buildings, name))
  return meant
    .map((name): Way => ({ bytesPerS: most(named[name]?.link ?? link), name: `the link of ${name}` }))
    .reduce<Way | undefined>((best, way) => (best && best.bytesPerS >= way.bytesPerS ? best : way), undefined)
}

const isSpread = (data: number | Distribution): boolean =>
  typeof data !== 'number' && support(data)[0] < support(data)[1]

/** To two digits. */
function spent(seconds: number): string {
  const hours = seconds / 3600
  return hours < 48 ? `${Number(hours.toPrecision(2))} h` : `${Number((hours / 24).toPrecision(2))} d`
}

const least = (value: number | Distribution): number =>
  typeof value === 'number' ? value : Math.max(0, support(value)[0])
const most = (value: number | Distribution): number => (typeof value === 'number' ? value : support(value)[1])
