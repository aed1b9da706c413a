import { expect, test } from 'vitest'
import { mselHtml } from '../../src/report/msel/mselPrint.ts'
import { both, type Language } from '../../src/scenario/words/language.ts'
import { Session } from '../../src/exercise/session.ts'
import { shipped } from '../run/scenario.ts'
import { playHut } from './hut.ts'

test('the list to print leaves out what no inject fills, but never the clock: what is said is the fourth column', () => {
  const { state, choice, prepared } = playHut()
  const written = { ...state.setting.spec.injects[0]!, objective: undefined, wrong: true }
  const setting = { ...state.setting, spec: { ...state.setting.spec, injects: [written] } }
  // It waits for something that has not happened.
  const injects = [{ ...state.injects[0]!, due: null, sentAt: null }]
  const cells = (language: Language, pattern: RegExp): string[] =>
    [
      ...mselHtml({ state: { ...state, injects, setting }, choice, prepared }, language).matchAll(pattern),
    ].map(([, cell]) => cell!)
  const heads = cells('en', /<th scope="col">([^<]*)</g)
  expect(heads.slice(1, 4)).toEqual(['number', 'time or condition', 'event'])
  expect(heads).not.toContain('objective')
  const wrong = heads.indexOf('wrong on purpose') - 1
  expect([cells('en', /<td>([^<]*)</g)[wrong], cells('fr', /<td>([^<]*)</g)[wrong]]).toEqual(['yes', 'oui'])
})

test('the list to print says in the language of its reader how and when an inject arrives, and what holds it back', () => {
  const { state, choice, prepared } = playHut()
  const [first] = state.setting.spec.injects
  const [after, given] = [
    { decision: 'call-brigade', delay: 9000 },
    { event: 'flashover', in: 'hut/left' },
  ] as const
  const inject = {
    ...first!,
    method: 'phone',
    at: undefined,
    after: { event: undefined, in: undefined, ...after },
    given,
    unlessHappened: { event: 'services-down', in: 'constructor' },
    unless: 'communicate',
    unlessTo: 'customers',
    unlessIn: undefined,
    wrong: true,
  } as const
  const { setting } = state
  const labels = { ...setting.labels, rooms: { 'hut/left': 'Archive' } }
  const list = { ...state, setting: { ...setting, labels, spec: { ...setting.spec, injects: [inject] } } }
  const said = (language: 'en' | 'fr', told = list): string[] =>
    [...mselHtml({ state: told, choice, prepared }, language).matchAll(/<td>([^<]*)<\/td>/g)].map(
      ([, cell]) => cell!.replace(/\s/g, ' '),
    )
  expect(said('fr')).toEqual(
    expect.arrayContaining([
      'par téléphone',
      '2,5 h après la décision « appeler les sapeurs-pompiers »',
      'l’embrasement généralisé (Archive)',
      'l’arrêt de services (constructor)',
      '« informer l’extérieur » (les clients)',
      'oui',
    ]),
  )
  expect(said('en')).toEqual(
    expect.arrayContaining([
      'by phone',
      '2.5 h after the decision “call the fire brigade”',
      'flashover (Archive)',
      'an outage of services (constructor)',
      '“tell people outside” (the customers)',
      'yes',
    ]),
  )
})

const small = ['population.customers=50', 'population.services=400']

test('the list to print says which night it is for, and what its objectives are called', () => {
  const session = new Session(shipped('exercises/night-shift.yaml', small), { seed: '<48>', replication: 0 })
  const page = mselHtml(session, 'fr')
  expect(page).toContain(`Graine &lt;48&gt;, scénario ${session.prepared.digest.slice(0, 16)}`)
  expect(page).toMatch(/<li>alert\s: Reconnaître le feu/)
})

test('the list to print is for controllers and keeps text as text', () => {
  const { state, choice, prepared } = playHut()
  const setting = { ...state.setting, title: both('<b>Night</b>', 'Nuit') }
  const page = mselHtml({ state: { ...state, setting }, choice, prepared })
  expect(page).toContain('&lt;b&gt;Night')
  expect(page).not.toContain('<b>')
  for (const { id } of state.injects) expect(page).toContain(`>${id}<`)
})

test('the list to print says what has become of each inject, once anything has', () => {
  const session = playHut()
  const rows = (language: Language): string[][] =>
    [...mselHtml(session, language).matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
      [...row!.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell]) => cell!),
    )
  expect(rows('en')[0]).not.toContain('state')
  session.do({ kind: 'skip', by: 'Cy', inject: 'I2' })
  session.do({ kind: 'hold', by: 'Cy', inject: 'I3' })
  session.advance(90)
  const become = (language: Language): string[] =>
    rows(language).map(row => row[rows(language)[0]!.indexOf(language === 'en' ? 'state' : 'état')]!)
  expect(become('en').slice(0, 5)).toEqual(['state', 'out', 'skipped', 'held', ''])
  expect(become('fr').slice(0, 5)).toEqual(['état', 'lancé', 'sauté', 'retenu', ''])
})
