import { options } from 'preact'
import { render } from 'preact-render-to-string'
import { expect, onTestFinished, test } from 'vitest'
import type { AfterAction } from '../../src/index.ts'
import { FixedSize } from '../../web/browser/size.ts'
import { Consequences } from '../../web/views/afterAction/afterActionDecisions.tsx'
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

test('two orders of one kind that nobody gave are two rows', () => {
  const before = { ...options }
  onTestFinished(() => void Object.assign(options, { vnode: undefined }, before))
  const keys: unknown[] = []
  options.vnode = ({ type, props, key }) => {
    if (type === 'text' && (props as { readonly class?: string }).class === 'name') keys.push(key)
  }
  const difference = { services: 1, data: 1, hours: 1, reasons: [] }
  const cut = { do: 'cut-power', where: 'switch' } as const
  const omitted = ['SBG1', 'SBG2'].map(building => ({ choice: { ...cut, building }, difference, at: 60 }))
  const report = { decisions: [], omitted } as unknown as AfterAction
  render(
    <FixedSize.Provider value={{ width: 800, height: 400 }}>
      <Consequences report={report} />
    </FixedSize.Provider>,
  )
  expect(new Set(keys).size).toBe(2)
})
