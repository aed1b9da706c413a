import { existsSync, statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import {
  importCsv,
  type Imported,
  type ImportInto,
  isAsImported,
  numberIn,
  readScenario,
  type TableColumn,
  tableColumns,
} from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { BadInput, issueLine, together } from '../failure.ts'
import { loadBeside, nameOf, readTable, readText } from '../files.ts'
import type { Given } from '../given.ts'
import { unknown } from '../options.ts'
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
  more: `Files are told apart by their first line, which names the columns, in any order, whatever their capitals and blanks.
Unknown columns are ignored; "-" is standard input. A spreadsheet in French may leave its columns (nom, client, produit,
criticité, protection, lieu, or bâtiment and salle, données; support, fréquence, rétention), numbers, units, yes and no
as they are (1 500,5 Go; 30 jours; quotidienne; oui), in a file with ";" or tabs between the cells, in UTF-8 or
Windows-1252.

An inventory, one row per service (* is required):
${told(tableColumns.inventory)}

A register of backups, one row per copy, for any of the services:
${told(tableColumns.register)}

The services take the place of the population of the scenario that describes the buildings.

Each distinct set of copies becomes a policy that brings data back. A failover is described in the scenario: name a policy that
has one in the inventory, and leave the service out of the registers.

  ${usage}
  firebreak run MINE.yaml
`,
  inspect: ([, ...files]) => tablesIn(files),
  async run({ operands, given, terminal }) {
    const [kind, ...files] = operands as readonly [string, ...string[]]
    const [, tables, [out, into]] = together(
      () => expectKind(kind),
      () => tablesIn(files),
      () => placesIn(given),
    )
    const imported = importCsv(tables, into)
    const { value, issues, notes } = imported
    if (value === undefined) {
      tellNotes(notes, terminal)
      throw new BadInput(issues)
    }
    expectGood(value.text, out)
    writeWhole(out, value.text)
    if (given.has('json')) terminal.out(`${JSON.stringify({ file: out, ...value.summary, notes })}\n`)
    else tell(out, imported, terminal)
    return exits.good
  },
}

function told(columns: readonly TableColumn[]): string {
  const width = Math.max(...columns.map(({ name }) => name.length))
  return columns
    .map(({ name, required, says }) => `${required ? '  * ' : '    '}${name.padEnd(width)}  ${says}`)
    .join('\n')
}

function expectKind(kind: string): void {
  if (kind !== 'csv') throw new BadInput([unknown('kind', kind, ['csv'])])
}

function tablesIn(files: readonly string[]): Parameters<typeof importCsv>[0] {
  if (files.filter(file => file === '-').length > 1)
    throw new BadInput(['standard input can be read only once: give "-" for one file'])
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
  if (out === undefined) throw new BadInput([`--out is missing: ${usage}`])
  if (out === '-')
    throw new BadInput(['--out: the result refers to the scenario by its location: name a file'])
  if (!existsSync(dirname(out))) throw new BadInput([`--out: there is no folder ${dirname(out)}`])
  if (!existsSync(out)) return out
  if (statSync(out).isDirectory()) throw new BadInput([`--out: ${out} is a folder: name a file`])
  const there = readText(out)
  if (typeof there === 'string' && isAsImported(there)) return out
  throw new BadInput([`--out: ${out} exists, and is not as an import wrote it: give another name`])
}

function intoIn(given: Given): ImportInto {
  const file = given.text('into')
  if (file === undefined) throw new BadInput([`--into is missing: ${usage}`])
  if (file === '-') throw new BadInput(['--into: the result extends a file, which standard input is not'])
  const text = readText(file)
  if (typeof text !== 'string') throw new BadInput([text])
  const { scenario, source, issues } = readScenario(text, { file: nameOf(file), load: loadBeside(file) })
  if (scenario === undefined || source === undefined || issues.length > 0) throw new BadInput(issues)
  const folder = dirname(resolve(given.text('out') ?? file))
  const seen = (path: string): string => relative(folder, resolve(path)).replaceAll('\\', '/')
  if (isAbsolute(seen(file)))
    throw new BadInput(['--out: no path leads from there to the scenario of --into'])
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

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${numberIn('en')(number, one, many)}`
}

function tellNotes(notes: Imported['notes'], terminal: Terminal): void {
  terminal.err(notes.map(note => `note: ${issueLine(note)}\n`).join(''))
}

function tell(out: string, { value, notes }: Imported, terminal: Terminal): void {
  const { services, customers, policies, withoutCopy, onlyInOwnBuilding } = value!.summary
  tellNotes(notes, terminal)
  terminal.out(
    `${out}: ${count(services, 'service')} of ${count(customers, 'customer')}, ${count(policies, 'policy', 'policies')} made
  ${count(withoutCopy, 'service')} without a copy
  ${count(onlyInOwnBuilding, 'service')} with copies in their own building only
`,
  )
}
