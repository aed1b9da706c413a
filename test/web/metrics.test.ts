import { expect, test } from 'vitest'
import { metricName, withoutNumber } from '../../web/words/metrics.ts'

test('every figure of a building that a scenario may have observed has a name', () => {
  expect(metricName('en', 'buildings.hut.racksSooted')).toBe('hut racks sooted')
  expect(metricName('fr', 'buildings.hut.racksSooted')).toBe('hut baies couvertes de suie')
  expect(metricName('fr', 'buildings.hut.racksBurnt')).toBe('hut baies brûlées')
})

test('a percent sign in a name stays on the line of its figure', () => {
  expect(metricName('fr', 'recoveryP90Hours')).toBe('90\u00a0% des services de retour')
  expect(metricName('en', 'recoveryP95Hours')).toBe('95\u00a0% of the services back')
})

test('what is not back within the time simulated is not said to be never back', () => {
  const said = (language: 'en' | 'fr', key: string): string => withoutNumber(language, key, 1, 'never')
  expect(said('en', 'recoveryLastHours')).toBe('not back')
  expect(said('fr', 'firstServersBackDays')).toBe('pas de retour')
  expect(said('en', 'buildings.hut.lostMinutes')).toBe('never')
  expect(said('en', 'dataLossP95Hours')).toBe('for good')
})

test('a product, a protection or a building called like a word of the report keeps its name', () => {
  expect(metricName('en', 'curves.servicesUp.all on day 7.4')).toBe('Services up, day 7.4')
  expect(metricName('en', 'curves.servicesUp.byProduct.all on day 7.4')).toBe('Services up, all, day 7.4')
  expect(metricName('en', 'curves.dataRestored.byPolicy.backup on day one on day 3')).toBe(
    'Data back, backup on day one, day 3',
  )
  expect(metricName('fr', 'curves.servicesUp.byProduct.rooms')).toBe('Services de retour, rooms')
  expect(metricName('fr', 'buildings.curves.racksBurnt')).toBe('curves baies brûlées')
})
