/**
 * A condition such as "at most one percent lose their data for good": an output, a statistic over fires, and a limit.
 */
import { type Complaint, inEnglish, say } from '../base/complaint.ts'
import { decimalOf } from '../base/decimal.ts'
import { type Interval, wilson } from '../base/intervals.ts'
import { nearestWord } from '../base/nearest.ts'
import { quantileInterval } from '../base/orderInterval.ts'
import { quantileSorted } from '../base/quantiles.ts'
import { sampleMean } from '../base/sample.ts'
import { skewedMeanInterval } from '../base/skewed.ts'
import { meanShareInterval } from '../base/student.ts'
import { type Kind, parseQuantity } from '../base/units.ts'
import type { Columns } from './columns.ts'
import type { Gathering } from './gathering.ts'
import { columnOf, outputNames, rawOf, toldOf, unitOf } from './sensitivity/output.ts'
import { isUntested } from './standing.ts'
import { secondsOf, timed } from './timed.ts'

/**
 * `share` is the part of the fires in which the output happens at all: a time that is not never, a count or sum above
 * zero.
 */
const statistics = ['mean', 'p05', 'p10', 'p50', 'p90', 'p95', 'share'] as const
type Statistic = (typeof statistics)[number]

/** A condition as read by `readCondition`. */
export interface Condition {
  /** As the user wrote it. */
  readonly text: string
  readonly column: string
  readonly statistic: Statistic
  readonly relation: '<' | '<=' | '>' | '>='
  /** In `unit`, the unit of the output. */
  readonly limit: number
  readonly unit: string
}

const written = /^\s*(?:(\w+)\(\s*([^)]+?)\s*\)|([^<>=()]+?))\s*(<=|>=|<|>)\s*(.+?)\s*$/
const kinds: Readonly<Record<string, Kind>> = { share: 'ratio', EUR: 'money' }

/**
 * Reads conditions such as `permanentLoss<1%`, `p95(recoveryP95Hours)<=72 h` and `share(buildingLostMinutes)<5%`;
 * without a statistic the mean is taken. Returns what is wrong if the text cannot be read.
 */
export function readCondition(text: string, columns: Columns): Condition | Complaint {
  const [, named, inside, bare, relation, limitText] = written.exec(text) ?? []
  const output = inside ?? bare
  if (output === undefined)
    return say('must be an output and a limit, such as "permanentLoss<1%", is "{}"', text)
  const statistic = statistics.find(word => word === (named ?? 'mean'))
  if (statistic === undefined)
    return say('"{}" is no statistic of an output; known: {}', named!, statistics.join(', '))
  const column = columnOf(columns, output)
  if (column === undefined) {
    const nearest = nearestWord(output, outputNames(columns))
    return nearest === undefined
      ? say('there is no output "{}"', output)
      : say('there is no output "{}", did you mean "{}"?', output, nearest)
  }
  if (columns.unstated?.includes(column) === true)
    return say('{} is not stated: no activity of the scenario says what an outage costs customers', output)
  const unit = statistic === 'share' ? 'share' : unitOf(columns, column)
  const limit = limitOf(limitText!, unit)
  if (typeof limit !== 'number') return limit
  return { text, column, statistic, relation: relation as Condition['relation'], limit, unit }
}

function limitOf(text: string, unit: string): number | Complaint {
  const kind = timed(unit) ? 'duration' : kinds[unit]
  if (kind === undefined) {
    const plain = decimalOf(text)
    return Number.isFinite(plain)
      ? plain
      : say('the limit must be a number of {}, is "{}"', unit, text.trim())
  }
  const value = parseQuantity(text, kind)
  if (typeof value !== 'number')
    return { ...say('the limit {}', inEnglish(value.error)), because: value.error }
  if (unit === 'share' && !(value >= 0 && value <= 1))
    return say(
      'the limit must lie between 0 and 100 %, is "{}": 1 is all, and a percentage has its sign, such as 5%',
      text.trim(),
    )
  return value / (secondsOf[unit] ?? 1)
}

export interface Judged {
  /** Infinity: never. */
  readonly estimate: number
  /** 95 % interval; null for a mean over fires some of which are never. */
  readonly interval: Interval | null
  /** Share of the fires in which the output is never. */
  readonly never: number
  /** Share of the fires in which the output has no value; these are left out (in a share, they count as not happening). */
  readonly valueless: number
  readonly met: boolean
  /** The interval contains the limit, so the verdict is not certain. */
  readonly open: boolean
}

/**
 * Whether the condition holds over these fires, as far as the output has a value in them. It holds over none, whatever
 * it says, if there is no such fire.
 */
export function judge(condition: Condition, gathered: Gathering): Judged {
  const { column, statistic, limit, unit } = condition
  const told = toldOf(gathered, column)
  const values = told.filter(value => !Number.isNaN(value))
  if (values.length === 0 && statistic !== 'share')
    return { estimate: NaN, interval: null, never: 0, valueless: 1, met: false, open: true }
  const [estimate, interval] =
    statistic === 'share' ? shareOf(gathered, column) : estimated(values, statistic, unit)
  const holds = (value: number): boolean => {
    if (condition.relation === '<') return value < limit
    if (condition.relation === '<=') return value <= limit
    return condition.relation === '>' ? value > limit : value >= limit
  }
  return {
    estimate,
    interval,
    never: told.filter(value => value === Infinity).length / told.length,
    valueless: statistic === 'share' ? 0 : 1 - values.length / told.length,
    met: holds(estimate),
    open: interval !== null && holds(interval[0]) !== holds(interval[1]),
  }
}

/** A time happens if it is finite, even at 0; a count happens if it is above 0. */
function shareOf(gathered: Gathering, column: string): readonly [number, Interval] {
  const happens = timed(unitOf(gathered.columns, column)) ? Number.isFinite : (value: number) => value > 0
  const values = rawOf(gathered, column)
  const happened = values.filter(happens).length
  return [happened / values.length, wilson(happened, values.length)]
}

/**
 * Never (Infinity) is later than all times: a mean with a never in it is never, and so is a quantile that falls on
 * one.
 */
function estimated(
  values: Float64Array,
  statistic: Exclude<Statistic, 'share'>,
  unit: string,
): readonly [number, Interval | null] {
  if (statistic === 'mean') {
    const mean = sampleMean(values)
    if (mean === Infinity) return [mean, null]
    if (unit === 'share') return [mean, meanShareInterval(values)]
    return [mean, possible(isUntested(values) ? [-Infinity, Infinity] : skewedMeanInterval(values), unit)]
  }
  const p = Number(statistic.slice(1)) / 100
  const ascending = values.toSorted()
  return [quantileSorted(ascending, p), possible(quantileInterval(ascending, p), unit)]
}

/** Clips an interval to possible values: nothing is below 0, and no share above 1. */
function possible([low, high]: Interval, unit: string): Interval {
  return [Math.max(0, low), unit === 'share' ? Math.min(1, high) : high]
}
