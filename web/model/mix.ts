/** Shares of a product's services protected by each policy, and how the others adjust when one is changed. */
import type { Unedited } from '../thread/protocol.ts'

/** Policy to percent; the sum is 100. */
export type Mix = Readonly<Record<string, number>>

export const mixPath = (product: string): string => `products.${product}.policies`

/**
 * The mix as edited, otherwise as written, with all policies of the scenario in their order. An edit that is
 * not a mix is ignored.
 */
export function mixOf(
  { products, policies }: Pick<Unedited, 'products' | 'policies'>,
  edits: Readonly<Record<string, string>>,
  product: string,
): Mix {
  const edited = edits[mixPath(product)]
  const said = edited === undefined ? undefined : read(edited)
  const written = products[product]?.policies ?? {}
  return Object.fromEntries(
    Object.keys(policies).map(policy => [
      policy,
      said === undefined ? tenths(of(written, policy) * 100) : of(said, policy),
    ]),
  )
}

const of = (shares: Mix, policy: string): number => (Object.hasOwn(shares, policy) ? shares[policy]! : 0)

/**
 * Sets one policy to `percent`. The others keep their proportions; if they are all zero, the first of them
 * takes the rest.
 */
export function rebalanced(mix: Mix, policy: string, percent: number): Mix {
  const own = tenths(Math.min(100, Math.max(0, percent)))
  const others = Object.keys(mix).filter(each => each !== policy)
  const sum = others.reduce((total, each) => total + mix[each]!, 0)
  const next: Record<string, number> = { ...mix, [policy]: others.length === 0 ? 100 : own }
  let left = tenths(100 - own)
  for (const [nth, each] of others.entries()) {
    const share = sum === 0 ? (nth === 0 ? left : 0) : tenths((mix[each]! / sum) * (100 - own))
    next[each] = Math.min(left, share)
    left = tenths(left - next[each])
  }
  // The remainder from rounding goes to the largest of the others.
  const largest = others.toSorted((a, b) => next[b]! - next[a]!)[0]
  if (largest !== undefined) next[largest] = tenths(next[largest]! + left)
  return next
}

/** The mix in the form of `--set`. */
export function mixText(mix: Mix): string {
  const parts = Object.entries(mix).filter(([, percent]) => percent > 0)
  return `{ ${parts.map(([policy, percent]) => `${policy}: ${percent} %`).join(', ')} }`
}

function read(text: string): Mix | undefined {
  const inside = /^\{(.*)\}$/.exec(text.trim())?.[1]
  const parts = inside?.split(',').map(part => /^\s*([^:"']+?)\s*:\s*([\d.]+)\s*%\s*$/.exec(part))
  if (parts === undefined || parts.some(part => part === null)) return undefined
  return Object.fromEntries(parts.map(part => [part![1]!, Number(part![2])]))
}

const tenths = (value: number): number => Math.round(value * 10) / 10
