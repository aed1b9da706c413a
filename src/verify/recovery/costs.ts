/** Cost of outages, and the choice between designs. */
import { hourSeconds } from '../../base/hour.ts'
import { paretoFront } from '../../base/pareto.ts'
import type { Activity } from '../../estate/population.ts'
import { outageCost } from '../../impact/cost.ts'
import { amount as size, anything, list, map, number, record } from '../shape.ts'
import type { Adapter } from './adapter.ts'
import type { Fields } from './case.ts'
import { amount, amounts, complain, num, records, WrongInput } from './inputs.ts'

const penalty: Adapter = {
  by: 'impact/cost outageCostOf',
  kind: 'engine',
  reads: { steps: list(record({ perH: number }, { fromH: size, toH: size })), outagesH: list(size) },
  compute(inputs) {
    const { fromSeconds, euroPerHour } = curveOf(records(inputs, 'steps'))
    return {
      cost: amounts(inputs, 'outagesH').map(hours =>
        outageCost({ fromSeconds, euroPerHour }, hours * hourSeconds),
      ),
    }
  },
}

/**
 * Steps in any order, as the rates between their ends. One without an end lasts until the next begins; where
 * several hold at once, their rates add up.
 */
function curveOf(written: readonly Fields[]): Pick<Activity, 'fromSeconds' | 'euroPerHour'> {
  const starts = written.map(step => amount(step, 'fromH', 0)).sort((a, b) => a - b)
  const steps = written.map(step => {
    const from = amount(step, 'fromH', 0)
    const to = amount(step, 'toH', starts.find(start => start > from) ?? Infinity)
    return { from, to, rate: num(step, 'perH') }
  })
  complain(
    steps.flatMap(({ from, to }, at) =>
      to < from ? [new WrongInput(`steps[${at}].toH`, `must be at least fromH, ${from}, is ${to}`)] : [],
    ),
  )
  const ends = [...new Set(steps.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const marks = ends.filter(hours => hours < Infinity)
  return {
    fromSeconds: marks.map(hours => hours * hourSeconds),
    euroPerHour: marks.map(hours =>
      steps.reduce((sum, { from, to, rate }) => (from <= hours && hours < to ? sum + rate : sum), 0),
    ),
  }
}

const front: Adapter = {
  by: 'base/pareto paretoFront',
  kind: 'engine',
  reads: { designs: list(map(anything)) },
  compute(inputs) {
    const designs = records(inputs, 'designs')
    // What no design has a number for is a remark.
    const aims = [...new Set(designs.flatMap(design => Object.keys(design)))].filter(key =>
      designs.some(design => typeof design[key] === 'number'),
    )
    if (designs.length > 0 && aims.length === 0)
      throw new WrongInput('designs', 'have no figures to compare them by')
    const points = designs.map(design => aims.map(aim => num(design, aim)))
    return { front: paretoFront(points).map(at => designs[at]!['name']) }
  },
}

export const costAdapters: readonly Adapter[] = [penalty, front]
