/** Tells a thread that its study is to end. Browsers do not report every worker that they end: such a one stays silent. */
import type { Thread } from './thread.ts'

export type Hand = Pick<Thread, 'ask' | 'end' | 'isBroken' | 'onBreak'>

/**
 * Milliseconds after which a thread that does not even hear that it is to end is taken for dead, and the most where its
 * pieces of work are so long that it may be in the middle of one. Named assumptions, as is the factor.
 */
const deafMs = 2000
const deafAtMostMs = 6000
const deafPieces = 2

/**
 * Tells a thread to end its study, and ends the thread if that is not heard: another one then takes its place.
 * @param longestMs milliseconds of its longest piece of work so far
 */
export function endIfDeaf(thread: Hand | undefined, dropped: boolean, longestMs = 0): void {
  const deaf = setTimeout(() => thread?.end(), patience(longestMs))
  void told(thread, dropped).then(() => clearTimeout(deaf))
}

const patience = (longestMs: number): number =>
  Math.min(deafAtMostMs, Math.max(deafMs, deafPieces * longestMs))

/**
 * Resolves once a thread has heard that its study is to end, or is broken.
 * @param dropped the result is not wanted now; a campaign kept on disk may be continued later
 */
export async function told(thread: Hand | undefined, dropped: boolean): Promise<void> {
  await thread?.ask({ do: 'conclude', dropped }, () => true).catch(() => undefined)
}
