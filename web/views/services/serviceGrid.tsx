/** Rows of the table of services: only those in sight are rendered. */
import type { VNode } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import { own, Side } from '../../charts/side.ts'
import { type Cell, saidOf } from '../../charts/table.ts'
import { type Column, columns } from '../../model/serviceRows.ts'
import { useStore } from '../../store.ts'
import { look, view } from '../../view.ts'
import { customerWords } from '../../words/customersWords.ts'
import { useOwn } from '../../words/words.ts'
import { rowHeight, useRowsInSight } from './rowsInSight.ts'

interface HeadProps {
  readonly heads: Readonly<Record<Column, string>>
  /** The column by which rows are sorted. */
  readonly by: Column
  readonly descending: boolean
  readonly onSort: (column: Column) => void
}

export interface ServiceGridProps extends HeadProps {
  /** Services in the order in which they are listed. */
  readonly rows: Int32Array
  readonly cells: (service: number) => Cell[]
  readonly stateOf: (service: number) => string
}

const select = (row: number): void => look({ selection: { of: 'service', row } })

export function ServiceGrid({ rows, cells, stateOf, ...head }: ServiceGridProps): VNode {
  const w = useOwn(customerWords)
  const side = useContext(Side)
  const idOf = (service: number): string => own(`row-${service}`, side)
  const selected = useStore(view, ({ selection }) => (selection?.of === 'service' ? selection.row : -1))
  const { box, from, to, cursor, setCursor, moveTo, led, scrolled } = useRowsInSight(rows.length)
  // What a link or another view selects comes in sight; a table that is sorted or filtered stays where it is.
  useEffect(() => {
    const at = rows.indexOf(selected)
    if (at >= 0) moveTo(at)
  }, [selected])
  const pressed = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const next = led(event.key)
    if ((event.key === 'Enter' || event.key === ' ') && rows.length > 0) select(rows[cursor]!)
    else if (next !== undefined) moveTo(next)
    else return
    event.preventDefault()
  }
  const isRendered = cursor >= from && cursor < to
  return (
    <div
      class="rows"
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={w.grid}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      {...(isRendered && { 'aria-activedescendant': idOf(rows[cursor]!) })}
      onKeyDown={pressed}
      onScroll={event => scrolled(event.currentTarget)}
    >
      <Head {...head} />
      <div class="body" role="rowgroup" style={{ height: `${rows.length * rowHeight}px` }}>
        {[...rows.subarray(from, to)].map((service, nth) => (
          <Row
            key={service}
            id={idOf(service)}
            at={from + nth}
            isSelected={service === selected}
            isAtCursor={from + nth === cursor}
            cells={cells(service)}
            state={stateOf(service)}
            onChoose={() => {
              setCursor(from + nth)
              select(service)
            }}
          />
        ))}
      </div>
    </div>
  )
}

function Head({ heads, by, descending, onSort }: HeadProps): VNode {
  const w = useOwn(customerWords)
  return (
    <div class="row head" role="row" aria-rowindex={1}>
      {columns.map(column => (
        <span
          key={column}
          role="columnheader"
          aria-sort={by === column ? (descending ? 'descending' : 'ascending') : 'none'}
        >
          <button type="button" class="quiet" title={w.sortBy(heads[column])} onClick={() => onSort(column)}>
            {heads[column]}
            {by === column && <span aria-hidden="true">{descending ? ' ↓' : ' ↑'}</span>}
          </button>
        </span>
      ))}
    </div>
  )
}

interface RowProps {
  readonly id: string
  /** Its position in the table, from 0. */
  readonly at: number
  readonly isSelected: boolean
  readonly isAtCursor: boolean
  readonly cells: readonly Cell[]
  readonly state: string
  readonly onChoose: () => void
}

function Row({ id, at, isSelected, isAtCursor, cells, state, onChoose }: RowProps): VNode {
  return (
    <div
      id={id}
      class={`row${isSelected ? ' selected' : ''}${isAtCursor ? ' cursor' : ''}`}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isSelected}
      style={{ top: `${at * rowHeight}px` }}
      onClick={onChoose}
    >
      {cells.map(saidOf).map((cell, column) => (
        <span key={column} role={column === 0 ? 'rowheader' : 'gridcell'} title={String(cell)}>
          {columns[column] === 'state' && <i style={{ background: `var(--service-${state})` }} />}
          {cell}
        </span>
      ))}
    </div>
  )
}
