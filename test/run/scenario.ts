/** Shipped scenarios, read and prepared for tests. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { formatIssue } from '../../src/base/issue.ts'
import { prepare, type Prepared } from '../../src/run/prepare.ts'
import { applySet, readScenario } from '../../src/scenario/read.ts'

const folder = join(import.meta.dirname, '../../scenarios')

/** Scenarios read once: Strasbourg takes a tenth of a second, and nobody changes the result. */
const known = new Map<string, ReturnType<typeof readScenario>>()

function reading(file: string): ReturnType<typeof readScenario> {
  const path = join(folder, file)
  const load = (name: string): string => readFileSync(join(dirname(path), name), 'utf8')
  const read = known.get(file) ?? readScenario(readFileSync(path, 'utf8'), { file, load })
  known.set(file, read)
  return read
}

/** A scenario of `scenarios/`, with settings as on the command line. */
export function shipped(file: string, assignments: readonly string[] = []): Prepared {
  const read = reading(file)
  const { scenario, issues } = read.source === undefined ? read : applySet(read.source, assignments)
  if (scenario === undefined) throw new Error(issues.map(formatIssue).join('\n'))
  return prepare(scenario)
}
