import { expect, test } from 'vitest'
import { cancel } from '../../src/recovery/engine/cancel.ts'
import { dispatchRule } from '../../src/recovery/engine/dispatch.ts'
import { addStage, addTask, engine } from '../../src/recovery/engine/engine.ts'
import { submit } from '../../src/recovery/engine/stage.ts'
import { advance } from '../../src/recovery/engine/step.ts'
import { stageKind } from '../../src/recovery/engine/tasks.ts'
import { backHours, campus, recoverFrom, type CampusText } from './campus.ts'
import { ends } from './programs.ts'

/** When services of burnt racks are back: declared at 2 h, servers delivered in fours. */
function replaced(racks: readonly number[], text: CampusText): number[] {
  return backHours(recoverFrom(campus({ stock: 0, ...text }), [{ racks, at: 3600, what: 'burnt' }]), racks)
}

const back = (hours: readonly number[]): number => hours.filter(at => at < Infinity).length

test('no more servers are made than the limit says, however large a delivery is and however many make them', () => {
  const one = '{ maker: { share: 100 %, rate: 4 /day, transport: 1 d } }'
  expect(back(replaced([0], { factories: `${one}, limit: 1` }))).toBe(1)
  const four = ['a', 'b', 'c', 'd'].map(name => `${name}: { share: 25 %, rate: 4 /day, transport: 1 d }`)
  for (const limit of [0, 1, 3, 6])
    expect(back(replaced([0, 1], { factories: `{ ${four.join(', ')} }, limit: ${limit}` }))).toBe(limit)
})

test('a factory without a share makes nothing, however fast it is', () => {
  const slow = 'slow: { share: 100 %, rate: 4 /day, transport: 1 d }'
  const alone = replaced([0, 1], { factories: `{ ${slow} }` })
  expect(
    replaced([0, 1], { factories: `{ ${slow}, fast: { share: 0 %, rate: 400 /day, transport: 0 s } }` }),
  ).toEqual(alone)
})

test('each factory makes its share of what is ordered beyond the stock, at its own rate', () => {
  const factories =
    '{ slow: { share: 50 %, rate: 4 /day, transport: 1 d }, fast: { share: 50 %, rate: 96 /day, transport: 1 d } }'
  // Deliveries of four, a day on the road: the fast factory's an hour after the start, the slow one's a day after. Two
  // crews, an hour each.
  expect(replaced([0, 1], { factories })).toEqual([28, 28, 29, 29, 51, 51, 52, 52])
  // The stock arrives at 13 h.
  expect(replaced([0, 1, 2], { factories, stock: 4 })).toEqual([
    14, 14, 15, 15, 28, 28, 29, 29, 51, 51, 52, 52,
  ])
})

test('of an order given up nothing is made twice', () => {
  const line = { from: 0, transport: 0 }
  const made = engine({
    pools: [],
    supplies: [
      {
        stock: 0,
        rule: dispatchRule.fifo,
        factories: [
          { ...line, rate: 1, share: 0.5 },
          { ...line, rate: 0.125, share: 0.5 },
        ],
      },
    ],
    gates: [],
    links: [],
  })
  const order = (key: number): number => {
    const row = addTask(made, key, 0)
    addStage(made, stageKind.supply, 0, 1)
    submit(made, row)
    return row
  }
  const given = [order(0), order(1)]
  advance(made, 0.5)
  for (const task of given) cancel(made, task)
  order(2)
  order(3)
  advance(made, Infinity)
  // The fast factory delivers its half of the two orders at 1, the slow one its half at 8.
  expect(ends(made).slice(2)).toEqual([1, 8])
})
