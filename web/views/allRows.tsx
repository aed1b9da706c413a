/** Takes the figures of all replications away as the file that the command line writes. */
import type { VNode } from 'preact'
import { exported } from '../files/exported.ts'
import type { Rows } from '../thread/protocol.ts'
import { rowWords } from '../words/rows.ts'
import { useOwn } from '../words/words.ts'

interface Props {
  readonly of: Rows
  /** What a row is called. */
  readonly each: 'runs' | 'fires'
}

export function AllRows({ of, each }: Props): VNode {
  const w = useOwn(rowWords)
  return (
    <button
      type="button"
      class="quiet"
      title={w.hint[each]}
      onClick={() => exported(exports => exports.saveReplications(of))}
    >
      {w[each]}
    </button>
  )
}
