/** Ranges of replications dealt out to several hands (threads of a process, workers of a page), each of which runs one at a time. */
import type { Part } from './part.ts'
import { piecesOf, type Range } from './plan.ts'

export interface Hand {
  run(range: Range): Promise<Part>
}

/** Long beside a message (0.1 ms), short beside the patience of whoever wants to stop. */
const pieceMs = 200

/**
 * Resolves when all ranges are done, or `onPart` said false and what was begun has ended; rejects with the first failure.
 * @param clock milliseconds, for the length of the pieces alone: the parts joined are the same for any clock
 */
export async function dealOut(
  hands: readonly Hand[],
  ranges: readonly Range[],
  onPart: (part: Part) => boolean | void,
  clock: () => number,
): Promise<void> {
  const deal = dealer(ranges, hands.length)
  let stopped = false
  await Promise.all(
    hands.map(async hand => {
      try {
        for (let range = deal.next(); range !== undefined && !stopped; range = deal.next()) {
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

/** Deals from the front, so that what is done is nearly a prefix; the sooner a replication ends, the longer the pieces. */
function dealer(ranges: readonly Range[], hands: number) {
  const waiting = ranges.flatMap(range => piecesOf(range, Infinity))
  let left = waiting.reduce((sum, { from, to }) => sum + to - from, 0)
  let msEach = pieceMs
  return {
    next(): Range | undefined {
      const [first] = waiting
      if (first === undefined) return undefined
      // Towards the end pieces grow small, so that no hand works on alone.
      const most = Math.min(pieceMs / msEach, left / (2 * hands), first.to - first.from)
      const to = first.from + Math.max(1, Math.floor(most))
      if (to < first.to) waiting[0] = { from: to, to: first.to }
      else waiting.shift()
      left -= to - first.from
      return { from: first.from, to }
    },
    learn({ from, to }: Range, ms: number): void {
      msEach = (msEach + Math.max(ms, 0.01) / (to - from)) / 2
    },
  }
}
