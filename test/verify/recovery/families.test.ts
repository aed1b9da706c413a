/**
 * Cases nobody has seen, of the families that are shipped: other numbers and sizes, edge values and ties. The answers are
 * worked out here, by formulas, sorting or counting, and never by what is under test.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyCase } from '../../../src/verify/recovery/verify.ts'
import {
  bestOfAllAssignments,
  binomialTail,
  choose,
  explored,
  flowShop,
  listed,
  longestPath,
  waterFilled,
} from './answers.ts'

type Fields = Readonly<Record<string, unknown>>

function agrees(
  inputs: Fields,
  expected: Fields,
  kind: 'deterministic' | 'stochastic' = 'deterministic',
  relative = 1e-9,
): void {
  const result = verifyCase({ id: 'case', kind, inputs, expected, relative, z: 4 })
  expect({ by: result.by, off: result.figures.filter(({ pass }) => !pass), inputs }).toEqual({
    by: result.by,
    off: [],
    inputs,
  })
  expect(result.pass).toBe(true)
  expect(Object.keys(result.computed)).toEqual(Object.keys(expected))
}

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max })
const chance = fc.integer({ min: 0, max: 100 }).map(percent => percent / 100)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const most = (values: readonly number[]): number => Math.max(0, ...values)

describe('windows of loss', () => {
  test('any period, lag and objective', () =>
    fc.assert(
      fc.property(whole(0, 800), whole(0, 400), whole(0, 1500), (period, lag, rpo) =>
        agrees(
          { periodH: period / 4, lagH: lag / 4, rpoH: rpo / 4 },
          {
            min: lag / 4,
            mean: (lag + period / 2) / 4,
            max: (lag + period) / 4,
            variance: (period * period) / 192,
            p05: (lag + 0.05 * period) / 4,
            p50: (lag + 0.5 * period) / 4,
            p99: (lag + 0.99 * period) / 4,
            probabilityRpoMet:
              period === 0 ? (rpo >= lag ? 1 : 0) : Math.min(1, Math.max(0, (rpo - lag) / period)),
          },
        ),
      ),
    ))

  test('any instant in whole minutes, written in hours', () =>
    fc.assert(
      fc.property(
        whole(-20_000, 20_000),
        whole(1, 3000),
        whole(0, 3000),
        whole(0, 3000),
        (fire, period, lag, first) => {
          let point = first
          while (point + lag > fire) point -= period
          while (point + period + lag <= fire) point += period
          agrees(
            { fireAtH: fire / 60, periodH: period / 60, lagH: lag / 60, firstStartH: first / 60 },
            { newestPointH: point / 60, ageH: (fire - point) / 60 },
          )
        },
      ),
    ))

  test('jobs that fail, one or many points kept', () =>
    fc.assert(
      fc.property(whole(1, 200), whole(0, 50), whole(0, 99), whole(1, 60), (period, lag, percent, kept) => {
        const fails = percent / 100
        const chances = Array.from({ length: kept }, (_, k) => (1 - fails) * Math.pow(fails, k))
        agrees(
          { periodH: period, lagH: lag, jobFailureProbability: fails, retainedPoints: kept },
          {
            probabilityNothingUsable: Math.pow(fails, kept),
            meanAgeIfUsableH:
              sum(chances.map((each, k) => each * (lag + period / 2 + k * period))) / sum(chances),
          },
        )
      }),
    ))

  test('chains of any length, a full on the day included', () =>
    fc.assert(
      fc.property(
        chance,
        whole(0, 30),
        whole(0, 500),
        whole(0, 90),
        fc.constantFrom('full', 'incremental', 'differential'),
        (fails, days, full, change, mode) => {
          const pieces = mode === 'full' || days === 0 ? 1 : mode === 'differential' ? 2 : days + 1
          let readable = 1
          for (let piece = 0; piece < pieces; piece++) readable *= 1 - fails
          agrees(
            {
              pieceFailureProbability: fails,
              daysSinceFull: days,
              fullGB: full,
              dailyChangeGB: change,
              mode,
            },
            {
              piecesNeeded: pieces,
              restoreGB: mode === 'full' ? full : full + change * days,
              probabilityChainReadable: readable,
            },
          )
        },
      ),
    ))

  test('two copies, the remote one always the older', () =>
    fc.assert(
      fc.property(
        whole(0, 24),
        whole(0, 12),
        whole(0, 72),
        whole(0, 48),
        chance,
        (near, lag, far, gap, survival) => {
          const behind = near + lag + gap
          agrees(
            {
              local: { periodH: near, lagH: lag, survivalProbability: survival },
              remote: { periodH: far, lagH: behind, survivalProbability: 1 },
            },
            { meanAgeH: survival * (lag + near / 2) + (1 - survival) * (behind + far / 2) },
          )
        },
      ),
    ))

  test('two copies at once: the mean of the smaller of two uniform ages', () =>
    fc.assert(
      fc.property(whole(1, 24), whole(0, 24), (near, more) =>
        agrees(
          {
            local: { periodH: near, lagH: 0, survivalProbability: 1 },
            remote: { periodH: near + more, lagH: 0, survivalProbability: 1 },
          },
          { meanAgeH: near / 2 - (near * near) / (6 * (near + more)) },
        ),
      ),
    ))

  test('writes, and levels of any number', () => {
    fc.assert(
      fc.property(whole(0, 900), whole(0, 48), whole(0, 12), (rate, period, lag) => {
        const mean = rate * (lag + period / 2)
        agrees(
          { writesPerHour: rate, periodH: period, lagH: lag },
          { meanLostWrites: mean, varianceLostWrites: mean + (rate * rate * period * period) / 12 },
        )
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(whole(0, 700), whole(0, 99), whole(0, 700)), { maxLength: 6 }), levels =>
        agrees(
          {
            levels: levels.map(([accumulationWindowH, propagationWindowH, holdWindowH]) => ({
              name: 'level',
              accumulationWindowH,
              propagationWindowH,
              holdWindowH,
            })),
          },
          {
            worstLossByLevelH: levels.map(
              ([window], at) =>
                window + sum(levels.slice(0, at + 1).map(([, travels, held]) => travels + held)),
            ),
          },
        ),
      ),
    )
  })
})

describe('replicas in zones', () => {
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

  test('copysets of large clusters', () =>
    fc.assert(
      fc.property(
        whole(100, 9000),
        whole(1, 4),
        whole(3, 90),
        fc.double({ min: 1, max: 4e5, noNaN: true }),
        (nodes, replicas, failed, copysets) => {
          const each = choose(failed, replicas) / choose(nodes, replicas)
          agrees(
            { nodes, replicas, failed, copysets },
            {
              perCopysetLossProbability: each,
              probabilityAnyLoss: -Math.expm1(copysets * Math.log1p(-each)),
              linearApproximation: copysets * each,
              published: 0.1,
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
})

describe('crews', () => {
  test('tasks alike: none, one, fewer or more than crews', () =>
    fc.assert(
      fc.property(whole(0, 300), whole(0, 40), whole(1, 50), (jobs, quarters, servers) => {
        const ends = Array.from({ length: jobs }, (_, at) => (quarters / 4) * Math.ceil((at + 1) / servers))
        const mean = jobs === 0 ? 0 : sum(ends) / jobs
        agrees(
          { jobs, serviceH: quarters / 4, servers },
          {
            makespanH: most(ends),
            meanCompletionH: mean,
            meanWaitH: jobs === 0 ? 0 : mean - quarters / 4,
            completionsH: ends,
          },
        )
      }),
    ))

  const job = fc.record({ hours: whole(1, 12), weight: whole(1, 9), dueH: whole(0, 60) })
  test('one crew under each rule, ties in the order given', () =>
    fc.assert(
      fc.property(fc.array(job, { minLength: 1, maxLength: 7 }), drawnJobs => {
        const jobs = drawnJobs.map((each, at) => ({ name: `j${at}`, ...each }))
        const under = (before: (a: (typeof jobs)[number], b: (typeof jobs)[number]) => number): Fields => {
          const order = jobs.toSorted(before)
          let now = 0
          const ends = order.map(({ hours }) => (now += hours))
          return {
            order: order.map(({ name }) => name),
            sumCompletionH: sum(ends),
            weightedCompletion: sum(ends.map((end, at) => end * order[at]!.weight)),
            maxLatenessH: Math.max(...ends.map((end, at) => end - order[at]!.dueH)),
            late: ends.filter((end, at) => end > order[at]!.dueH).length,
          }
        }
        agrees(
          { jobs },
          {
            policies: {
              shortestFirst: under((a, b) => a.hours - b.hours),
              weightedShortestFirst: under((a, b) => a.hours * b.weight - b.hours * a.weight),
              earliestDeadline: under((a, b) => a.dueH - b.dueH),
              criticalityFirst: under((a, b) => b.weight - a.weight),
              givenOrder: under(() => 0),
            },
          },
        )
      }),
    ))

  test('the best one crew can do, over all orders', () =>
    fc.assert(
      fc.property(fc.array(job, { minLength: 1, maxLength: 5 }), jobs => {
        const orders = permutations(jobs.map((_, at) => at))
        const least = (figure: (ends: readonly number[], order: readonly number[]) => number): number =>
          Math.min(
            ...orders.map(order => {
              let now = 0
              return figure(
                order.map(at => (now += jobs[at]!.hours)),
                order,
              )
            }),
          )
        const found = verifyCase({
          id: 'case',
          kind: 'deterministic',
          inputs: { jobs: jobs.map((each, at) => ({ name: `j${at}`, ...each })) },
          expected: {
            policies: {},
            optimal: {
              sumCompletionH: least(ends => sum(ends)),
              weightedCompletion: least((ends, order) =>
                sum(ends.map((end, at) => end * jobs[order[at]!]!.weight)),
              ),
              maxLatenessH: least((ends, order) =>
                Math.max(...ends.map((end, at) => end - jobs[order[at]!]!.dueH)),
              ),
              late: least((ends, order) => ends.filter((end, at) => end > jobs[order[at]!]!.dueH).length),
            },
          },
          relative: 1e-9,
          z: 4,
        })
        expect(found.figures.filter(({ pass }) => !pass)).toEqual([])
      }),
    ))

  test('lists, longest first, and the optimum of all assignments', () =>
    fc.assert(
      fc.property(fc.array(whole(1, 20), { minLength: 1, maxLength: 7 }), whole(1, 4), (jobsH, servers) => {
        const optimum = bestOfAllAssignments(jobsH, servers)
        const list = listed(jobsH, servers)
        agrees({ jobsH, servers }, { listMakespanH: list, optimalMakespanH: optimum, ratio: list / optimum })
        const longest = listed(
          jobsH.toSorted((a, b) => b - a),
          servers,
        )
        agrees(
          { jobsH, servers },
          { lptMakespanH: longest, optimalMakespanH: optimum, ratio: longest / optimum },
        )
      }),
    ))

  /** Graham 1969: 2m - 1, 2m - 1, ..., m + 1, m + 1, m, m, m on m crews. */
  test.each([2, 3, 5, 12])('the worst case of longest first on %i crews', crews => {
    const jobsH = [crews, crews, crews]
    for (let hours = crews + 1; hours < 2 * crews; hours++) jobsH.unshift(hours, hours)
    agrees(
      { jobsH, servers: crews },
      { lptMakespanH: 4 * crews - 1, optimalMakespanH: 3 * crews, ratio: 4 / 3 - 1 / (3 * crews) },
    )
  })

  /** Graham 1966: m (m - 1) tasks of an hour, then one of m. */
  test.each([2, 5, 9])('the worst case of a list on %i crews', crews => {
    const jobsH = [...Array.from({ length: crews * (crews - 1) }, () => 1), crews]
    agrees(
      { jobsH, servers: crews },
      { listMakespanH: 2 * crews - 1, optimalMakespanH: crews, ratio: 2 - 1 / crews },
    )
  })

  test('precedence without limits is the longest path', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ hours: whole(0, 30), after: fc.uniqueArray(fc.nat(9), { maxLength: 3 }) }), {
          maxLength: 10,
        }),
        drawnTasks => {
          const tasks = drawnTasks.map(({ hours, after }, at) => ({
            name: `t${at}`,
            hours: hours / 2,
            after: after.filter(before => before < at).map(before => `t${before}`),
          }))
          const ends = longestPath(tasks)
          agrees(
            { tasks: tasks.toReversed() },
            { finishH: Object.fromEntries(ends), makespanH: most([...ends.values()]) },
          )
        },
      ),
    ))
})

