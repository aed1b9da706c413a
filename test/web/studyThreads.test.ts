// Threads of studies: whatever stops one, the next study runs.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Request, Told } from '../../web/thread/protocol.ts'
import { StudyThreads } from '../../web/thread/studyThreads.ts'
import type { Thread } from '../../web/thread/thread.ts'

/** A thread that answers when the test tells it to. */
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

let onShow: Fake | undefined

/** The thread of the incident on show: the one that helps; another once it is broken. */
function helper(): Thread {
  if (onShow === undefined || onShow.isBroken) onShow = new Fake()
  return onShow as unknown as Thread
}

const studyThreads = (): StudyThreads => new StudyThreads(helper, () => new Fake() as unknown as Thread)

const campaign = {
  source: { file: 'a.yaml', text: '', beside: {} },
  set: [],
  strategy: null,
  seed: '1',
  study: { of: 'campaign', replications: 200 },
} as const
const few = { ...campaign, study: { of: 'campaign', replications: 20 } } as const
const found = { id: 1, found: { of: 'campaign', campaign: { issues: [] } } } as const
const none = (): void => undefined
/** Lets everything happen that waits for nothing. */
const settled = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(0))

/** The result of a study. If it has not ended although nothing is left to wait for, this fails instead of hanging. */
async function ended<Result>(study: Promise<Result>): Promise<Result> {
  const open = Symbol('open')
  const told = Promise.race([study, settled().then(() => open)])
  const result = await told
  if (result === open) throw new Error('the study has not ended, though nothing is left that it waits for')
  return result as Result
}

/** The nth thread that was started, from 0. */
function thread(nth: number): Fake {
  const found = Fake.all[nth]
  if (found === undefined) throw new Error(`${Fake.all.length} threads were started, none at ${nth}`)
  return found
}

/** Sends the answer to a request that a thread was given. */
function answer(nth: number, what: Request['do'], message: Told): void {
  const told = thread(nth).answers.get(what)
  if (told === undefined)
    throw new Error(
      `the thread at ${nth} was asked for ${
        thread(nth)
          .asked.map(({ do: each }) => each)
          .join(', ') || 'nothing'
      }, not for ${what}`,
    )
  told(message)
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
  Fake.all.length = 0
  onShow = undefined
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the thread of a study that is over is that of the next, until it has been idle for long', async () => {
  const threads = studyThreads()
  const first = threads.study(campaign, none, none)
  await settled()
  expect([0, 1].map(nth => thread(nth).asked[0]?.do)).toEqual(['study', 'help'])
  answer(0, 'study', found)
  expect(await ended(first)).toEqual(found.found)
  const second = threads.study(campaign, none, none)
  await settled()
  expect(Fake.all).toHaveLength(2)
  answer(0, 'study', found)
  await ended(second)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(Fake.all.map(({ isBroken }) => isBroken)).toEqual([true, false])
  // The incident on show stays; what only studies reuse does not.
  expect(thread(1).asked.at(-1)).toEqual({ do: 'conclude', dropped: true, forgets: true })
})

test('the thread that was rehearsed is that of the first study, and counts as warm once it is', async () => {
  const threads = studyThreads()
  const rehearsal = { ...campaign, runs: 3 }
  threads.rehearse(rehearsal)
  // The other one rehearses by itself.
  expect(Fake.all.map(({ asked }) => asked.map(({ do: each }) => each))).toEqual([['rehearse']])
  expect(threads.isWarm).toBe(false)
  answer(0, 'rehearse', { id: 1, rehearsed: true })
  await settled()
  expect(threads.isWarm).toBe(true)
  threads.rehearse(rehearsal)
  void threads.study(campaign, none, none)
  await settled()
  expect(Fake.all).toHaveLength(2)
  expect(thread(0).asked.at(-1)?.do).toBe('study')
})

