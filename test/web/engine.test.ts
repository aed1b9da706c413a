// The page's side of the engine, on threads that answer as told here.
import { expect, onTestFinished, test, vi } from 'vitest'
import { desk, nothing } from '../../web/exercise/desk.ts'
import { endWorker, request } from '../../web/exercise/worker.ts'
import { begin, inputs } from '../../web/inputs.ts'
import { endRun, opened, run as askRun, session } from '../../web/session.ts'
import { Engine } from '../../web/thread/engine.ts'
import type { Ask } from '../../web/thread/protocol.ts'

type Listener = (event: object) => void

/** Threads begun since; each notes what it is asked, answers it unless that is unheard, and can be broken. */
function threads(): {
  readonly asked: Ask[]
  readonly breaks: () => void
  readonly isEnded: () => boolean
}[] {
  const all: ReturnType<typeof threads> = []
  class Stand {
    readonly #listeners = new Map<string, Listener>()
    readonly #asked: Ask[] = []
    #isEnded = false
    constructor() {
      const breaks = (): void =>
        this.#listeners.get('error')?.({ message: 'out of memory', preventDefault: () => undefined })
      all.push({ asked: this.#asked, breaks, isEnded: () => this.#isEnded })
    }
    addEventListener(of: string, listener: Listener): void {
      this.#listeners.set(of, listener)
    }
    postMessage(ask: Ask): void {
      this.#asked.push(ask)
      if (ask.do === 'run' && ask.seed === 'unheard') return
      const { id } = ask
      const isSound = ask.do === 'run' && ask.seed !== 'refused'
      const run = { issues: [], ...(isSound && { report: { seed: ask.seed } }) }
      const data = ask.do === 'run' ? { id, run } : { id, answer: { name: '', chains: [] }, reasons, noted }
      queueMicrotask(() => this.#listeners.get('message')?.({ data }))
    }
    terminate(): void {
      this.#isEnded = true
    }
  }
  vi.stubGlobal('Worker', Stand)
  onTestFinished(() => void vi.unstubAllGlobals())
  return all
}

const noted = { doubled: { notes: [] } }
const reasons = { causes: { count: 1 }, entries: { en: [], fr: [] } }
const run = {
  do: 'run',
  source: { file: 'a.yaml', text: '', beside: {} },
  set: [],
  strategy: null,
  seed: '8',
} as const
const why = {
  do: 'why',
  subject: { of: 'service', row: 0, seconds: 60 },
  language: 'en',
  called: {
    buildings: {},
    rooms: {},
    powerUnits: {},
    coolingUnits: {},
    pools: {},
    links: {},
    policies: {},
    otherSites: {},
    products: {},
    tiers: {},
  },
} as const

const askedOf = ({ asked }: { readonly asked: readonly Ask[] }): unknown[] =>
  asked.map(ask => (ask.do === 'run' ? `run ${ask.seed}` : ask.do))

test('a thread in place of a broken one runs again what is on show before it says why', async () => {
  const begun = threads()
  const engine = new Engine()
  await engine.run(run)
  await engine.run({ ...run, seed: 'refused' })
  await engine.why(why)
  expect(askedOf(begun[0]!)).toEqual(['run 8', 'run refused', 'why'])
  begun[0]!.breaks()
  await engine.why(why)
  await engine.why(why)
  expect(askedOf(begun[1]!)).toEqual(['run 8', 'why', 'why'])
})

test('the run that is asked of such a thread meanwhile is not followed by an earlier one', async () => {
  const begun = threads()
  const engine = new Engine()
  await engine.run(run)
  begun[0]!.breaks()
  await Promise.all([engine.run({ ...run, seed: '9' }), engine.why(why)])
  expect(askedOf(begun[1]!)).toEqual(['run 9', 'why'])
})

test('what was asked of a thread that a study ends is asked of the next, which runs again what is on show', async () => {
  const begun = threads()
  const engine = new Engine()
  const first = engine.run(run)
  engine.thread().end()
  expect((await first).report).toEqual({ seed: '8' })
  expect(askedOf(begun[1]!)).toEqual(['run 8'])
  const told = engine.reasons()
  engine.thread().end()
  expect(await told).toBe(reasons)
  expect(askedOf(begun[2]!)).toEqual(['run 8', 'reasons'])
  engine.thread().end()
  expect(await engine.reasons()).toBe(reasons)
  // They are those of the run asked for last.
  const ofEarlier = engine.reasons()
  engine.thread().end()
  await engine.run({ ...run, seed: '9' })
  expect(await ofEarlier).toBeNull()
  const under = engine.noted({ do: 'noted', source: run.source, set: [], side: 'a' })
  engine.thread().end()
  expect(await under).toBe(noted)
})

test('what the reader gives up, and what breaks the thread by itself, is not asked again', async () => {
  const begun = threads()
  const engine = new Engine()
  const first = engine.run(run)
  engine.end()
  await expect(first).rejects.toThrow('given up')
  const second = engine.run(run)
  begun[1]!.breaks()
  await expect(second).rejects.toThrow('out of memory')
  expect(begun).toHaveLength(2)
})

/** How the session asks for a run with a seed; without a thread and as it was once the test is over. */
function asksSession(): (seed: string) => Promise<void> {
  const before = [session.get(), inputs.get(), opened.get()] as const
  endRun()
  onTestFinished(() => {
    endRun()
    session.set(before[0])
    inputs.set(before[1])
    opened.set(before[2])
  })
  opened.set(run.source)
  return seed => {
    inputs.set(begin({ file: run.source.file, text: null, edits: {}, strategy: null, seed, run: 1 }))
    return askRun()
  }
}

test('a change does not wait for good for the run before it: its thread may have died unheard', async () => {
  const begun = threads()
  const asks = asksSession()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const first = asks('unheard')
  await vi.waitFor(() => expect(begun.map(askedOf)).toEqual([['run unheard']]))
  // A long run that nobody replaces is waited for.
  await vi.advanceTimersByTimeAsync(600_000)
  expect(begun[0]!.isEnded()).toBe(false)
  void asks('8')
  await vi.advanceTimersByTimeAsync(5000)
  expect(begun).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(5000)
  expect(begun[0]!.isEnded()).toBe(true)
  await first
  expect(askedOf(begun[1]!)[0]).toBe('run 8')
  // What is asked of the one in its place comes in time: it stays.
  await Promise.all([asks('9'), asks('10')])
  await vi.advanceTimersByTimeAsync(600_000)
  expect(begun[1]!.isEnded()).toBe(false)
  expect(session.get()).toMatchObject({ busy: false, failed: null })
})

test.each([0, 1, 2, 3])('a change that is made %i turns after a run has come is run as well', async turns => {
  const begun = threads()
  const asks = asksSession()
  let next: Promise<void> | undefined
  const end = session.watch(({ busy }) => {
    if (busy) return
    end()
    next = (async () => {
      for (let turn = 0; turn < turns; turn++) await Promise.resolve()
      await asks('9')
    })()
  })
  await asks('8')
  await next
  expect(askedOf(begun[0]!).filter(what => what !== 'reasons')).toEqual(['run 8', 'run 9'])
})

test('the thread of an exercise that breaks is ended, and says so though nothing was asked of it', async () => {
  const begun = threads()
  onTestFinished(() => {
    endWorker()
    desk.set(nothing)
  })
  await request({ to: 'show' }, () => undefined)
  begun[0]!.breaks()
  expect(begun[0]!.isEnded()).toBe(true)
  expect(desk.get().refused).toEqual({ en: 'out of memory', fr: 'out of memory' })
  await request({ to: 'show' }, () => undefined)
  expect(begun).toHaveLength(2)
})
