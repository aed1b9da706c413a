/** What people, rules and scripts decide: one verb each, at a time or after something has happened. */
import { count, uncertain } from '../field/quantity.ts'
import { choice, name, reference, text } from '../field/word.ts'
import { dispatchRules } from '../words/dispatch.ts'
import { audiences } from '../words/exercise.ts'
import { triggers } from '../words/trigger.ts'
import { z } from '../zod.ts'

/**
 * `at` counts from the ignition. `after` counts `delay` from when it is known that the event has happened for
 * the first time (`in` a building or room, or anywhere; a power cut without a place is one of the whole
 * site).
 */
const timing = {
  id: name('Name').optional(),
  at: uncertain('duration', { label: 'At', min: 0 }).optional(),
  after: z
    .strictObject({
      event: choice('Event', triggers),
      in: reference('building or room', 'In').optional(),
      delay: uncertain('duration', { label: 'Delay', min: 0 }).prefault('0 s'),
    })
    .optional(),
  /** Not taken if this event is known by then: nobody cuts the power for a fire that is out. */
  unless: choice('Unless known by then', triggers).optional(),
  by: text('Decided by').optional(),
}
/** Not given: the whole site. */
const building = reference('building', 'Building').optional()
const policy = reference('policy', 'Policy').optional()
const tier = reference('tier', 'Tier').optional()

function verb<const Word extends string, Shape extends z.ZodRawShape>(word: Word, shape: Shape) {
  return z.strictObject({ do: z.literal(word), ...timing, ...shape })
}

const cuts = ['switch', 'upstream'] as const
const points = ['newest', 'reachable-first'] as const

export const Decision = z.discriminatedUnion('do', [
  verb('call-brigade', {}),
  verb('brigade-arrives', {}),
  verb('evacuate', { building }),
  verb('attack', {}),
  verb('close-openings', { building, room: reference('room', 'Room').optional() }),
  verb('release-gas', { room: reference('room', 'Room') }),
  verb('open-hydrants', {}),
  verb('start-fireboat', {}),
  verb('cut-power', { building, where: choice('Where', cuts).prefault('upstream') }),
  verb('restore-power', { building }),
  verb('orderly-shutdown', { building, room: reference('room', 'Room').optional() }),
  verb('preemptive-failover', { building, policy }),
  /**
   * The smallest data goes first. Without a policy: only services that are not declared to have a copy on
   * another site.
   */
  verb('emergency-copy', { building, policy, to: reference('site', 'To').optional() }),
  verb('declare-disaster', {}),
  verb('set-dispatch', { rule: choice('Rule', dispatchRules) }),
  verb('prioritise', {
    tier: reference('tier', 'Tier'),
    weight: uncertain('number', { label: 'Weight', min: 0 }),
  }),
  verb('add-units', { pool: reference('pool', 'Pool'), units: count({ label: 'Units', max: 100_000 }) }),
  verb('buy-servers', { servers: count({ label: 'Servers', max: 1_000_000 }) }),
  verb('release-building', { building }),
  verb('choose-point', { policy, tier, point: choice('Restore point', points) }),
  verb('communicate', { to: choice('To', audiences) }),
])
export const Decisions = z.array(Decision).max(1000)
type Verb = z.infer<typeof Decision>['do']
export const verbs = Decision.options.map(({ shape }) => shape.do.value) as [Verb, ...Verb[]]
