import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyOf } from '../../src/base/copy.ts'
import { addFlow, addTask, engine } from '../../src/recovery/engine/engine.ts'
import { addLink, emptyLinks, flowClass } from '../../src/recovery/engine/flowClass.ts'
import { share } from '../../src/recovery/engine/links.ts'
import { submit } from '../../src/recovery/engine/stage.ts'
import { advance } from '../../src/recovery/engine/step.ts'
import { ends } from './programs.ts'

const route: fc.Arbitrary<number[]> = fc.constantFrom([0], [1], [2], [0, 1], [1, 2], [0, 1, 2])
const flows = fc.array(
  fc.record({
    start: fc.nat(10),
    size: fc.integer({ min: 1, max: 50 }),
    route,
    weight: fc.constantFrom(1, 2, 5),
    cap: fc.constantFrom(1, 3, Infinity),
  }),
  { minLength: 1, maxLength: 14 },
)
const capacities = fc.tuple(
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 12 }),
)

interface Flow {
  readonly start: number
  readonly size: number
  readonly route: readonly number[]
  readonly weight: number
  readonly cap: number
}

/** Rates of current flows, found by raising all of them together, one flow at a time, without classes. */
function sharesOf(links: readonly number[], under: readonly Flow[]): number[] {
  const rate = under.map(() => -1)
  const left = [...links]
  while (rate.includes(-1)) {
    const open = under.flatMap((_, at) => (rate[at]! < 0 ? [at] : []))
    let level = Infinity
    for (const at of open) level = Math.min(level, under[at]!.cap / under[at]!.weight)
    links.forEach((_, link) => {
      const weight = open
        .filter(at => under[at]!.route.includes(link))
        .reduce((sum, at) => sum + under[at]!.weight, 0)
      if (weight > 0) level = Math.min(level, left[link]! / weight)
    })
    const full = links.map((_, link) => {
      const weight = open
        .filter(at => under[at]!.route.includes(link))
        .reduce((sum, at) => sum + under[at]!.weight, 0)
      return weight > 0 && left[link]! / weight <= level * (1 + 1e-12)
    })
    for (const at of open) {
      const { cap, weight, route: via } = under[at]!
      if (cap / weight > level * (1 + 1e-12) && !via.some(link => full[link])) continue
      rate[at] = level * weight
      for (const link of via) left[link] = Math.max(0, left[link]! - rate[at])
    }
  }
  return rate
}

/** Ends of flows in the simplest way: rates are recomputed at every start and end. */
function slowly(links: readonly number[], all: readonly Flow[]): number[] {
  const left = all.map(flow => flow.size)
  const end = all.map(() => Infinity)
  let now = 0
  while (end.includes(Infinity)) {
    const under = all.flatMap((flow, at) => (flow.start <= now && end[at] === Infinity ? [at] : []))
    const rate = sharesOf(
      links,
      under.map(at => all[at]!),
    )
    const starts = all.map(flow => flow.start).filter(start => start > now)
    const next = Math.min(...starts, ...under.map((at, i) => now + left[at]! / rate[i]!))
    under.forEach((at, i) => {
      left[at] = left[at]! - rate[i]! * (next - now)
      if (left[at] <= 1e-9 * all[at]!.size) end[at] = next
    })
    now = next
  }
  return end
}

test('classes on virtual clocks end when single flows would', () =>
  fc.assert(
    fc.property(capacities, flows, (links, all) => {
      const made = engine({ pools: [], supplies: [], gates: [], links })
      all.forEach((flow, key) => {
        const row = addTask(made, key, flow.start)
        addFlow(made, flow.route, flow.size, flow.weight, flow.cap)
        submit(made, row)
      })
      advance(made, Infinity)
      slowly(links, all).forEach((end, at) => expect(ends(made)[at]! / end).toBeCloseTo(1, 9))
    }),
  ))

describe('shares of links', () => {
  const shared = fc.property(capacities, flows, (given, all) => {
    const links = emptyLinks()
    for (const capacity of given) addLink(links, capacity)
    const rows = all.map(flow => flowClass(links, flow.route, flow.weight, flow.cap))
    for (const row of rows) links.classes.flows[row] = links.classes.flows[row]! + 1
    links.stirred.fill(1)
    share(links)
    const used = given.map((_, link) =>
      all.reduce(
        (sum, flow, at) => sum + (flow.route.includes(link) ? links.classes.rate[rows[at]!]! : 0),
        0,
      ),
    )
    given.forEach((capacity, link) => expect(used[link]).toBeLessThanOrEqual(capacity * (1 + 1e-9)))
    const isFull = (link: number): boolean => used[link]! >= given[link]! * (1 - 1e-9)
    all.forEach((flow, at) => {
      const level = (of: number): number => links.classes.rate[rows[of]!]! / all[of]!.weight
      // Max-min: each flow has its cap, or crosses a full link on which no other has more for its weight.
      const held = flow.route.some(
        link =>
          isFull(link) &&
          all.every((other, of) => !other.route.includes(link) || level(of) <= level(at) * (1 + 1e-9)),
      )
      expect(held || links.classes.rate[rows[at]!] === flow.cap).toBe(true)
    })
  })
  test('are solved anew where something happened, and are those of all solved together', () =>
    fc.assert(
      fc.property(capacities, flows, fc.array(fc.nat(400), { maxLength: 8 }), (links, all, moments) => {
        const made = engine({ pools: [], supplies: [], gates: [], links })
        all.forEach((flow, key) => {
          const row = addTask(made, key, flow.start)
          addFlow(made, flow.route, flow.size, flow.weight, flow.cap)
          submit(made, row)
        })
        for (const moment of moments.sort((a, b) => a - b)) {
          advance(made, moment)
          const whole = copyOf(made.links)
          whole.stirred.fill(1)
          whole.now = moment
          share(whole)
          for (let row = 0; row < whole.classes.count; row++)
            if (whole.classes.flows[row]! > 0)
              expect(made.links.classes.rate[row]! / whole.classes.rate[row]!).toBeCloseTo(1, 12)
        }
      }),
    ))
  test('fill no link above its capacity, and leave no flow short without a reason', () => fc.assert(shared))
})

test('a hundred thousand flows over shared links end, and their bytes add up', () => {
  const made = engine({ pools: [], supplies: [], gates: [], links: [1000, 400] }, 100_000)
  let bytes = 0
  for (let key = 0; key < 100_000; key++) {
    const size = 500 + ((key * 7919) % 1000)
    const row = addTask(made, key, key % 1000)
    addFlow(made, key % 3 === 0 ? [0, 1] : [0], size, 1, 5)
    bytes += size
    submit(made, row)
  }
  advance(made, Infinity)
  expect(made.finished.count).toBe(100_000)
  // The first link is full throughout.
  expect(made.now).toBeGreaterThanOrEqual(bytes / 1000)
  expect(made.now).toBeLessThan(bytes / 1000 + 1000)
})

test('of the time on a shared link only what it takes longer than alone is a wait', () => {
  const made = engine({ pools: [], supplies: [], gates: [], links: [10] }, 3)
  // 100 at 10 a second take 10 s alone and 20 s when two share; the third has the link to itself later.
  for (const [key, start] of [0, 0, 50].entries()) {
    const row = addTask(made, key, start)
    addFlow(made, [0], 100)
    submit(made, row)
  }
  advance(made, Infinity)
  expect(made.tasks.doneAt.slice(0, 3)).toEqual(Float64Array.of(20, 20, 60))
  expect(made.tasks.longestWait.slice(0, 3)).toEqual(Float64Array.of(10, 10, 0))
})
