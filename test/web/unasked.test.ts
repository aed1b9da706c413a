// Studies of both sides of a link, on threads that answer when told to here: none is run unasked, and none is dropped.
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { Ask } from '../../web/thread/protocol.ts'
import { shownOf } from './shown.ts'

type Listener = (event: object) => void

/** Studies asked of any thread, by seed, until they are answered. */
let waiting: { readonly seed: string; readonly answer: () => void }[] = []
let asked: string[] = []
/** Called as a thread starts. */
let starts = (): void => undefined

const { inputs: _, source: __, ...ran } = shownOf(4)

class Stand {
  #hear: Listener = () => undefined
  constructor() {
    starts()
  }
  addEventListener(of: string, listener: Listener): void {
    if (of === 'message') this.#hear = listener
  }
  postMessage(ask: Ask): void {
    const tell = (data: object): void => queueMicrotask(() => this.#hear({ data: { id: ask.id, ...data } }))
    if (ask.do === 'run') tell({ run: { issues: [], ...ran } })
    if (ask.do === 'reasons') tell({ reasons: null })
    if (ask.do === 'pace') tell({ pace: [] })
    if (ask.do === 'help') tell({ helps: true })
    if (ask.do !== 'study') return
    asked.push(ask.seed)
    const campaign = { issues: [], report: { replications: 20 }, comparisons: [], figures: [], whole: true }
    waiting.push({ seed: ask.seed, answer: () => tell({ found: { of: 'campaign', campaign } }) })
  }
  terminate(): void {
    return undefined
  }
}

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('Worker', Stand)
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
  vi.stubGlobal('document', { hidden: true })
  onTestFinished(async () => {
    // Rehearsals that wait for quiet find no incident on show, and need no page.
    const { session } = await import('../../web/session.ts')
    session.set({ ...session.get(), shown: null })
    vi.unstubAllGlobals()
  })
  waiting = []
  asked = []
  starts = () => undefined
})

const written = { file: 'two-rooms.yaml', text: null, edits: {}, strategy: null, run: 1 }

/** The page as it stands once a link is open, with the runs of A under way: these have seed A, those of its B seed B. */
async function opened() {
  const { openLinked, usual } = await import('../../web/address/share.ts')
  const { beside, keepBeside } = await import('../../web/compared.ts')
  const { loadShipped } = await import('../../web/shipped.ts')
  const sides = { ...usual(), runs: 20, besideRuns: 20 }
  const linked = { ...written, patch: null }
  await openLinked(
    { ...sides, inputs: { ...linked, seed: 'A' }, beside: { ...linked, seed: 'B' } },
    { source: await loadShipped(written.file), inputs: { ...written, seed: 'A' } },
    () => true,
  )
  await expect.poll(() => waiting.map(({ seed }) => seed), { timeout: 20_000 }).toEqual(['A'])
  return { beside, keepBeside }
}

test('the B of a link is repeated after the runs of A', async () => {
  const { beside } = await opened()
  expect(beside.get()?.shown.inputs.seed).toBe('B')
  waiting[0]!.answer()
  await expect.poll(() => asked, { timeout: 20_000 }).toEqual(['A', 'B'])
})

test('what the reader keeps as B while those of A are run is not repeated for it', async () => {
  const { keepBeside } = await opened()
  const shown = { ...shownOf(4), inputs: { ...written, seed: 'of the reader' } }
  keepBeside({ shown, campaign: null })
  waiting[0]!.answer()
  const { studies } = await import('../../web/studies.ts')
  await expect.poll(() => studies.get().progress).toBeNull()
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(asked).toEqual(['A'])
})

test('a study that the reader begins meanwhile is not given up for the runs of B, nor for those of A', async () => {
  await opened()
  const { begin, studies } = await import('../../web/studies.ts')
  const begun = begin({ of: 'campaign', replications: 200 })
  waiting[0]!.answer()
  await expect.poll(() => asked.length, { timeout: 20_000 }).toBe(2)
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(asked).toEqual(['A', 'A'])
  expect(studies.get().progress?.runs).toBe(200)
  waiting[1]!.answer()
  expect(await begun).toBeNull()
})

