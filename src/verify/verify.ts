/** Validation cases of every format, told apart by what the file says of itself. */
import { gatesReached, type GateReached } from './fire/gates.ts'
import { modelErrors, type ModelError, type PeakPoint, type Ventilation } from './fire/points.ts'
import type { FireResult } from './fire/result.ts'
import type { Columns } from './fire/series.ts'
import { holdsFire, verifyFire } from './fire/verifyFire.ts'
import { holdsRecovery } from './recovery/case.ts'
import { type RecoveryResult, verifyRecovery } from './recovery/verify.ts'

/** A parsed file of cases, and the columns of the reference curves beside it, if there are any. */
export interface CaseFile {
  readonly name: string
  readonly file: unknown
  readonly reference?: Columns
}

export type Result = RecoveryResult | Omit<FireResult, 'series' | 'points'>

export interface Verdict {
  readonly results: readonly Result[]
  readonly passed: number
  readonly failed: number
  /** Gates of the fire model with what was reached. */
  readonly gates: readonly GateReached[]
  /** Peaks predicted and measured in each room of the fire cases, and what they say of the fire model by ventilation. */
  readonly points: readonly PeakPoint[]
  readonly modelError: Readonly<Partial<Record<Ventilation, ModelError>>>
  /** Computed curves of fire cases at the times of the reference, by the id of the case. */
  readonly series: Readonly<Record<string, Columns>>
}

/** A file that says it holds cases and does not: a person's mistake, told with the file's name. */
export class DamagedCases extends Error {
  override readonly name = 'DamagedCases'
}

/** Whether a file holds cases this product knows. */
export function holdsCases(file: unknown): boolean {
  return holdsFire(file) || holdsRecovery(file)
}

/** Runs the cases of several files. Throws DamagedCases. */
export function verify(files: readonly CaseFile[]): Verdict {
  const recovery = files.filter(({ file }) => holdsRecovery(file))
  const fire = files.filter(({ file }) => holdsFire(file))
  const ofFire = verifyFire(fire)
  const ofRecovery = recovery.flatMap(({ name, file }) => sound(name, () => verifyRecovery(file).results))
  const results: Result[] = [
    ...ofFire.map(({ series: _series, points: _points, ...result }) => result),
    ...ofRecovery,
  ]
  const points = ofFire.flatMap(result => result.points ?? [])
  const passed = results.filter(({ pass }) => pass).length
  return {
    results,
    passed,
    failed: results.length - passed,
    gates: gatesReached(ofFire),
    points,
    modelError: modelErrors(points),
    series: Object.fromEntries(
      ofFire.flatMap(({ id, series }) => (series === undefined ? [] : [[id, series]])),
    ),
  }
}

function sound<T>(name: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw new DamagedCases(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
