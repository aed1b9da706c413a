// The after-action report as a file is readable on a phone.
import { expect, test } from 'vitest'
import { afterAction } from '../../src/exercise/debrief/afterAction.ts'
import { debrief } from '../../src/exercise/debrief/debrief.ts'
import { afterActionHtml } from '../../src/report/afterAction/afterActionHtml.ts'
import { playHut } from '../exercise/hut.ts'
import { openPage } from './page.ts'

test('nothing but its tables is moved sideways, and they each by themselves', async () => {
  const session = playHut()
  session.advance(Infinity)
  const nights = debrief(session, 'en')
  let night = nights.next()
  while (night.done !== true) night = nights.next()
  const page = await openPage('about:blank')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.setContent(afterActionHtml(afterAction(night.value)))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})
