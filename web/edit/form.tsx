/**
 * The scenario as a form generated from its schema, with the values of the text. Parts are rendered when they
 * are opened.
 */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { FormNode } from '../../src/index.ts'
import type { StepName } from '../inputs.ts'
import { choiceWord } from '../words/choicesWords.ts'
import { editWords } from '../words/editWords.ts'
import { spoken, useOwn, useWords } from '../words/words.ts'
import { calledInSteps, headOf, headOfKey, placed } from './heads.ts'
import { fieldsOf, type FormProps, fieldName, Leaf, type Shape, stepName } from './leaf.tsx'
import { useKeys } from './useKeys.ts'
import { type Path, wordsOf } from './written.ts'

/** The entries of a group: first the leaves as rows, then the collections as parts to open. */
export function Form(props: FormProps): VNode {
  const { node, path, value, below, within, onChange } = props
  const w = useOwn(editWords)
  if (node.type !== 'group') return <Entry {...props} name={fieldName(path.at(-1) ?? '', node)} />
  const fields = fieldsOf(value)
  const under = fieldsOf(below)
  const keys = Object.keys(node.fields)
  return (
    <div class="form-group">
      {[
        ...keys.filter(key => isLeaf(node.fields[key]!)),
        ...keys.filter(key => !isLeaf(node.fields[key]!)),
      ].map(key => (
        <Entry
          key={key}
          node={node.fields[key]!}
          path={[...path, key]}
          value={fields[key]}
          below={under[key]}
          name={fieldName(key, node.fields[key])}
          {...(key === 'in' && 'event' in node.fields && { unsaid: w.unsaidPlace(wordsOf(fields['event'])) })}
          {...(within && { within })}
          onChange={onChange}
        />
      ))}
    </div>
  )
}

const collections: ReadonlySet<FormNode['type']> = new Set(['group', 'list', 'map', 'variants'])

function isLeaf(node: FormNode): boolean {
  return !collections.has(node.type) || (node.type === 'list' && isLeaf(node.item))
}

interface EntryProps extends FormProps {
  readonly name: StepName
  /** Its name in the file, by which other fields refer to it, where it is called otherwise. */
  readonly named?: string
}

function Entry(props: EntryProps): VNode {
  return isLeaf(props.node) ? <Leaf {...props} /> : <Part {...props} />
}

