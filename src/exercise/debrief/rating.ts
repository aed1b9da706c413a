/**
 * HSEEP's ratings (FEMA, Homeland Security Exercise and Evaluation Program, 2020, exercise evaluation
 * guides). P: the critical tasks were completed in a manner that achieved the objective. S: the same, with
 * something to improve. M: the same, but at the expense of other activities or not as planned. U: not
 * performed in a manner that achieved it. Here: P, all in time; S, all done, or what was left undone was not
 * decisive for saving; M, some done, or some so late that it was not as planned or saved nothing, or the night
 * was made worse; U, none done, and the objective not reached otherwise.
 */
import type { Verb } from '../command.ts'

/**
 * `amiss`: decided, but elsewhere, in part, or with another outcome. `unreached`: neither done nor due when
 * the exercise stopped.
 */
export type Verdict = 'met' | 'late' | 'amiss' | 'missed' | 'unreached'
export type Rating = 'P' | 'S' | 'M' | 'U'
/** Why a rating does not follow from the tasks alone. */
export type RatedFor = 'saved' | 'late' | 'harm' | 'worse' | 'vain'

/** What the simulation says about the night as played. */
export interface NightRated {
  /** Nothing is lost for good that could have been saved; false if all that is lost would be lost in any case. */
  readonly saved: boolean
  /** Something could have been saved, and as much is lost for good as without decisions. */
  readonly inVain: boolean
  /** Worse than without decisions: in permanent losses; in customers' loss or hours of outage. */
  readonly lostMore: boolean
  readonly slower: boolean
  /** Decided, but not as expected, with a worse night than without. */
  readonly harmful: ReadonlySet<Verb>
}

export interface Rated {
  /** undefined: nothing was expected, or what is not due yet can still change it. */
  readonly rating: Rating | undefined
  readonly ratedFor: RatedFor | undefined
}

export const untold: NightRated = {
  saved: false,
  inVain: false,
  lostMore: false,
  slower: false,
  harmful: new Set(),
}

/** Addressed to people only: an evacuation shows in no figure of the night. */
const toPeople: ReadonlySet<Verb> = new Set<Verb>(['communicate', 'evacuate'])

/** Decisions about the recovery, which affect hours and customers' loss. */
const recovering: ReadonlySet<Verb> = new Set<Verb>([
  'restore-power',
  'declare-disaster',
  'set-dispatch',
  'prioritise',
  'add-units',
  'buy-servers',
  'release-building',
  'choose-point',
])
/** All others are meant to save services and data. */
const isSaving = (verb: Verb): boolean => !toPeople.has(verb) && !recovering.has(verb)

/** An expected action, as far as a rating depends on it; see `Scored`. */
interface Task {
  readonly do: Verb
  readonly verdict: Verdict
  readonly by: number
  readonly late: number | undefined
}

/**
 * A task is not as planned if it is later than this and than the time it was expected in, s: a named
 * assumption.
 */
const longLate = 3600
const isOverdue = ({ by, late }: Task): boolean => late !== undefined && late > Math.max(longLate, by)

/** @param tasks expected tasks of the objective */
export function ratingOf(tasks: readonly Task[], night: NightRated = untold): Rated {
  const failed = tasks.filter(({ verdict }) => verdict === 'missed' || verdict === 'amiss')
  const overdue = tasks.filter(isOverdue)
  const open = tasks.some(({ verdict }) => verdict === 'unreached')
  const saving = tasks.some(task => isSaving(task.do))
  const spared = saving && night.saved && ![...failed, ...overdue].some(task => toPeople.has(task.do))
  if (failed.length > 0 && spared)
    return open ? { rating: undefined, ratedFor: undefined } : capped(tasks, night, 'S', 'saved')
  if (failed.length === 0 && overdue.length > 0 && !spared) return capped(tasks, night, 'M', 'late')
  return capped(tasks, night, byTasks(tasks, failed.length, open), undefined)
}

function byTasks(tasks: readonly Task[], failed: number, open: boolean): Rating | undefined {
  if (tasks.length === 0) return undefined
  const done = tasks.some(({ verdict }) => verdict === 'met' || verdict === 'late')
  if (failed > 0 && done) return 'M'
  if (open) return undefined
  if (failed > 0) return 'U'
  return tasks.every(({ verdict }) => verdict === 'met') ? 'P' : 'S'
}

/**
 * M is the best rating for an objective in whose subject the night was made worse, or whose tasks were not done in time
 * and saved nothing.
 */
function capped(
  tasks: readonly Task[],
  night: NightRated,
  rating: Rating | undefined,
  ratedFor: RatedFor | undefined,
): Rated {
  if (rating === undefined || rating === 'U') return { rating, ratedFor }
  if (tasks.some(task => night.harmful.has(task.do))) return { rating: 'M', ratedFor: 'harm' }
  const worse = tasks.some(
    task => (isSaving(task.do) && night.lostMore) || (recovering.has(task.do) && night.slower),
  )
  if (worse) return { rating: 'M', ratedFor: 'worse' }
  const inVain = night.inVain && tasks.some(task => isSaving(task.do) && task.verdict !== 'met')
  return inVain ? { rating: 'M', ratedFor: ratedFor ?? 'vain' } : { rating, ratedFor }
}
