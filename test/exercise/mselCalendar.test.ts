// Injects as a calendar, and the clocks of the site.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { basicUtc, dayAfter, instantOf, onDay, wallClock } from '../../src/exercise/instant.ts'
import { mselCalendar } from '../../src/exercise/msel/mselCalendar.ts'
import { both } from '../../src/scenario/words/language.ts'
import { playHut } from './hut.ts'

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

test('what was skipped is cancelled in the calendars that have it already (RFC 5545, 3.8.1.11)', () => {
  const session = playHut()
  const played = { begins: '2026-03-01T09:00+01:00', seed: '1', pace: 2 }
  const before = uids(mselCalendar(session.state, played)!)
  session.do({ kind: 'skip', by: 'controller', inject: 'I2' })
  const cancelled = (language: 'en' | 'fr'): string[] =>
    mselCalendar(session.state, played, language)!
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT')
      .filter(event => event.includes('STATUS:CANCELLED'))
  expect(uids(mselCalendar(session.state, played)!)).toEqual(before)
  expect(cancelled('en')).toHaveLength(1)
  expect(cancelled('en')[0]).toMatch(/SUMMARY:Inject I2\\, skipped: The caller sees a glow/)
  expect(cancelled('fr')[0]).toMatch(/SUMMARY:Événement I2\\, sauté : /)
  session.do({ kind: 'resume', by: 'controller', inject: 'I2' })
  expect(cancelled('en')).toEqual([])
})

test('what a controller released stands in the calendar at the moment it went out, be it before its time or after', () => {
  const session = playHut()
  const release = (inject: string) => session.do({ kind: 'release', by: 'controller', inject })
  session.advance(150)
  release('I3')
  session.do({ kind: 'hold', by: 'controller', inject: 'I2' })
  session.advance(390)
  release('I2')
  const text = mselCalendar(session.state, { begins: '2026-03-01T09:00Z', seed: '1', from: 0, pace: 1 })!
  // I1 went out by itself after a minute; I6 is due at 1 h 10 min.
  expect(text.match(/DTSTART:\S+/g)).toEqual([
    'DTSTART:20260301T090100Z',
    'DTSTART:20260301T090630Z',
    'DTSTART:20260301T090230Z',
    'DTSTART:20260301T101000Z',
  ])
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
