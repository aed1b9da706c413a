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
