/**
 * Lines of a decisions file: a decision with the person who takes it, a note, an act of a controller, or a
 * mark.
 */
import { exact } from '../../scenario/field/quantity.ts'
import { choice, name, text } from '../../scenario/field/word.ts'
import { formOf, type FormNode } from '../../scenario/form.ts'
import { Decision } from '../../scenario/spec/decision.ts'
import { roles } from '../../scenario/words/exercise.ts'
import { z } from '../../scenario/zod.ts'
import type { Verb } from '../command.ts'

export const at = exact('duration', { label: 'At', min: 0 })
const player = {
  at,
  role: choice('Role', roles),
  player: text('Player').prefault('somebody'),
  confidence: exact('ratio', { label: 'Confidence', min: 0, max: 1 }).optional(),
}
const controller = { at, by: text('By').prefault('controller'), inject: name('Inject') }
const weight = exact('number', { label: 'Weight', min: 0 })

/** The scenario's decisions, taken by a person instead of a rule. */
const deciding = (Decision.options as unknown as readonly z.ZodObject[]).map(option => {
  const own = option.omit({ id: true, at: true, after: true, unless: true, by: true }).extend(player)
  return 'weight' in option.shape ? own.extend({ weight }) : own
})

export const Act = z.discriminatedUnion('do', [
  ...(deciding as unknown as [(typeof Decision.options)[number]]),
  z.strictObject({ do: z.literal('note'), at, role: player.role, player: player.player, text: text('Text') }),
  z.strictObject({ do: z.literal('hold'), ...controller }),
  z.strictObject({ do: z.literal('release'), ...controller }),
  z.strictObject({ do: z.literal('resume'), ...controller }),
  z.strictObject({ do: z.literal('skip'), ...controller }),
  z.strictObject({
    do: z.literal('shift'),
    ...controller,
    seconds: exact('duration', { label: 'Later by' }),
  }),
  z.strictObject({ do: z.literal('mark'), at, name: text('Name') }),
])

const form = formOf(Act)
const whoAndWhen: ReadonlySet<string> = new Set(['do', 'at', ...Object.keys(player)])

/** The fields that a decision may have in a decisions file, beside its time. */
export function fieldsOf(verb: Verb): string[] {
  const fields = form.type === 'variants' && form.options[verb]
  return fields && fields.type === 'group'
    ? Object.keys(fields.fields).filter(key => key !== 'do' && key !== 'at')
    : []
}

/**
 * A decision as typed: `cut-power [building=NAME] [where=switch|upstream]`.
 * @param offered by field, what this site has to choose from, if that is told with it
 * @param words what stands for a value, in the reader's language
 */
export function verbUsage(
  verb: Verb,
  offered: Readonly<Record<string, readonly string[] | undefined>> = {},
  words = { name: 'NAME', number: 'NUMBER' },
): string {
  const fields = form.type === 'variants' && form.options[verb]
  if (!fields || fields.type !== 'group') return verb
  const asked = Object.entries(fields.fields).flatMap(([key, node]) =>
    whoAndWhen.has(key) || offered[key]?.length === 0 ? [] : [[key, node] as const],
  )
  const typed = asked.map(([key, node]) => {
    const said = `${key}=${offered[key]?.join('|') ?? valueOf(node, words)}`
    return node.required ? said : `[${said}]`
  })
  return [verb, ...typed].join(' ')
}

function valueOf(node: FormNode, words: { readonly name: string; readonly number: string }): string {
  if (node.type === 'choice') return node.options.join('|')
  return node.type === 'quantity' ? words.number : words.name
}
