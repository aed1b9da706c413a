/** A cell of a table: by how much B exceeds A. */
import type { VNode } from 'preact'
import { compareWords } from '../../words/compareWords.ts'
import { useOwn } from '../../words/words.ts'
import { Sign } from '../sign.tsx'

interface GapProps {
  /** B less A. */
  readonly by: number
  readonly say: (amount: number) => string
  /** What is no amount: one side never comes, or does not state it. */
  readonly otherwise?: 'same' | 'different' | 'open'
}

export function Gap({ by, say, otherwise = 'open' }: GapProps): VNode {
  const w = useOwn(compareWords)
  const amount = by !== 0 && Number.isFinite(by)
  return (
    <td class={by > 0 ? 'more' : by < 0 ? 'less' : 'same'}>
      {amount ? (
        `${by > 0 ? '+' : '−'}${say(Math.abs(by))}`
      ) : by === 0 || otherwise === 'same' ? (
        <Sign of="=" said={w.equal} />
      ) : (
        otherwise === 'different' && <Sign of="≠" said={w.different} />
      )}
    </td>
  )
}
