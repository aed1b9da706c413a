/** A cell of a table: by how much B exceeds A. */
import type { VNode } from 'preact'

interface GapProps {
  /** B less A. */
  readonly by: number
  readonly say: (amount: number) => string
  /** Told of what is no amount: one side never comes, or does not state it. */
  readonly otherwise?: string
}

export function Gap({ by, say, otherwise = '' }: GapProps): VNode {
  const amount = Number.isFinite(by) ? `${by > 0 ? '+' : '−'}${say(Math.abs(by))}` : otherwise
  return <td class={by > 0 ? 'more' : by < 0 ? 'less' : 'same'}>{by === 0 ? '=' : amount}</td>
}
