// The timeline calls crews and tiers by their labels, in the reader's language.
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { prepare, readScenario, simulate } from '../../src/index.ts'
import { learnReasons, reasonsOf } from '../../web/reasons.ts'
import { eventsOf } from '../../web/model/events.ts'
import { calledIn } from '../../web/model/calledIn.ts'
import { marked, unmarked } from '../../web/model/namedThings.ts'
import { knowShipped } from '../../web/model/names.ts'
import { crews } from '../../web/shell/recoveryChoices.ts'
import { look } from '../../web/view.ts'
import { en } from '../../web/words/en.ts'
import { shipped } from '../run/scenario.ts'
import { speak } from '../../web/words/words.ts'
import { shownOf } from './shown.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

beforeEach(async () => {
  await speak('en')
  look({ language: 'en' })
})

const text = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')
  .replace('crew: { units:', 'crew: { label: technicians, units:')
  .replace(/^tiers:\n {2}normal: \{/m, 'tiers:\n  normal: { label: Everybody,')
  .replace(
    /^decisions:\n/m,
    'decisions:\n  - { do: add-units, pool: crew, units: 3, at: 2 h }\n  - { do: prioritise, tier: normal, weight: 5, at: 3 h }\n',
  )
const { scenario, issues } = readScenario(text, { file: 'mine.yaml' })

test('a decision about a crew and one about a tier', async () => {
  expect(issues).toEqual([])
  const incident = simulate(prepare(scenario!), { seed: '1', replication: 0 })
  const told = (language: 'en' | 'fr'): string[] =>
    incident
      .timeline(language, marked)
      .filter(({ kind }) => kind === 'decision')
      .map(({ sentence }) => unmarked(sentence, () => calledIn(scenario!)))
  const both = (language: 'en' | 'fr'): string => told(language).join('; ')
  expect(both('en')).toContain('technicians')
  expect(both('en')).toContain('Everybody')
  expect(both('en')).not.toMatch(/crew|normal|[\u{E000}-\u{E001}]/u)
  await speak('fr')
  look({ language: 'fr' })
  onTestFinished(() => look({ language: 'en' }))
  expect(both('fr')).toContain('technicians')
  knowShipped(scenario!, label => label === 'technicians')
  // A crew's name has no article that anybody wrote down.
  expect(both('fr')).toContain('de renforcer l’équipe «\u00a0techniciens\u00a0»')
})

test('rooms with their buildings', async () => {
  const { scenario: tower } = shipped('strasbourg-2021.yaml')
  const told = (): string => unmarked(`in ${marked('rooms', 'SBG1/energy-1')}`, () => calledIn(tower))
  expect(told()).toBe('in High and low voltage (SBG1)')
  await speak('fr')
  look({ language: 'fr' })
  onTestFinished(() => look({ language: 'en' }))
  expect(told()).toBe('in High and low voltage (SBG1)')
  knowShipped(tower, () => true)
  expect(told()).toBe('in Haute et basse tension (SBG1)')
})

test('of a crew that has a label, the inputs ask by it', () =>
  expect(crews({ unedited: scenario!, edits: {}, w: en.input }).map(({ label }) => label)).toEqual([
    'On duty, technicians',
  ]))

test('a name that nothing is known of stays as it is', () =>
  expect(unmarked(`to ${marked('pools', 'night crew')}`, () => calledIn(scenario!))).toBe('to night crew'))

test('what things are called is found out once for all sentences of a timeline', () => {
  let asked = 0
  const counted = new Proxy(scenario!, {
    get: (all, key) => {
      if (key === 'products') asked++
      return Reflect.get(all, key) as unknown
    },
  })
  calledIn(counted)
  const once = asked
  const shown = { ...shownOf(40), scenario: counted }
  const sentence = `3 units more of ${marked('pools', 'crew')} and ${marked('pools', 'crew')}`
  const entry = { lane: 'people', kind: 'decision', cause: 0, sentence } as const
  const told = [60, 120].map(seconds => ({ ...entry, seconds, sentence: `${sentence}, ${seconds}` }))
  learnReasons(shown, { ...reasonsOf(shown)!, entries: { en: told, fr: [] } })
  const sentences = eventsOf(shown, 'en').entries.map(({ sentence }) => sentence)
  expect(sentences.filter(each => each.includes('of technicians and technicians'))).toHaveLength(2)
  expect(asked).toBe(2 * once)
})
