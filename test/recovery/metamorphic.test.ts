/**
 * Changes of a scenario that must change nothing, or only in one direction, with the same blows and the same draws.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Streams } from '../../src/base/streams.ts'
import type { Estate } from '../../src/estate/estate.ts'
import { dataLossKind } from '../../src/fate/fate.ts'
import { dispatchRule } from '../../src/recovery/engine/dispatch.ts'
import { addStage, addTask, engine } from '../../src/recovery/engine/engine.ts'
import { submit } from '../../src/recovery/engine/stage.ts'
import { advance } from '../../src/recovery/engine/step.ts'
import { stageKind } from '../../src/recovery/engine/tasks.ts'
import { estateOf, scenarioOf } from '../estate/estateOf.ts'
import { anyCampus, blows, drawnCampus, drawnCopy, onCampus, textOf, type DrawnCampus } from './anyCampus.ts'
import { recoverFrom, type Blow, type Story } from './campus.ts'
import { ends } from './programs.ts'

const run = (estate: Estate, given: readonly Blow[], replication: number): Story =>
  recoverFrom(estate, onCampus(given, estate), { streams: new Streams('metamorphic', replication) })

/** Fire only: a copy on a dark rack gets no new points, but keeps those that a running one would prune. */
const burnsAlone = ({ what }: Blow): boolean => what === 'burnt'

/** Seconds of data lost by each service, by its key; Infinity: all of it. */
function losses({ estate, fate }: Story): Map<number, number> {
  return new Map(
    Array.from(estate.population.services.key, (key, service) => [
      key,
      fate.dataLoss[service] === dataLossKind.permanent
        ? Infinity
        : fate.dataLoss[service] === dataLossKind.window
          ? fate.dataLossSeconds[service]!
          : 0,
    ]),
  )
}

/** Everything that readers can see of each service, by its key. */
function outcomes({ estate, fate, recovery }: Story): Map<number, readonly number[]> {
  return new Map(
    Array.from(estate.population.services.key, (key, service) => [
      key,
      [
        fate.outage[service]!,
        fate.downAt[service]!,
        fate.lostAt[service]!,
        fate.point[service]!,
        fate.dataLoss[service]!,
        fate.dataLossSeconds[service]!,
        recovery.route[service]!,
        recovery.ownBackAt[service]!,
        recovery.backAt[service]!,
        recovery.dataBackAt[service]!,
        recovery.downSeconds[service]!,
      ],
    ]),
  )
}

const withCopies = (
  drawn: DrawnCampus,
  change: (copies: DrawnCampus['policies'][number]['copies']) => typeof copies,
): DrawnCampus => ({
  ...drawn,
  policies: drawn.policies.map(policy => ({ ...policy, copies: change(policy.copies) })),
})

function noneLosesMore(before: Story, after: Story): void {
  const old = losses(before)
  for (const [key, seconds] of losses(after)) expect(seconds).toBeLessThanOrEqual(old.get(key)!)
}

describe('copies', () => {
  test('one more never raises the loss of a service', () =>
    fc.assert(
      fc.property(drawnCampus, drawnCopy, blows, fc.nat(1000), (drawn, more, given, replication) =>
        noneLosesMore(
          run(anyCampus(drawn), given, replication),
          run(anyCampus(withCopies(drawn, copies => [...copies, more])), given, replication),
        ),
      ),
      { numRuns: 25 },
    ))

  test('one on another site, where nothing burns, in place of one here never raises a loss', () =>
    fc.assert(
      fc.property(drawnCampus, blows, fc.nat(1000), fc.nat(2), (drawn, given, replication, nth) =>
        noneLosesMore(
          run(anyCampus(drawn), given.filter(burnsAlone), replication),
          run(
            anyCampus(
              withCopies(drawn, copies =>
                copies.map((copy, at) => (at === nth ? { ...copy, place: 'another-site' } : copy)),
              ),
            ),
            given.filter(burnsAlone),
            replication,
          ),
        ),
      ),
      { numRuns: 25 },
    ))
})

