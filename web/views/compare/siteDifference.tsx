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
import { useSize } from '../../browser/size.ts'
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
  const found = useSiteDifference(a, b)
  if (found === null) return <p class="note">{w.siteOther}</p>
  const { rooms, onlyIn } = found
  const count = (of: Kind): string => whole(language, rooms.filter(({ kind }) => kind === of).length)
  const kinds = allKinds.filter(kind => kind !== 'lacking' || rooms.some(each => each.kind === kind))
  return (
    <Figure
      name="site-difference"
      title={w.site}
      level={3}
      takeaway={w.siteTakeaway({
        worse: count('worse'),
        better: count('better'),
        same: count('same'),
        lacking: kinds.includes('lacking') ? count('lacking') : null,
        only: onlyIn.length === 0 ? null : whole(language, onlyIn.length),
      })}
      dataLabel={words.data}
      table={() => ({
        head: [words.site.room, 'A', 'B', w.difference],
        rows: [
          ...rooms.map(({ path, name, inA, inB, kind }) => [
            labelledCell(name, path, words.site.room),
            inA,
            inB,
            w[kind],
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
      <Plan a={a} rooms={rooms} />
      <Legend
        label={w.difference}
        entries={kinds.map(key => ({
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

/** A room of A, with its states in both. */
interface RoomBetween {
  readonly path: string
  readonly name: string
  readonly inA: string
  readonly inB: string
  readonly kind: Kind
}

interface SiteBetween {
  readonly rooms: readonly RoomBetween[]
  readonly onlyIn: readonly { readonly path: string; readonly name: string; readonly state: string }[]
}

/** Rooms of A beside those of B at the moment on show, and those that only B has; null: they share none. */
function useSiteDifference(a: BetweenProps['a'], b: BetweenProps['b']): SiteBetween | null {
  const { words } = useWords()
  const w = useOwn(compareWords)
  const seconds = useStore(moment)
  const rows = useMemo(() => roomsIn(a.recording, b.recording), [a, b])
  const only = useMemo(() => roomsOnlyIn(b.recording, a.recording), [a, b])
  if (rows.every(row => row < 0)) return null
  const [one, other] = [a, b].map(({ recording: { frames } }) =>
    roomsAt(frames, frameAt(frames, seconds)),
  ) as [ReturnType<typeof roomsAt>, ReturnType<typeof roomsAt>]
  const steps = roomDifferences(
    one,
    rows.map(row => other[row]),
  )
  const rooms = a.recording.plan.rooms.map(({ name: path }, row) => {
    const there = other[rows[row]!]
    return {
      path,
      name: roomName(a.scenario, path),
      inA: words.rooms[one[row]!.state],
      inB: there === undefined ? w.absent : words.rooms[there.state],
      kind: kindOf(steps[row]!),
    }
  })
  const onlyIn = only.map(row => {
    const { name: path } = b.recording.plan.rooms[row]!
    return { path, name: roomName(b.scenario, path), state: words.rooms[other[row]!.state] }
  })
  return { rooms, onlyIn }
}

function Plan({ a, rooms }: Pick<BetweenProps, 'a'> & Pick<SiteBetween, 'rooms'>): VNode {
  const { language } = useWords()
  const w = useOwn(compareWords)
  const [box, size] = useSize<HTMLDivElement>()
  const { plan } = a.recording
  const labels = useMemo(() => labelsOfRooms(a.scenario, plan), [a, language])
  return (
    <div ref={box}>
      {size.width > 0 && (
        <SitePlan
          plan={plan}
          rooms={rooms.map(({ kind }) => ({
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
          describe={row => {
            const { name, inA, inB } = rooms[row]!
            return w.room({ name, a: inA, b: inB })
          }}
          foot={building => buildingSigned(a.scenario, plan.buildings[building]!.name)}
          onSelect={row => look({ selection: { of: 'room', row } })}
        />
      )}
    </div>
  )
}
