import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The axe rules that depend on colours. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * Violations that axe finds on the current page, each with the first elements concerned. A theme changes nothing but
 * colours, and a language nothing but words, which take other space: so the dark theme needs only the rules about
 * colours, and the light theme needs those only in English.
 * @param onlyPlaces the page has been looked at before, and has the same colours in other places (a phone)
 */
export async function barriers(
  page: Page,
  theme = 'light',
  language = 'en',
  onlyPlaces = false,
): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('a page of one frame was expected')
  // Most of axe's time on a page with thousands of marks goes into listing what passes and into handing
  // results between frames, so both are turned off. Axe is half a megabyte, so a page loads it only once.
  const loaded = await page.evaluate(() => 'axe' in globalThis)
  const source = loaded ? { axeSource: ';' } : {}
  const axe = new AxeBuilder({ page, ...source }).options({ resultTypes: ['violations'] }).setLegacyMode()
  if (theme === 'dark') axe.withRules(ofColours)
  else axe.withTags(tags).disableRules(language === 'en' && !onlyPlaces ? [] : ofColours)
  const { violations } = await axe.analyze()
  if (!loaded) await page.evaluate(readColoursOnce)
  const unreached = await page.$$eval(':is(p, label, li, h2, h3)[title]', all =>
    all.map(
      each => `hint that neither the keyboard nor a screen reader comes to: ${(each as HTMLElement).title}`,
    ),
  )
  const found = violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
    return `${id}: ${where.join(' | ')}`
  })
  return [...found, ...unreached]
}

interface Colour {
  r: number
  g: number
  b: number
  alpha: number
}

/**
 * Runs in the page: axe reads the few colours of a page a thousand times, which is a fifth of its time. From now on it
 * reads each once.
 */
function readColoursOnce(): void {
  const { prototype } = (
    globalThis as unknown as {
      axe: {
        commons: { color: { Color: { prototype: { parseString: (this: Colour, text: string) => Colour } } } }
      }
    }
  ).axe.commons.color.Color
  const parse = prototype.parseString
  const known = new Map<string, Colour>()
  prototype.parseString = function (this: Colour, text) {
    const before = known.get(text)
    if (before !== undefined) return Object.assign(this, before)
    const { r, g, b, alpha } = parse.call(this, text)
    known.set(text, { r, g, b, alpha })
    return this
  }
}

/** The ways in which a page is looked at: in French it has the colours that it has in English. */
export const ways = [
  ['en', 'light'],
  ['en', 'dark'],
  ['fr', 'light'],
] as const

/** Calls `look` in both languages and both themes. */
export async function everyWay(
  page: Page,
  look: (theme: string, language: string) => Promise<void>,
): Promise<void> {
  for (const [language, theme] of ways) {
    await page.selectOption('.language select', language)
    await page.selectOption('.theme select', theme)
    await page.waitForSelector(`html[lang=${language}][data-theme=${theme}]`)
    await look(theme, language)
  }
}
