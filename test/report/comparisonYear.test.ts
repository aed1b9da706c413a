// What readers must know about the costs of a year: whose they are, what they omit, and which fires they count.
import { expect, test } from 'vitest'
import { tongues } from '../../src/report/tongue.ts'
import type { ComparisonReport } from '../../src/report/comparison/comparison.ts'
import { yearText } from '../../src/report/comparison/comparisonYear.ts'

const level = (years: number, euro: number, fires: number, range: readonly [number, number]) => ({
  years,
  euro,
  fires,
  range,
})
const loss = {
  expected: 1000,
  error: 120,
  cvar95: 20_000,
  cvar95Interval: [9000, 51_000],
  returnLevels: [
    level(100, 0, 0, [0, 0]),
    level(250, 30_000, 31, [0, 90_000]),
    level(500, 410_000, 12, [20_000, 700_000]),
    level(1000, 2_500_000, 2, [30_000, Infinity]),
  ],
}
const rate = { fires: 0.02, interval: [0.01, 0.04], dataCenters: 1 }
const strategy = (name: string | null, unpriced: boolean, customers: typeof loss | null) => ({
  rate,
  strategy: name,
  protection: 10,
  cooling: 0,
  operator: loss,
  insured: 700,
  customers,
  cost: 1500,
  costAtMost: 4000,
  unpriced,
})
const told = (unseen: number, ...strategies: ReturnType<typeof strategy>[]): string =>
  toldOf({ unseen, unseenBeyond: 0 }, ...strategies)
const toldOf = (
  {
    language = 'en',
    ...missing
  }: { readonly unseen: number; readonly unseenBeyond: number; readonly language?: 'en' | 'fr' },
  ...strategies: ReturnType<typeof strategy>[]
): string =>
  yearText(
    {
      rate,
      base: null,
      ...missing,
      places: [],
      replications: 40,
      severities: [
        { severity: 'item', share: 0.7, fires: 31, operator: 57_000, customers: 4000 },
        { severity: 'room', share: 0.2, fires: 9, operator: 2_400_000, customers: null },
        { severity: 'building', share: 0.1, fires: 0, operator: null, customers: null },
      ],
      strategies,
    } as unknown as ComparisonReport,
    tongues[language],
  )

const [written, gas] = [strategy(null, false, loss), strategy('gas', true, loss)]

test('the operator pays before insurance, and what it pays its customers is counted once', () => {
  expect(told(0, written)).toContain("The operator's loss is before insurance. Credits, vouchers and claims")
  expect(told(0, strategy(null, false, null))).not.toContain('Credits')
})

test('costs below each other are in one unit, whatever the worst years of another column come to', () => {
  const dear = { ...loss, cvar95: 13_300_000 }
  const said = told(
    0,
    { ...strategy('here', false, dear), protection: 46_800 },
    { ...strategy('elsewhere', false, dear), protection: 105_300 },
  )
  expect(said).toMatch(/^here +€46\.8k +€1k +€20k +€1k +€13\.3m /m)
  expect(said).toMatch(/^elsewhere +€105k +€1k +€20k +€1k +€13\.3m /m)
})

test('a loss that no fire shows is not told as none', () => {
  expect(told(0, written)).not.toContain('cost nothing')
  // None of 40 has an upper end of 1 - 0.025^(1/40) by Clopper and Pearson.
  expect(told(0, strategy('gas', false, { ...loss, expected: 0 }))).toContain(
    '\nWhere these 40 fires cost nothing (customers under gas), others may: up to 8.8 % of fires drawn as these are, at 95 % (Clopper and Pearson).',
  )
  const both = { ...strategy(null, false, { ...loss, expected: 0 }), operator: { ...loss, expected: 0 } }
  expect(told(0, both)).toContain('(the operator under as written, customers under as written)')
})

test('a change of the site without a price is named', () => {
  expect(told(0, written, gas)).toContain('gas differs from as written in the site')
  expect(told(0, written, gas, strategy('walls', true, loss))).toContain('gas, walls differ from as written')
  expect(told(0, written)).not.toContain('money.measures')
})

test('French has less than two fires a year in the singular', () => {
  const french = toldOf({ unseen: 0, unseenBeyond: 0, language: 'fr' }, written)
  expect(french).toContain('\n0,020 feu par an dans un centre de données (95\u00a0%\u00a0: 0,010 à 0,040)')
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

test('fires larger than any simulated are told to have no bound', () => {
  const missing = { unseen: 0.1, unseenBeyond: 0.04 }
  expect(toldOf(missing, written)).toContain(
    '4.0 % of all fires are larger than any of these: "at most" counts them as the largest of these, and they may cost more.',
  )
  expect(told(0.1, written)).not.toContain('larger than any')
})

test('where nearly all years are without a fire, the worst 5 % of years are said to tell no more than the mean', () => {
  // exp(-0.0513) = 0.94999 and exp(-0.0512) = 0.9501.
  const burns = (fires: number) => ({ ...written, rate: { ...rate, fires } })
  expect(told(0, burns(0.0512))).toContain('and cost 20 times the mean')
  expect(told(0, burns(0.0513))).not.toContain('20 times')
  expect(told(0, burns(0.0512), burns(0.6))).not.toContain('20 times')
})

test('the rare losses of the operator stand with the fires they are known from', () => {
  const [head, , row] = told(0, written)
    .split('\n')
    .slice(
      told(0, written)
        .split('\n')
        .findIndex(line => line.includes('100 years')),
    )
  const words = (line: string | undefined): string[] => line!.trim().split(/ {2,}/)
  expect(words(head)).toEqual([
    'mean of a year',
    'insured',
    '100 years',
    '250 years',
    '500 years',
    '1,000 years',
  ])
  expect(words(row)).toEqual([
    'as written',
    '€1k ± €120',
    '€700',
    '–',
    '€30k (31)',
    '€0.41m (12)',
    '€2.5m (2)',
  ])
  const lone = { ...written, operator: { ...loss, error: NaN } }
  expect(told(0, lone)).toContain('€1k ± ?')
  expect(told(0, lone)).toContain('a single fire')
})

test('what a fire of each severity costs stands with its share and the fires that show it', () => {
  const lines = told(0, written).split('\n')
  const rows = lines.slice(lines.findIndex(line => line.includes('simulated  operator'))).slice(2, 5)
  expect(rows.map(line => line.trim().split(/ {2,}/))).toEqual([
    ['item', '70 %', '31', '€57k', '€4k'],
    ['room', '20 %', '9', '€2.4m', '–'],
    ['building', '10 %', '0', '–', '–'],
  ])
})

test('rare losses have their intervals, and no end where the fires do not show one', () => {
  const rows = told(0, written)
    .split('\n')
    .filter(row => row.startsWith('as written'))
  expect(rows.at(-1)!.split(/ {2,}/)).toEqual([
    'as written',
    '€9k to €51k',
    '–',
    '€0 to €90k',
    '€20k to €700k',
    '€30k or more',
  ])
})

test('intervals leave out what no fire shows, and say so, only then', () => {
  expect(told(0.25, written)).toContain('The intervals, too, count no loss for the 25 % of all fires')
  expect(told(0, written)).not.toContain('The intervals, too')
})