function Part(props: EntryProps): VNode {
  const { node, value, name, named } = props
  const w = useOwn(editWords)
  const [open, setOpen] = useState(false)
  const count =
    node.type === 'list' && Array.isArray(value)
      ? value.length
      : node.type === 'map'
        ? Object.keys(fieldsOf(value)).length
        : undefined
  return (
    <details
      class={`form-part${value === undefined ? '' : ' said'}`}
      open={open}
      onToggle={event => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>{name()}</span>
        {/* One space each: Chromium joins the words around two. */}
        {named !== undefined && [' ', <code>{named}</code>]}
        {count !== undefined && [' ', <small>{w.entries(count)}</small>]}
      </summary>
      {open && <Inside {...props} />}
    </details>
  )
}

function Inside(props: FormProps): VNode {
  const { node } = props
  if (node.type === 'list') return <List {...props} node={node} />
  if (node.type === 'map') return <Named {...props} node={node} />
  if (node.type === 'variants') return <Variants {...props} node={node} />
  return <Form {...props} />
}

function List({ node, path, value, within, onChange }: FormProps & { readonly node: Shape<'list'> }): VNode {
  const w = useOwn(editWords)
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  const keys = useKeys(items)
  return (
    <div class="form-group">
      {items.map((item, at) => {
        const own: Path = [...path, at]
        const inSteps = calledInSteps(own, item, within)
        return (
          <Removable key={keys[at]} name={headOf(own, item)} called={inSteps} path={own} onChange={onChange}>
            <Entry
              node={node.item}
              path={own}
              value={item}
              below={undefined}
              name={() => headOf(own, item)}
              within={inSteps}
              onChange={onChange}
            />
          </Removable>
        )
      })}
      <button
        type="button"
        class="quiet"
        onClick={() =>
          onChange(
            [...path, items.length],
            {},
            stepName(w =>
              w.set(placed(fieldName(path.at(-1) ?? '', node), within)(), `#${items.length + 1}`),
            ),
          )
        }
      >
        + {w.add}
      </button>
    </div>
  )
}

/** The name of a new entry as it was typed; undefined: there is none, or it is that of an entry. */
export function newKey(typed: string, entries: object): string | undefined {
  const key = typed.trim()
  return key === '' || Object.hasOwn(entries, key) ? undefined : key
}

function Named({
  node,
  path,
  value,
  below,
  within,
  onChange,
}: FormProps & { readonly node: Shape<'map'> }): VNode {
  const w = useOwn(editWords)
  const [name, setName] = useState('')
  const entries = fieldsOf(value)
  const under = fieldsOf(below)
  const add = (): void => {
    const key = newKey(name, entries)
    if (key === undefined) return
    onChange(
      [...path, key],
      isLeaf(node.value) ? null : {},
      stepName(w => w.set(placed(fieldName(path.at(-1) ?? '', node), within)(), key)),
    )
    setName('')
  }
  return (
    <div class="form-group">
      {[...new Set([...Object.keys(entries), ...Object.keys(under)])].map(key => {
        const head = (): string => headOfKey(node, key, entries[key], under[key])
        return (
          <Removable
            key={key}
            name={head()}
            called={placed(head, within)}
            path={[...path, key]}
            onChange={onChange}
          >
            <Entry
              node={node.value}
              path={[...path, key]}
              value={entries[key]}
              below={under[key]}
              name={head}
              {...(!head().includes(key) && { named: key })}
              {...(isLeaf(node.value) ? within && { within } : { within: placed(head, within) })}
              onChange={onChange}
            />
          </Removable>
        )
      })}
      <form
        class="form-add"
        onSubmit={event => {
          event.preventDefault()
          add()
        }}
      >
        <input
          type="text"
          aria-label={w.addNamed}
          placeholder={w.addNamed}
          value={name}
          onInput={event => setName(event.currentTarget.value)}
        />
        <button type="submit">{w.add}</button>
      </form>
    </div>
  )
}

function Variants(props: FormProps & { readonly node: Shape<'variants'> }): VNode {
  const { node, path, value, within, onChange } = props
  const { language } = useWords()
  const w = useOwn(editWords)
  const word = fieldsOf(value)[node.by]
  const chosen = typeof word === 'string' ? node.options[word] : undefined
  return (
    <>
      <label class="form-row said">
        <span>{w.kind}</span>
        <select
          value={wordsOf(word)}
          onChange={event => {
            const now = event.currentTarget.value
            onChange(
              [...path, node.by],
              now,
              stepName(w => w.set(placed(() => w.kind, within)(), choiceWord(now, spoken().language))),
            )
          }}
        >
          {chosen === undefined && <option value="">{w.required}</option>}
          {Object.keys(node.options).map(option => (
            <option key={option} value={option}>
              {choiceWord(option, language)}
            </option>
          ))}
        </select>
      </label>
      {chosen?.type === 'group' && (
        <Form
          {...props}
          node={{
            ...chosen,
            fields: Object.fromEntries(Object.entries(chosen.fields).filter(([key]) => key !== node.by)),
          }}
        />
      )}
    </>
  )
}

function Removable(props: {
  readonly name: string
  /** In steps. */
  readonly called: StepName
  readonly path: Path
  readonly onChange: FormProps['onChange']
  readonly children: VNode
}): VNode {
  const w = useOwn(editWords)
  return (
    <div class="form-item">
      {props.children}
      <button
        type="button"
        class="round quiet"
        aria-label={w.remove(props.name)}
        title={w.remove(props.name)}
        onClick={() =>
          props.onChange(
            props.path,
            undefined,
            stepName(w => w.removed(props.called())),
          )
        }
      >
        ×
      </button>
    </div>
  )
}
