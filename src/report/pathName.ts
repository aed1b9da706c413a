/** Names what is at a path of a scenario, by following the path in the schema and in the scenario. */
import type { FormNode } from '../scenario/form.ts'
import type { Meaning, Meanings } from '../scenario/meaning/meaning.ts'
import { segmentsOf } from '../scenario/path.ts'
import { wordsIn } from '../scenario/roomsCalled.ts'
import { type InputName, labelOf, type Word } from './inputLabel.ts'

/** A word for each step of the path. */
export interface Step {
  readonly kind: 'group' | 'entry' | 'collection'
  readonly word: Word
  /** The schema's node for the place; undefined if it has none. */
  readonly node: FormNode | undefined
}

/** One step per segment of the path. @param scenario as written, or as read; `form` is the schema's */
export function stepsTo(path: readonly string[], scenario: unknown, form: FormNode): Step[] {
  let node: FormNode | undefined = form
  let value = scenario
  let among = ''
  let building: unknown
  const steps: Step[] = []
  for (const segment of path) {
    if (node?.type === 'variants') node = optionOf(node, value, segment)
    value = inside(value, segment)
    if (node !== undefined && isCollection(node)) {
      node = entryOf(node, segment)
      if (steps.length === 1 && path[0] === 'buildings') building = value
      const word = roomsIn(path, steps, building, value) ?? entryWord(segment, value, among)
      steps.push({ kind: 'entry', word: isUnit(path, steps.length) ? inWords(word) : word, node })
    } else {
      node = node?.type === 'group' && Object.hasOwn(node.fields, segment) ? node.fields[segment] : undefined
      among = isMoment(segment, node) ? 'When' : labelOf(segment, node)
      const many = node !== undefined && isCollection(node)
      steps.push({ kind: many ? 'collection' : 'group', word: { label: among }, node })
    }
  }
  return steps
}

/** The name: of nested groups the innermost; of an entry, its collection only if the entry stands alone. */
export function nameOfSteps(steps: readonly Step[]): InputName {
  return { of: told(steps.slice(0, -1)), what: steps.at(-1)!.word }
}

/**
 * Meaning of a field, in a sentence; lists, maps and alternatives are skipped. @param steps along the path to
 * it
 */
export function meaningOf(path: readonly string[], steps: readonly Step[], all: Meanings): string {
  let parts = all
  let meaning: Meaning = ''
  for (const [at, { kind }] of steps.entries()) {
    if (kind === 'entry') continue
    meaning = parts[path[at]!] ?? ''
    parts = typeof meaning === 'string' ? {} : meaning[1]
  }
  return typeof meaning === 'string' ? meaning : meaning[0]
}

function told(steps: readonly Step[]): Word[] {
  const kept = steps.filter(({ kind }, at) => {
    const next = steps.slice(at + 1).find(({ kind }) => kind !== 'collection')
    return kind === 'entry' || (kind === 'group' && next?.kind !== 'group')
  })
  const alone = kept.length === 1 && kept[0]!.kind === 'entry'
  const shown = alone ? steps.filter(step => step.kind === 'collection' || kept.includes(step)) : kept
  return shown.map(({ word }) => word)
}

/** The option by its discriminating word; if none is written yet, one that has the field. */
function optionOf(
  { by, options }: Extract<FormNode, { type: 'variants' }>,
  value: unknown,
  segment: string,
): FormNode | undefined {
  return (
    options[String(inside(value, by))] ??
    Object.values(options).find(option => option.type === 'group' && Object.hasOwn(option.fields, segment))
  )
}

type Collection = Extract<FormNode, { type: 'list' | 'map' | 'tuple' }>

function isCollection(node: FormNode): node is Collection {
  return node.type === 'list' || node.type === 'map' || node.type === 'tuple'
}

function entryOf(node: Collection, segment: string): FormNode | undefined {
  if (node.type === 'map') return node.value
  return node.type === 'list' ? node.item : node.items[Number(segment)]
}

/** Whether a field is a time labelled "At", which needs its context. */
function isMoment(key: string, node: FormNode | undefined): boolean {
  return key === 'at' && node?.type === 'quantity' && node.measure === 'duration'
}

type Plain = Readonly<Record<string, unknown>>

function inside(value: unknown, segment: string): unknown {
  if (Array.isArray(value)) return value[segmentsOf(value).indexOf(segment)] as unknown
  return typeof value === 'object' && value !== null ? (value as Plain)[segment] : undefined
}

/**
 * Its own label, the two things it lies between, its verb or its name; a row without any of them, its number
 * in the list.
 */
function entryWord(segment: string, entry: unknown, among: string): Word {
  const { label, between, id, do: verb, storeys } = (entry ?? {}) as Plain
  // A building is called by its short name, as on the plan.
  if (typeof label === 'string' && storeys === undefined) return { name: label }
  if (Array.isArray(between)) return { name: onAnyStorey(between.join(' – ')) }
  if (typeof verb === 'string' && id === undefined) {
    const [, nth] = segment.split('#')
    return { verb, ...(nth !== undefined && { row: Number(nth) }) }
  }
  return /^\d+$/.test(segment) ? { label: among, row: Number(segment) + 1 } : { name: onAnyStorey(segment) }
}

/** Whether the step is the name of a unit, which may be an abbreviation. */
const isUnit = (path: readonly string[], at: number): boolean => at === 2 && path[1] === 'units'

const inWords = (word: Word): Word => ('name' in word ? { name: wordsIn(word.name) } : word)

/** A room of a building, or the two that something lies between; undefined if it is neither. */
function roomsIn(
  path: readonly string[],
  steps: readonly Step[],
  building: unknown,
  entry: unknown,
): Word | undefined {
  const { rooms } = (building ?? {}) as Plain
  if (path[0] !== 'buildings' || steps.length !== 3 || !Array.isArray(rooms)) return undefined
  if (path[2] === 'rooms') return roomWord(path[3]!, rooms, false)
  const { between } = (entry ?? {}) as Plain
  if (!Array.isArray(between)) return undefined
  const ids = between.map(String)
  // From one storey to the next: on one and the same, it need not be told.
  const isRising = ids.some(id => /\{storey[+-]/.test(id))
  return { sides: ids.map(id => roomWord(id, rooms, isRising)) }
}

/** @param isRising whether a room that stands once on each storey is told with its storey, such as n+1 */
function roomWord(id: string, rooms: readonly unknown[], isRising: boolean): Word {
  if (id === 'outside') return { label: 'Outside' }
  const written = id.replace(/\{storey[+-]\d+\}/g, '{storey}')
  const labelOfRow = (row: unknown): unknown => ((row ?? {}) as Plain)['label']
  const label = labelOfRow(rooms.find(room => (room as Plain)['id'] === written))
  if (typeof label !== 'string') return { name: wordsIn(onAnyStorey(id)) }
  if (rooms.filter(room => labelOfRow(room) === label).length > 1)
    return { name: label, apart: `(${onAnyStorey(id)})` }
  const [, rise = ''] = /\{storey([+-]\d+)?\}/.exec(id) ?? []
  return { name: label, ...(isRising && written.includes('{storey}') && { apart: `n${rise}` }) }
}

/** "hall-{storey}-south" as "hall-n-south". */
const onAnyStorey = (name: string): string => name.replace(/\{storey([+-]\d+)?\}/g, 'n$1')
