import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CaseFile,
  refine,
  type Refinement,
  table,
  type Verdict,
  type Verified,
  verify as verifyCases,
  writeColumns,
} from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { countOf } from '../count.ts'
import { issueOf } from '../complaints.ts'
import { BadInput, issueLine, together } from '../failure.ts'
import { nameOf, readCases, unreadable } from '../files.ts'
import { expectFolder, writeAll } from '../folder.ts'
import { expectOwn } from '../ownFiles.ts'
import { progress } from '../progress.ts'
import { packaged } from '../root.ts'
import type { Terminal } from '../terminal.ts'
import { say } from '../wrap.ts'

/** Greatest refinement: a fire then takes about a minute. */
const finest = 16

const shipped = packaged('test/validation')

export const verify: Command = {
  name: 'verify',
  summary:
    'run cases with known answers through the engine: the shipped ones, those under PATH, or standard input (-)',
  operands: '[PATH]',
  arity: [0, 1],
  flags: {
    out: {
      type: 'string',
      value: 'DIR',
      help: 'write verify.json there, and <id>.csv with the computed curves of each fire case',
    },
    finer: {
      type: 'string',
      value: 'N',
      help: `run each fire once more, with time steps and wall cells N times as fine (2 to ${finest}), and report what that changes`,
      check: finerOf,
    },
    json: { type: 'boolean', help: 'print one JSON object with every computed value' },
  },
  async run({ operands, given, terminal }) {
    const path = operands[0] ?? shipped
    const folder = given.text('out')
    const [finer, cases] = together(
      () => (given.has('finer') ? finerOf(given.text('finer')!) : undefined),
      () => casesUnder(path),
      () => folder !== undefined && expectFolder(folder),
    )
    const { verdict, series, issues, warnings, skipped } = verifyCases(cases)
    if (verdict.results.length === 0)
      throw new BadInput(issues.length > 0 ? issues : [`${path}: no validation cases there`])
    const curves = curveFiles(series)
    if (folder !== undefined) expectOwn(folder, ['verify.json', ...Object.keys(curves)])
    for (const name of skipped) terminal.err(`${name}: skipped, no validation cases of a known format\n`)
    for (const warning of warnings) terminal.err(`${issueLine(warning)}\n`)
    const refined = finer === undefined ? undefined : refinementOf(cases, finer, terminal)
    const json = `${JSON.stringify({ ...verdict, refinement: refined })}\n`
    if (given.has('json')) terminal.out(json)
    else say(terminal, `${verdictText(verdict)}${refinementTable(refined, finer)}`)
    // Bad input changes nothing on disk.
    if (issues.length > 0) throw new BadInput(issues)
    if (folder !== undefined) writeAll(folder, { 'verify.json': json, ...curves })
    return verdict.failed === 0 ? exits.good : exits.targetMissed
  },
}

function finerOf(text: string): number {
  return countOf('finer', text, 2, finest)
}

function verdictText({ results, gates, modelError, passed, failed }: Verdict): string {
  return [
    `${verdictTable(results)}\n`,
    flagList(results),
    gateTable(gates),
    errorTable(modelError),
    `\n${passed} passed, ${failed} failed\n`,
  ].join('')
}

/**
 * A row for each case. Columns for what failed, was refused or was not read appear only if some case needs
 * them.
 */
function verdictTable(results: Verdict['results']): string {
  const columns: readonly (readonly [head: string, cell: (result: Verdict['results'][number]) => string])[] =
    [
      ['case', ({ id }) => id],
      ['kind', ({ kind }) => kind],
      ['verdict', ({ pass }) => (pass ? 'pass' : 'FAIL')],
      [
        'what failed',
        result => (result.pass || refusalOf(result) !== undefined ? '' : worst(result.figures)),
      ],
      ['refused because', result => refusalOf(result) ?? ''],
      ['inputs not read', result => ('unread' in result ? result.unread.join(', ') : '')],
      ['computed by', result => (refusalOf(result) === undefined ? result.by : '')],
    ]
  const told = columns.filter(([, cell]) => results.some(result => cell(result) !== ''))
  return table(
    told.map(([head]) => head),
    results.map(result => told.map(([, cell]) => cell(result))),
  )
}

function refusalOf(result: Verdict['results'][number]): string | undefined {
  if ('refused' in result) return result.refused
  return result.kind === 'unknown' ? result.by : undefined
}

/** Cases by the correlation that left its range of validity. */
function flagList(results: Verdict['results']): string {
  const cases = new Map<string, string[]>()
  for (const result of results) {
    if (!('flags' in result)) continue
    for (const flag of result.flags ?? []) cases.set(flag, [...(cases.get(flag) ?? []), result.id])
  }
  const lines = [...cases].map(([flag, ids]) => `- ${flag}: ${ids.join(', ')}\n`)
  return lines.length === 0 ? '' : `\noutside the range of validity\n${lines.join('')}`
}

