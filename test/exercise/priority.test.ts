// Goal: an expected decision about priority names its tier: giving another tier priority does not meet it.
import { expect, test } from 'vitest'
import { score } from '../../src/exercise/debrief/score.ts'
import type { Language } from '../../src/scenario/words/language.ts'
import { playHut } from './hut.ts'

const { state } = playHut()
const { setting } = state

function whatOf(tierWeights: readonly number[], language: Language = 'en', tier?: string): string {
  const expected = [{ ...setting.spec.expected[0]!, do: 'prioritise' as const, tier }]
  const tiers = ['state', 'platform', 'gold']
  const at = { ...setting, tiers, tierWeights, spec: { ...setting.spec, expected } }
  return score({ ...state, setting: at }, 600, language)[0]!.what
}

test('those that count most are named, be it one or several; where all count alike, any will do', () => {
  expect(whatOf([16, 4, 4])).toBe('give priority to state')
  expect(whatOf([16, 16, 4])).toBe('give priority to state or platform')
  expect(whatOf([16, 16, 4], 'fr')).toBe('donner la priorité à state ou à platform')
  expect(whatOf([16, 16, 4], 'en', 'gold')).toBe('give priority to gold')
  expect(whatOf([4, 4, 4])).toBe('give priority to a tier')
})