test('a rehearsal gives way to another run of the page and is made up for, and its thread goes when nobody wants it', async () => {
  const threads = studyThreads()
  threads.rehearse({ ...campaign, runs: 3 })
  threads.cancel()
  expect(thread(0).asked.at(-1)?.do).toBe('conclude')
  answer(0, 'rehearse', { id: 1, rehearsed: false })
  await settled()
  expect(threads.isWarm).toBe(false)
  threads.rehearse({ ...campaign, runs: 3 })
  expect(thread(0).asked.at(-1)?.do).toBe('rehearse')
  await vi.advanceTimersByTimeAsync(600_000)
  expect(Fake.all.map(({ isBroken }) => isBroken)).toEqual([true])
})

test('nothing is rehearsed while a study is at its last piece', async () => {
  const threads = studyThreads()
  void threads.study(campaign, none, none)
  await settled()
  threads.cancel()
  threads.rehearse({ ...campaign, runs: 3 })
  expect(Fake.all).toHaveLength(2)
  answer(0, 'study', found)
  await settled()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(Fake.all.map(({ isBroken }) => isBroken)).toEqual([true, false])
})

test('a helper that breaks in the middle fails the study, and the next one has new threads', async () => {
  const threads = studyThreads()
  const first = threads.study(campaign, none, none)
  const told = first.catch((error: unknown) => String(error))
  await settled()
  answer(1, 'help', { id: 1, helps: true })
  await settled()
  thread(1).end()
  expect(await ended(told)).toContain('given up')
  void threads.study(campaign, none, none)
  await settled()
  expect(Fake.all).toHaveLength(4)
})

test('a study that is cancelled is told to end; one that does not is given up, and the next one runs', async () => {
  const threads = studyThreads()
  const first = threads.study(campaign, none, none)
  await settled()
  const second = threads.study(campaign, none, none)
  expect(await ended(first)).toBeUndefined()
  for (const nth of [0, 1]) expect(thread(nth).asked.at(-1)).toEqual({ do: 'conclude', dropped: true })
  expect(Fake.all).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(60_000)
  // Only the one of the incident on show is left.
  expect(Fake.all.map(({ isBroken }) => isBroken)).toEqual([true, false, false])
  answer(2, 'study', found)
  expect(await ended(second)).toEqual(found.found)
})

test('nothing of a study that was cancelled is heard any more', async () => {
  const threads = studyThreads()
  const heard = vi.fn()
  void threads.study(campaign, heard, heard)
  await settled()
  answer(0, 'study', { id: 1, done: 1, of: 20 })
  expect(heard).toHaveBeenCalledTimes(1)
  threads.cancel()
  answer(0, 'study', { id: 1, done: 2, of: 20 })
  answer(0, 'study', { id: 1, soFar: found.found })
  expect(heard).toHaveBeenCalledTimes(1)
})

test('a study that waits for the end of another is stopped before it begins', async () => {
  const threads = studyThreads()
  void threads.study(campaign, none, none)
  await settled()
  const second = threads.study(campaign, none, none)
  await settled()
  threads.conclude()
  answer(0, 'study', found)
  expect(await ended(second)).toBeUndefined()
  expect(thread(0).asked.filter(({ do: what }) => what === 'study')).toHaveLength(1)
})

test('a few runs are made by the thread of the incident on show alone, until there is another', async () => {
  const threads = studyThreads()
  expect([few, campaign].map(({ study }) => threads.handsFor(study))).toEqual([1, 2])
  const first = threads.study(few, none, none)
  await settled()
  expect(Fake.all).toEqual([onShow])
  expect(thread(0).asked).toEqual([{ ...few, do: 'study', onShow: true }])
  answer(0, 'study', found)
  expect(await ended(first)).toEqual(found.found)
  expect(threads.isWarm).toBe(false)
  // What only studies reuse is freed, but not in the middle of one.
  await vi.advanceTimersByTimeAsync(170_000)
  const second = threads.study(few, none, none)
  await vi.advanceTimersByTimeAsync(170_000)
  expect(thread(0).asked.map(({ do: each }) => each)).toEqual(['study', 'study'])
  answer(0, 'study', found)
  await ended(second)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(thread(0).asked.at(-1)).toEqual({ do: 'conclude', dropped: true, forgets: true })
  threads.rehearse({ ...few, runs: 3 })
  expect(threads.handsFor(few.study)).toBe(2)
  void threads.study(few, none, none)
  await settled()
  expect(Fake.all.map(({ asked }) => asked.at(-1)?.do)).toEqual(['study', 'help'])
})