describe('links', () => {
  test('shared equally', () =>
    fc.assert(
      fc.property(fc.array(whole(0, 40), { maxLength: 12 }), whole(1, 9), (sizesTB, link) => {
        const rising = sizesTB.toSorted((a, b) => a - b)
        const endOf = new Map<number, number>()
        rising.reduce((end, size, at) => {
          const next = end + ((size - (rising[at - 1] ?? 0)) * (rising.length - at)) / link
          endOf.set(size, next)
          return next
        }, 0)
        const ends = sizesTB.map(size => endOf.get(size)!)
        agrees(
          { sizesTB, linkTBperH: link },
          {
            finishH: ends,
            makespanH: most(ends),
            meanFinishH: ends.length === 0 ? 0 : sum(ends) / ends.length,
          },
        )
      }),
    ))

  test('shared by weight, nobody above the cap, whenever they come', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ arrivalH: whole(0, 12), sizeTB: whole(1, 20), weight: whole(1, 4) }), {
          minLength: 1,
          maxLength: 9,
        }),
        whole(1, 9),
        fc.option(whole(1, 4)),
        (jobs, link, cap) =>
          agrees(
            { jobs, linkTBperH: link, perJobCapTBperH: cap },
            { finishH: waterFilled(jobs, link, cap ?? Infinity) },
          ),
      ),
    ))

  test('crossed one after another: the narrowest holds a lone flow', () =>
    fc.assert(
      fc.property(
        fc.array(whole(1, 20), { minLength: 1, maxLength: 5 }),
        whole(0, 50),
        whole(0, 9),
        (links, size, start) =>
          agrees(
            {
              linksTBperH: Object.fromEntries(links.map((capacity, at) => [`l${at}`, capacity])),
              flows: [{ startH: start, sizeTB: size, route: links.map((_, at) => `l${at}`) }],
            },
            { finishH: [start + size / Math.min(...links)], makespanH: start + size / Math.min(...links) },
          ),
      ),
    ))
})

