import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { AfterAction } from '../../src/index.ts'
import { Plan } from '../../web/views/afterAction/afterActionFindings.tsx'
import { choiceSaid, decisionWords } from '../../web/words/exerciseDecisions.ts'
import { textOf } from './fixture.ts'

const told = (plan: AfterAction['plan']): string =>
  textOf(render(<Plan report={{ plan } as unknown as AfterAction} />))

test('a plan without an action says so, and shows no empty table', () => {
  expect(told([])).toBe('Improvement plan None.')
  const action = { action: 'Practise it.', objective: 'a', owner: 'incident-commander', dueDays: 30 } as const
  expect(told([action as unknown as AfterAction['plan'][number]])).toContain('Practise it.')
})

test('a weight is told as it was given: one of nothing is no priority', () => {
  const given = { do: 'prioritise', tier: 'gold', weight: 0 } as const
  expect(choiceSaid(decisionWords.en, given)).toBe('Weight 0 (gold)')
  expect(choiceSaid(decisionWords.fr, given)).toBe('Poids 0 (gold)')
})

test('counts and weights are written as the reader’s language has them', () => {
  const half = { do: 'prioritise', tier: 'gold', weight: 1.25 } as const
  expect(choiceSaid(decisionWords.fr, half)).toBe('Poids 1,25 (gold)')
  const crews = { do: 'add-units', pool: 'crew', units: 1500 } as const
  expect(choiceSaid(decisionWords.en, crews)).toContain('crew + 1,500')
  expect(choiceSaid(decisionWords.fr, crews)).toContain('crew + 1\u202f500')
})
