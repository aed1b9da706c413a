// Whether what was found of A stands beside what was found of B.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What has tops that a reader compares: rows of tables, and charts. */
const compared = 'thead tr, tbody tr, svg.chart, details'

/** Rows and charts of both sides begin at the same height, and no table scrolls sideways but one of a chart's data. */
export async function standLevel(page: Page, figures: readonly string[]): Promise<void> {
  for (const figure of figures) {
    const tops = await page.$$eval(
      '.pair > section',
      (sides, [within, what]) =>
        sides.map(side =>
          [...side.querySelectorAll(within!)].flatMap(each =>
            [...each.querySelectorAll(what!)].map(one => Math.round(one.getBoundingClientRect().top)),
          ),
        ),
      [`.figure-${figure}`, compared],
    )
    expect(tops[0]!.length, figure).toBeGreaterThan(1)
    expect(tops[1], figure).toEqual(tops[0])
  }
  const wider = await page.$$eval('.pair .scroll:not(details .scroll)', all =>
    all.filter(each => each.scrollWidth > each.clientWidth).map(each => each.getAttribute('aria-label')),
  )
  expect(wider).toEqual([])
}
