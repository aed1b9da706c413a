/** What a strategy sets at a path, in words: the name of what it changes, and the value put there. */
import {
  type FormNode,
  type InputName,
  labelOf,
  nameOfSteps,
  type Scenario,
  segmentsOf,
  type Step,
  stepsTo,
} from '../../src/index.ts'
import { percent } from '../format.ts'
import { choiceWord } from '../words/choicesWords.ts'
import { fieldLabel } from '../words/fields.ts'
import { strategyWords } from '../words/strategiesWords.ts'
import { spoken } from '../words/words.ts'
import { below, isDistribution, isShape, variantOf } from './below.ts'
import { referredTo } from './calledIn.ts'
import { inputCalled } from './inputLabels.ts'
import { labelled } from './names.ts'
import { knownSteps } from './pathNames.ts'

export interface Setting {
  /** Undefined if the schema knows no part of the path. */
  readonly name: string | undefined
  /** The value, in parts between which a line may break. */
  readonly parts: readonly string[]
}

interface Under {
  readonly scenario: Scenario
  /** That the scenario is under, if any. */
  readonly strategy?: string | null
}

/** @param form the schema's; undefined until it is there: names are then missing */
export function settingOf(
  form: FormNode | undefined,
  { scenario, strategy = null }: Under,
  path: string,
  value: unknown,
): Setting {
  const segments = path.split('.')
  const steps = form === undefined ? [] : knownSteps(stepsTo(segments, scenario, form))
  const isSet = strategy !== null && path in (scenario.strategies[strategy]?.set ?? {})
  const node = steps.length === segments.length ? steps.at(-1)?.node : undefined
  return {
    name:
      steps.length === 0
        ? undefined
        : inputCalled(scenario, isReplaced(steps, value) ? replaced(steps, isSet) : nameOfSteps(steps)),
    parts: cut(partsOf(scenario, node, value)),
  }
}

/** An entry that is replaced as a whole has another label afterwards. */
const isReplaced = (steps: readonly Step[], value: unknown): boolean =>
  steps.at(-1)!.kind === 'entry' && isGroup(value)

/** Such an entry in its collection, "Protections: Own copy"; under a strategy that sets it, the collection alone. */
function replaced(steps: readonly Step[], isSet: boolean): InputName {
  const collection = steps.at(-2)
  if (collection === undefined) return nameOfSteps(steps)
  if (isSet) return nameOfSteps(steps.slice(0, -1))
  const { of, what } = nameOfSteps(steps)
  return { of: of.length === 0 ? [collection.word] : of, what }
}

/** Letters of a value that are told: of long lists and groups the beginning says enough. */
const mostLetters = 160

function cut(parts: readonly string[]): string[] {
  const told: string[] = []
  let letters = 0
  for (const part of parts) {
    if (letters + part.length > mostLetters)
      return [...told, told.length === 0 ? `${part.slice(0, mostLetters)}…` : '…']
    told.push(part)
    letters += part.length
  }
  return told
}

type Plain = Readonly<Record<string, unknown>>

const isGroup = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A group by its label, or else field by field. An empty value removes what is written. */
function partsOf(scenario: Scenario, node: FormNode | undefined, value: unknown): string[] {
  if (Array.isArray(value))
    return joined(value.map((each, at) => partsOf(scenario, below(node, segmentsOf(value)[at]!), each)))
  if (!isGroup(value)) return [referred(scenario, node, value) ?? chosen(node, value) ?? plain(value)]
  if (isDistribution(node, Object.keys(value))) return [distribution(value)]
  if (typeof value['label'] === 'string') return [labelled(scenario, value['label'])]
  const group = variantOf(node, key => value[key])
  const { language, words } = spoken()
  return Object.entries(value).map(([key, each], at, all) => {
    const field = below(group, key)
    const label = fieldLabel(labelOf(key, field), language)
    const name = entryName(scenario, group, key) ?? (at === 0 ? label : uncapitalised(label))
    const inside = partsOf(scenario, field, each).join(' ')
    const told = `${name}${words.colon}${isPlain(field, each) ? inside : `(${inside})`}`
    return at < all.length - 1 ? `${told},` : told
  })
}

