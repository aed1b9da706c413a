// Worker threads of the built command line.
import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { planOf, replicate, type Scenario } from '../../src/index.ts'
import { replicateWith } from '../../src/campaign/replicateWith.ts'
import { OutsideFailed } from '../../src/node/failure.ts'
import { failureOf } from '../../src/node/queue/coordinator.ts'
import { failureIn, type Threads, threads } from '../../src/node/threads.ts'
import { threadsFor } from '../../src/node/workers.ts'
import { shipped } from '../run/scenario.ts'
import { speak, twoRooms } from './speak.ts'

test.each(['1', '2', '3'])('%s workers print the same bytes as no choice of workers', async workers => {
  const words = ['run', twoRooms, '--replications', '7', '--json']
  const { out, err, code } = await speak(...words, '--workers', workers)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toBe((await speak(...words)).out)
})

test('a campaign has the same figures and digest on any number of threads as on none', async () => {
  const prepared = shipped('two-rooms.yaml')
  const { scenario, compiler } = prepared
  const options = { seed: 'score', replications: 7 }
  const alone = replicate(prepared, options)
  for (const count of [1, 3]) {
    const hands = threads(count)
    const heard: number[] = []
    const executor = hands.executor([{ strategy: null, scenario, population: compiler.population }])
    const onProgress = (done: number): void => void heard.push(done)
    const campaign = await replicateWith(executor, prepared, { ...options, onProgress })
    await hands.close()
    expect(campaign.digest).toBe(alone.digest)
    for (let row = 0; row < options.replications; row++)
      expect(campaign.gathered.row(row)).toEqual(alone.gathered.row(row))
    expect(heard.at(-1)).toBe(options.replications)
  }
})

test('an error in a thread ends the campaign with that error', async () => {
  const hands = threads(2)
  const executor = hands.executor([{ strategy: null, scenario: {} as Scenario }])
  await expect(executor.run(planOf('1', 4), [{ from: 0, to: 4 }], () => true)).rejects.toThrow(
    /^prepare takes a scenario/,
  )
  await hands.close()
})

test('a thread without memory, for its heap or for columns, is no bug, be it one of a worker of the queue', () => {
  const full = [
    Object.assign(new Error('Worker terminated'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }),
    new RangeError('Array buffer allocation failed'),
  ]
  for (const error of full) {
    const failure = failureIn(error) as OutsideFailed
    expect(failure).toBeInstanceOf(OutsideFailed)
    expect(failure.message).toContain('memory: give fewer --workers')
    // The queue carries the message alone.
    const there = failureOf({ campaign: 'c', from: 3, to: 9 }, failure.message)
    expect(there).toBeInstanceOf(OutsideFailed)
    expect(there.message).toMatch(/ memory at replications 3 to 8: .* fewer --workers$/)
  }
  const other = new RangeError('Invalid typed array length: -1')
  expect(failureIn(other)).toBe(other)
  expect(failureOf({ campaign: 'c', from: 3, to: 4 }, other.message)).not.toBeInstanceOf(OutsideFailed)
})

test('the same threads run one scenario after another, each as if alone', async () => {
  const { scenario } = shipped('two-rooms.yaml')
  const other = { ...scenario, horizon: 86_400 }
  const digests = async (hands: Threads, of: Scenario): Promise<string[]> => {
    const rows: string[] = []
    await hands
      .executor([{ strategy: null, scenario: of }])
      .run(planOf('1', 4), [{ from: 0, to: 4 }], part => {
        for (const [at, { digest }] of part.rows.entries()) rows[part.from + at] = digest
      })
    return rows
  }
  const alone = async (of: Scenario): Promise<string[]> => {
    const hands = threads(1)
    const rows = await digests(hands, of)
    await hands.close()
    return rows
  }
  const [first, second] = [await alone(scenario), await alone(other)]
  expect(first).not.toEqual(second)
  const hands = threads(2)
  for (const [of, rows] of [
    [scenario, first],
    [other, second],
    [scenario, first],
  ] as const)
    expect(await digests(hands, of)).toEqual(rows)
  await hands.close()
})

test('what is thrown while a part is taken comes out, and no further part is taken', async () => {
  const { scenario } = shipped('two-rooms.yaml')
  const hands = threads(2)
  const executor = hands.executor([{ strategy: null, scenario }])
  let taken = 0
  const full = executor.run(planOf('1', 400), [{ from: 0, to: 400 }], () => {
    taken++
    throw new Error('no space left')
  })
  await expect(full).rejects.toThrow('no space left')
  await hands.close()
  expect(taken).toBeLessThanOrEqual(2)
})

test('as many threads as there are rows for, unless it is said; never more than replications', () => {
  const cores = availableParallelism()
  expect(threadsFor(undefined, 1)).toBe(1)
  expect(threadsFor(undefined, 15)).toBe(1)
  expect(threadsFor(undefined, 16)).toBe(Math.min(cores, 2))
  expect(threadsFor(undefined, 4, 9)).toBe(Math.min(cores, 4))
  expect(threadsFor(undefined, 100_000)).toBe(cores)
  expect(threadsFor(3, 4)).toBe(3)
  expect(threadsFor(3, 2)).toBe(2)
})
