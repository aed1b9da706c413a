// Closed forms of what is lost together: replicas in zones, and places that a fire reaches from each other.
import { describe, expect, test } from 'vitest'
import { copysetLoss } from '../../src/fate/outlook/copysets.ts'
import { spreadOutlook } from '../../src/fate/outlook/spread.ts'
import {
  allAmong,
  allLostIfRepeated,
  atLeastOnce,
  codeLost,
  lostReplicasPmf,
} from '../../src/fate/outlook/zones.ts'

describe('replicas in zones', () => {
  test('are lost as counting all placements says', () => {
    for (const [zones, burnt, replicas] of [
      [4, 1, 2],
      [6, 3, 3],
      [8, 2, 4],
    ] as const) {
      const counts = Array.from({ length: replicas + 1 }, () => 0)
      let placements = 0
      for (let set = 0; set < 2 ** zones; set++) {
        if (ones(set) !== replicas) continue
        placements++
        counts[ones(set & (2 ** burnt - 1))]!++
      }
      const pmf = lostReplicasPmf(zones, burnt, replicas)
      counts.forEach((count, lost) => expect(pmf[lost]).toBeCloseTo(count / placements, 14))
      expect(allAmong(burnt, zones, replicas)).toBeCloseTo(counts[replicas]! / placements, 14)
      expect(codeLost(zones, burnt, replicas, 2)).toBeCloseTo(
        counts.slice(replicas - 1).reduce((sum, count) => sum + count, 0) / placements,
        14,
      )
    }
    expect(allLostIfRepeated(4, 1, 2)).toBe(1 / 16)
  })
  test('happen at least once as 1 - (1 - p)^n, also where p is tiny', () => {
    expect(atLeastOnce(0.5, 2)).toBeCloseTo(0.75, 15)
    expect(atLeastOnce(1e-12, 1e6) / 1e-6).toBeCloseTo(
      1 - (1e6 - 1) * 0.5e-12 + ((1e6 - 1) * (1e6 - 2) * 1e-24) / 6,
      14,
    )
    expect(atLeastOnce(1, 3)).toBe(1)
    expect(atLeastOnce(1, 0)).toBe(0)
    expect(atLeastOnce(0, 3)).toBe(0)
  })
  test('as copysets are lost together as often as there are copysets, while that is rare', () => {
    const { perCopyset, any, linear } = copysetLoss(9, 3, 3, 5)
    expect(perCopyset).toBeCloseTo(1 / 84, 15)
    expect(linear).toBeCloseTo(5 / 84, 15)
    expect(any).toBeCloseTo(1 - Math.pow(83 / 84, 5), 14)
  })
})

describe('spread over gaps', () => {
  test('along a chain is the product of its gaps', () => {
    const { marginal, burntCountPmf, bothBurn, expectedBurnt } = spreadOutlook(
      3,
      [
        { a: 0, b: 1, probability: 0.5 },
        { a: 1, b: 2, probability: 0.2 },
      ],
      0,
    )
    expect([...marginal]).toEqual([1, 0.5, 0.1])
    expect([...burntCountPmf]).toEqual([0.5, 0.4, 0.1])
    expect(bothBurn[1 * 3 + 2]).toBeCloseTo(0.1, 15)
    expect(expectedBurnt).toBeCloseTo(1.6, 15)
  })
  test('round a ring finds the second way', () => {
    const gaps = [
      { a: 0, b: 1, probability: 0.3 },
      { a: 1, b: 2, probability: 0.3 },
      { a: 0, b: 2, probability: 0.3 },
    ]
    const { marginal, twoReplicasLost, bothBurn } = spreadOutlook(3, gaps, 0)
    expect(marginal[1]).toBeCloseTo(0.3 + 0.7 * 0.09, 14)
    expect(twoReplicasLost).toBeCloseTo((marginal[1]! + marginal[2]! + bothBurn[5]!) / 3, 14)
  })
  test('over a sure gap is as if both places were one', () => {
    const gaps = [
      { a: 0, b: 1, probability: 1 },
      { a: 1, b: 2, probability: 0.5 },
    ]
    const { marginal, burntCountPmf, twoReplicasLost } = spreadOutlook(3, gaps, 0)
    expect([...marginal]).toEqual([1, 1, 0.5])
    expect([...burntCountPmf]).toEqual([0, 0.5, 0.5])
    // Of three pairs one burns for certain, and each of the others if the fire crosses the second gap.
    expect(twoReplicasLost).toBeCloseTo((1 + 0.5 + 0.5) / 3, 15)
  })
  test('in a single place loses no pair of replicas', () => {
    const { burntCountPmf, twoReplicasLost } = spreadOutlook(1, [], 0)
    expect([[...burntCountPmf], twoReplicasLost]).toEqual([[1], 0])
  })
  test('along a chain of thirty gaps stops after a geometric number of places', () => {
    const gaps = Array.from({ length: 30 }, (_, a) => ({ a, b: a + 1, probability: 0.9 }))
    const { burntCountPmf } = spreadOutlook(31, gaps, 0)
    for (let burnt = 1; burnt < 31; burnt++)
      expect(burntCountPmf[burnt - 1]).toBeCloseTo(0.1 * 0.9 ** (burnt - 1), 14)
    expect(burntCountPmf[30]).toBeCloseTo(0.9 ** 30, 14)
  })
  test('among nine places, each with a gap to each, burns all as often as a random graph is connected', () => {
    const q = 0.8
    const gaps = Array.from({ length: 81 }, (_, at) => ({
      a: Math.floor(at / 9),
      b: at % 9,
      probability: 1 - q,
    }))
    const { burntCountPmf } = spreadOutlook(
      9,
      gaps.filter(({ a, b }) => a < b),
      4,
    )
    // Gilbert 1959, Random graphs, https://doi.org/10.1214/aoms/1177706098, equation 3: a graph is connected unless the
    // component of a place has fewer than all.
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
    const connected = [1]
    for (let n = 2; n <= 9; n++)
      connected.push(
        1 -
          connected.reduce(
            (sum, own, at) => sum + choose(n - 1, at) * own * q ** ((at + 1) * (n - at - 1)),
            0,
          ),
      )
    for (let burnt = 1; burnt <= 9; burnt++)
      expect(burntCountPmf[burnt - 1]).toBeCloseTo(
        choose(8, burnt - 1) * connected[burnt - 1]! * q ** (burnt * (9 - burnt)),
        13,
      )
  })
  test('by two gaps between the same places crosses unless both hold', () => {
    const gaps = [0.3, 0.5].map(probability => ({ a: 1, b: 0, probability }))
    expect(spreadOutlook(2, gaps, 0).marginal[1]).toBeCloseTo(1 - 0.7 * 0.5, 15)
  })
  test('with too many ways to take says so', () => {
    const gaps = Array.from({ length: 30 }, (_, at) => ({ a: 0, b: at + 1, probability: 0.5 }))
    expect(() => spreadOutlook(31, gaps, 0)).toThrow(/more than 2097152 ways to spread, too many to follow/)
  })
})

function ones(set: number): number {
  let count = 0
  for (let rest = set; rest > 0; rest >>= 1) count += rest & 1
  return count
}
