/**
 * Puts a value at a path of a located tree, as `--set` and strategies write it:
 * `buildings.SBG2.floors.rating`, `decisions.cut-power.at`.
 */
import { type Complaint, say } from '../../base/complaint.ts'
import { nearestWord } from '../../base/nearest.ts'
import type { FormNode } from '../form.ts'
import type { Sentence } from '../sentence.ts'
import { segmentsOf } from '../path.ts'
import { childForm, mostKeysNamed, variantOf } from './explain.ts'
import { isEmpty, type Located, type LocatedMap, locate, plainOf } from './located.ts'
import { partsOf, pathEndingIn } from './parts.ts'

export interface Refusal {
  readonly complaint: Complaint<Sentence>
  /** The whole path, with the nearest known word. */
  readonly nearest?: string
}

/** Splits a path at its dots, but not at those of `{1..20}`. A row may be counted in brackets: `units[0]` is `units.0`. */
function wordsOfPath(path: string): string[] {
  return path
    .replace(/\[(\d+)\]/g, '.$1')
    .trim()
    .split(/\.(?![^{]*\})/)
}

/**
 * An empty value removes what stands at the path: a named entry, a row of a list or a whole part. For a
 * single field it is refused, because the field would silently take its default (as where a variable of the
 * shell is empty): the word `default` says that this is meant.
 */
export function put(root: LocatedMap, form: FormNode, path: string, value: Located): LocatedMap | Refusal {
  const words = wordsOfPath(path)
  const changed = putAt(root, form, words, 0, value)
  if (!('complaint' in changed)) return changed as LocatedMap
  const named = byName(root, path)
  if (named.join('.') === words.join('.')) return changed
  const meant = putAt(root, form, named, 0, value)
  if ('complaint' in meant) return meant
  const [word = ''] = changed.complaint.values
  return { complaint: say('there is no "{}" here', word), nearest: named.join('.') }
}

/** The path by the names of what it counts: `decisions[0].att` and `buildings.0.storeys` as settings write them. */
function byName(root: LocatedMap, path: string): string[] {
  let here: Located | undefined = root
  return wordsOfPath(path).map(word => {
    const [names, values] = partsOf(here)
    const at = names.includes(word) || !/^\d+$/.test(word) ? names.indexOf(word) : Number(word)
    here = values[at]
    return names[at] ?? word
  })
}

function putAt(
  written: Located | undefined,
  form: FormNode,
  words: readonly string[],
  depth: number,
  value: Located,
): Located | Refusal {
  if (depth === words.length) return value
  const word = words[depth]!
  const here = written === undefined || isEmpty(written) ? beginning(form, value) : written
  // Of a whole scenario, plain data takes as long as all the rest.
  const shape = form.type === 'variants' ? variantOf(form, plainOf(here)) : form
  const refuse = (known: readonly string[]): Refusal => {
    const nearest = nearestWord(word, known)
    const meant = nearest === undefined ? pathEndingIn(words.slice(depth), form, here) : undefined
    if (nearest !== undefined || meant !== undefined)
      return {
        complaint: say('there is no "{}" here', word),
        nearest: (meant ? [...words.slice(0, depth), ...meant] : words.with(depth, nearest!)).join('.'),
      }
    if (known.length === 0 || known.length > mostKeysNamed)
      return { complaint: say('there is no "{}" here', word) }
    if (known.length === 1) return { complaint: say('there is no "{}" here: there is {}', word, known[0]!) }
    return { complaint: say('there is no "{}" here: there are {}', word, known.join(', ')) }
  }
  if (shape?.type === 'group' && here.kind === 'map') {
    const child = childForm(shape, word)
    if (child === undefined) return refuse(Object.keys(shape.fields))
    if (depth === words.length - 1 && isEmpty(value) && isLeaf(child))
      return {
        complaint: isReset(child)
          ? say('has no value: write one, or "default" for what holds without it')
          : say('has no value: write one, or leave it out'),
      }
    if (depth === words.length - 1 && isDefault(value) && isReset(child)) return without(here, word)
    return putEntry(here, child, words, depth, value)
  }
  if (shape?.type === 'map' && here.kind === 'map') {
    const last = depth === words.length - 1
    const maybeNew = last && !isEmpty(value) && (isLeaf(shape.value) || value.kind !== 'scalar')
    if (!here.entries.has(word) && !maybeNew) return refuse([...here.entries.keys()])
    return putEntry(here, shape.value, words, depth, value)
  }
  if ((shape?.type === 'list' || shape?.type === 'tuple') && here.kind === 'list') {
    const segments = segmentsOf(here.items.map(plainOf))
    const at = segments.includes(word) ? segments.indexOf(word) : here.items[Number(word)] ? Number(word) : -1
    const child = childForm(shape, at)
    if (at < 0 || child === undefined) return refuse(segments)
    const item = putAt(here.items[at], child, words, depth + 1, value)
    if ('complaint' in item) return item
    return { ...here, items: isEmpty(item) ? here.items.toSpliced(at, 1) : here.items.with(at, item) }
  }
  return { complaint: say('{} has no parts', words.slice(0, depth).join('.')) }
}

function putEntry(
  here: LocatedMap,
  form: FormNode,
  words: readonly string[],
  depth: number,
  value: Located,
): Located | Refusal {
  const word = words[depth]!
  const entry = here.entries.get(word)
  const child = putAt(entry?.value, form, words, depth + 1, value)
  if ('complaint' in child) return child
  const keyAt = depth === words.length - 1 ? value.at : (entry?.keyAt ?? value.at)
  return { ...here, entries: new Map(here.entries).set(word, { keyAt, value: child }) }
}

/** What stands where nothing is written: the default, or an empty map to fill. */
function beginning(form: FormNode, { at }: Located): Located {
  if (form.default !== undefined) return locate(form.default, at)
  return form.type === 'group' || form.type === 'map' ? locate({}, at) : locate(null, at)
}

function isDefault(value: Located): boolean {
  return value.kind === 'scalar' && value.value === 'default'
}

/** Whether `default` is no value of the field, as it may be of a text or a name. */
function isReset({ type }: FormNode): boolean {
  return ['quantity', 'number', 'flag', 'choice', 'storeys', 'window'].includes(type)
}

function without(here: LocatedMap, word: string): LocatedMap {
  const entries = new Map(here.entries)
  entries.delete(word)
  return { ...here, entries }
}

function isLeaf({ type }: FormNode): boolean {
  return !['group', 'map', 'list', 'tuple', 'variants'].includes(type)
}
