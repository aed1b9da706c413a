// The picture of all services.
import { expect, test } from 'vitest'
import { openDashboard } from './dashboard.ts'

test('what is said under the services stands right below them, however few they are', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=services&lang=en')
  const picture = (await page.locator('.unit-chart').boundingBox())!
  const below = (await page.locator('.pointed').boundingBox())!
  expect(picture.height).toBeGreaterThan(20)
  expect(below.y).toBeGreaterThanOrEqual(picture.y + picture.height)
  expect(below.y).toBeLessThan(picture.y + picture.height + 60)
})
