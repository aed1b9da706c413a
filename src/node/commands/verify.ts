/** `firebreak verify`: runs cases with known answers through the engine, and says which of them it misses. */
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CaseFile,
  frenchOfCase,
  type Issue,
  type Language,
  refine,
  type Refinement,
  type Verified,
  verify as verifyCases,
  writeColumns,
} from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { countOf } from '../count.ts'
import { inWords, issueOf, said } from '../complaints.ts'
import { BadInput, together } from '../failure.ts'
import { nameOf, readCases, unreadable } from '../files.ts'
import { expectFolder, writeAll } from '../folder.ts'
import { expectOwn } from '../ownFiles.ts'
import { languageIn } from '../options.ts'
import { progress } from '../progress.ts'
import { packaged } from '../root.ts'
import type { Terminal } from '../terminal.ts'
import { issueLineIn } from '../spoken.ts'
import { verdictText } from '../verdictText.ts'
import { say } from '../wrap.ts'

/** Greatest refinement: a fire then takes about a minute. */
const finest = 16

/** Folders of the shipped cases. In a clone, the folder above also has files that hold none. */
export const shipped = ['fire', 'recovery'].map(of => packaged(`test/validation/${of}`))

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
      help: said(
        'run each fire once more, with time steps and wall cells N times as fine (2 to {}), and report what that changes',
        finest,
      ),
      check: finerOf,
    },
    json: { type: 'boolean', help: 'print one JSON object with every computed value' },
  },
  async run({ operands, given, terminal }) {
    const paths = operands.length === 0 ? shipped : operands
    const { language = 'en' } = terminal
    const folder = given.text('out')
    const [finer, cases] = together(
      () => (given.has('finer') ? finerOf(given.text('finer')!) : undefined),
      () => paths.flatMap(casesUnder),
      () => folder !== undefined && expectFolder(folder),
      () => languageIn(given),
    )
    const { verdict, series, issues, warnings, skipped } = verifyCases(cases)
    if (verdict.results.length === 0)
      throw new BadInput(
        issues.length > 0
          ? issues.map(issue => told(issue, language))
          : [said('{}: no validation cases there', paths.join(', '))],
      )
    const curves = curveFiles(series)
    if (folder !== undefined) expectOwn(folder, ['verify.json', ...Object.keys(curves)])
    for (const name of skipped)
      terminal.err(`${inWords(language, said('{}: skipped, no validation cases of a known format', name))}\n`)
    for (const warning of warnings) terminal.err(`${issueLineIn(language, told(warning, language))}\n`)
    const refined = finer === undefined ? undefined : refinementOf(cases, finer, terminal)
    const json = `${JSON.stringify({ ...verdict, refinement: refined })}\n`
    if (given.has('json')) terminal.out(json)
    else say(terminal, verdictText(verdict, refined, finer, language))
    if (issues.length > 0)
      throw new BadInput([
        ...issues.map(issue => told(issue, language)),
        // Bad input changes nothing on disk.
        ...(folder === undefined
          ? []
          : [said('--{}: nothing is written unless every case can be run', 'out')]),
      ])
    if (folder !== undefined) writeAll(folder, { 'verify.json': json, ...curves })
    return verdict.failed === 0 ? exits.good : exits.targetMissed
  },
}

/** What is wrong with a case, in the language. */
const told = (issue: Issue, language: Language): Issue =>
  language === 'en' ? issue : { ...issue, message: frenchOfCase(issue.message) }

function finerOf(text: string): number {
  return countOf('finer', text, 2, finest)
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
    if (!existsSync(path) && !isLink(path))
      throw new BadInput([said('{}: there is no such file or folder', path)])
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
