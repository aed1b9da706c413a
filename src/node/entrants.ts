/** Which strategies of a scenario are compared, and with which of them. */
import { nearestWord, type Variant } from '../index.ts'
import { BadInput } from './failure.ts'

/**
 * The strategies that were asked for. By default all, without the scenario as written if a strategy equals
 * it.
 */
export function entrantsOf(variants: readonly Variant[], names: readonly string[]): readonly Variant[] {
  if (variants.length === 1)
    throw new BadInput(['the scenario has no strategies, so there is nothing to compare'])
  const issues = names.flatMap(name => unknownStrategy('--strategy', name, variants))
  if (issues.length > 0) throw new BadInput(issues)
  if (names.length > 0)
    return variants.filter(({ strategy }) => strategy !== null && names.includes(strategy))
  const written = JSON.stringify(variants[0]!.scenario)
  const repeated = variants.some(
    ({ strategy, scenario }) => strategy !== null && JSON.stringify(scenario) === written,
  )
  return repeated ? variants.slice(1) : variants
}

/** @param compared those of `all` that were asked for */
export function referenceOf(
  all: readonly Variant[],
  compared: readonly Variant[],
  name: string | undefined,
): string | null {
  if (name === undefined) return compared[0]!.strategy
  const issues = unknownStrategy('--against', name, all)
  if (issues.length > 0) throw new BadInput(issues)
  if (!compared.some(({ strategy }) => strategy === name))
    throw new BadInput([`--against: "${name}" is not compared: give --strategy "${name}" as well`])
  return name
}

function unknownStrategy(option: string, name: string, variants: readonly Variant[]): string[] {
  const names = variants.flatMap(({ strategy }) => strategy ?? [])
  if (names.includes(name)) return []
  const nearest = nearestWord(name, names)
  const hint = nearest === undefined ? `; known: ${names.join(', ')}` : `, did you mean "${nearest}"?`
  return [`${option}: there is no strategy "${name}"${names.length === 0 ? '' : hint}`]
}
