/**
 * How many customers keep the rule 3-2-1-1-0, digit by digit, and how many have their data in a single building, or
 * elsewhere than they were told.
 */
import { kept } from '../base/kept.ts'
import { buildingOf } from '../estate/buildingOf.ts'
import type { Estate } from '../estate/estate.ts'
import type { Population } from '../estate/population.ts'
import { copiesOf, type RuleDigit, ruleDigits, type RuleVerdict, ruleVerdict } from './copyRule.ts'

export interface RuleCount {
  /** By policy, in the order of its table. */
  readonly verdicts: readonly RuleVerdict[]
  readonly customers: number
  /** Customers all of whose services keep the whole rule. */
  readonly met: number
  /** Customers with a service that does not keep the digit. */
  readonly unmet: Readonly<Record<RuleDigit, number>>
  /** Customers with a service whose data and copies, if any, are in one building. */
  readonly inOneBuilding: number
  /** Customers with a copy that is not where they were told. */
  readonly toldOtherwise: number
}

export function ruleCount(estate: Estate): RuleCount {
  const { copyKinds, credentialDomains, policies } = estate.policy
  const verdicts = Array.from({ length: policies.count }, (_, policy) =>
    ruleVerdict(copiesOf(copyKinds, credentialDomains, policy)),
  )
  const often = oftenOf(estate, failedBy(verdicts))
  const count = (has: (mark: number) => boolean): number =>
    often.reduce((sum, times, mark) => (mark !== 0 && has(mark) ? sum + times : sum), 0)
  const withMark = (bit: number): number => count(mark => ((mark >> bit) & 1) === 1)
  return {
    verdicts,
    customers: count(() => true),
    met: count(mark => (mark & anyDigit) === 0),
    unmet: Object.fromEntries(ruleDigits.map((digit, bit) => [digit, withMark(bit)])) as Record<
      RuleDigit,
      number
    >,
    inOneBuilding: withMark(oneBuilding),
    toldOtherwise: withMark(otherwise),
  }
}

const oneBuilding = ruleDigits.length
const otherwise = oneBuilding + 1
const served = otherwise + 1
const anyDigit = (1 << ruleDigits.length) - 1

/** By policy, a bit for each digit that it fails. */
function failedBy(verdicts: readonly RuleVerdict[]): number[] {
  return verdicts.map(verdict =>
    ruleDigits.reduce((bits, digit, bit) => bits | (verdict[digit].met ? 0 : 1 << bit), 0),
  )
}

/** What was counted of a population, by its policies' failings: whoever changes its recovery alone changes neither. */
const countedOf = kept((_: Population) => new Map<string, Int32Array>())

/** By mark, how many customers have it. */
function oftenOf(estate: Estate, failed: readonly number[]): Int32Array {
  const counted = countedOf(estate.population)
  const before = counted.get(failed.join())
  if (before !== undefined) return before
  const often = new Int32Array(256)
  for (const mark of marksOf(estate, failed)) often[mark]!++
  counted.set(failed.join(), often)
  return often
}

/** A mark for each customer: a bit for each digit that some service of theirs fails, and bits for the other counts. */
function marksOf(estate: Estate, failed: readonly number[]): Uint8Array {
  const { services, copies, customers } = estate.population
  const marks = new Uint8Array(customers.count)
  for (let service = 0; service < services.count; service++) {
    const home = buildingOf(estate, services.rack[service]!)
    let away = false
    let told = true
    for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
      const elsewhere = copies.site[copy]!
      const stands = elsewhere >= 0 ? -1 - elsewhere : buildingOf(estate, copies.rack[copy]!)
      if (stands !== home) away = true
      if (stands !== copies.declared[copy]!) told = false
    }
    marks[services.customer[service]!]! |=
      (1 << served) |
      failed[services.policy[service]!]! |
      (away ? 0 : 1 << oneBuilding) |
      (told ? 0 : 1 << otherwise)
  }
  return marks
}
