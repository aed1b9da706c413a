import { describe, expect, test } from 'vitest'
import { inline } from '../../src/campaign/executor.ts'
import { screened, screenOf } from '../../src/campaign/sensitivity/morris.ts'
import { columnOf, outputNames } from '../../src/campaign/sensitivity/output.ts'
import { levelsOf, type Points, twoSets } from '../../src/campaign/sensitivity/points.ts'
import { factorsOf, indicesOf, mixedPoints } from '../../src/campaign/sensitivity/sobol.ts'
import { runsOf } from '../../src/campaign/sensitivity/runs.ts'
import { type Question, sensitivity } from '../../src/campaign/sensitivity/study.ts'
import { tornado, tornadoPoints } from '../../src/campaign/sensitivity/tornado.ts'
import { columnsOf } from '../../src/campaign/columns.ts'
import { stableKey, Streams, uniform } from '../../src/base/streams.ts'
import { shipped } from '../run/scenario.ts'

type Model = (u: readonly number[], chance: number) => number

/**
 * The outputs of a campaign on these points: the model at their levels, with one random draw for the draw of each
 * point.
 */
function outputs({ paths, levels, draws }: Points, model: Model): Float64Array {
  return Float64Array.from(draws, (draw, point) =>
    model(
      paths.map((_, column) => levels[point * paths.length + column]!),
      uniform(new Streams('chance', draw).of('model'), stableKey('row')),
    ),
  )
}

function indices(
  seed: string,
  paths: readonly string[],
  chosen: readonly string[],
  count: number,
  model: Model,
) {
  const sets = twoSets(seed, paths, count)
  const factors = factorsOf(chosen, paths)
  const atMixed = outputs(mixedPoints(sets, factors), model)
  const found = indicesOf(seed, factors, outputs(sets, model), atMixed)
  return new Map(found.factors.map(factor => [factor.name, factor]))
}

describe('parts of the variance', () => {
  const circle = (u: number): number => Math.PI * (2 * u - 1)
  const ishigami: Model = u => {
    const [x, y, z] = u.map(circle) as [number, number, number]
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
  }
  // Ishigami and Homma 1990 with a = 7, b = 0.1.
  const v1 = 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2
  const v2 = 49 / 8
  const v13 = (8 * 0.01 * Math.PI ** 8) / 225
  const whole = v1 + v2 + v13
  const truth = {
    x: [v1 / whole, (v1 + v13) / whole],
    y: [v2 / whole, v2 / whole],
    z: [0, v13 / whole],
  } as const

  test("of Ishigami's function lie in their intervals; chance has none", () => {
    const found = indices('ishigami', ['x', 'y', 'z'], ['x', 'y', 'z'], 1024, ishigami)
    for (const [name, [first, total]] of Object.entries(truth)) {
      const { firstInterval, totalInterval } = found.get(name)!
      // There are six intervals at 95 %: each is tested at one and a half times its width, so that nearly every seed
      // passes.
      for (const [value, [low, high]] of [
        [first, firstInterval!],
        [total, totalInterval!],
      ] as const) {
        expect(value).toBeGreaterThanOrEqual(low - (high - low) / 4)
        expect(value).toBeLessThanOrEqual(high + (high - low) / 4)
      }
    }
    expect(found.get('chance')!).toMatchObject({ total: 0, firstInterval: null, totalInterval: null })
  })

  test('intervals hold the total indices of a product (g-function) in nine of ten small studies or more', () => {
    const a = [0, 1, 9]
    const g: Model = u =>
      a.reduce((value, each, at) => (value * (Math.abs(4 * u[at]! - 2) + each)) / (1 + each), 1)
    const parts = a.map(each => 1 / (3 * (1 + each) ** 2))
    const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1
    let held = 0
    const studies = 200
    for (let study = 0; study < studies; study++) {
      const found = indices(`g ${study}`, ['a', 'b', 'c'], ['a'], 64, g)
      const total = (parts[0]! * (1 + variance)) / (1 + parts[0]!) / variance
      const [low, high] = found.get('a')!.totalInterval!
      if (low <= total && total <= high) held++
    }
    // 64 points are few for a percentile interval, which then covers less than 95 %.
    expect(held / studies).toBeGreaterThan(0.9)
  })

  test('inputs that are not looked at alone are one factor, and chance is another', () => {
    const found = indices(
      'group',
      ['a', 'b', 'c'],
      ['a'],
      1024,
      (u, chance) => u[0]! + u[1]! + u[2]! + 2 * chance,
    )
    // Variances in twelfths: 1, 1 + 1 and 4.
    for (const [name, share] of [
      ['a', 1 / 7],
      ['all other inputs', 2 / 7],
      ['chance', 4 / 7],
    ] as const) {
      const { first, firstInterval, totalInterval } = found.get(name)!
      expect(Math.abs(first - share)).toBeLessThan(firstInterval![1] - firstInterval![0])
      expect(totalInterval![0]).toBeLessThan(share * 1.1)
      expect(totalInterval![1]).toBeGreaterThan(share * 0.9)
    }
  })

  test('an output that never varies is driven by nothing', () => {
    for (const found of indices('flat', ['a'], ['a'], 16, () => 3).values())
      expect(found).toMatchObject({ first: 0, firstInterval: null, total: 0, totalInterval: null })
  })
})

