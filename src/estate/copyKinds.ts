/** The copies that the policies list, one row for each. */
import { startsOf } from '../base/starts.ts'
import type { Scenario } from '../scenario/scenario.ts'

type Copy = Scenario['policies'][string]['copies'][number]

export interface ListedCopy {
  /** `policy/copy`. */
  readonly name: string
  readonly policy: string
  readonly copy: Copy
}

/**
 * The name of a copy within its policy: draws are keyed by it and the service. A service has only one policy,
 * so adding the policy's name would merely give the same copies other draws under another name.
 */
export function ownName(name: string): string {
  return name.slice(name.indexOf('/') + 1)
}

/** Copies of policy p are kinds first[p] up to first[p + 1]. */
export function copyKindsOf({ policies }: Scenario): {
  readonly first: Int32Array
  readonly kinds: readonly ListedCopy[]
} {
  const entries = Object.entries(policies)
  return {
    first: startsOf(entries.map(([, { copies }]) => copies)),
    kinds: entries.flatMap(([policy, { copies }]) =>
      copies.map((copy, nth) => ({
        name: `${policy}/${copy.id ?? `${copy.medium} ${nth + 1}`}`,
        policy,
        copy,
      })),
    ),
  }
}
