/** Form for a decision as taken at the table: seat, name, confidence, action and its arguments. */
import type { VNode } from 'preact'
import type { Labelled, TableNames, Verb } from '../../../src/index.ts'
import {
  counted,
  type Field,
  type FieldAsked,
  fieldsOf,
  firstValue,
  isOpen,
  optionsOf,
  typed,
} from '../../exercise/arguments.ts'
import type { Role, Table } from '../../exercise/protocol.ts'
import { useTableNames } from '../../exercise/tableNames.ts'
import { percent } from '../../format.ts'
import { deskWords } from '../../words/exerciseDesk.ts'
import { type DecisionWords, decisionWords } from '../../words/exerciseDecisions.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { type Deciding, type Decision, useDecision } from './useDecision.ts'

interface Props {
  readonly table: Table
  readonly roles: readonly Role[]
  /** The seat of this window, if it has one. */
  readonly seat?: Role
  /** The time of the exercise is over. */
  readonly over: boolean
  /** Nobody would hear a decision now. What is typed stays, and typing goes on. */
  readonly waits?: boolean
  readonly decide: Deciding
  /** Called when input for another decision begins. */
  readonly begins?: () => void
}

/** Position of the slider until a confidence is given, percent. */
const unsaid = 50

export function Decide({ table, roles, seat, over, waits = false, decide, begins }: Props): VNode {
  const w = useOwn(deskWords).decide
  const decision = useDecision(table, roles, seat, decide, begins)
  const { role, player, verb, sit, call, send } = decision
  return (
    <form
      class="decide"
      onSubmit={event => {
        event.preventDefault()
        if (!over && !waits) void send()
      }}
    >
      {seat === undefined && <Seats roles={roles} role={role} choose={sit} />}
      <label>
        <span>{w.player}</span>
        <input
          type="text"
          maxLength={60}
          value={player}
          placeholder={w.playerHint}
          onInput={event => call(event.currentTarget.value)}
        />
      </label>
      {verb === undefined ? (
        <p class="note">{w.cannot}</p>
      ) : (
        <>
          <Action decision={decision} verb={verb} table={table} />
          <Confidence {...decision} />
          <Sending done={decision.done} over={over} waits={waits} />
        </>
      )}
    </form>
  )
}

interface ActionProps {
  readonly decision: Decision
  readonly verb: Verb
  readonly table: Table
}

/** What is decided, and all that it needs to be told. */
function Action({ decision: { verbs, values, choose, say }, verb, table }: ActionProps): VNode {
  const w = useOwn(deskWords).decide
  const d = useOwn(decisionWords)
  return (
    <>
      <label class="wide">
        <span>{w.verb}</span>
        <select value={verb} onChange={event => choose(event.currentTarget.value as Verb)}>
          {verbs.map(each => (
            <option key={each} value={each}>
              {d.verbs[each as keyof typeof d.verbs]}
            </option>
          ))}
        </select>
      </label>
      {fieldsOf(verb).map(asked => {
        const options = optionsOf(verb, asked.field, table, d)
        return (
          isOpen(asked.field, options) && (
            <Argument
              key={`${verb} ${asked.field}`}
              asked={asked}
              options={options}
              words={d}
              value={values[asked.field]}
              say={value => say(asked.field, value)}
            />
          )
        )
      })}
    </>
  )
}

function Confidence({ sure, saySure }: Pick<Decision, 'sure' | 'saySure'>): VNode {
  const { language } = useWords()
  const w = useOwn(deskWords).decide
  const said = sure === undefined ? w.unsaid : percent(language, sure / 100)
  return (
    <label class="wide">
      <span>{w.confidence}</span>
      <span class="sure">
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={sure ?? unsaid}
          aria-valuetext={said}
          onInput={event => saySure(Number(event.currentTarget.value))}
          // Pressing the slider where it stands triggers no input event. A click event would not do: a
          // click on the label triggers one too.
          onPointerUp={event => event.button === 0 && saySure(Number(event.currentTarget.value))}
        />
        {/* The slider says it itself. */}
        <output aria-live="off">{said}</output>
      </span>
    </label>
  )
}

/** The button is never taken away from whoever stands on it. */
function Sending({
  done,
  over,
  waits,
}: Pick<Decision, 'done'> & Required<Pick<Props, 'over' | 'waits'>>): VNode {
  const { words } = useWords()
  const w = useOwn(deskWords).decide
  const d = useOwn(decisionWords)
  return (
    <p class="send">
      <button type="submit" class="primary" aria-disabled={over || waits}>
        {w.send}
      </button>
      <span role="status">
        {over
          ? w.over
          : done !== undefined && `${w.sent}${words.colon}${d.verbs[done as keyof typeof d.verbs]}`}
      </span>
    </p>
  )
}

export function Seats({
  roles,
  role,
  choose,
}: {
  readonly roles: readonly Role[]
  readonly role: Role
  readonly choose: (role: Role) => void
}): VNode {
  const w = useOwn(deskWords).decide
  const d = useOwn(decisionWords)
  return (
    <label>
      <span>{w.role}</span>
      <select value={role} onChange={event => choose(event.currentTarget.value as Role)}>
        {roles.map(each => (
          <option key={each} value={each}>
            {d.roles[each]}
          </option>
        ))}
      </select>
    </label>
  )
}

interface ArgumentProps {
  readonly asked: FieldAsked
  readonly options: readonly string[]
  readonly words: DecisionWords
  readonly value: string | undefined
  readonly say: (value: string) => void
}

function Argument({ asked, options, words, value, say }: ArgumentProps): VNode {
  const { choose } = useOwn(deskWords).decide
  const called = useTableNames()
  const now = value ?? firstValue(asked, options)
  return (
    // A way of saying "any" is long there.
    <label class={asked.field === 'site' ? 'wide' : undefined}>
      <span>{words.fields[asked.field]}</span>
      {typed.has(asked.field) ? (
        <input
          type="number"
          min={counted.has(asked.field) ? 1 : 0}
          step={counted.has(asked.field) ? 1 : 'any'}
          required
          value={now}
          onInput={event => say(event.currentTarget.value)}
        />
      ) : (
        <select value={now} required={!asked.optional} onChange={event => say(event.currentTarget.value)}>
          {!asked.optional && options.length > 1 && <option value="">{choose}</option>}
          {asked.optional && <option value="">{words.unsaid[asked.field] ?? words.all}</option>}
          {options.map(each => (
            <option key={each} value={each}>
              {labelOf(words, asked.field, each, called)}
            </option>
          ))}
        </select>
      )}
    </label>
  )
}

const isNamed = (field: Field): field is Field & keyof Labelled =>
  ['policy', 'tier', 'pool', 'building', 'room'].includes(field)

function labelOf(words: DecisionWords, field: Field, value: string, called: TableNames): string {
  if (field === 'site') return called('otherSite', value)
  if (isNamed(field)) return called(field, value)
  const catalogue = { where: words.where, rule: words.rules, point: words.points, to: words.audiences }
  const own = (catalogue as Readonly<Partial<Record<Field, Readonly<Record<string, string>>>>>)[field]
  return own?.[value] ?? value
}