test('screening ranks by size: a steep input before a gentle one before one that does nothing', () => {
  const screen = screenOf('screen', ['gentle', 'nothing', 'steep'], 6)
  const found = screened(
    screen,
    outputs(screen.points, (u, chance) => u[0]! + 10 * u[2]! + 100 * chance),
  )
  expect(found.map(({ path }) => path)).toEqual(['steep', 'gentle', 'nothing'])
  // All points of a trajectory share their chance, so it changes no effect.
  expect(found.map(({ meanSize }) => Math.round(meanSize * 1e6) / 1e6)).toEqual([10, 1, 0])
  // As large at six points: of how large it is elsewhere that says nothing.
  for (const { meanSizeInterval } of found) expect(meanSizeInterval).toBeNull()
})

test('a tornado tells what each input does between its 10th and 90th percentile', () => {
  const { paths, levels, draws } = twoSets('tornado', ['a', 'b'], 16)
  const half = { paths, levels: levels.subarray(0, 32), draws: draws.subarray(0, 16) }
  const bars = tornado(
    ['a', 'b'],
    outputs(tornadoPoints(half, ['a', 'b']), u => u[0]! - 5 * u[1]!),
  )
  expect(bars.map(({ path }) => path)).toEqual(['b', 'a'])
  expect(bars[0]!.difference).toBeCloseTo(-4, 9)
  expect(bars[1]!.difference).toBeCloseTo(0.8, 9)
  for (const { interval } of bars) expect(interval).toBeNull()
})

test('a change of one euro in a loss of a hundred million is the same everywhere but for rounding', () => {
  const { paths, levels, draws } = twoSets('tornado', ['a'], 16)
  const half = { paths, levels: levels.subarray(0, 16), draws: draws.subarray(0, 16) }
  const moved = outputs(tornadoPoints(half, ['a']), (u, chance) => 1e8 * (1 + chance) + u[0]! / 0.8)
  expect(tornado(['a'], moved)[0]).toMatchObject({ difference: expect.closeTo(1, 6), interval: null })
  // Nothing at the one end, and at the other what is left of two large amounts.
  const rising = outputs(tornadoPoints(half, ['a']), (u, chance) =>
    u[0]! < 0.5 ? 0 : 1e8 * (1 + chance) - 1e8 * chance,
  )
  expect(tornado(['a'], rising)[0]).toMatchObject({ difference: expect.closeTo(1e8, 2), interval: null })
})

test('and so is one of which a screening sees nothing but rounding', () => {
  const screen = screenOf('screen', ['a', 'b'], 6)
  const found = screened(
    screen,
    outputs(screen.points, (u, chance) => 1e8 * (1 + chance) + u[0]! / 0.7),
  )
  expect(found.map(({ meanSize }) => meanSize)).toEqual([expect.closeTo(1 / 0.7, 6), expect.closeTo(0, 6)])
  for (const { meanSizeInterval } of found) expect(meanSizeInterval).toBeNull()
})

test('A and B share no point, and each spreads every input evenly', () => {
  const sets = twoSets('sets', ['a', 'b'], 32)
  for (const path of ['a', 'b']) {
    const levels = levelsOf(sets, path)
    for (const set of [levels.subarray(0, 32), levels.subarray(32)])
      expect([...set].map(level => Math.floor(32 * level)).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 32 }, (_, stratum) => stratum),
      )
    expect(new Set(levels).size).toBe(64)
  }
})

