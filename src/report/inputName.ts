/** What an uncertain input is called: where its path leads in the schema and in the scenario. */
import { type FormNode, scenarioForm } from '../scenario/form.ts'
import { segmentsOf } from '../scenario/path.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type InputName, labelOf, type Word } from './inputLabel.ts'

/** A word on the way from the scenario down to the input. */
interface Step {
  readonly kind: 'group' | 'entry' | 'collection'
  readonly word: Word
}

export function inputNames(
  paths: readonly string[],
  scenario: Scenario,
): Readonly<Record<string, InputName>> {
  return Object.fromEntries(paths.map(path => [path, inputName(path, scenario)]))
}

function inputName(path: string, scenario: Scenario): InputName {
  const steps = stepsTo(path, scenario)
  return { of: told(steps.slice(0, -1)), what: steps.at(-1)!.word }
}

/** Of groups in groups the innermost says what is meant; what an entry is among is said only where it stands alone. */
function told(steps: readonly Step[]): Word[] {
  const kept = steps.filter(({ kind }, at) => {
    const next = steps.slice(at + 1).find(({ kind }) => kind !== 'collection')
    return kind === 'entry' || (kind === 'group' && next?.kind !== 'group')
  })
  const alone = kept.length === 1 && kept[0]!.kind === 'entry'
  const shown = alone ? steps.filter(step => step.kind === 'collection' || kept.includes(step)) : kept
  return shown.map(({ word }) => word)
}

function stepsTo(path: string, scenario: Scenario): Step[] {
  let node: FormNode | undefined = scenarioForm
  let value: unknown = scenario
  let among = ''
  const steps: Step[] = []
  for (const segment of path.split('.')) {
    if (node?.type === 'variants') node = node.options[String(inside(value, node.by))]
    value = inside(value, segment)
    if (node !== undefined && isCollection(node)) {
      node = entryOf(node, segment)
      steps.push({ kind: 'entry', word: entryWord(segment, value, among) })
    } else {
      node = node?.type === 'group' ? node.fields[segment] : undefined
      among = isMoment(segment, node) ? 'When' : labelOf(segment, node)
      const many = node !== undefined && isCollection(node)
      steps.push({ kind: many ? 'collection' : 'group', word: { label: among } })
    }
  }
  return steps
}

type Collection = Extract<FormNode, { type: 'list' | 'map' | 'tuple' }>

function isCollection(node: FormNode): node is Collection {
  return node.type === 'list' || node.type === 'map' || node.type === 'tuple'
}

function entryOf(node: Collection, segment: string): FormNode | undefined {
  if (node.type === 'map') return node.value
  return node.type === 'list' ? node.item : node.items[Number(segment)]
}

/** A form says "At" above a field for a time; alone it says nothing. */
function isMoment(key: string, node: FormNode | undefined): boolean {
  return key === 'at' && node?.type === 'quantity' && node.measure === 'duration'
}

type Plain = Readonly<Record<string, unknown>>

function inside(value: unknown, segment: string): unknown {
  if (Array.isArray(value)) return value[segmentsOf(value).indexOf(segment)] as unknown
  return typeof value === 'object' && value !== null ? (value as Plain)[segment] : undefined
}

/** Its own label, the two things it lies between, its verb or its name; of a row without any its number in the list. */
function entryWord(segment: string, entry: unknown, among: string): Word {
  const { label, between, id, do: verb, storeys } = (entry ?? {}) as Plain
  // A building goes by its short name, as on the plan.
  if (typeof label === 'string' && storeys === undefined) return { name: label }
  if (Array.isArray(between)) return { name: onAnyStorey(between.join(' – ')) }
  if (typeof verb === 'string' && id === undefined) {
    const [, nth] = segment.split('#')
    return { verb, ...(nth !== undefined && { row: Number(nth) }) }
  }
  return /^\d+$/.test(segment) ? { label: among, row: Number(segment) + 1 } : { name: onAnyStorey(segment) }
}

/** "hall-{storey}-south" as "hall-n-south". */
const onAnyStorey = (name: string): string => name.replace(/\{storey([+-]\d+)?\}/g, 'n$1')
