/** Which inputs drive which outputs, as text for a terminal: the answer first, then its tables. */
import { isInput } from '../../campaign/sensitivity/sobol.ts'
import type { Finding, Method } from '../../campaign/sensitivity/study.ts'
import { studentQuantile } from '../../base/student.ts'
import type { Language } from '../../run/told/sentences.ts'
import { spokenIn } from '../french/inputs.ts'
import { type InputName, inputLabel, type Spoken } from '../inputLabel.ts'
import { type Headline, headline, metricCalled, observedLabel } from '../label.ts'
import type { SensitivityReport } from './sensitivity.ts'
import { type Rows, rowsOf, withUnit } from './sensitivityRows.ts'
import { table } from '../table.ts'
import { isSaid, type ReportSentence, type Tongue, tongues } from '../tongue.ts'

/** Most rows of a table, and most inputs named in a sentence. */
const mostRows = 15
const mostNamed = 3

const explanations = {
  morris: [
    'Morris screening: each input is moved over its range, from several settings of all the others.',
    'moves it by: mean size of the change (mu*), with its 95 % interval. up by: the same with its sign (mu).',
    'spread: standard deviation of the changes (sigma); if it is as large as the size, the effect is not linear or depends on other inputs.',
  ],
  sobol: [
    "Sobol indices: shares of the output's variance, with 95 % intervals (bootstrap).",
    'alone: what an input explains by itself. in all: including what it does together with others.',
    'chance: what is drawn anew for each service, rack and copy. Estimates may fall below 0 or exceed 1: --size narrows them.',
  ],
  tornado: [
    'Tornado: the mean of the output with one input at its 10th and at its 90th percentile, all others as drawn.',
    'difference: under the same fires, with its 95 % interval; open, or less, or more: a few points decide it, and a larger --size tells more.',
  ],
} as const satisfies Readonly<Record<Method, readonly ReportSentence[]>>

/**
 * The inputs that drive each output, and a table for each output.
 * @param named a label of the scenario in that language
 */
export function sensitivityText(
  report: SensitivityReport,
  language: Language = 'en',
  named = spokenIn[language].name,
): string {
  const t = tongues[language]
  const { say } = t
  const { scenario, strategy, seed, runs, method, inputs, chosen, findings, names } = report
  const title = strategy === null ? named(scenario.name) : say('{} under {}', named(scenario.name), strategy)
  const of =
    chosen === undefined
      ? ''
      : say(
          ' of {}: those that go with an output most closely in a first look at {} points',
          chosen.among,
          chosen.points,
        )
  const called = inWords(names, t, named)
  const among: Among = { t, called, all: chosen === undefined }
  const told = Object.entries(findings).map(([output, finding]) => ({
    output: outputLabel(output, t),
    key: output,
    finding,
    rows: rowsOf(finding, t),
  }))
  const drivers = told.map(({ output, rows }) => `  ${say('{}: {}', output, driversText(rows, among))}`)
  const studied = `${inputs.length} ${say(inputs.length === 1 ? 'input' : 'inputs')}`
  const explained = explanations[method].map(sentence => say(sentence))
  return `${[
    `${title}\n${say('seed {}, {} replications, {} one by one{}', seed, String(runs), studied, of)}`,
    `${say('What drives each output most:')}\n${drivers.join('\n')}`,
    [...explained, ...(chosen === undefined ? [] : passedOver(chosen, inputs.length, t))].join('\n'),
    ...told.map(({ output, key, finding, rows }) =>
      findingText(`${output}${output === key ? '' : ` (${key})`}`, finding, rows, among),
    ),
  ].join('\n\n')}\n`
}

/** How inputs are told of. */
interface Among {
  readonly t: Tongue
  readonly called: Called
  /** Whether all were examined. */
  readonly all: boolean
}

/**
 * What a screening cannot detect: the largest rank correlation (Spearman) among this many inputs that chance
 * alone exceeds in at most 5 % of screenings. t = r sqrt((n - 2) / (1 - r r)) has Student's distribution with
 * n - 2 degrees of freedom (Kendall and Stuart 1973, 31.19); Bonferroni bound.
 */
