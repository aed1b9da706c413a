import { expect, test } from 'vitest'
import { silent, Ledger } from '../../src/base/ledger.ts'
import { noOrders } from '../../src/run/orders.ts'
import { prepareAll } from '../../src/run/prepareAll.ts'
import { recordReplication } from '../../src/run/record/record.ts'
import { reelFor } from '../../src/run/record/reel.ts'
import { shared } from '../../src/run/record/sharedMemory.ts'
import { runReplication } from '../../src/run/replication.ts'
import { beginWorld, createWorkspace } from '../../src/run/workspace.ts'
import { copyWorld, digestWorld } from '../../src/run/snapshot.ts'
import { advance, advanceToEnd, type World } from '../../src/run/world.ts'
import { shipped } from './scenario.ts'

const prepared = shipped('two-rooms.yaml')
const choice = { seed: 'slices', replication: 3 }
const sinks = { ledger: silent, transitions: { add() {}, rack() {} } }
const { horizon } = prepared.scenario

function at(times: readonly number[], from: World = beginWorld(prepared, choice, silent)): World {
  for (const time of times) advance(from, noOrders, time, sinks)
  return from
}

const uneven = Array.from({ length: 400 }, (_, step) => 7.3 * step + 0.9 * step * step).filter(
  time => time < horizon,
)

test('any slicing of time ends in the same world', () => {
  const whole = digestWorld(at([horizon]))
  expect(digestWorld(at([...uneven, horizon]))).toBe(whole)
  expect(digestWorld(at([60, 61, 3600, 86_400, horizon]))).toBe(whole)
})

test('a world goes on from a snapshot as if it had never been stopped', () => {
  const whole = digestWorld(at([horizon]))
  for (const moment of [40, 1700, 20_000, 3 * 86_400, 9 * 86_400]) {
    const stopped = at([moment])
    const before = digestWorld(stopped)
    const restored = copyWorld(stopped)
    at([horizon], stopped)
    expect(digestWorld(restored), `going on changed the snapshot of ${moment} s`).toBe(before)
    expect(digestWorld(at([horizon], restored)), `from ${moment} s`).toBe(whole)
  }
})

test('writing everything down has no effect on what happens', () => {
  const plain = runReplication(prepared, choice, createWorkspace(prepared))
  const recorded = recordReplication(prepared, choice)
  expect(recorded.digest).toBe(plain.digest)
  expect(recorded.ledger.count).toBeGreaterThan(20)
})

test('a workspace forgets the replication before', () => {
  const workspace = createWorkspace(prepared)
  const first = runReplication(prepared, choice, workspace)
  runReplication(prepared, { seed: 'another', replication: 0 }, workspace)
  expect(runReplication(prepared, choice, workspace)).toEqual(first)
})

test('a recording in the memory of another, of this scenario or the next, is the one in memory of its own', () => {
  const { scenario } = shipped('two-rooms.yaml', ['recovery.supply.stock=3'])
  const next = prepareAll([scenario], [prepared])[0]!
  expect(next.compiler.population).toBe(prepared.compiler.population)
  const reel = reelFor(prepared)
  recordReplication(prepared, { seed: 'another', replication: 0 }, reel)
  for (const [of, memory] of [
    [prepared, reel],
    [next, reelFor(next, reel)],
  ] as const) {
    const own = recordReplication(of, choice)
    const taken = recordReplication(of, choice, memory)
    expect([taken.digest, taken.recording]).toEqual([own.digest, own.recording])
  }
})

test('a cause is never later than its effect', () => {
  const { ledger } = recordReplication(prepared, choice)
  const { time, before } = ledger
  for (let row = 0; row < ledger.count; row++)
    if (before[row]! >= 0) expect(time[before[row]!]!).toBeLessThanOrEqual(time[row]!)
})

test('every outage has a cause that goes back to something before it', () => {
  const ledger = new Ledger()
  const world = beginWorld(prepared, choice, ledger)
  advance(world, noOrders, horizon, { ...sinks, ledger })
  const { fate } = world
  let outages = 0
  for (let service = 0; service < fate.outage.length; service++) {
    if (fate.outage[service] === 0) continue
    outages++
    expect(ledger.chain(fate.downCause[service]!).length, `service ${service}`).toBeGreaterThan(1)
  }
  expect(outages).toBeGreaterThan(0)
})

test('a horizon in the middle of a slice of the fire ends a record, and a fire that is met again, as it ends a run', () => {
  // Slices end at multiples of 20 s.
  const short = shipped('two-rooms.yaml', ['horizon=3690 s'])
  const common = shared(Infinity)
  const met = (): string => runReplication(short, choice, createWorkspace(short, common)).digest
  const first = met()
  expect(met()).toBe(first)
  expect(recordReplication(short, choice).digest).toBe(first)
  const world = beginWorld(short, choice, silent)
  advanceToEnd(world, 3690, sinks)
  expect(world.time).toBe(3690)
  expect(world.fire.time).toBeLessThan(3690)
})
