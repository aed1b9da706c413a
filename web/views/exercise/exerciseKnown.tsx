/** Panels with what is known at the table. They read only the participants' view. */
import type { VNode } from 'preact'
import type { ParticipantView } from '../../../src/index.ts'
import type { Role } from '../../exercise/protocol.ts'
import { clockTime } from '../../exercise/time.ts'
import { elapsed, percent, whole } from '../../format.ts'
import { messageSaid, useTableNames } from '../../exercise/tableNames.ts'
import { choiceSaid, decisionWords, whoSaid } from '../../words/exerciseDecisions.ts'
import { seatWords } from '../../words/exerciseSeatWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Sign } from '../sign.tsx'

interface Props {
  readonly view: ParticipantView
}

/** Seconds of real time at the table for which a message is marked as new. */
const freshAtTable = 20

export function Heard({ view, seat }: Props & { readonly seat: Role | undefined }): VNode {
  const w = useOwn(seatWords)
  const d = useOwn(decisionWords)
  const called = useTableNames()
  const { start, now, until, pace, messages } = view
  // Once the exercise is over, nothing would ever cease to be new.
  const isFresh = ({ at }: Message): boolean => now < until && now - at <= freshAtTable * pace
  const own = messages
    .filter(({ to }) => seat === undefined || to.length === 0 || to.includes(seat))
    .reverse()
  return (
    <section class="panel heard" aria-labelledby="heard-title">
      <h2 id="heard-title">{seat === undefined ? w.heard : w.heardBy(d.roles[seat])}</h2>
      {own.length === 0 && <p class="note">{w.nothing}</p>}
      <ol
        class="messages"
        aria-live="polite"
        tabIndex={own.length > 0 ? 0 : -1}
        aria-labelledby="heard-title"
      >
        {spells(own).map(({ id, from, to, each }) => {
          const fresh = each.some(isFresh)
          return (
            <li key={id} class={fresh ? 'fresh' : ''}>
              <p class="message-head">
                {to.length > 0 && (
                  <>
                    <time>{clockTime(start, each[0]!.at)}</time>{' '}
                  </>
                )}
                {from}
                {to.length > 0 && seat === undefined && (
                  <span class="for">
                    <Sign of=" → " said={d.sentTo} />
                    {to.map(role => d.roles[role]).join(', ')}
                  </span>
                )}{' '}
                {fresh && <span class="badge-state is-running">{w.new}</span>}
              </p>
              {each.map(message => (
                <p key={message.id} class={`message-text${isFresh(message) ? ' is-new' : ''}`}>
                  {to.length === 0 && (
                    <>
                      <time>{clockTime(start, message.at)}</time>{' '}
                    </>
                  )}
                  {messageSaid(message, called)}
                </p>
              ))}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

type Message = ParticipantView['messages'][number]

interface Spell extends Pick<Message, 'id' | 'from' | 'to'> {
  /** The latest first. */
  readonly each: readonly Message[]
}

/**
 * What one source tells everybody without anything else in between stands together: the alarms of a panel would
 * otherwise push what people say off the projector. Named by its first message, so that one that follows is added and
 * the others are not told again.
 * @param messages the latest first
 */
function spells(messages: readonly Message[]): Spell[] {
  const found: Spell[] = []
  for (const message of messages) {
    const last = found.at(-1)
    const { id, from, to } = message
    if (last !== undefined && last.from === from && last.to.length + to.length === 0)
      found[found.length - 1] = { ...last, id, each: [...last.each, message] }
    else found.push({ id, from, to, each: [message] })
  }
  return found
}

export function Status({ view: { statusPage, start } }: Props): VNode {
  const { language } = useWords()
  const w = useOwn(seatWords)
  const called = useTableNames()
  const { silent, asOf, buildings } = statusPage
  return (
    <section class="panel" aria-labelledby="status-title">
      <h2 id="status-title">
        {w.status}
        {/* The space comes with what it parts: Chromium leaves out of a name one that stood at its end before. */}
        {asOf !== null && [' ', <small>{w.statusAsOf(clockTime(start, asOf))}</small>]}
      </h2>
      {silent ? (
        <p class="silent">{w.statusSilent}</p>
      ) : asOf === null ? (
        <p class="note">{w.statusNone}</p>
      ) : (
        <ul class="answering">
          {buildings.map(({ name, services, answering }) => (
            <li key={name} class={answering < services ? 'less' : ''}>
              <b>{called('building', name)}</b>
              <span class="share" aria-hidden="true">
                <i style={{ width: `${(100 * answering) / Math.max(services, 1)}%` }} />
              </span>
              <span>
                {w.answering({ answering: whole(language, answering), services: whole(language, services) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export function Console({ view: { backupConsole } }: Props): VNode {
  const { language } = useWords()
  const w = useOwn(seatWords)
  const called = useTableNames()
  const places = ['elsewhere', 'otherBuilding', 'sameBuilding', 'none'] as const
  return (
    <section class="panel console" aria-labelledby="console-title">
      <h2 id="console-title">
        {w.console} <small>{w.consoleHint}</small>
      </h2>
      <div class="scroll" role="group" aria-labelledby="console-title" tabIndex={0}>
        <table aria-labelledby="console-title">
          <thead>
            <tr>
              <th scope="col">{w.building}</th>
              {places.map(place => (
                <th scope="col" key={place}>
                  {w[place]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {backupConsole.map(({ building, declared }) => (
              <tr key={building}>
                <th scope="row">{called('building', building)}</th>
                {places.map(place => (
                  <td key={place}>{whole(language, declared[place])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export function Duties({ view: { clocks, now, start } }: Props): VNode | null {
  const { language, words } = useWords()
  const w = useOwn(seatWords)
  const { audiences } = useOwn(decisionWords)
  const running = clocks.filter(({ startedAt }) => startedAt !== null)
  if (running.length === 0) return null
  return (
    <section class="panel duties" aria-labelledby="duties-title">
      <h2 id="duties-title">{w.duties}</h2>
      <ul>
        {running.map(({ id, duty, to, dueAt, metAt }) => {
          const whom = (audiences as Readonly<Record<string, string>>)[to] ?? to
          const left = (dueAt ?? now) - now
          return (
            <li key={id} class={metAt === null && left < 0 ? 'late' : ''}>
              <b>{duty}</b>
              <span>
                <span class="whom">
                  {whom}
                  {words.colon}
                </span>
                {metAt !== null
                  ? w.met(clockTime(start, metAt))
                  : left < 0
                    ? w.overdue(elapsed(language, -left))
                    : w.due(elapsed(language, left))}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/**
 * Number of decisions shown in full on the projector (seat.css hides the others); earlier ones follow in one
 * line.
 */
const onProjector = 3

export function Decided({ view: { decisions, start } }: Props): VNode {
  const { language, words } = useWords()
  const w = useOwn(seatWords)
  const d = useOwn(decisionWords)
  const called = useTableNames()
  const earlier = decisions.slice(0, -onProjector).reverse()
  return (
    <section class="panel decided" aria-labelledby="decided-title">
      <h2 id="decided-title">{w.decided}</h2>
      {decisions.length === 0 && <p class="note">{w.noneDecided}</p>}
      <ol>
        {[...decisions].reverse().map(({ number, at, player, role, confidence, choice }) => (
          <li key={number}>
            <time>{clockTime(start, at)}</time> <b>{choiceSaid(d, choice, called)}</b>{' '}
            <span class="note">
              {w.by({
                who: whoSaid(d, { player, role }),
                sure: confidence === undefined ? undefined : percent(language, confidence),
              })}
            </span>
          </li>
        ))}
      </ol>
      {earlier.length > 0 && (
        <p class="earlier">
          {w.earlier(whole(language, earlier.length))}{' '}
          {earlier
            .map(({ at, choice }) => `${clockTime(start, at)} ${choiceSaid(d, choice, called)}`)
            .join(words.semicolon)}
        </p>
      )}
    </section>
  )
}
