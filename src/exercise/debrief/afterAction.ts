/**
 * The after-action report and improvement plan as data, in the order of HSEEP (FEMA, Homeland Security
 * Exercise and Evaluation Program, 2020, AAR/IP template): overview, objectives with ratings, strengths,
 * areas for improvement, and the plan with corrective actions, owners and dates. It is based only on what
 * happened.
 */
import type { Language } from '../../scenario/words/language.ts'
import type { Debrief } from './debrief.ts'
import type { Event } from '../event.ts'
import { type CorrectiveAction, correctiveActions } from './correctiveActions.ts'
import { areasOf, type Finding, strengthsOf } from './findings.ts'
import { dayAfter } from '../instant.ts'
import { nightSaid } from './lesson.ts'
import { standingOf } from './night.ts'
import type { Labels, Role } from '../setting.ts'
import type { Stand } from '../stand.ts'

export interface Phase {
  readonly name: string
  readonly from: number
  readonly until: number
  readonly decisions: number
  readonly injects: number
  /** Without orders given again. */
  readonly refusals: number
}

/** The after-action report as data; its text and its page are made from it. */
export interface AfterAction extends Omit<Debrief, 'stand'> {
  readonly kind: 'after-action'
  readonly title: string
  readonly scenario: { readonly name: string; readonly digest: string }
  readonly seed: string
  /** Why this night was chosen, and in how many others its lesson holds; empty: the scenario does not say. */
  readonly night: string
  /** The night as played, compared with the same night without decisions. */
  readonly standing: string
  readonly branch: string
  readonly heldOn: string | undefined
  readonly start: string | undefined
  readonly from: number
  readonly until: number
  /** Planned end; later than `until` if the exercise was stopped early. */
  readonly end: number
  readonly roles: readonly Role[]
  readonly labels: Labels
  readonly phases: readonly Phase[]
  readonly strengths: readonly Finding[]
  readonly areas: readonly Finding[]
  readonly plan: readonly CorrectiveAction[]
  readonly events: readonly Event[]
  readonly divergences: number
  readonly digest: string
}

/** @param heldOn the day of the exercise, `2026-04-01`, if the shell knows it */
export function afterAction(debriefed: Debrief, heldOn?: string): AfterAction {
  const { stand, ...found } = debriefed
  const { setting, choice, scenario, branch, now, events, divergences, digest } = stand
  const plan = correctiveActions(debriefed).map(action => ({
    ...action,
    due: heldOn === undefined ? undefined : dayAfter(heldOn, action.dueDays),
  }))
  return {
    ...found,
    kind: 'after-action',
    title: setting.title[debriefed.language],
    scenario,
    seed: choice.seed,
    night: nightSaid(stand, debriefed.language),
    standing: standingOf(debriefed.outcomes, debriefed.language),
    branch,
    heldOn,
    start: setting.start,
    from: setting.spec.from,
    until: now,
    end: setting.spec.until,
    roles: setting.spec.roles,
    labels: setting.labels,
    phases: phasesOf(stand, debriefed.language),
    strengths: strengthsOf(debriefed),
    areas: areasOf(debriefed),
    plan,
    events,
    divergences,
    digest,
  }
}

const phaseNames: Readonly<Record<Language, readonly string[]>> = {
  en: ['Alert', 'Response', 'Stabilisation and recovery'],
  fr: ['Alerte', 'Intervention', 'Stabilisation et reprise'],
}

/**
 * Phases: alert until the brigade is known to be called, response until the fire is known to be under
 * control, then recovery.
 */
function phasesOf({ state, setting, now }: Stand, language: Language): Phase[] {
  const heard = (event: string): number =>
    state.messages.find(message => message.event === event)?.at ?? Infinity
  // A fire may go out before anybody calls the brigade.
  const control = heard('under-control')
  const began = setting.spec.from
  // What was known before play began ends no phase of it.
  const bounds = [began, Math.min(heard('brigade-called'), control), control, Infinity].map(at =>
    Math.max(began, at),
  )
  return phaseNames[language].flatMap((name, row): Phase[] => {
    const from = bounds[row]!
    const until = Math.min(now, bounds[row + 1]!)
    if (from >= until) return []
    const inside = ({ at }: { readonly at: number }): boolean => at >= from && (at < until || until === now)
    return [
      {
        name,
        from,
        until,
        decisions: state.decisions.filter(inside).length,
        injects: state.injects.filter(({ sentAt }) => sentAt !== null && inside({ at: sentAt })).length,
        refusals: state.refusals.filter(refusal => inside(refusal) && refusal.since === undefined).length,
      },
    ]
  })
}
