/**
 * A fire that crosses each gap independently with a probability (bond percolation): which places burn together, and
 * so which pairs of replicas are lost together. Exact, by enumerating the open and closed gaps; for small graphs.
 */
import { invariant } from '../base/invariant.ts'

export interface Gap {
  readonly a: number
  readonly b: number
  readonly probability: number
}

export interface SpreadOutlook {
  readonly marginal: Float64Array
  /** Element k: probability that k + 1 places burn, the origin included. */
  readonly burntCountPmf: Float64Array
  /** Row-major, places x places: probability that both burn. */
  readonly bothBurn: Float64Array
  /** Probability that two replicas in distinct places, chosen uniformly, are both lost. */
  readonly twoReplicasLost: number
  readonly expectedBurnt: number
}

/** The number of patterns doubles with every gap; this many take about a second. */
const mostGaps = 20

export function spreadOutlook(places: number, gaps: readonly Gap[], origin: number): SpreadOutlook {
  invariant(gaps.length <= mostGaps, `${gaps.length} gaps: at most ${mostGaps} can be enumerated`)
  invariant(places <= 31, `${places} places: at most 31`)
  const bySet = setsThatBurn(gaps, origin)
  const marginal = new Float64Array(places)
  const burntCountPmf = new Float64Array(places)
  const bothBurn = new Float64Array(places * places)
  for (const [set, chance] of bySet) {
    let count = 0
    for (let a = 0; a < places; a++) {
      if (((set >> a) & 1) === 0) continue
      count++
      marginal[a]! += chance
      for (let b = 0; b < places; b++) if (((set >> b) & 1) === 1) bothBurn[a * places + b]! += chance
    }
    burntCountPmf[count - 1]! += chance
  }
  let pairs = 0
  for (let a = 0; a < places; a++) for (let b = a + 1; b < places; b++) pairs += bothBurn[a * places + b]!
  return {
    marginal,
    burntCountPmf,
    bothBurn,
    twoReplicasLost: places < 2 ? 0 : pairs / ((places * (places - 1)) / 2),
    expectedBurnt: marginal.reduce((sum, chance) => sum + chance, 0),
  }
}

/** Probability of each set of burnt places, as bits. */
function setsThatBurn(gaps: readonly Gap[], origin: number): Map<number, number> {
  const bySet = new Map<number, number>()
  for (let pattern = 0; pattern < 1 << gaps.length; pattern++) {
    let chance = 1
    gaps.forEach(({ probability }, gap) => (chance *= (pattern >> gap) & 1 ? probability : 1 - probability))
    if (chance === 0) continue
    const set = reached(gaps, pattern, 1 << origin)
    bySet.set(set, (bySet.get(set) ?? 0) + chance)
  }
  return bySet
}

/** Places connected to `set` through the gaps whose bit is set. */
function reached(gaps: readonly Gap[], pattern: number, set: number): number {
  for (let grown = true; grown;) {
    grown = false
    gaps.forEach(({ a, b }, gap) => {
      if (((pattern >> gap) & 1) === 0 || ((set >> a) & 1) === ((set >> b) & 1)) return
      set |= (1 << a) | (1 << b)
      grown = true
    })
  }
  return set
}
