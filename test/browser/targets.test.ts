// WCAG 2.2, 2.5.8: whatever a finger can hit measures at least 24 by 24 px, or stands in a sentence.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { keyOf, views } from '../../web/view.ts'
import { openDashboard, settled } from './dashboard.ts'

const phone = { width: 390, height: 844 }

/**
 * What is too small, as "words 13 x 13". A label is part of the target of its input. Marks of a chart are not asked:
 * each chart is also a table.
 */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=slider]'),
    ].filter(each => each.checkVisibility({ visibilityProperty: true }))
    const small: string[] = []
    for (const target of targets) {
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect()
      const inSentence =
        getComputedStyle(target).display === 'inline' &&
        target.parentElement!.textContent !== target.textContent
      if ((width < 24 || height < 24) && width * height > 1 && !inSentence)
        small.push(`${target.tagName} ${target.textContent || target.className} ${width} x ${height}`)
    }
    return small
  })
}

/** WCAG 2.2, 2.4.11: what lies below the inspector where the keyboard comes to it. */
function below(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stops = document.querySelectorAll<HTMLElement>(
      ':is(button, input, select, summary, [tabindex="0"]):not(:disabled, [tabindex="-1"], .inspector *, .unseen)',
    )
    return [...stops]
      .filter(each => {
        if (!each.checkVisibility()) return false
        each.focus()
        const { left, right, top, bottom } = each.getBoundingClientRect()
        // Of a chart higher than the window its beginning.
        const y = Math.max(0, top) + Math.min(bottom - top, 48) / 2
        return document.elementFromPoint((left + right) / 2, y)?.closest('.inspector')
      })
      .map(each => each.ariaLabel ?? each.textContent)
  })
}

test('in every view of a small screen, everything that can be hit is large enough, and nothing with the keyboard is below the inspector', async () => {
  const page = await openDashboard('scenario=battery-room.yaml&select=room:0')
  await page.setViewportSize(phone)
  for (const view of views) {
    await page.click(`.views button[title="${keyOf(view)}"]`)
    await settled(page)
    await page.waitForSelector('main h2')
    expect.soft([view, await tooSmall(page), await below(page)]).toEqual([view, [], []])
  }
  await page.click('.views button:has-text("Site")')
  await page.waitForSelector('#room-0')
  // A screen of 1280 by 800 at 200 %.
  await page.setViewportSize({ width: 640, height: 400 })
  expect(await page.locator('.inspector:visible').count()).toBe(1)
  expect(await below(page)).toEqual([])
  // Where it lies beside the view as well: Escape uncovers what has the keyboard.
  await page.setViewportSize({ width: 720, height: 450 })
  await page.focus('.site-plan [role=listbox]')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.inspector', { state: 'hidden' })
  expect(await page.evaluate(() => document.activeElement?.role)).toBe('listbox')
})

test('so it is in the inputs, the palette and an exercise', async () => {
  const page = await openDashboard()
  await page.setViewportSize(phone)
  await page.keyboard.press('i')
  await page.waitForSelector('.inputs')
  expect(await tooSmall(page)).toEqual([])
  await page.keyboard.press('Control+k')
  await page.waitForSelector('.palette')
  expect(await tooSmall(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.click(`.views button[title="${keyOf('exercise')}"]`)
  await page.click('.cards button')
  await page.waitForSelector('.injects input[type=checkbox]')
  expect(await tooSmall(page)).toEqual([])
})
