// On how many simulated fires each severity rests.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { ComparisonReport } from '../../src/index.ts'
import { look } from '../../web/view.ts'
import { Severities } from '../../web/views/strategies/strategySeverities.tsx'
import { speak } from '../../web/words/words.ts'
import { textOf } from './fixture.ts'

beforeEach(() => look({ language: 'en' }))

const told = (rare: number, customers: object | null): string => {
  const severities = [
    { severity: 'item', share: 0.7, fires: 38, operator: 1000, customers: null },
    { severity: 'building', share: 0.04, fires: rare, operator: rare === 0 ? null : 9e6, customers: null },
  ]
  const report = { severities, strategies: [{ customers }] }
  return textOf(render(<Severities report={report as unknown as ComparisonReport} />)).replaceAll(/\s+/g, ' ')
}

test('the severity that fewest fires show is named, with what it stands for', async () => {
  expect(told(2, null)).toContain(
    'Fewest of the 40 simulated fires show the severity “building”: 2, which stand for 4 % of all fires.',
  )
  expect(told(2, null)).toMatch(/building ?4 % ?2 ?€9m/)
  expect(told(2, null)).not.toContain('Customers’ loss')
  expect(told(2, {})).toContain('loss not stated')
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  expect(told(2, null)).toMatch(
    /la gravité « bâtiment » est la moins vue : 2, qui comptent pour 4 % des feux/,
  )
})

test('one that no fire shows has no loss', () => {
  expect(told(0, {})).toContain(
    'None of the 38 simulated fires shows the severity “building”, which 4 % of all fires have.',
  )
  expect(told(0, {})).toMatch(/building ?4 % ?0 ?– ?–/)
})
