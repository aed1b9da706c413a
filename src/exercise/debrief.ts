/**
 * The debrief: the night as it was played against the same fire without each decision, with it taken early, with none at
 * all, with the scenario's own script, and with rules that knew what the players knew.
 */
import { type Difference, differenceOf } from '../run/differences.ts'
import { type Ending, playOut } from '../run/ending.ts'
import type { Decision } from '../run/phrases.ts'
import { createWorkspace } from '../run/replication.ts'
import type { Language } from '../run/sentences.ts'
import type { ClockShown } from './participantView.ts'
import type { DecisionTaken, Refusal } from './event.ts'
import { playersDecision, staysWithScenario } from './owned.ts'
import { actionCount, type StillSaveable, stillSaveable } from './saveable.ts'
import { type ObjectiveScored, score, scoreObjectives, type Scored } from './score.ts'
import type { Session } from './session.ts'
import { clocksOf } from './state.ts'
import { planOf } from './usualPlan.ts'

/** What a course of decisions came to. */
export interface Outcome {
  readonly name: 'as played' | 'no decision' | 'as scripted' | 'rules on what was known'
  readonly servicesDestroyed: number
  readonly servicesWithDataLost: number
  readonly customersWithDataLost: number
  readonly outageHours: number
  readonly costTotal: number
  readonly costCustomers: number
  /** The night as played less this one, each difference with its causes; negative: the players did better. */
  readonly asPlayedLess: Difference | undefined
}

export interface DecisionJudged {
  readonly decision: DecisionTaken
  /** The night as played less the same night without it: negative is what it saved. Undefined: it orders nothing of the incident. */
  readonly without: Difference | undefined
  /** The night as played less the same with it taken at `early`: positive is what waiting cost. Undefined: it was taken by then. */
  readonly early: { readonly at: number; readonly difference: Difference } | undefined
}

export interface Debrief {
  readonly outcomes: readonly Outcome[]
  readonly decisions: readonly DecisionJudged[]
  /** What could still be saved with what was decided until then, and if nothing had been decided until then. */
  readonly saveable: readonly StillSaveable[]
  readonly saveableIdle: readonly StillSaveable[]
  readonly scored: readonly Scored[]
  readonly objectives: readonly ObjectiveScored[]
  readonly clocks: readonly ClockShown[]
  readonly refusals: readonly Refusal[]
  readonly services: number
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly doing: string
}

/** These are heard by people, not by the fire. */
const orderNothing: ReadonlySet<string> = new Set(['communicate', 'evacuate'])

/** Yields after each night played: some dozens. The session is left as it is. */
export function* debrief(session: Session, language: Language): Generator<Progress, Debrief> {
  const { prepared, choice, state, setting } = session
  const { spec } = setting
  const { decisions } = state
  const workspace = createWorkspace(prepared)
  const stays = (decision: Decision): boolean => staysWithScenario(decision, spec)
  const moments = [...spec.moments].sort((a, b) => a - b)
  const early = spec.early ?? moments[0] ?? spec.from
  const weighty = decisions.filter(taken => !orderNothing.has(taken.choice.do))
  const total =
    4 +
    weighty.length +
    weighty.filter(({ at }) => at > early).length +
    2 * moments.length * actionCount(session)
  let done = 0
  const told = (doing: string): Progress => ({ done: ++done, total, doing })
  const night = (with_: readonly DecisionTaken[]): Ending =>
    playOut(prepared, choice, stays, with_.map(playersDecision), workspace)

  const played = night(decisions)
  yield told('as played')
  const others = [
    ['no decision', () => night([])],
    ['as scripted', () => playOut(prepared, choice, () => true, [], workspace)],
    ['rules on what was known', () => playOut(prepared, choice, stays, planOf(spec), workspace)],
  ] as const
  const outcomes: Outcome[] = [outcomeOf('as played', played, undefined)]
  for (const [name, play] of others) {
    const ending = play()
    outcomes.push(outcomeOf(name, ending, differenceOf(played, ending, language)))
    yield told(name)
  }
  const judged: DecisionJudged[] = []
  for (const decision of decisions) {
    if (orderNothing.has(decision.choice.do)) {
      judged.push({ decision, without: undefined, early: undefined })
      continue
    }
    const without = differenceOf(played, night(decisions.filter(one => one !== decision)), language)
    yield told(`without decision ${decision.number}`)
    if (decision.at <= early) {
      judged.push({ decision, without, early: undefined })
      continue
    }
    const sooner = { ...decision, at: early, effectAt: early + decision.effectAt - decision.at }
    const moved = night(decisions.map(one => (one === decision ? sooner : one)))
    judged.push({
      decision,
      without,
      early: { at: early, difference: differenceOf(played, moved, language) },
    })
    yield told(`decision ${decision.number} early`)
  }
  const look = function* (of: readonly DecisionTaken[]): Generator<Progress, StillSaveable[]> {
    const looking = stillSaveable(session, moments, of)
    let looked = looking.next()
    for (; looked.done !== true; looked = looking.next()) yield told('what could still be saved')
    return looked.value
  }
  const saveable = yield* look(decisions)
  const saveableIdle = yield* look([])
  const scored = score(state)
  return {
    outcomes,
    decisions: judged,
    saveable,
    saveableIdle,
    scored,
    objectives: scoreObjectives(state, scored),
    clocks: clocksOf(spec).map(({ to, source }, row) => ({ ...state.clocks[row]!, to, source })),
    refusals: state.refusals,
    services: played.destroyed.length,
  }
}

function outcomeOf(name: Outcome['name'], ending: Ending, asPlayedLess: Difference | undefined): Outcome {
  const { metrics, downSeconds } = ending
  return {
    name,
    servicesDestroyed: metrics.servicesDestroyed,
    servicesWithDataLost: metrics.servicesWithDataLost,
    customersWithDataLost: metrics.customersWithDataLost,
    outageHours: downSeconds.reduce((sum, down) => sum + down, 0) / 3600,
    costTotal: metrics.costTotal,
    costCustomers: metrics.costCustomers,
    asPlayedLess,
  }
}
