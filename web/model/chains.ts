/** Which answers to Why? are told, and in what order. */
import type { Because } from '../../src/index.ts'

export type Chain = readonly Because[]

/**
 * The last change first. What is a link of a chain told before is not told again as a chain of its own: in
 * "no power, because the fire began here" the fire that began is told.
 * @param chains each the latest link first
 */
export function latestFirst(chains: readonly Chain[]): Chain[] {
  const told = new Set<number>()
  return chains
    .filter(chain => chain.length > 0)
    .toSorted((a, b) => b[0]!.seconds - a[0]!.seconds)
    .filter(chain => {
      if (told.has(chain[0]!.row)) return false
      for (const { row } of chain) told.add(row)
      return true
    })
}
