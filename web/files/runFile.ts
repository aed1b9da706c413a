/**
 * A run as a file that can be opened again: the inputs, and the report with its digest, which shows whether
 * the result is the same.
 */
import type { Report } from '../../src/index.ts'
import { isRun } from '../address/link.ts'
import type { Embedded } from './embedded.ts'
import type { Shown } from '../session.ts'

export interface RunFile extends Embedded {
  readonly firebreak: 'run'
  readonly report: Report
}

export function runFileOf({ source, inputs, report }: Shown): RunFile {
  return { firebreak: 'run', source, inputs: { ...inputs, text: null }, report }
}

/** Undefined for any other file. */
export function readRunFile(text: string): RunFile | undefined {
  if (!/^\s*\{\s*"firebreak"\s*:\s*"run"/.test(text)) return undefined
  try {
    const file = JSON.parse(text) as Partial<RunFile>
    const { source, inputs } = file
    const words = (value: unknown): boolean =>
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).every(each => typeof each === 'string')
    const sound =
      typeof source?.file === 'string' &&
      typeof source.text === 'string' &&
      words(source.beside) &&
      typeof inputs?.seed === 'string' &&
      (inputs.run === undefined || (typeof inputs.run === 'number' && isRun(String(inputs.run)))) &&
      words(inputs.edits) &&
      (inputs.strategy === null || typeof inputs.strategy === 'string') &&
      typeof file.report?.digest === 'string'
    // Saved before there were others, it is the first run.
    return sound ? { ...(file as RunFile), inputs: { ...inputs, run: inputs.run ?? 1 } } : undefined
  } catch {
    return undefined
  }
}
