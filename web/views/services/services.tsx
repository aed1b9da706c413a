/** One cell for each service at the moment on show, with counts. */
import { dataLossKind, roomsCalled, toldOnStorey } from '../../../src/index.ts'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { Figure } from '../../charts/figure.tsx'
import { Legend } from '../../charts/legend.tsx'
import { type CellRange, layCells } from '../../charts/cells.ts'
import { type Cell, labelledCell, zero } from '../../charts/table.ts'
import { nameLines, UnitChart } from '../../charts/unitChart.tsx'
import { percentLost, whole } from '../../format.ts'
import { lazy } from '../../browser/lazy.tsx'
import { statesNow } from '../../model/incident.ts'
import { buildingName, labelled, policyName, productName, roomName } from '../../model/names.ts'
import { serviceStates, serving } from '../../model/services.ts'
import type { Shown } from '../../session.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { Choice } from '../../shell/choice.tsx'
import { useSize } from '../../browser/size.ts'
import { useStore } from '../../store.ts'
import { useColours } from '../../browser/theme.ts'
import { look, moment, type View, view } from '../../view.ts'
import { serviceWords } from '../../words/servicesWords.ts'
import { type Spoken, useOwn, useWords } from '../../words/words.ts'
import { Brushed, useAmongCells } from './brushed.tsx'
import { WideTable } from '../wideTable.tsx'

/** From this width, the rooms have a line for their names, px. */
const roomForNames = 600

const nameInBuilding = (name: string): string => name.slice(name.indexOf('/') + 1)

/** Of each room, what may stand above its cells, the fullest first: rooms of all storeys stand side by side. */
function namesOfRooms({ scenario, recording }: Shown, language: View['language']): (readonly string[])[] {
  const called = new Map(roomsCalled(scenario.buildings).map(room => [room.path, room]))
  return recording.plan.rooms.map(({ name }) => {
    const { words, isLabel, storey } = called.get(name) ?? { words: '', isLabel: false }
    const own = nameInBuilding(name)
    if (!isLabel) return [own]
    const label = labelled(scenario, words)
    return storey === undefined
      ? [label, own]
      : [toldOnStorey(label, storey, language), `${label} ${storey}`, own]
  })
}

type ServiceState = (typeof serviceStates)[number]

const variables = serviceStates.map(state => `--service-${state}`)

const Table = lazy(() => import('./serviceTable.tsx').then(({ ServiceTable }) => ServiceTable))

export function Services({ shown }: { readonly shown: Shown }): VNode {
  const as = useStore(view, ({ services }) => services)
  return as === 'table' ? <Table shown={shown} tools={<As />} /> : <Cells shown={shown} />
}

/** Chooses between the cells and the table. */
function As(): VNode {
  const w = useOwn(serviceWords)
  const as = useStore(view, ({ services }) => services)
  return (
    <Choice name="as" label={w.as} options={w.shownAs} value={as} onChoose={services => look({ services })} />
  )
}

function Cells({ shown }: { readonly shown: Shown }): VNode {
  const spoken = useWords()
  const { language, words } = spoken
  const w = useOwn(serviceWords)
  const seconds = useStore(moment)
  const { states, counts } = statesNow(shown.recording, seconds)
  return (
    <div class="services">
      <Figure
        name="services"
        title={w.title}
        takeaway={w.takeaway(amountsOf(counts, language))}
        dataLabel={words.data}
        table={() => roomTable(shown, states, spoken)}
        tools={
          <>
            <As />
            <ChartTools figure="services" />
          </>
        }
      >
        <Legend
          label={w.title}
          entries={serviceStates.map((key, state) => ({
            key,
            label: words.states[key],
            figure: whole(language, counts[state]!),
            fill: `var(--service-${key})`,
          }))}
        />
        <Mosaic shown={shown} states={states} seconds={seconds} />
      </Figure>
      <Protection shown={shown} states={states} />
    </div>
  )
}

/** Amounts for the sentence above the cells; null: none, and not spoken of. */
function amountsOf(counts: ArrayLike<number>, language: Spoken['language']) {
  const count = (state: ServiceState): number => counts[serviceStates.indexOf(state)]!
  const said = (amount: number): string => whole(language, amount)
  const some = (amount: number): string | null => (amount > 0 ? said(amount) : null)
  const sum = (states: readonly ServiceState[]): number =>
    states.reduce((total, state) => total + count(state), 0)
  return {
    all: said(sum(serviceStates)),
    up: said(sum(serving)),
    empty: some(count('restored-empty')),
    away: some(count('degraded')),
    down: said(count('down')),
    restoring: some(count('restoring')),
    destroyed: said(count('destroyed')),
  }
}

interface MosaicProps {
  readonly shown: Shown
  /** State of each service at that moment, as a position among `serviceStates`. */
  readonly states: Uint8Array
  readonly seconds: number
}

