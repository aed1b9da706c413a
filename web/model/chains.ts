/** Which chains of an answer to Why? are shown, and in what order. */
import type { Because } from '../../src/index.ts'

export type Chain = readonly Because[]

/**
 * Chains with the latest change first. A chain whose latest link occurs in a chain before it is left out: "no
 * power, because the fire began here" already tells that the fire began.
 * @param chains links of each, latest first
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
