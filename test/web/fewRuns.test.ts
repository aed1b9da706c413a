// Which threads make a few runs.
import { expect, test, vi } from 'vitest'
import {
  answer,
  campaign,
  ended,
  Fake,
  few,
  found,
  none,
  onShow,
  settled,
  studyThreads,
  thread,
  withFakeThreads,
} from './fakeThreads.ts'

withFakeThreads()

test('a few runs are made by the thread of the incident on show alone, until there is another', async () => {
  const threads = studyThreads()
  expect([few, campaign].map(({ study }) => threads.handsFor(study))).toEqual([1, 2])
  const first = threads.study(few, none, none)
  await settled()
  expect(Fake.all).toEqual([onShow()])
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
  expect(Fake.all[1]).toBe(onShow())
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
  expect(onShow()?.asked).toMatchObject([{ do: 'study', onShow: true }])
  expect(Fake.all.filter(each => each !== onShow()).map(({ asked }) => asked[0]?.do)).toEqual(['help'])
})

test('with one core, each study has one thread: of a few runs, the other one once it is rehearsed', async () => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 1 })
  const threads = studyThreads()
  threads.rehearse({ ...few, runs: 3 })
  expect(threads.handsFor(few.study)).toBe(1)
  const first = threads.study(few, none, none)
  await settled()
  expect(onShow()?.asked).toEqual([{ ...few, do: 'study', onShow: true }])
  answer(1, 'study', found)
  await ended(first)
  answer(0, 'rehearse', { id: 1, rehearsed: true })
  void threads.study(few, none, none)
  await settled()
  expect(thread(0).asked.at(-1)?.do).toBe('study')
  expect(onShow()?.asked).toHaveLength(1)
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
