/** The table of one output of a study: what moves it, strongest first, and by how much. */
import type { Interval } from '../../base/intervals.ts'
import { money } from '../../base/money.ts'
import { type FactorIndices, isInput } from '../../campaign/sensitivity/sobol.ts'
import type { Finding } from '../../campaign/sensitivity/study.ts'
import { change } from '../comparison/comparisonCells.ts'
import { figure } from '../figure.ts'
import { isSaid, type Tongue } from '../tongue.ts'

export interface Rows {
  readonly head: readonly string[]
  readonly body: readonly (readonly string[])[]
  /** What drives it, strongest first, with its strength. */
  readonly drivers: readonly { readonly input: string; readonly by: string }[]
  /** Number of inputs left out: they have no effect, or less than a figure shows. */
  readonly still: number
}

export function rowsOf(finding: Finding, t: Tongue): Rows {
  const { effects, indices, bars, unit } = finding
  if (effects !== undefined) return effectRows(effects, unit, t)
  return indices === undefined ? barRows(bars ?? [], unit, t) : indexRows(indices, t)
}

/** Whether a figure shows more than nothing. */
const something = (value: number, unit: string): boolean => figure(Math.abs(value), unit) !== figure(0, unit)

function effectRows(effects: NonNullable<Finding['effects']>, unit: string, t: Tongue): Rows {
  const { say } = t
  const told = (value: number): string => t.figure(value, unit)
  const moving = effects.filter(({ meanSize }) => something(meanSize, unit))
  return {
    head: [say('input'), inHead('moves it by', unit, t), t.say('{} %', 95), say('up by'), say('spread')],
    body: moving.map(({ path, meanSize, meanSizeInterval, mean: signed, spread }) => [
      path,
      told(meanSize),
      range(meanSizeInterval, told, t),
      told(signed),
      told(spread),
    ]),
    drivers: moving.map(({ path, meanSize }) => ({ input: path, by: withUnit(meanSize, unit, t) })),
    still: effects.length - moving.length,
  }
}

function indexRows({ variance, factors }: NonNullable<Finding['indices']>, t: Tongue): Rows {
  const { say } = t
  const told = (share: number): string => part(share, t)
  const moves = ({ total }: FactorIndices): boolean => told(total) !== told(0)
  // All others together, and chance, always have a row: without effect they show that nothing was left out.
  const shown = variance === 0 ? [] : factors.filter(each => moves(each) || !isInput(each.name))
  return {
    head: [say('input'), say('alone'), say('{} %', 95), say('in all'), say('{} %', 95)],
    body: shown.map(({ name, first, firstInterval, total, totalInterval }) => [
      name,
      told(first),
      range(firstInterval, told, t),
      told(total),
      range(totalInterval, told, t),
    ]),
    drivers: shown.filter(moves).map(({ name, total }) => ({ input: name, by: told(total) })),
    still: factors.filter(each => isInput(each.name) && !shown.includes(each)).length,
  }
}

function barRows(bars: NonNullable<Finding['bars']>, unit: string, t: Tongue): Rows {
  const { say } = t
  const told = (value: number): string => t.figure(value, unit)
  const end = (value: number): string =>
    unit === 'EUR' ? money(value, t.language, digitsAtEnds) : told(value)
  const moving = bars.filter(({ difference }) => something(difference, unit))
  return {
    head: [say('input'), inHead('at 10 %', unit, t), say('at 90 %'), say('difference'), say('{} %', 95)],
    body: moving.map(({ path, low, high, difference, interval }) => [
      path,
      end(low),
      end(high),
      told(difference),
      interval === null ? say('no spread') : change(interval, told, t),
    ]),
    drivers: moving.map(({ path, difference }) => ({
      input: path,
      by: withUnit(Math.abs(difference), unit, t),
    })),
    still: bars.length - moving.length,
  }
}

/** The head of a column with its unit, unless its cells have it. */
function inHead(sentence: 'moves it by' | 'at 10 %', unit: string, { say }: Tongue): string {
  return bare(unit) ? say(sentence) : `${say(sentence)}, ${isSaid(unit) ? say(unit) : unit}`
}

const range = (interval: Interval | null, told: (value: number) => string, { say }: Tongue): string =>
  interval === null ? say('no spread') : say('{} to {}', told(interval[0]), told(interval[1]))

/** Digits of an amount at the end of a bar: enough to distinguish both ends. */
const digitsAtEnds = 5

/** An estimated share, which may be slightly negative; none if it rounds to nothing. */
const part = (share: number, { figure }: Tongue): string =>
  figure(Math.abs(share) < 0.0005 ? 0 : share, 'share')

/** A figure with its unit. */
export function withUnit(value: number, unit: string, t: Tongue): string {
  const told = t.figure(value, unit)
  return bare(unit) ? told : `${told} ${counted(told, unit, t)}`
}

/** Shares and euros carry their unit themselves. */
export const bare = (unit: string): boolean => unit === 'share' || unit === 'EUR'

/** Units of counts are plurals, those of times abbreviations. */
function counted(count: string, unit: string, { say, n }: Tongue): string {
  const told = isSaid(unit) ? say(unit) : unit
  return told.length > 3 ? n(count, told.replace(/s$/, ''), told) : told
}
