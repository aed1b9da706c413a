/**
 * Compiles protection and recovery of a replication into tables: policies, the copies they list,
 * repositories, pools and links.
 */
import { daySeconds } from '../base/hour.ts'
import { invariant } from '../base/invariant.ts'
import { startsOf } from '../base/starts.ts'
import { stableKey } from '../base/streams.ts'
import { table } from '../base/table.ts'
import { siteNames } from '../scenario/expand.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { timeOfDay } from '../scenario/timeOfDay.ts'
import { copyKindsOf } from './copyKinds.ts'
import {
  approaches,
  type CopyKinds,
  type Links,
  media,
  places,
  type Policies,
  type Policy,
  type Pools,
} from './policy.ts'

type Values = Resolved<Scenario>

export function policyCompiler(scenario: Scenario): (values: Values) => Policy {
  const { first, kinds } = copyKindsOf(scenario)
  const sites = siteNames(scenario)
  const credentialDomains = [...new Set(kinds.map(({ copy }) => copy.credentials))]
  const repositories = Object.keys(scenario.repositories)
  const linkNames = Object.keys(scenario.recovery.restoring.links)
  const repositoryLink = Int32Array.from(Object.values(scenario.repositories), ({ link }) =>
    link === undefined ? -1 : linkNames.indexOf(link),
  )
  return values => ({
    policies: compilePolicies(values, sites),
    copyKinds: compileCopyKinds(
      values,
      first,
      kinds.map(({ name }) => name),
      {
        repositories,
        credentialDomains,
        elsewhere: kinds.map(({ copy }) =>
          sites.includes(copy.place) ? 'another-site' : 'another-building',
        ),
      },
    ),
    repositories,
    repositoryLink,
    credentialDomains,
    pools: compilePools(values),
    links: compileLinks(values),
    products: values.products,
    tiers: values.tiers,
    recovery: values.recovery,
    money: values.money,
  })
}

export function compilePolicy(scenario: Scenario, values: Values): Policy {
  return policyCompiler(scenario)(values)
}

function compilePolicies({ policies, recovery }: Values, sites: readonly string[]): Policies {
  const name = Object.keys(policies)
  const columns = table(name.length, {
    key: Uint32Array,
    approach: Uint8Array,
    failoverAttempts: Int32Array,
    failoverSuccess: Float64Array,
    failoverSeconds: Float64Array,
    failoverWastedSeconds: Float64Array,
    failoverServerShare: Float64Array,
    failoverSite: Int32Array,
    verifySeconds: Float64Array,
    verifyFailure: Float64Array,
  })
  Object.values(policies).forEach(({ approach, failover, verifyFailure }, row) => {
    columns.key[row] = stableKey(name[row]!)
    columns.approach[row] = approaches.indexOf(approach)
    columns.failoverSite[row] = failover?.to === undefined ? -1 : sites.indexOf(failover.to)
    columns.verifySeconds[row] = recovery.tasks.verify.time
    columns.verifyFailure[row] = verifyFailure
    if (failover === undefined) return
    columns.failoverAttempts[row] = failover.attempts
    columns.failoverSuccess[row] = failover.success
    columns.failoverSeconds[row] = failover.time
    columns.failoverWastedSeconds[row] = failover.wasted
    columns.failoverServerShare[row] = failover.serverShare
  })
  const jurisdictions = Object.values(policies).map(policy => policy.jurisdictions)
  return Object.assign(columns, { name, jurisdictions })
}

interface Words {
  readonly repositories: readonly string[]
  readonly credentialDomains: readonly string[]
  /** The word that holds for a place called by its name: another site or another building. */
  readonly elsewhere: readonly (typeof places)[number][]
}

