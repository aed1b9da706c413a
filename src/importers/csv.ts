/**
 * Turns inventories and registers of backups (CSV) into a scenario that extends another one, with their
 * services in place of its own.
 */
import { argument, knownOptions } from '../base/argument.ts'
import type { Issue } from '../base/issue.ts'
import { crowded } from '../scenario/crowded.ts'
import { maxIssues } from '../scenario/read/explain.ts'
import { fitsOneFile } from '../scenario/read/yaml.ts'
import { limited } from '../scenario/read/issuesOf.ts'
import { readOver, type ScenarioSource } from '../scenario/read.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { mostNamed } from '../scenario/spec/population.ts'
import { alike } from './alike.ts'
import { gathered } from './gathered.ts'
import { inventoryOf, policyNamed, withFirst } from './inventory.ts'
import { overlayOf, twiceSaid } from './overlay.ts'
import { policiesOf, tooManyPolicies } from './policies.ts'
import { registerOf } from './register.ts'
import { scenarioText } from './scenarioText.ts'
import { readSheet, type Sheet, type Table, tooManyServices } from './sheet.ts'
import { spellAs } from './spell.ts'
import { type Summary, summaryOf } from './summary.ts'
import { withoutSynthetic } from './synthetic.ts'
import { inTheirColumns } from './theirColumns.ts'

/** The scenario that describes the buildings. */
export interface Into {
  readonly scenario: Scenario
  readonly source: ScenarioSource
  /** Its name in the result, relative to the folder that the result will be in. */
  readonly extends: string
  /** The JSON Schema of scenarios, named in the same way. */
  readonly schema: string
}

/** The result of an import: the text of a scenario with a summary, or issues. */
export interface Imported {
  /** Only if there are no issues. */
  readonly value?: { readonly text: string; readonly summary: Summary }
  readonly issues: readonly Issue[]
  /** What was left out or renamed, and what may be unintended. */
  readonly notes: readonly Issue[]
}

/** Rows are told apart by their names alone: the order of rows and columns changes nothing. */
export function importCsv(tables: readonly Table[], into: Into): Imported {
  expectTables(tables, into)
  const read = tables.map(readSheet)
  const notes = read.flatMap(({ notes }) => notes)
  const sheets = read.flatMap(({ sheet }) => sheet ?? [])
  const [inventories, registers] = [ofKind(sheets, 'inventory'), ofKind(sheets, 'register')]
  const unread = read.flatMap(({ issues }) => issues)
  if (unread.length > 0) return { issues: limited(unread), notes }
  const count = refusedCount(inventories)
  if (count !== undefined) return { issues: [count], notes }

  const spell = spellAs(into.scenario)
  const inventory = inventoryOf(inventories, spell)
  const { services } = inventory
  const names = services.map(({ name }) => name)
  const register = registerOf(registers, names, spell)
  const taken = Object.keys(into.scenario.policies)
  const policies = policiesOf(register, taken)
  const under = services.map(service => policyNamed(service) ?? '')
  const synthetic = withoutSynthetic(into.scenario, new Set(names), new Set(under))
  const above = overlayOf(into.source, inventory, policies, synthetic.written)
  const { scenario, issues } = readOver(into.source, above)
  const all = [
    ...inventory.issues,
    ...register.issues,
    ...twiceSaid(inventory, register),
    ...tooManyPolicies(policies, register, taken.length),
    ...withFirst(inTheirColumns(issues, register, into.scenario), services),
  ]
  if (scenario === undefined || all.length > 0)
    return { issues: limited(gathered(all, issues.length > maxIssues)), notes }
  const text = scenarioText(above, sheets, into)
  if (!fitsOneFile(text)) return { issues: [tooMuch(names.length)], notes }
  const summary = summaryOf(scenario, Object.keys(policies.written).length)
  const named = [...inventory.notes, ...alike(services, 'service'), ...alike(services, 'customer')]
  const told = [...notes, ...named, ...crowded(scenario), ...synthetic.notes]
  return { value: { text, summary }, issues: [], notes: told }
}

/** Callers in plain JavaScript get no help from types. */
function expectTables(tables: readonly Table[], into: Into): void {
  argument(
    Array.isArray(tables) && tables.every(table => typeof (table as Partial<Table>).text === 'string'),
    'importCsv takes a list of tables: [{ file, text }]',
  )
  const { scenario, source, extends: below, schema } = { ...(into as Partial<Into> | undefined) }
  argument(
    scenario !== undefined && source !== undefined && [below, schema].every(each => typeof each === 'string'),
    'importCsv takes what to import into: { scenario, source, extends, schema }, the first two as readScenario gives them',
  )
  knownOptions(into, ['scenario', 'source', 'extends', 'schema'])
}

const ofKind = (sheets: readonly Sheet[], kind: Sheet['kind']): Sheet[] =>
  sheets.filter(sheet => sheet.kind === kind)

function refusedCount(inventories: readonly Sheet[]): Issue | undefined {
  const services = inventories.reduce((sum, { rows }) => sum + rows.length, 0)
  if (services === 0)
    return { path: '', message: 'there is no inventory with a service in it among the files' }
  return services > mostNamed ? tooManyServices(services, inventories[0]!.file) : undefined
}

function tooMuch(services: number): Issue {
  const message = `${services} services with all that is said of them are more than one scenario file holds: leave out columns, or services that the question is not about`
  return { path: '', message }
}
