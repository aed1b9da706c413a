// What readers must know about the costs of a year: whose they are, what they omit, and which fires they count.
import { expect, test } from 'vitest'
import type { ComparisonReport } from '../../src/report/comparison.ts'
import { yearText } from '../../src/report/comparisonYear.ts'

const loss = { expected: 1000, cvar95: 20_000 }
const rate = { fires: 0.02, interval: [0.01, 0.04], dataCenters: 1 }
const strategy = (name: string | null, unpriced: boolean, customers: typeof loss | null) => ({
  rate,
  strategy: name,
  protection: 10,
  cooling: 0,
  operator: loss,
  customers,
  cost: 1500,
  costAtMost: 4000,
  unpriced,
})
const told = (unseen: number, ...strategies: ReturnType<typeof strategy>[]): string =>
  yearText({
    rate,
    base: null,
    unseen,
    places: [],
    replications: 40,
    strategies,
  } as unknown as ComparisonReport)

const [written, gas] = [strategy(null, false, loss), strategy('gas', true, loss)]

test('the operator pays before insurance, and what it pays its customers is counted once', () => {
  expect(told(0, written)).toContain("The operator's loss is before insurance. Credits, vouchers and claims")
  expect(told(0, strategy(null, false, null))).not.toContain('Credits')
})

test('a change of the site without a price is named', () => {
  expect(told(0, written, gas)).toContain('gas differs from as written in the site')
  expect(told(0, written, gas, strategy('walls', true, loss))).toContain('gas, walls differ from as written')
  expect(told(0, written)).not.toContain('money.measures')
})

test('a strategy that says how often it burns under it is told with that', () => {
  const watched = { ...gas, rate: { ...rate, fires: 0.012 } }
  expect(told(0, written, watched)).toContain(
    '0.020 fires a year in one data center (95 %: 0.010 to 0.040), 0.012 under gas,',
  )
  expect(told(0, written, gas)).not.toContain('under gas')
})

test('whose severities are counted is said, and what none of the fires shows is told once for all', () => {
  expect(told(0, written, gas)).toContain('The severity of a fire is the one it has under as written')
  expect(
    told(0.1, written, gas).match(/10 % of all fires are of severities that none of these has/g),
  ).toHaveLength(1)
  expect(told(0, written, gas)).toContain('fires of every severity were simulated')
})
