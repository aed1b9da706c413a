/** Protection policies: which copies are made, how, and where they stand. */
import { count, exact, uncertain } from '../field/quantity.ts'
import { dailyWindow } from '../field/window.ts'
import { choice, flag, key, name, reference, text } from '../field/word.ts'
import { approaches, media, restoreTestDays } from '../words/protection.ts'
import { z } from '../zod.ts'

const exercises = ['exercised', 'yearly', 'never'] as const

const share = (label: string) => uncertain('ratio', { label, min: 0, max: 1 })
const time = (label: string) => uncertain('duration', { label, min: 0 })

const Written = z.strictObject({
  id: name('Name').optional(),
  medium: choice('Medium', media),
  /** One of the five words for places, a building, or another site by name. */
  place: reference('place of a copy', 'Stands in'),
  /** Where the customer was told it stands; not given: where it does. */
  declared: reference('place of a copy', 'Declared location').optional(),
  period: uncertain('duration', {
    label: 'Time between restore points',
    min: 0,
    meaning: '0 s: copied all the time, only the newest state is kept',
  }).prefault('24 h'),
  /** Jobs of a service start at its own time within it; not given: at any time of the day. */
  window: dailyWindow('Backup window').optional(),
  lag: time('From a point until it is durable').optional(),
  hold: time('Held back before being passed on').prefault('0 s'),
  retention: time('Kept for').prefault('30 d'),
  incrementals: count({ label: 'Increments between full copies', max: 10_000 }).prefault(0),
  differential: flag('Each increment builds on the full copy').prefault(false),
  jobSuccess: share('A job succeeds').prefault('97 %'),
  restoreSuccess: share('A restore succeeds').optional(),
  repository: reference('repository', 'Repository').optional(),
  immutable: flag('Immutable').prefault(false),
  offline: flag('Offline').prefault(false),
  credentials: text('Credential domain').prefault('operator'),
  lastRestoreTest: exact('duration', { label: 'Last restore test, before the fire', min: 0 }).optional(),
})

/**
 * Time from a point until its copy is durable, s: assumptions. A backup has to be written and moved. A replica takes each
 * change as it is made, or each period's as it ends: it is as old as its period, and has no lag unless one is stated.
 */
const lags = { replica: 0, other: 3600 } as const

/** Success of a restore: assumptions; lower figures of surveys mix failed jobs with missed targets. */
const restores = { tested: 0.95, untested: 0.85 } as const

export const Copy = Written.transform(written => {
  const isTested = (written.lastRestoreTest ?? Infinity) <= restoreTestDays * 86_400
  return {
    ...written,
    lag: written.lag ?? lags[written.medium === 'replica' ? 'replica' : 'other'],
    restoreSuccess: written.restoreSuccess ?? restores[isTested ? 'tested' : 'untested'],
  }
})

/**
 * Success of one attempt, by how often failover is exercised: assumptions after two surveys (Symantec 2007;
 * UK firms 2021).
 */
const successOf = { exercised: 0.95, yearly: 0.78, never: 0.52 } as const

const Failover = z
  .strictObject({
    exercised: choice('Exercised', exercises).prefault('yearly'),
    success: share('An attempt succeeds').optional(),
    attempts: count({ label: 'Attempts', min: 1, max: 100 }).prefault(3),
    time: time('Time of a successful attempt').prefault({ triangular: ['10 min', '30 min', '2 h'] }),
    /** The service's own server is repaired or rebuilt meanwhile. */
    wasted: time('Time of a failed attempt').prefault('30 min'),
    /** Share of its servers that the service takes where it lands. */
    serverShare: share('Servers needed where it lands').prefault('100 %'),
    to: reference('site', 'Fails over to').optional(),
  })
  .transform(written => ({ ...written, success: written.success ?? successOf[written.exercised] }))

const Policy = z.strictObject({
  label: text('Label').optional(),
  approach: choice('Approach', approaches).prefault('backup-and-restore'),
  copies: z.array(Copy).max(20).prefault([]),
  failover: Failover.optional(),
  /**
   * Drawn for each restored point; after a failure the point before it is tried. Whether a copy can be read
   * at all is its restoreSuccess: the two together must not exceed the failures that were observed.
   */
  verifyFailure: share('A restored point fails its verification').prefault('0 %'),
  /** The only jurisdictions in which copies may stand. */
  jurisdictions: z.array(text('Jurisdiction')).min(1).optional(),
  /** Cost of the policy a year, as a share of the price of the service. */
  costShare: share('Cost of protection').prefault('0 %'),
})
export const Policies = z.record(key, Policy)

/** Copies that share a fate beyond their place: one draw for each repository and replication. */
const Repository = z.strictObject({
  unusable: share('Wholly unusable: lost key, script').prefault('2 %'),
  /** Addresses, interfaces and tools may be down for a time from the start of each outage. */
  reachable: time('Reachable after the outage').prefault('0 s'),
  link: reference('link', 'Read over').optional(),
})
export const Repositories = z.record(key, Repository)
