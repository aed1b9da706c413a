/** What a debrief finds: strengths, areas for improvement, and what is to be done about them by whom. Made of what happened, of nothing else. */
import type { Difference } from '../run/differences.ts'
import { verbWords } from './choiceWords.ts'
import type { Verb } from './command.ts'
import type { Debrief, DecisionJudged } from './debrief.ts'
import { wallClock } from './instant.ts'
import { ownersOf } from './roles.ts'
import type { Session } from './session.ts'
import type { Role } from './setting.ts'

export interface Finding {
  readonly objective: string | undefined
  readonly text: string
}

export interface CorrectiveAction {
  readonly action: string
  readonly owner: Role
  /** Days after the exercise, and the day itself where it is known when the exercise was held. */
  readonly dueDays: number
  readonly due: string | undefined
  readonly objective: string | undefined
}

/** Named assumptions: what saved or cost fewer is not told as a strength or a weakness. */
const worthTelling = { services: 50, hours: 10_000 }
/** Days given for a corrective action: what was missed sooner than what was late. */
const days = { missed: 30, late: 60, habit: 90 }
/** A decision taken with this confidence that cost is worth a word of its own. */
const sure = 0.8

function helps(difference: Difference | undefined): boolean {
  return (
    difference !== undefined &&
    (difference.services <= -worthTelling.services ||
      difference.data <= -worthTelling.services ||
      (difference.hours <= -worthTelling.hours && difference.services <= 0 && difference.data <= 0))
  )
}

function harms(difference: Difference | undefined): boolean {
  return (
    difference !== undefined &&
    (difference.services >= worthTelling.services || difference.data >= worthTelling.services)
  )
}

export function strengthsOf({ setting }: Session, { scored, decisions, clocks }: Debrief): Finding[] {
  const clock = (at: number): string => wallClock(setting.start, at)
  return [
    ...scored
      .filter(({ verdict }) => verdict === 'met')
      .map(({ what, at, by, objective }) => ({
        objective,
        text: `It was decided to ${what} at ${clock(at!)}, expected by ${clock(by)}.`,
      })),
    ...decisions
      .filter(({ without }) => helps(without))
      .map(judged => ({ objective: undefined, text: `${told(judged, clock)} ${effectOf(judged.without!)}` })),
    ...clocks
      .filter(({ metAt, dueAt }) => metAt !== null && metAt <= dueAt!)
      .map(({ id, metAt, dueAt }) => ({
        objective: undefined,
        text: `${id} was met at ${clock(metAt!)}, due ${clock(dueAt!)}.`,
      })),
  ]
}

export function areasOf(
  { setting, now }: Session,
  { scored, decisions, clocks, refusals }: Debrief,
): Finding[] {
  const clock = (at: number): string => wallClock(setting.start, at)
  return [
    ...scored.flatMap(({ verdict, what, by, at, late, why, objective }): Finding[] => {
      if (verdict === 'met') return []
      const reason = why === undefined ? '' : ` ${why}.`
      return verdict === 'missed'
        ? [{ objective, text: `Nobody decided to ${what}; expected by ${clock(by)}.${reason}` }]
        : [
            {
              objective,
              text: `It was decided to ${what} at ${clock(at!)}, ${Math.ceil(late! / 60)} min after it was expected.${reason}`,
            },
          ]
    }),
    ...decisions
      .filter(({ without }) => harms(without))
      .map(judged => ({ objective: undefined, text: `${told(judged, clock)} ${effectOf(judged.without!)}` })),
    ...decisions
      .filter(({ early }) => harms(early?.difference))
      .map(judged => ({
        objective: undefined,
        text: `${told(judged, clock)} Taken at ${clock(judged.early!.at)} the night ${effectOf(judged.early!.difference, true)}`,
      })),
    ...clocks
      .filter(({ dueAt, metAt }) => dueAt !== null && dueAt <= now && (metAt === null || metAt > dueAt))
      .map(({ id, dueAt }) => ({
        objective: undefined,
        text: `${id} was due at ${clock(dueAt!)} and not met.`,
      })),
    ...(refusals.length === 0
      ? []
      : [
          {
            objective: undefined,
            text: `Orders that could not be carried out: ${refusals.length}; the first at ${clock(refusals[0]!.at)}, to ${verbWords(refusals[0]!.what)}: ${refusals[0]!.reason}.`,
          },
        ]),
  ]
}

export function correctiveActions(
  { setting }: Session,
  { scored, decisions, refusals }: Debrief,
): Omit<CorrectiveAction, 'due'>[] {
  const seated = setting.spec.roles
  const ownerOf = (verb: Verb): Role => ownersOf(verb, seated)[0] ?? seated[0] ?? 'incident-commander'
  return [
    ...scored.flatMap(({ verdict, do: verb, what, owner, objective }): Omit<CorrectiveAction, 'due'>[] =>
      verdict === 'met'
        ? []
        : [
            {
              action: `Write down who may ${what}, on what sign, and practise it${verdict === 'late' ? ' against the clock' : ''}.`,
              owner: owner ?? ownerOf(verb),
              dueDays: days[verdict],
              objective,
            },
          ],
    ),
    ...decisions
      .filter(({ without, decision }) => harms(without) && decision.confidence >= sure)
      .map(({ decision }) => ({
        action: `Review the grounds for the decision to ${verbWords(decision.choice.do)}, taken with ${Math.round(100 * decision.confidence)} % confidence.`,
        owner: decision.role,
        dueDays: days.late,
        objective: undefined,
      })),
    ...(refusals.length === 0
      ? []
      : [
          {
            action: 'Put what cannot be ordered, and by whom what can, on the card of each seat.',
            owner: seated[0] ?? ('incident-commander' as const),
            dueDays: days.habit,
            objective: undefined,
          },
        ]),
  ]
}

function told({ decision }: DecisionJudged, clock: (at: number) => string): string {
  return `Decision ${decision.number}, to ${verbWords(decision.choice.do)} (${decision.player}, ${clock(decision.at)}, ${Math.round(100 * decision.confidence)} % sure):`
}

/** What a difference came to, in words: negative figures are saved. `would` says the other way round what was not done. */
export function effectOf({ services, data, hours }: Difference, would = false): string {
  const sign = would ? -1 : 1
  const parts = [
    [services * sign, 'services destroyed'],
    [data * sign, 'services with their data gone'],
    [Math.round(hours * sign), 'hours of outage'],
  ] as const
  const said = parts
    .filter(([by]) => by !== 0)
    .map(([by, what]) => `${grouped(Math.abs(by))} ${by < 0 ? 'fewer' : 'more'} ${what}`)
  if (said.length === 0) return would ? 'would have changed nothing.' : 'it changed nothing.'
  return `${would ? 'would have had' : 'it meant'} ${said.join(', ')}.`
}

/** 1234567 as 1,234,567, the same in every engine. */
function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}