describe('stages', () => {
  test('one crew after another, first come first served: a flow shop', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(whole(1, 9), whole(1, 9), whole(1, 9)), { minLength: 1, maxLength: 8 }),
        hours => {
          const ends = flowShop(hours)
          agrees(
            {
              pools: { a: { units: 1 }, b: { units: 1 }, c: { units: 1 } },
              linksTBperH: {},
              services: hours.map(each => ({
                startH: 0,
                priority: 0,
                stages: each.map((time, at) => ['pool', 'abc'[at], time]),
              })),
            },
            { finishH: ends, makespanH: most(ends) },
          )
        },
      ),
    ))

  test('supply one at a time, and by the truck', () => {
    fc.assert(
      fc.property(whole(0, 400), whole(0, 400), whole(1, 40), whole(0, 20), (orders, stock, rate, hour) => {
        const waits = Array.from({ length: orders }, (_, at) => Math.max(0, (at + 1 - stock) / rate))
        agrees(
          { orders, stock, ratePerH: rate },
          {
            lastDeliveryH: most(waits),
            meanWaitH: orders === 0 ? 0 : sum(waits) / orders,
            servedFromStock: Math.min(orders, stock),
            [`deliveredBy${hour}H`]: Math.min(orders, stock + rate * hour),
          },
        )
      }),
    )
    fc.assert(
      fc.property(whole(1, 400), whole(0, 400), whole(1, 90), whole(1, 48), (orders, stock, batch, every) => {
        const waits = Array.from(
          { length: orders },
          (_, at) => every * Math.ceil(Math.max(0, at + 1 - stock) / batch),
        )
        agrees(
          { orders, stock, batch, everyH: every },
          { lastDeliveryH: most(waits), meanWaitH: sum(waits) / orders },
        )
      }),
    )
  })

  test('failovers and restores tried again', () => {
    fc.assert(
      fc.property(
        whole(1, 100),
        whole(0, 40),
        whole(0, 40),
        whole(1, 8),
        (percent, time, wasted, attempts) => {
          const works = percent / 100
          const pmf = Array.from({ length: attempts }, (_, before) => works * Math.pow(1 - works, before))
          agrees(
            { successProbability: works, attemptH: time / 10, wastedH: wasted / 10, attempts },
            {
              probabilityFailover: sum(pmf),
              probabilityFallback: Math.pow(1 - works, attempts),
              meanTimeIfFailoverH: sum(pmf.map((p, before) => p * (before * wasted + time))) / 10 / sum(pmf),
              attemptPmf: pmf,
            },
          )
        },
      ),
    )
    fc.assert(
      fc.property(
        whole(0, 99),
        whole(0, 48),
        whole(0, 48),
        whole(0, 48),
        (percent, periodH, meanAgeOfNewestH, restoreH) => {
          const fails = percent / 100
          agrees(
            { verifyFailureProbability: fails, periodH, meanAgeOfNewestH, restoreH },
            {
              expectedTries: 1 / (1 - fails),
              expectedRestoreH: restoreH / (1 - fails),
              expectedLossH: meanAgeOfNewestH + (periodH * fails) / (1 - fails),
            },
          )
        },
      ),
    )
  })

  test('distributions by their closed forms', () => {
    fc.assert(
      fc.property(whole(1, 40), whole(0, 100), (medianH, more) => {
        const p95H = medianH * (1 + more / 20)
        const sigma = Math.log(p95H / medianH) / 1.6448536269514722
        const spread = Math.exp(sigma * sigma)
        agrees(
          { medianH, p95H },
          {
            mu: Math.log(medianH),
            sigma,
            meanH: medianH * Math.sqrt(spread),
            sdH: medianH * Math.sqrt(spread * Math.expm1(sigma * sigma)),
            p95H,
            p99H: medianH * Math.exp(2.3263478740408408 * sigma),
          },
        )
      }),
    )
    fc.assert(
      fc.property(whole(0, 20), whole(0, 20), whole(0, 20), (low, rise, fall) => {
        fc.pre(rise + fall > 0)
        const [mode, high] = [low + rise, low + rise + fall]
        const at = (p: number): number =>
          p * (high - low) <= rise
            ? low + Math.sqrt(p * (high - low) * rise)
            : high - Math.sqrt((1 - p) * (high - low) * fall)
        agrees(
          { low, mode, high },
          {
            mean: (low + mode + high) / 3,
            variance: (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18,
            p05: at(0.05),
            p50: at(0.5),
            p95: at(0.95),
          },
        )
      }),
    )
  })
})

