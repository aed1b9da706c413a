import { expect, test } from 'vitest'
import { prepareAll } from '../../src/run/prepareAll.ts'
import { Runner } from '../../src/campaign/runner.ts'
import { variantsIn } from '../../src/campaign/variants.ts'
import { prepare } from '../../src/run/prepare.ts'
import { shipped } from './scenario.ts'

const { scenario } = shipped('two-rooms.yaml')
const elsewhere = { ...scenario, ignition: { ...scenario.ignition, room: 'hut/right' } }
const larger = { ...scenario, population: { ...scenario.population, services: 70 } }

test('scenarios of one population share it, others have their own', () => {
  const [one, moved, other] = prepareAll([scenario, elsewhere, larger])
  expect(moved!.compiler.population).toBe(one!.compiler.population)
  expect(other!.compiler.population).not.toBe(one!.compiler.population)
  const [again] = prepareAll([larger], [one!, other!])
  expect(again!.compiler.population).toBe(other!.compiler.population)
  expect([one, moved, other].map(each => each!.digest)).toEqual(
    [scenario, elsewhere, larger].map(each => prepare(each).digest),
  )
})

test('a population that was shared and has travelled gives the rows of one that was made on the spot', () => {
  const strategies = ['here', 'there', 'more']
  const plan = { seed: '1', replications: 3, strategies, sampling: 'random' as const }
  const variants = structuredClone(variantsIn(plan, prepareAll([scenario, elsewhere, larger])))
  expect(variants[0]!.population).toBe(variants[1]!.population)
  const shared = new Runner(variants).run(plan, { from: 0, to: 3 })
  const alone = new Runner(
    [scenario, elsewhere, larger].map((each, row) => ({ strategy: strategies[row]!, scenario: each })),
  ).run(plan, { from: 0, to: 3 })
  expect(shared.rows.map(({ digest }) => digest)).toEqual(alone.rows.map(({ digest }) => digest))
})
