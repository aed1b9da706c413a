import { expect, test } from 'vitest'
import { activitiesText } from '../../src/report/activities.ts'
import { simulate } from '../../src/report/incident.ts'
import { reportText } from '../../src/report/text.ts'
import { prepare } from '../../src/run/prepare.ts'
import { readTwoRooms } from '../campaign/threeShelves.ts'

const night = { seed: '1', replication: 0 }
const told = (settings: readonly string[]) => simulate(prepare(readTwoRooms(settings).scenario), night).report

test('activities with an objective are told by customers, at their least capacity', () => {
  const shop = (leastCapacity: string) => [
    `activities.shop={ outage: [{ from: 0 h, perHour: 1 € }], rto: 1 min, mtpd: 2 min, leastCapacity: ${leastCapacity} }`,
    'products.machine.activity=shop',
  ]
  const all = told(shop('100 %'))
  const few = told(shop('10 %'))
  // All products carry the activity and no service can be spared, so a customer with any service down is hit.
  expect(all.activities['shop']!.customersHit.p50).toBe(all.metrics.customersHit.p50)
  expect(all.metrics.customersHit.p50).toBeGreaterThan(0)
  // All services went down, and the first of ten is back before the last.
  const hours = (report: typeof all): number => report.activities['shop']!.backMedianHours.p50 ?? Infinity
  expect(hours(few)).toBeLessThan(hours(all))
  expect(all.activities['shop']!.mtpdBreaches.p50).toBe(all.activities['shop']!.customersHit.p50)
  expect(all.activities['shop']!.rtoMetShare.p50).toBe(0)
  expect(reportText(all, [])).toMatch(/beyond the MTPD  not back so far\n-.*\nshop +\d+ +[\d.]+ +0 %/)
})

test('of an activity out for what it needs the customers are disrupted, though no service of theirs is hit', () => {
  const named = (name: string, customer: string, room: string, activity: string) =>
    `{ name: ${name}, customer: ${customer}, product: machine, tier: normal, policy: nightly, in: [hut/${room}], activity: ${activity} }`
  const report = told([
    'activities.shop={ outage: [{ from: 0 h, perHour: 1 € }], rto: 1 min, needs: [names] }',
    // A solid wall between the rooms, and nobody who cuts the power.
    'horizon=1 h',
    'decisions=[]',
    'buildings.hut.openings=[]',
    'activities.other={ outage: [{ from: 0 h, perHour: 1 € }] }',
    `population={ customers: 2, services: 2, servicesPerCustomer: 1, named: [${named('names', 'Operator', 'left', 'other')}, ${named('till', 'Grocer', 'right', 'shop')}] }`,
  ])
  expect(report.metrics.customersHit.p50).toBe(1)
  expect(report.activities['shop']!.customersHit.p50).toBe(1)
  const text = reportText(report, [])
  expect(text).toMatch(/\ncustomers hit +1\n/)
  expect(text).toMatch(/activity +customers disrupted .*\n-.*\nshop +1 /)
})

test('without one there is nothing to tell', () => {
  const silent = told([
    'activities.shop={ outage: [{ from: 0 h, perHour: 1 € }] }',
    'products.machine.activity=shop',
  ])
  expect(silent.activities).toEqual({})
  expect(activitiesText(silent.activities)).toBe('')
})
