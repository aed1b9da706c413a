/**
 * Finds policies that cannot be kept: copies in places that do not exist or that the policy forbids, or with
 * too short a retention.
 */
import { say } from '../../base/complaint.ts'
import { daySeconds } from '../../base/hour.ts'
import { nearestWord } from '../../base/nearest.ts'
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
    const findings = policy.copies.flatMap(({ place, period, window, lag, hold, retention }, at) => {
      const copy = [...path, 'copies', at]
      return [
        ...(isNameless(nameless, ['buildings']) ? [] : nextDoor(scenario, place, [...copy, 'place'])),
        ...(hidesNames(nameless, 'buildings') ? [] : unracked(name, place, [...copy, 'place'])),
        ...(window === undefined ? [] : untimely(scenario.start, period)).map(complaint => ({
          path: [...copy, 'window'],
          complaint,
        })),
        ...outlived({ period, lag, hold, retention }).map(complaint => ({
          path: [...copy, 'retention'],
          complaint,
        })),
      ]
    })
    return [...findings, ...outOfBounds(scenario, policy, path, hidesNames(nameless, 'otherSites'))]
  })
}

type Policy = Scenario['policies'][string]

/**
 * Copies and failovers in places that the policy does not allow. Where it would allow one by the nearest jurisdiction there
 * is, that is told in its place.
 * @param unread whether names of other sites could not be read: then nothing is held against a place that may be one
 */
function outOfBounds(
  scenario: Scenario,
  policy: Policy,
  path: readonly string[],
  unread: boolean,
): Finding[] {
  const outside = (allowed: Policy['jurisdictions']): Finding[] => [
    ...policy.copies.flatMap(({ place, declared }, at) => {
      const copy = [...path, 'copies', at]
      return [
        ...(place === 'another-site' && unread ? [] : abroad(scenario, allowed, place, [...copy, 'place'])),
        ...(declared === undefined || unread
          ? []
          : forbidden(scenario, allowed, declared, [...copy, 'declared'])),
      ]
    }),
    ...(policy.failover?.to === undefined
      ? []
      : abroad(scenario, allowed, policy.failover.to, [...path, 'failover', 'to'])),
  ]
  const slips = misspelt(scenario, policy, path)
  const [asWritten, asMeant] = [
    policy.jurisdictions,
    policy.jurisdictions?.map((word, at) => slips.get(at)?.nearest ?? word),
  ].map(outside)
  return asMeant!.length < asWritten!.length ? [...slips.values(), ...asMeant!] : asWritten!
}

/** Codes of countries lie one letter apart: one is taken for another only if it differs in case. */
const codeLetters = 3

/** Jurisdictions of a policy that hold nowhere and are nearly one that holds somewhere, by their rows. */
function misspelt(
  scenario: Scenario,
  { jurisdictions = [] }: Policy,
  path: readonly string[],
): Map<number, Finding> {
  const { jurisdiction, otherSites } = scenario
  const known = [jurisdiction, ...siteNames(scenario).map(site => lawAt(otherSites, site))]
  return new Map(
    jurisdictions.flatMap((word, at) => {
      const near = known.includes(word) ? undefined : nearestWord(word, known)
      const isCode = word.length <= codeLetters && near?.toLowerCase() !== word.toLowerCase()
      if (near === undefined || isCode) return []
      const complaint = say('there is no {} "{}"', 'jurisdiction', word)
      return [[at, { path: [...path, 'jurisdictions', at], complaint, nearest: near }]]
    }),
  )
}

const lawAt = ({ named, jurisdiction }: Scenario['otherSites'], site: string): string =>
  named[site]?.jurisdiction ?? jurisdiction

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
  const where = meant.length === 0 ? [jurisdiction] : meant.map(site => lawAt(otherSites, site))
  if (allowed === undefined || where.some(each => allowed.includes(each))) return []
  const complaint = say(
    'the policy allows {} only, but {} is in {}',
    allowed.join(', '),
    place,
    [...new Set(where)].join(', '),
  )
  return [{ path, complaint }]
}
