/** What the facilitator has read out of the messages to seats that nobody has. */
import type { FacilitatorView } from '../../src/index.ts'
import { isUnheard } from './coming.ts'

export interface ReadOut {
  readonly branch: string
  readonly now: number
  /** What came before was said when it was played. */
  readonly since: number
  /** Messages that were read out since. */
  readonly read: readonly string[]
}

/** Goes on with the course on show; another one, and an earlier moment, begin anew, for messages come again. */
export function readOutAt(
  before: ReadOut | null,
  { branch, participants: { now } }: FacilitatorView,
): ReadOut {
  const isElsewhere = before === null || now < before.now || (branch !== before.branch && now > before.now)
  return isElsewhere ? { branch, now, since: now, read: [] } : { ...before, branch, now }
}

export const toReadOut = (
  { participants }: FacilitatorView,
  { since, read }: ReadOut,
): FacilitatorView['participants']['messages'] =>
  participants.messages.filter(
    message => message.at >= since && !read.includes(message.id) && isUnheard(message, participants),
  )
