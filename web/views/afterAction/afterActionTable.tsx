/** A table of the report. */
import type { VNode } from 'preact'

interface Props {
  readonly label: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns of text, aligned left; the others are figures. */
  readonly words?: readonly number[]
}

export function Rows({ label, head, rows, words = [] }: Props): VNode {
  const of = (column: number): string => (words.includes(column) ? 'words' : '')
  return (
    <div class="scroll" role="group" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            {head.map((word, column) => (
              <th scope="col" class={of(column)} key={word}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], row) => (
            <tr key={`${row} ${first}`}>
              <th scope="row">{first}</th>
              {rest.map((value, column) => (
                <td class={of(column + 1)} key={column}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
