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
