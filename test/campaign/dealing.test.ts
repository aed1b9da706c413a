import { expect, test } from 'vitest'
import { uncovered } from '../../src/campaign/coverage.ts'
import { dealOut, type Hand } from '../../src/campaign/dealing.ts'
import type { Range } from '../../src/campaign/plan.ts'

/** Workers that take `ms` of a fake clock per replication, and the ranges dealt to them. */
function hands(count: number, ms: number) {
  const dealt: Range[] = []
  let now = 0
  const hand: Hand = {
    async run(range) {
      dealt.push(range)
      now += ms * (range.to - range.from)
      return { from: range.from, rows: [] }
    },
  }
  return { dealt, hands: Array.from({ length: count }, () => hand), clock: () => now }
}

test.each([1, 2, 8])('%i hands cover the ranges once, from the front', async count => {
  const { dealt, hands: all, clock } = hands(count, 3)
  const ranges = [
    { from: 5, to: 300 },
    { from: 400, to: 401 },
    { from: 500, to: 900 },
  ]
  await dealOut(all, ranges, () => true, { clock })
  expect(uncovered({ from: 0, to: 1000 }, dealt)).toEqual(uncovered({ from: 0, to: 1000 }, ranges))
  expect(dealt.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(696)
  expect(dealt.map(({ from }) => from)).toEqual(dealt.map(({ from }) => from).toSorted((a, b) => a - b))
})

test('short replications come in long pieces, long ones alone, the last ones in short pieces', async () => {
  const lengths = async (ms: number): Promise<number[]> => {
    const { dealt, hands: all, clock } = hands(2, ms)
    await dealOut(all, [{ from: 0, to: 4000 }], () => true, { clock })
    return dealt.map(({ from, to }) => to - from)
  }
  expect(Math.max(...(await lengths(1000)))).toBe(1)
  const short = await lengths(1)
  expect(Math.max(...short)).toBeGreaterThan(50)
  expect(short.at(-1)).toBe(1)
})

test('a hand is given again what it had, and what the other had when nothing else is left', async () => {
  const dealt: [hand: number, range: Range][] = []
  const hand = (at: number, waits: Promise<void>): Hand => ({
    async run(range) {
      dealt.push([at, range])
      await waits
      return { from: range.from, rows: [] }
    },
  })
  const had = (replication: number): number | undefined =>
    replication < 60 ? (replication >> 2) & 1 : undefined
  const slow = new Promise<void>(resolve => setTimeout(resolve, 30))
  const now = performance.now.bind(performance)
  await dealOut([hand(0, Promise.resolve()), hand(1, slow)], [{ from: 0, to: 80 }], () => true, {
    clock: now,
    hadBy: had,
  })
  const ranges = dealt.map(([, range]) => range)
  expect(uncovered({ from: 0, to: 80 }, ranges)).toEqual([])
  expect(ranges.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(80)
  const strange = dealt.filter(([at, { from }]) => (had(from) ?? at) !== at)
  expect(new Set(strange.map(([at]) => at)), 'the slow hand takes nothing of the other').toEqual(new Set([0]))
  const own = dealt.findIndex(deal => deal === strange[0])
  const later = dealt.slice(own).filter(([at, { from }]) => at === 0 && (had(from) ?? 0) === 0)
  expect(later, 'its own come first').toEqual([])
})

test('nothing is dealt after a no, and a failure comes out', async () => {
  const stopped = hands(2, 1)
  await dealOut(stopped.hands, [{ from: 0, to: 99 }], () => false, { clock: stopped.clock })
  expect(stopped.dealt).toHaveLength(2)
  const failing: Hand = { run: async () => Promise.reject(new Error('no such thing')) }
  await expect(dealOut([failing], [{ from: 0, to: 9 }], () => true, { clock: () => 0 })).rejects.toThrow(
    'no such thing',
  )
})

test.each([0, 20])(
  'what a hand gives up after %i ms is run by the other, which may be done by then',
  async ms => {
    const { dealt, hands: able, clock } = hands(1, 3)
    let asked = 0
    const tired: Hand = {
      async run() {
        asked++
        await new Promise(resolve => setTimeout(resolve, ms))
        return undefined
      },
    }
    await dealOut([tired, ...able], [{ from: 0, to: 40 }], () => true, { clock })
    expect(uncovered({ from: 0, to: 40 }, dealt)).toEqual([])
    expect(dealt.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(40)
    expect(asked).toBe(1)
    await dealOut([tired, tired], [{ from: 0, to: 40 }], () => true, { clock })
    expect(asked, 'nobody is left').toBe(3)
  },
)

test('what is uncovered lies within, whatever covers it', () => {
  const covered = [
    { from: 30, to: 40 },
    { from: 0, to: 12 },
    { from: 35, to: 50 },
  ]
  expect(uncovered({ from: 10, to: 60 }, covered)).toEqual([
    { from: 12, to: 30 },
    { from: 50, to: 60 },
  ])
  expect(uncovered({ from: 20, to: 25 }, covered)).toEqual([{ from: 20, to: 25 }])
  expect(uncovered({ from: 5, to: 12 }, covered)).toEqual([])
  expect(uncovered({ from: 12, to: 12 }, [])).toEqual([])
})
