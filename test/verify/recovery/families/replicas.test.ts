// Replicas in zones that fail together: random cases of the shipped families. Expected answers come from formulas,
// sorting or counting, never from the code under test.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyCase } from '../../../../src/verify/recovery/verify.ts'
import { choose, explored } from '../answers.ts'
import { agrees, chance, sum, whole } from './cases.ts'

const drawn = fc
  .tuple(whole(1, 16), fc.nat(16), fc.nat(16))
  .map(([all, burnt, picked]) => [all, burnt % (all + 1), picked % (all + 1)] as const)

test('lost together as counting says', () =>
  fc.assert(
    fc.property(drawn, whole(1, 2000), ([all, burnt, picked], services) => {
      const gone = choose(burnt, picked) / choose(all, picked)
      agrees(
        { zones: all, burnt, replicas: picked, services },
        {
          probabilityAllLost: gone,
          probabilityAllLostIfZonesMayRepeat: Math.pow(burnt / all, picked),
          lostReplicasPmf: Array.from(
            { length: picked + 1 },
            (_, lost) => (choose(burnt, lost) * choose(all - burnt, picked - lost)) / choose(all, picked),
          ),
          expectedServicesLost: services * gone,
          probabilityAnyServiceLost: 1 - Math.pow(1 - gone, services),
        },
      )
    }),
  ))

test('codes fail when too few pieces are left', () =>
  fc.assert(
    fc.property(drawn, fc.nat(16), ([all, burnt, pieces], draw) => {
      const needed = draw % (pieces + 1)
      let lost = 0
      for (let gone = pieces - needed + 1; gone <= pieces; gone++)
        lost += (choose(burnt, gone) * choose(all - burnt, pieces - gone)) / choose(all, pieces)
      agrees({ zones: all, burnt, pieces, needed }, { probabilityLost: lost })
    }),
  ))

test('a code of thousands of pieces: as many lost or more, and more, are one if the middle of them is', () => {
  const lost = (needed: number): number =>
    verifyCase({
      id: 'case',
      kind: 'distribution',
      inputs: { zones: 6000, burnt: 3000, pieces: 3000, needed },
      expected: { probabilityLost: 0 },
      relative: 1e-9,
      z: 4,
    }).computed['probabilityLost'] as number
  // The number lost is as likely as 3000 less that number.
  expect(lost(1500) + lost(1501)).toBeCloseTo(1, 12)
  expect(lost(1470) + lost(1531)).toBeCloseTo(1, 12)
  expect(lost(3000)).toBeCloseTo(1, 12)
})

test('copysets of large clusters', () =>
  fc.assert(
    fc.property(
      whole(100, 9000),
      whole(1, 4),
      whole(3, 90),
      fc.double({ min: 1, max: 4e5, noNaN: true }),
      (nodes, replicas, failed, copysets) => {
        const each = choose(failed, replicas) / choose(nodes, replicas)
        const any = -Math.expm1(copysets * Math.log1p(-each))
        agrees(
          { nodes, replicas, failed, copysets },
          {
            perCopysetLossProbability: each,
            probabilityAnyLoss: any,
            linearApproximation: copysets * each,
            // As a publication would print it.
            published: Number(any.toPrecision(2)),
          },
        )
      },
    ),
  ))

test('fires that cross gaps, revealed one gap at a time', () =>
  fc.assert(
    fc.property(
      whole(1, 5),
      fc.array(fc.tuple(fc.nat(4), fc.nat(4), chance), { maxLength: 8 }),
      fc.nat(4),
      (places, drawnGaps, drawnOrigin) => {
        const nodes = Array.from({ length: places }, (_, at) => `B${at}`)
        const gaps = drawnGaps.map(([a, b, p]) => [a % places, b % places, p] as const)
        const origin = drawnOrigin % places
        const sets = explored(gaps, origin)
        const weigh = (holds: (set: number) => boolean): number =>
          sum([...sets].map(([set, p]) => (holds(set) ? p : 0)))
        const count = (set: number): number => nodes.filter((_, at) => (set >> at) & 1).length
        const pairs = nodes.flatMap((a, i) =>
          nodes
            .slice(i + 1)
            .map((b, j): [string, number] => [
              `${a}+${b}`,
              weigh(set => ((set >> i) & 1) === 1 && ((set >> (i + 1 + j)) & 1) === 1),
            ]),
        )
        agrees(
          {
            nodes,
            edges: gaps.map(([a, b, probability]) => ({ between: [nodes[a], nodes[b]], probability })),
            origin: nodes[origin],
          },
          {
            marginal: Object.fromEntries(
              nodes.map((name, at) => [name, weigh(set => ((set >> at) & 1) === 1)]),
            ),
            burntCountPmf: nodes.map((_, at) => weigh(set => count(set) === at + 1)),
            pairBothBurn: Object.fromEntries(pairs),
            probabilityTwoReplicasLost: places < 2 ? 0 : sum(pairs.map(([, p]) => p)) / pairs.length,
            expectedBurnt: sum([...sets].map(([set, p]) => p * count(set))),
          },
        )
      },
    ),
  ))
