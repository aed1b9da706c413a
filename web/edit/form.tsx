/** The scenario as a form made from its schema: what the text says, place by place; parts are drawn when they are opened. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { FormNode } from '../../src/index.ts'
import { editWords } from '../words/edit.ts'
import { useOwn } from '../words/words.ts'
import { type Path, valueOf, wordsOf } from './written.ts'

type Shape<Kind extends FormNode['type']> = Extract<FormNode, { type: Kind }>

export interface FormProps {
  readonly node: FormNode
  readonly path: Path
  /** What the text says at the place, as plain data. */
  readonly value: unknown
  /** What a file it extends says there. */
  readonly below: unknown
  readonly onChange: (path: Path, value: unknown, name: string) => void
}

type Plain = Readonly<Record<string, unknown>>
const fieldsOf = (value: unknown): Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {}

/** `fireLoad` as "fire load": where the schema has no label. */
function labelOf(key: string | number, node?: FormNode): string {
  if (node?.label !== undefined) return node.label
  const words = String(key)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return typeof key === 'number' ? `#${key + 1}` : words.charAt(0).toUpperCase() + words.slice(1)
}

/** The entries of a group; each leaf a row, each collection a part to open. */
export function Form(props: FormProps): VNode {
  const { node, path, value, below, onChange } = props
  if (node.type !== 'group') return <Entry {...props} name={labelOf(path.at(-1) ?? '', node)} />
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
          name={labelOf(key, node.fields[key])}
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

function Entry(props: FormProps & { readonly name: string }): VNode {
  return isLeaf(props.node) ? <Leaf {...props} /> : <Part {...props} />
}

function Leaf({ node, path, value, below, name, onChange }: FormProps & { readonly name: string }): VNode {
  const w = useOwn(editWords)
  const hint = hintOf(node, below, w)
  const change = (typed: string): void => {
    if (typed.trim() === wordsOf(value)) return
    const empty = typed.trim() === ''
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
      empty ? w.removed(name) : w.set(name, typed.length > 40 ? `${typed.slice(0, 39)}…` : typed),
    )
  }
  const words = wordsOf(value)
  const options = node.type === 'choice' ? node.options : node.type === 'flag' ? ['true', 'false'] : undefined
  const long = words.length > 60
  return (
    <label class={`form-row${value === undefined ? '' : ' said'}`}>
      <span lang="en">{name}</span>
      {options && typeof value !== 'object' ? (
        <select value={words} onChange={event => change(event.currentTarget.value)}>
          <option value="">{hint}</option>
          {options.map(option => (
            <option key={option} value={option}>
              {node.type === 'flag' ? w[option === 'true' ? 'yes' : 'no'] : option}
            </option>
          ))}
        </select>
      ) : long ? (
        <textarea
          rows={Math.min(6, Math.ceil(words.length / 48))}
          value={words}
          placeholder={hint}
          spellcheck={false}
          onChange={event => change(event.currentTarget.value)}
        />
      ) : (
        <input
          type="text"
          value={words}
          placeholder={hint}
          spellcheck={false}
          onChange={event => change(event.currentTarget.value)}
        />
      )}
    </label>
  )
}

function hintOf(node: FormNode, below: unknown, w: (typeof editWords)['en']): string {
  if (below !== undefined && typeof below !== 'object') return wordsOf(below)
  if (node.default !== undefined) return w.usual(wordsOf(node.default))
  return node.required && below === undefined ? w.required : ''
}

function Part(props: FormProps & { readonly name: string }): VNode {
  const { node, path, value, name } = props
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
        <span lang="en">{name}</span> {count !== undefined && <small>{w.entries(count)}</small>}
      </summary>
      {open && <Inside {...props} key={path.join('.')} />}
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

function List({ node, path, value, onChange }: FormProps & { readonly node: Shape<'list'> }): VNode {
  const w = useOwn(editWords)
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <div class="form-group">
      {items.map((item, at) => (
        <Removable key={at} name={nameOf(item, at)} path={[...path, at]} onChange={onChange}>
          <Entry
            node={node.item}
            path={[...path, at]}
            value={item}
            below={undefined}
            name={nameOf(item, at)}
            onChange={onChange}
          />
        </Removable>
      ))}
      <button
        type="button"
        class="quiet"
        onClick={() =>
          onChange(
            [...path, items.length],
            {},
            w.set(labelOf(path.at(-1) ?? '', node), `#${items.length + 1}`),
          )
        }
      >
        + {w.add}
      </button>
    </div>
  )
}

function Named({ node, path, value, below, onChange }: FormProps & { readonly node: Shape<'map'> }): VNode {
  const w = useOwn(editWords)
  const [name, setName] = useState('')
  const entries = fieldsOf(value)
  const under = fieldsOf(below)
  const add = (): void => {
    if (name.trim() === '' || name in entries) return
    onChange(
      [...path, name.trim()],
      isLeaf(node.value) ? null : {},
      w.set(labelOf(path.at(-1) ?? '', node), name),
    )
    setName('')
  }
  return (
    <div class="form-group">
      {[...new Set([...Object.keys(entries), ...Object.keys(under)])].map(key => (
        <Removable key={key} name={key} path={[...path, key]} onChange={onChange}>
          <Entry
            node={node.value}
            path={[...path, key]}
            value={entries[key]}
            below={under[key]}
            name={key}
            onChange={onChange}
          />
        </Removable>
      ))}
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
  const { node, path, value, onChange } = props
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
            onChange([...path, node.by], now, w.set(w.kind, now))
          }}
        >
          {chosen === undefined && <option value="">{w.required}</option>}
          {Object.keys(node.options).map(option => (
            <option key={option} value={option}>
              {option}
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
        onClick={() => props.onChange(props.path, undefined, w.removed(props.name))}
      >
        ×
      </button>
    </div>
  )
}

function nameOf(item: unknown, at: number): string {
  const { id, name, label, do: verb, kind, medium, key } = fieldsOf(item)
  const own = [id, name, label, key, verb, medium, kind].find(word => typeof word === 'string')
  return typeof own === 'string' ? own : labelOf(at)
}
