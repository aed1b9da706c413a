/** Targets: what was observed in the real case and must follow from the model, and a campaign's forecast of each. */
import { isRecord } from '../base/isRecord.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type Gathering, statesOf } from './gathering.ts'
import { type Forecast, levels, type Seen } from './score.ts'
import { quantileOrNever } from './summary.ts'

/** One observation that is no input. An observation of several groups is as many targets, which share one weight. */
export interface Target {
  /** Key, group and day in one word; a reference forecast uses the same names. */
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

/** Echoes of inputs, and what nobody knows, are no targets. */
export function targetsOf(observed: Scenario['observed']): Target[] {
  return observed
    .filter(({ kind }) => kind === 'emergent')
    .flatMap(({ key, value, day, seen: manner }): Target[] => {
      const target = (name: string | undefined, of: unknown, weight: number): Target[] => {
        const seen = seenOf(of, manner)
        const path = name === undefined ? key : `${key}.${name}`
        return seen === undefined ? [] : [{ id: targetId({ key, name, day }), key: path, day, seen, weight }]
      }
      if (!isRecord(value)) return target(undefined, value, 1)
      const groups = Object.entries(value)
      return groups.flatMap(([name, of]) => target(name, of, 1 / groups.length))
    })
}

/** Several values are bounds given by sources, perhaps with the likeliest value between them: an interval. */
function seenOf(value: unknown, manner: 'exact' | 'at-most' | 'announced'): Seen | undefined {
  if (typeof value === 'string') return { state: value }
  const values = (Array.isArray(value) ? value : [value]).filter(
    (each): each is number => typeof each === 'number',
  )
  if (values.length === 0) return undefined
  return { low: manner === 'at-most' ? -Infinity : Math.min(...values), high: Math.max(...values) }
}

/** Undefined if the model has no figure of that name. */
export function forecastOf(gathered: Gathering, target: Target): Forecast | undefined {
  const { columns } = gathered
  const parts = target.key.split('.')
  const figure = parts.length === 1 ? `metrics.${target.key}` : target.key
  const column = columns.names.indexOf(figure)
  if (column >= 0) return ofFigure(gathered, figure, columns.units[column]!)
  const day = target.day ?? Infinity
  const hour = columns.hours.findIndex(at => at >= 24 * day)
  const share = (at: (p: number) => number): Forecast | undefined =>
    hour < 0 ? undefined : { unit: 'share', quantiles: levels.map(at) }
  if (parts[0] === 'buildings') {
    const [, name = '', of] = parts
    const building = columns.buildings.indexOf(name)
    if (building < 0) return undefined
    if (of === 'states') return { shares: statesOf(gathered, name) }
    return of === 'serversUp' ? share(p => gathered.buildingShare(building, hour, p)) : undefined
  }
  const [root, curve, ...path] = parts
  const group = columns.groups.indexOf(path.join('.'))
  if (root !== 'curves' || group < 0 || (curve !== 'servicesUp' && curve !== 'dataRestored')) return undefined
  return share(p => gathered.groupShare(curve, group, hour, p))
}

function ofFigure(gathered: Gathering, name: string, unit: string): Forecast {
  const values = gathered
    .figure(name)
    .filter(value => !Number.isNaN(value))
    .sort()
  return { unit, quantiles: levels.map(level => quantileOrNever(values, level)) }
}
