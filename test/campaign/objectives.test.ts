import { describe, expect, test } from 'vitest'
import { attained, type Objectives } from '../../src/campaign/objectives.ts'
import { gatheredOf } from './gathered.ts'

interface Fire {
  /** 95 % of the services: age of the restored point and length of the outage, h. */
  readonly age?: number
  readonly outage?: number
  /** Of ten services that went down, so many lost their data for good. */
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
    ['where nobody lost a disk', { age: NaN }, { rpoHours: 1 }, 1],
    ['by an outage as long as the RTO', { outage: 4 }, { rtoHours: 4 }, 1],
    ['not by a longer one', { outage: 4.01 }, { rtoHours: 4 }, 0],
    ['by a loss of the share that may be lost at most', { lost: 1 }, { lossShare: 0.1 }, 1],
    ['not by a larger loss', { lost: 2 }, { lossShare: 0.1 }, 0],
  ] as const)('%s', (_said, fire, objectives, share) => {
    expect(over([fire], objectives).share).toBe(share)
  })
})

describe('"RPO 1 h in 95 % of the fires"', () => {
  const missedIn = (misses: number) =>
    over(
      Array.from({ length: 20 }, (_, fire) => ({ age: fire < misses ? 5 : 0.5 })),
      { rpoHours: 1 },
    )
  test.each([
    [0, 1, true],
    [1, 0.95, true],
    [2, 0.9, false],
  ])('with %i of 20 fires that miss it: %f', (misses, share, met) => {
    expect(missedIn(misses)).toMatchObject({ share, met })
  })
  test('all of several objectives have to hold in the same fire', () => {
    const fires = [{ age: 5 }, { outage: 9 }, { lost: 5 }, {}]
    expect(over(fires, { rpoHours: 1, rtoHours: 4, lossShare: 0.1 }).share).toBe(0.25)
  })
})
