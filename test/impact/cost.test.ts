import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outageCost } from '../../src/impact/cost.ts'

interface StepPenalty {
  readonly id: string
  readonly inputs: { readonly steps: { fromH: number; perH: number }[]; readonly outagesH: number[] }
  readonly expected: { readonly cost: number[] }
}

const file = join(import.meta.dirname, '../validation/recovery/closed-form.json')

test('the penalty of an outage is the integral of the step curve, as in the closed form', () => {
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: StepPenalty[] }
  const { inputs, expected } = cases.find(({ id }) => id === 'step-penalty')!
  const activity = {
    fromSeconds: inputs.steps.map(({ fromH }) => fromH * 3600),
    euroPerHour: inputs.steps.map(({ perH }) => perH),
  }
  for (const [index, hours] of inputs.outagesH.entries())
    expect(outageCost(activity, hours * 3600)).toBeCloseTo(expected.cost[index]!, 9)
})

test('no outage costs nothing, and a longer one never costs less', () => {
  const activity = { fromSeconds: [0, 3600, 7200], euroPerHour: [0, 10, 5] }
  expect(outageCost(activity, 0)).toBe(0)
  for (let seconds = 0; seconds < 20_000; seconds += 137)
    expect(outageCost(activity, seconds + 137)).toBeGreaterThanOrEqual(outageCost(activity, seconds))
})
