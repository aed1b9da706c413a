import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatIssue } from '../../src/base/issue.ts'
import { basicUtc, dayAfter, instantOf, onDay, wallClock } from '../../src/exercise/instant.ts'
import { mselCalendar } from '../../src/exercise/msel/mselCalendar.ts'
import { mselCsv, readMselCsv } from '../../src/exercise/msel/mselCsv.ts'
import { withMsel } from '../../src/exercise/msel/withMsel.ts'
import { mselHtml } from '../../src/report/msel/mselPrint.ts'
import { frenchComplaint } from '../../src/report/french/complaints.ts'
import { both, type Language } from '../../src/scenario/words/language.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { Session } from '../../src/exercise/session.ts'
import { shipped } from '../run/scenario.ts'
import { playHut } from './hut.ts'

const folder = new URL('../../scenarios/', import.meta.url)
const load = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const nightShift = readScenario(load('exercises/night-shift.yaml'), {
  file: 'exercises/night-shift.yaml',
  load: name => load(`exercises/${name}`),
}).scenario!
const { injects, until, expected, objectives } = nightShift.exercise!

test('the night of Strasbourg has twenty injects and contingencies, each traceable to a source', () => {
  expect(injects.filter(({ contingency }) => !contingency).length).toBeGreaterThanOrEqual(20)
  expect(injects.filter(({ contingency }) => contingency).length).toBeGreaterThanOrEqual(5)
  const sources = new Set(
    [...load('strasbourg-2021.yaml').matchAll(/^# {2,}(S\d+) /gm)].map(([, name]) => name),
  )
  expect(sources.size).toBeGreaterThan(70)
  for (const { id, source } of injects)
    for (const name of source?.split(', ') ?? ['no source']) expect(sources, `inject ${id}`).toContain(name)
  for (const { at } of injects) if (at !== undefined) expect(at).toBeLessThan(until)
  for (const { id } of objectives)
    expect(
      expected.some(({ objective }) => objective === id),
      id,
    ).toBe(true)
})

test('a list of injects comes back from CSV as it went', () => {
  for (const list of [injects, playHut().setting.spec.injects]) {
    const read = readMselCsv(mselCsv(list), 'injects.csv')
    expect(read.issues).toEqual([])
    expect(read.injects).toEqual(list)
  }
})

test('a list that a spread sheet wrote with semicolons is the same list', () => {
  const commas = 'number,time or condition,event,to\n1,2 min,"Smoke, says the guard",operations; scribe\n'
  const semicolons = 'number;time or condition;event;to\n1;2 min;Smoke, says the guard;"operations; scribe"\n'
  const read = readMselCsv(semicolons, 'injects.csv')
  expect(read.issues).toEqual([])
  expect(read.injects).toEqual(readMselCsv(commas, 'injects.csv').injects)
  const told = 'Smoke, says the guard'
  expect(read.injects[0]).toMatchObject({ event: both(told, told), to: ['operations', 'scribe'] })
})

test('a list from a French spreadsheet has the heads of the printed list, names of seats and ways, and numbers as they are written there', () => {
  const french =
    '\uFEFF"N°";"Heure ou condition";"Événement";"De";"À";"Moyen";"Sauf si décidé";"À condition de";"Volontairement faux";""\r\n' +
    '"1";"1,5 min";"Fumée ; dit le gardien";"gardien";"Directeur de crise; secrétaire";"téléphone";"communicate à customers";"alarm dans SBG2";"VRAI";""\r\n' +
    '"2";"après décision cut-power + 1 j";"x";"";"exploitation";"Par radio";"";"";"non";""\r\n' +
    '"3";"en réserve";"y";"";"";"";"";"";"";""\r\n;;;;;;;;;\r\n'
  const english =
    'number,time or condition,event,from,to,method,unless decided,given,wrong on purpose\n' +
    '1,90 s,Fumée ; dit le gardien,gardien,incident-commander; scribe,phone,communicate to customers,alarm in SBG2,yes\n' +
    '2,after decision cut-power + 1 d,x,,operations,radio,,,no\n3,contingency,y\n'
  const read = readMselCsv(french, 'injects.csv')
  expect(read.issues).toEqual([])
  expect(read.injects).toEqual(readMselCsv(english, 'injects.csv').injects)
})

const timed = (when: string) => readMselCsv(`number,time or condition,event\n1,"${when}",x\n`, 'injects.csv')

test.each([
  ['1 h 30 min', 5400],
  ['1 h 30', 5400],
  ['1h30', 5400],
  ['1\u00A0h\u00A030\u00A0min', 5400],
  ['0 h 40', 2400],
  ['1 hour 5 minutes', 3900],
  ['1 heure 5 mn', 3900],
  ['2 min 30 s', 150],
  ['20 h 18 min', 73_080],
  ['1 h 0 min 10 s', 3610],
  ['12h', 43_200],
])('hours and minutes written together are one time from the start: %j', (when, at) => {
  expect(timed(when).issues).toEqual([])
  expect(timed(when).injects[0]!.at).toBe(at)
})

test('so is a delay', () => {
  expect(timed('after alarm + 1 h 30 min').injects[0]!.after).toMatchObject({ event: 'alarm', delay: 5400 })
})

test.each([
  '00:40',
  '0:40',
  '20:18',
  '20:18:00',
  '8:18 pm',
  '20h18',
  '00 h 40',
  'à 20h18',
  '10/03/2021 00:40',
])('a time of day is refused with what a time counts from: %j', when => {
  const { issues } = timed(when)
  expect(issues).toMatchObject([{ path: 'time or condition', line: 2 }])
  expect(issues[0]!.message).toBe(
    `counts from the start of the exercise: write how long after it, such as "5 min" or "1 h 30 min", is "${when}"`,
  )
  expect(frenchComplaint(issues[0]!)).toContain('se compte depuis le début de l’exercice')
})

test.each(['1h5', '1h75', '5 min 1 h', 'min', '1,5 h 30', 'after alarm + 20:18', 'h min'])(
  'what is neither stays refused: %j',
  when => {
    expect(timed(when).issues).toHaveLength(1)
    expect(timed(when).issues[0]!.message).not.toContain('counts from')
  },
)

test('a French head beside the English one is the French text; a second one of a column is refused', () => {
  const both2 = 'number,time or condition,event,événement\n1,1 min,smoke,fumée\n'
  expect(readMselCsv(both2, 'injects.csv').injects[0]!.event).toEqual(both('smoke', 'fumée'))
  const twice = readMselCsv('n°,number,time or condition,event\n1,1,1 min,x\n', 'injects.csv')
  expect(twice.issues.map(({ message }) => message)).toEqual(['the column "number" stands twice'])
})

test('what is wrong in a French list is told by its own heads, and a list in another encoding by that', () => {
  const { issues } = readMselCsv('n°;heure ou condition;événement\n1;1,500 min;x\n', 'injects.csv')
  expect(issues[0]).toMatchObject({ path: 'heure ou condition', line: 2 })
  const wide = 'number,event\n'.replace(/./gs, '$&\0')
  expect(readMselCsv(`\uFFFD\uFFFD${wide}`, 'injects.csv').issues.map(formatIssue)).toEqual([
    'injects.csv:1:1: is UTF-16, but must be UTF-8: save it as that',
  ])
})

test('what is wrong with a list as a whole names the list', () => {
  const many = `number,time or condition,event\n${'I,1 min,x\n'.repeat(1001)}`
  const { text, inList } = withMsel(many, 'many.csv', 'night.yaml')
  const { issues } = readScenario(text!, { file: 'some/many.csv over night.yaml', load: () => 'name: Night' })
  const told = issues.map(inList).map(formatIssue)
  expect(told).toContain('many.csv: must have at most 1000 rows')
  expect(told.join()).not.toContain('many.csv over')
})

test('a list that is too long is refused in words of its own, also where only its injects as a scenario are', () => {
  const told = (text: string): string[] => readMselCsv(text, 'long.csv').issues.map(formatIssue)
  const head = 'number,time or condition,event\n'
  expect(told(head + 'x'.repeat(4_500_000))).toEqual([
    'long.csv:1:1: is 4.5 MB, but a list of injects may have at most 4 MB',
  ])
  const rows = readMselCsv(head + '\n'.repeat(100_000), 'long.csv').issues
  expect(rows.map(formatIssue)).toEqual([
    'long.csv:1:1: has 100001 lines or values, but a list of injects may have at most 100000',
  ])
  expect(frenchComplaint(rows[0]!)).toMatch(/mais une liste d’événements .* en a au plus 100/)
  // Each event is written in every language.
  const row = (nth: number): string => `${nth},1 min,${'x'.repeat(3000)}\n`
  const { text, inList } = withMsel(
    head + Array.from({ length: 900 }, (_, nth) => row(nth)).join(''),
    'l.csv',
    'n.yaml',
  )
  const { issues } = readScenario(text!, { file: 'l.csv over n.yaml', load: () => 'name: Night' })
  expect(issues.map(inList).map(formatIssue)).toEqual([
    expect.stringMatching(/^l\.csv: is \d\.\d MB, but a list of injects may have at most 4 MB$/),
  ])
})

test('all that is wrong is told at once, in the words of the columns: an unknown column, an unknown verb, a yes that is none', () => {
  const { issues } = readMselCsv(
    'number,time or condition,event,unless decided,wrong on purpose,colour\n' +
      '1,1 min,x,evacuat,maybe,red\n2,soon,,,,\n3,after alrm,x,,yes,\n',
    'injects.csv',
  )
  expect(
    issues.map(({ line, path, message, nearest }) => [
      line,
      `${path} ${message.replace(/ of .*(?=, is )/, '')}`.trim(),
      nearest,
    ]),
  ).toEqual([
    [1, 'unknown column "colour"', undefined],
    [2, 'wrong on purpose must be yes, no or empty, is "maybe"', undefined],
    [2, 'unless decided must be one, is "evacuat"', 'evacuate'],
    [3, 'the event is empty: it is what people are told', undefined],
    [3, expect.stringMatching(/^time or condition must be a duration.*, is "soon"$/), undefined],
    [4, 'time or condition: event must be one, is "alrm"', 'alarm'],
  ])
})

test.each([
  ['', 1, 'is empty'],
  ['number,event\n1,x', 1, 'the column "time or condition" is missing'],
  ['number,time or condition,event,metod\n', 1, 'unknown column "metod"'],
  ['number,time or condition,event\n1,12 mins ago,x', 2, 'at'],
  ['number,time or condition,event\n1,12,x', 2, 'has no unit'],
  ['number,time or condition,event\n1,after alarms,x', 2, 'must be one of'],
  ['number,time or condition,event,method\n1,1 min,x,pigeon', 2, 'must be one of'],
  ['number,time or condition,event\n1,1 min,"x', 2, 'never closed'],
  ['number,time or condition,event\n1,1 min,x,y', 2, 'quote cells that hold what parts them'],
  ['number,time or condition,event\n1,1 min', 2, 'the event is empty'],
])('a list that cannot be read is refused with its line: %j', (text, line, words) => {
  const { issues } = readMselCsv(text, 'injects.csv')
  expect(issues.map(({ message }) => message).join()).toContain(words)
  expect(issues[0]).toMatchObject({ file: 'injects.csv', line })
})

test('the calendar holds each timed inject at its moment, in lines no longer than 75 octets (RFC 5545)', () => {
  const session = playHut()
  session.do({ kind: 'shift', by: 'controller', inject: 'I2', seconds: 60 })
  const text = mselCalendar(session.state, { begins: '2026-03-01T09:00+01:00', seed: '1', pace: 2 })!
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const lines = text.split('\r\n')
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n')
  const starts = unfolded.filter(line => line.startsWith('DTSTART:'))
  // At twice the pace I1 is due after half a minute, I2 after 2.5, I3 after 5.5 and I6 after 35.5.
  expect(starts).toEqual([
    'DTSTART:20260301T080030Z',
    'DTSTART:20260301T080230Z',
    'DTSTART:20260301T080530Z',
    'DTSTART:20260301T083530Z',
  ])
  expect(unfolded.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(4)
  expect(unfolded.join('\n')).toContain(String.raw`to incident commander\, by phone`)
  // Play goes on at nine with the clock at 2 min: I1 was due half a minute before, I2 is two minutes away.
  const later = mselCalendar(session.state, {
    begins: '2026-03-01T09:00+01:00',
    seed: '1',
    from: 120,
    pace: 2,
  })!
  expect(later.match(/DTSTART:\S+/g)!.slice(0, 2)).toEqual([
    'DTSTART:20260301T075930Z',
    'DTSTART:20260301T080130Z',
  ])
  expect(mselCalendar(session.state, { begins: 'today', seed: '1', pace: 1 })).toBeUndefined()
  // Some readers take a carriage return alone for the end of a line.
  const setting = { ...session.setting, title: both('Night\rEND:VEVENT', 'Nuit') }
  const odd = mselCalendar(
    { ...session.state, setting },
    { begins: '2026-03-01T09:00+01:00', seed: '1', pace: 2 },
  )!
  expect(odd.replaceAll('\r\n', '')).not.toContain('\r')
})

test('an exercise held on another day begins at the same time of the clock', () => {
  expect(onDay('2021-03-10T00:35+01:00', '2026-11-30')).toBe('2026-11-30T00:35')
  expect(onDay('2021-07-10T00:35:10Z', '2026-11-30')).toBe('2026-11-30T00:35:10')
  expect(onDay(undefined, '2026-11-30')).toBe('2026-11-30T00:00')
})

const uids = (text: string): string[] => text.replaceAll('\r\n ', '').match(/^UID:.*$/gm)!

test('a calendar of the same play replaces the one before it, that of another day or night is added (RFC 5545, 3.8.4.7)', () => {
  const { state } = playHut()
  const played = { begins: '2026-03-01T09:00+01:00', seed: '1', pace: 2 }
  const own = uids(mselCalendar(state, played)!)
  expect(new Set(own).size).toBe(own.length)
  expect(
    uids(mselCalendar(state, { ...played, begins: '2026-03-01T09:20+01:00', from: 600 }, 'fr')!),
  ).toEqual(own)
  for (const other of [{ begins: '2026-03-02T09:00+01:00' }, { seed: '2' }])
    expect(uids(mselCalendar(state, { ...played, ...other })!).filter(uid => own.includes(uid))).toEqual([])
})

test('a calendar for another day has the time of the clock on the wall, in winter and in summer, and says so', () => {
  const { state } = playHut()
  for (const day of ['2026-01-15', '2026-07-15']) {
    const begins = onDay('2021-03-10T22:00+01:00', day)
    const text = mselCalendar(state, { begins, seed: '1', pace: 1 })!.replaceAll('\r\n ', '')
    expect(text).toContain(`DTSTART:${day.replaceAll('-', '')}T220100\r\n`)
    expect(text).toContain('clock on the wall')
    // The stamp is in UTC (3.8.7.2).
    expect(text).not.toMatch(/DTSTAMP:\w+[^Z]\r/)
  }
  const placed = mselCalendar(state, { begins: '2026-01-15T22:00+01:00', seed: '1', pace: 1 })!
  expect(placed).toContain('DTSTART:20260115T210100Z')
  expect(placed.replaceAll('\r\n ', '')).not.toContain('clock on the wall')
})

test('the calendar agrees with that of the host', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1600-01-01'), max: new Date('2399-12-31'), noInvalidDate: true }),
      moment => {
        const iso = `${moment.toISOString().slice(0, 19)}Z`
        const seconds = Math.floor(moment.getTime() / 1000)
        expect(instantOf(iso)).toEqual({ seconds, offset: 0 })
        expect(basicUtc(seconds)).toBe(iso.replace(/[-:]/g, ''))
        const later = new Date(1000 * seconds)
        later.setUTCDate(later.getUTCDate() + 30)
        expect(dayAfter(iso.slice(0, 10), 30)).toBe(later.toISOString().slice(0, 10))
      },
    ),
  )
})

test('clocks are those of the site', () => {
  expect(wallClock('2021-03-10T00:35+01:00', 720, 'en')).toBe('00:47')
  expect(wallClock('2021-03-10T00:35+01:00', 86_400, 'en')).toBe('+1 d 00:35')
  expect(wallClock('2024-06-01T22:00-05:00', 9000, 'en')).toBe('+1 d 00:30')
  expect(wallClock(undefined, 720, 'en')).toBe('12 min')
  expect(wallClock('2021-03-10T00:35+01:00', 86_400, 'fr')).toBe('+1 j 00:35')
})

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
    unlessHappened: { event: 'services-down', in: undefined },
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
      'l’arrêt de services',
      '« informer l’extérieur » (les clients)',
      'oui',
    ]),
  )
  expect(said('en')).toEqual(
    expect.arrayContaining([
      'by phone',
      '2.5 h after the decision “call the fire brigade”',
      'flashover (Archive)',
      'an outage of services',
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
