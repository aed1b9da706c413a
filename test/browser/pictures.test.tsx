// The pictures of the gallery, laid out by a browser: every chart in every state, narrow and wide, light and dark. No
// label may leave its picture or cover another one, no number may be missing, and each picture has a name for people
// who cannot see it. What the marks mean is tested chart by chart in test/web.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Textures } from '../../web/charts/textures.tsx'
import { samples } from '../../web/gallery/samples.tsx'
import { openPage } from './page.ts'

const web = join(import.meta.dirname, '../../web')
const read = (folder: string, pattern: RegExp): string[] =>
  readdirSync(join(web, folder))
    .filter(name => pattern.test(name))
    .map(name => readFileSync(join(web, folder, name), 'utf8'))
const style = read('style', /^(?!page|paper).*\.css$/).join('\n')

const pictures = (width: number): string =>
  samples
    .map(({ chart, state, picture }) => `<div id="${chart}: ${state}">${render(picture(width))}</div>`)
    .join('')

test('every chart is in the gallery', () => {
  /** Parts and frames of charts, which are no charts themselves. */
  const parts = [
    'DensityKey',
    'Figure',
    'Glyph',
    'Grid',
    'Marks',
    'ObjectiveNames',
    'PlaneAxes',
    'PointReader',
    'SiteRoom',
    'SiteTower',
    'StripSign',
    'Textures',
    'TimeAxis',
    'VerdictMark',
  ]
  const charts = read('charts', /\.tsx$/).flatMap(text =>
    [...text.matchAll(/^export function ([A-Z]\w+)/gm)].map(([, name]) => name!),
  )
  expect(new Set([...samples.map(({ chart }) => chart), ...parts])).toEqual(new Set(charts))
})

test.each([320, 640, 960])('at %i px every number of every picture is one', width => {
  const wrong = samples.flatMap(({ chart, state, picture }) =>
    [...render(picture(width)).matchAll(/[^<]*(?:NaN|Infinity|undefined|\[object)[^>]{0,40}/g)]
      .slice(0, 2)
      .map(([found]) => `${chart}, ${state}: ${found.slice(0, 160)}`),
  )
  expect(wrong).toEqual([])
})

test.each([
  ['light', 320],
  ['dark', 640],
  ['light', 960],
] as const)(
  '%s, %i px: names stay inside their picture, off each other and, those of axes, off the lines',
  async (theme, width) => {
    const page = await openPage('about:blank')
    const textures = render(<Textures />)
    await page.setContent(
      `<html lang="en" data-theme="${theme}"><style>${style} body{overflow:auto}</style><body>${textures}${pictures(width)}`,
    )
    expect(await faults(page)).toEqual([])
  },
)

function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const over = (a: DOMRect, b: DOMRect): number =>
      Math.min(
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      )
    for (const sample of document.querySelectorAll('body > div'))
      for (const svg of sample.querySelectorAll('svg')) {
        if (svg.getAttribute('aria-hidden') === 'true') continue
        const named = [svg, ...svg.querySelectorAll('[role=listbox]')].some(each =>
          each.hasAttribute('aria-label'),
        )
        if (!named) found.push(`${sample.id} has no name`)
        const box = svg.getBoundingClientRect()
        const names = [...svg.querySelectorAll('text')]
          .filter(text => text.textContent.trim() !== '')
          .map(text => ({ said: text.textContent, at: text.getBoundingClientRect() }))
        const open = getComputedStyle(svg).overflow === 'visible' ? 30 : 2
        for (const { said, at } of names)
          if (
            at.left < box.left - open ||
            at.right > box.right + open ||
            at.top < box.top - open ||
            at.bottom > box.bottom + open
          )
            found.push(`${sample.id}: “${said}” leaves the picture`)
        // Points at which each line is sampled: closer together than a label is long.
        const along = 400
        const lines = [...svg.querySelectorAll('path')].filter(
          path => getComputedStyle(path).fill === 'none' && getComputedStyle(path).stroke !== 'none',
        )
        for (const name of svg.querySelectorAll('.axis-name')) {
          const { left, right, top, bottom } = name.getBoundingClientRect()
          const crossed = lines.some(line => {
            const [length, onPage] = [line.getTotalLength(), line.getScreenCTM()!]
            return Array.from({ length: along + 1 }, (_, nth) =>
              line.getPointAtLength((length * nth) / along).matrixTransform(onPage),
            ).some(({ x, y }) => x > left && x < right && y > top + 2 && y < bottom - 2)
          })
          if (crossed) found.push(`${sample.id}: a line runs through “${name.textContent}”`)
        }
        names.forEach((one, nth) => {
          for (const other of names.slice(nth + 1))
            if (over(one.at, other.at) > 3)
              found.push(`${sample.id}: “${one.said}” lies over “${other.said}”`)
        })
      }
    return found
  })
}
