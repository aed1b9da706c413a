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

const decision = { role: 'operations', player: 'Bo', choice: { do: 'call-brigade' } } as const

test.each(['says that it goes', 'is ended', 'crashes without a word', 'went before'])(
  'a decision asked of a desk that %s is answered: nobody knows whether it was taken',
  async how => {
    vi.resetModules()
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubGlobal('window', { name: '' })
    const host = new BroadcastChannel(channelName)
    onTestFinished(() => host.close())
    const say = (spoken: object): void => host.postMessage({ desk: 'host', ...spoken })
    const shown = { kind: 'shown', language: 'en', theme: 'dark', table: {} }
    const { askDecision, seat, sitDown } = await import('../../web/exercise/seat.ts')
    sitDown()
    say({ ...shown, seats: { en: { title: 'Hut' }, fr: { title: 'Hut' } } })
    await expect.poll(() => seat.get().seats?.en.title, { timeout: 120_000 }).toBe('Hut')
    if (how === 'went before') say({ kind: 'left' })
    if (how === 'went before') await expect.poll(() => seat.get().waits).toBe(true)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const answer = askDecision(decision)
    if (how === 'says that it goes') say({ kind: 'left' })
    if (how === 'is ended') say({ kind: 'ended' })
    if (how === 'crashes without a word') vi.advanceTimersByTime(1500)
    expect((await answer)?.en).toContain('did not answer')
    expect(seat.get()).toMatchObject(how === 'is ended' ? { seats: null } : { waits: true })
  },
)

test('a desk whose engine is busy is waited for, as long as it answers greetings', async () => {
  vi.resetModules()
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.stubGlobal('window', { name: '' })
  answering('busy')
  const host = new BroadcastChannel(channelName)
  onTestFinished(() => host.close())
  host.addEventListener('message', ({ data }: MessageEvent<Spoken>) => {
    if (data.kind === 'asked') asked = data.number
    if (data.kind === 'shown') greeted = asked !== undefined
  })
  let asked: string | undefined
  let greeted = false
  const { askDecision, seat, sitDown } = await import('../../web/exercise/seat.ts')
  sitDown()
  await expect.poll(() => seat.get().seats?.en.title, { timeout: 120_000 }).toBe('busy')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const answer = askDecision(decision)
  await expect.poll(() => greeted).toBe(true)
  await new Promise(resolve => setImmediate(resolve))
  vi.advanceTimersByTime(60_000)
  host.postMessage({ kind: 'answered', number: asked })
  expect(await answer).toBeUndefined()
  expect(seat.get().waits).toBe(false)
})
