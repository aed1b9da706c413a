import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languages, prepare, readScenario, simulate } from '../../src/index.ts'
import { en } from '../../web/words/en.ts'
import { sentence } from '../../web/words/entries.ts'
import { fr } from '../../web/words/fr.ts'

const empty = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''
function walk(one: object, other: object, path: string[] = []): string[] {
  return Object.entries(one).flatMap(([key, value]) => {
    const there = (other as Record<string, unknown>)[key]
    if (empty(value) || empty(there) || typeof there !== typeof value) return [[...path, key].join('.')]
    return typeof value === 'object' && value !== null
      ? walk(value as object, there as object, [...path, key])
      : []
  })
}

test('each language says all that the other says', () => {
  expect(walk(en, fr)).toEqual([])
  expect(walk(fr, en)).toEqual([])
})

test('no event of an incident is shown as the code word it is', () => {
  const file = 'two-rooms.yaml'
  const { scenario } = readScenario(
    readFileSync(join(import.meta.dirname, '../../scenarios', file), 'utf8'),
    { file },
  )
  const incident = simulate(prepare(scenario!), { seed: '1', replication: 0 })
  for (const language of languages) {
    const entries = incident.timeline(language)
    expect(entries.length).toBeGreaterThan(5)
    // 'Decision: ' is also how people write it.
    for (const entry of entries.filter(({ kind }) => kind !== 'decision'))
      expect(sentence(language, entry).toLowerCase()).not.toMatch(new RegExp(`^${entry.kind}:`))
  }
})

test('what an event says of its subject is never a pattern', () => {
  expect(sentence('en', { kind: 'ignition', subject: '$& $1' })).toBe('The fire begins in $& $1')
})

test('the sentence of the brief follows what happened', () => {
  const nothing = {
    buildings: [],
    burnt: 0,
    rooms: '0',
    down: 0,
    services: '0',
    customers: '0',
    gone: 0,
    lost: '0',
    median: null,
  }
  expect(en.brief.sentence(nothing)).toBe('No building is lost; no room burns out. No service stops.')
  const all = {
    ...nothing,
    buildings: ['SBG1', 'SBG2'],
    down: 10,
    services: '10',
    customers: '3',
    gone: 2,
    lost: '2',
    median: '4 d',
  }
  expect(en.brief.sentence(all)).toBe(
    'SBG1 and SBG2 are destroyed. 10 services of 3 customers stop, half of them are back within 4 d, and the data of 2 is gone for good.',
  )
  expect(fr.brief.sentence(all)).toBe(
    'SBG1 et SBG2 sont détruits. 10 services de 3 clients s’arrêtent, la moitié est de retour en 4 d, et les données de 2 sont perdues pour de bon.',
  )
})
