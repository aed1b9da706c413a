/** A building, room, service or customer at the moment on show, and why it is in that state. */
import { dataLossKind } from '../../src/index.ts'
import type { VNode } from 'preact'
import { decimals, elapsed, span, whole } from '../format.ts'
import { statesNow } from '../model/incident.ts'
import { buildingName, customerName, policyName, productName, roomName, tierName } from '../model/names.ts'
import { frameAt, roomsAt, roomStates } from '../model/rooms.ts'
import { serviceStates, stateAt } from '../model/services.ts'
import type { Shown } from '../session.ts'
import { useStore } from '../store.ts'
import { look, moment, type Selection } from '../view.ts'
import { useWords } from '../words/words.ts'
import { Customer } from './customer.tsx'
import { Fact } from './fact.tsx'
import { Why } from './why.tsx'

interface SelectedProps {
  readonly shown: Shown
  readonly selection: Selection
}

export function Selected({ shown, selection }: SelectedProps): VNode {
  const { of, row } = selection
  return (
    <>
      {of === 'building' && <Building shown={shown} row={row} />}
      {of === 'room' && <Room shown={shown} row={row} />}
      {of === 'service' && <Service shown={shown} row={row} />}
      {of === 'customer' && <Customer shown={shown} row={row} />}
      <Why shown={shown} selection={selection} />
    </>
  )
}

interface PartProps {
  readonly shown: Shown
  readonly row: number
}

function Building({ shown, row }: PartProps): VNode {
  const { language, words } = useWords()
  const { plan, frames } = shown.recording
  const seconds = useStore(moment)
  const now = roomsAt(frames, frameAt(frames, seconds))
  const rooms = [...plan.rooms.keys()].filter(room => plan.rooms[room]!.building === row)
  const sum = (of: (room: number) => number): string =>
    whole(
      language,
      rooms.reduce((total, room) => total + of(room), 0),
    )
  const counts = roomStates
    .map(state => ({ state, count: rooms.filter(room => now[room]!.state === state).length }))
    .filter(({ count }) => count > 0)
  const w = words.site
  return (
    <>
      <h2>{buildingName(shown.scenario, plan.buildings[row]!.name)}</h2>
      <dl>
        <Fact of={words.inspector.rooms} is={whole(language, rooms.length)} />
        {counts.map(({ state, count }) => (
          <Fact key={state} of={words.rooms[state]} is={whole(language, count)} />
        ))}
        <Fact of={w.racks} is={sum(room => plan.rooms[room]!.racks)} />
        <Fact of={w.servers} is={sum(room => plan.rooms[room]!.servers)} />
        <Fact of={w.services} is={sum(room => shown.derived.perRoom[room]!)} />
      </dl>
      <Split shown={shown} isOf={room => plan.rooms[room]!.building === row} />
    </>
  )
}

function Room({ shown, row }: PartProps): VNode {
  const { language, words } = useWords()
  const { recording } = shown
  const { plan, frames } = recording
  const seconds = useStore(moment)
  const room = plan.rooms[row]!
  const now = roomsAt(frames, frameAt(frames, seconds))[row]!
  const { perRoom } = shown.derived
  const name = roomName(shown.scenario, room.name)
  const w = words.site
  return (
    <>
      <h2>{name}</h2>
      {name !== room.name && <code class="place">{room.name}</code>}
      <p class="state">
        <i style={{ background: `var(--room-${now.state})` }} />
        {[
          words.rooms[now.state],
          ...now.conditions.filter(each => each !== now.state).map(each => words.conditions[each]),
        ].join(', ')}
      </p>
      <dl>
        <Fact
          of={words.inspector.building}
          is={
            <button
              type="button"
              class="quiet"
              onClick={() => look({ selection: { of: 'building', row: room.building } })}
            >
              {buildingName(shown.scenario, plan.buildings[room.building]!.name)}
            </button>
          }
        />
        <Fact of={w.kind} is={words.roomKinds[room.kind] ?? room.kind} />
        <Fact
          of={w.storey}
          is={room.topStorey > room.storey ? `${room.storey} – ${room.topStorey}` : String(room.storey)}
        />
        <Fact of={w.hot} is={`${whole(language, now.upperC)} °C`} />
        <Fact of={w.layer} is={w.metres(decimals(language, now.layerHeightM, 1))} />
        {room.racks > 0 && (
          <Fact
            of={w.racks}
            is={`${whole(language, room.racks)} · ${whole(language, room.servers)} ${w.servers.toLowerCase()}`}
          />
        )}
        {perRoom[row]! > 0 && <Fact of={w.services} is={whole(language, perRoom[row]!)} />}
      </dl>
      {perRoom[row]! > 0 && <Split shown={shown} isOf={of => of === row} />}
    </>
  )
}

