/**
 * The participants' window, for the projector or for one seat: only what is known at the table, as sent by
 * the facilitator's window.
 */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Language, languages, type ParticipantView, unbroken } from '../../../src/index.ts'
import type { Role, Table } from '../../exercise/protocol.ts'
import {
  askDecision,
  chooseLanguage,
  forgetRefusal,
  satBefore,
  seat,
  sitAs,
  sitDown,
} from '../../exercise/seat.ts'
import { clockTime } from '../../exercise/time.ts'
import { useStore } from '../../store.ts'
import '../../style/exercise.css'
import '../../style/seat.css'
import { inWords } from '../../browser/unreached.ts'
import { exerciseWords } from '../../words/exerciseWords.ts'
import { decisionWords } from '../../words/exerciseDecisions.ts'
import { seatWords } from '../../words/exerciseSeatWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Decide } from './exerciseDecide.tsx'
import { Console, Decided, Duties, Heard, Status } from './exerciseKnown.tsx'
import { WallColumn } from './wallColumn.tsx'

export function Seat(): VNode {
  const { seats, table } = useStore(seat)
  const { language } = useWords()
  const w = useOwn(seatWords)
  // The seat is kept when the exercise is resumed, and when this window is loaded again.
  const [taken, take] = useState(() => satBefore('seat') as Role | '')
  const sit = (role: Role | ''): void => {
    sitAs('seat', role)
    forgetRefusal()
    take(role)
  }
  useEffect(sitDown, [])
  const view = seats?.[language]
  return view === undefined || table === null ? (
    <main class="seat idle">
      <h1>{w.waiting}</h1>
      <p>{w.waitingHint}</p>
    </main>
  ) : (
    <AtTable
      view={view}
      table={table}
      role={taken !== '' && view.roles.includes(taken) ? taken : ''}
      sit={sit}
    />
  )
}

interface AtTableProps {
  readonly view: ParticipantView
  readonly table: Table
  /** Empty: the projector. */
  readonly role: Role | ''
  readonly sit: (role: Role | '') => void
}

function AtTable({ view, table, role, sit }: AtTableProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(seatWords)
  const d = useOwn(decisionWords)
  const clock = useOwn(exerciseWords).clock
  const refused = useStore(seat, ({ refused }) => refused)
  const waits = useStore(seat, ({ waits = false }) => waits)
  const { title, start, now, until, paused, lookingBack, roles } = view
  const sits = role === '' ? [] : [d.roles[role]]
  // Told apart from the desk's window, and from those of other seats.
  const called = [...sits, title, words.title].join(' · ')
  useEffect(() => void (document.title = called), [called])
  const state = lookingBack ? 'back' : now >= until ? 'over' : paused ? 'paused' : 'running'
  return (
    <main class={`seat${role === '' ? ' projector' : ''}`}>
      <header>
        <h1>{title}</h1>
        <p class="wall">
          <time>{clockTime(start, now)}</time>
          <span class={`badge-state is-${waits ? 'paused' : state}`} role="status">
            {waits ? w.leftBadge : clock[state]}
          </span>
        </p>
        <SeatTools roles={roles} role={role} sit={sit} />
      </header>
      {waits && <p class="left">{w.left}</p>}
      {role !== '' && (
        <section class="panel" aria-labelledby="seat-decide">
          <h2 id="seat-decide">
            {w.decide}
            {words.colon}
            {d.roles[role]}
          </h2>
          <div role="alert">
            {refused !== null && (
              <p class="refusal">
                <b>{w.refused}</b> {unbroken(inWords(refused[language], words))}
              </p>
            )}
          </div>
          <Decide
            table={table}
            roles={roles}
            seat={role}
            over={state === 'over'}
            waits={waits}
            decide={askDecision}
            begins={forgetRefusal}
          />
        </section>
      )}
      <div class="seat-parts">
        <WallColumn>
          <Heard view={view} seat={role === '' ? undefined : role} />
          <Decided view={view} />
        </WallColumn>
        <WallColumn>
          <Status view={view} />
          <Console view={view} />
          <Duties view={view} />
        </WallColumn>
      </div>
    </main>
  )
}

function SeatTools({
  roles,
  role,
  sit,
}: {
  readonly roles: readonly Role[]
  readonly role: Role | ''
  readonly sit: (role: Role | '') => void
}): VNode {
  const { language, words } = useWords()
  const w = useOwn(seatWords)
  const d = useOwn(decisionWords)
  return (
    <p class="seat-tools">
      <label class="field">
        <span class="unseen">{words.language}</span>
        <select
          value={language}
          onChange={event =>
            void chooseLanguage(event.currentTarget.value as Language).catch(() => undefined)
          }
        >
          {languages.map(each => (
            <option key={each} value={each} lang={each}>
              {words.languages[each]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{w.seat}</span>
        <select value={role} onChange={event => sit(event.currentTarget.value as Role | '')}>
          <option value="">{w.everybody}</option>
          {roles.map(each => (
            <option key={each} value={each}>
              {d.roles[each]}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}
