/** Which injects still go out by themselves, and when. */
import type { Condition, Conditions } from './due.ts'
import { tickSeconds } from './playing.ts'
import type { InjectSpec } from './setting.ts'
import type { InjectState } from './state.ts'

/** At a time (seconds after ignition) that is known, or some time after what has not happened yet. */
export type Coming =
  | { readonly at: number }
  | {
      readonly after: {
        readonly event?: Condition | undefined
        readonly in?: string | undefined
        readonly decision?: string | undefined
        readonly delay: number
      }
    }

/**
 * When an inject goes out, as things stand; null: it does not by itself any more, or never did.
 * @param until end of play, and `now`: seconds after ignition
 */
export function comingOf(
  { status, due }: InjectState,
  spec: InjectSpec,
  { so, done, conditionMet }: Conditions,
  { now, until }: { readonly now: number; readonly until: number },
): Coming | null {
  if (status !== 'waiting' || spec.contingency) return null
  // Nobody takes a decision back, and no event but an outage ends.
  const { given, unlessHappened } = spec
  const held = unlessHappened !== undefined && unlessHappened.event !== 'services-down' && so(unlessHappened)
  if (held || done(spec)) return null
  const at = due ?? onTick(conditionMet(spec.after))
  if (at === null) return spec.after === undefined ? null : { after: spec.after }
  if (at > until) return null
  return given !== undefined && at <= now && !so(given) ? { after: { ...given, delay: 0 } } : { at }
}

/** What waits for an event or a decision is looked at from tick to tick. */
const onTick = (at: number | null): number | null =>
  at === null ? null : Math.ceil(at / tickSeconds) * tickSeconds
