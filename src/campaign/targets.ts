/** What was seen of the real case and must come out of the model: its targets, and the forecast that a campaign makes of each. */
import { gridPosition, curveHours } from '../impact/grid.ts'
import { groupsOf } from '../impact/curves.ts'
import type { Impact } from '../impact/impact.ts'
import {
  type BuildingFigure,
  buildingStates,
  buildingUnits,
  type MetricName,
  metricUnits,
} from '../impact/metrics.ts'
import type { Prepared } from '../run/prepare.ts'
import type { Gathering } from './gathering.ts'
import { type Forecast, levels, type Seen } from './score.ts'
import { quantileOrNever } from './summary.ts'

/** One emergent observation; an observation of several groups is as many targets that share one weight. */
export interface Target {
  /** Key, group and day in one word: what a reference forecast names as well. */
  readonly id: string
  readonly key: string
  readonly day: number | undefined
  readonly seen: Seen
  readonly weight: number
}

export interface TargetName {
  readonly key: string
  readonly name?: string | undefined
  readonly day?: number | undefined
}

export const targetId = ({ key, name, day }: TargetName): string =>
  `${name === undefined ? key : `${key}.${name}`}${day === undefined ? '' : ` on day ${day}`}`

/** Echoes of inputs and what nobody knows are no targets. */
export function targetsOf(observed: Prepared['scenario']['observed']): Target[] {
  return observed
    .filter(({ kind }) => kind === 'emergent')
    .flatMap(({ key, value, day, seen: manner }): Target[] => {
      const target = (name: string | undefined, of: unknown, weight: number): Target[] => {
        const seen = seenOf(of, manner)
        const path = name === undefined ? key : `${key}.${name}`
        return seen === undefined ? [] : [{ id: targetId({ key, name, day }), key: path, day, seen, weight }]
      }
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return target(undefined, value, 1)
      const groups = Object.entries(value)
      return groups.flatMap(([name, of]) => target(name, of, 1 / groups.length))
    })
}

/** Several values are the bounds that sources give, and perhaps the likeliest between them: an interval. */
function seenOf(value: unknown, manner: 'exact' | 'at-most' | 'announced'): Seen | undefined {
  if (typeof value === 'string') return { state: value }
  const values = (Array.isArray(value) ? value : [value]).filter(
    (each): each is number => typeof each === 'number',
  )
  if (values.length === 0) return undefined
  return { low: manner === 'at-most' ? -Infinity : Math.min(...values), high: Math.max(...values) }
}

/** Undefined where the model has no figure of that name. */
export function forecastOf(prepared: Prepared, gathered: Gathering, target: Target): Forecast | undefined {
  const parts = target.key.split('.')
  const quantity = (unit: string, read: (impact: Impact) => number): Forecast => {
    const values = gathered
      .values(read)
      .filter(value => !Number.isNaN(value))
      .sort()
    return { unit, quantiles: levels.map(level => quantileOrNever(values, level)) }
  }
  if (parts.length === 1 && Object.hasOwn(metricUnits, parts[0]!)) {
    const name = parts[0] as MetricName
    return quantity(metricUnits[name], impact => impact.metrics[name])
  }
  const hours = curveHours(prepared.scenario.horizon).length
  const hour = target.day === undefined ? hours : gridPosition(target.day * 86_400, hours)
  if (parts[0] === 'buildings') return ofBuilding(prepared, gathered, parts, hour, quantity)
  if (parts[0] !== 'curves' || hour === hours) return undefined
  const [, curve, by, ...name] = parts
  const group = groupRow(prepared, by ?? '', name.join('.'))
  if (group === undefined || (curve !== 'servicesUp' && curve !== 'dataRestored')) return undefined
  const { count } = groupCounts(prepared)
  return quantity('share', impact => impact[curve][hour * count + group]!)
}

function ofBuilding(
  { scenario }: Prepared,
  gathered: Gathering,
  [, name = '', figure = '']: readonly string[],
  hour: number,
  quantity: (unit: string, read: (impact: Impact) => number) => Forecast,
): Forecast | undefined {
  const row = Object.keys(scenario.buildings).indexOf(name)
  if (row < 0) return undefined
  if (figure === 'states') {
    const part = (state: string): number =>
      gathered
        .values(impact => (impact.buildings[row]!.state === state ? 1 : 0))
        .reduce((sum, one) => sum + one, 0) / gathered.size
    return { shares: Object.fromEntries(buildingStates.map(state => [state, part(state)])) }
  }
  if (figure === 'serversUp')
    return quantity('share', impact => impact.buildings[row]!.serversUp[hour] ?? NaN)
  if (!Object.hasOwn(buildingUnits, figure)) return undefined
  const known = figure as BuildingFigure
  return quantity(buildingUnits[known], impact => impact.buildings[row]!.figures[known])
}

const groupCounts = ({ scenario, compiler: { population } }: Prepared) =>
  groupsOf(population.products.length, population.tiers.length, Object.keys(scenario.policies).length)

function groupRow(prepared: Prepared, by: string, name: string): number | undefined {
  if (by === 'all') return 0
  const { products, tiers } = prepared.compiler.population
  const { firstTier, firstPolicy } = groupCounts(prepared)
  const [first, names] =
    by === 'byProduct'
      ? [1, products]
      : by === 'byTier'
        ? [firstTier, tiers]
        : by === 'byPolicy'
          ? [firstPolicy, Object.keys(prepared.scenario.policies)]
          : [0, []]
  const row = names.indexOf(name)
  return row < 0 ? undefined : first + row
}
