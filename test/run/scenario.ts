/** Shipped scenarios, read and prepared for tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { formatIssue } from '../../src/base/issue.ts'
import { hazardInputs } from '../../src/run/hazardKey.ts'
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

/** Files of the scenarios, without those that differ from one before in nothing that a fire depends on. */
export function differentFires(): string[] {
  const files = readdirSync(folder).filter(name => name.endsWith('.yaml'))
  const fires = files.map(file => hazardInputs(reading(file).scenario!, []).digest)
  return files.filter((_, at) => fires.indexOf(fires[at]!) === at)
}
