/** The plan of the site at the moment on show. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { Figure } from '../../charts/figure.tsx'
import { HeatKey } from '../../charts/heatKey.tsx'
import { Legend } from '../../charts/legend.tsx'
import { layoutSite } from '../../charts/siteLayout.ts'
import { SiteMap } from '../../charts/siteMap.tsx'
import { SitePlan } from '../../charts/sitePlan.tsx'
import { type DataTable, exact, labelledCell } from '../../charts/table.ts'
import { decimals, whole } from '../../format.ts'
import {
  alight,
  conditions,
  frameAt,
  type RoomNow,
  type RoomState,
  roomsAt,
  roomStates,
} from '../../model/rooms.ts'
import { select } from '../namesake.ts'
import type { Shown } from '../../session.ts'
import { useSize } from '../../browser/size.ts'
import { useStore } from '../../store.ts'
import { look, moment, view, type View } from '../../view.ts'
import { type Spoken, useWords } from '../../words/words.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { Choice } from '../../shell/choice.tsx'
import { AtIgnition } from './atIgnition.tsx'
import { buildingSigned, labelsOfRooms, roomName } from '../../model/names.ts'

export function Site({ shown }: { readonly shown: Shown }): VNode {
  const spoken = useWords()
  const { recording } = shown
  const { plan, frames } = recording
  const frame = useStore(moment, seconds => frameAt(frames, seconds))
  const colour = useStore(view, ({ colour }) => colour)
  const rooms = useMemo(() => roomsAt(frames, frame), [frames, frame])
  const names = plan.rooms.map(({ name }) => roomName(shown.scenario, name))
  const w = spoken.words.site
  return (
    <Figure
      name="site"
      title={w.title}
      takeaway={takeaway(rooms, names, spoken)}
      dataLabel={spoken.words.data}
      table={tableOf(shown, rooms, names, spoken)}
      tools={
        <>
          <Choice
            name="colour"
            label={w.colour}
            options={{ state: w.state, temperature: w.temperature }}
            value={colour}
            onChoose={colour => look({ colour })}
          />
          <ChartTools figure="site" />
        </>
      }
    >
      <AtIgnition room={roomName(shown.scenario, shown.scenario.ignition.room)} />
      <Rooms shown={shown} rooms={rooms} colour={colour} />
      <div class="site-foot">
        {plan.buildings.length > 1 && (
          <SiteMap plan={plan} worst={worstOf(plan, rooms)} size={108} label={w.map} />
        )}
        <Key rooms={rooms} colour={colour} />
      </div>
    </Figure>
  )
}

type Plan = Shown['recording']['plan']

/** Least width at which rooms can be told apart, px. */
const narrowest = 250

interface RoomsProps {
  readonly shown: Shown
  readonly rooms: readonly RoomNow[]
  readonly colour: View['colour']
}

function Rooms({ shown: { recording, scenario }, rooms, colour }: RoomsProps): VNode {
  const { language, words } = useWords()
  const { plan } = recording
  const selected = useStore(view, ({ selection }) => (selection?.of === 'room' ? selection.row : null))
  const origin = plan.rooms.findIndex(({ name }) => name === scenario.ignition.room)
  const labels = useMemo(() => labelsOfRooms(scenario, plan), [plan, scenario, language])
  const [box, size] = useSize<HTMLDivElement>()
  const [least, tallest] = useMemo(() => heights(plan, size.width), [plan, size.width])
  const bounds = { minHeight: `${least}px`, ...(tallest < Infinity && { maxHeight: `${tallest}px` }) }
  return (
    <div class="site-box" ref={box} style={bounds}>
      {size.width > 0 && (
        <SitePlan
          plan={plan}
          rooms={rooms}
          colour={colour}
          width={Math.max(narrowest, size.width)}
          height={Math.max(380, size.height)}
          selected={selected}
          origin={origin}
          label={words.site.label}
          labels={labels}
          describe={row => {
            const room = rooms[row]!
            const heat = room.upperC >= 40 ? [`${whole(language, room.upperC)}\u00a0°C`] : []
            const [state, ...rest] = stateWords(room, words)
            const begins = row === origin ? [words.site.origin] : []
            return [roomName(scenario, plan.rooms[row]!.name), ...begins, state, ...heat, ...rest].join(', ')
          }}
          foot={building => buildingSigned(scenario, plan.buildings[building]!.name)}
          onSelect={row => select('room', plan, row)}
          onBuilding={row => select('building', plan, row)}
        />
      )}
    </div>
  )
}

