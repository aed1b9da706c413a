// What delays a recovery, in both languages.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, test } from 'vitest'
import type { Report } from '../../src/index.ts'
import { look } from '../../web/view.ts'
import { HeldUp } from '../../web/views/heldUp.tsx'
import { heldUpWords, waitedFor } from '../../web/words/heldUp.ts'
import { knowShipped } from '../../web/model/names.ts'
import { speak } from '../../web/words/words.ts'
import { textOf } from './fixture.ts'
import { shownOf } from './shown.ts'

beforeEach(async () => {
  await speak('en')
  look({ language: 'en' })
})

type Held = Pick<Report, 'binding' | 'bottlenecks'>

function told(report: Held, { scenario, ...shown } = shownOf(4)): string {
  return textOf(render(<HeldUp report={{ ...shown.report, ...report }} scenario={scenario} />))
}

test('the bottleneck comes first, and a share of nothing is a dash', async () => {
  const report = {
    binding: { cleaners: 0.2, 'power SBG2': 0.8 },
    bottlenecks: { servers: 0.61, 'power SBG2': 0.39, network: 0.001 },
  }
  const text = told(report)
  expect(text).toContain('For 80 % of the time, more services wait for power of SBG2 than for anything else.')
  expect(text.indexOf('power of SBG2', 90)).toBeLessThan(text.indexOf('crew: cleaners'))
  expect(text).toContain('new servers')
  expect(text).toContain('–')
  expect(text).not.toContain('crew: network')
  await speak('fr')
  look({ language: 'fr' })
  expect(told(report)).toContain('l’alimentation de SBG2')
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

test.each([
  ['servers', 'new servers'],
  ['declaration', 'the declaration of the disaster'],
  ['copies', 'copies within reach'],
  ['access SBG1', 'access to SBG1'],
  ['network SBG1', 'network of SBG1'],
  ['part 2 of main', 'part 2 of main'],
  ['link vault', 'the link vault'],
  ['link of lee', 'the link of lee'],
  ['spare servers lee', 'spare servers of lee'],
  ['cleaners', 'crew: cleaners'],
])('%s', (name, words) => expect(waitedFor(heldUpWords.en.names, name, (_, own) => own)).toBe(words))