/** The cells, as large as the room that there is, and the words of the one below the pointer. */
function Mosaic({ shown, states, seconds }: MosaicProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(serviceWords)
  const selected = useStore(view, ({ selection }) => (selection?.of === 'service' ? selection.row : null))
  const colours = useColours(variables)
  const [pointed, setPointed] = useAmongCells(shown, -1)
  const [brushed, setBrushed] = useAmongCells<CellRange | null>(shown, null)
  const { box, cells, namesRooms } = useLaidCells(shown)
  const speak = useSpoken(shown, states)
  const { plan } = shown.recording
  const rooms = useMemo(() => namesOfRooms(shown, language), [shown, language])
  return (
    <>
      <div class="services-box">
        <div class="services-room" ref={box} />
        {cells && (
          <UnitChart
            cells={cells}
            states={states}
            version={seconds}
            colours={colours}
            ratio={devicePixelRatio}
            selected={selected}
            brushed={brushed}
            label={w.label}
            roomNames={namesRooms ? room => rooms[room]! : undefined}
            bandName={building => {
              const band = plan.buildings[building]
              return band === undefined ? words.services.elsewhere : buildingName(shown.scenario, band.name)
            }}
            speak={speak}
            onSelect={row => look({ selection: { of: 'service', row } })}
            onBrush={setBrushed}
            pointed={pointed}
            onPoint={setPointed}
          />
        )}
      </div>
      <p class="pointed" aria-hidden="true">
        {pointed >= 0 ? speak(pointed) : w.order}
      </p>
      <Brushed shown={shown} states={states} brushed={brushed} speak={speak} onBrush={setBrushed} />
    </>
  )
}

/** Where the cells stand in the measured box; null until it is measured. */
function useLaidCells({ derived }: Shown) {
  const [box, size] = useSize<HTMLDivElement>()
  const ratio = devicePixelRatio
  const width = Math.max(280, Math.floor(size.width))
  const height = Math.max(620, Math.floor(size.height))
  const namesRooms = width >= roomForNames
  const cells = useMemo(
    () =>
      size.width === 0
        ? null
        : layCells(derived, {
            width: Math.floor(width * ratio),
            height: Math.floor(height * ratio),
            head: Math.round((nameLines.building + (namesRooms ? nameLines.rooms : 0)) * ratio),
          }),
    // These stay the same for another seed, so the layout is kept.
    [derived.order, derived.roomOf, derived.buildingOf, size.width === 0, width, height, ratio],
  )
  return { box, cells, namesRooms }
}

/** What is said of a service: its name, where it stands and how it is at that moment. */
function useSpoken(shown: Shown, states: Uint8Array): (service: number) => string {
  const { language, words } = useWords()
  const w = useOwn(serviceWords)
  const { plan, services } = shown.recording
  return service => {
    const room = shown.derived.roomOf[service]!
    return w.speak({
      name: words.services.name(whole(language, service + 1), productName(shown, services.product[service]!)),
      state: words.states[serviceStates[states[service]!]!],
      room: room < 0 ? words.services.elsewhere : roomName(shown.scenario, plan.rooms[room]!.name),
      policy: policyName(shown, services.policy[service]!),
    })
  }
}

function roomTable(
  { recording: { plan }, scenario, derived: { roomOf } }: Shown,
  states: Uint8Array,
  { language, words }: Spoken,
) {
  const rows = plan.rooms.length + 1
  const named = (path: string): Cell => labelledCell(roomName(scenario, path), path, words.site.room)
  const counts = new Int32Array(rows * serviceStates.length)
  states.forEach((state, service) => counts[(roomOf[service]! + 1) * serviceStates.length + state]!++)
  return {
    head: [words.site.room, ...serviceStates.map(state => words.states[state])],
    rows: Array.from({ length: rows }, (_, row) => [
      row === 0 ? words.services.elsewhere : named(plan.rooms[row - 1]!.name),
      ...serviceStates.map((_, state) => whole(language, counts[row * serviceStates.length + state]!)),
    ]).filter(([, ...figures]) => figures.some(figure => figure !== '0')),
  }
}

function Protection({ shown, states }: { readonly shown: Shown; readonly states: Uint8Array }): VNode {
  const { language, words } = useWords()
  const { services } = shown.recording
  const w = useOwn(serviceWords)
  const kinds = serviceStates.length + 1
  const counts = new Int32Array(services.policies.length * kinds)
  for (let service = 0; service < services.count; service++) {
    const at = services.policy[service]! * kinds
    counts[at + states[service]!]!++
    if (services.dataLoss[service] === dataLossKind.permanent) counts[at + kinds - 1]!++
  }
  const of = (policy: number): number =>
    counts.subarray(policy * kinds, policy * kinds + kinds - 1).reduce((sum, count) => sum + count, 0)
  const lost = (policy: number): number =>
    of(policy) === 0 ? 0 : counts[policy * kinds + kinds - 1]! / of(policy)
  const rows = services.policies.map((_, policy) => policy).filter(policy => of(policy) > 0)
  const worst = rows.reduce((best, policy) => (lost(policy) > lost(best) ? policy : best), rows[0] ?? 0)
  return (
    <section class="figure">
      <h3>{w.table}</h3>
      <p class="takeaway">
        {lost(worst) > 0
          ? w.tableTakeaway({ policy: policyName(shown, worst), share: percentLost(language, lost(worst)) })
          : w.noLoss}
      </p>
      <WideTable label={w.table}>
        <thead>
          <tr>
            <th scope="col">{words.services.policy}</th>
            <th scope="col">{w.total}</th>
            {serviceStates.map(state => (
              <th scope="col" key={state}>
                {words.states[state]}
              </th>
            ))}
            <th scope="col">{words.services.dataLost}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(policy => (
            <tr key={policy}>
              <th scope="row">{policyName(shown, policy)}</th>
              <td>{whole(language, of(policy))}</td>
              {serviceStates.map((state, at) => (
                <td key={state} class={zero(counts[policy * kinds + at]!)}>
                  {whole(language, counts[policy * kinds + at]!)}
                </td>
              ))}
              <td>
                {percentLost(language, lost(policy))}{' '}
                <span class="part-bar" style={{ '--share': lost(policy) }} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  )
}
