// Activities judged by their own objectives, as the page shows them.
import { options } from 'preact'
import { render } from 'preact-render-to-string'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { prepare, simulate } from '../../src/index.ts'
import { activitiesText } from '../../src/report/activities.ts'
import { Figure } from '../../web/charts/figure.tsx'
import type { DataTable } from '../../web/charts/table.ts'
import { session, type Session } from '../../web/session.ts'
import { heldIn, shortfall } from '../../web/model/activities.ts'
import { look } from '../../web/view.ts'
import { Activities } from '../../web/views/activities.tsx'
import { learn, speak } from '../../web/words/words.ts'
import { readTwoRooms } from '../campaign/threeShelves.ts'
import { textOf } from './fixture.ts'
import { shownOf } from './shown.ts'

type Campaign = NonNullable<Session['campaign']>

beforeAll(() => learn('fr'))

const of = shownOf(10)

/** The two rooms, run with an activity for all products. */
function shownWith(...activities: readonly string[]): typeof of {
  const settings = [...activities, ...(activities.length > 0 ? ['products.machine.activity=shop'] : [])]
  const { scenario } = readTwoRooms(settings)
  const { report } = simulate(prepare(scenario), { seed: '1', replication: 0 })
  return { ...of, report, scenario: { ...of.scenario, activities: scenario.activities } }
}

const shop = (objectives: string): string =>
  `activities.shop={ outage: [{ from: 0 h, perHour: 1 € }], ${objectives} }`
const told = (shown: typeof of, width = 600): string =>
  textOf(render(<Activities shown={shown} width={width} />))

test('a promise nobody can keep is broken for every customer, one without an end for none', () => {
  const hard = shownWith(shop('rto: 1 s, mtpd: 1 s'))
  const [held] = heldIn(hard.report, hard.scenario.activities)
  expect(held!.hit).toBe(hard.report.metrics.customersHit.p50)
  expect(held!.hit).toBeGreaterThan(0)
  expect(held).toMatchObject({ inTime: 0, tolerated: 0, beyond: held!.hit })
  expect(shortfall(held!)).toEqual({ share: 0, of: 'rto', seconds: 1 })
  expect(told(hard)).toContain('Of 1 disrupted activity, 0 meet the objectives for every customer')
  expect(told(hard)).toMatch(/shop, back in time for 0.?% of its customers \(RTO 1.s\)/)
  const safe =
    '{ medium: backup, place: another-site, period: 1 d, jobSuccess: 100 %, restoreSuccess: 100 % }'
  const easy = shownWith(shop('rto: 1000 d, mtpd: 1000 d'), `policies.nightly.copies=[${safe}]`)
  expect(easy.report.metrics.customersWithDataLost.p50).toBe(0)
  expect(heldIn(easy.report, easy.scenario.activities)[0]).toMatchObject({
    inTime: 1,
    tolerated: 1,
    beyond: 0,
  })
  expect(told(easy)).toContain('1 meets the objectives for every customer; none misses one')
})

test('who lost data for good is not back in time, however long that may take', () => {
  const { report, scenario } = shownWith(shop('rto: 1000 d, mtpd: 1000 d'))
  const [held] = heldIn(report, scenario.activities)
  const lost = report.metrics.customersWithDataLost.p50!
  expect(lost).toBeGreaterThan(0)
  expect(held!.inTime).toBeCloseTo(1 - lost / held!.hit, 12)
  expect(held).toMatchObject({ tolerated: 1, beyond: 0 })
})

test('an activity that is not back by the end has not kept its only promise, a tolerable period', () => {
  // An hour is looked at, and nobody may enter by then.
  const shown = shownWith('horizon=1 h', shop('mtpd: 1 d'))
  const [held] = heldIn(shown.report, shown.scenario.activities)
  expect(held!.figures.backMedianHours.p50).toBe(null)
  expect(held).toMatchObject({ kept: false, tolerated: 0, beyond: 0, notBack: held!.hit })
  expect(told(shown)).toMatch(/0 meet the objectives .* back in time for 0.?% of its customers \(MTPD 24.h\)/)
  expect(told(shown)).toMatch(new RegExp(`MTPD 24.h: 0.?% in time, 0 beyond, ${held!.hit} not back so far`))
  expect(activitiesText(shown.report.activities)).toMatch(new RegExp(`\\nshop .* 0 +${held!.hit}$`))
  const late = shownWith('horizon=1 h', shop('mtpd: 1 s'))
  const [beyond] = heldIn(late.report, late.scenario.activities)
  expect(beyond).toMatchObject({ kept: false, tolerated: 0, beyond: beyond!.hit, notBack: 0 })
})

test('in the table as well, what is not back by the end is not said never to come back', () => {
  const shown = shownWith('horizon=1 h', shop('mtpd: 1 d'))
  const before = { ...options }
  onTestFinished(() => void Object.assign(options, { vnode: undefined }, before))
  let table: (() => DataTable) | undefined
  options.vnode = ({ type, props }) => {
    if (type === Figure) ({ table } = props as unknown as { readonly table: () => DataTable })
  }
  told(shown)
  const { head, rows } = table!()
  expect(rows[0]![head.indexOf('Half back after')]).toBe('not back')
})

test('an activity that can spare services says so, and states no time to be held against', () => {
  const spare = shownWith(shop('leastCapacity: 90 %'))
  expect(told(spare)).toMatch(/1 activity is disrupted; none has a recovery time/)
  expect(told(spare)).toMatch(/runs at 90.?% of its services/)
})

