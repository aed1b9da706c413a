// Two facilitators' windows in one browser: a participants' window follows the one that opened it.
import { expect, onTestFinished, test, vi } from 'vitest'
import { channelName, type Spoken } from '../../web/exercise/protocol.ts'

/** A facilitator's window that answers everyone who says hello. */
function answering(desk: string): void {
  const channel = new BroadcastChannel(channelName)
  onTestFinished(() => channel.close())
  channel.addEventListener('message', ({ data }: MessageEvent<Spoken>) => {
    if (data.kind === 'hello')
      channel.postMessage({
        kind: 'shown',
        desk,
        language: 'en',
        theme: 'dark',
        seats: { en: { title: desk }, fr: { title: `${desk} en français` } },
        table: {},
      })
  })
}

test.each([
  ['of its own desk', `${channelName} second`, 'second'],
  ['whose desk is gone, the first it hears', `${channelName} gone`, 'first'],
  ['that was opened by hand, the first it hears', '', 'first'],
])('a window %s', async (_, name, title) => {
  vi.resetModules()
  vi.stubGlobal('window', { name })
  answering('first')
  answering('second')
  const { seat, sitDown } = await import('../../web/exercise/seat.ts')
  sitDown()
  await expect.poll(() => seat.get().seats?.en.title, { timeout: 120_000 }).toBe(title)
  // And the window stays with it.
  new BroadcastChannel(channelName).postMessage({ kind: 'hello' })
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(seat.get().seats?.en.title).toBe(title)
})

test('a window whose browser keeps nothing more stays in the language chosen in it', async () => {
  vi.resetModules()
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.stubGlobal('window', { name: '' })
  vi.stubGlobal('sessionStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  const { chooseLanguage, seat, sitDown } = await import('../../web/exercise/seat.ts')
  const { view } = await import('../../web/view.ts')
  await chooseLanguage('fr')
  answering('first')
  sitDown()
  await expect.poll(() => seat.get().seats?.en.title, { timeout: 120_000 }).toBe('first')
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(view.get().language).toBe('fr')
})

test('an open window follows the theme of its desk, whenever that changes', async () => {
  vi.resetModules()
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.stubGlobal('window', { name: '' })
  vi.stubGlobal('addEventListener', () => undefined)
  const { sitDown } = await import('../../web/exercise/seat.ts')
  const { look, view } = await import('../../web/view.ts')
  answering('first')
  sitDown()
  await expect.poll(() => view.get().theme, { timeout: 120_000 }).toBe('dark')

  const told: string[] = []
  const heard = new BroadcastChannel(channelName)
  onTestFinished(() => heard.close())
  heard.addEventListener('message', ({ data }: MessageEvent<Spoken>) => {
    if (data.kind === 'shown' && data.desk !== 'first') told.push(data.theme)
  })
  const { endTelling, listen } = await import('../../web/exercise/windows.ts')
  const { put } = await import('../../web/exercise/desk.ts')
  onTestFinished(endTelling)
  listen(() => Promise.resolve(undefined))
  const labels = { policy: {}, tier: {}, pool: {}, building: {}, room: {} }
  put({ seats: {}, table: { labels } } as Parameters<typeof put>[0])
  look({ theme: 'light' })
  look({ name: 'exercise' })
  look({ theme: 'dark' })
  await expect.poll(() => told, { timeout: 120_000 }).toEqual(['light', 'dark'])
})
