/** Tables imported over the two-room scenario. */
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { formatIssue } from '../../src/base/issue.ts'
import { importCsv, type Imported } from '../../src/importers/csv.ts'
import { readScenario } from '../../src/scenario/read.ts'

const folder = new URL('../../scenarios/', import.meta.url)
export const shipped = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
export const base = shipped('two-rooms.yaml')
export const { scenario, source } = readScenario(base, { file: 'two-rooms.yaml' })

export const head = 'service,customer,product,tier'
export const one = `${head}\nshop,Baker,machine,normal\n`

export function imported(...texts: readonly string[]): Imported {
  const tables = texts.map((text, nth) => ({ file: `${'abc'[nth]}.csv`, text }))
  return importCsv(tables, {
    scenario: scenario!,
    source: source!,
    extends: 'two-rooms.yaml',
    schema: './firebreak.schema.json',
  })
}

/** Reads the imported text as a scenario. */
export function opened({ value, issues }: Imported) {
  expect(issues.map(formatIssue)).toEqual([])
  const again = readScenario(value!.text, { file: 'mine.yaml', load: () => base })
  expect(again.issues.map(formatIssue)).toEqual([])
  return again.scenario!
}

export const told = (...texts: readonly string[]): string[] => imported(...texts).issues.map(formatIssue)

export const anyText = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .filter(text => !/[\0\uFFFD]/.test(text) && text.trim() !== '')
