// The last point of a copy with a backup window is told by the clock of the site.
import { expect, test } from 'vitest'
import { simulate } from '../../src/report/incident.ts'
import { whyOf } from '../../src/report/why/whySubject.ts'
import { windowWords } from '../../src/report/windowWords.ts'
import { hut } from '../run/hut.ts'

const hour = 3600

test('by its weekday, and by how many windows have opened since', () => {
  // 10 March 2021 was a Wednesday. The window opened at 22:00 on Tuesday, 2 h 47 min before ignition.
  const start = '2021-03-10T00:47+01:00'
  const nightly = { opens: 24 * hour - 167 * 60, length: 8 * hour }
  const words = (point: number, lost: number, language: 'en' | 'fr' = 'en') =>
    windowWords({ ...nightly, point }, lost, start, language)
  expect(words(-93 * 60, 2 * hour)).toBe('last point: Tuesday 23:14, in the last window (22:00-06:00)')
  expect(words(-93 * 60, 2 * hour, 'fr')).toBe(
    'dernier point : mardi 23:14, dans la dernière fenêtre (22:00-06:00)',
  )
  expect(words(-20 * hour, 21 * hour)).toBe(
    'last point: Tuesday 04:47, in the window before the last (22:00-06:00)',
  )
  // A service that stopped after the next window had opened.
  expect(words(-93 * 60, 25 * hour, 'fr')).toBe(
    'dernier point : mardi 23:14, dans l’avant-dernière fenêtre (22:00-06:00)',
  )
  expect(words(-9 * 24 * hour, 9 * 24 * hour + 60)).toBe(
    'last point: 2021-03-01 00:47, in the window 9 before the last (22:00-06:00)',
  )
  const evening = { opens: 17 * hour + 13 * 60, length: 6 * hour, point: -hour }
  expect(windowWords(evening, 2 * hour, start, 'en')).toBe(
    'last point: Tuesday 23:47, in the last window (18:00-24:00)',
  )
})

test('of a service, with the age of what it lost', () => {
  const { scenario, ...prepared } = hut([
    'policies.p.copies.c.window=20:00-22:30',
    'policies.p.copies.c.lag=1 h',
  ])
  const night = simulate({ scenario, ...prepared }, { seed: '1', replication: 0, typical: true })
  const ends: string[] = []
  for (let row = 0; row < 10; row++) {
    const told = whyOf(night, { of: 'service', row }, 'en', scenario).happened.map(({ what }) => what)
    const lost = told.find(what => what.startsWith('data of the last'))!
    const found =
      /^data of the last (.*) gone; last point: (\w+) (\d\d):(\d\d), in (.*) \(20:00-22:30\)$/.exec(lost)
    expect(found, lost).not.toBeNull()
    const minutes = Number(found![3]) * 60 + Number(found![4])
    expect(minutes).toBeGreaterThanOrEqual(20 * 60)
    expect(minutes).toBeLessThan(22 * 60 + 30)
    // Lit at 22:00 on Saturday, 1 June 2024: jobs of that evening are durable an hour after they started.
    ends.push(`${found![2]}, ${found![5]}`)
    const age = night.recording.services.dataLossSeconds[row]!
    const point = (minutes - 22 * 60) * 60 - (found![2] === 'Friday' ? 24 * hour : 0)
    const lostAt = night.record.recovery.downSince[row]!
    expect(Math.abs(lostAt - age - point)).toBeLessThanOrEqual(60)
  }
  expect(new Set(ends)).toEqual(new Set(['Saturday, the last window', 'Friday, the window before the last']))
})

test('and nothing is said of a copy without one', () => {
  const prepared = hut()
  const night = simulate(prepared, { seed: '1', replication: 0, typical: true })
  const told = whyOf(night, { of: 'service', row: 0 }, 'en', prepared.scenario).happened
  expect(told.map(({ what }) => what).find(what => what.startsWith('data of'))).toMatch(/gone$/)
})

/** What is told of the data of two services that burn, beside how much it is. */
function toldOfTwo(settings: readonly string[], group: string, language: 'en' | 'fr' = 'en') {
  const named = (policy: string) =>
    `{ name: of ${policy}, customer: c, product: machine, tier: normal, policy: ${policy}${group} }`
  const { scenario, ...prepared } = hut([
    'policies.q={ copies: [{ id: d, medium: backup, place: another-site, period: 24 h, window: "12:00-12:01", lag: 1 h, jobSuccess: 100 %, restoreSuccess: 100 %, repository: shelf }] }',
    `population={ customers: 1, services: 2, named: [${named('p')}, ${named('q')}] }`,
    ...settings,
  ])
  const night = simulate({ scenario, ...prepared }, { seed: '1', replication: 0, typical: true })
  const told = (name: string) => {
    const row = [0, 1].find(each => night.serviceName(each, language) === name)!
    const { happened } = whyOf(night, { of: 'service', row }, language, scenario)
    const head = happened.map(({ what }) => what).find(what => /^(data of|données)/.test(what))!
    return head.slice(head.search(/(?<=; )|$/))
  }
  return { p: told('of p'), q: told('of q') }
}

test('a point that is older for the sake of the group is not called the last one', () => {
  // Lit on Saturday at 22:00: p has a point of Saturday 20:00, q one of 12:00, so that p goes back to Friday.
  const evening = ['policies.p.copies.c.window=20:00-20:01', 'policies.p.copies.c.lag=1 h']
  const q = 'last point: Saturday 12:00, in the last window (12:00-12:01)'
  expect(toldOfTwo(evening, '')).toEqual({
    p: 'last point: Saturday 20:00, in the last window (20:00-20:01)',
    q,
  })
  expect(toldOfTwo(evening, ', group: g')).toEqual({
    p: 'point older than its own last, as its group is restored together: Friday 20:00, in the window before the last (20:00-20:01)',
    q,
  })
  const hourly = ['policies.p.copies.c.period=1 h', 'policies.p.copies.c.lag=0 s']
  expect(toldOfTwo(hourly, '').p).toBe('')
  expect(toldOfTwo(hourly, ', group: g', 'fr').p).toBe(
    'point plus ancien que son propre dernier, car son groupe est restauré ensemble',
  )
})

test('what is gone is what is newer than the point that is restored, which the group may hold back', () => {
  const named = (policy: string) =>
    `{ name: of ${policy}, customer: c, product: machine, tier: normal, policy: ${policy}, group: g }`
  const { scenario, ...prepared } = hut([
    'policies.q={ copies: [{ id: d, medium: backup, place: another-site, period: 24 h, window: "12:00-12:01", lag: 1 h, jobSuccess: 100 %, restoreSuccess: 100 %, repository: shelf }] }',
    `population={ customers: 1, services: 2, named: [${named('p')}, ${named('q')}] }`,
    'policies.p.copies.c.period=1 h',
    'policies.p.copies.c.lag=0 s',
  ])
  const night = simulate({ scenario, ...prepared }, { seed: '1', replication: 0, typical: true })
  const row = [0, 1].find(each => night.serviceName(each, 'en') === 'of p')!
  const causes = (language: 'en' | 'fr'): string[] =>
    whyOf(night, { of: 'service', row }, language, scenario).happened.flatMap(({ because }) =>
      because.map(({ sentence }) => sentence),
    )
  expect(causes('en')).toContain('the data of of p newer than its restore point was gone')
  expect(causes('fr').join()).toContain('depuis son point de restauration')
})
