// Crews: random cases of the shipped families. Expected answers come from formulas, sorting or counting, never from
// the code under test.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyCase } from '../../../../src/verify/recovery/verify.ts'
import { bestOfAllAssignments, listed, longestPath } from '../answers.ts'
import { agrees, type Fields, most, sum, whole } from './cases.ts'

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

/** 0.1 + 0.2 is due at 0.3, and with 0.3 more at 0.6: in tenths 1, 3 and 6. In binary the sums are above 0.3 and 0.6. */
test('a task done when it is due is not late, in tenths of hours', () => {
  const jobs = [
    { name: 'a', hours: 0.1, weight: 1, dueH: 0.1 },
    { name: 'b', hours: 0.2, weight: 1, dueH: 0.3 },
    { name: 'c', hours: 0.3, weight: 1, dueH: 0.6 },
  ]
  const none = {
    order: ['a', 'b', 'c'],
    sumCompletionH: 1,
    weightedCompletion: 1,
    maxLatenessH: 0,
    late: 0,
  }
  agrees({ jobs }, { policies: { earliestDeadline: none, givenOrder: none } })
})

test('only the rules that a case asks for are answered', () => {
  const jobs = [{ name: 'a', hours: 2, weight: 1, dueH: 1 }]
  const only = { order: ['a'], sumCompletionH: 2, weightedCompletion: 2, maxLatenessH: 1, late: 1 }
  const { computed } = verifyCase({
    id: 'case',
    kind: 'deterministic',
    inputs: { jobs },
    expected: { policies: { shortestFirst: only } },
    relative: 1e-9,
    z: 4,
  })
  expect(computed).toEqual({ policies: { shortestFirst: only } })
})

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

function permutations(of: readonly number[]): number[][] {
  if (of.length === 0) return [[]]
  return of.flatMap(first => permutations(of.filter(each => each !== first)).map(rest => [first, ...rest]))
}