interface SplitProps {
  readonly shown: Shown
  readonly isOf: (room: number) => boolean
}

/** Services of some rooms, by state at the moment on show. */
function Split({ shown, isOf }: SplitProps): VNode | null {
  const { language, words } = useWords()
  const seconds = useStore(moment)
  const { states } = statesNow(shown.recording, seconds)
  const counts = serviceStates.map(() => 0)
  shown.derived.roomOf.forEach((of, service) => of >= 0 && isOf(of) && counts[states[service]!]!++)
  if (counts.every(count => count === 0)) return null
  return (
    <div
      class="split"
      role="img"
      aria-label={`${words.inspector.byState}${words.colon}${serviceStates.map((state, at) => `${words.states[state]} ${counts[at]}`).join(', ')}`}
    >
      {serviceStates.map(
        (state, at) =>
          counts[at]! > 0 && (
            <i
              key={state}
              style={{ flexGrow: counts[at], background: `var(--service-${state})` }}
              title={`${words.states[state]}${words.colon}${whole(language, counts[at]!)}`}
            />
          ),
      )}
    </div>
  )
}

function Service({ shown, row }: PartProps): VNode {
  const { language, words } = useWords()
  const { services, history, plan } = shown.recording
  const seconds = useStore(moment)
  const state = serviceStates[stateAt(history, row, seconds)]!
  const room = shown.derived.roomOf[row]!
  const w = words.services
  const i = words.inspector
  const loss = services.dataLoss[row]
  const lostSpan = span(language, services.dataLossSeconds[row]!)
  return (
    <>
      <h2>{w.name(whole(language, row + 1), productName(shown, services.product[row]!))}</h2>
      <p class="state">
        <i style={{ background: `var(--service-${state})` }} />
        {words.states[state]}
      </p>
      <dl>
        <Fact of={i.room} is={room < 0 ? w.elsewhere : roomName(shown.scenario, plan.rooms[room]!.name)} />
        <Fact
          of={i.customer}
          is={
            <button
              type="button"
              class="quiet"
              onClick={() => look({ selection: { of: 'customer', row: services.customer[row]! } })}
            >
              {customerName(shown, services.customer[row]!)}
            </button>
          }
        />
        <Fact of={w.tier} is={tierName(shown, services.tiers[services.tier[row]!] ?? '')} />
        <Fact of={w.policy} is={policyName(shown, services.policy[row]!)} />
        <Fact
          of={i.dataLoss}
          is={
            loss === dataLossKind.permanent
              ? i.dataGone
              : loss === dataLossKind.window
                ? i.dataWindow(lostSpan)
                : i.dataKept
          }
        />
      </dl>
      <Changes shown={shown} row={row} />
    </>
  )
}

/** All changes of the service; selecting one goes to its moment. */
function Changes({ shown, row }: PartProps): VNode {
  const { language, words } = useWords()
  const { first, seconds, state } = shown.recording.history
  const rows = Array.from({ length: first[row + 1]! - first[row]! }, (_, nth) => first[row]! + nth)
  return (
    <ol class="changes">
      {rows.map(at => (
        <li key={at}>
          <button
            type="button"
            class="quiet"
            onClick={() => moment.set(seconds[at]!)}
            aria-label={words.inspector.goTo(elapsed(language, seconds[at]!))}
          >
            {elapsed(language, seconds[at]!)}
          </button>
          <i style={{ background: `var(--service-${serviceStates[state[at]!]!})` }} />
          {words.states[serviceStates[state[at]!]!]}
        </li>
      ))}
    </ol>
  )
}
