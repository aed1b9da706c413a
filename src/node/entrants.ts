/** Which strategies of a scenario are compared, and with which of them. */
import { nearestWord, type Variant } from '../index.ts'
import { type CommandComplaint, said } from './complaints.ts'
import { BadInput } from './failure.ts'

/** For commands that look at one strategy. */
export const strategyFlag = {
  type: 'string',
  value: 'NAME',
  help: 'under this strategy (default: the scenario as written)',
} as const

/** One whose path is in every scenario. */
const exampleStrategy = 'strategies: { more-hoses: { set: { intervention.brigade.hoses: 6 } } }'

/**
 * The strategies that were asked for. By default all, without the scenario as written if a strategy equals
 * it.
 */
export function entrantsOf(variants: readonly Variant[], names: readonly string[]): readonly Variant[] {
  if (variants.length === 1)
    throw new BadInput([
      said(
        'the scenario has no strategies, so there is nothing to compare. Write some, each with the paths that it sets, such as "{}"',
        exampleStrategy,
      ),
    ])
  const issues = names.flatMap(name => unknownStrategy('--strategy', name, namesOf(variants)))
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
  const issues = unknownStrategy('--against', name, namesOf(all))
  if (issues.length > 0) throw new BadInput(issues)
  if (!compared.some(({ strategy }) => strategy === name))
    throw new BadInput([said('--against: "{}" is not compared: give --strategy "{}" as well', name, name)])
  return name
}

const namesOf = (variants: readonly Variant[]): string[] => variants.flatMap(({ strategy }) => strategy ?? [])

/** Says that a strategy is unknown, with the nearest one or all of them; nothing if it is known. */
export function unknownStrategy(option: string, name: string, names: readonly string[]): CommandComplaint[] {
  if (names.includes(name)) return []
  if (names.length === 0) return [said('{}: there is no strategy "{}": the scenario has none', option, name)]
  const nearest = nearestWord(name, names)
  return [
    nearest === undefined
      ? said('{}: there is no strategy "{}"; known: {}', option, name, names.join(', '))
      : said('{}: there is no strategy "{}", did you mean "{}"?', option, name, nearest),
  ]
}
