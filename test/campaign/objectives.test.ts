import { describe, expect, test } from 'vitest'
import { attained, isTested, type Objectives, tiersKept } from '../../src/campaign/objectives.ts'
import { gatheredOf } from './gathered.ts'

interface Fire {
  /** Met by 95 % of the services: age of the restored point and length of the outage, h. */
  readonly age?: number
  readonly outage?: number
  /** How many of ten services that went down lost their data for good. */
  readonly lost?: number
}

const over = (fires: readonly Fire[], objectives: Partial<Objectives>) =>
  attained(
    gatheredOf({
      'metrics.dataLossP95Hours': fires.map(({ age = 0.5 }) => age),
      'metrics.outageP95Hours': fires.map(({ outage = 3 }) => outage),
      'metrics.servicesDown': fires.map(() => 10),
      'metrics.servicesWithDataLost': fires.map(({ lost = 0 }) => lost),
    }),
    { confidence: 0.95, ...objectives },
  )

describe('an objective is attained', () => {
  test.each([
    ['by data as old as the RPO', { age: 1 }, { rpoHours: 1 }, 1],
    ['not by older data', { age: 1.01 }, { rpoHours: 1 }, 0],
    ['not by data that is never back', { age: Infinity }, { rpoHours: 1 }, 0],
    ['by an outage as long as the RTO', { outage: 4 }, { rtoHours: 4 }, 1],
    ['not by a longer one', { outage: 4.01 }, { rtoHours: 4 }, 0],
    ['not by services back without their data', { outage: 1, lost: 1 }, { rtoHours: 4 }, 0],
    ['by an outage as long as the RTO if one in twenty has lost its data', { lost: 0.5 }, { rtoHours: 4 }, 1],
    ['by a loss of the share that may be lost at most', { lost: 1 }, { lossShare: 0.1 }, 1],
    ['not by a larger loss', { lost: 2 }, { lossShare: 0.1 }, 0],
  ] as const)('%s', (_said, fire, objectives, share) => {
    expect(over([fire], objectives).share).toBe(share)
  })
})

describe('"RPO 1 h in 95 % of the fires"', () => {
  const missedIn = (misses: number, confidence = 0.95) =>
    over(
      Array.from({ length: 20 }, (_, fire) => ({ age: fire < misses ? 5 : 0.5 })),
      { rpoHours: 1, confidence },
    )
  test.each([
    [0, 1, true],
    [1, 0.95, true],
    [2, 0.9, false],
  ])('with %i of 20 fires that miss it: %f', (misses, share, met) => {
    expect(missedIn(misses)).toMatchObject({ share, met })
  })
  // Wilson's interval of none or all of 20 is as wide as z^2 / (20 + z^2), 16 %.
  test.each([
    ['is left open by 20 that keep it', 0, 0.95, true],
    ['is out of reach if 20 miss it', 20, 0.95, false],
    ['is certain of 20 that keep it if half have to', 0, 0.5, false],
  ] as const)('%s', (_said, misses, confidence, open) => {
    expect(missedIn(misses, confidence).open).toBe(open)
  })
  test('all of several objectives have to hold in the same fire', () => {
    const fires = [{ age: 5 }, { outage: 9 }, { lost: 5 }, {}]
    expect(over(fires, { rpoHours: 1, rtoHours: 4, lossShare: 0.1 }).share).toBe(0.25)
  })
})

describe('an objective is put to the test', () => {
  const harmless = { age: NaN, lost: 0 }
  const many = (count: number, fire: Fire): Fire[] => Array.from({ length: count }, () => fire)
  const cases = (hits: number, misses: number, untouched: number): Fire[] => [
    ...many(hits, { age: 0.5 }),
    ...many(misses, { age: 5, lost: 5 }),
    ...many(untouched, harmless),
  ]
  test.each([{ rpoHours: 1 }, { lossShare: 0.1 }])(
    '%o: by the fires that take disks, and by no other',
    asked => {
      const few = over(cases(6, 2, 0), asked)
      expect(few).toMatchObject({ share: 0.75, tested: 8, met: false })
      expect(over(cases(6, 2, 100), asked)).toEqual(few)
    },
  )
  test('nothing is kept that was not tested, or hardly', () => {
    expect(over(cases(0, 0, 60), { rpoHours: 1 })).toMatchObject({ tested: 0, met: false, open: false })
    const [two, three] = [2, 3].map(hits => over(cases(hits, 0, 60), { rpoHours: 1 }))
    expect([isTested(two!), two!.met, isTested(three!), three!.met]).toEqual([false, false, true, true])
  })
  test('a time by every fire that stops a service', () =>
    expect(
      over([harmless, harmless, { ...harmless, outage: 9 }, { outage: NaN, age: NaN }], { rtoHours: 4 }),
    ).toMatchObject({
      share: 2 / 3,
      tested: 3,
    }))
  test('of two objectives the one that comes off worst tells, each by its own fires', () => {
    // Disks are lost in four fires, one of which ends late; services stop in all ten.
    const fires = [...cases(3, 0, 6), { age: 0.5, outage: 9 }]
    expect(over(fires, { rpoHours: 1, rtoHours: 4 })).toMatchObject({ share: 0.75, tested: 4 })
  })
})

test('a tier keeps its objective in fires in which 95 % of the services do', () => {
  const kept = tiersKept(Float64Array.of(0.95, 1, 0.94, NaN), 0.5)
  expect(kept).toMatchObject({ share: 2 / 3, tested: 3, met: true })
  expect(tiersKept(Float64Array.of(NaN, NaN), 0.5)).toMatchObject({ tested: 0, met: false })
})
