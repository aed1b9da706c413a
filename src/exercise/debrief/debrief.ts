/**
 * The debrief: the night as played, compared with the same fire without each decision, with it taken early,
 * without any decision, with the scenario's own script, with rules that knew what the players knew, with all that
 * was late in time, and as it went on the other courses of the exercise.
 */
import { own } from '../../base/own.ts'
import { differenceOf } from '../../run/why/differences.ts'
import { type Ending, playOut } from '../../run/ending.ts'
import type { Decision } from '../../run/told/phrases.ts'
import { createWorkspace } from '../../run/workspace.ts'
import { type InLanguage, inLanguage } from '../../scenario/field/said.ts'
import { labelsOf } from '../../scenario/called.ts'
import type { Language } from '../../scenario/words/language.ts'
import { type ClockShown, clocksShown } from '../duties.ts'
import type { DecisionTaken, Refusal } from '../event.ts'
import { inTime } from './inTime.ts'
import {
  type DecisionJudged,
  judgeDecisions,
  judgeOmissions,
  type Judging,
  nightsToJudge,
  type Omitted,
} from './judge.ts'
import { nightRated } from './night.ts'
import { orderableAt } from './orderable.ts'
import { type OtherCourse, otherCourses } from './otherCourses.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { playersDecision, staysWithScenario } from '../owned.ts'
import { actionCount, nothingTried, type StillSaveable, stillSaveable } from './saveable.ts'
import { type ObjectiveScored, score, scoreObjectives, type Scored } from './score.ts'
import type { Session } from '../session.ts'
import { type NamesSaid, namedStand, type Stand, standOf } from '../stand.ts'
import { planOf } from './usualPlan.ts'
import { cameTo, misplaced } from './weight.ts'

/** Everything an exercise is judged by. */
export interface Debrief {
  readonly stand: Stand
  /** Language of every sentence in it. */
  readonly language: Language
  readonly outcomes: readonly Outcome[]
  readonly otherCourses: readonly OtherCourse[]
  readonly decisions: readonly DecisionJudged[]
  /** Omissions by the time the exercise stopped. */
  readonly omitted: readonly Omitted[]
  /** What could still be saved at each moment, given the decisions until then, and given none. */
  readonly saveable: readonly StillSaveable[]
  readonly saveableIdle: readonly StillSaveable[]
  readonly scored: readonly Scored[]
  readonly objectives: readonly ObjectiveScored[]
  readonly clocks: readonly ClockShown[]
  readonly refusals: readonly InLanguage<Refusal>[]
  readonly services: number
}

export interface Progress {
  readonly done: number
  readonly total: number
}

/**
 * Yields after each night played: some dozens. The session may continue meanwhile; the debrief is about its
 * state at the start.
 * @param names what things are called in that language where the scenario's own labels are in another
 */
