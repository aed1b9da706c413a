import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { burn, darken, intactRacks, soot, wet } from '../../src/damage/racks.ts'
import { operatorCost, outageCost } from '../../src/impact/cost.ts'
import { campus } from '../fate/campus.ts'

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

describe("the operator's property", () => {
  const estate = campus()
  const { operator } = estate.policy.money
  const { racks, rooms } = estate.site
  const untouched = new Uint8Array(rooms.count)
  const nobody = { downSeconds: 0, destroyed: 0, customersWithDataLost: 0 }
  const money = { ...operator, rack: 5000, server: 1000, cleaningRack: 300, building: 2000, insured: 0.9 }
  const costOf = (
    insuranceLimit: number,
    strike: (states: ReturnType<typeof intactRacks>) => void,
    roomBurnt = untouched,
  ) => {
    const states = intactRacks(racks.count)
    strike(states)
    const policy = {
      ...estate.policy,
      money: { ...estate.policy.money, operator: { ...money, insuranceLimit } },
    }
    return operatorCost({ ...estate, policy }, states, roomBurnt, nobody)
  }

  test('is cleaned where it is sooted and where it is wet, and bought anew where it burnt', () => {
    const cost = costOf(Infinity, states => {
      soot(states, 0, 60, -1, silent)
      wet(states, 1, 60, -1, silent, false)
      wet(states, 2, 60, -1, silent, false)
      burn(states, 3, 60, -1, silent)
      darken(states, 4, 60, -1, silent, false)
    })
    // Three racks to clean, and one of 20 servers to replace.
    expect(cost.cleaning).toBe(900)
    expect(cost.hardware).toBe(25_000)
  })

  test('is insured to its share, and to the limit of the insurance at most', () => {
    const one = (states: ReturnType<typeof intactRacks>) => burn(states, 3, 60, -1, silent)
    const four = (states: ReturnType<typeof intactRacks>) => {
      for (const rack of [0, 1, 2, 3]) burn(states, rack, 60, -1, silent)
    }
    // 90 % of 25,000 and of 100,000, of which a limit of 50,000 leaves so much.
    expect(costOf(50_000, one).insured).toBeCloseTo(22_500, 6)
    expect(costOf(100_000, four).insured).toBeCloseTo(90_000, 6)
    expect(costOf(50_000, four).insured).toBe(50_000)
  })

  test('counts the floor of the rooms that burnt', () => {
    const cost = costOf(50_000, () => {}, new Uint8Array(rooms.count).fill(1, 0, 1))
    // A hall of 10 m by 10 m at 2,000 euro a square metre, of which the insurance pays its limit.
    expect(cost.buildings).toBe(200_000)
    expect(cost.insured).toBe(50_000)
  })
})
