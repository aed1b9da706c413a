// Why? about a building agrees with the building's figures.
import { expect, test } from 'vitest'
import { simulate } from '../../src/report/incident.ts'
import { whySubject } from '../../src/report/why/whyNamed.ts'
import { whyOf } from '../../src/report/why/whySubject.ts'
import { labelsOf } from '../../src/scenario/called.ts'
import { shipped } from '../run/scenario.ts'

const strasbourg = shipped('strasbourg-2021.yaml', ['population.services=4000', 'population.customers=500'])
const nights = [0, 1, 2].map(replication => simulate(strasbourg, { seed: '1', replication }))

function answer(night: (typeof nights)[number], name: string, language: 'en' | 'fr' = 'en') {
  const subject = whySubject(night, name, language)
  if (typeof subject === 'string') throw new Error(subject)
  return whyOf(night, subject, language, strasbourg.scenario)
}

/** When each room of a building caught fire, according to the timeline. */
function caughtIn(night: (typeof nights)[number], building: string): Map<string, number> {
  const caught = new Map<string, number>()
  for (const { sentence, seconds } of night.timeline('en').toReversed()) {
    const [, room] = /^(.+) caught fire$/.exec(sentence) ?? /^the fire began in (.+)$/.exec(sentence) ?? []
    if (room?.startsWith(`${building}/`)) caught.set(room, seconds)
  }
  return caught
}

test.each(nights.map((night, nth) => [nth, night] as const))(
  'replication %i: loss, giving up and rooms on fire are those of the report and the timeline',
  (_, night) => {
    for (const [name, { roomsBurnt, flashoverMinutes, lostMinutes, writtenOffDays }] of Object.entries(
      night.report.buildings,
    )) {
      const { happened, ...of } = answer(night, name)
      expect(of).toEqual({ of: 'building', name, about: '' })
      const at = (words: RegExp): number => happened.find(({ what }) => words.test(what))?.seconds ?? Infinity
      // The answer names the first room to flash over; the figure is about a share of the floor area.
      expect(at(/flashed over/) / 60).toBeLessThanOrEqual(flashoverMinutes.mean ?? Infinity)
      expect(at(/ was lost$/) / 60).toBeCloseTo(lostMinutes.mean ?? Infinity, 6)
      expect(at(/ was written off$/) / 86_400).toBeCloseTo(writtenOffDays.mean ?? Infinity, 6)
      // A room that was put out soon caught fire without being burnt.
      const lit = Number.isFinite(at(/caught fire|the fire began/))
      if (roomsBurnt.mean! > 0) expect(lit).toBe(true)
      const caught = caughtIn(night, name)
      expect(lit).toBe(caught.size > 0)
      const last = happened.find(({ what }) => what.startsWith('the last room caught fire'))
      if (caught.size < 2) expect(last).toBeUndefined()
      else
        expect(last).toMatchObject({
          seconds: Math.max(...caught.values()),
          what: expect.stringContaining(`number ${caught.size} of `),
        })
      expect(happened.map(({ seconds }) => seconds)).toEqual(
        happened.map(({ seconds }) => seconds).toSorted((a, b) => a - b),
      )
    }
  },
)

test('what burnt in a building goes back to the ignition, wherever that was', () => {
  const [night] = nights
  const caught = answer(night!, 'SBG1').happened.find(({ what }) => what.endsWith('caught fire'))!
  expect(caught.because.at(-1)!.sentence).toMatch(/^the fire began in .*SBG2/)
})

test('each thing is told once: of racks and rooms the first, of the building each cut of its power', () => {
  for (const night of nights)
    for (const { name } of night.recording.plan.buildings) {
      const told = answer(night, name).happened.map(({ seconds, what }) => `${what} ${seconds}`)
      expect(new Set(told).size).toBe(told.length)
      expect(told.filter(what => what.includes(' burnt ') && what.startsWith('rack')).length).toBeLessThan(2)
    }
})

test('in French too, and a name nobody has is answered with what there is', () => {
  const told = nights.flatMap(night => answer(night, 'sbg2', 'fr').happened)
  expect(told.map(({ what }) => what)).toContain('SBG2 a été perdu')
  expect(whySubject(nights[0]!, 'building SBG4')).toEqual({ of: 'building', row: 3 })
  expect(whySubject(nights[0]!, 'zzz')).toMatch(/give a building such as SBG1, a room such as /)
})

test('a building is called by its label, and found by it', () => {
  const { scenario, ...rest } = shipped('two-rooms.yaml', ['recovery.power=20 d'])
  const night = simulate({ ...rest, scenario }, { seed: '1', replication: 0, typical: true })
  const called = labelsOf(scenario)
  expect(whySubject(night, 'The hut', 'en', called)).toEqual({ of: 'building', row: 0 })
  expect(whySubject(night, 'hut', 'en', called)).toEqual({ of: 'building', row: 0 })
  const of = (language: 'en' | 'fr') => whyOf(night, { of: 'building', row: 0 }, language, scenario)
  expect(of('en').name).toBe('The hut')
  // Every row that names the building as such, not as part of the name of a room.
  const told = (['en', 'fr'] as const).flatMap(language =>
    [...night.recording.services.policy.keys()].flatMap(row =>
      whyOf(night, { of: 'service', row }, language, scenario).happened.flatMap(({ what, because }) => [
        what,
        ...because.map(({ sentence }) => sentence),
      ]),
    ),
  )
  expect(told.some(sentence => sentence.startsWith('The hut had power again'))).toBe(true)
  expect(
    told.some(sentence => sentence.startsWith('«\u00a0The hut\u00a0» avait de nouveau du courant')),
  ).toBe(true)
  expect(told.filter(sentence => /\bhut\b(?!\/)/.test(sentence.replaceAll('The hut', '')))).toEqual([])
})

test('a name comes before a label, and buildings of one label are told apart by their names', () => {
  const of = (labels: Readonly<Record<string, string>>) => (name: string) =>
    whySubject(nights[0]!, name, 'en', (kind, each) => (kind === 'buildings' ? (labels[each] ?? each) : each))
  const row = (building: number) => ({ of: 'building', row: building })
  const crossed = of({ SBG1: 'SBG2', SBG2: 'The tower' })
  expect(['SBG1', 'SBG2', 'sbg2', 'the tower'].map(crossed)).toEqual([row(0), row(1), row(1), row(1)])
  const alike = of({ SBG1: 'Old wing', SBG3: 'Old wing' })
  expect(alike('old wing')).toBe('there are several "old wing": give "SBG1" or "SBG3"')
  expect(alike('SBG3')).toEqual(row(2))
  expect(alike('building Old wing')).toBe('there are several "building Old wing": give "SBG1" or "SBG3"')
  expect(alike('Old wnig')).toMatch(/"Old wing"/)
})
