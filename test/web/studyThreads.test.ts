// Threads of studies: whatever stops one, the next study runs.
import { expect, test, vi } from 'vitest'
import { StudyThreads } from '../../web/thread/studyThreads.ts'
import {
  answer,
  campaign,
  ended,
  Fake,
  few,
  found,
  none,
  settled,
  studyThreads,
  thread,
  withFakeThreads,
} from './fakeThreads.ts'

withFakeThreads()

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

test('a thread that could not be started for a study keeps none from being rehearsed later', async () => {
  const start = vi.fn(() => new Fake() as never)
  start.mockImplementationOnce(() => {
    throw new Error('no thread')
  })
  const threads = new StudyThreads(start, start)
  await expect(threads.study(campaign, none, none)).rejects.toThrow('no thread')
  threads.rehearse({ ...campaign, runs: 3 })
  expect(thread(0).asked[0]?.do).toBe('rehearse')
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

test.each([
  [0, 'its own'],
  [1, 'that of the incident on show'],
])(
  'a thread that died unheard holds up no stop for long, and another takes its place: %i, %s',
  async dead => {
    const threads = studyThreads()
    const first = threads.study(campaign, none, none)
    await settled()
    thread(dead).isDeaf = true
    threads.conclude()
    await vi.advanceTimersByTimeAsync(2000)
    // Not a failure: it was to end.
    expect(await ended(first)).toBeUndefined()
    expect(thread(dead).isBroken).toBe(true)
    const second = threads.study(campaign, none, none)
    await settled()
    const again = Fake.all.findLastIndex(({ asked }) => asked.some(({ do: what }) => what === 'study'))
    expect(again).toBeGreaterThan(1)
    answer(again, 'study', found)
    expect(await ended(second)).toEqual(found.found)
  },
)

test('nor does it hold up the next study once it was cancelled', async () => {
  const threads = studyThreads()
  vi.stubGlobal('navigator', { hardwareConcurrency: 1 })
  void threads.study(few, none, none)
  await settled()
  thread(0).isDeaf = true
  threads.cancel()
  const second = threads.study(few, none, none)
  await vi.advanceTimersByTimeAsync(2000)
  expect(thread(0).isBroken).toBe(true)
  answer(1, 'study', found)
  expect(await ended(second)).toEqual(found.found)
})

test('a thread in the middle of a piece as long as those before is not taken for dead', async () => {
  const threads = studyThreads()
  const first = threads.study(campaign, none, none)
  await settled()
  answer(0, 'study', { id: 1, done: 1, of: 20 })
  await vi.advanceTimersByTimeAsync(2500)
  answer(0, 'study', { id: 1, done: 2, of: 20 })
  thread(0).isDeaf = true
  threads.conclude()
  await vi.advanceTimersByTimeAsync(4000)
  expect(thread(0).isBroken).toBe(false)
  answer(0, 'study', found)
  expect(await ended(first)).toEqual(found.found)
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
