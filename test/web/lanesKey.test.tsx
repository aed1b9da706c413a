// The key of the timeline names the marks that are in the picture.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, test } from 'vitest'
import { shapeOf } from '../../web/charts/swimlanes.tsx'
import type { IncidentEvent } from '../../web/model/events.ts'
import { LanesKey } from '../../web/views/timeline/lanesKey.tsx'
import { speak } from '../../web/words/words.ts'
import { textOf } from './fixture.ts'

beforeEach(() => speak('en'))

const keyOf = (...kinds: string[]): string =>
  render(<LanesKey entries={kinds.map(kind => ({ kind }) as unknown as IncidentEvent)} />)

test('the diamond of the ignition, the bar of a power cut, and no mark that is not there', () => {
  const told = textOf(keyOf('ignition', 'power-cut'))
  expect(told).toContain('the fire begins')
  expect(told).toContain('power cut')
  expect(told).not.toContain('decision')
  expect(told).not.toContain('anything else')
})

test.each([
  ['building-lost', 'flashes over, or a building is lost'],
  ['written-off', 'building written off'],
  ['lit-again', 'catches fire, or burns again'],
  ['facade-ignited', 'catches fire, or burns again'],
  ['suppression', 'suppression'],
  ['network-lost', 'anything else'],
])('a picture with nothing but %s has its mark in the key', (kind, words) => {
  expect(textOf(keyOf(kind)).trim()).toBe(words)
  expect(keyOf(kind)).toContain(shapeOf(kind, 7, 8))
})
