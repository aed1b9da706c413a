import { expect, test } from 'vitest'
import { causes } from '../../src/estate/cause.ts'
import { simulate } from '../../src/report/incident.ts'
import { fill } from '../../src/run/names.ts'
import { sentences, languages } from '../../src/run/sentences.ts'
import { shipped } from '../run/scenario.ts'

const incident = simulate(shipped('two-rooms.yaml'), { seed: '1', replication: 0 })
const { history, services } = incident.recording

test('every kind of cause has a sentence in every language', () => {
  for (const language of languages)
    expect(Object.keys(sentences[language]).sort()).toEqual([...causes].sort())
})

test('why a service went down is told from the outage back to the fire, in both languages', () => {
  const row = history.cause[history.first[0]!]!
  for (const language of languages) {
    const chain = incident.why(row, language)
    expect(chain.length).toBeGreaterThan(1)
    for (const [index, because] of chain.entries()) {
      expect(because.sentence).not.toMatch(/\{\}|undefined|NaN/)
      if (index > 0) expect(because.seconds).toBeLessThanOrEqual(chain[index - 1]!.seconds)
    }
  }
})

test('what is told of rooms, room by room, is what is told about each', () => {
  const { room, seconds } = incident.roomsTold()
  expect(room.length).toBeGreaterThan(0)
  incident.recording.plan.rooms.forEach((_, row) => {
    const times = [...seconds].filter((_, at) => room[at] === row)
    const about = incident.aboutRoom(row, Infinity).map(at => incident.recording.causes.seconds[at])
    expect(times.toReversed()).toEqual(about)
  })
})

test('the history of every service is in time order and ends where the report says', () => {
  for (let service = 0; service < services.count; service++)
    for (let row = history.first[service]! + 1; row < history.first[service + 1]!; row++)
      expect(history.seconds[row]!).toBeGreaterThanOrEqual(history.seconds[row - 1]!)
})

test('the timeline is in time order and speaks of the ignition first', () => {
  const entries = incident.timeline('en')
  expect(entries.findIndex(({ kind }) => kind === 'ignition')).toBeGreaterThanOrEqual(0)
  for (let index = 1; index < entries.length; index++)
    expect(entries[index]!.seconds).toBeGreaterThanOrEqual(entries[index - 1]!.seconds)
})

test('what is decided and what strikes again is told in words, with what it concerns', () => {
  const decided = simulate(
    shipped('two-rooms.yaml', [
      'decisions=[{ do: cut-power, building: hut, at: 20 min }, { do: communicate, to: press, at: 1 h }]',
      'secondHits=[{ kind: power-cut, building: hut, at: 9 d, lasts: 1 d }]',
    ]),
    { seed: '1', replication: 0 },
  )
  const told = (language: 'en' | 'fr') => decided.timeline(language).map(({ sentence }) => sentence)
  expect(told('en')).toEqual(
    expect.arrayContaining([
      'it was decided to cut the power of hut',
      'it was decided to tell the press',
      'the power of hut was cut',
      'a second hit: power cut of hut',
    ]),
  )
  expect(told('fr')).toEqual(
    expect.arrayContaining([
      'il a été décidé de couper le courant de hut',
      'il a été décidé d’informer la presse',
      'l’alimentation de hut a été coupée',
      'un second coup : coupure de courant de hut',
    ]),
  )
})

test('a name is never a pattern', () => {
  expect(fill(sentences.en.ignition, '$& $1')).toBe('the fire began in $& $1')
})
