/** Whether what was expected of the players has been ordered: at once, building by building, or policy by policy. */
import type { Choice, Verb } from './command.ts'
import type { DecisionTaken } from './event.ts'
import type { ExerciseSpec, Setting } from './setting.ts'

type Expected = Pick<ExerciseSpec['expected'][number], 'do' | 'building' | 'to'>
type Places = Pick<Setting, 'buildings' | 'policies' | 'failovers'>

/** Fields that narrow a decision to a part of a building, or of what is protected in one way. */
const parts: Readonly<Partial<Record<Verb, readonly string[]>>> = {
  'choose-point': ['tier'],
  'close-openings': ['room'],
  'orderly-shutdown': ['room'],
}

const field = (choice: Choice, name: string): unknown => (choice as Readonly<Record<string, unknown>>)[name]

/**
 * The decision that completes what was expected: one for the whole site includes every building, and several may cover
 * building by building. One for a single tier or room leaves the others undone; so does one for a single policy, unless
 * no other has what is ordered (a failover needs a standby), or others name the rest.
 */
export function fulfilled(
  decisions: readonly DecisionTaken[],
  expected: Expected,
  { buildings, policies, failovers }: Places,
): DecisionTaken | undefined {
  const concerned = expected.do === 'preemptive-failover' ? failovers : policies
  const places = expected.building === undefined ? buildings : [expected.building]
  const left = new Map(places.map(name => [name, new Set(concerned)]))
  for (const decision of decisions) {
    const { choice } = decision
    if (choice.do !== expected.do) continue
    if (choice.do === 'communicate') {
      if (expected.to === undefined || choice.to === expected.to) return decision
      continue
    }
    if ((parts[choice.do] ?? []).some(part => field(choice, part) !== undefined)) continue
    const building = field(choice, 'building')
    const policy = field(choice, 'policy') as string | undefined
    for (const [name, undone] of left) {
      if (building !== undefined && building !== name) continue
      if (policy !== undefined) undone.delete(policy)
      if (policy === undefined || (undone.size === 0 && concerned.includes(policy))) left.delete(name)
    }
    if (left.size === 0) return decision
  }
  return undefined
}