describe('cost', () => {
  test('of an outage is the sum of its hours', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(whole(1, 30), whole(0, 9000)), { minLength: 1, maxLength: 6 }),
        fc.array(whole(0, 120), { maxLength: 6 }),
        fc.boolean(),
        (drawnSteps, outagesH, open) => {
          let from = 0
          const steps = drawnSteps.map(([length, perH], at) => {
            const step = {
              fromH: from,
              toH: open && at === drawnSteps.length - 1 ? null : from + length,
              perH,
            }
            from += length
            return step
          })
          const rate = (hour: number): number =>
            steps.find(({ fromH, toH }) => hour >= fromH && hour < (toH ?? Infinity))?.perH ?? 0
          agrees(
            { steps, outagesH },
            { cost: outagesH.map(hours => sum(Array.from({ length: hours }, (_, hour) => rate(hour)))) },
          )
        },
      ),
    ))

  test('the front: nobody is as good in everything and better in something, equals stay together', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), { maxLength: 12 }), points => {
        const designs = points.map(([costK, recoveryH, lossH], at) => ({
          name: `d${at}`,
          costK,
          recoveryH,
          lossH,
        }))
        const total = (design: (typeof designs)[number]): number =>
          design.costK + design.recoveryH + design.lossH
        const beaten = (one: (typeof designs)[number]): boolean =>
          designs.some(
            two =>
              two.costK <= one.costK &&
              two.recoveryH <= one.recoveryH &&
              two.lossH <= one.lossH &&
              total(two) < total(one),
          )
        agrees({ designs }, { front: designs.filter(design => !beaten(design)).map(({ name }) => name) })
      }),
    ))
})

