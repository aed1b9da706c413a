/** Results overwrite results, but never files that somebody else wrote. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { asRunName, isAsRun, textIn } from './asRun.ts'
import { said } from './complaints.ts'
import { BadInput } from './failure.ts'
import { expectFolder } from './folder.ts'
import { readManifest } from './manifest.ts'
import type { Given } from './given.ts'

export const runFiles = [
  'report.json',
  'replications.csv',
  'curves.csv',
  'replications.parquet',
  asRunName,
] as const
export const comparisonFiles = [
  asRunName,
  'comparison.json',
  'exceedance.csv',
  'events.csv',
  'events.parquet',
  'replications.csv',
  'replications.parquet',
] as const
export const exerciseFiles = [
  'after-action.html',
  'after-action.txt',
  'after-action.json',
  'exercise.json',
  'injects.csv',
  'injects.html',
  'injects.ics',
] as const

type Json = Partial<Record<string, unknown>>

/** By the object in its text. */
const asJson =
  (isOurs: (json: Json) => boolean) =>
  (text: string): boolean =>
    isOurs(jsonIn(text))

const ofEngine = asJson(({ engine }) => (engine as Json | undefined)?.['name'] === 'firebreak')
const withKeys = (...keys: readonly string[]) => asJson(json => keys.every(key => key in json))

/**
 * Whether a file of that name is known as ours by its content; tables and pages beside it are then taken for
 * ours as well.
 */
const known: Readonly<Record<string, (text: string) => boolean>> = {
  'report.json': ofEngine,
  'comparison.json': ofEngine,
  'sensitivity.json': ofEngine,
  'threshold.json': withKeys('seed', 'replications', 'varied', 'holds'),
  'verify.json': withKeys('results', 'passed', 'failed'),
  'exercise.json': asJson(({ format }) => format === 'firebreak-exercise'),
  [asRunName]: isAsRun,
}

/**
 * The folder of --out, into which files of these names can be written, over none but our own; undefined
 * without --out. Throws BadInput.
 */
export function outFolder(given: Given, names: readonly string[]): string | undefined {
  const folder = given.text('out')
  if (folder === undefined) return undefined
  expectFolder(folder)
  expectOwn(folder, names)
  return folder
}

/**
 * Throws BadInput if the folder holds a file of one of these names that is not known as ours, or only files
 * that tell nothing and no campaign of ours. Best called before the work begins.
 */
export function expectOwn(folder: string, names: readonly string[]): void {
  const there = names.filter(name => existsSync(join(folder, name)))
  if (there.length === 0) return
  const telling = there.filter(name => name in known)
  const foreign = telling.filter(name => !known[name]!(textIn(join(folder, name))))
  const vouched = telling.length > 0 || readManifest(folder) !== undefined
  if (foreign.length === 0 && vouched) return
  throw new BadInput([
    said(
      '--out: {} holds {}, which Firebreak did not write; give another folder',
      folder,
      (foreign.length > 0 ? foreign : there).join(', '),
    ),
  ])
}

function jsonIn(text: string): Json {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? read : {}
  } catch {
    return {}
  }
}