function passedOver(
  { among, points }: { readonly among: number; readonly points: number },
  inputs: number,
  { say, digits }: Tongue,
): string[] {
  const freedom = points - 2
  const t = freedom < 1 ? Infinity : studentQuantile(1 - 0.05 / (2 * among), freedom)
  const byChance = t === Infinity ? 1 : t / Math.sqrt(freedom + t * t)
  const left = among - inputs
  const reached = digits(byChance, 2, 'decimals')
  return [
    left === 1
      ? say(
          'The other input was not looked at one by one. Over {} points chance alone may reach a rank correlation of {}:',
          points,
          reached,
        )
      : say(
          'The other {} inputs were not looked at one by one. Over {} points chance alone may reach a rank correlation of {}:',
          left,
          points,
          reached,
        ),
    say(
      'an input that goes with an output less closely than that may be passed over. A larger --size sees more; --method morris looks at all inputs.',
    ),
  ]
}

/** The name of an input, and its path below it if that is different. */
type Called = (input: string) => readonly string[]

function inWords(
  names: Readonly<Record<string, InputName>>,
  { say, language }: Tongue,
  named: Spoken['name'],
): Called {
  const spoken = { ...spokenIn[language], name: named }
  return input => {
    // All others together, and chance, have no path.
    if (!isInput(input)) return [isSaid(input) ? say(input) : input]
    const name = names[input]
    const label = name === undefined ? input : inputLabel(name, spoken)
    return label === input ? [label] : [label, `  ${input}`]
  }
}

const outputLabel = (output: string, t: Tongue): string =>
  Object.hasOwn(headline, output) ? metricCalled(output as Headline, t.language) : observedLabel(output, t)

function driversText({ drivers }: Rows, { t: { say }, called, all }: Among): string {
  if (drivers.length === 0) return say(all ? 'no input moves it' : 'no input looked at moves it')
  const told = drivers.slice(0, mostNamed).map(({ input, by }) => `${called(input)[0]} (${by})`)
  return told.join(say('; '))
}

function findingText(
  output: string,
  { unit, never, valueless, mean }: Finding,
  { head, body, still }: Rows,
  { t, called, all }: Among,
): string {
  const { say } = t
  const often = (share: number): string => t.figure(share, 'share')
  const late =
    never === 0 ? '' : say(', never in {} of the replications (counted as the latest)', often(never))
  const without =
    valueless === 0
      ? ''
      : say(
          ', without a value in {} of the replications (counted as the mean of the others)',
          often(valueless),
        )
  const title =
    valueless === 1
      ? say('{}: without a value in any replication', output)
      : say('{}: {} on average{}{}', output, withUnit(mean, unit, t), late, without)
  if (body.length === 0)
    return `${title}\n\n${say(all ? 'No input moves it.' : 'No input looked at moves it.')}`
  const inTwoLines = ([input = '', ...cells]: readonly string[]): string[][] => {
    const [label = '', ...below] = called(input)
    return [[label, ...cells], ...below.map(line => [line])]
  }
  const left = Math.max(0, body.length - mostRows) + still
  const shown = body.slice(0, mostRows)
  const noSpread = say('no spread')
  const alike = shown.some(cells => cells.includes(noSpread))
    ? `\n\n${say('{}: the same at every point, so that nothing is known of how much it changes elsewhere. A larger --size sees more.', noSpread)}`
    : ''
  return `${title}\n\n${table(head, shown.flatMap(inTwoLines))}${left === 0 ? '' : `\n${moreText(left, all, t)}`}${alike}`
}

/** What is told of inputs below a table. */
function moreText(left: number, all: boolean, { say }: Tongue): string {
  if (left === 1)
    return say(
      all ? 'and one input with less effect or none' : 'and one input looked at with less effect or none',
    )
  return say(
    all ? 'and {} inputs with less effect or none' : 'and {} inputs looked at with less effect or none',
    String(left),
  )
}
