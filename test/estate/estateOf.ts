/** Estates for tests: from a scenario in `scenarios/`, or from a few lines of one. */
import { readFileSync } from 'node:fs'
import { compileEstate, type Estate } from '../../src/estate/estate.ts'
import {
  drawInputs,
  resolve,
  type Resolved,
  typicalInputs,
  uncertainInputs,
} from '../../src/scenario/resolve.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { Streams } from '../../src/base/streams.ts'

const folder = new URL('../../scenarios/', import.meta.url)

/** @throws an Error with all issues in its message */
export function scenarioOf(text: string, file = 'test.yaml'): Scenario {
  const { scenario, issues } = readScenario(text, {
    file,
    load: name => readFileSync(new URL(name, folder), 'utf8'),
  })
  if (scenario === undefined)
    throw new Error(issues.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return scenario
}

export function shipped(name: string): Scenario {
  return scenarioOf(shippedText(name), `${name}.yaml`)
}

export function shippedText(name: string): string {
  return readFileSync(new URL(`${name}.yaml`, folder), 'utf8')
}

/** Every uncertain input at its median, or drawn for a replication of a seed. */
export function valuesOf(
  scenario: Scenario,
  drawn?: { readonly seed: string; readonly replication: number },
): Resolved<Scenario> {
  const inputs = uncertainInputs(scenario)
  const values =
    drawn === undefined
      ? typicalInputs(inputs)
      : drawInputs(inputs, new Streams(drawn.seed, drawn.replication))
  return resolve(scenario, inputs, values)
}

export function estateOf(scenario: Scenario): Estate {
  return compileEstate(scenario, typicalInputs(uncertainInputs(scenario)))
}
