import { expect, test } from 'vitest'
import { dispatchRule } from '../../src/recovery/engine/dispatch.ts'
import { addStage, addTask, disturb, engine, type SupplySpec } from '../../src/recovery/engine/engine.ts'
import { submit } from '../../src/recovery/engine/stage.ts'
import { advance, instant, nextAt } from '../../src/recovery/engine/step.ts'
import { addDelivery } from '../../src/recovery/engine/supply.ts'
import { stageKind } from '../../src/recovery/engine/tasks.ts'
import { ends } from './programs.ts'

function ordered(supply: Partial<SupplySpec>, wants: readonly (readonly [start: number, units: number])[]) {
  const made = engine({
    pools: [],
    supplies: [{ stock: 0, rule: dispatchRule.fifo, factories: [], ...supply }],
    gates: [],
    links: [],
  })
  wants.forEach(([start, units], key) => {
    const row = addTask(made, key, start)
    addStage(made, stageKind.supply, 0, units)
    submit(made, row)
  })
  return made
}

test('stock is handed out at once, then whoever asked first gets what comes first', () => {
  const made = ordered({ stock: 2, factories: [{ from: 0, transport: 0, rate: 0.5 }] }, [
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 1],
  ])
  advance(made, Infinity)
  expect(ends(made)).toEqual([0, 0, 2, 4])
})

test('a truck brings its load together, and its time on the road comes on top', () => {
  const made = ordered({ factories: [{ from: 10, transport: 5, batch: 3, every: 24 }] }, [
    [0, 2],
    [0, 2],
  ])
  advance(made, Infinity)
  expect(ends(made)).toEqual([39, 63])
})

test('two factories with rates and roads of their own are merged by arrival', () => {
  const factories = [
    { from: 0, transport: 10, rate: 1 },
    { from: 0, transport: 1, rate: 0.25 },
  ]
  const made = ordered(
    { factories },
    Array.from({ length: 6 }, () => [0, 1] as const),
  )
  advance(made, Infinity)
  expect(ends(made)).toEqual([5, 9, 11, 12, 13, 13])
})

test('a factory that makes nothing stops no other delivery', () => {
  const made = ordered({ stock: 1, factories: [{ from: 0, transport: 0, rate: 0 }] }, [
    [0, 1],
    [0, 1],
    [5, 0],
  ])
  advance(made, 10)
  addDelivery(made.supplies, 0, 20, 1)
  disturb(made)
  advance(made, Infinity)
  expect(ends(made)).toEqual([0, 20, 20])
})

test('what was made while nobody asked is in stock', () => {
  const made = ordered({ factories: [{ from: 0, transport: 0, rate: 1 }] }, [
    [10.5, 8],
    [10.5, 4],
  ])
  advance(made, Infinity)
  expect(ends(made)).toEqual([10.5, 12])
})

test('a factory stops at what it makes in all; a purchase brings the rest', () => {
  const made = ordered({ factories: [{ from: 0, transport: 0, rate: 1, units: 2 }] }, [[0, 5]])
  addDelivery(made.supplies, 0, 30, 3)
  advance(made, Infinity)
  expect(ends(made)).toEqual([30])
})

test('the last delivery is smaller: nobody makes more than was asked for', () => {
  const made = ordered({ factories: [{ from: 0, transport: 0, batch: 4, every: 1, units: 6 }] }, [
    [0, 4],
    [0, 2],
    [0, 1],
  ])
  advance(made, Infinity)
  expect(ends(made)).toEqual([1, 2, Infinity])
})

test('a purchase of nothing changes nothing for those who wait', () => {
  const made = ordered({ factories: [{ from: 0, transport: 0, rate: 0.5 }] }, [
    [0, 1],
    [0, 1],
  ])
  addDelivery(made.supplies, 0, 1, 0)
  // One instant for each server: the clock must not stand still.
  for (const at of [0, 2, 4]) {
    expect(nextAt(made)).toBe(at)
    instant(made, at)
  }
  expect(ends(made)).toEqual([2, 4])
})

test('an order larger than all there will ever be waits for ever', () => {
  const made = ordered({ stock: 1 }, [[0, 2]])
  advance(made, Infinity)
  expect(ends(made)).toEqual([Infinity])
})
