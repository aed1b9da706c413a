import { expect, test } from 'vitest'
import { median, quantile } from '../../src/base/distribution.ts'
import { Streams } from '../../src/base/streams.ts'
import { drawInputs, resolve, resolver, typicalInputs, uncertainInputs } from '../../src/scenario/resolve.ts'
import { good, over, readFile } from './read.ts'

const scenario = good(readFile('scenarios/two-rooms.yaml'))
const inputs = uncertainInputs(scenario)
const draw = (of: typeof scenario, seed = 's', replication = 0) =>
  new Map(
    uncertainInputs(of).map(({ path }, at) => [
      path,
      drawInputs(uncertainInputs(of), new Streams(seed, replication))[at],
    ]),
  )

test('every distribution of the scenario, defaults too, is an input with its path', () => {
  const paths = inputs.map(({ path }) => path)
  expect(paths).toContain('intervention.brigade.travel')
  expect(paths).toContain('recovery.access')
  expect(new Set(paths).size).toBe(paths.length)
})

test('distributions of single rows are not inputs, and stay distributions', () => {
  expect(
    inputs.some(({ path }) => path.includes('barrierLife') || path.includes('servicesPerCustomer')),
  ).toBe(false)
  const resolved = resolve(scenario, inputs, typicalInputs(inputs))
  expect(resolved.model.barrierLife).toEqual(scenario.model.barrierLife)
  expect(quantile(resolved.model.barrierLife, 0.5)).toBeCloseTo(1.1, 9)
  expect(resolved.products['machine']!.data).toEqual({ kind: 'discrete', values: [[200e9, 1]], perRow: true })
})

test('resolving leaves numbers where distributions stood, and everything else as it was', () => {
  const values = typicalInputs(inputs)
  const resolved = resolve(scenario, inputs, values)
  const at = inputs.findIndex(({ path }) => path === 'intervention.brigade.travel')
  expect(resolved.intervention.brigade.travel).toBe(median(inputs[at]!.distribution))
  expect(resolved.buildings['hut']!.walls).toEqual(scenario.buildings['hut']!.walls)
  expect(uncertainInputs(resolved as unknown as typeof scenario)).toEqual([])
  expect(() => resolve(scenario, inputs, [1])).toThrow(/1 values for \d+ uncertain inputs/)
})

test('values of one replication leave those of another as they are', () => {
  const put = resolver(scenario, inputs)
  const values = typicalInputs(inputs)
  const first = put(values)
  const second = put(values.map(value => 2 * value))
  expect(first).toEqual(resolve(scenario, inputs, values))
  expect(second.intervention.brigade.travel).toBe(2 * first.intervention.brigade.travel)
  expect(uncertainInputs(scenario)).toEqual(inputs)
})

test('a draw depends on seed, replication and path, and lies where its distribution does', () => {
  expect(draw(scenario)).toEqual(draw(scenario))
  expect(draw(scenario, 's', 1)).not.toEqual(draw(scenario))
  expect(draw(scenario, 't')).not.toEqual(draw(scenario))
  for (let replication = 0; replication < 200; replication++) {
    const travel = draw(scenario, 's', replication).get('intervention.brigade.travel')!
    expect(travel).toBeGreaterThan(480)
    expect(travel).toBeLessThan(1200)
  }
})

test('rows added or reordered move no other draw', () => {
  const decisions = [
    '{ do: cut-power, at: { uniform: [1 h, 2 h] } }',
    '{ do: evacuate, at: { uniform: [1 min, 9 min] } }',
    '{ do: attack, at: { uniform: [1 min, 9 min] } }',
  ]
  const one = draw(good(over(`decisions: [${decisions.slice(0, 2).join()}]\n`)))
  const other = draw(good(over(`decisions: [${decisions.toReversed().join()}]\n`)))
  for (const [path, value] of one) expect(other.get(path), path).toBe(value)
  expect(one.has('decisions.evacuate.at')).toBe(true)
  expect(other.size).toBe(one.size + 1)
})

test('of two louvres of a room it shows which is which, not which was written first', () => {
  const wide = 'kind: louvre, side: west, width: 2 m, height: 1 m, open: { uniform: [0 %, 100 %] }'
  const slit = 'kind: louvre, side: south, width: 2 m, height: 10 cm, open: { uniform: [0 %, 100 %] }'
  const drawn = (openings: readonly string[]): Map<string, number> => {
    const of = good(
      over(`buildings: { hut: { openings: [${openings.map(each => `{ ${each} }`).join()}] } }\n`),
    )
    const own = uncertainInputs(of)
    const { buildings } = resolve(of, own, drawInputs(own, new Streams('s', 0)))
    return new Map(buildings['hut']!.openings.map(({ side, open }) => [side!, open] as const))
  }
  const out = 'between: [left, outside], '
  const one = drawn([out + wide, out + slit])
  expect(one.get('west')).not.toBe(one.get('south'))
  expect(drawn([out + slit, out + wide])).toEqual(one)
  expect(drawn([`between: [outside, left], ${slit}`, out + wide])).toEqual(one)
})

test('what lies between two things is drawn alike whichever of them is written first', () => {
  const drawn = (pair: string): number[] => {
    const door = `{ between: ${pair}, kind: door, width: 1 m, height: 2 m, open: { uniform: [0 %, 100 %] } }`
    const own = uncertainInputs(good(over(`buildings: { hut: { openings: [${door}] } }\n`)))
    return [...drawInputs(own, new Streams('s', 0))]
  }
  expect(drawn('[right, left]')).toEqual(drawn('[left, right]'))
  expect(new Set(drawn('[left, right]')).size).toBeGreaterThan(1)
})