test.each([
  ['changes an input', []],
  ['begins another study', ['A']],
])('the runs of a link are not made where the reader %s before it is on show', async (what, made) => {
  const { openLinked, usual } = await import('../../web/address/share.ts')
  const { edit } = await import('../../web/opening.ts')
  const { session, settled } = await import('../../web/session.ts')
  const { begin, studies } = await import('../../web/studies.ts')
  const { loadShipped } = await import('../../web/shipped.ts')
  const opening = openLinked(
    { ...usual(), runs: 20, inputs: { ...written, patch: null, seed: 'A' } },
    { source: await loadShipped(written.file), inputs: { ...written, seed: 'A' } },
    () => true,
  )
  if (what === 'changes an input')
    edit(
      () => 'seed',
      draft => void (draft.seed = 'B'),
    )
  else {
    // A picture that was computed when the page was built is there before the run.
    session.set({ ...session.get(), shown: { ...shownOf(4), inputs: { ...written, seed: 'A' } } })
    void begin({ of: 'sensitivity', method: 'tornado', output: 'costTotal', size: 1, top: 1 })
  }
  await opening
  await settled()
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(asked).toEqual(made)
  if (made.length > 0) expect(studies.get().progress?.of).toBe('sensitivity')
})

test('a campaign that was left is gone on with, but not where the reader changes an input before it is on show', async () => {
  const { goOnWith } = await import('../../web/shell/offer.tsx')
  const { edit } = await import('../../web/opening.ts')
  const { settled } = await import('../../web/session.ts')
  const { loadShipped } = await import('../../web/shipped.ts')
  const left = { digest: '', set: [], strategy: null, replications: 200, done: 20, saved: 0 }
  const kept = { ...left, source: await loadShipped(written.file) }
  void goOnWith({ ...kept, seed: 'C' })
  edit(
    () => 'seed',
    draft => void (draft.seed = 'D'),
  )
  await settled()
  await new Promise(resolve => setTimeout(resolve, 50))
  void goOnWith({ ...kept, seed: 'E' })
  await expect.poll(() => asked, { timeout: 20_000 }).toEqual(['E'])
})

test('a link that is shared right after a change holds it', async () => {
  const { shareLink, writeAddress } = await import('../../web/address/share.ts')
  const { openSource, edit } = await import('../../web/opening.ts')
  const { loadShipped } = await import('../../web/shipped.ts')
  const copied: string[] = []
  const address = { href: '' }
  vi.stubGlobal('location', address)
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_: null, __: string, to: string) => (address.href = to),
  })
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => copied.push(text) } })
  await openSource(await loadShipped(written.file), { ...written, seed: 'A' })
  await writeAddress()
  // That of the change comes a moment after it.
  for (let moment = 0; moment < 12; moment++) {
    edit(
      () => 'seed',
      draft => void (draft.seed = `B${moment}`),
    )
    const sharing = shareLink()
    for (let nth = 0; nth < moment; nth++) await Promise.resolve()
    void writeAddress()
    await sharing
    expect(new URLSearchParams(copied.at(-1)!.slice(1)).get('seed')).toBe(`B${moment}`)
  }
})

test('a study whose thread cannot be started takes none away that was asked for meanwhile', async () => {
  const { begin, studies } = await import('../../web/studies.ts')
  const study = { of: 'campaign', replications: 20 } as const
  const found: string[] = []
  const side = (seed: string): Parameters<typeof begin>[1] => ({
    shown: { ...shownOf(4), inputs: { ...written, seed } },
    take: () => found.push(seed),
  })
  let second: Promise<string | null> | undefined
  starts = () => {
    if (second !== undefined) return
    second = begin(study, side('second'))
    throw new Error('no memory')
  }
  expect(await begin(study, side('first'))).toBe('no memory')
  expect(studies.get().progress).not.toBeNull()
  await expect.poll(() => asked, { timeout: 20_000 }).toEqual(['second'])
  waiting[0]!.answer()
  expect(await second).toBeNull()
  expect(found).toEqual(['second'])
})

test('where runs fail they are tried again, not what could not be loaded before them', async () => {
  const { putFailed, session } = await import('../../web/session.ts')
  const { repeat } = await import('../../web/studies.ts')
  session.set({ ...session.get(), shown: { ...shownOf(4), inputs: { ...written, seed: 'A' } } })
  putFailed(new Error('not loaded'), '#scenario=battery-room.yaml')
  starts = () => {
    throw new Error('no thread')
  }
  await repeat(20)
  const { failed, wanted } = session.get()
  expect([failed, wanted]).toEqual(['no thread', undefined])
})
