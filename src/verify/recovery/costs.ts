/** Cost of outages, and the choice between designs. */
import { hourSeconds } from '../../base/hour.ts'
import { paretoFront } from '../../base/pareto.ts'
import { outageCost } from '../../impact/cost.ts'
import type { Adapter } from './adapter.ts'
import { amount, amounts, num, records } from './inputs.ts'

const penalty: Adapter = {
  by: 'impact/cost outageCostOf',
  kind: 'engine',
  reads: ['steps', 'outagesH'],
  compute(inputs) {
    const steps = records(inputs, 'steps')
    const fromSeconds: number[] = []
    const euroPerHour: number[] = []
    steps.forEach((step, at) => {
      fromSeconds.push(amount(step, 'fromH') * hourSeconds)
      euroPerHour.push(num(step, 'perH'))
      const end = amount(step, 'toH', Infinity)
      const next = steps[at + 1]
      if (end === Infinity || (next !== undefined && num(next, 'fromH') <= end)) return
      fromSeconds.push(end * hourSeconds)
      euroPerHour.push(0)
    })
    return {
      cost: amounts(inputs, 'outagesH').map(hours =>
        outageCost({ fromSeconds, euroPerHour }, hours * hourSeconds),
      ),
    }
  },
}

const front: Adapter = {
  by: 'base/pareto paretoFront',
  kind: 'engine',
  reads: ['designs'],
  compute(inputs) {
    const designs = records(inputs, 'designs')
    const aims = Object.keys(designs[0] ?? {}).filter(key => key !== 'name')
    const points = designs.map(design => aims.map(aim => num(design, aim)))
    return { front: paretoFront(points).map(at => designs[at]!['name']) }
  },
}

export const costAdapters: readonly Adapter[] = [penalty, front]
