/** Puts the schema's complaints into a planner's words: where, what is wrong, what was probably meant. */
import { type Complaint, say } from '../../base/complaint.ts'
import { nearestWord } from '../../base/nearest.ts'
import { numberIn } from '../../base/plural.ts'
import { shortened } from '../../base/quoted.ts'
import { describe } from '../field/measure.ts'
import type { FormNode } from '../form.ts'
import type { Sentence } from '../sentence.ts'
import type { z } from '../zod.ts'

/** Most issues of a text that are told: nobody reads more. */
export const maxIssues = 200

/** Most keys that are listed where a wrong one resembles none of them: about as many as fit three lines of a terminal. */
export const mostKeysNamed = 20

/** Most keys that are listed where a map is missing as a whole: about as many as fit one line. */
const mostKeysOfMap = 12

export interface Finding {
  readonly path: readonly PropertyKey[]
  readonly complaint: Complaint<Sentence>
  readonly nearest?: string | undefined
  /** The finding is about the key, not about the value. */
  readonly key?: boolean | undefined
  /** Something that can have no effect, rather than something wrong. */
  readonly vain?: boolean | undefined
}

export function explain(issue: z.core.$ZodIssue, form: FormNode, plain: unknown): Finding[] {
  const { path } = issue
  // A word may stand for a whole map, and is then the map's kind.
  const around = valueAt(plain, path.slice(0, -1))
  const value = typeof around === 'string' ? around : valueAt(plain, path)
  const known = (words: readonly string[]): Finding => ({
    path,
    complaint:
      value === undefined
        ? say('is missing: one of {}', words.join(', '))
        : say('must be one of {}, is {}', words.join(', '), describe(value)),
    nearest: typeof value === 'string' ? (nearestWord(value, words) ?? begun(value, words)) : undefined,
  })
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = keysAt(form, plain, path)
      return issue.keys.map((key, nth) => {
        const nearest = nth < maxIssues ? nearestWord(key, keys) : undefined
        const complaint =
          nearest !== undefined || keys.length === 0 || keys.length > mostKeysNamed
            ? say('unknown key "{}"', shortened(key))
            : say('unknown key "{}", known: {}', shortened(key), keys.join(', '))
        return { path: [...path, key], complaint, nearest, key: true }
      })
    }
    case 'invalid_type':
      return [
        {
          path,
          complaint:
            value === undefined
              ? say('is missing')
              : mistaken(issue.expected, value, formAt(form, plain, path)),
          nearest: meant(issue.expected, value, form, plain, path),
        },
      ]
    case 'invalid_value':
      return [known(issue.values.map(String))]
    case 'invalid_union':
      return [known(optionsAt(form, plain, path))]
    case 'invalid_key':
      return [{ path, complaint: complaintOf(issue.issues[0]!), key: true }]
    case 'too_small':
    case 'too_big':
      // A value that is not a list has no rows either; another issue reports that it is not a list.
      if (formAt(form, plain, path)?.type === 'list' && !Array.isArray(value)) return []
      return [
        {
          path,
          complaint: limited(issue),
        },
      ]
    case 'custom': {
      const { nearest, key } = (issue.params ?? {}) as { nearest?: string; key?: boolean }
      return [{ path, complaint: complaintOf(issue), nearest, key }]
    }
    default:
      return [{ path, complaint: complaintOf(issue) }]
  }
}

/** The only word that begins like this one: `backup` for `backup-and-restore`. */
function begun(word: string, words: readonly string[]): string | undefined {
  const longer = words.filter(each => word.length > 1 && each.startsWith(word.toLowerCase()))
  return longer.length === 1 ? longer[0] : undefined
}

/** What a field of ours attached, or what was written beside a check; that has no values. */
function complaintOf({
  params,
  message,
}: {
  params?: object | undefined
  message: string
}): Complaint<Sentence> {
  return (params as { complaint?: Complaint<Sentence> })?.complaint ?? say(message as Sentence)
}

