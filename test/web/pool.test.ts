// Two threads of a page get the same result as one; a Node port stands in for the one between workers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
import {
  applySet,
  Collection,
  columnsOf,
  fireMemory,
  inline,
  type Part,
  planOf,
  prepare,
  readScenario,
  Runner,
} from '../../src/index.ts'
import { helperOf, piecemeal, pool, runnerOf, serve } from '../../web/study/pool.ts'

const file = 'two-rooms.yaml'
const { scenario, source } = readScenario(
  readFileSync(join(import.meta.dirname, '../../scenarios', file), 'utf8'),
  {
    file,
  },
)
const variants = [{ strategy: null, scenario: scenario! }]
const prepared = prepare(scenario!)
const plan = planOf('7', 12)
const runner = () => runnerOf(variants, [prepared])
const always = (): boolean => true

async function digestBy(
  executor: Pick<ReturnType<typeof inline>, 'run'> & Partial<ReturnType<typeof inline>>,
): Promise<string> {
  const collection = new Collection(plan, [columnsOf(prepared)])
  await executor.run(plan, collection.missing(), part => collection.add(part))
  await executor.close?.()
  expect(collection.whole).toBe(true)
  return collection.conclude([prepared.digest])[0]!.digest
}

const noRest = (): Promise<void> => Promise.resolve()

test('with a helper, alone, in pieces and on the command line the campaign has one digest', async () => {
  const { port1, port2 } = new MessageChannel()
  let helped = 0
  port2.on('message', () => helped++)
  void serve(helperOf(variants, [prepared]), port2 as unknown as MessagePort, always)
  const both = await digestBy(pool(runner(), port1 as unknown as MessagePort))
  expect(helped).toBeGreaterThan(0)
  expect(await digestBy(pool(runner(), undefined))).toBe(both)
  expect(await digestBy(piecemeal(helperOf(variants, [prepared]), undefined, always, noRest))).toBe(both)
  expect(await digestBy(inline(variants))).toBe(both)
})

test('fires that one thread has run reach another one, which makes the same rows of another stock with them', () => {
  const range = { from: 0, to: 2 }
  const first = new Runner(variants, new Map([[null, prepared]]), fireMemory())
  first.run(plan, range)
  const fires = structuredClone(first.firesOf(plan, range))
  const { scenario: stocked } = applySet(source!, ['recovery.supply.stock=1'])
  const others = [{ strategy: null, scenario: stocked! }]
  const kept = fireMemory()
  const second = new Runner(others, new Map(), kept)
  second.meet(fires)
  const met = second.run(plan, range)
  // None was computed again.
  expect([fires.size, kept.hazards.size]).toEqual([2, 2])
  expect(met).toEqual(new Runner(others).run(plan, range))
})

test('what goes wrong at the other end of the port is told', async () => {
  const { port1, port2 } = new MessageChannel()
  void serve(helperOf([], []), port2 as unknown as MessagePort, always)
  await expect(digestBy(pool(runner(), port1 as unknown as MessagePort))).rejects.toThrow('no scenario')
  port1.close()
})

test('a helper that nobody waits for gives up what is under way, which this thread runs then, and answers other messages in between', async () => {
  const { port1, port2 } = new MessageChannel()
  let wanted = true
  const parts: Part[] = []
  const helper = helperOf(variants, [prepared])
  const steps = vi.spyOn(helper, 'inSteps').mockImplementation(function* () {
    // As long as a large site: only a message ends it, so a thread that receives none hangs.
    while (wanted) yield
    yield
    throw new Error('it went on')
  })
  void serve(helper, port2 as unknown as MessagePort, () => wanted)
  const done = pool(runner(), port1 as unknown as MessagePort).run(plan, [{ from: 0, to: 12 }], part => {
    parts.push(part)
  })
  await expect.poll(() => steps.mock.calls.length).toBeGreaterThan(0)
  setTimeout(() => (wanted = false))
  await done
  expect(steps).toHaveBeenCalledTimes(1)
  expect(parts.reduce((sum, part) => sum + part.rows.length, 0)).toBe(12)
  port1.close()
})

test('runs in pieces answer other messages in between, and are given up when nobody waits for them', async () => {
  let wanted = true
  const parts: Part[] = []
  const alone = helperOf(variants, [prepared])
  const real = alone.inSteps.bind(alone)
  let begun = 0
  vi.spyOn(alone, 'inSteps').mockImplementation(function* (...asked) {
    if (++begun < 4) return yield* real(...asked)
    // As long as a large site: only a message ends it, so a thread that receives none hangs.
    setTimeout(() => (wanted = false))
    while (wanted) yield
    yield
    throw new Error('it went on')
  })
  await piecemeal(alone, undefined, () => wanted, noRest).run(
    plan,
    [{ from: 0, to: 12 }],
    part => void parts.push(part),
  )
  expect(begun).toBe(4)
  expect(parts).toHaveLength(3)
})
