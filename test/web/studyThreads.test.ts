// Threads of studies: whatever stops one, the next study runs.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Request, Told } from '../../web/protocol.ts'
import { StudyThreads } from '../../web/studyThreads.ts'
import type { Thread } from '../../web/thread.ts'

/** A thread that answers when the test says so. */
class Fake {
  static readonly all: Fake[] = []
  readonly asked: Request[] = []
  readonly answers = new Map<Request['do'], (message: Told) => void>()
  readonly #failing: ((error: Error) => void)[] = []
  onBreak: ((error: Error) => void) | undefined
  isBroken = false

  constructor() {
    Fake.all.push(this)
  }

  ask(request: Request, read: (message: Told) => unknown): Promise<unknown> {
    this.asked.push(request)
    return new Promise((resolve, reject) => {
      this.#failing.push(reject)
      this.answers.set(request.do, message => {
        const result = read(message)
        if (result !== undefined) resolve(result)
      })
    })
  }

  end(): void {
    this.isBroken = true
    this.onBreak?.(new Error('given up'))
    for (const failed of this.#failing) failed(new Error('given up'))
  }
}

const campaign = {
  source: { file: 'a.yaml', text: '', beside: {} },
  set: [],
  strategy: null,
  seed: '1',
  study: { of: 'campaign', replications: 20 },
} as const
const found = { id: 1, found: { of: 'campaign', campaign: { issues: [] } } } as const
const none = (): void => undefined
/** Lets everything happen that waits for nothing. */
const settled = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(0))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
  Fake.all.length = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the threads of a study that is over are those of the next, until they have been idle for long', async () => {
  const threads = new StudyThreads(() => new Fake() as unknown as Thread)
  const first = threads.study(campaign, none, none)
  await settled()
  const [one, two] = Fake.all
  expect([one!.asked[0]!.do, two!.asked[0]!.do]).toEqual(['study', 'help'])
  one!.answers.get('study')!(found)
  expect(await first).toEqual(found.found)
  const second = threads.study(campaign, none, none)
  await settled()
  expect(Fake.all).toHaveLength(2)
  one!.answers.get('study')!(found)
  await second
  await vi.advanceTimersByTimeAsync(600_000)
  expect(Fake.all.every(({ isBroken }) => isBroken)).toBe(true)
})

test('a helper that breaks in the middle fails the study, and the next one has new threads', async () => {
  const threads = new StudyThreads(() => new Fake() as unknown as Thread)
  const first = threads.study(campaign, none, none)
  const told = expect(first).rejects.toThrow('given up')
  await settled()
  const [, helper] = Fake.all
  helper!.answers.get('help')!({ id: 1, helps: true })
  await settled()
  helper!.end()
  await told
  void threads.study(campaign, none, none)
  await settled()
  expect(Fake.all).toHaveLength(4)
})

test('a study that is cancelled is told to end; one that does not is given up, and the next one runs', async () => {
  const threads = new StudyThreads(() => new Fake() as unknown as Thread)
  const first = threads.study(campaign, none, none)
  await settled()
  const second = threads.study(campaign, none, none)
  expect(await first).toBeUndefined()
  await settled()
  expect(Fake.all[0]!.asked.at(-1)).toEqual({ do: 'conclude', dropped: true })
  expect(Fake.all).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(Fake.all).toHaveLength(4)
  Fake.all[2]!.answers.get('study')!(found)
  expect(await second).toEqual(found.found)
})

test('nothing of a study that was cancelled is heard any more', async () => {
  const threads = new StudyThreads(() => new Fake() as unknown as Thread)
  const heard = vi.fn()
  void threads.study(campaign, heard, heard)
  await settled()
  const tell = Fake.all[0]!.answers.get('study')!
  tell({ id: 1, done: 1, of: 20 })
  expect(heard).toHaveBeenCalledTimes(1)
  threads.cancel()
  tell({ id: 1, done: 2, of: 20 })
  tell({ id: 1, soFar: found.found })
  expect(heard).toHaveBeenCalledTimes(1)
})

test('a study that waits for the end of another is stopped before it begins', async () => {
  const threads = new StudyThreads(() => new Fake() as unknown as Thread)
  void threads.study(campaign, none, none)
  await settled()
  const second = threads.study(campaign, none, none)
  await settled()
  threads.conclude()
  Fake.all[0]!.answers.get('study')!(found)
  expect(await second).toBeUndefined()
  await settled()
  expect(Fake.all[0]!.asked.filter(({ do: what }) => what === 'study')).toHaveLength(1)
})

test('a thread that broke while it was idle is not used', async () => {
  const threads = new StudyThreads(() => new Fake() as unknown as Thread)
  const first = threads.study(campaign, none, none)
  await settled()
  Fake.all[0]!.answers.get('study')!(found)
  await first
  Fake.all[1]!.end()
  void threads.study(campaign, none, none)
  await settled()
  expect(Fake.all).toHaveLength(3)
})
