/**
 * What somebody does who follows rules and knows what the table knows: the yardstick for players, without
 * foresight. The scenario's own plan, or this one, whose delays are named assumptions.
 */
import type { Decision } from '../../run/told/phrases.ts'
import type { Choice } from '../command.ts'
import type { Message } from '../event.ts'
import { leadOf } from '../lead.ts'
import type { ExerciseSpec } from '../setting.ts'

/** Seconds. */
const minute = 60

const usual: readonly Decision[] = [
  { do: 'call-brigade', after: { event: 'alarm', in: undefined, delay: 2 * minute } },
  { do: 'evacuate', building: undefined, after: { event: 'alarm', in: undefined, delay: 5 * minute } },
  {
    do: 'preemptive-failover',
    building: undefined,
    policy: undefined,
    after: { event: 'flashover', in: undefined, delay: 5 * minute },
  },
  {
    do: 'cut-power',
    building: undefined,
    where: 'upstream',
    after: { event: 'brigade-arrived', in: undefined, delay: 5 * minute },
    unless: 'fire-out',
  },
  { do: 'open-hydrants', after: { event: 'brigade-arrived', in: undefined, delay: 5 * minute } },
  { do: 'start-fireboat', after: { event: 'brigade-arrived', in: undefined, delay: 15 * minute } },
  { do: 'declare-disaster', after: { event: 'building-lost', in: undefined, delay: 10 * minute } },
].map(
  decision => ({ id: undefined, at: undefined, unless: undefined, by: 'the plan', ...decision }) as Decision,
)

/** What the table was told, earliest first. */
export type Heard = readonly Pick<Message, 'at' | 'event' | 'subject'>[]

/**
 * The plan. Its rules wait for what is known (see decide of run) and take effect after the usual lead times. Who knows
 * what the table knows hears an alarm when its panel shows one, false or true; one that the panel never shows, when
 * people on the site learn of it.
 */
export function planOf(spec: ExerciseSpec, heard: Heard = []): Decision[] {
  return rulesOf(spec).map(rule => afterLead(spec, onHearing(rule, heard)))
}

/**
 * The rule for a decision, with place and object as ordered: only the time is the rule's. Undefined: there is
 * none.
 */
export function ruleFor(spec: ExerciseSpec, choice: Choice, heard: Heard = []): Decision | undefined {
  const rule = rulesOf(spec).find(one => one.do === choice.do)
  return rule && afterLead(spec, { ...onHearing(rule, heard), ...choice })
}

const rulesOf = ({ plan }: ExerciseSpec): readonly Decision[] => (plan.length > 0 ? plan : usual)

function onHearing(rule: Decision, heard: Heard): Decision {
  const { after } = rule
  if (after?.event !== 'alarm') return rule
  const place = after.in
  const isThere = (subject = ''): boolean =>
    place === undefined || subject === place || subject.startsWith(`${place}/`)
  const alarm = heard.find(({ event, subject }) => event === 'alarm' && isThere(subject))
  return alarm === undefined ? rule : { ...rule, at: alarm.at + after.delay, after: undefined }
}

function afterLead(spec: ExerciseSpec, decision: Decision): Decision {
  const lead = leadOf(spec, decision)
  if (decision.at !== undefined) return { ...decision, at: decision.at + lead }
  return { ...decision, after: { ...decision.after!, delay: decision.after!.delay + lead } }
}
