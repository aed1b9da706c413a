/**
 * Which tier is first in the order of recovery, by the weights and the rule in force: the effect of decisions
 * counts, not that one was called a priority.
 */
import { own } from '../../base/own.ts'
import type { Language } from '../../scenario/words/language.ts'
import type { DecisionTaken } from '../event.ts'
import { findingWords } from '../told/findingWords.ts'
import type { Scripted, Setting } from '../setting.ts'

type Names = Pick<Setting, 'tiers' | 'tierWeights' | 'dispatch' | 'scripted' | 'labels'>

interface Order {
  readonly weights: number[]
  rule: string
}

/** Rules that use the weight of a tier; the others ignore priorities. */
const heedful: ReadonlySet<string> = new Set(['criticality', 'wspt', 'soft'])

/** What people call a tier. */
export function tierCalled({ tiers, labels }: Pick<Names, 'tiers' | 'labels'>, row: number): string {
  const name = tiers[row]!
  return own(labels.tiers, name) ?? name
}

/** Rows of the tier asked for; if none was, of those with the largest weight in the scenario. */
export function tiersWanted({ tiers, tierWeights }: Names, tier: string | undefined): number[] {
  const most = Math.max(...tierWeights)
  return [...tiers.keys()].filter(row =>
    tier === undefined ? tierWeights[row] === most : tiers[row] === tier,
  )
}

/**
 * The decision since which the tier has been first until the end, by an order of the table; undefined: it is
 * not first, or nobody ordered it.
 * @param now orders of the scenario after it have not happened
 */
export function priorityGiven(
  decisions: readonly DecisionTaken[],
  tier: string | undefined,
  names: Names,
  now: number,
): DecisionTaken | undefined {
  const wanted = tiersWanted(names, tier)
  const order = orderAtFirst(names)
  let last: DecisionTaken | undefined
  let ordered = false
  let since: DecisionTaken | undefined
  for (const decision of withScripted(decisions, names, now)) {
    if (!carriedOut(order, decision, names)) continue
    if ('number' in decision) {
      last = decision
      const { choice } = decision
      ordered ||= choice.do === 'prioritise' && wanted.includes(names.tiers.indexOf(choice.tier))
    }
    if (!standsFirst(order, wanted)) since = undefined
    else if (ordered) since ??= last
  }
  return since
}

/** Decisions in the order of their effect; at the same second the table comes last. */
function withScripted(
  decisions: readonly DecisionTaken[],
  { scripted }: Names,
  now: number,
): readonly (DecisionTaken | Scripted)[] {
  const effectOf = (one: DecisionTaken | Scripted): number => ('number' in one ? one.effectAt : one.at)
  return [...scripted.filter(({ at }) => at <= now), ...decisions].sort((a, b) => effectOf(a) - effectOf(b))
}

/**
 * Why the tier is not first after all decisions, in words; undefined: it is first, though not by an order of
 * the table.
 */
export function whyNotFirst(
  decisions: readonly DecisionTaken[],
  tier: string | undefined,
  names: Names,
  now: number,
  language: Language,
): string | undefined {
  const wanted = tiersWanted(names, tier)
  const order = orderAtFirst(names)
  for (const decision of withScripted(decisions, names, now)) carriedOut(order, decision, names)
  const w = findingWords[language]
  const best = strongest(order, wanted)
  if (best === undefined || standsFirst(order, wanted)) return undefined
  const first = tierCalled(names, best)
  if (!heedful.has(order.rule)) return w.heedless({ tier: first, rule: order.rule })
  const others = [...names.tiers.keys()].filter(row => row !== best)
  const before = strongest(order, others)!
  return w.behind({
    first: tierCalled(names, before),
    weight: order.weights[before]!,
    tier: first,
    own: order.weights[best]!,
  })
}

const orderAtFirst = ({ tierWeights, dispatch }: Names): Order => ({
  weights: [...tierWeights],
  rule: dispatch,
})

/** Applies a decision to the order; false: it does not concern it. */
function carriedOut(order: Order, { choice }: DecisionTaken | Scripted, { tiers }: Names): boolean {
  if (choice.do === 'set-dispatch') order.rule = choice.rule
  else if (choice.do === 'prioritise') order.weights[tiers.indexOf(choice.tier)] = choice.weight
  else return false
  return true
}

const strongest = ({ weights }: Order, among: readonly number[]): number | undefined =>
  [...among].sort((a, b) => weights[b]! - weights[a]!)[0]

function standsFirst(order: Order, wanted: readonly number[]): boolean {
  const best = strongest(order, wanted)
  if (best === undefined || !heedful.has(order.rule)) return false
  return order.weights.every((weight, row) => row === best || weight < order.weights[best]!)
}
