import { expect, test } from 'vitest'
import { causes } from '../../src/estate/cause.ts'
import { simulate } from '../../src/report/incident.ts'
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
