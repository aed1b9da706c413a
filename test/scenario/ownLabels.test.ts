// Labels of a shipped exercise are known by being written as labels, not by occurring somewhere in its text.
import { expect, test } from 'vitest'
import { withOwnLabels } from '../../src/scenario/ownLabels.ts'

const text =
  "rooms:\n  - { id: a, label: Spare hall, kind: it }\n  - { id: b, label: 'Lift (north)' } # the old lobby\n"

test.each([
  ['Spare hall', true],
  ['Lift (north)', true],
  ['Spare', false],
  ['hall', false],
  ['the old lobby', false],
])('of a shipped exercise, %s is a label: %s', (label, isOwn) => {
  expect(withOwnLabels(() => false, text, ['other', text])(label)).toBe(isOwn)
  expect(withOwnLabels(() => false, `${text}# mine`, [text])(label), 'not of a changed one').toBe(false)
})

test('those of the scenarios it extends are known besides', () =>
  expect(withOwnLabels(label => label === 'Core', text, [text])('Core')).toBe(true))
