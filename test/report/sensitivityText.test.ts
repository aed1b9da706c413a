// What a study says of changes that were all alike.
import { expect, test } from 'vitest'
import type { Finding } from '../../src/campaign/sensitivity/study.ts'
import type { Language } from '../../src/run/told/sentences.ts'
import type { SensitivityReport } from '../../src/report/sensitivity/sensitivity.ts'
import { sensitivityText } from '../../src/report/sensitivity/sensitivityText.ts'

const told = (method: SensitivityReport['method'], finding: Partial<Finding>, language?: Language): string =>
  sensitivityText(
    {
      scenario: { name: 'Two rooms' },
      strategy: null,
      seed: '1',
      runs: 8,
      method,
      inputs: ['a', 'b'],
      names: {},
      findings: { roomsBurnt: { unit: 'rooms', never: 0, valueless: 0, mean: 0.5, ...finding } },
    } as unknown as SensitivityReport,
    language,
  )

const effect = (path: string, size: number, off: number) => ({
  path,
  meanSize: size,
  meanSizeInterval: off === 0 ? null : ([size - off, size + off] as const),
  mean: size,
  spread: off,
})

test('a point is no interval: changes that are all alike show no spread', () => {
  const text = told('morris', { effects: [effect('a', 2, 0), effect('b', 0.5, 0.3)] })
  expect(text).toMatch(/^a +2 +no spread +2 +0$/m)
  expect(text).toMatch(/^b +0\.5 +0\.2 to 0\.8 +0\.5 +0\.3$/m)
  expect(text).toContain(
    'no spread: the same at every point, so that nothing is known of how much it changes',
  )
  const bar = { path: 'a', low: 0, high: 3, difference: 3, interval: null, at: [1, 2] }
  expect(told('tornado', { bars: [bar] as never })).toMatch(/^a +0 +3 +3 +no spread$/m)
  const index = { name: 'chance', first: 0, firstInterval: null, total: 0, totalInterval: null } as const
  const other = {
    name: 'a',
    first: 0.8,
    firstInterval: [0.2, 1],
    total: 0.9,
    totalInterval: [0.3, 1],
  } as const
  const shares = told('sobol', { indices: { variance: 1, factors: [other, index] } })
  expect(shares).toMatch(/^chance +0 % +no spread +0 % +no spread$/m)
  expect(shares).toMatch(/^a +80 % +20 % to 100 % +90 % +30 % to 100 %$/m)
})

test('where all scatter nothing is said of that, and one room is no rooms', () => {
  const text = told('morris', { effects: [effect('a', 1, 0.25)] })
  expect(text).not.toContain('no spread')
  expect(text).toContain('rooms burnt: a (1 room)\n')
  expect(told('morris', { effects: [effect('a', 2, 0.25)] })).toContain('rooms burnt: a (2 rooms)\n')
})

test('a difference that one point decides has an open end', () => {
  const bar = { path: 'a', low: 0, high: 3, difference: 3, interval: [-1, Infinity], at: [1, 2] }
  expect(told('tornado', { bars: [bar] as never })).toMatch(/^a +0 +3 +3 +-1 or more$/m)
})

test('in French a single thing has no plural, and numbers have their comma', () => {
  const text = told(
    'morris',
    { mean: 1.5, effects: [effect('a', 1, 0.25), effect('b', 2.5, 0)] },
    'fr',
  ).replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(text).toContain('graine 1, 8 tirages, 2 hypothèses une à une\n')
  expect(text).toContain('salles brûlées : a (1 salle) ; b (2,5 salles)\n')
  expect(text).toContain('salles brûlées (roomsBurnt) : 1,5 salle en moyenne\n')
  expect(text).toMatch(/^b +2,5 +sans dispersion +2,5 +0$/m)
})

test('the things of a scenario are called as the reader is told of them', () => {
  const report = {
    scenario: { name: 'Own' },
    strategy: null,
    method: 'morris',
    inputs: ['store.fireLoad'],
    names: { 'store.fireLoad': { of: [{ name: 'Storage' }], what: { label: 'Fire load per floor area' } } },
    findings: { roomsBurnt: { unit: 'rooms', effects: [effect('store.fireLoad', 2, 1)] } },
  } as unknown as SensitivityReport
  expect(sensitivityText(report, 'fr', label => `${label} !`)).toMatch(/^Storage !\u00a0: /m)
  expect(sensitivityText(report, 'fr')).toMatch(/^Storage\u00a0: /m)
})