describe('statistics', () => {
  test('intervals of proportions: the roots of the score, and of the binomial tails', () =>
    fc.assert(
      fc.property(whole(1, 300), fc.nat(300), (runs, drawnHits) => {
        const hits = drawnHits % (runs + 1)
        const z = 1.959963984540054
        const [a, b, c] = [runs + z * z, -(2 * hits + z * z), (hits * hits) / runs]
        const root = Math.sqrt(Math.max(0, b * b - 4 * a * c))
        const bisect = (above: (p: number) => boolean): number => {
          let [low, high] = [0, 1]
          for (let step = 0; step < 100; step++) {
            const middle = (low + high) / 2
            if (above(middle)) high = middle
            else low = middle
          }
          return (low + high) / 2
        }
        agrees(
          { hits, runs },
          {
            wilson: [hits === 0 ? 0 : (-b - root) / (2 * a), hits === runs ? 1 : (-b + root) / (2 * a)],
            clopperPearson: [
              hits === 0 ? 0 : bisect(p => binomialTail(runs, hits, p) > 0.025),
              hits === runs ? 1 : bisect(p => 1 - binomialTail(runs, hits + 1, p) < 0.025),
            ],
          },
          'deterministic',
          1e-7,
        )
      }),
      { numRuns: 40 },
    ))
})

