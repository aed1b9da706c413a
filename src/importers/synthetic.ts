/** What in a scenario belongs to its synthetic population and has to go with it. */
import { type Complaint, say } from '../base/complaint.ts'
import { type Issue, told } from '../base/issue.ts'
import type { Scenario } from '../scenario/scenario.ts'

export interface Replaced {
  /** By part of the scenario; null removes. */
  readonly written: Readonly<Record<string, unknown>>
  readonly notes: readonly Issue[]
}

/**
 * @param names those of the new services
 * @param under policies of the scenario that any of the new services is under
 */
export function withoutSynthetic(
  scenario: Scenario,
  names: ReadonlySet<string>,
  under: ReadonlySet<string>,
): Replaced {
  const notes: Issue[] = []
  const note = (path: string, complaint: Complaint): void => void notes.push({ path, ...told(complaint) })
  const needs = (part: 'products' | 'activities'): Record<string, unknown> => {
    const all: Readonly<Record<string, { readonly needs: readonly string[] }>> = scenario[part]
    const kept = Object.entries(all).flatMap(([name, { needs }]) => {
      const gone = needs.filter(need => !names.has(need))
      if (gone.length === 0) return []
      note(`${part}.${name}.needs`, say('without {}, which the inventory does not have', gone.join(', ')))
      return [[name, { needs: needs.filter(need => names.has(need)) }] as const]
    })
    return kept.length === 0 ? {} : { [part]: Object.fromEntries(kept) }
  }
  return { written: { ...needs('products'), ...needs('activities'), ...strategies(), ...observed() }, notes }

  /** Removes strategies that change the population that is replaced. */
  function strategies(): Record<string, unknown> {
    const gone = Object.entries(scenario.strategies)
      .filter(([, { set }]) => Object.keys(set).some(path => /^population(?:\.|$)/.test(path.trim())))
      .map(([name]) => name)
    for (const name of gone)
      note(`strategies.${name}`, say('is left out: it changes the population that is replaced'))
    for (const [name, { set }] of Object.entries(scenario.strategies))
      if (!gone.includes(name)) noteIdle(name, Object.keys(set))
    return gone.length === 0 ? {} : { strategies: Object.fromEntries(gone.map(name => [name, null])) }
  }

  /**
   * Notes strategies that change only the protection of services that are replaced: they would seem to make
   * no difference.
   */
  function noteIdle(name: string, paths: readonly string[]): void {
    const policies = paths.map(path => /^policies\.([^.]+)/.exec(path.trim())?.[1])
    const idle = paths.every((path, nth) =>
      policies[nth] === undefined
        ? /^products\.[^.]+\.policies(?:\.|$)/.test(path.trim())
        : !under.has(policies[nth]),
    )
    if (paths.length === 0 || !idle) return
    const of = [...new Set(policies.filter(policy => policy !== undefined))]
    note(
      `strategies.${name}`,
      of.length === 0
        ? say(
            'changes nothing for these services, none of which it protects: write one that changes the policies made here',
          )
        : say(
            'changes nothing for these services, none of which it protects: write one that changes the policies made here, or put {} into the column "policy"',
            of.join(' / '),
          ),
    )
  }

  /** Nothing was observed of the new services. */
  function observed(): Record<string, unknown> {
    return scenario.observed.length === 0 ? {} : { observed: [] }
  }
}
