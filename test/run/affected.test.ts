import { expect, test } from 'vitest'
import type { Ending } from '../../src/run/ending.ts'
import { affectedBy, affectedWords } from '../../src/run/why/affected.ts'

/** Two customers with two services each; hours down and data lost of each service; activities that may lose by it. */
function ending(
  hours: readonly number[],
  lost: readonly number[],
  costCustomers: number,
  activities = ['none', 'pharmacy'],
): Ending {
  const services = { count: 4, tier: [0, 1, 0, 1], customer: [0, 0, 1, 1] }
  return {
    metrics: { costCustomers },
    estate: { population: { services, tiers: ['gold', 'bronze'], customers: { count: 2 }, activities } },
    downSeconds: Float64Array.from(hours, each => each * 3600),
    dataLost: Uint8Array.from(lost),
  } as unknown as Ending
}

test('who is out for longer and loses less data is told as both', () => {
  const copied = ending([10, 10, 5, 5], [0, 0, 0, 0], 1_000_000)
  const not = ending([8, 10, 5, 5], [1, 1, 0, 0], 6_000_000)
  const whom = affectedBy(copied, not)
  expect(whom.customers).toEqual({ better: 0, worse: 1 })
  expect(whom.customersLosing).toEqual({ better: 1, worse: 0 })
  expect(whom.tiers).toEqual([{ tier: 'gold', hours: 2 }])
  const many = { ...whom, customers: { better: 12_305, worse: 1678 } }
  expect(affectedWords(many, 'en')).toMatch(/^Customers out for less: 12,305, for longer: 1,678\./)
  expect(affectedWords(whom, 'en')).toBe(
    'Customers out for less: 0, for longer: 1. Customers losing less data for good: 1, losing more: 0. Hours of outage by tier: gold +2 h. Customers’ loss: −€5m.',
  )
})

test('data that is saved by one service and lost by another of the same customer is no difference to it', () => {
  const { customersLosing } = affectedBy(
    ending([1, 1, 1, 1], [1, 0, 0, 0], 0),
    ending([1, 1, 1, 1], [0, 1, 0, 0], 0),
  )
  expect(customersLosing).toEqual({ better: 0, worse: 0 })
})

test('where no activity states what an outage costs it, no loss is told', () => {
  const whom = affectedBy(
    ending([2, 1, 1, 1], [0, 0, 0, 0], 0, ['none']),
    ending([1, 1, 1, 1], [0, 0, 0, 0], 0, ['none']),
  )
  expect(whom.lossStated).toBe(false)
  expect(affectedWords(whom, 'en')).not.toMatch(/loss/)
})

test('who loses data is told though nobody is out for longer; less than an hour and a few euros are not', () => {
  const [saved, lost] = [ending([1, 1, 1, 1], [0, 0, 0, 0], 0), ending([1.2, 1, 1, 1], [1, 0, 0, 0], 499)]
  expect(affectedWords(affectedBy(saved, lost), 'en')).toMatch(/Customers losing less data for good: 1,/)
  const swapped = affectedBy(ending([3, 1, 1, 1], [0, 0, 0, 0], 0), ending([1, 1, 3, 1], [0, 0, 0, 0], 0))
  expect(affectedWords(swapped, 'en')).toMatch(
    /^Customers out for less: 1, for longer: 1\..* loss: no difference\.$/,
  )
  expect(affectedWords(swapped, 'fr')).toMatch(/ Perte des clients : aucune différence\.$/)
  expect(affectedWords(affectedBy(saved, ending([1.2, 1, 1, 1], [0, 0, 0, 0], 499)), 'en')).toBe('')
})
