/**
 * Watches when a service in three racks writes while one rack after another burns, and what it is restored to each time.
 * What was written is a chain of stretches; a copy holds what was there at its point. What is lost in the end is all that
 * was written but for what is there.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { never } from '../../src/damage/damage.ts'
import { dataLossKind } from '../../src/fate/fate.ts'
import { fateRestored } from '../../src/recovery/settle/fateRestored.ts'
import { type Blow, campus, type CampusText, hour, recoverFrom, type Story, yard } from './campus.ts'

const step = hour / 2
const horizon = 180 * hour
/** Before any point that is restored. */
const start = -400 * hour
const racks = [0, 1, 2] as const

const estates = (
  [
    ['period: 1 h, lag: 0 s', 0],
    ['period: 6 h, lag: 3 h', 0],
    ['period: 0 s, lag: 8 h', 0],
    ['period: 1 h, lag: 0 s', 50],
    ['period: 6 h, lag: 3 h', 30],
  ] as const
).map(([schedule, failures]) =>
  campus({
    services: 2,
    serversEach: 12,
    place: '[west]',
    stock: 40,
    factories: '{}',
    recovery: 'buildings: { west: { access: 1 h, power: 400 h } }',
    policies: `kept: { approach: backup-and-restore, verifyFailure: ${failures} %, copies: [{ id: far, medium: backup, place: another-site, ${schedule}, retention: 60 d, jobSuccess: 100 %, restoreSuccess: 100 % }] }`,
    mix: '{ kept: 100 % }',
  }),
)

const blowsTo = (rack: number): fc.Arbitrary<readonly Blow[]> =>
  fc
    .record({
      dark: fc.option(fc.integer({ min: 1, max: 120 })),
      burnt: fc.option(fc.integer({ min: 1, max: 120 }), { freq: 4 }),
    })
    .map(({ dark, burnt }) => [
      ...(dark === null || (burnt !== null && dark > burnt)
        ? []
        : [{ racks: [rack], at: dark * step, what: 'dark' as const }]),
      ...(burnt === null ? [] : [{ racks: [rack], at: burnt * step, what: 'burnt' as const }]),
    ])

/** What was written from a second to another, and the seconds of writes that were there before. */
interface Stretch {
  readonly from: number
  readonly until: number
  readonly kept: number
}

test('what is lost over all losses is what was written, but for what is there', () =>
  fc.assert(
    fc.property(fc.constantFrom(...estates), fc.tuple(...racks.map(blowsTo)), (estate, blows) => {
      const stretches: Stretch[] = []
      let begun: Omit<Stretch, 'until'> | undefined = { from: start, kept: 0 }
      let back = never
      const left = new Set<number>()
      const keptAt = (point: number): number => {
        const { from, kept } = stretches.findLast(each => each.from <= point && point <= each.until)!
        return kept + point - from
      }
      const { fate, recovery } = recoverFrom(estate, blows.flat(), {
        horizon,
        cuts: Array.from({ length: (2 * horizon) / step }, (_, nth) => ((nth + 1) * step) / 2),
        look(story, at) {
          const { dataBackAt } = story.recovery
          if (dataBackAt[0] !== back && dataBackAt[0] !== never) {
            back = dataBackAt[0]!
            begun = { from: back, kept: keptAt(pointOf(story)) }
            for (const rack of racks) if (story.racks.burntAt[rack]! < back) left.add(rack)
          }
          const { downAt, burntAt } = story.racks
          const stops = racks
            .filter(rack => !left.has(rack))
            .map(rack => Math.min(downAt[rack]!, burntAt[rack]!))
          const until = Math.min(...stops)
          if (begun === undefined || until > at) return
          stretches.push({ ...begun, until })
          begun = undefined
        },
      })
      const { dataLoss, dataLossSeconds } = fateRestored(fate, recovery)
      if (fate.lostAt[0] === never || dataLoss[0] === dataLossKind.permanent) return
      if (begun !== undefined) stretches.push({ ...begun, until: horizon })
      const written = stretches.reduce((sum, { from, until }) => sum + until - from, 0)
      const isRestored = back !== never && fate.lostAt[0]! < back
      const there = keptAt(isRestored ? stretches.at(-1)!.until : pointOf({ fate, recovery }))
      expect(dataLossSeconds[0]).toBe(written - there)
    }),
    { numRuns: 300 },
  ))

