/** The plan of the site with what is worse and better in B at the moment on show. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { labelledCell } from '../../charts/table.ts'
import { buildingSigned, labelsOfRooms, roomName } from '../../model/names.ts'
import { Figure } from '../../charts/figure.tsx'
import { Legend } from '../../charts/legend.tsx'
import { SitePlan } from '../../charts/sitePlan.tsx'
import { whole } from '../../format.ts'
import { roomDifferences, roomsIn, roomsOnlyIn } from '../../model/between.ts'
import { frameAt, roomsAt } from '../../model/rooms.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { useSize } from '../../size.ts'
import { useStore } from '../../store.ts'
import { look, moment } from '../../view.ts'
import { compareWords } from '../../words/compareWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import type { BetweenProps } from './between.ts'

const allKinds = ['worse', 'better', 'same', 'lacking'] as const
type Kind = (typeof allKinds)[number]

const kindOf = (step: number | null): Kind =>
  step === null ? 'lacking' : step > 0 ? 'worse' : step < 0 ? 'better' : 'same'

/** Rooms that are named below the plan; the table has all. */
const mostNamed = 8

export function SiteDifference({ a, b }: BetweenProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(compareWords)
  const seconds = useStore(moment)
  const [box, size] = useSize<HTMLDivElement>()
  const rows = useMemo(() => roomsIn(a.recording, b.recording), [a, b])
  const only = useMemo(() => roomsOnlyIn(b.recording, a.recording), [a, b])
  const labels = useMemo(() => labelsOfRooms(a.scenario, a.recording.plan), [a, language])
  if (rows.every(row => row < 0)) return <p class="note">{w.siteOther}</p>
  const { plan } = a.recording
  const [one, other] = [a, b].map(({ recording: { frames } }) =>
    roomsAt(frames, frameAt(frames, seconds)),
  ) as [ReturnType<typeof roomsAt>, ReturnType<typeof roomsAt>]
  const names = plan.rooms.map(({ name }) => roomName(a.scenario, name))
  const steps = roomDifferences(
    one,
    rows.map(row => other[row]),
  )
  const stateIn = (row: number): string => {
    const room = other[rows[row]!]
    return room === undefined ? w.absent : words.rooms[room.state]
  }
  const kinds = steps.map(kindOf)
  const count = (of: Kind): string => whole(language, kinds.filter(kind => kind === of).length)
  const lacks = kinds.includes('lacking')
  const onlyIn = only.map(row => ({
    path: b.recording.plan.rooms[row]!.name,
    name: roomName(b.scenario, b.recording.plan.rooms[row]!.name),
    state: words.rooms[other[row]!.state],
  }))
  const describe = (row: number): string =>
    w.room({
      name: names[row]!,
      a: words.rooms[one[row]!.state],
      b: stateIn(row),
    })
  return (
    <Figure
      name="site-difference"
      title={w.site}
      level={3}
      takeaway={w.siteTakeaway({
        worse: count('worse'),
        better: count('better'),
        same: count('same'),
        lacking: lacks ? count('lacking') : null,
        only: only.length === 0 ? null : whole(language, only.length),
      })}
      dataLabel={words.data}
      table={() => ({
        head: [words.site.room, 'A', 'B', w.difference],
        rows: [
          ...plan.rooms.map(({ name }, row) => [
            labelledCell(names[row]!, name, words.site.room),
            words.rooms[one[row]!.state],
            stateIn(row),
            w[kinds[row]!],
          ]),
          ...onlyIn.map(({ path, name, state }) => [
            labelledCell(name, path, words.site.room),
            w.absent,
            state,
            w.onlyInB,
          ]),
        ],
      })}
      tools={<ChartTools figure="site-difference" />}
    >
      <div ref={box}>
        {size.width > 0 && (
          <SitePlan
            plan={plan}
            rooms={kinds.map(kind => ({
              state: kind,
              upperC: 0,
              sootGM3: 0,
              conditions: kind === 'worse' || kind === 'better' ? [kind] : [],
            }))}
            prefix="difference-"
            colour="state"
            width={Math.max(250, size.width)}
            height={360}
            selected={null}
            label={w.site}
            labels={labels}
            describe={describe}
            foot={building => buildingSigned(a.scenario, plan.buildings[building]!.name)}
            onSelect={row => look({ selection: { of: 'room', row } })}
          />
        )}
      </div>
      <Legend
        label={w.difference}
        entries={allKinds
          .filter(key => lacks || key !== 'lacking')
          .map(key => ({
            key,
            label: w[key],
            figure: count(key),
            fill: `var(--difference-${key})`,
          }))}
        glyphs={(['worse', 'better'] as const).map(key => ({ key, label: w[key] }))}
      />
      {onlyIn.length > 0 && (
        <p class="note only-in-b">
          {w.onlyNamed(
            onlyIn.slice(0, mostNamed).map(({ name, state }) => `${name}${words.colon}${state}`),
            whole(language, Math.max(0, onlyIn.length - mostNamed)),
          )}
        </p>
      )}
    </Figure>
  )
}
