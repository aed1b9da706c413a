/** Judges what can still be judged of a scenario when parts of it could not be read. */
import { inEnglish } from '../../base/complaint.ts'
import { isRecord } from '../../base/isRecord.ts'
import { nearestWord } from '../../base/nearest.ts'
import { check } from '../check.ts'
import type { Nameless } from '../check/names.ts'
import { unread } from '../field/measure.ts'
import { type FormNode, scenarioForm } from '../form.ts'
import type { Scenario } from '../scenario.ts'
import type { z } from '../zod.ts'
import { childForm, explain, type Finding, variantOf } from './explain.ts'
import { parsedWhole } from './parsed.ts'

type Path = readonly PropertyKey[]
type Branch = Record<PropertyKey, unknown>

/** What replaces a part that could not be read: something, or nothing wherever nothing is required. */
type Filling = 'something' | 'nothing'

interface Part {
  readonly path: Path
  /** It is an unknown key; what seems to be missing beside it may have been meant by it. */
  readonly stray: boolean
}

interface Remains {
  readonly scenario: Scenario
  readonly unread: readonly Part[]
  readonly nameless: Nameless
}

/** Each filling may reveal something missing inside it: no form is nested deeper than this. */
const maxRounds = 8

/**
 * What does not fit together among the parts that could be read. Only findings are kept that hold whatever
 * the other parts say: with something in their place as well as without them.
 */
export function judge(plainly: () => unknown): Finding[] {
  const filled = remains(plainly(), 'something')
  const bare = remains(plainly(), 'nothing')
  if (filled === undefined || bare === undefined) return []
  const without = new Set(check(bare.scenario, bare.nameless).map(sentence))
  const isUnread = unreadAmong(filled.unread)
  return check(filled.scenario, filled.nameless).filter(
    finding => without.has(sentence(finding)) && !isUnread(finding.path),
  )
}

function sentence({ path, complaint }: Finding): string {
  return wordOf([...path, inEnglish(complaint)])
}

/** Whether a path leads to one of the parts, into it, or, for a stray key, to the map that the key stands in. */
function unreadAmong(parts: readonly Part[]): (path: Path) => boolean {
  const own = new Set(parts.map(({ path }) => wordOf(path)))
  const around = new Set(parts.flatMap(({ path, stray }) => (stray ? [wordOf(path.slice(0, -1))] : [])))
  return path =>
    around.has(wordOf(path)) ||
    Array.from({ length: path.length + 1 }, (_, end) => path.slice(0, end)).some(each =>
      own.has(wordOf(each)),
    )
}

function wordOf(path: Path): string {
  return path.map(String).join('\n')
}

/** A scenario while it is mended: plain data, changed in place, with what was replaced so far. */
interface Mending {
  readonly tree: unknown
  readonly filling: Filling
  readonly parts: Map<string, Part>
  readonly nameless: Path[]
}

function remains(tree: unknown, filling: Filling): Remains | undefined {
  const of: Mending = { tree, filling, parts: new Map(), nameless: [] }
  for (let round = 0; round < maxRounds; round++) {
    const read = parsedWhole(tree)
    if (read === undefined) return undefined
    if (read.success) return { scenario: read.data, unread: [...of.parts.values()], nameless: of.nameless }
    for (const issue of read.issues) mend(of, issue)
  }
  return undefined
}

function mend(of: Mending, issue: z.core.$ZodIssue): void {
  const { tree, filling, parts, nameless } = of
  if (issue.code === 'unrecognized_keys')
    for (const { path, nearest } of explain(issue, scenarioForm, tree)) rename(of, path, nearest)
  else if (issue.code === 'invalid_key') {
    note(of, issue.path)
    nameless.push(issue.path.slice(0, -1))
    move(branchOf(tree, issue.path), issue.path.at(-1)!, `${filling} ${parts.size}`)
  } else fill(of, issue.path)
}

/** A misspelt key is taken for the one that was probably meant. */
function rename(of: Mending, path: Path, nearest: string | undefined): void {
  const branch = branchOf(of.tree, path)
  const key = path.at(-1)!
  if (branch === undefined) return
  const meant = nearest !== undefined && !Object.hasOwn(branch, nearest)
  note(of, path, !meant)
  if (meant) note(of, [...path.slice(0, -1), nearest])
  else if (typeof branch[key] === 'object') hideBeside(of, path, branch, nearest)
  if (meant && of.filling === 'something') move(branch, key, nearest)
  else delete branch[key]
}

/** An unknown key may hold names if it was meant to be a key that is missing, or the one it resembles. */
function hideBeside(of: Mending, path: Path, branch: Branch, like: string | undefined): void {
  const around = path.slice(0, -1)
  const { form } = partAt(of.tree, around)
  const group = variantOf(form, branch)
  if (group?.type !== 'group') return
  for (const [key, field] of Object.entries(group.fields))
    if ((key === like || !Object.hasOwn(branch, key)) && holdsNames(field)) hide(of, [...around, key])
}

