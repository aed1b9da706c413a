/** The scenarios that a study runs, read and compiled on its thread. */
import { prepareAll, type Prepared, type Runner, type Variant, variantsInSteps } from '../../src/index.ts'
import type { Request } from '../thread/protocol.ts'
import { type Read, readAhead, scenarioAlone } from '../thread/reading.ts'
import { helperOf } from './pool.ts'

let compiled: readonly Prepared[] = []

export function forgetCompiled(): void {
  compiled = []
}

/**
 * What a scenario has in common with what this thread compiled for its previous study is reused.
 * @param beside compiled already as well
 */
export function compile({ scenario }: Variant, beside?: Prepared): Prepared {
  const [prepared] = prepareAll([scenario], beside ? [...compiled, beside] : compiled) as [Prepared]
  compiled = [prepared]
  return prepared
}

/** The same for several, yielding before each. @param beside compiled already as well */
export function* compileAll(
  variants: readonly Variant[],
  beside: readonly Prepared[] = [],
): Generator<void, readonly Prepared[]> {
  const all: Prepared[] = []
  for (const { scenario } of variants) {
    yield
    all.push(...prepareAll([scenario], [...compiled, ...beside, ...all]))
  }
  return (compiled = all)
}

export const asItIs = ({ scenario }: Read): Variant => ({ strategy: null, scenario: scenario! })

export function* strategiesIn({ scenario, source }: Read): Generator<void, readonly Variant[]> {
  const all = yield* variantsInSteps(scenario!, source!)
  const text = JSON.stringify(scenario)
  // A strategy that equals the scenario as written replaces it, as on the command line.
  return all.slice(1).some(({ scenario: other }) => JSON.stringify(other) === text) ? all.slice(1) : all
}

/** What a study reads and compiles, without issues that the study itself finds. */
export function* helperInSteps(
  { source, set, strategy, study: { of } }: Extract<Request, { do: 'help' }>,
  beside?: Prepared,
): Generator<void, Runner> {
  yield* readAhead(source)
  yield
  const read = scenarioAlone({ source, set, strategy: of === 'comparison' ? null : strategy })
  if (read.scenario === undefined || read.source === undefined) return helperOf([], [])
  const variants = of === 'comparison' ? yield* strategiesIn(read) : [asItIs(read)]
  return helperOf(variants, yield* compileAll(variants, beside && [beside]))
}
