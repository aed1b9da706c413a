/** Runs validation cases of every format; the file's content tells its format. */
import { isRecord } from '../base/isRecord.ts'
import type { Issue } from '../base/issue.ts'
import { located, parseCase, type CaseFile } from './caseFile.ts'
import { gatesReached, type GateReached } from './fire/gates.ts'
import { modelErrors, type ModelError, type PeakPoint, type Ventilation } from './fire/points.ts'
import { readColumns } from './fire/readColumns.ts'
import { refinement, type Refinement } from './fire/refinement.ts'
import type { FireResult } from './fire/result.ts'
import type { Columns } from './fire/series.ts'
import {
  fireIn,
  fireSchemas,
  fireWarnings,
  holdsFire,
  verifyFire,
  type FireSource,
} from './fire/verifyFire.ts'
import { holdsRecovery } from './recovery/case.ts'
import { type RecoveryResult, verifyRecovery } from './recovery/verify.ts'
import { nearestOf, type Slip } from './shape.ts'

export type { CaseFile } from './caseFile.ts'
export type { Refinement } from './fire/refinement.ts'

export type Result =
  Omit<RecoveryResult, 'slips' | 'warnings'> | Omit<FireResult, 'series' | 'points' | 'slips' | 'from'>

/** What `verify --json` prints: every result, and what they say of the fire model as a whole. */
export interface Verdict {
  readonly results: readonly Result[]
  readonly passed: number
  readonly failed: number
  /** Gates of the fire model with the values reached. */
  readonly gates: readonly GateReached[]
  /**
   * Predicted and measured peaks in each room of the fire cases, and the model error that follows, by
   * ventilation.
   */
  readonly points: readonly PeakPoint[]
  readonly modelError: Readonly<Partial<Record<Ventilation, ModelError>>>
}

/** A verdict, with the curves behind it and what could not be read. */
export interface Verified {
  readonly verdict: Verdict
  /** Computed curves of fire cases at the times of the reference, by the id of the case. */
  readonly series: Readonly<Record<string, Columns>>
  /** Why files and cases were refused; the other cases were run. */
  readonly issues: readonly Issue[]
  /** Words that were not read. */
  readonly warnings: readonly Issue[]
  /** Names of files without cases of a known format. */
  readonly skipped: readonly string[]
}

interface Parsed {
  readonly of: CaseFile
  readonly file: unknown
}

/** Runs the cases of several files, as far as possible. */
export function verify(files: readonly CaseFile[]): Verified {
  const { parsed, issues } = parse(files)
  const held = parsed.filter(({ file }) => holdsFire(file))
  const sources = held.map(sourceOf)
  const ofFire = verifyFire(sources)
  const recovery = parsed
    .filter(({ file }) => holdsRecovery(file))
    .map(({ of, file }) => ({ of, ...verifyRecovery(file) }))
  const ofRecovery = recovery.flatMap(({ results }) => results)
  return {
    verdict: verdictOf(ofFire, ofRecovery),
    series: Object.fromEntries(
      ofFire.flatMap(({ id, series }) => (series === undefined ? [] : [[id, series]])),
    ),
    issues: [
      ...issues,
      ...held.flatMap(({ of }) => located(of, slipsOf(ofFire.filter(({ from }) => from === of.name)))),
      ...sources.flatMap(({ damage = [] }) => damage),
      ...recovery.flatMap(({ of, results }) => located(of, slipsOf(results))),
    ],
    warnings: [
      ...sameNames(held),
      ...held.flatMap(({ of }, at) => located(of, fireWarnings(sources[at]!))),
      ...recovery.flatMap(({ of, warnings }) => located(of, warnings)),
    ],
    skipped: parsed.filter(({ file }) => !holdsFire(file) && !holdsRecovery(file)).map(({ of }) => of.name),
  }
}

/**
 * Effect of steps and slab cells `finer` times as fine on the fires of the files; fires that cannot be run
 * are left out.
 * @param told called with the number of fires done and of all fires
 */
export function refine(
  files: readonly CaseFile[],
  finer: number,
  told: (done: number, of: number) => void = () => {},
): Refinement[] {
  const fires = parse(files).parsed.flatMap(each => fireIn(sourceOf(each)) ?? [])
  return refinement(fires, finer, done => told(done, fires.length))
}

function slipsOf(results: readonly { readonly slips?: readonly Slip[] }[]): Slip[] {
  return results.flatMap(({ slips = [] }) => slips)
}

function verdictOf(fire: readonly FireResult[], recovery: readonly RecoveryResult[]): Verdict {
  const results: Result[] = [
    ...fire.map(({ series: _series, points: _points, slips: _slips, from: _from, ...result }) => result),
    ...recovery.map(({ slips: _slips, warnings: _warnings, ...result }) => result),
  ]
  const points = fire.flatMap(result => result.points ?? [])
  const passed = results.filter(({ pass }) => pass).length
  return {
    results,
    passed,
    failed: results.length - passed,
    gates: gatesReached(fire),
    points,
    modelError: modelErrors(points),
  }
}

/** Warns of cases with the same name: the curves of the last one replace the others. */
function sameNames(held: readonly Parsed[]): Issue[] {
  const first = new Map<string, string>()
  return held.flatMap(({ of, file }) => {
    const id = isRecord(file) ? file['id'] : undefined
    // Tables have no name, and no curves.
    if (typeof id !== 'string') return []
    const other = first.get(id)
    if (other === undefined) {
      first.set(id, of.name)
      return []
    }
    const message = `names a second case ${JSON.stringify(id)}, as ${other} does: its curves stand for both`
    return located(of, [{ path: ['id'], message }])
  })
}

/** Refuses files that are not JSON, or whose format only resembles a known one. */
function parse(files: readonly CaseFile[]): {
  readonly parsed: readonly Parsed[]
  readonly issues: readonly Issue[]
} {
  const parsed: Parsed[] = []
  const issues: Issue[] = []
  for (const of of files) {
    const read = parseCase(of)
    if ('issue' in read) issues.push(read.issue)
    else if (isStranger(read.file)) issues.push(...located(of, [strange(read.file)]))
    else parsed.push({ of, file: read.file })
  }
  return { parsed, issues }
}

function isStranger(file: unknown): file is { readonly schema: string } {
  const schema = isRecord(file) ? file['schema'] : undefined
  if (typeof schema !== 'string' || holdsFire(file) || holdsRecovery(file)) return false
  return schema.startsWith('firebreak-') || nearestOf(schema, fireSchemas).nearest !== undefined
}

function strange({ schema }: { readonly schema: string }): Slip {
  return { path: ['schema'], message: `"${schema}" is no known format`, ...nearestOf(schema, fireSchemas) }
}

function sourceOf({ of: { name, curves }, file }: Parsed): FireSource {
  // Standard input has no file of curves beside it.
  const csv = curves?.name ?? (name.endsWith('.json') ? name.replace(/\.json$/, '.csv') : 'a file of curves')
  if (curves === undefined) return { name, file, csv }
  const { columns, issues } = readColumns(curves.text, curves.name)
  return { name, file, csv, reference: columns, damage: issues }
}
