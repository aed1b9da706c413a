/**
 * Notes where a policy cannot keep what a tier promises even if every job and every restore succeeds: its points lie
 * further apart than the RPO, or the data alone takes longer over its link than the RTO. Of what is uncertain, the value that
 * serves the promise best is taken.
 */
import { type Distribution, median, support } from '../base/distribution.ts'
import type { Issue } from '../base/issue.ts'
import { numbered, siteNames } from './expand.ts'
import { formatMeasure } from './field/measure.ts'
import { placeOf } from './read/located.ts'
import type { ScenarioSource } from './read.ts'
import type { Scenario } from './scenario.ts'

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

/** Each note stands where its policy is written. */
export function unkept(scenario: Scenario, { root }: Pick<ScenarioSource, 'root'>): Issue[] {
  return Object.entries(scenario.policies).flatMap(([name, policy]) => {
    const promised = promisedUnder(scenario, name)
    const messages = [...unkeptPoint(scenario, policy, promised), ...unkeptTime(scenario, policy, promised)]
    const path = ['policies', name]
    return messages.map(message => ({ path: path.join('.'), message, ...placeOf(root, path, 'key') }))
  })
}

function promisedUnder({ products, population }: Scenario, policy: string): Promised[] {
  const named = population.named.filter(service => service.policy === policy)
  const known = population.named.reduce((sum, { name }) => sum + numbered(name).length, 0)
  // Where all services have names, no other is drawn from the mix of its product.
  const mixed = known < population.services ? Object.entries(products) : []
  const sold = mixed.flatMap(([who, { share, tiers, policies, data }]) =>
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
function unkeptPoint({ tiers }: Scenario, { copies }: Policy, promised: readonly Promised[]): string[] {
  if (copies.length === 0) return []
  const behind = ({ lag, hold }: Copy): number => least(lag) + least(hold)
  const youngest = Math.min(...copies.map(behind))
  const oldest = Math.min(...copies.map(copy => least(copy.period) + behind(copy)))
  const used = [...new Set(promised.map(({ tier }) => tier))]
  const never = used.filter(tier => tiers[tier]!.rpo < youngest)
  const seldom = used.filter(tier => tiers[tier]!.rpo < oldest && !never.includes(tier))
  const rpo = (of: readonly string[]): string =>
    `the RPO of ${of.map(tier => `${tier} (${formatMeasure(tiers[tier]!.rpo, 'duration')})`).join(', ')}`
  const old = (seconds: number): string => formatMeasure(seconds, 'duration')
  return [
    ...(never.length > 0
      ? [`the newest point is at least ${old(youngest)} old, so that ${rpo(never)} is never kept`]
      : []),
    ...(seldom.length > 0
      ? [`just before the next point, the newest one is ${old(oldest)} old, more than ${rpo(seldom)}`]
      : []),
  ]
}

/** A failover moves no data. Otherwise at least the data has to come back over its way, even if nothing else does. */
function unkeptTime(scenario: Scenario, policy: Policy, promised: readonly Promised[]): string[] {
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
    const holds = `${formatMeasure(bytes, 'data')}${isSpread(data) ? ', the median' : ''}`
    const more = others.length === 0 ? '' : `; likewise for ${others.length} more`
    return `the data of ${who} (${holds}) takes ${spent(seconds)} over ${fastest.name} with nothing else on it, more than the RTO of ${tier} (${formatMeasure(scenario.tiers[tier]!.rto, 'duration')})${more}`
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
