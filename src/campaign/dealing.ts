/** Ranges of replications dealt out to several hands (threads of a process, workers of a page), each of which runs one at a time. */
import type { Part } from './part.ts'
import type { Range } from './plan.ts'

export interface Hand {
  run(range: Range): Promise<Part>
}

/** Long beside a message (0.1 ms), short beside the patience of whoever wants to stop. */
const pieceMs = 200

/**
 * Resolves when all ranges are done, or `onPart` said false and what was begun has ended; rejects with the first failure.
 * @param clock milliseconds, for the length of the pieces alone: the parts joined are the same for any clock
 * @param hadBy hand (a position) that ran a replication before, under another policy, and has its fire; undefined: none
 */
export async function dealOut(
  hands: readonly Hand[],
  ranges: readonly Range[],
  onPart: (part: Part) => boolean | void,
  clock: () => number,
  hadBy: (replication: number) => number | undefined = () => undefined,
): Promise<void> {
  const deal = dealer(ranges, hands.length, hadBy)
  let stopped = false
  await Promise.all(
    hands.map(async (hand, at) => {
      try {
        for (let range = deal.next(at); range !== undefined && !stopped; range = deal.next(at)) {
          const begun = clock()
          const part = await hand.run(range)
          deal.learn(range, clock() - begun)
          if (onPart(part) === false) stopped = true
        }
      } catch (error) {
        stopped = true
        throw error
      }
    }),
  )
}

/**
 * Deals from the front, so that what is done is nearly a prefix; the sooner a replication ends, the longer the pieces. A hand is
 * given what nobody else had before, and what others had when nothing else is left.
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
      // Towards the end pieces grow small, so that no hand works on alone.
      const most = Math.min(pieceMs / msEach, left / (2 * hands), first.to - first.from)
      const to = first.from + Math.max(1, Math.floor(most))
      if (to < first.to) waiting[at] = { from: to, to: first.to }
      else waiting.splice(at, 1)
      left -= to - first.from
      return { from: first.from, to }
    },
    learn({ from, to }: Range, ms: number): void {
      msEach = (msEach + Math.max(ms, 0.01) / (to - from)) / 2
    },
  }
}

/** Pieces of a range, each of replications that one hand had. */
function cutWhere({ from, to }: Range, hadBy: (replication: number) => number | undefined): Range[] {
  const pieces: Range[] = []
  for (let begin = from, end = from + 1; begin < to; end++) {
    if (end < to && hadBy(end) === hadBy(begin)) continue
    pieces.push({ from: begin, to: end })
    begin = end
  }
  return pieces
}
