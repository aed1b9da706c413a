/** Which inputs drive which outputs, as text for a terminal: the answer first, then its tables. */
import type { Interval } from '../../base/intervals.ts'
import { type FactorIndices, isInput } from '../../campaign/sensitivity/sobol.ts'
import type { Finding } from '../../campaign/sensitivity/study.ts'
import { studentQuantile } from '../../base/student.ts'
import { money } from '../../base/money.ts'
import { change } from '../comparison/comparisonCells.ts'
import { figure } from '../figure.ts'
import { type InputName, inputLabel } from '../inputLabel.ts'
import { type Headline, headline, metricCalled, observedLabel } from '../label.ts'
import type { SensitivityReport } from './sensitivity.ts'
import { table } from '../table.ts'
import { tongues } from '../tongue.ts'

/** Most rows of a table, and most inputs named in a sentence. */
const mostRows = 15
const mostNamed = 3

const explanations = {
  morris: `Morris screening: each input is moved over its range, from several settings of all the others.
moves it by: mean size of the change (mu*), with its 95 % interval. up by: the same with its sign (mu).
spread: standard deviation of the changes (sigma); if it is as large as the size, the effect is not linear or depends on other inputs.`,
  sobol: `Sobol indices: shares of the output's variance, with 95 % intervals (bootstrap).
alone: what an input explains by itself. in all: including what it does together with others.
chance: what is drawn anew for each service, rack and copy. Estimates may fall below 0 or exceed 1: --size narrows them.`,
  tornado: `Tornado: the mean of the output with one input at its 10th and at its 90th percentile, all others as drawn.
difference: under the same fires, with its 95 % interval; open, or less, or more: a few points decide it, and a larger --size tells more.`,
}

/** The inputs that drive each output, and a table for each output. */
export function sensitivityText(report: SensitivityReport): string {
  const { scenario, strategy, seed, runs, method, inputs, chosen, findings, names } = report
  const under = strategy === null ? '' : ` under ${strategy}`
  const of =
    chosen === undefined
      ? ''
      : ` of ${chosen.among}: those that go with an output most closely in a first look at ${chosen.points} points`
  const lookedAt = chosen === undefined ? '' : ' looked at'
  const called = inWords(names)
  const told = Object.entries(findings).map(([output, finding]) => ({
    output: outputLabel(output),
    key: output,
    finding,
    rows: rowsOf(finding),
  }))
  const drivers = told.map(({ output, rows }) => `  ${output}: ${driversText(rows, called, lookedAt)}`)
  return `${[
    `${scenario.name}${under}\nseed ${seed}, ${runs} replications, ${inputs.length} ${inputs.length === 1 ? 'input' : 'inputs'} one by one${of}`,
    `What drives each output most:\n${drivers.join('\n')}`,
    explanations[method] + (chosen === undefined ? '' : passedOver(chosen, inputs.length)),
    ...told.map(({ output, key, finding, rows }) =>
      findingText(`${output}${output === key ? '' : ` (${key})`}`, finding, rows, called, lookedAt),
    ),
  ].join('\n\n')}\n`
}

/**
 * What a screening cannot detect: the largest rank correlation (Spearman) among this many inputs that chance
 * alone exceeds in at most 5 % of screenings. t = r sqrt((n - 2) / (1 - r r)) has Student's distribution with
 * n - 2 degrees of freedom (Kendall and Stuart 1973, 31.19); Bonferroni bound.
 */
function passedOver(
  { among, points }: { readonly among: number; readonly points: number },
  inputs: number,
): string {
  const freedom = points - 2
  const t = freedom < 1 ? Infinity : studentQuantile(1 - 0.05 / (2 * among), freedom)
  const byChance = t === Infinity ? 1 : t / Math.sqrt(freedom + t * t)
  const left = among - inputs
  return `\nThe other ${left === 1 ? 'input was' : `${left} inputs were`} not looked at one by one. Over ${points} points chance alone may reach a rank correlation of ${byChance.toFixed(2)}:
an input that goes with an output less closely than that may be passed over. A larger --size sees more; --method morris looks at all inputs.`
}

/** The name of an input, and its path below it if that is different. */
type Called = (input: string) => readonly string[]

function inWords(names: Readonly<Record<string, InputName>>): Called {
  return input => {
    const name = names[input]
    const label = name === undefined ? input : inputLabel(name)
    return label === input ? [label] : [label, `  ${input}`]
  }
}

const outputLabel = (output: string): string =>
  Object.hasOwn(headline, output) ? metricCalled(output as Headline, 'en') : observedLabel(output)

/** @param lookedAt words after "input", if not all were examined */
function driversText({ drivers }: Rows, called: Called, lookedAt: string): string {
  if (drivers.length === 0) return `no input${lookedAt} moves it`
  const told = drivers.slice(0, mostNamed).map(({ input, by }) => `${called(input)[0]} (${by})`)
  return told.join('; ')
}

/** Units of counts are plurals, those of times abbreviations. */
const counted = (count: string, unit: string): string =>
  count === '1' && unit.length > 3 ? unit.replace(/s$/, '') : unit