/** Entries of a collection have a label in common, such as "Share": each goes by its name. */
function entryName(scenario: Scenario, group: FormNode | undefined, key: string): string | undefined {
  if (group?.type !== 'map') return undefined
  return (group.keys && referredTo(scenario, group.keys, key)) ?? key
}

const isPlain = (node: FormNode | undefined, value: unknown): boolean =>
  Array.isArray(value) ? !value.some(isGroup) : !isGroup(value) || isDistribution(node, Object.keys(value))

/** Of an abbreviation both letters are capital. */
const uncapitalised = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)

/** Entries with a mark after each but the last: a semicolon if there is a comma inside. */
function joined(entries: readonly string[][]): string[] {
  const mark = entries.some(parts => parts.length > 1 || parts[0]?.includes(','))
    ? spoken().words.semicolon.trimEnd()
    : ','
  return entries.flatMap((parts, at) =>
    at < entries.length - 1 ? [...parts.slice(0, -1), `${parts.at(-1) ?? ''}${mark}`] : parts,
  )
}

/** A thing of the scenario that is named there, as it is called. */
function referred(scenario: Scenario, node: FormNode | undefined, value: unknown): string | undefined {
  return node?.type === 'reference' && typeof value === 'string'
    ? referredTo(scenario, node.to, value)
    : undefined
}

/** A word that the schema knows: of a choice, or what parts are made of. */
function chosen(node: FormNode | undefined, value: unknown): string | undefined {
  const isWord = node?.type === 'choice' || (node?.type === 'reference' && node.to === 'assembly')
  return isWord && typeof value === 'string' ? choiceWord(value, spoken().language) : undefined
}

/** "0.7 m": a number, with or without a unit. */
const fraction = /^([-+]?\d+)\.(\d+)(?=$|\s?[^\s\d.]\S*$)/

/** A number has the decimal mark of the reader's language, and stays with its unit. */
function plain(value: unknown): string {
  const said = written(value)
  return spoken().language === 'en' ? said : said.replace(fraction, '$1,$2')
}

function written(value: unknown): string {
  if (typeof value === 'boolean') return strategyWords[spoken().language].flags[value ? 'yes' : 'no']
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value === '') return '–'
  return value.replaceAll(/(?<=\d) (?=\S)/g, '\u00a0')
}

/** "19 % – 34 % (uniform)". */
function distribution(value: Plain): string {
  const shape = Object.keys(value).find(isShape)!
  const { [shape]: numbers, ...limits } = value
  const told = [numbersOf(shape, numbers), ...(Object.keys(limits).length === 0 ? [] : [named(limits)])]
  return `${told.join(', ')} (${strategyWords[spoken().language].shapes[shape] ?? shape})`
}

/** Bounds of a range; values that were met, or share of each; or parts with names. */
function numbersOf(shape: string, numbers: unknown): string {
  if (!Array.isArray(numbers)) return isGroup(numbers) ? named(numbers) : plain(numbers)
  if (shape !== 'discrete')
    return shape === 'empirical' ? listed(numbers.map(plain)) : numbers.map(plain).join(' – ')
  const { language, words } = spoken()
  const pairs = numbers as readonly (readonly [unknown, number])[]
  const all = pairs.reduce((sum, [, weight]) => sum + weight, 0)
  return listed(
    pairs.map(([each, weight]) => `${plain(each)}${words.colon}${percent(language, weight / all)}`),
  )
}

/** With semicolons if there are commas inside. */
const listed = (entries: readonly string[]): string =>
  entries.join(entries.some(each => each.includes(',')) ? spoken().words.semicolon : ', ')

function named(parts: Plain): string {
  const { inShapes } = strategyWords[spoken().language]
  return listed(Object.entries(parts).map(([key, each]) => `${inShapes[key] ?? key} ${plain(each)}`))
}
