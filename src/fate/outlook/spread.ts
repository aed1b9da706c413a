/**
 * A fire that crosses each gap independently with a probability (bond percolation): which places burn together, and
 * so which pairs of replicas are lost together. Exact: the fire is followed from place to place, and ways that burn the
 * same places are joined.
 */
import { invariant } from '../../base/invariant.ts'

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

/** Enough for any twenty gaps, and for far more where no place has many; so many take some seconds. */
const mostWays = 1 << 21

/** Throws if there are too many ways for the fire to take. */
export function spreadOutlook(places: number, gaps: readonly Gap[], origin: number): SpreadOutlook {
  invariant(places <= 31, `${places} places: at most 31`)
  const bySet = setsThatBurn(crossings(places, gaps), origin)
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

/** Row-major, places x places: probability that a fire in one crosses to the other, by any of the gaps between them. */
function crossings(places: number, gaps: readonly Gap[]): Float64Array {
  const held = new Float64Array(places * places).fill(1)
  for (const { a, b, probability } of gaps) {
    held[a * places + b]! *= 1 - probability
    held[b * places + a]! *= 1 - probability
  }
  // 1 - (1 - p) is p only to the last digit.
  const only = (a: number, b: number): Gap | undefined => {
    const between = gaps.filter(gap => (gap.a === a && gap.b === b) || (gap.a === b && gap.b === a))
    return between.length === 1 ? between[0] : undefined
  }
  return held.map((none, at) => only(Math.floor(at / places), at % places)?.probability ?? 1 - none)
}

/**
 * Probability of each set of burnt places, as bits. Place by place it is decided where the fire goes from there; a gap
 * between two burnt places is never looked at. What happened is then told by which places burn and which of them are
 * decided, in whatever way it came to that.
 */
function setsThatBurn(crosses: Float64Array, origin: number): Map<number, number> {
  const places = Math.sqrt(crosses.length)
  // Of each place, those it has a gap to, as bits.
  const beside = Array.from({ length: places }, (_, a) =>
    crosses
      .subarray(a * places, (a + 1) * places)
      .reduce((mask, p, b) => (p > 0 ? mask | (1 << b) : mask), 0),
  )
  const ended = new Map<number, number>()
  let ways = 0
  // By the places that are decided, then by those that burn.
  let under = new Map([[0, new Map([[1 << origin, 1]])]])
  while (under.size > 0) {
    const next: typeof under = new Map()
    for (const [decided, byBurnt] of under)
      for (const [burnt, chance] of byBurnt) {
        const place = beside.findIndex(
          (mask, at) => (((burnt & ~decided) >> at) & 1) === 1 && (mask & ~burnt) !== 0,
        )
        if (place < 0) {
          ended.set(burnt, (ended.get(burnt) ?? 0) + chance)
          continue
        }
        const after = decided | (1 << place)
        const joined = next.get(after) ?? new Map<number, number>()
        next.set(after, joined)
        const { sets, chances } = fromPlace(crosses, places, place, burnt, chance)
        for (let way = 0; way < sets.length; way++)
          joined.set(sets[way]!, (joined.get(sets[way]!) ?? 0) + chances[way]!)
        ways += sets.length
        if (ways > mostWays) throw tooMany(places)
      }
    under = next
  }
  return ended
}

const tooMany = (places: number): Error =>
  new Error(
    `a fire in ${places} places with so many gaps has more than ${mostWays} ways to spread, too many to follow: leave out gaps that it hardly crosses`,
  )

/** The sets that may burn once it is decided where the fire goes from a place, with their probabilities. */
function fromPlace(
  crosses: Float64Array,
  places: number,
  place: number,
  burnt: number,
  chance: number,
): { readonly sets: Int32Array; readonly chances: Float64Array } {
  const row = crosses.subarray(place * places, (place + 1) * places)
  const met = [...row.keys()].filter(to => row[to]! > 0 && ((burnt >> to) & 1) === 0)
  const open = met.filter(to => row[to]! < 1)
  const ways = 1 << open.length
  if (ways > mostWays) throw tooMany(places)
  const sets = new Int32Array(ways)
  const chances = new Float64Array(ways)
  sets[0] = met.reduce((set, to) => (row[to]! < 1 ? set : set | (1 << to)), burnt)
  chances[0] = chance
  let held = 1
  for (const to of open) {
    const p = row[to]!
    for (let way = 0; way < held; way++) {
      sets[held + way] = sets[way]! | (1 << to)
      chances[held + way] = chances[way]! * p
      chances[way]! *= 1 - p
    }
    held *= 2
  }
  return { sets, chances }
}