/** The point that the first service is restored to. */
function pointOf({ fate, recovery: { restoredPoint } }: Pick<Story, 'fate' | 'recovery'>): number {
  const older = restoredPoint.length > 0 ? restoredPoint[0]! : never
  return older === never ? fate.point[0]! : older
}

/** Services in several racks, with a replica next door and a backup that lags. */
function withReplica(lag: string, more: CampusText = {}) {
  const sure = 'jobSuccess: 100 %, restoreSuccess: 100 %'
  return campus({
    services: 2,
    serversEach: 12,
    place: '[west]',
    stock: 40,
    factories: '{}',
    recovery: 'buildings: { west: { access: 1 h, power: 90 h }, yard: { access: 1 h, power: 60 h } }',
    policies: `kept: { approach: hot-standby, copies: [{ id: twin, medium: replica, place: yard, period: 0 s, lag: 0 s, ${sure} }, { id: far, medium: backup, place: another-site, period: 0 s, lag: ${lag}, retention: 60 d, ${sure} }], failover: { success: 100 %, attempts: 1, time: 30 min } }`,
    mix: '{ kept: 100 % }',
    ...more,
  })
}

test('also where it failed over and went home between its losses: what it wrote there is lost with its home', () => {
  const estate = withReplica('362 h')
  const blows: Blow[] = [
    { racks: yard, at: hour / 2, what: 'dark' },
    { racks: [0], at: hour, what: 'burnt' },
    { racks: [1], at: 80 * hour, what: 'dark' },
    { racks: yard, at: 333 * hour, what: 'burnt' },
    { racks: [1], at: 334 * hour, what: 'burnt' },
  ]
  let back = never
  const { fate, recovery } = recoverFrom(estate, blows, {
    cuts: [79 * hour],
    look: ({ recovery: { dataBackAt } }, at) => {
      if (at === 79 * hour) back = dataBackAt[0]!
    },
  })
  // Restored to its new servers; at its replica from 80.5 h, and its rack serves at 92 h: home ten days later.
  expect(back).toBeLessThan(66 * hour)
  // What had not been copied for 362 h when its first rack burnt was lost with that.
  expect(fate.point[0]).toBe(-361 * hour)
  // It wrote until 1 h, and again from its restore on.
  const { from, until, service } = recovery.writes
  const stay = service.indexOf(0)
  expect([from[stay], until[stay]]).toEqual([80.5 * hour, 332 * hour])
  expect(fateRestored(fate, recovery).dataLossSeconds[0]).toBe(362 * hour + 334 * hour - back)
})

test('nor does a restore count that was overtaken by a failover: what it has at home is what it brought there', () => {
  // A third of its data stood in the first rack: it is read in 56 h.
  const estate = withReplica('8 h', { data: `${3 * 56 * 36} GB`, restoring: 'point: reachable-first' })
  const { firstCopy, rack } = estate.population.copies
  const twin = rack[firstCopy[0]!]!
  const { recovery, fate } = recoverFrom(estate, [
    { racks: [twin], at: hour, what: 'dark' },
    { racks: [0], at: hour, what: 'burnt' },
    { racks: [twin], at: 333 * hour, what: 'burnt' },
    { racks: [1], at: 334 * hour, what: 'burnt' },
  ])
  // Four servers are there at 13 h and are set up in an hour each: read and verified by 74 h, and home ten days later.
  // The replica serves from 62 h on.
  const { from, until } = recovery.writes
  expect([from[0], until[0]]).toEqual([62.5 * hour, 314 * hour])
  // Of both losses only the second one counts: the backup lacks the last eight hours.
  expect(fateRestored(fate, recovery).dataLossSeconds[0]! / hour).toBe(8)
})