export function* debrief(
  session: Session,
  language: Language,
  names: NamesSaid = {},
): Generator<Progress, Debrief> {
  const stand = namedStand(standOf(session), names)
  const { state, now } = stand
  const { spec } = stand.setting
  const written = labelsOf(session.prepared.scenario, language)
  const called = (of: string, name: string): string => own(names[of] ?? {}, name) ?? written(of, name)
  const { decisions, messages: heard } = state
  const moments = [...spec.moments].sort((a, b) => a - b)
  const early = spec.early ?? moments[0] ?? spec.from
  const sooner = new Set(decisions.filter(one => one.at > early && orderableAt(stand, one, early)))
  const timely = inTime(stand, score(state, now, language))
  const others = session.branches.filter(({ name }) => name !== stand.branch)
  const counted = counter(
    (timely === undefined ? 4 : 5) +
      others.length +
      nightsToJudge(spec, decisions, sooner) +
      2 * moments.length * actionCount(session),
  )

  const nights = nightsOf(session, stand)
  const { night } = nights
  const played = nights.remembered(decisions.map(playersDecision))
  const compared = { spec, decisions, heard, played, night, language, called }
  const outcomes = yield* counted(outcomesOf(nights, timely, compared))
  const courses = yield* counted(otherCourses({ others, ...compared }))
  const judging = { early, sooner, ...compared }
  const judged = yield* counted(judgeDecisions(judging))
  const omitted = yield* counted(judgeOmissions(judging))
  const tried = nothingTried()
  const words = { language, called }
  const saveable = yield* counted(stillSaveable(session, moments, decisions, words, tried))
  const saveableIdle = yield* counted(stillSaveable(session, moments, [], words, tried))
  const came = cameTo(outcomes[0]!)
  const amiss = new Set(judged.filter(one => misplaced(one, came)).map(({ decision }) => decision))
  const scored = score(state, now, language, amiss)
  const services = played.destroyed.length
  const rated = nightRated({ outcomes, decisions: judged, saveableIdle, scored, services })
  return {
    stand,
    language,
    outcomes,
    otherCourses: courses,
    decisions: judged,
    // Decisions that the rules take after the end of play were nobody's to take.
    omitted: omitted.filter(({ at }) => at === null || at <= now),
    saveable,
    saveableIdle,
    scored,
    objectives: scoreObjectives(state, scored, language, rated),
    clocks: clocksShown(state, language),
    refusals: inLanguage(state.refusals, language),
    services,
  }
}

/** Turns steps, one a night, into progress: all that are counted by it are `total`. */
function counter(total: number): <T>(nights: Generator<void, T>) => Generator<Progress, T> {
  let done = 0
  return function* (nights) {
    let step = nights.next()
    for (; step.done !== true; step = nights.next()) yield { done: ++done, total }
    return step.value
  }
}

/** Nights of one fire, by what players decided. */
interface Nights {
  readonly night: (decided: readonly Decision[]) => Ending
  /** The same, kept: for few, because an ending holds the whole record of its night. */
  readonly remembered: (decided: readonly Decision[]) => Ending
  /** With all that the scenario decides, also in the players' place. */
  readonly scripted: () => Ending
}

function nightsOf({ prepared }: Session, { choice, setting: { spec } }: Stand): Nights {
  const workspace = createWorkspace(prepared)
  const known = new Map<string, Ending>()
  const stays = (decision: Decision): boolean => staysWithScenario(decision, spec)
  const night = (decided: readonly Decision[]): Ending =>
    known.get(JSON.stringify(decided)) ?? playOut(prepared, choice, stays, decided, workspace)
  return {
    night,
    remembered(decided) {
      const ending = night(decided)
      known.set(JSON.stringify(decided), ending)
      return ending
    },
    scripted() {
      const idle = night([])
      const allStay = idle.estate.site.decisions.length === prepared.scenario.decisions.length
      return allStay ? idle : playOut(prepared, choice, () => true, [], workspace)
    },
  }
}

type Compared = Pick<Judging, 'spec' | 'heard' | 'played' | 'language' | 'called'>

/** The night as played, and beside it the same fire with other decisions. Yields after each. */
function* outcomesOf(
  { night, remembered, scripted }: Nights,
  timely: readonly DecisionTaken[] | undefined,
  { spec, heard, played, language, called }: Compared,
): Generator<void, Outcome[]> {
  const outcomes: Outcome[] = [outcomeOf('as played', played, undefined)]
  yield
  const otherwise: [Outcome['name'], () => Ending][] = [
    ['no decision', () => remembered([])],
    ['as scripted', scripted],
    ['rules on what was known', () => night(planOf(spec, heard))],
  ]
  if (timely !== undefined) otherwise.push(['late ones in time', () => night(timely.map(playersDecision))])
  for (const [name, play] of otherwise) {
    const ending = play()
    outcomes.push(outcomeOf(name, ending, differenceOf(played, ending, language, called)))
    yield
  }
  return outcomes
}
