/** All services as a table: what is listed, in which order, and its export. */
import { dataAge } from '../../../src/index.ts'
import type { VNode } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { elapsed, span, whole } from '../../format.ts'
import { type Cell, type DataTable, inHours } from '../../charts/table.ts'
import { saveRows } from '../../files/exports.ts'
import { lossesOf } from '../../model/customers.ts'
import {
  type Column,
  columns,
  everyService,
  followsStates,
  type Listing,
  rowsOf,
  serviceTable,
} from '../../model/serviceRows.ts'
import { statesNow } from '../../model/incident.ts'
import { serviceStates } from '../../model/services.ts'
import type { Shown } from '../../session.ts'
import { useStore } from '../../store.ts'
import '../../style/serviceTable.css'
import { moment } from '../../view.ts'
import { customerWords } from '../../words/customersWords.ts'
import { type Spoken, useOwn, useWords } from '../../words/words.ts'
import { Filter } from '../filter.tsx'
import { ServiceGrid } from './serviceGrid.tsx'

export function ServiceTable({ shown, tools }: { readonly shown: Shown; readonly tools: VNode }): VNode {
  const spoken = useWords()
  const { language, words } = spoken
  const w = useOwn(customerWords)
  const seconds = useStore(moment)
  const [listing, setListing] = useState(everyService)
  const table = useMemo(
    () =>
      serviceTable(shown, seconds, {
        states: serviceStates.map(each => words.states[each]),
        gone: words.inspector.dataGone,
        elsewhere: words.services.elsewhere,
      }),
    [shown, words],
  )
  const { version } = statesNow(shown.recording, seconds)
  // While a night is played each frame has a moment of its own, and ranking goes over all services.
  const rows = useMemo(() => rowsOf(table, listing), [table, listing, followsStates(listing) ? version : 0])
  const { by, descending } = listing
  const heads = useHeads()
  const cells = cellsOf(shown, table, spoken)
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
      <Filters listing={listing} list={setListing} />
      <ServiceGrid
        rows={rows}
        heads={heads}
        cells={cells}
        by={by}
        descending={descending}
        stateOf={row => serviceStates[table.state(row)]!}
        onSort={column => setListing({ ...listing, by: column, descending: by === column && !descending })}
      />
      {rows.length === 0 && <p class="note">{w.empty}</p>}
    </section>
  )
}

function useHeads(): Readonly<Record<Column, string>> {
  const { words } = useWords()
  const w = useOwn(customerWords)
  return {
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
}

interface FiltersProps {
  readonly listing: Listing
  readonly list: (listing: Listing) => void
}

function Filters({ listing, list }: FiltersProps): VNode {
  const { words } = useWords()
  const w = useOwn(customerWords)
  return (
    <div class="filters">
      <Filter
        label={w.filter}
        hint={w.filterHint}
        asked={listing.asked}
        ask={asked => list({ ...listing, asked })}
      />
      <label>
        <span>{w.state}</span>
        <select
          value={listing.state}
          onChange={event => list({ ...listing, state: Number(event.currentTarget.value) })}
        >
          <option value={-1}>{w.anyState}</option>
          {serviceStates.map((each, row) => (
            <option key={each} value={row}>
              {words.states[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function cellsOf(
  shown: Shown,
  table: ReturnType<typeof serviceTable>,
  { language, words }: Spoken,
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
      outage === Infinity
        ? customerWords[language].never
        : outage === 0
          ? '–'
          : inHours(span(language, outage), outage),
      age === Infinity ? i.dataGone : age === 0 ? '–' : inHours(span(language, age), age),
    ]
  }
}
