import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The rules of the contrast of text and of links in it. */
export const colours = ['cat.color']
export const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on the page as it is, each with the first elements it finds it in. A theme changes colours and nothing else: in
 * the dark one the rules of colour are asked.
 */
export async function barriers(page: Page, asked = tags): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Who passes is not listed: that is most of axe's time on a page of thousands of marks.
    .options({ resultTypes: ['violations'] })
    .withTags(asked)
    .analyze()
  return violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
    return `${id}: ${where.join(' | ')}`
  })
}

/** `look` in both languages and both themes, with the tags of the rules of axe that are to be asked there. */
export async function everyWay(page: Page, look: (asked: string[]) => Promise<void>): Promise<void> {
  for (const language of ['en', 'fr']) {
    await page.selectOption('.language select', language)
    for (const theme of ['light', 'dark']) {
      await page.selectOption('.theme select', theme)
      await page.waitForSelector(`html[lang=${language}][data-theme=${theme}]`)
      await look(theme === 'dark' ? colours : tags)
    }
  }
}