describe('estimates', () => {
  test('a queue with two crews', () => {
    const [rate, served] = [3.2, 2]
    const load = rate / served
    const wait = (load * load) / 2 / (1 - load / 2) / (1 + load + (load * load) / 2 / (1 - load / 2))
    const mean = wait / (2 * served - rate)
    agrees(
      { servers: 2, arrivalPerH: rate, servicePerH: served },
      {
        probabilityWait: wait,
        meanWaitH: mean,
        meanSojournH: mean + 1 / served,
        meanQueueLength: rate * mean,
        p90WaitH: Math.log(wait / 0.1) / (2 * served - rate),
        erlangB: (load * load) / 2 / (1 + load + (load * load) / 2),
      },
      'stochastic',
    )
  })

  /** Cobham 1954: the wait of class k is R / ((1 - s_{k-1}) (1 - s_k)), R the work found in service. */
  test('three classes, the first before the others', () => {
    const rates = [0.2, 0.3, 0.2]
    const load = [0, 0.2, 0.5, 0.7]
    const waits = rates.map((_, at) => 0.7 / ((1 - load[at]!) * (1 - load[at + 1]!)))
    agrees(
      { arrivalPerH: rates, meanServiceH: 1 },
      { meanWaitHighH: waits[0], meanWaitLowH: waits[2], meanWaitH: waits },
      'stochastic',
    )
  })

  test('a batch on two crews, by its gaps', () => {
    const gaps = [1, 2, 2, 2, 2].toReversed().map(busy => 1 / (0.25 * busy))
    let now = 0
    const departures = gaps.map(gap => (now += gap))
    agrees(
      { jobs: 5, rate: 0.25, servers: 2 },
      {
        expectedMakespanH: now,
        varianceMakespanH2: sum(gaps.map(gap => gap * gap)),
        expectedDeparturesH: departures,
        meanCompletionH: sum(departures) / 5,
      },
      'stochastic',
    )
  })

  test('a chain of two stages', () => {
    const [a, b] = [3, 1]
    agrees(
      {
        stages: [
          { name: 'first', meanH: a },
          { name: 'second', meanH: b },
        ],
      },
      {
        meanH: a + b,
        varianceH2: a * a + b * b,
        probabilityWithin5H: 1 - (a * Math.exp(-5 / a) - b * Math.exp(-5 / b)) / (a - b),
      },
      'stochastic',
    )
  })

  test('shares of a sum of four', () => {
    const coefficients = [5, 1, 2, 4]
    const squares = sum(coefficients.map(each => each * each))
    const shares = coefficients.map(each => (each * each) / squares)
    agrees(
      { coefficients },
      {
        first: shares,
        total: shares,
        src: coefficients.map(each => each / Math.sqrt(squares)),
        variance: squares / 12,
      },
      'stochastic',
    )
  })
})

function permutations(of: readonly number[]): number[][] {
  if (of.length === 0) return [[]]
  return of.flatMap(first => permutations(of.filter(each => each !== first)).map(rest => [first, ...rest]))
}
