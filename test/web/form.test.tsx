// The form generated from the schema: what it shows where nothing is written.
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { type FormNode, scenarioForm } from '../../src/index.ts'
import { Form } from '../../web/edit/form.tsx'

/** The group of a decision that waits for an event. */
function waiting(): FormNode {
  const { decisions } = (scenarioForm as Extract<FormNode, { type: 'group' }>).fields
  const { item } = decisions as Extract<FormNode, { type: 'list' }>
  const { options } = item as Extract<FormNode, { type: 'variants' }>
  return (options['evacuate'] as Extract<FormNode, { type: 'group' }>).fields['after']!
}

const form = (event: string): string =>
  render(
    <Form
      node={waiting()}
      path={['decisions', 0, 'after']}
      value={{ event }}
      below={undefined}
      onChange={() => undefined}
    />,
  )

test('an event without a place is looked for anywhere, a power cut on the whole site', () => {
  expect(form('flashover')).toContain('placeholder="anywhere"')
  expect(form('power-cut')).toContain('placeholder="the whole site"')
})

test('a copy without a backup window is made at any time of day, and the form says how one is written', () => {
  const { policies } = (scenarioForm as Extract<FormNode, { type: 'group' }>).fields
  const policy = (policies as Extract<FormNode, { type: 'map' }>).value as Extract<
    FormNode,
    { type: 'group' }
  >
  const copies = policy.fields['copies'] as Extract<FormNode, { type: 'list' }>
  const copy = (value: unknown): string =>
    render(
      <Form
        node={copies.item}
        path={['copies', 0]}
        value={value}
        below={undefined}
        onChange={() => undefined}
      />,
    )
  expect(copy({ medium: 'backup' })).toContain('placeholder="any time, or such as 22:00-06:00"')
  expect(copy({ medium: 'backup', window: '01:00-05:00' })).toMatch(
    /form-row said"><span>Backup window<\/span><input[^>]* value="01:00-05:00"/,
  )
})