test('a few runs begin on the thread that has made some, with the other one as its helper', async () => {
  const threads = studyThreads()
  threads.rehearse({ ...few, runs: 3 })
  answer(0, 'rehearse', { id: 1, done: 1, of: 3 })
  expect(threads.isWarm).toBe(false)
  void threads.study(few, none, none)
  await settled()
  expect(Fake.all.map(({ asked }) => asked.at(-1)?.do)).toEqual(['study', 'help'])
  expect(Fake.all[1]).toBe(onShow)
})

test('a thread that has helped with a few runs is asked for the next ones', async () => {
  const threads = studyThreads()
  const alone = threads.study(few, none, none)
  await settled()
  answer(0, 'study', found)
  await ended(alone)
  threads.rehearse({ ...few, runs: 3 })
  answer(1, 'rehearse', { id: 1, done: 1, of: 3 })
  const helped = threads.study(few, none, none)
  await settled()
  // The fires are with the one that was alone.
  expect([0, 1].map(nth => thread(nth).asked.at(-1)?.do)).toEqual(['study', 'help'])
  answer(0, 'study', found)
  await ended(helped)
  // It may have made a single run.
  expect(threads.isWarm).toBe(false)
  void threads.study(few, none, none)
  await settled()
  expect([0, 1].map(nth => thread(nth).asked.at(-1)?.do)).toEqual(['help', 'study'])
})

test('with cores to spare, a few runs start another thread', async () => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 4 })
  const threads = studyThreads()
  expect(threads.handsFor(few.study)).toBe(2)
  void threads.study(few, none, none)
  await settled()
  expect(onShow?.asked).toMatchObject([{ do: 'study', onShow: true }])
  expect(Fake.all.filter(each => each !== onShow).map(({ asked }) => asked[0]?.do)).toEqual(['help'])
})

test('with one core, each study has one thread: of a few runs, the other one once it is rehearsed', async () => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 1 })
  const threads = studyThreads()
  threads.rehearse({ ...few, runs: 3 })
  expect(threads.handsFor(few.study)).toBe(1)
  const first = threads.study(few, none, none)
  await settled()
  expect(onShow?.asked).toEqual([{ ...few, do: 'study', onShow: true }])
  answer(1, 'study', found)
  await ended(first)
  answer(0, 'rehearse', { id: 1, rehearsed: true })
  void threads.study(few, none, none)
  await settled()
  expect(thread(0).asked.at(-1)?.do).toBe('study')
  expect(onShow?.asked).toHaveLength(1)
})

test('a few runs asked for in the middle of a larger study have both of its threads', async () => {
  const threads = studyThreads()
  void threads.study(campaign, none, none)
  await settled()
  answer(0, 'study', { id: 1, done: 1, of: 200 })
  expect(threads.handsFor(few.study)).toBe(2)
  void threads.study(few, none, none)
  answer(0, 'study', found)
  await settled()
  expect(Fake.all.map(({ asked }) => asked.at(-1)?.do)).toEqual(['study', 'help'])
  expect(thread(0).asked.filter(({ do: each }) => each === 'study')).toHaveLength(2)
})

test('a few runs that are stopped or cancelled leave the incident on show its thread', async () => {
  const threads = studyThreads()
  const first = threads.study(few, none, none)
  await settled()
  threads.conclude()
  expect(thread(0).asked.at(-1)).toEqual({ do: 'conclude', dropped: false })
  threads.cancel()
  expect(await ended(first)).toBeUndefined()
  expect(thread(0).asked.at(-1)).toEqual({ do: 'conclude', dropped: true })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(Fake.all.map(({ isBroken }) => isBroken)).toEqual([false])
})

test('a thread that broke while it was idle is not used', async () => {
  const threads = studyThreads()
  const first = threads.study(campaign, none, none)
  await settled()
  answer(0, 'study', found)
  await ended(first)
  thread(1).end()
  void threads.study(campaign, none, none)
  await settled()
  expect(Fake.all).toHaveLength(3)
})
