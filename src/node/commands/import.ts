/** `firebreak import`: tables of services and backups as a scenario that extends one of the site. */
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import {
  importCsv,
  type Imported,
  type Language,
  type ImportInto,
  isAsImported,
  numberIn,
  readScenario,
  type TableColumn,
  tableColumns,
} from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { type CommandSentence, inWords, said } from '../complaints.ts'
import { importHelp } from '../french/tables.ts'
import { BadInput, together } from '../failure.ts'
import { kindOf, loadBeside, nameOf, readTable, readText } from '../files.ts'
import type { Given } from '../given.ts'
import { languageIn, unknown } from '../options.ts'
import { issueLineIn, withoutParts } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import { writeWhole } from '../wholeFile.ts'

const usage = 'firebreak import csv SERVICES.csv BACKUPS.csv --into SCENARIO.yaml --out MINE.yaml'

export const importing: Command = {
  name: 'import',
  summary:
    'turn an inventory and backup registers into a scenario: import csv FILE... --into SCENARIO --out FILE',
  operands: 'KIND FILE...',
  arity: [2, Infinity],
  flags: {
    into: {
      type: 'string',
      value: 'FILE',
      help: 'the scenario that describes the buildings; it is not changed',
    },
    out: {
      type: 'string',
      value: 'FILE',
      help: 'the scenario to write, which extends that one; a file that somebody changed is never overwritten',
    },
    json: { type: 'boolean', help: 'print one JSON object' },
  },
  more: said(
    importHelp,
    language => columnsTold(language, tableColumns.inventory),
    language => columnsTold(language, tableColumns.register),
    usage,
  ),
  inspect: ([, ...files]) => tablesIn(files),
  async run({ operands, given, terminal }) {
    const [kind, ...files] = operands as readonly [string, ...string[]]
    const [, tables, [out, into]] = together(
      () => expectKind(kind),
      () => tablesIn(files),
      () => placesIn(given),
      () => languageIn(given),
    )
    const imported = importCsv(tables, into)
    const { value, issues, notes } = imported
    if (value === undefined) {
      tellNotes(notes, terminal)
      throw new BadInput(issues)
    }
    expectGood(value.text, out)
    writeWhole(out, value.text)
    if (given.has('json'))
      terminal.out(`${JSON.stringify({ file: out, ...value.summary, notes }, withoutParts)}\n`)
    else tell(out, imported, terminal)
    return exits.good
  },
}

function columnsTold(language: Language, columns: readonly TableColumn[]): string {
  const width = Math.max(...columns.map(({ name }) => name.length))
  return columns
    .map(({ name, required, says }) => {
      const meaning = inWords(language, { sentence: says, values: [] })
      return `${required ? '  * ' : '    '}${name.padEnd(width)}  ${meaning}`
    })
    .join('\n')
}

function expectKind(kind: string): void {
  if (kind !== 'csv') throw new BadInput([unknown('kind', kind, ['csv'])])
}

function tablesIn(files: readonly string[]): Parameters<typeof importCsv>[0] {
  if (files.filter(file => file === '-').length > 1)
    throw new BadInput([said('standard input can be read only once: give "-" for one file')])
  const read = files.map(file => ({ file: nameOf(file), read: readTable(file) }))
  const issues = read.flatMap(({ read }) => ('text' in read ? [] : [read]))
  if (issues.length > 0) throw new BadInput(issues)
  return read.flatMap(({ file, read }) => ('text' in read ? [{ file, ...read }] : []))
}

/** The file to write, and the scenario that it will extend, as seen from there. */
function placesIn(given: Given): readonly [out: string, into: ImportInto] {
  return together(
    () => outIn(given),
    () => intoIn(given),
  )
}

function outIn(given: Given): string {
  const out = given.text('out')
  if (out === undefined) throw new BadInput([said('{} is missing: {}', '--out', usage)])
  if (out === '-')
    throw new BadInput([said('--out: the result refers to the scenario by its location: name a file')])
  if (kindOf(dirname(out)) !== 'folder')
    throw new BadInput([said('--out: there is no folder {}', dirname(out))])
  const kind = kindOf(out)
  if (kind === undefined) return out
  if (kind === 'folder') throw new BadInput([said('--out: {} is a folder: name a file', out)])
  // Reading a pipe or a terminal would block.
  const there = kind === 'file' && readText(out)
  if (typeof there === 'string' && isAsImported(there)) return out
  throw new BadInput([said('--out: {} exists, and is not as an import wrote it: give another name', out)])
}

function intoIn(given: Given): ImportInto {
  const file = given.text('into')
  if (file === undefined) throw new BadInput([said('{} is missing: {}', '--into', usage)])
  if (file === '-')
    throw new BadInput([said('--into: the result extends a file, which standard input is not')])
  const text = readText(file)
  if (typeof text !== 'string') throw new BadInput([text])
  const { scenario, source, issues } = readScenario(text, { file: nameOf(file), load: loadBeside(file) })
  if (scenario === undefined || source === undefined || issues.length > 0) throw new BadInput(issues)
  const folder = dirname(resolve(given.text('out') ?? file))
  const seen = (path: string): string => relative(folder, resolve(path)).replaceAll('\\', '/')
  if (isAbsolute(seen(file)))
    throw new BadInput([said('--out: no path leads from there to the scenario of --into')])
  return { scenario, source, extends: seen(file), schema: schemaOf(text, file, seen) }
}

/**
 * Reads the result as whoever runs it will: from there, what it extends may lead elsewhere, or back to the
 * file itself.
 */
function expectGood(text: string, out: string): void {
  const { issues } = readScenario(text, { file: out, load: loadBeside(out) })
  if (issues.length > 0) throw new BadInput(issues)
}

/** The schema that the scenario names; if it names none, a file beside the result. */
function schemaOf(text: string, file: string, seen: (path: string) => string): string {
  const [, written] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text.slice(0, 2000)) ?? []
  if (written === undefined) return './firebreak.schema.json'
  if (/^[a-z][a-z\d+.-]+:/i.test(written)) return written
  const path = seen(resolve(dirname(file), written))
  return path.startsWith('.') ? path : `./${path}`
}

function tellNotes(notes: Imported['notes'], terminal: Terminal): void {
  const { language = 'en' } = terminal
  const lines = notes.map(note => inWords(language, said('note: {}', issueLineIn(language, note))))
  terminal.err(lines.map(line => `${line}\n`).join(''))
}

function tell(out: string, { value, notes }: Imported, terminal: Terminal): void {
  const { language = 'en' } = terminal
  const { services, customers, policies, withoutCopy, onlyInOwnBuilding } = value!.summary
  const n = numberIn(language)
  const of = (count: number, one: CommandSentence, many: CommandSentence): string =>
    `${count} ${inWords(language, { sentence: n(count, one, many), values: [] })}`
  const serviceCount = (count: number): string => of(count, 'service', 'services')
  tellNotes(notes, terminal)
  const lines = [
    said(
      '{}: {} of {}, {} made',
      out,
      serviceCount(services),
      of(customers, 'customer', 'customers'),
      of(policies, 'policy', 'policies'),
    ),
    said('  {} without a copy', serviceCount(withoutCopy)),
    said('  {} with copies in their own building only', serviceCount(onlyInOwnBuilding)),
  ]
  terminal.out(lines.map(line => `${inWords(language, line)}\n`).join(''))
}
