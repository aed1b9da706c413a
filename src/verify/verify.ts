/** Validation cases of every format, told apart by what the file says of itself. */
import { isFields } from './recovery/case.ts'
import { type RecoveryResult, verifyRecovery } from './recovery/verify.ts'

export interface Verdict {
  readonly results: readonly RecoveryResult[]
  readonly passed: number
  readonly failed: number
}

/** Whether a file holds cases this product knows. */
export function holdsCases(file: unknown): boolean {
  return isFields(file) && Array.isArray(file['cases'])
}

/** Runs the cases of several files; throws a sentence where one is damaged. */
export function verify(files: readonly unknown[]): Verdict {
  const results = files.flatMap(file => verifyRecovery(file).results)
  const passed = results.filter(({ pass }) => pass).length
  return { results, passed, failed: results.length - passed }
}
