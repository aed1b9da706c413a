// Names of rooms on the plan as the browser sets them: within their walls, and clear of the next name.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDashboard } from './dashboard.ts'

const shipped = readdirSync(new URL('../../scenarios', import.meta.url)).filter(name =>
  name.endsWith('.yaml'),
)

/** A plan is the same whatever stands in its racks; those of Two rooms hold 60 services at most. */
const few = (scenario: string): string =>
  scenario === 'two-rooms.yaml' ? '' : '&set=population.customers%3D40&set=population.services%3D300'
/** Least space between a name and the wall to its right, px: its margins, 6 px, but for where it begins and half the wall. */
const clear = 6 - 4 - 0.5

test.each(shipped)('%s: no name of a room touches what stands beside it', async scenario => {
  const page = await openDashboard(`scenario=${scenario}${few(scenario)}&view=site`)
  for (const width of [1440, 1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.waitForFunction(() => {
      const plan = document.querySelector('.site-plan')!
      return Math.abs(plan.getBoundingClientRect().width - plan.parentElement!.clientWidth) < 2
    })
    const close = await page.$$eval(
      '.rooms .room-name',
      (names, least) =>
        names
          .map(name => {
            let walls = name.previousElementSibling!
            while (!walls.classList.contains('edge')) walls = walls.previousElementSibling!
            const [own, room] = [name, walls].map(each => each.getBoundingClientRect())
            return [name.textContent, Math.round(10 * (room!.right - own!.right)) / 10] as const
          })
          .filter(([, space]) => space < least),
      clear,
    )
    expect([width, ...close]).toEqual([width])
  }
})
