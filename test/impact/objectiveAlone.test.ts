// An activity may have objectives and no price: what an outage costs is often not known when they are agreed.
import { expect, test } from 'vitest'
import { simulate } from '../../src/report/incident.ts'
import { shipped } from '../run/scenario.ts'

/** Of the activity that all services of both rooms support: hours of its disruption, whether it met its objective. */
function told(activity: string) {
  const prepared = shipped('two-rooms.yaml', [
    `activities={ shop: ${activity} }`,
    'products.machine.activity=shop',
  ])
  const { report } = simulate(prepared, { seed: '1', replication: 0, typical: true })
  return { shop: report.activities['shop'], costs: report.costs }
}

test('with its objective alone it is judged, and costs what an outage that is priced at nothing does', () => {
  const priced = told('{ rto: 24 h, outage: [{ from: 0 h, perHour: 0 € }] }')
  expect(told('{ rto: 24 h }')).toEqual(priced)
  expect(told('{ rto: 24 h, outage: [] }')).toEqual(priced)
  expect(told('{ rto: 24 h, outage: [{ from: 0 h, perHour: 1 € }] }').costs).not.toEqual(priced.costs)
  // The rooms burn and are back after days.
  expect(JSON.stringify(told('{ rto: 24 h }').shop)).not.toBe(JSON.stringify(told('{ rto: 90 d }').shop))
})
