/** All services as table rows; only visible rows are rendered. */
import { dataAge } from '../../src/index.ts'
import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { elapsed, span, whole } from '../format.ts'
import { type Cell, type DataTable, inHours, saidOf } from '../charts/table.ts'
import { saveRows } from '../files/exports.ts'
import { lossesOf } from '../model/customers.ts'
import { type Column, columns, rowsOf, serviceTable } from '../model/serviceRows.ts'
import { serviceStates } from '../model/services.ts'
import type { Shown } from '../session.ts'
import { useStore } from '../store.ts'
import '../style/serviceTable.css'
import { look, moment, view } from '../view.ts'
import { customerWords } from '../words/customers.ts'
import { useOwn, useWords } from '../words/words.ts'
import { Filter } from './filter.tsx'

const rowHeight = 26
const beyond = 8

export function ServiceTable({ shown, tools }: { readonly shown: Shown; readonly tools: VNode }): VNode {
  const { language, words } = useWords()
  const w = useOwn(customerWords)
  const seconds = useStore(moment)
  const [asked, setAsked] = useState('')
  const [state, setState] = useState(-1)
  const [by, setBy] = useState<Column>('service')
  const [descending, setDescending] = useState(false)
  const table = useMemo(
    () =>
      serviceTable(shown, seconds, {
        states: serviceStates.map(each => words.states[each]),
        gone: words.inspector.dataGone,
        elsewhere: words.services.elsewhere,
      }),
    [shown, seconds, words],
  )
  const rows = useMemo(
    () => rowsOf(table, asked, state, by, descending),
    [table, asked, state, by, descending],
  )
  const heads: Readonly<Record<Column, string>> = {
    service: words.inspector.service,
    product: words.services.product,
    customer: words.inspector.customer,
    room: words.site.room,
    tier: words.services.tier,
    policy: words.services.policy,
    state: w.state,
    from: w.from,
    outage: w.outageHead,
    data: words.services.dataLost,
  }
  const cells = cellsOf(shown, table, words, language)
  /** A ref, because an export waits for the run under way and must then list the new incident. */
  const listed = useRef<() => DataTable>(() => ({ head: [], rows: [] }))
  listed.current = () => ({
    head: columns.map(column => heads[column]),
    rows: [...rows].map(row => cells(row)),
  })
  return (
    <section class="service-table">
      <header>
        <div class="figure-words">
          <h2>{w.tableTitle}</h2>
          <p class="takeaway" role="status">
            {w.tableTakeaway({ shown: whole(language, rows.length), all: whole(language, table.count) })}
          </p>
        </div>
        <div class="tools">
          {tools}
          <button
            type="button"
            class="quiet"
            onClick={() => void saveRows('services', () => listed.current())}
          >
            {w.csv}
          </button>
        </div>
      </header>
      <div class="filters">
        <Filter label={w.filter} hint={w.filterHint} asked={asked} ask={setAsked} />
        <label>
          <span>{w.state}</span>
          <select value={state} onChange={event => setState(Number(event.currentTarget.value))}>
            <option value={-1}>{w.anyState}</option>
            {serviceStates.map((each, row) => (
              <option key={each} value={row}>
                {words.states[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Rows
        rows={rows}
        heads={heads}
        cells={cells}
        by={by}
        descending={descending}
        stateOf={row => serviceStates[table.state(row)]!}
        onSort={column => {
          setDescending(by === column && !descending)
          setBy(column)
        }}
      />
      {rows.length === 0 && <p class="note">{w.empty}</p>}
    </section>
  )
}

function cellsOf(
  shown: Shown,
  table: ReturnType<typeof serviceTable>,
  words: ReturnType<typeof useWords>['words'],
  language: 'en' | 'fr',
): (row: number) => Cell[] {
  const { services, racks } = shown.recording
  const { outages } = lossesOf(shown)
  const i = words.inspector
  return row => {
    const rack = services.struckRack[row]!
    const from = outages.from[row]!
    const outage = outages.longest[row]!
    const age = dataAge(services, row)
    return [
      String(row + 1),
      table.words.product[services.product[row]!]!,
      table.customer(row),
      rack < 0 ? words.services.elsewhere : table.words.room[racks.room[rack]!]!,
      table.words.tier[services.tier[row]!]!,
      table.words.policy[services.policy[row]!]!,
      words.states[serviceStates[table.state(row)]!],
      from === Infinity ? '–' : inHours(elapsed(language, from), from),
      outage === Infinity ? words.never : outage === 0 ? '–' : inHours(span(language, outage), outage),
      age === Infinity ? i.dataGone : age === 0 ? '–' : inHours(span(language, age), age),
    ]
  }
}

interface RowsProps {
  readonly rows: Int32Array
  readonly heads: Readonly<Record<Column, string>>
  readonly cells: (row: number) => Cell[]
  readonly by: Column
  readonly descending: boolean
  readonly stateOf: (row: number) => string
  readonly onSort: (column: Column) => void
}

function Rows({ rows, heads, cells, by, descending, stateOf, onSort }: RowsProps): VNode {
  const w = useOwn(customerWords)
  const selected = useStore(view, ({ selection }) => (selection?.of === 'service' ? selection.row : -1))
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [tall, setTall] = useState(480)
  const [cursor, setCursor] = useState(0)
  useEffect(() => {
    if (box.current) setTall(box.current.clientHeight)
  }, [])
  const from = Math.max(0, Math.floor(top / rowHeight) - beyond)
  const to = Math.min(rows.length, Math.ceil((top + tall) / rowHeight) + beyond)
  const here = Math.min(cursor, Math.max(0, rows.length - 1))
  const page = Math.max(1, Math.floor(tall / rowHeight) - 2)
  const keys: Readonly<Record<string, () => number>> = {
    ArrowDown: () => here + 1,
    ArrowUp: () => here - 1,
    PageDown: () => here + page,
    PageUp: () => here - page,
    Home: () => 0,
    End: () => rows.length - 1,
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const move = keys[event.key]
    if ((event.key === 'Enter' || event.key === ' ') && rows.length > 0)
      look({ selection: { of: 'service', row: rows[here]! } })
    else if (move && box.current) {
      const next = Math.min(rows.length - 1, Math.max(0, move()))
      setCursor(next)
      const { scrollTop, clientHeight } = box.current
      const y = next * rowHeight
      if (y < scrollTop) box.current.scrollTop = y
      else if (y + 2 * rowHeight > scrollTop + clientHeight)
        box.current.scrollTop = y + 2 * rowHeight - clientHeight
    } else return
    event.preventDefault()
  }
  return (
    <div
      class="rows"
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={w.grid}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      {...(rows.length > 0 && here >= from && here < to && { 'aria-activedescendant': `row-${rows[here]!}` })}
      onKeyDown={pressed}
      onScroll={event => {
        setTop(event.currentTarget.scrollTop)
        setTall(event.currentTarget.clientHeight)
      }}
    >
      <div class="row head" role="row" aria-rowindex={1}>
        {columns.map(column => (
          <span
            key={column}
            role="columnheader"
            aria-sort={by === column ? (descending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              class="quiet"
              title={w.sortBy(heads[column])}
              onClick={() => onSort(column)}
            >
              {heads[column]}
              {by === column && <span aria-hidden="true">{descending ? ' ↓' : ' ↑'}</span>}
            </button>
          </span>
        ))}
      </div>
      <div class="body" role="rowgroup" style={{ height: `${rows.length * rowHeight}px` }}>
        {Array.from({ length: Math.max(0, to - from) }, (_, nth) => {
          const at = from + nth
          const row = rows[at]!
          return (
            <div
              key={row}
              id={`row-${row}`}
              class={`row${row === selected ? ' selected' : ''}${at === here ? ' cursor' : ''}`}
              role="row"
              aria-rowindex={at + 2}
              aria-selected={row === selected}
              style={{ top: `${at * rowHeight}px` }}
              onClick={() => {
                setCursor(at)
                look({ selection: { of: 'service', row } })
              }}
            >
              {cells(row)
                .map(saidOf)
                .map((cell, column) => (
                  <span key={column} role={column === 0 ? 'rowheader' : 'gridcell'} title={String(cell)}>
                    {columns[column] === 'state' && (
                      <i style={{ background: `var(--service-${stateOf(row)})` }} />
                    )}
                    {cell}
                  </span>
                ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
