/** One value of the form: a row with its name, its field and its default. */
import type { VNode } from 'preact'
import { type FormNode, labelOf } from '../../src/index.ts'
import type { StepName } from '../inputs.ts'
import { useTyped } from '../shell/useTyped.ts'
import { view } from '../view.ts'
import { choiceWord } from '../words/choicesWords.ts'
import { editWords } from '../words/editWords.ts'
import { fieldLabel } from '../words/fields.ts'
import { useOwn, useWords } from '../words/words.ts'
import { marked, withPoint } from './decimals.ts'
import { useFault } from './faults.ts'
import { placed } from './heads.ts'
import { type Path, valueOf, wordsOf } from './written.ts'

export type Shape<Kind extends FormNode['type']> = Extract<FormNode, { type: Kind }>

export interface FormProps {
  readonly node: FormNode
  readonly path: Path
  /** Value in the text, as plain data. */
  readonly value: unknown
  /** Value in the files it extends. */
  readonly below: unknown
  /** Meaning of an omitted value, if it follows from the values beside it. */
  readonly unsaid?: string
  /** What its steps call the entries that it stands in; undefined: none. */
  readonly within?: StepName
  readonly onChange: (path: Path, value: unknown, name: StepName) => void
}

type EditWords = (typeof editWords)['en']

type Plain = Readonly<Record<string, unknown>>
export const fieldsOf = (value: unknown): Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {}

/** The schema's label in the language of now. */
export function fieldName(...of: Parameters<typeof labelOf>): StepName {
  return () => fieldLabel(labelOf(...of), view.get().language)
}

/** What a step is called by the words of the editor. */
export function stepName(say: (w: EditWords) => string): StepName {
  return () => say(editWords[view.get().language])
}

export function Leaf({
  node,
  path,
  value,
  below,
  name,
  unsaid,
  within,
  onChange,
}: FormProps & { readonly name: StepName }): VNode {
  const { language } = useWords()
  const w = useOwn(editWords)
  const hint = hintOf(node, below, w) || (unsaid ?? '')
  const called = placed(name, within)
  const change = (shown: string): void => {
    const typed = withPoint(node, shown)
    if (typed.trim() === wordsOf(value)) return
    const empty = typed.trim() === ''
    const short = (): string => shortened(told(node, typed, editWords[view.get().language]))
    const next = empty
      ? undefined
      : node.type === 'text' ||
          node.type === 'reference' ||
          (node.type === 'said' && !typed.trim().startsWith('{'))
        ? typed
        : valueOf(typed)
    onChange(
      path,
      next,
      stepName(w => (empty ? w.removed(called()) : w.set(called(), short()))),
    )
  }
  const words = marked(node, wordsOf(value))
  const fault = useFault(path)
  const field = { ...useTyped(words, change), ...fault }
  const options = node.type === 'choice' ? node.options : node.type === 'flag' ? ['true', 'false'] : undefined
  const long = words.length > 60
  return (
    <label class={`form-row${value === undefined ? '' : ' said'}`}>
      <span>{name()}</span>
      {options && typeof value !== 'object' ? (
        <select value={words} {...fault} onChange={event => change(event.currentTarget.value)}>
          <option value="">{hint}</option>
          {options.map(option => (
            <option key={option} value={option}>
              {node.type === 'flag' ? w[option === 'true' ? 'yes' : 'no'] : choiceWord(option, language)}
            </option>
          ))}
        </select>
      ) : long ? (
        <textarea
          rows={Math.min(6, Math.ceil(words.length / 48))}
          placeholder={hint}
          spellcheck={false}
          {...field}
        />
      ) : (
        <input type="text" placeholder={hint} spellcheck={false} {...field} />
      )}
    </label>
  )
}

function hintOf(node: FormNode, below: unknown, w: EditWords): string {
  if (below !== undefined && typeof below !== 'object') return told(node, below, w)
  if (node.default !== undefined) return w.usual(told(node, node.default, w))
  if (node.type === 'window') return w.anyTime
  return node.required && below === undefined ? w.required : ''
}

const shortened = (words: string): string => (words.length > 40 ? `${words.slice(0, 39)}…` : words)

/** A value in words. */
function told(node: FormNode, value: unknown, w: EditWords): string {
  if (node.type === 'flag') return w[String(value) === 'true' ? 'yes' : 'no']
  const words = wordsOf(value)
  if (words === '[]') return w.nothing
  return node.type === 'choice' ? choiceWord(words, view.get().language) : marked(node, words)
}
