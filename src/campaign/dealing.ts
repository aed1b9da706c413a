/**
 * Deals ranges of replications out to several hands (threads of a process, workers of a page), each of which runs one
 * range at a time.
 */
import type { Part } from './part.ts'
import type { Range } from './plan.ts'

/** One thread or worker. It is given its next range when it is done with the last. */
export interface Hand {
  /** Undefined: it gave the range up, which another hand may run, and takes no other. */
  run(range: Range): Promise<Part | undefined>
}

/**
 * Target length of a piece, ms: long beside a message (0.1 ms), short beside the patience of somebody who wants to
 * stop.
 */
const pieceMs = 200

/** How ranges are cut and handed out; none of it changes a result. */
interface Dealing {
  /** Milliseconds. It decides only how long the pieces are, so any clock gives the same parts. */
  readonly clock: () => number
  /**
   * The hand (its position) that ran this replication before, under another policy, and so still has its fire;
   * undefined: none.
   */
  readonly hadBy?: (replication: number) => number | undefined
}

/**
 * Resolves when all ranges are done, when `onPart` returned false and the pieces under way have finished, or when all
 * hands gave up. Rejects with the first failure.
 */
export async function dealOut(
  hands: readonly Hand[],
  ranges: readonly Range[],
  onPart: (part: Part) => boolean | void,
  { clock, hadBy = () => undefined }: Dealing,
): Promise<void> {
  const deal = dealer(ranges, hands.length, hadBy)
  const willing = new Set(hands.keys())
  let stopped = false
  const work = async (at: number): Promise<void> => {
    try {
      for (let range = deal.next(at); range !== undefined && !stopped; range = deal.next(at)) {
        const begun = clock()
        const part = await hands[at]!.run(range)
        if (part === undefined) {
          willing.delete(at)
          return deal.takeBack(range)
        }
        deal.learn(range, clock() - begun)
        if (onPart(part) === false) stopped = true
      }
    } catch (error) {
      stopped = true
      throw error
    }
  }
  // What is given up last comes back when the others have gone already.
  while (deal.isLeft() && willing.size > 0 && !stopped) await Promise.all([...willing].map(work))
}

/**
 * Deals from the front, so that what is done is nearly a prefix. The faster replications end, the longer the pieces.
 * A hand is first given replications that it, or no hand, ran before; those of others only when nothing else is left.
 */
function dealer(ranges: readonly Range[], hands: number, hadBy: (replication: number) => number | undefined) {
  const waiting = ranges.flatMap(range => cutWhere(range, hadBy))
  let left = waiting.reduce((sum, { from, to }) => sum + to - from, 0)
  let msEach = pieceMs
  return {
    next(hand: number): Range | undefined {
      const own = waiting.findIndex(({ from }) => (hadBy(from) ?? hand) === hand)
      const at = own < 0 ? waiting.length - 1 : own
      const first = waiting[at]
      if (first === undefined) return undefined
      // Pieces shrink towards the end, so that no hand is left working alone.
      const most = Math.min(pieceMs / msEach, left / (2 * hands), first.to - first.from)
      const to = first.from + Math.max(1, Math.floor(most))
      if (to < first.to) waiting[at] = { from: to, to: first.to }
      else waiting.splice(at, 1)
      left -= to - first.from
      return { from: first.from, to }
    },
    takeBack(range: Range): void {
      waiting.unshift(range)
      left += range.to - range.from
    },
    isLeft: () => waiting.length > 0,
    learn({ from, to }: Range, ms: number): void {
      msEach = (msEach + Math.max(ms, 0.01) / (to - from)) / 2
    },
  }
}

/** Cuts a range into pieces whose replications were all run by the same hand before. */
function cutWhere({ from, to }: Range, hadBy: (replication: number) => number | undefined): Range[] {
  const pieces: Range[] = []
  for (let begin = from, end = from + 1; begin < to; end++) {
    if (end < to && hadBy(end) === hadBy(begin)) continue
    pieces.push({ from: begin, to: end })
    begin = end
  }
  return pieces
}