function findingText(
  output: string,
  { unit, never, valueless, mean }: Finding,
  { head, body, still }: Rows,
  called: Called,
  lookedAt: string,
): string {
  const late =
    never === 0 ? '' : `, never in ${figure(never, 'share')} of the replications (counted as the latest)`
  const without =
    valueless === 0
      ? ''
      : `, without a value in ${figure(valueless, 'share')} of the replications (counted as the mean of the others)`
  const average = `${figure(mean, unit)}${['share', 'EUR'].includes(unit) ? '' : ` ${counted(figure(mean, unit), unit)}`} on average${late}${without}`
  const title = `${output}: ${valueless === 1 ? 'without a value in any replication' : average}`
  if (body.length === 0) return `${title}\n\nNo input${lookedAt} moves it.`
  const inTwoLines = ([input = '', ...cells]: readonly string[]): string[][] => {
    const [label = '', ...below] = called(input)
    return [[label, ...cells], ...below.map(line => [line])]
  }
  const left = Math.max(0, body.length - mostRows) + still
  const more =
    left === 0
      ? ''
      : `\nand ${left === 1 ? `one input${lookedAt}` : `${left} inputs${lookedAt}`} with less effect or none`
  const shown = body.slice(0, mostRows)
  const alike = shown.some(cells => cells.includes(noSpread)) ? `\n\n${noSpreadNote}` : ''
  return `${title}\n\n${table(head, shown.flatMap(inTwoLines))}${more}${alike}`
}

interface Rows {
  readonly head: readonly string[]
  readonly body: readonly (readonly string[])[]
  /** What drives it, strongest first, with its strength. */
  readonly drivers: readonly { readonly input: string; readonly by: string }[]
  /** Number of inputs left out: they have no effect, or less than a figure shows. */
  readonly still: number
}

function rowsOf({ effects, indices, bars, unit }: Finding): Rows {
  const told = (value: number): string => figure(value, unit)
  const something = (value: number): boolean => told(Math.abs(value)) !== told(0)
  const withUnit = (value: number): string =>
    unit === 'share' || unit === 'EUR' ? told(value) : `${told(value)} ${counted(told(value), unit)}`
  if (effects !== undefined) {
    const moving = effects.filter(({ meanSize }) => something(meanSize))
    return {
      head: ['input', `moves it by${inHead(unit)}`, '95 %', 'up by', 'spread'],
      body: moving.map(({ path, meanSize, meanSizeInterval, mean: signed, spread }) => [
        path,
        told(meanSize),
        range(meanSizeInterval, told),
        told(signed),
        told(spread),
      ]),
      drivers: moving.map(({ path, meanSize }) => ({ input: path, by: withUnit(meanSize) })),
      still: effects.length - moving.length,
    }
  }
  if (indices !== undefined) {
    const moves = ({ total }: FactorIndices): boolean => part(total) !== '0 %'
    // What is not an input of its own is always told: that it does nothing says that nothing was passed over.
    const shown =
      indices.variance === 0 ? [] : indices.factors.filter(each => moves(each) || !isInput(each.name))
    return {
      head: ['input', 'alone', '95 %', 'in all', '95 %'],
      body: shown.map(({ name, first, firstInterval, total, totalInterval }) => [
        name,
        part(first),
        range(firstInterval, part),
        part(total),
        range(totalInterval, part),
      ]),
      drivers: shown.filter(moves).map(({ name, total }) => ({ input: name, by: part(total) })),
      still: indices.factors.filter(each => isInput(each.name) && !shown.includes(each)).length,
    }
  }
  const moving = (bars ?? []).filter(({ difference }) => something(difference))
  const end = endOf(unit)
  return {
    head: ['input', `at 10 %${inHead(unit)}`, 'at 90 %', 'difference', '95 %'],
    body: moving.map(({ path, low, high, difference, interval }) => [
      path,
      end(low),
      end(high),
      told(difference),
      interval === null ? noSpread : change(interval, told, tongues.en),
    ]),
    drivers: moving.map(({ path, difference }) => ({
      input: path,
      by: withUnit(Math.abs(difference)),
    })),
    still: (bars ?? []).length - moving.length,
  }
}

/** Unit in the head of a column; shares and euros carry theirs themselves. */
const inHead = (unit: string): string => (unit === 'share' || unit === 'EUR' ? '' : `, ${unit}`)

const noSpread = 'no spread'
const noSpreadNote = `${noSpread}: the same at every point, so that nothing is known of how much it changes elsewhere. A larger --size sees more.`

const range = (interval: Interval | null, told: (value: number) => string): string =>
  interval === null ? noSpread : `${told(interval[0])} to ${told(interval[1])}`

/** Digits of an amount at the end of a bar: enough to distinguish both ends. */
const digitsAtEnds = 5

function endOf(unit: string): (value: number) => string {
  return value => (unit === 'EUR' ? money(value, 'en', digitsAtEnds) : figure(value, unit))
}

/** An estimated share, which may be slightly negative; none if it rounds to nothing. */
const part = (share: number): string => figure(Math.abs(share) < 0.0005 ? 0 : share, 'share')