function compileCopyKinds(
  values: Values,
  first: Int32Array,
  name: readonly string[],
  words: Words,
): CopyKinds {
  const columns = table(name.length, {
    key: Uint32Array,
    policy: Int32Array,
    medium: Uint8Array,
    place: Uint8Array,
    byName: Uint8Array,
    periodSeconds: Float64Array,
    windowOpensSeconds: Float64Array,
    windowSeconds: Float64Array,
    lagSeconds: Float64Array,
    holdSeconds: Float64Array,
    retentionSeconds: Float64Array,
    incrementals: Int32Array,
    differential: Uint8Array,
    jobSuccess: Float64Array,
    restoreSuccess: Float64Array,
    repositoryFailure: Float64Array,
    repository: Int32Array,
    immutable: Uint8Array,
    offline: Uint8Array,
    credentialDomain: Int32Array,
    reachableSeconds: Float64Array,
    lastRestoreTestDays: Float64Array,
  })
  Object.values(values.policies).forEach(({ copies }, policy) =>
    copies.forEach((copy, nth) => {
      const row = first[policy]! + nth
      const word = places.findIndex(place => place === copy.place)
      const repository = copy.repository === undefined ? undefined : values.repositories[copy.repository]!
      columns.key[row] = stableKey(name[row]!)
      columns.policy[row] = policy
      columns.medium[row] = media.indexOf(copy.medium)
      columns.place[row] = word < 0 ? places.indexOf(words.elsewhere[row]!) : word
      columns.byName[row] = word < 0 && words.elsewhere[row] === 'another-building' ? 1 : 0
      columns.periodSeconds[row] = copy.period
      columns.windowOpensSeconds[row] =
        copy.window === undefined ? 0 : nextAt(copy.window.opens, values.start)
      columns.windowSeconds[row] = copy.window?.length ?? 0
      columns.lagSeconds[row] = copy.lag
      columns.holdSeconds[row] = copy.hold
      columns.retentionSeconds[row] = copy.retention
      columns.incrementals[row] = copy.incrementals
      columns.differential[row] = copy.differential ? 1 : 0
      columns.jobSuccess[row] = copy.jobSuccess
      columns.restoreSuccess[row] = copy.restoreSuccess
      columns.repositoryFailure[row] = repository?.unusable ?? 0
      columns.repository[row] =
        copy.repository === undefined ? -1 : words.repositories.indexOf(copy.repository)
      columns.immutable[row] = copy.immutable ? 1 : 0
      columns.offline[row] = copy.offline ? 1 : 0
      columns.credentialDomain[row] = words.credentialDomains.indexOf(copy.credentials)
      columns.reachableSeconds[row] = repository?.reachable ?? 0
      columns.lastRestoreTestDays[row] = (copy.lastRestoreTest ?? Infinity) / daySeconds
    }),
  )
  return { ...columns, name }
}

/** Seconds from ignition until a wall clock at the site next shows a time of day. */
function nextAt(ofDay: number, start: string | undefined): number {
  invariant(start !== undefined, 'a backup window in a scenario without a start')
  return (ofDay - timeOfDay(start) + daySeconds) % daySeconds
}

function compilePools({ recovery: { pools } }: Values): Pools {
  const name = Object.keys(pools)
  const steps = Object.values(pools).map(({ units }) => units.toSorted((a, b) => a.from - b.from))
  const all = steps.flat()
  return {
    count: name.length,
    name,
    firstStep: startsOf(steps),
    stepSeconds: Float64Array.from(all, ({ from }) => from),
    stepUnits: Int32Array.from(all, ({ units }) => Math.round(units)),
  }
}

function compileLinks({ recovery: { restoring } }: Values): Links {
  const links = [
    ...Object.values(restoring.links),
    { bandwidth: restoring.ingress, stream: restoring.ingress },
  ]
  return {
    count: links.length,
    name: [...Object.keys(restoring.links), 'ingress'],
    bytesPerS: Float64Array.from(links, ({ bandwidth }) => bandwidth),
    streamBytesPerS: Float64Array.from(links, ({ stream }) => stream),
  }
}
