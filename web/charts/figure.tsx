/**
 * Frame of every chart: its title, one sentence computed from the data, the chart, and the data as a table.
 */
import type { ComponentChildren, VNode } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { own, Side, useRegion } from './side.ts'
import { type Cell, type DataTable, saidOf, tables, zero } from './table.ts'

export interface FigureProps {
  readonly name: string
  readonly title: string
  readonly takeaway: string
  /** More data is still to come. */
  readonly busy?: boolean
  readonly dataLabel: string
  /** A function if the table is expensive to make; then called when the data is opened. */
  readonly table: DataTable | (() => DataTable)
  readonly tools?: ComponentChildren
  readonly children: ComponentChildren
  readonly level?: 2 | 3
}

export function Figure({
  name,
  title,
  takeaway,
  busy = false,
  dataLabel,
  table,
  tools,
  children,
  level = 2,
}: FigureProps): VNode {
  const [open, setOpen] = useState(typeof table !== 'function')
  const Heading = level === 2 ? 'h2' : 'h3'
  const figure = own(name, useContext(Side))
  return (
    <figure
      class={`figure figure-${name}`}
      data-figure={figure}
      aria-label={title}
      aria-busy={busy || undefined}
      ref={node => void (node && tables.set(node, table))}
    >
      <figcaption>
        <div class="figure-words">
          <Heading id={`title-${figure}`}>{title}</Heading>
          <p class="takeaway">{takeaway}</p>
        </div>
        {tools && <div class="tools">{tools}</div>}
      </figcaption>
      {children}
      <details class="data" onToggle={event => setOpen(open || event.currentTarget.open)}>
        <summary>
          {dataLabel} <span class="unseen">{title}</span>
        </summary>
        {open && <Rows {...(typeof table === 'function' ? table() : table)} caption={title} />}
      </details>
    </figure>
  )
}

function shown(cell: Cell): ComponentChildren {
  if (typeof cell !== 'object' || !('parts' in cell) || !cell.beside) return saidOf(cell)
  return (
    <>
      {cell.said} <code class="place">{cell.beside}</code>
    </>
  )
}

function Rows({
  head,
  rows,
  first = rows.length,
  note,
  caption,
}: DataTable & { readonly caption: string }): VNode {
  return (
    <div class="scroll" role="region" aria-label={useRegion(caption)} tabIndex={0}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {head.map(word => (
              <th scope="col">{word}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, first).map(([name, ...rest]) => (
            <tr>
              <th scope="row">{name !== undefined && shown(name)}</th>
              {rest.map(cell => (
                <td class={zero(saidOf(cell))}>{shown(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p class="note">{note}</p>}
    </div>
  )
}