describe('one unit more in a pool of single-stage tasks', () => {
  const job = fc.record({
    start: fc.nat(30),
    hours: fc.integer({ min: 1, max: 9 }),
    weight: fc.integer({ min: 1, max: 5 }),
    due: fc.nat(60),
  })
  const done = (
    jobs: readonly { start: number; hours: number; weight: number; due: number }[],
    rule: number,
    units: number,
  ): number[] => {
    const made = engine({
      pools: [{ units: [[-Infinity, units]], rule }],
      supplies: [],
      gates: [],
      links: [],
    })
    jobs.forEach(({ start, hours, weight, due }, key) => {
      const row = addTask(made, key, start)
      made.tasks.weight[row] = weight
      made.tasks.penalty[row] = weight
      made.tasks.priority[row] = weight
      made.tasks.due[row] = due
      addStage(made, stageKind.pool, 0, hours)
      submit(made, row)
    })
    advance(made, Infinity)
    return ends(made)
  }

  test.each(['fifo', 'criticality', 'edf', 'spt', 'wspt', 'penalty', 'lpt'] as const)(
    'delays nobody when all ask at once: %s',
    rule =>
      fc.assert(
        fc.property(fc.array(job, { maxLength: 25 }), fc.integer({ min: 1, max: 5 }), (drawn, units) => {
          const jobs = drawn.map(each => ({ ...each, start: 0 }))
          const fewer = done(jobs, dispatchRule[rule], units)
          done(jobs, dispatchRule[rule], units + 1).forEach((end, at) =>
            expect(end).toBeLessThanOrEqual(fewer[at]!),
          )
        }),
      ),
  )

  test('delays nobody, whenever they ask, where the first come is the first served', () =>
    fc.assert(
      fc.property(fc.array(job, { maxLength: 25 }), fc.integer({ min: 1, max: 5 }), (jobs, units) => {
        const fewer = done(jobs, dispatchRule.fifo, units)
        done(jobs, dispatchRule.fifo, units + 1).forEach((end, at) =>
          expect(end).toBeLessThanOrEqual(fewer[at]!),
        )
      }),
    ))
})

test('a crew more delays no rack that only has to be restarted', () =>
  fc.assert(
    fc.property(
      drawnCampus,
      fc.uniqueArray(fc.nat(35), { minLength: 1 }),
      fc.nat(1000),
      (drawn, racks, replication) => {
        const given: Blow[] = [{ racks, at: 600, what: 'dark' }]
        const plain = { ...drawn, dispatch: 'fifo', failures: 0, secondHit: 'none' }
        const [few, many] = [0, 1].map(more => {
          const estate = anyCampus({ ...plain, crews: [drawn.crews[0]! + more, drawn.crews[1]!] })
          return run(estate, given, replication).recovery.rackBackAt
        })
        many!.forEach((back, rack) => expect(back).toBeLessThanOrEqual(few![rack]!))
      },
    ),
    { numRuns: 30 },
  ))

test('twice the data over twice the bandwidth takes the same time', () =>
  fc.assert(
    fc.property(drawnCampus, blows, fc.nat(1000), (drawn, given, replication) => {
      const text = textOf(drawn)
      const twice = text.replace(
        /(data|bandwidth|stream|ingress|link): (\d+) ([MG]B)/g,
        (_, what: string, size: string, unit: string) => `${what}: ${2 * Number(size)} ${unit}`,
      )
      expect(twice === text).toBe(false)
      const [one, two] = [text, twice].map(each => run(estateOf(scenarioOf(each)), given, replication))
      expect(outcomes(two!)).toEqual(outcomes(one!))
    }),
    { numRuns: 25 },
  ))

describe('names and order', () => {
  test('other names for tiers, pools, links and repositories change nothing', () =>
    fc.assert(
      fc.property(drawnCampus, blows, fc.nat(1000), (drawn, given, replication) => {
        const names = {
          urgent: 'gold',
          normal: 'bronze',
          crew: 'hands',
          checkers: 'eyes',
          vault: 'cellar',
          attic: 'loft',
          near: 'shelf',
          far: 'bunker',
        }
        const [one, two] = [textOf(drawn), textOf(drawn, { names })].map(each =>
          run(estateOf(scenarioOf(each)), given, replication),
        )
        expect(outcomes(two!)).toEqual(outcomes(one!))
      }),
      { numRuns: 25 },
    ))

  test('tiers, policies, repositories, links and pools may be listed in any order', () =>
    fc.assert(
      fc.property(drawnCampus, blows, fc.nat(1000), (drawn, given, replication) => {
        const [one, two] = [textOf(drawn), textOf(drawn, { order: list => list.toReversed() })].map(each =>
          run(estateOf(scenarioOf(each)), given, replication),
        )
        expect(outcomes(two!)).toEqual(outcomes(one!))
      }),
      { numRuns: 25 },
    ))

  // Two blows in one second have an order: stopping from heat and then losing power differs from having no power at
  // first.
  const eachAtItsTime = blows.filter(given => new Set(given.map(({ at }) => at)).size === given.length)

  test('blows may be listed in any order', () =>
    fc.assert(
      fc.property(drawnCampus, eachAtItsTime, fc.nat(1000), (drawn, given, replication) => {
        const estate = anyCampus(drawn)
        expect(outcomes(run(estate, given.toReversed(), replication))).toEqual(
          outcomes(run(estate, given, replication)),
        )
      }),
      { numRuns: 20 },
    ))
})