/** How far the fire model meets what is asked of it. */
function gateTable(gates: Verdict['gates']): string {
  const rows = gates.map(({ gate, figures, passed, worst, limit }) => [
    gate,
    `${passed} of ${figures}`,
    ...(Number.isNaN(worst) ? ['not judged', ''] : [worst.toPrecision(2), limit.toPrecision(2)]),
  ])
  return rows.length === 0 ? '' : `\n${table(['gate of the fire model', 'within', 'worst', 'limit'], rows)}\n`
}

function refinementOf(cases: readonly CaseFile[], finer: number, terminal: Terminal): Refinement[] {
  let bar: ReturnType<typeof progress> | undefined
  const found = refine(cases, finer, (done, of) => {
    bar ??= progress(terminal, of, 'fires')
    bar.at(done)
  })
  bar?.end()
  return found
}

/** How much finer steps and walls change the results. */
function refinementTable(refined: readonly Refinement[] = [], finer = 1): string {
  if (refined.length === 0) return finer === 1 ? '' : '\nno fire to run with finer steps\n'
  const rows = refined.map(({ figure, figures, median, worst, worstIn }) => [
    figure,
    String(figures),
    changeText(median),
    changeText(worst),
    worstIn,
  ])
  const head = [`steps and walls ${finer} times as fine change`, 'in', 'median', 'worst', 'where']
  return `\n${table(head, rows)}\n`
}

/** A change in the last digits is rounding, and counts as none. */
function changeText(change: number): string {
  return change < 1e-9 ? '0' : change.toPrecision(2)
}

/** Peak rise predicted over measured, by the ventilation of the room; CFAST's beside it, where it was run. */
function errorTable(errors: Verdict['modelError']): string {
  const figures = (error?: { bias: number; sigma: number }): string[] =>
    error === undefined ? ['', ''] : [error.bias.toFixed(2), error.sigma.toFixed(2)]
  const all = Object.entries(errors)
  const beside = all.some(([, { cfast }]) => cfast !== undefined)
  const rows = all.map(([ventilation, error]) => [
    ventilation,
    String(error.points),
    ...figures(error),
    ...(beside ? figures(error.cfast) : []),
  ])
  const head = [
    'ventilation',
    'rooms measured',
    'bias',
    'sigma',
    ...(beside ? ["CFAST's bias", 'sigma'] : []),
  ]
  return rows.length === 0 ? '' : `\n${table(head, rows)}\n`
}

/** The figures that failed, in words. */
function worst(figures: Verdict['results'][number]['figures']): string {
  if (figures.length === 0) return 'not judged: nothing is expected'
  return figures
    .filter(({ pass }) => !pass)
    .map(figure => {
      if (!('limit' in figure)) return `${figure.name} ${deviation(figure)}`
      const { name, value, limit, reason } = figure
      return reason === undefined
        ? `${name} ${value.toPrecision(3)}, limit ${limit}`
        : `${name} not judged: ${reason}`
    })
    .join(', ')
}

function deviation({
  expected,
  computed,
  off,
}: {
  expected: unknown
  computed: unknown
  off: number | null
}): string {
  if (computed === null || computed === undefined) return 'is not computed'
  if (off !== null) return `off by ${off.toPrecision(2)}`
  if (Array.isArray(expected) && Array.isArray(computed))
    return `has ${computed.length} figures, not ${expected.length}`
  return `is ${JSON.stringify(computed)}, not ${JSON.stringify(expected)}`
}

function curveFiles(series: Verified['series']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(series).map(([id, columns]) => [`${id}.csv`, writeColumns(columns)]),
  )
}

/**
 * Files at a path (`-` for standard input), or anywhere below it, that may hold cases, in the order of their
 * names, each with the curves beside it.
 */
function casesUnder(path: string): CaseFile[] {
  if (path === '-') return [{ name: nameOf(path), text: textOf(path) }]
  const files = isFolder(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter(entry => entry.name.endsWith('.json') && !entry.isDirectory())
        .map(entry => join(entry.parentPath, entry.name))
        .sort()
    : [path]
  return together(...files.map(name => () => caseIn(name)))
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    if (!existsSync(path) && !isLink(path)) throw new BadInput([`${path}: there is no such file or folder`])
    const told = unreadable(error)
    if (told === undefined) throw error
    throw new BadInput([issueOf(path, told)])
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

function caseIn(name: string): CaseFile {
  const curves = name.replace(/\.json$/, '.csv')
  const text = textOf(name)
  return existsSync(curves) && curves !== name
    ? { name, text, curves: { name: curves, text: textOf(curves) } }
    : { name, text }
}

function textOf(file: string): string {
  const text = readCases(file)
  if (typeof text !== 'string') throw new BadInput([text])
  return text
}