test('of many runs, the customers beyond the MTPD are those its share leaves: on average', () => {
  const shown = shownWith(shop('mtpd: 1 s'))
  const { shop: one } = shown.report.activities
  // In one run of five all ten customers are beyond it; in the others, none.
  const customersHit = { ...one!.customersHit, mean: 10, p50: 10 }
  const mtpdBreaches = { ...one!.mtpdBreaches, mean: 2, p50: 0 }
  const activities = { shop: { ...one!, customersHit, mtpdBreaches } }
  expect(told({ ...shown, report: { ...shown.report, activities } })).toMatch(
    /MTPD 1.s: 80.?% in time, 2 beyond/,
  )
})

test('of many runs, a promise that half of them break is not kept, and each share says over what it is', () => {
  const shown = shownWith(shop('rto: 1 h, mtpd: 1 d'))
  const { shop: one } = shown.report.activities
  const all = { mean: 10, p50: 10, p10: 10, p90: 10 }
  const campaignOf = (share: object, beyond: number): string => {
    const rtoMetShare = { ...one!.rtoMetShare, ...share }
    const mtpdBreaches = { ...one!.mtpdBreaches, mean: beyond }
    const customersHit = { ...one!.customersHit, ...all }
    const activities = { shop: { ...one!, customersHit, rtoMetShare, mtpdBreaches } }
    const report = { ...shown.report, activities }
    session.set({ ...session.get(), shown, campaign: { report } as unknown as Campaign })
    return told(shown)
  }
  onTestFinished(() => session.set({ ...session.get(), shown: null, campaign: null }))
  // Every customer in the median run, half of them on average.
  const half = { p10: 0, p50: 1, p90: 1, mean: 0.5 }
  expect(campaignOf(half, 2)).toMatch(
    /0 meet the objectives for every customer in every run; the worst is shop, back in time for 50.?% of its customers, on average over the runs that disrupt it \(RTO 60.min\)/,
  )
  expect(campaignOf({ ...half, mean: 1 }, 2)).toMatch(
    /back in time for 80.?% of its customers, over all runs \(MTPD 24.h\)/,
  )
  expect(campaignOf({ ...half, mean: 1 }, 0)).toContain(
    '1 meets the objectives for every customer in every run',
  )
})

test('(found) an activity of which enough ran, too few with their data, is not said to be away still', () => {
  const shown = shownWith(shop('rto: 1 h'))
  const { shop: one } = shown.report.activities
  const backMedianHours = { ...one!.backMedianHours, applies: 0, mean: null, p50: null }
  const report = { ...shown.report, activities: { shop: { ...one!, backMedianHours } } }
  expect(told({ ...shown, report })).toContain('enough of their services ran, too few with their data')
  expect(told({ ...shown, report })).not.toContain('half of them are not back')
})

test('of a single customer no half is told, in either language', async () => {
  onTestFinished(() => look({ language: 'en' }))
  const shown = shownWith(shop('rto: 1 h'))
  const { shop: one } = shown.report.activities
  const hit = (customers: number, hours: number | null): string => {
    const customersHit = { ...one!.customersHit, p50: customers }
    const backMedianHours = { ...one!.backMedianHours, applies: 1, p50: hours }
    const activities = { shop: { ...one!, customersHit, backMedianHours } }
    return told({ ...shown, report: { ...shown.report, activities } })
  }
  expect(hit(1, 2)).toMatch(/1 customer disrupted · back after 2.h/)
  expect(hit(2, 2)).toMatch(/2 customers disrupted · half of them back after 2.h/)
  expect(hit(1, null)).toContain('1 customer disrupted · not back')
  expect(hit(2, null)).toContain('2 customers disrupted · half of them are not back')
  await speak('fr')
  expect(hit(1, 2)).toMatch(/1 client concerné · de retour après 2.h/)
  expect(hit(2, 2)).toMatch(/2 clients concernés · de retour chez la moitié après 2.h/)
  expect(hit(1, null)).toMatch(/1 client concerné · pas de retour(?! chez)/)
  expect(hit(2, null)).toContain('2 clients concernés · pas de retour chez la moitié')
})

test('nobody is beyond a period that no activity states', () => {
  const shown = shownWith(shop('rto: 1 h'))
  expect(shown.report.activities['shop']!.mtpdBreaches).toMatchObject({ applies: 0, p50: null })
  expect(activitiesText(shown.report.activities)).toMatch(/\nshop .* – +\d+$/)
})

test('without objectives, and where none is touched, a sentence says so and nothing is drawn', () => {
  expect(told(shownWith())).toMatch(/No activity in this scenario has an objective/)
  const { scenario } = readTwoRooms([shop('rto: 1 h')])
  const { report } = simulate(prepare(scenario), { seed: '1', replication: 0 })
  expect(told({ ...of, report, scenario: { ...of.scenario, activities: scenario.activities } })).toContain(
    'No customer’s activity is disrupted.',
  )
  expect(render(<Activities shown={shownWith()} width={600} />)).not.toContain('<svg')
})

test('French counts nought and one in the singular', async () => {
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  expect(told(shownWith(shop('rto: 1 s')))).toContain(
    'Sur 1 activité interrompue, 0 tient ses objectifs pour tous les clients',
  )
})
