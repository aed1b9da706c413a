/** Form for a decision as taken at the table: seat, name, confidence, action and its arguments. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Verb } from '../../src/index.ts'
import {
  choiceOf,
  counted,
  type Field,
  fieldsOf,
  firstValue,
  optionsOf,
  typed,
} from '../exercise/arguments.ts'
import type { DecisionAsked, InEach, Role, Table } from '../exercise/protocol.ts'
import { type TableNames, useTableNames } from '../exercise/tableNames.ts'
import { percent } from '../format.ts'
import { deskWords } from '../words/exerciseDesk.ts'
import { type DecisionWords, decisionWords } from '../words/exerciseDecisions.ts'
import { useOwn, useWords } from '../words/words.ts'

interface Props {
  readonly table: Table
  readonly roles: readonly Role[]
  /** The seat of this window, if it has one. */
  readonly seat?: Role
  /** The time of the exercise is over. */
  readonly over: boolean
  /** Resolves with the reason if refused. */
  readonly decide: (decision: DecisionAsked) => Promise<string | InEach<string> | undefined>
}

/** Position of the slider until a confidence is given, percent. */
const unsaid = 50

/** Input for one decision of one seat: the fields changed in its form, and the confidence in percent. */
interface Said {
  readonly role: Role | undefined
  readonly verb: Verb | undefined
  readonly values: Readonly<Partial<Record<Field, string>>>
  /** Undefined until the slider is used. */
  readonly sure: number | undefined
}

const nothing: Said = { role: undefined, verb: undefined, values: {}, sure: undefined }

export function Decide({ table, roles, seat, over, decide }: Props): VNode {
  const { language, words } = useWords()
  const w = useOwn(deskWords).decide
  const d = useOwn(decisionWords)
  const [chosen, setChosen] = useState<Role>(roles[0] ?? 'incident-commander')
  const role = seat ?? chosen
  const [player, setPlayer] = useState('')
  const verbs = table.verbs[role] ?? []
  const [wanted, setWanted] = useState<Verb | undefined>(undefined)
  const verb = wanted !== undefined && verbs.includes(wanted) ? wanted : verbs[0]
  const [form, setForm] = useState<Said>(nothing)
  // Input for another decision or seat does not carry over.
  const { values: said, sure } = form.role === role && form.verb === verb ? form : nothing
  const saySure = (share: number): void => setForm({ role, verb, values: said, sure: share })
  const [done, setDone] = useState<Verb | undefined>(undefined)
  const sureSaid = sure === undefined ? w.unsaid : percent(language, sure / 100)
  const send = async (): Promise<void> => {
    if (verb === undefined) return
    const values = Object.fromEntries(
      fieldsOf(verb).map(asked => [
        asked.field,
        said[asked.field] ?? firstValue(asked, optionsOf(asked.field, table, d)),
      ]),
    )
    setDone(undefined)
    const refused = await decide({
      role,
      player: player.trim() === '' ? d.roles[role] : player.trim(),
      ...(sure !== undefined && { confidence: sure / 100 }),
      choice: choiceOf(verb, values),
    })
    if (refused !== undefined) return
    setForm(now => (now.role === role && now.verb === verb ? { ...now, sure: undefined } : now))
    setDone(verb)
  }
  return (
    <form
      class="decide"
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      {seat === undefined && <Seats roles={roles} role={role} choose={setChosen} />}
      <label>
        <span>{w.player}</span>
        <input
          type="text"
          maxLength={60}
          value={player}
          placeholder={w.playerHint}
          onInput={event => setPlayer(event.currentTarget.value)}
        />
      </label>
      {verb === undefined ? (
        <p class="note">{w.cannot}</p>
      ) : (
        <>
          <label class="wide">
            <span>{w.verb}</span>
            <select value={verb} onChange={event => setWanted(event.currentTarget.value as Verb)}>
              {verbs.map(each => (
                <option key={each} value={each}>
                  {d.verbs[each as keyof typeof d.verbs]}
                </option>
              ))}
            </select>
          </label>
          {fieldsOf(verb).map(asked => (
            <Argument
              key={`${verb} ${asked.field}`}
              asked={asked}
              table={table}
              words={d}
              value={said[asked.field]}
              say={value => setForm({ role, verb, values: { ...said, [asked.field]: value }, sure })}
            />
          ))}
          <label class="wide">
            <span>{w.confidence}</span>
            <span class="sure">
              <input
                type="range"
                min={0}
                max={100}
                step={5}
                value={sure ?? unsaid}
                aria-valuetext={sureSaid}
                onInput={event => saySure(Number(event.currentTarget.value))}
                // Pressing the slider where it stands triggers no input event. A click event would not do: a
                // click on the label triggers one too.
                onPointerUp={event => event.button === 0 && saySure(Number(event.currentTarget.value))}
              />
              <output>{sureSaid}</output>
            </span>
          </label>
          <p class="send">
            <button type="submit" class="primary" disabled={over}>
              {w.send}
            </button>
            <span role="status">
              {over
                ? w.over
                : done !== undefined && `${w.sent}${words.colon}${d.verbs[done as keyof typeof d.verbs]}`}
            </span>
          </p>
        </>
      )}
    </form>
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
  readonly asked: ReturnType<typeof fieldsOf>[number]
  readonly table: Table
  readonly words: DecisionWords
  readonly value: string | undefined
  readonly say: (value: string) => void
}

function Argument({ asked, table, words, value, say }: ArgumentProps): VNode {
  const { choose } = useOwn(deskWords).decide
  const called = useTableNames()
  const options = optionsOf(asked.field, table, words)
  const now = value ?? firstValue(asked, options)
  return (
    <label>
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
          {asked.optional && (
            <option value="">{asked.field === 'building' ? words.wholeSite : words.all}</option>
          )}
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

function labelOf(words: DecisionWords, field: Field, value: string, called: TableNames): string {
  if (field === 'policy' || field === 'tier' || field === 'pool') return called(field, value)
  const catalogue = { where: words.where, rule: words.rules, point: words.points, to: words.audiences }
  const own = (catalogue as Readonly<Partial<Record<Field, Readonly<Record<string, string>>>>>)[field]
  return own?.[value] ?? value
}
