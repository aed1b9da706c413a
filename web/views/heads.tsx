/** The head of a table, by what is written above each column. */
import type { VNode } from 'preact'

interface Props {
  readonly of: readonly string[]
  /** The columns are of text, not of figures. */
  readonly words?: boolean
}

export function Heads({ of, words = false }: Props): VNode {
  return (
    <thead>
      <tr>
        {of.map(head => (
          <th scope="col" class={words ? 'words' : ''} key={head}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}
