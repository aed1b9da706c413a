/** The plan of the site at the moment on show. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { Figure } from '../charts/figure.tsx'
import { HeatKey } from '../charts/heatKey.tsx'
import { Legend } from '../charts/legend.tsx'
import { SiteMap } from '../charts/siteMap.tsx'
import { SitePlan } from '../charts/sitePlan.tsx'
import { decimals, whole } from '../format.ts'
import { derive } from '../model/incident.ts'
import { conditions, frameAt, type RoomNow, type RoomState, roomsAt, roomStates } from '../model/rooms.ts'
import type { Shown } from '../session.ts'
import { useSize } from '../size.ts'
import { useStore } from '../store.ts'
import { look, moment, view } from '../view.ts'
import { useWords } from '../words/words.ts'
import { ChartTools } from '../shell/chartTools.tsx'
import { Choice } from '../shell/choice.tsx'

export function Site({ shown }: { readonly shown: Shown }): VNode {
  const { language, words } = useWords()
  const { recording, written } = shown
  const { plan, frames } = recording
  const frame = useStore(moment, seconds => frameAt(frames, seconds))
  const colour = useStore(view, ({ colour }) => colour)
  const selected = useStore(view, ({ selection }) => (selection?.of === 'room' ? selection.row : null))
  const [box, size] = useSize<HTMLDivElement>()
  const rooms = useMemo(() => roomsAt(frames, frame), [frames, frame])
  const { perRoom } = derive(recording, written.horizon)
  const w = words.site
  const describe = (row: number): string => describeRoom(plan.rooms[row]!.name, rooms[row]!)
  const describeRoom = (name: string, room: RoomNow): string =>
    [
      name,
      words.rooms[room.state],
      room.upperC >= 40 ? `${whole(language, room.upperC)} °C` : '',
      ...room.conditions.filter(each => each !== room.state).map(each => words.conditions[each]),
    ]
      .filter(Boolean)
      .join(', ')
  const counts = new Map<RoomState, number>()
  for (const { state } of rooms) counts.set(state, (counts.get(state) ?? 0) + 1)
  const worst = plan.buildings.map((_, building) =>
    rooms.reduce<RoomState>(
      (state, room, row) =>
        plan.rooms[row]!.building === building && roomStates.indexOf(room.state) > roomStates.indexOf(state)
          ? room.state
          : state,
      'intact',
    ),
  )
  const width = Math.max(250, size.width)
  return (
    <Figure
      name="site"
      title={w.title}
      takeaway={takeaway(
        rooms,
        plan.rooms.map(({ name }) => name),
        words,
        language,
      )}
      dataLabel={words.data}
      table={{
        head: [w.room, w.storey, w.kind, w.state, w.hot, w.layer, w.soot, w.racks, w.servers, w.services],
        rows: plan.rooms.map((room, row) => {
          const now = rooms[row]!
          return [
            room.name,
            room.storey,
            words.roomKinds[room.kind] ?? room.kind,
            [
              ...new Set([words.rooms[now.state], ...now.conditions.map(each => words.conditions[each])]),
            ].join(', '),
            `${whole(language, now.upperC)} °C`,
            w.metres(decimals(language, now.layerHeightM, 1)),
            `${decimals(language, now.sootGM3, 2)} g/m³`,
            room.racks,
            whole(language, room.servers),
            whole(language, perRoom[row]!),
          ]
        }),
      }}
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
      <div class="site-box" ref={box} style={{ minHeight: `${leastHeight(plan)}px` }}>
        {size.width > 0 && (
          <SitePlan
            plan={plan}
            rooms={rooms}
            colour={colour}
            width={width}
            height={Math.max(380, size.height)}
            selected={selected}
            label={w.label}
            describe={describe}
            foot={building => {
              const { name } = plan.buildings[building]!
              const label = written.buildings[name]?.label ?? ''
              return [
                name,
                label.startsWith(name) ? label.slice(name.length).replace(/^[\s,:–-]+/, '') : label,
              ]
            }}
            storeyName={String}
            onSelect={row => look({ selection: { of: 'room', row } })}
          />
        )}
      </div>
      <div class="site-foot">
        {plan.buildings.length > 1 && <SiteMap plan={plan} worst={worst} size={108} label={w.map} />}
        {colour === 'temperature' ? (
          <div class="heat-words">
            <span>{w.degrees}</span>
            <HeatKey label={w.degrees} />
            <Legend
              label={w.state}
              glyphs={conditions.map(key => ({ key, label: words.conditions[key] }))}
              entries={[]}
            />
          </div>
        ) : (
          <Legend
            label={w.state}
            glyphs={conditions.map(key => ({ key, label: words.conditions[key] }))}
            entries={roomStates.map(key => ({
              key,
              label: words.rooms[key],
              figure: whole(language, counts.get(key) ?? 0),
              fill: `var(--room-${key})`,
            }))}
          />
        )}
      </div>
    </Figure>
  )
}

/** Even the lowest storeys that can be told apart need so much, px. */
function leastHeight({ buildings }: Shown['recording']['plan']): number {
  return Math.max(400, 110 + 45 * Math.max(...buildings.map(({ storeys }) => storeys)))
}

type Spoken = ReturnType<typeof useWords>

function takeaway(
  rooms: readonly RoomNow[],
  names: readonly string[],
  words: Spoken['words'],
  language: Spoken['language'],
): string {
  const many = (...states: RoomState[]): string =>
    whole(language, rooms.filter(({ state }) => states.includes(state)).length)
  const hottest = rooms.reduce((best, { upperC }, row) => (upperC > rooms[best]!.upperC ? row : best), 0)
  const degrees = rooms[hottest]?.upperC ?? 0
  return words.site.takeaway({
    burning: many('burning', 'flashed-over', 'decay'),
    burnt: many('burnt-out', 'cooling'),
    dark: whole(language, rooms.filter(({ conditions }) => conditions.includes('dark')).length),
    hottest: degrees >= 60 ? words.site.hottest(names[hottest]!, whole(language, degrees)) : words.site.calm,
  })
}
