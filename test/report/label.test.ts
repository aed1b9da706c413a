// Goal: no figure of a report claims more than it counts.
import { expect, test } from 'vitest'
import { observedLabel } from '../../src/report/label.ts'
import { simulate } from '../../src/report/incident.ts'
import { reportText } from '../../src/report/text.ts'
import { shipped } from '../run/scenario.ts'

test('one building that is cut is not the power off: the figure says that it is of the whole site', () => {
  const shed =
    '{ plan: { x: 90 m, y: 0 m, width: 6 m, depth: 6 m }, rooms: [{ id: only, kind: it, at: [0 m, 0 m], size: [6 m, 6 m], racks: { count: 1, serversEach: 1 }, itLoad: 1 kW, fireLoad: 100 MJ/m2 }] }'
  const night = simulate(
    shipped('two-rooms.yaml', [
      `buildings.shed=${shed}`,
      'decisions=[{ do: cut-power, building: hut, at: 20 min }]',
    ]),
    { seed: '1', replication: 0 },
  )
  expect(night.timeline('en').map(({ sentence }) => sentence)).toContain('the power of hut was cut')
  const [line] = reportText(night.report, []).match(/^power off.*$/m)!
  expect(line).toMatch(/^power off, whole site, min +never$/)
})

test('names of two words and more are told as they are, whatever they say', () => {
  expect(observedLabel('buildings.hall on day shift.lostMinutes')).toBe('hall on day shift lost, min')
  expect(observedLabel('curves.servicesUp.byProduct.cloud on demand on day 7.4')).toBe(
    'services up, cloud on demand, day 7.4',
  )
})