describe('of two rooms', () => {
  const prepared = shipped('two-rooms.yaml')
  const executor = inline([{ strategy: null, scenario: prepared.scenario }])
  const question: Question = {
    method: 'morris',
    seed: 'rooms',
    strategy: null,
    outputs: [
      'servicesDown',
      'recoveryMedianHours',
      'costTotal',
      'permanentLoss',
      'buildings.hut.roomsBurnt',
    ],
    size: 2,
    top: 2,
    inputs: ['intervention.brigade.travel', 'money.operator.claim', 'recovery.power', 'sources.cabinet.peak'],
  }

  test.each([
    ['morris', 2 * 5],
    ['tornado', 2 * 5],
    ['sobol', 2 * 6],
  ] as const)('%s takes the runs it says, and tells every output', async (method, runs) => {
    const asked = { ...question, method }
    expect(runsOf(prepared.inputs.length, asked)).toBe(runs)
    const heard: number[] = []
    const found = (await sensitivity(prepared, executor, asked, done => void heard.push(done)))!
    expect(found.runs).toBe(runs)
    expect(heard.at(-1)).toBe(runs)
    expect(Object.keys(found.findings)).toEqual(question.outputs)
    for (const { mean, unit } of Object.values(found.findings)) {
      expect(Number.isFinite(mean)).toBe(true)
      expect(unit).not.toBe('')
    }
  })

  // Saltelli's N (k + 2), with chance as one of k factors, and the inputs that were not chosen as another.
  test.each([
    [2, 8 * 6],
    [3, 8 * 7],
    [4, 8 * 7],
  ])('of four inputs, sobol tells %i apart by %i runs', (top, runs) =>
    expect(runsOf(4, { method: 'sobol', size: 8, top })).toBe(runs),
  )

  test('a tornado tells where its ends are, and both dearer methods show the values they were found at', async () => {
    const inputs = ['intervention.brigade.travel', 'money.operator.claim']
    for (const method of ['tornado', 'sobol'] as const) {
      const found = (await sensitivity(prepared, executor, { ...question, method, inputs, size: 4 }))!
      const { bars = [], look, mean, valueless } = found.findings['costTotal']!
      expect(valueless).toBe(0)
      expect(mean).toBeCloseTo(look!.output.reduce((sum, cost) => sum + cost, 0) / look!.output.length, 6)
      // Triangular from 8 to 20 minutes with mode 12: the quantiles have closed forms.
      for (const { path, at } of bars)
        if (path === inputs[0]) {
          expect(at[0]).toBeCloseTo(60 * (8 + Math.sqrt(0.1 * 12 * 4)), 6)
          expect(at[1]).toBeCloseTo(60 * (20 - Math.sqrt(0.1 * 12 * 8)), 6)
        }
      expect(bars).toHaveLength(method === 'tornado' ? 2 : 0)
      const travels = look!.inputs['intervention.brigade.travel']!
      expect(travels).toHaveLength(look!.output.length)
      for (const seconds of travels) {
        expect(seconds).toBeGreaterThan(480)
        expect(seconds).toBeLessThan(1200)
      }
    }
  })

  test('chance is the same whichever inputs are asked for: the others are told as others', async () => {
    const chanceOf = async (inputs?: readonly string[]) => {
      const { inputs: _, ...rest } = { ...question, method: 'sobol' as const, size: 4 }
      const found = await sensitivity(prepared, executor, { ...rest, ...(inputs && { inputs }) })
      return found!.findings['recoveryMedianHours']!.indices!.factors.find(({ name }) => name === 'chance')
    }
    expect(await chanceOf(['money.operator.claim'])).toEqual(await chanceOf())
  })

  test('the price of a claim moves the cost and nothing else', async () => {
    const found = (await sensitivity(prepared, executor, question))!
    const effect = (output: string): number =>
      found.findings[output]!.effects!.find(({ path }) => path === 'money.operator.claim')!.meanSize
    expect(effect('servicesDown')).toBe(0)
    expect(effect('recoveryMedianHours')).toBe(0)
    expect(effect('buildings.hut.roomsBurnt')).toBe(0)
    expect(effect('costTotal')).toBeGreaterThanOrEqual(0)
  })

  test('the same question gives the same answer, and one that is stopped at once gives none', async () => {
    const once = JSON.stringify(await sensitivity(prepared, executor, question))
    expect(JSON.stringify(await sensitivity(prepared, executor, question))).toBe(once)
    expect(await sensitivity(prepared, executor, question, () => false)).toBeUndefined()
  })

  test('one that is stopped later tells what is whole: two trajectories of four are an answer of two', async () => {
    const upTo = (rows: number) => (done: number) => done < rows
    const four = { ...question, size: 4 }
    const two = (await sensitivity(prepared, executor, question))!
    const cut = (await sensitivity(prepared, executor, four, upTo(2 * 5 + 3)))!
    expect(cut.cut).toEqual({ done: 2, of: 4 })
    expect(cut.runs).toBe(13)
    for (const output of question.outputs)
      expect(cut.findings[output]!.effects).toEqual(two.findings[output]!.effects)
    expect(await sensitivity(prepared, executor, four, upTo(9))).toBeUndefined()
    const tornado = { ...four, method: 'tornado' } as const
    // A first look of 4 runs, then 2 inputs at both ends for each of the 4.
    expect((await sensitivity(prepared, executor, tornado, upTo(4 + 3 * 4 + 1)))!.cut).toEqual({
      done: 3,
      of: 4,
    })
    expect(await sensitivity(prepared, executor, tornado, upTo(4 + 7))).toBeUndefined()
    expect((await sensitivity(prepared, executor, tornado))!.cut).toBeUndefined()
  })

  test('outputs go by the names of the report', () => {
    const columns = columnsOf(prepared)
    expect(columnOf(columns, 'costTotal')).toBe('metrics.costTotal')
    expect(columnOf(columns, 'cost')).toBeUndefined()
    for (const name of outputNames(columns)) expect(columnOf(columns, name)).toBeDefined()
  })
})
