/** Which injects come next, and when: at a time, or after an event or a decision. */
import type { FacilitatorView, TableNames } from '../../src/index.ts'
import type { exerciseWords } from '../words/exerciseWords.ts'
import type { DecisionWords } from '../words/exerciseDecisions.ts'
import { placeCalled } from './tableNames.ts'
import { clockTime } from './time.ts'

export type Inject = FacilitatorView['injects'][number]

export const openOnes = ({ status }: Inject): boolean => status === 'waiting' || status === 'held'

/** One of the timeline that has become needless, as a call to evacuate once that is decided, goes out only by hand. */
export const stateOf = ({ status, spec, comes }: Inject): Inject['status'] | 'idle' =>
  status === 'waiting' && comes === null && !spec.contingency ? 'idle' : status

/** Addressed only to seats that nobody has: at no seat's own window it would be heard. */
export const isUnheard = (
  { to }: Pick<Inject['spec'], 'to'>,
  { roles }: Pick<FacilitatorView['participants'], 'roles'>,
): boolean => to.length > 0 && !to.some(role => roles.includes(role))

/**
 * The next inject by the clock, and the first that waits for something to happen: one without a time of its own
 * before one that is overdue, for what that waits for may not come any more.
 */
export function comingOf({ injects, next }: Pick<FacilitatorView, 'injects' | 'next'>): Inject[] {
  const waits = ({ comes }: Inject): boolean => comes !== null && 'after' in comes
  const waiting = injects.filter(waits)
  const first = waiting.find(({ due }) => due === null) ?? waiting[0]
  return [injects.find(({ id }) => id === next), first].filter(each => each !== undefined)
}

interface Wording {
  readonly w: (typeof exerciseWords)['en']['injects']
  readonly d: DecisionWords
  readonly called: TableNames
}

export function whenOf(
  { due, sentAt, spec, comes }: Inject,
  start: string | undefined,
  wording: Wording,
): string {
  const at = sentAt ?? (comes === null ? due : 'at' in comes ? comes.at : null)
  if (at !== null) return clockTime(start, at)
  const { after } = comes !== null && 'after' in comes ? comes : spec
  if (after === undefined) return ''
  return wording.w.after(causeSaid(after, wording)) + delaySaid(after.delay)
}

function delaySaid(seconds: number): string {
  if (seconds === 0) return ''
  const whole = Math.round(seconds)
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60]
  const parts = [minutes > 0 ? `${minutes} min` : '', rest > 0 ? `${rest} s` : ''].filter(Boolean)
  return ` + ${parts.join(' ')}`
}

type Waits = Extract<Inject['comes'], { readonly after: unknown }>

/** The decision, or the event and its place, after which an inject comes. */
function causeSaid({ decision, event, in: place }: Waits['after'], { w, d, called }: Wording): string {
  const verbs = d.verbs as Readonly<Record<string, string>>
  if (decision !== undefined) return w.decision(verbs[decision] ?? decision)
  const said = event === undefined ? '' : d.events[event]
  return place === undefined ? said : `${said} (${placeCalled(place, called)})`
}