/** Meaning of colours, textures and icons, and the number of rooms with each. */
function Key({ rooms, colour }: Omit<RoomsProps, 'shown'>): VNode {
  const { language, words } = useWords()
  const w = words.site
  const count = (test: (room: RoomNow) => boolean): string => whole(language, rooms.filter(test).length)
  const glyphs = [
    { key: 'origin', label: w.origin },
    ...conditions.map(key => ({
      key,
      label: words.conditions[key],
      figure: count(room => room.conditions.includes(key)),
    })),
  ]
  if (colour === 'temperature')
    return (
      <div class="heat-words">
        <span>{w.degrees}</span>
        <HeatKey label={w.degrees} />
        <Legend label={w.state} glyphs={glyphs} entries={[]} />
      </div>
    )
  const entries = roomStates.map(key => ({
    key,
    label: words.rooms[key],
    figure: count(({ state }) => state === key),
    fill: `var(--room-${key})`,
  }))
  return <Legend label={w.state} glyphs={glyphs} entries={entries} />
}

/** The state, and everything else that has reached the room. */
function stateWords({ state, conditions }: RoomNow, words: Spoken['words']): [string, ...string[]] {
  return [
    words.rooms[state],
    ...conditions.filter(each => each !== state).map(each => words.conditions[each]),
  ]
}

/** State of the worst room of each building. */
function worstOf(plan: Plan, rooms: readonly RoomNow[]): RoomState[] {
  return plan.buildings.map((_, building) =>
    rooms.reduce<RoomState>(
      (state, room, row) =>
        plan.rooms[row]!.building === building && roomStates.indexOf(room.state) > roomStates.indexOf(state)
          ? room.state
          : state,
      'intact',
    ),
  )
}

function tableOf(
  { recording: { plan }, derived: { perRoom } }: Shown,
  rooms: readonly RoomNow[],
  names: readonly string[],
  { language, words }: Spoken,
): DataTable {
  const w = words.site
  return {
    head: [w.room, w.storey, w.kind, w.state, w.hot, w.layer, w.soot, w.racks, w.servers, w.services],
    rows: plan.rooms.map((room, row) => {
      const now = rooms[row]!
      return [
        labelledCell(names[row]!, room.name, w.room),
        room.storey,
        words.roomKinds[room.kind] ?? room.kind,
        stateWords(now, words).join(', '),
        exact(`${whole(language, now.upperC)} °C`, now.upperC, '°C'),
        exact(w.metres(decimals(language, now.layerHeightM, 1)), now.layerHeightM, 'm'),
        exact(`${decimals(language, now.sootGM3, 2)} g/m³`, now.sootGM3, 'g/m³'),
        room.racks,
        whole(language, room.servers),
        whole(language, perRoom[row]!),
      ]
    }),
  }
}

/** Space above the towers when there is enough of it, px. */
const sky = 53

/** Least height at which even the lowest storeys can be told apart, and the height above which none gains, px. */
function heights(plan: Plan, width: number): [least: number, tallest: number] {
  const at = (height: number): number => layoutSite(plan, Math.max(narrowest, width), height).height
  const tallest = width > 0 ? at(Infinity) : Infinity
  return [Math.min(Math.max(400, at(0) + sky), tallest), tallest]
}

function takeaway(rooms: readonly RoomNow[], names: readonly string[], { language, words }: Spoken): string {
  const burning = rooms.filter(({ state }) => alight.has(state))
  const burnt = rooms.filter(({ state }) => state === 'burnt-out' || state === 'cooling')
  // A fire that has not heated any gas yet takes precedence over rooms that are equally cold.
  const hottest = rooms.reduce(
    (best, { upperC }, row) => (upperC > rooms[best]!.upperC ? row : best),
    Math.max(0, rooms.indexOf(burning[0]!)),
  )
  const degrees = rooms[hottest]?.upperC ?? 0
  return words.site.takeaway({
    burning: whole(language, burning.length),
    burnt: whole(language, burnt.length),
    dark: whole(language, rooms.filter(({ conditions }) => conditions.includes('dark')).length),
    hottest:
      burning.length > 0 || degrees >= 60
        ? words.site.hottest(names[hottest]!, whole(language, degrees))
        : words.site.calm,
  })
}
