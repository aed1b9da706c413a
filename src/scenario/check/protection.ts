/**
 * Finds policies that cannot be kept: copies in places that do not exist or that the policy forbids, or with
 * too short a retention.
 */
import { say } from '../../base/complaint.ts'
import { daySeconds } from '../../base/hour.ts'
import { durationWords } from '../field/duration.ts'
import { mayHold, siteNames } from '../expand.ts'
import { hidesNames, isNameless, type Nameless } from './names.ts'
import { onRacks } from './onRacks.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

export function protection(scenario: Scenario, nameless: Nameless): Finding[] {
  const unracked = onRacks(scenario)
  return Object.entries(scenario.policies).flatMap(([name, policy]) => {
    const path = ['policies', name]
    const findings = policy.copies.flatMap(
      ({ place, declared, period, window, lag, hold, retention }, at) => {
        const copy = [...path, 'copies', at]
        return [
          ...(isNameless(nameless, ['buildings']) ? [] : nextDoor(scenario, place, [...copy, 'place'])),
          ...(hidesNames(nameless, 'buildings') ? [] : unracked(name, place, [...copy, 'place'])),
          ...(place === 'another-site' && hidesNames(nameless, 'otherSites')
            ? []
            : abroad(scenario, policy.jurisdictions, place, [...copy, 'place'])),
          ...(declared === undefined || hidesNames(nameless, 'otherSites')
            ? []
            : forbidden(scenario, policy.jurisdictions, declared, [...copy, 'declared'])),
          ...(window === undefined ? [] : untimely(scenario.start, period)).map(complaint => ({
            path: [...copy, 'window'],
            complaint,
          })),
          ...outlived({ period, lag, hold, retention }).map(complaint => ({
            path: [...copy, 'retention'],
            complaint,
          })),
        ]
      },
    )
    const to = policy.failover?.to
    if (to !== undefined)
      findings.push(...abroad(scenario, policy.jurisdictions, to, [...path, 'failover', 'to']))
    return findings
  })
}

/**
 * What keeps the jobs of a copy from its window. Products disagree on jobs more frequent than daily: some are left out
 * until the window opens again, others then start at once (Veeam), others have their interval counted within it (Azure
 * Backup).
 */
function untimely(start: string | undefined, period: unknown): Finding['complaint'][] {
  const every = (): string => durationWords(period as number)
  return [
    ...(start === undefined
      ? [say('needs the start of the scenario: without it nobody knows at what time of day the fire begins')]
      : []),
    ...(typeof period !== 'number'
      ? [say('needs a period of whole days, not a distribution')]
      : period === 0
        ? [say('needs a period: the copy is made all the time')]
        : period < daySeconds
          ? [say('needs a period of at least a day: every {} there are jobs outside any window', every())]
          : period % daySeconds > 0
            ? [say('needs a period of whole days: every {} jobs start at other times of day', every())]
            : []),
  ]
}

/** What is wrong with the retention of a copy. A continuous copy (period 0) always keeps its newest state. */
function outlived({
  period,
  lag,
  hold,
  retention,
}: Record<'period' | 'lag' | 'hold' | 'retention', unknown>): Finding['complaint'][] {
  const shorterThan = (...parts: readonly unknown[]): boolean =>
    typeof retention === 'number' &&
    parts.every(part => typeof part === 'number') &&
    retention < parts.reduce((sum, part) => sum + part, 0)
  if (shorterThan(period)) return [say('is shorter than the period: for a time there would be no copy')]
  if (period === 0) return []
  if (shorterThan(lag)) return [say('is shorter than the lag: there would be no copy')]
  return shorterThan(lag, hold)
    ? [say('is shorter than the lag and the time it is held back: no copy could be used')]
    : []
}

function nextDoor({ buildings }: Scenario, place: string, path: readonly PropertyKey[]): Finding[] {
  if (place !== 'another-building' || Object.keys(buildings).length > 1) return []
  return [{ path, complaint: say('the site has no other building') }]
}

/** A copy on another site where there is none, or a place that the policy does not allow. */
export function abroad(
  scenario: Scenario,
  allowed: readonly string[] | undefined,
  place: string,
  path: readonly PropertyKey[],
): Finding[] {
  if (place !== 'another-site' || sitesMeant(scenario, place).length > 0)
    return forbidden(scenario, allowed, place, path)
  const none = siteNames(scenario).length === 0
  return [{ path, complaint: none ? say('there is no other site') : say('no other site holds backups') }]
}

const sitesMeant = (scenario: Scenario, place: string): string[] =>
  siteNames(scenario).filter(site => (place === 'another-site' ? mayHold(scenario, site) : site === place))

/**
 * A place that the policy does not allow, true or only declared: what customers are told must not break it either. Another
 * site that does not exist can only be declared, and lies nowhere.
 */
function forbidden(
  scenario: Scenario,
  allowed: readonly string[] | undefined,
  place: string,
  path: readonly PropertyKey[],
): Finding[] {
  const { jurisdiction, otherSites } = scenario
  const meant = sitesMeant(scenario, place)
  if (place === 'another-site' && meant.length === 0) return []
  const where =
    meant.length === 0
      ? [jurisdiction]
      : meant.map(site => otherSites.named[site]?.jurisdiction ?? otherSites.jurisdiction)
  if (allowed === undefined || where.some(each => allowed.includes(each))) return []
  const complaint = say(
    'the policy allows {} only, but {} is in {}',
    allowed.join(', '),
    place,
    [...new Set(where)].join(', '),
  )
  return [{ path, complaint }]
}
