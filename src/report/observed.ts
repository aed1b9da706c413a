/**
 * Compares observations of the real case with the band of the replications. A comparison only: nothing here
 * reaches the engine. An `echo` repeats an input: it is listed, never counted as a hit.
 */
import { isRecord } from '../base/isRecord.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Band, Metric, Report } from './report.ts'

type Observation = Scenario['observed'][number]

/**
 * A state; or the bounds given by sources, with the most likely value between them if given; no value if
 * unknown.
 */
export interface Seen {
  readonly state?: string
  readonly values: readonly number[]
  readonly atMost: boolean
  /** The total, if a part of it was observed. */
  readonly of?: number
}

/** One observed quantity next to the model's 5th, 50th and 95th percentile; null is never. */
export interface Comparison {
  readonly key: string
  readonly kind: Observation['kind']
  readonly seen: Seen
  readonly low: number | null
  readonly median: number | null
  readonly high: number | null
  /** Share of the replications in which it happens, for events and states. */
  readonly share: number
  readonly unit: string
  /**
   * Whether the observation is within the band; for a state, whether at least half of the replications end in
   * it.
   */
  readonly inside: boolean
  readonly note: string
}

/**
 * Compares all observations for which the report has a figure; an observation of a map gives one comparison
 * per entry.
 */
export function compareObserved(report: Report, observed: readonly Observation[]): Comparison[] {
  return observed.flatMap(observation => compare(report, observation))
}

function compare(report: Report, observation: Observation): Comparison[] {
  const { key, value, day } = observation
  const parts = key.split('.')
  if (parts[0] === 'buildings' && parts[2] === 'states') return [state(report, observation, parts[1]!)]
  if (day !== undefined && isRecord(value))
    return Object.entries(value).flatMap(([name, seen]) =>
      compare(report, { ...observation, key: `${key}.${name}`, value: seen }),
    )
  const found = at(report, parts)
  if (day !== undefined) {
    const hours = at(report, parts[0] === 'curves' ? parts.slice(0, 2) : parts)?.hours
    const position = hours?.findIndex(hour => hour >= day * 24) ?? -1
    const level = (of: 'p05' | 'p50' | 'p95'): number | undefined =>
      (found as Partial<Band> | undefined)?.[of]?.[position]
    const [p05, p50, p95] = [level('p05'), level('p50'), level('p95')]
    if (p05 === undefined || p50 === undefined || p95 === undefined) return []
    return [row({ ...observation, key: `${key} on day ${day}` }, { p05, p50, p95, share: 1, unit: 'share' })]
  }
  return found?.unit === undefined ? [] : [row(observation, found as Metric)]
}

function row(
  observation: Observation,
  figure: Pick<Metric, 'p05' | 'p50' | 'p95' | 'share' | 'unit'>,
): Comparison {
  const { p05, p50, p95, share, unit } = figure
  const values = numbers(observation.value)
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  const low = p05 ?? Infinity
  const high = p95 ?? Infinity
  // An event that does not happen in most replications is not predicted, however wide its band.
  const inside =
    values.length > 0 &&
    share >= 0.5 &&
    (observation.seen === 'at-most' ? low <= highest : low <= highest && lowest <= high)
  return {
    key: observation.key,
    kind: observation.kind,
    seen: { values: [...new Set(values)], atMost: observation.seen === 'at-most', ...of(observation) },
    low: p05,
    median: p50,
    high: p95,
    share,
    unit,
    inside,
    note: observation.note ?? '',
  }
}

function state(report: Report, observation: Observation, building: string): Comparison {
  const states = report.buildings[building]?.states as Readonly<Record<string, number>> | undefined
  const share = states?.[String(observation.value)] ?? 0
  return {
    key: observation.key,
    kind: observation.kind,
    seen: { state: String(observation.value), values: [], atMost: false },
    low: null,
    median: null,
    high: null,
    share,
    unit: 'share of replications',
    inside: share >= 0.5,
    note: observation.note ?? '',
  }
}

const of = ({ of: all }: Observation): { of?: number } => (all === undefined ? {} : { of: all })

function numbers(value: unknown): number[] {
  const all = Array.isArray(value) ? value : [value]
  return all.filter((entry): entry is number => typeof entry === 'number')
}

/** What a report holds at a path: a figure, a curve, or something else. */
type Found = Partial<Metric> & { readonly hours?: readonly number[] }

function at(report: Report, parts: readonly string[]): Found | undefined {
  return parts.reduce<unknown>(
    (value, part) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[part],
    parts.length === 1 ? report.metrics : report,
  ) as Found | undefined
}
