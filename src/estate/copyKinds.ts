/** The copies the policies list, numbered through: a row for each. */
import type { Scenario } from '../scenario/scenario.ts'

type Copy = Scenario['policies'][string]['copies'][number]

export interface ListedCopy {
  /** `policy/copy`. */
  readonly name: string
  readonly policy: string
  readonly copy: Copy
}

/** Copies of policy p are kinds first[p] up to first[p + 1]. */
export function copyKindsOf({ policies }: Scenario): {
  readonly first: Int32Array
  readonly kinds: readonly ListedCopy[]
} {
  const entries = Object.entries(policies)
  const first = new Int32Array(entries.length + 1)
  entries.forEach(([, { copies }], row) => (first[row + 1] = first[row]! + copies.length))
  return {
    first,
    kinds: entries.flatMap(([policy, { copies }]) =>
      copies.map((copy, nth) => ({
        name: `${policy}/${copy.id ?? `${copy.medium} ${nth + 1}`}`,
        policy,
        copy,
      })),
    ),
  }
}
