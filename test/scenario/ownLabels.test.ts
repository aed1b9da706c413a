// Labels of a shipped exercise are known by being written as labels or keys, not by occurring somewhere in its text.
import { expect, test } from 'vitest'
import { withOwnLabels } from '../../src/scenario/ownLabels.ts'
import { fromShipped } from '../../src/scenario/saidIn.ts'

const text =
  "rooms:\n  - { id: a, label: Spare hall, kind: it }\n  - { id: b, label: 'Lift (north)' } # the old lobby\n" +
  'units:\n  ups-south: { room: a }\n  panel: { from: [ups-low] }\n'

test.each([
  ['Spare hall', true],
  ['Lift (north)', true],
  ['Spare', false],
  ['hall', false],
  ['the old lobby', false],
  ['ups-south', true],
  ['south', false],
  ['ups-low', false],
])('of a shipped exercise, %s is a label: %s', (label, isOwn) => {
  expect(withOwnLabels(() => false, text, ['other', text])(label)).toBe(isOwn)
  expect(withOwnLabels(() => false, `${text}# mine`, [text])(label), 'not of a changed one').toBe(false)
})

test('those of the scenarios it extends are known besides', () =>
  expect(withOwnLabels(label => label === 'Core', text, [text])('Core')).toBe(true))

test('a label of the scenario it extends is that one’s still where a comment speaks of it', () => {
  const over = (text: string): boolean =>
    fromShipped(
      { file: 'mine.yaml', text, beside: {} },
      [],
      label => label === 'Shared drives',
    )('Shared drives')
  expect(over('  # Shared drives need no sign-in.\nproducts: {}\n')).toBe(true)
  expect(over('products: { drives: { label: Shared drives } }\n')).toBe(false)
})

test('what has no label keeps the words of the scenario it extends where more is said of it under its key', () => {
  const over = (text: string): boolean =>
    fromShipped({ file: 'mine.yaml', text, beside: {} }, [], label => label === 'ups-south')('ups-south')
  expect(over('power:\n  units:\n    ups-south: { room: center/batteries }\n')).toBe(true)
  expect(over('power: { units: { ups-south: { room: center/batteries } } }\n')).toBe(true)
  expect(over('power: { units: { mine: { label: ups-south } } }\n')).toBe(false)
  expect(over('power: { units: { ups-south-2: { kind: ups } } }\n')).toBe(false)
})
