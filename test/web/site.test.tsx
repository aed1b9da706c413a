// The sentence above the plan agrees with the plan.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { look, moment } from '../../web/view.ts'
import { Site } from '../../web/views/site/site.tsx'
import { textOf } from './fixture.ts'
import { shownOf } from './shown.ts'

// Another file of the worker may have left French.
beforeEach(() => look({ language: 'en' }))

/** The second room of the plan begins to burn at 600 s; no fire has warmed any gas yet. */
function saidAt(seconds: number): string {
  moment.set(seconds)
  onTestFinished(() => moment.set(0))
  const shown = shownOf(100)
  const { frames } = shown.recording
  frames.upperC.fill(20)
  frames.stage.copyWithin(1, 0)
  return textOf(render(<Site shown={shown} />))
}

test('nothing burns only where no room burns, however cold a fire still is', () => {
  expect(saidAt(0)).toContain('Rooms burning: 0; burnt out: 0; power cut: 0. Nothing burns.')
  const begun = saidAt(720)
  expect(begun).toContain('Rooms burning: 1;')
  expect(begun).not.toContain('Nothing burns')
  expect(begun).toContain('Hottest: A/room-0-1, 20 °C.')
})
