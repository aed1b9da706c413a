// The key of the timeline names the marks that are in the picture.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, test } from 'vitest'
import type { IncidentEvent } from '../../web/model/events.ts'
import { LanesKey } from '../../web/views/lanesKey.tsx'
import { speak } from '../../web/words/words.ts'
import { textOf } from './fixture.ts'

beforeEach(() => speak('en'))

test('the diamond of the ignition, the bar of a power cut, and no mark that is not there', () => {
  const entries = ['ignition', 'power-cut'].map(kind => ({ kind }) as unknown as IncidentEvent)
  const told = textOf(render(<LanesKey entries={entries} />))
  expect(told).toContain('the fire begins')
  expect(told).toContain('power cut')
  expect(told).not.toContain('decision')
})
