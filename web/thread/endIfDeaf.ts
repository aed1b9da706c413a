/** Tells a thread that its study is to end. Browsers do not report every worker that they end: such a one stays silent. */
import type { Thread } from './thread.ts'

export type Hand = Pick<Thread, 'ask' | 'end' | 'isBroken' | 'onBreak'>

/**
 * Milliseconds after which a thread that does not confirm the order to end counts as dead: at least, and at most if its
 * pieces of work are long, since it may be in the middle of one. Named assumptions, as is the factor.
 */
const deafMs = 2000
const deafAtMostMs = 6000
const deafPieces = 2

/** How a study ends. */
export interface Ending {
  /** The result is not wanted now; a campaign kept on disk may be continued later. */
  readonly dropped: boolean
}

/**
 * Tells a thread to end its study, and ends the thread if that is not heard: another one then takes its place.
 * @param longestMs milliseconds of its longest piece of work so far
 */
export function endIfDeaf(thread: Hand | undefined, ending: Ending, longestMs = 0): void {
  const deaf = setTimeout(() => thread?.end(), patience(longestMs))
  void told(thread, ending).then(() => clearTimeout(deaf))
}

const patience = (longestMs: number): number =>
  Math.min(deafAtMostMs, Math.max(deafMs, deafPieces * longestMs))

/** Resolves once a thread has heard that its study is to end, or is broken. */
export async function told(thread: Hand | undefined, { dropped }: Ending): Promise<void> {
  await thread?.ask({ do: 'conclude', dropped }, () => true).catch(() => undefined)
}
