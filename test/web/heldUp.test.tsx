// What delays a recovery, in both languages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from 'preact-render-to-string'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readScenario, type Report, type Scenario } from '../../src/index.ts'
import { look } from '../../web/view.ts'
import { HeldUp } from '../../web/views/brief/heldUp.tsx'
import { knowShipped } from '../../web/model/names.ts'
import { speak } from '../../web/words/words.ts'
import { textOf } from './fixture.ts'
import { shownOf } from './shown.ts'

const inEnglish = async (): Promise<void> => {
  await speak('en')
  look({ language: 'en' })
}
beforeEach(inEnglish)
afterEach(inEnglish)

type Held = Pick<Report, 'binding' | 'bottlenecks'>

function told(report: Held, { scenario, ...shown } = shownOf(4)): string {
  return textOf(render(<HeldUp report={{ ...shown.report, ...report }} scenario={scenario} />))
}

test('the bottleneck comes first, and a share of nothing, and only of nothing, is a dash', async () => {
  const report = {
    binding: { cleaners: 0.2, 'power hut': 0.7996, access: 0.0004 },
    bottlenecks: { servers: 0.6, 'power hut': 0.388, network: 0.001, access: 0.008, cleaners: 0.003 },
  }
  const text = told(report)
  expect(text).toContain(
    'For 80 % of the time, more services wait for power of The hut than for anything else.',
  )
  expect(text.indexOf('power of The hut', 90)).toBeLessThan(text.indexOf('crew: cleaners'))
  expect(text).toContain('new servers')
  expect(text).toContain('new servers – 60 %')
  expect(text).toContain('crew: cleaners 20 % 0.3 %')
  expect(text).toContain('crew: access &lt; 0.1 % 0.8 %')
  expect(text).not.toContain('crew: network')
  await speak('fr')
  look({ language: 'fr' })
  expect(told(report)).toContain('l’alimentation de « The hut »')
})

test('crews of a shipped scenario have French names, those of a planner keep theirs', async () => {
  await speak('fr')
  const shown = shownOf(4)
  const report = { binding: { cleaners: 1 }, bottlenecks: { cleaners: 1 } }
  expect(told(report, shown)).toContain('équipe : cleaners')
  knowShipped(shown.scenario, () => true)
  expect(told(report, shown)).toContain('équipe : nettoyage')
})

test('where nobody waits, nothing is told', () => expect(told({ binding: {}, bottlenecks: {} })).toBe(''))

/** Two rooms, with everything a scenario may name; and a crew that is called as if it were something else. */
const { scenario } = readScenario(
  readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8'),
  { file: 'two-rooms.yaml' },
)
const all = {
  ...scenario!,
  otherSites: { ...scenario!.otherSites, count: 1, named: { lee: { label: 'Lee' } } },
  recovery: {
    ...scenario!.recovery,
    pools: { cleaners: { label: 'cleaning' }, 'access control': {}, servers: {} },
    buildings: { hut: { parts: [{}, {}] } },
    restoring: { ...scenario!.recovery.restoring, links: { vault: { label: 'the uplink' } } },
  },
} as unknown as Scenario

test.each([
  ['servers', 'new servers'],
  ['declaration', 'the declaration of the disaster'],
  ['copies', 'copies within reach'],
  ['access hut', 'access to The hut'],
  ['network hut', 'network of The hut'],
  ['part 2 of hut', 'part 2 of The hut'],
  ['link vault', 'the link the uplink'],
  ['link of lee', 'the link of Lee'],
  ['spare servers lee', 'spare servers of Lee'],
  ['cleaners', 'crew: cleaning'],
  ['access control', 'crew: access control'],
  ['crew servers', 'crew: servers'],
])('%s', (name, words) =>
  expect(told({ binding: {}, bottlenecks: { [name]: 1 } }, { ...shownOf(4), scenario: all })).toContain(
    words,
  ),
)

test('in French another site brings no article of its own that would swallow a letter', async () => {
  await speak('fr')
  look({ language: 'fr' })
  const report = { binding: {}, bottlenecks: { 'link of lee': 1, 'spare servers lee': 1 } }
  const text = told(report, { ...shownOf(4), scenario: all })
  expect(text).toContain('la liaison de « Lee »')
  expect(text).toContain('des serveurs de réserve de « Lee »')
})