function fill(of: Mending, asked: Path): void {
  const { tree, filling, parts } = of
  const { path, form } = partAt(tree, asked)
  const branch = branchOf(tree, path)
  const key = path.at(-1)
  if (key === undefined) return
  // A word stands for the whole map, so a complaint about a key of the map is about the word.
  if (branch === undefined) return fill(of, path.slice(0, -1))
  const again = parts.has(wordOf(path))
  const written = branch[key]
  note(of, form.type === 'variants' && isRecord(written) ? [...path, form.by] : path)
  if (mayHideNames(form, written, key)) hide(of, path)
  if (!form.required && (again || filling === 'nothing')) delete branch[key]
  else branch[key] = fillingOf(filling, form, again ? undefined : written, parts.size)
}

function note({ parts }: Mending, path: Path, stray = false): void {
  parts.set(wordOf(path), { path, stray })
}

/** For a path into a row of a list: the whole list. */
function hide({ nameless }: Mending, path: Path): void {
  const row = path.findIndex(step => typeof step === 'number')
  nameless.push(row < 0 ? path : path.slice(0, row))
}

/** The smallest part that has a form of its own and contains what a complaint is about. */
function partAt(tree: unknown, asked: Path): { readonly path: Path; readonly form: FormNode } {
  let form = scenarioForm
  let here = tree
  for (const [depth, segment] of asked.entries()) {
    const child = childForm(variantOf(form, here), segment)
    if (child === undefined) return { path: asked.slice(0, depth), form }
    form = child
    here = (here as Branch | undefined)?.[segment]
  }
  return { path: asked, form }
}

function branchOf(tree: unknown, path: Path): Branch | undefined {
  let here = tree
  for (const segment of path.slice(0, -1)) here = (here as Branch | undefined)?.[segment]
  return typeof here === 'object' && here !== null ? (here as Branch) : undefined
}

function move(branch: Branch | undefined, from: PropertyKey, to: string): void {
  if (branch === undefined) return
  branch[to] = branch[from]
  delete branch[from]
}

/**
 * The two fillings differ wherever they can, so that nothing is reported that follows from one of them alone.
 */
function fillingOf(filling: Filling, form: FormNode, written: unknown, number: number): unknown {
  const within = (inner: FormNode) => fillingOf(filling, inner, undefined, number)
  switch (form.type) {
    case 'quantity':
    case 'storeys':
    case 'window':
      return unread
    case 'list':
      return [within(form.item)]
    case 'tuple':
      return form.items.map(within)
    case 'variants':
      return variantMeant(form.by, Object.keys(form.options), written)
    case 'choice':
      return form.options.at(filling === 'nothing' ? 0 : -1)
    case 'flag':
      return false
    case 'number':
      return 0
    // The defaults of its fields cannot be relied on either: the part might have stated others.
    case 'group':
      return filling === 'nothing' ? {} : changed(form.fields, within)
    case 'map':
    case 'anything':
      return {}
    default:
      return typeof written === 'number' ? String(written) : `${filling} ${number}`
  }
}

function changed(fields: Readonly<Record<string, FormNode>>, fill: (form: FormNode) => unknown): object {
  const own = Object.entries(fields).filter(([, { type }]) => type === 'quantity' || type === 'text')
  return Object.fromEntries(own.map(([key, form]) => [key, fill(form)]))
}

/** A map with the word that was probably meant, or with the first of the words. */
function variantMeant(by: string, words: readonly string[], written: unknown): object {
  if (!isRecord(written)) return { [by]: words[0] }
  const word = (written as Branch)[by]
  return { ...written, [by]: (typeof word === 'string' && nearestWord(word, words)) || words[0] }
}

/**
 * Whether names may have stood in what could not be read. A room whose storeys are unknown may have any name.
 */
function mayHideNames(form: FormNode, written: unknown, key: PropertyKey): boolean {
  if (form.type === 'variants') return !isRecord(written)
  if (form.type === 'storeys') return true
  return form.type === 'text' ? key === 'id' || key === 'name' : holdsNames(form)
}

function holdsNames(form: FormNode): boolean {
  switch (form.type) {
    case 'map':
      return form.keys === undefined
    case 'group':
      return (
        Object.hasOwn(form.fields, 'id') ||
        Object.hasOwn(form.fields, 'name') ||
        Object.values(form.fields).some(holdsNames)
      )
    case 'list':
      return holdsNames(form.item)
    case 'variants':
      return Object.values(form.options).some(holdsNames)
    default:
      return false
  }
}
