// What fires cost in the worst years, beside the mean, with intervals.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { ComparisonReport } from '../../src/index.ts'
import { look } from '../../web/view.ts'
import { Years } from '../../web/views/strategies/strategyYears.tsx'
import { speak } from '../../web/words/words.ts'
import { textOf } from './fixture.ts'

beforeEach(() => look({ language: 'en' }))

const yearly = (expected: number, high = 3 * expected) => ({
  expected,
  interval: [expected / 2, high],
  cvar95: 10 * expected,
  cvar95Interval: [5 * expected, 10 * high],
})
const told = (
  fires: number,
  customers: (ReturnType<typeof yearly> | null)[],
  high?: number,
  least = 1000,
): string => {
  const strategies = customers.map((each, row) => ({
    strategy: `s${row}`,
    label: `Strategy ${row}`,
    rate: { fires },
    operator: yearly(least * (row + 1), high),
    customers: each,
  }))
  return textOf(render(<Years report={{ strategies } as unknown as ComparisonReport} />)).replaceAll(
    /\s+/g,
    ' ',
  )
}

test('mean and worst 5 % of years stand side by side, for operator and customers', () => {
  const text = told(0.2, [yearly(4000), null])
  expect(text).toContain(
    'In the worst 5 % of years fires cost the operator €10k on average under “Strategy 0”, €20k under “Strategy 1”.',
  )
  expect(text).toMatch(/Strategy 0 ?€1k ?€500 – €3k ?€10k ?€5k – €30k ?€4k ?€2k – €12k ?€40k ?€20k – €120k/)
  expect(text).toMatch(/Strategy 1 .*loss not stated ?loss not stated/)
  expect(text).not.toContain('years are without a fire')
})

test('each amount of the sentence is in its own unit', () =>
  expect(told(0.2, [null, null], undefined, 60_000)).toContain(
    'operator €600k on average under “Strategy 0”, €1.2m under “Strategy 1”',
  ))

test('amounts below each other are in one unit, whatever the other columns hold', () => {
  const text = told(0.2, [null, null], undefined, 60_000)
  expect(text).toMatch(/Strategy 0 ?€60k .*€0.6m .*Strategy 1 ?€120k .*€1.2m /)
})

test('where customers’ loss is stated by none it has no column', () =>
  expect(told(0.2, [null])).not.toMatch(/Customers|not stated/))

test('an end that few fires tell is open, and where fires are rare the worst years are all that burn', async () => {
  expect(told(0.02, [null], Infinity)).toMatch(/– open.*At least 95 % of years are without a fire/)
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  expect(told(0.02, [null], Infinity)).toMatch(/– ouverte.*Au moins 95 % des années sont sans feu/)
})
