/**
 * HSEEP's ratings (FEMA, Homeland Security Exercise and Evaluation Program, 2020, exercise evaluation guides): P, the critical
 * tasks were completed in a manner that achieved the objective; S, the same, and there is something to do better; M, the
 * same, but at the expense of other activities or not as planned; U, not performed in a manner that achieved it.
 * Here: P, all in time; S, all done, or what was left undone was not what saving hung on; M, some done, or some so late that it was
 * not as planned, or the night was made worse; U, none done, and not reached otherwise.
 */
import type { Verb } from './command.ts'
import type { Scored } from './score.ts'

export type Rating = 'P' | 'S' | 'M' | 'U'
/** Why an objective is not rated by its tasks alone. */
export type RatedFor = 'saved' | 'late' | 'harm' | 'worse'

/** What the simulation says of the night as played. */
export interface NightRated {
  /** Nothing is gone for good that could have been saved. */
  readonly saved: boolean
  /** More than with no decision: gone for good; and lost, or waited for, by customers. */
  readonly lostMore: boolean
  readonly slower: boolean
  /** Decided, not as it was expected, with a night that is worse than without. */
  readonly harmful: ReadonlySet<Verb>
}

export interface Rated {
  /** undefined: nothing was expected, or what is not due yet can still change it. */
  readonly rating: Rating | undefined
  readonly ratedFor: RatedFor | undefined
}

export const untold: NightRated = { saved: false, lostMore: false, slower: false, harmful: new Set() }

/** Heard by people alone: that everybody is out is in no figure of the night. */
const toPeople: ReadonlySet<Verb> = new Set<Verb>(['communicate', 'evacuate'])

/** These order the recovery: what they are about is hours, and what customers lose by them. */
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
/** All others are to save services and data. */
const isSaving = (verb: Verb): boolean => !toPeople.has(verb) && !recovering.has(verb)

type Task = Pick<Scored, 'do' | 'verdict' | 'by' | 'late'>

/** Later than that, and after more than twice the time that it was expected in, is no longer as planned, s: a named assumption. */
const longLate = 3600
const isOverdue = ({ by, late }: Task): boolean => late !== undefined && late > Math.max(longLate, by)

/** @param tasks what was expected of the objective */
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

/** A night made worse in what the objective is about is a major challenge at best. */
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
  return worse ? { rating: 'M', ratedFor: 'worse' } : { rating, ratedFor }
}