function limited(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Complaint<Sentence> {
  const counted = numberIn('en')
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
  const what = issue.origin === 'string' ? counted(limit, 'letter', 'letters') : counted(limit, 'row', 'rows')
  return issue.code === 'too_small'
    ? say('must have at least {} {}', limit, what)
    : say('must have at most {} {}', limit, what)
}

function mistaken(expected: string, value: unknown, form: FormNode | undefined): Complaint<Sentence> {
  const is = describe(value)
  const keys = keysToName(form?.type === 'list' ? form.item : form)
  const example = exampleOf(form)
  switch (expected) {
    case 'object':
    case 'record':
      if (keys === '') return say('must be a map, is {}', is)
      return example === undefined
        ? say('must be a map with {}, is {}', keys, is)
        : say('must be a map with {}, such as "{}", is {}', keys, example, is)
    case 'array':
    case 'tuple':
      return keys === ''
        ? say('must be a list, is {}', is)
        : say('must be a list of maps with {}, is {}', keys, is)
    case 'boolean':
      return value === 'true' || value === 'false'
        ? say('must be true or false without quotes, is {}', is)
        : say('must be true or false, is {}', is)
    case 'string':
      return typeof value === 'number'
        ? say('must be text (write "{}"), is {}', value, is)
        : say('must be text, is {}', is)
    default:
      return say('must be a {}, is {}', expected, is)
  }
}

/** The keys of a group; empty if it has too many to name, or is none. */
function keysToName(form: FormNode | undefined): string {
  const keys = form?.type === 'group' ? Object.keys(form.fields) : []
  return keys.length > mostKeysOfMap ? '' : keys.join(', ')
}

/** The least that a group may hold; undefined where that takes more than words to choose from. */
function exampleOf(form: FormNode | undefined): string | undefined {
  const needed = Object.entries(form?.type === 'group' ? form.fields : {}).filter(([, node]) => node.required)
  const words = needed.flatMap(([key, node]) =>
    node.type === 'choice' ? [`${key}: ${node.options[0]}`] : [],
  )
  return words.length === 0 || words.length < needed.length ? undefined : `{ ${words.join(', ')} }`
}

/** What was probably meant by a value of another kind: a flag, or a list of one word. */
function meant(
  expected: string,
  value: unknown,
  form: FormNode,
  plain: unknown,
  path: readonly PropertyKey[],
): string | undefined {
  if (typeof value !== 'string') return undefined
  if (expected === 'boolean') return flagMeant(value)
  const list = expected === 'array' ? formAt(form, plain, path) : undefined
  const ofWords = list?.type === 'list' && ['reference', 'choice', 'text'].includes(list.item.type)
  return ofWords ? `[${value}]` : undefined
}

/** `yes` and `no` were flags in YAML 1.1. */
function flagMeant(word: string): string | undefined {
  if (/^(?:y|yes|on|oui|vrai)$/i.test(word)) return 'true'
  return /^(?:n|no|off|non|faux)$/i.test(word) ? 'false' : undefined
}

export function valueAt(plain: unknown, path: readonly PropertyKey[]): unknown {
  let here = plain
  for (const segment of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, segment)) return undefined
    here = (here as Record<PropertyKey, unknown>)[segment]
  }
  return here
}

/** The form of the value at a path; the value itself decides the variant. */
function formAt(form: FormNode, plain: unknown, path: readonly PropertyKey[]): FormNode | undefined {
  let here: FormNode | undefined = form
  for (const [depth, segment] of path.entries())
    here = here && childForm(variantOf(here, valueAt(plain, path.slice(0, depth))), segment)
  return here
}

export function variantOf(form: FormNode, value: unknown): FormNode | undefined {
  if (form.type !== 'variants') return form
  const word = valueAt(value, [form.by])
  return typeof word === 'string' && Object.hasOwn(form.options, word) ? form.options[word] : undefined
}

export function childForm(form: FormNode | undefined, segment: PropertyKey): FormNode | undefined {
  switch (form?.type) {
    case 'group':
      return Object.hasOwn(form.fields, segment) ? form.fields[String(segment)] : undefined
    case 'map':
      return form.value
    case 'list':
      return form.item
    case 'tuple':
      return form.items[Number(segment)]
    default:
      return undefined
  }
}

function keysAt(form: FormNode, plain: unknown, path: readonly PropertyKey[]): string[] {
  const at = formAt(form, plain, path)
  const group = at && variantOf(at, valueAt(plain, path))
  return group?.type === 'group' ? Object.keys(group.fields) : []
}

/** The words that tell the variants at a path apart. The path ends in the key of that word. */
function optionsAt(form: FormNode, plain: unknown, path: readonly PropertyKey[]): string[] {
  const at = formAt(form, plain, path.slice(0, -1))
  return at?.type === 'variants' ? Object.keys(at.options) : []
}
