/** A decision as it is being made: by whom, what, and how sure of it. */
import { useState } from 'preact/hooks'
import type { Verb } from '../../../src/index.ts'
import { choiceOf, type Field, fieldsOf, firstValue, optionsOf } from '../../exercise/arguments.ts'
import type { DecisionAsked, InEach, Role, Table } from '../../exercise/protocol.ts'
import { satBefore, sitAs } from '../../exercise/seat.ts'
import { decisionWords } from '../../words/exerciseDecisions.ts'
import { useOwn } from '../../words/words.ts'

/** Resolves with the reason if refused. */
export type Deciding = (decision: DecisionAsked) => Promise<string | InEach<string> | undefined>

/** Input for one decision of one seat: the fields changed in its form, and the confidence in percent. */
interface Said {
  readonly role: Role | undefined
  readonly verb: Verb | undefined
  readonly values: Readonly<Partial<Record<Field, string>>>
  /** Undefined until the slider is used. */
  readonly sure: number | undefined
}

const nothing: Said = { role: undefined, verb: undefined, values: {}, sure: undefined }

export interface Decision extends Omit<Said, 'role'> {
  readonly role: Role
  readonly player: string
  /** Decisions of this seat. */
  readonly verbs: readonly Verb[]
  /** The last one sent that was not refused. */
  readonly done: Verb | undefined
  readonly sit: (role: Role) => void
  readonly call: (player: string) => void
  readonly choose: (verb: Verb) => void
  readonly say: (field: Field, value: string) => void
  readonly saySure: (percent: number) => void
  readonly send: () => Promise<void>
}

/**
 * @param seat the only one of this window, if it has one
 * @param begins called when input for another decision begins
 */
export function useDecision(
  table: Table,
  roles: readonly Role[],
  seat: Role | undefined,
  decide: Deciding,
  begins?: () => void,
): Decision {
  const d = useOwn(decisionWords)
  const [chosen, sit] = useState<Role>(roles[0] ?? 'incident-commander')
  // Somebody else may sit at the facilitator's form each time; a participants' window is that of one person.
  const [player, setPlayer] = useState(() => (seat === undefined ? '' : satBefore('name')))
  const [wanted, choose] = useState<Verb | undefined>(undefined)
  const [form, setForm] = useState<Said>(nothing)
  const [done, setDone] = useState<Verb | undefined>(undefined)
  const role = seat ?? chosen
  const verbs = table.verbs[role] ?? []
  const verb = wanted !== undefined && verbs.includes(wanted) ? wanted : verbs[0]
  const isOf = (now: Said): boolean => now.role === role && now.verb === verb
  // Input for another decision or seat does not carry over.
  const { values, sure } = isOf(form) ? form : nothing
  const send = async (): Promise<void> => {
    if (verb === undefined) return
    const all = fieldsOf(verb).map(asked => [
      asked.field,
      values[asked.field] ?? firstValue(asked, optionsOf(verb, asked.field, table, d)),
    ])
    setDone(undefined)
    const refused = await decide({
      role,
      player: player.trim() === '' ? d.roles[role] : player.trim(),
      ...(sure !== undefined && { confidence: sure / 100 }),
      choice: choiceOf(verb, Object.fromEntries(all)),
    })
    if (refused !== undefined) return
    setForm(now => (isOf(now) ? { ...now, sure: undefined } : now))
    setDone(verb)
  }
  /** What was said of the last decision would be taken for an answer to the one that begins. */
  const afresh = (change: () => void): void => {
    setDone(undefined)
    begins?.()
    change()
  }
  return {
    role,
    player,
    verbs,
    verb,
    values,
    sure,
    done,
    sit: next => afresh(() => sit(next)),
    call: name => {
      if (seat !== undefined) sitAs('name', name)
      setPlayer(name)
    },
    choose: next => afresh(() => choose(next)),
    send,
    say: (field, value) => afresh(() => setForm({ role, verb, values: { ...values, [field]: value }, sure })),
    saySure: share => afresh(() => setForm({ role, verb, values, sure: share })),
  }
}
