import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules of axe that look at colours. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds on the page as it is, each with the first elements it finds it in. A theme changes colours and nothing else: in
 * the dark one, after the light one, only the rules of colours are asked.
 */
export async function barriers(page: Page, theme = 'light'): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('a page of one frame was expected')
  // Who passes is not listed, and nothing is handed on from frame to frame, where there is one: on a page of thousands of marks
  // that is most of axe's time.
  // Half a megabyte of axe is read by the page once.
  const source = (await page.evaluate(() => 'axe' in globalThis)) ? { axeSource: ';' } : {}
  const axe = new AxeBuilder({ page, ...source }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await (theme === 'dark' ? axe.withRules(ofColours) : axe.withTags(tags)).analyze()
  return violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
    return `${id}: ${where.join(' | ')}`
  })
}

/** `look` in both languages and both themes. */
export async function everyWay(
  page: Page,
  look: (theme: string, language: string) => Promise<void>,
): Promise<void> {
  for (const language of ['en', 'fr']) {
    await page.selectOption('.language select', language)
    for (const theme of ['light', 'dark']) {
      await page.selectOption('.theme select', theme)
      await page.waitForSelector(`html[lang=${language}][data-theme=${theme}]`)
      await look(theme, language)
    }
  }
}
