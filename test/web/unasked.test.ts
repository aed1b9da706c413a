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
