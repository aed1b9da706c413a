import { expect, test } from 'vitest'
import { openPage } from './page.ts'

const html = (body: string) =>
  `data:text/html,${encodeURIComponent(`<!doctype html><title>t</title>${body}`)}`

test('a page opens and runs its script', async () => {
  const page = await openPage(html('<p></p><script>document.querySelector("p").textContent = 6 * 7</script>'))
  expect(await page.textContent('p')).toBe('42')
})

test('two pages share nothing', async () => {
  const [one, two] = await Promise.all([openPage(html('')), openPage(html(''))])
  await one.context().addCookies([{ name: 'a', value: 'b', url: 'http://127.0.0.1' }])
  expect(await two.context().cookies()).toEqual([])
})

test.fails('a page that throws fails its test', async () => {
  await openPage(html('<script>throw new Error("broken page")</script>'))
})
