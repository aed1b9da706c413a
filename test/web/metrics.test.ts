import { expect, test } from 'vitest'
import { metricName } from '../../web/words/metrics.ts'

test('every figure of a building that a scenario may have observed has a name', () => {
  expect(metricName('en', 'buildings.hut.racksSooted')).toBe('hut racks sooted')
  expect(metricName('fr', 'buildings.hut.racksSooted')).toBe('hut baies couvertes de suie')
  expect(metricName('fr', 'buildings.hut.racksBurnt')).toBe('hut baies brûlées')
})
