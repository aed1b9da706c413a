import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { AfterAction } from '../../src/index.ts'
import { Plan } from '../../web/views/afterActionFindings.tsx'
import { textOf } from './fixture.ts'

const told = (plan: AfterAction['plan']): string =>
  textOf(render(<Plan report={{ plan } as unknown as AfterAction} />))

test('a plan without an action says so, and shows no empty table', () => {
  expect(told([])).toBe('Improvement plan None.')
  const action = { action: 'Practise it.', objective: 'a', owner: 'incident-commander', dueDays: 30 } as const
  expect(told([action as unknown as AfterAction['plan'][number]])).toContain('Practise it.')
})
