/** What can still be judged of a scenario when parts of it could not be read. */
import { check } from '../check.ts'
import { unread } from '../field/measure.ts'
import { type FormNode, scenarioForm } from '../form.ts'
import { Scenario } from '../scenario.ts'
import type { z } from '../zod.ts'
import { childForm, explain, type Finding, variantOf } from './explain.ts'

type Path = readonly PropertyKey[]
type Branch = Record<PropertyKey, unknown>

/** What is put where something could not be read: something in its place, or nothing where nothing need stand. */
type Filling = 'something' | 'nothing'

interface Remains {
  readonly scenario: Scenario
  readonly unread: readonly Path[]
  /** First keys of the parts in which names may be missing, so that a name not found there may yet be one. */
  readonly nameless: ReadonlySet<string>
}

/** Each filling may bring up what is missing inside it: no form is deeper. */
const maxRounds = 8

/**
 * What does not fit together among the parts that could be read: only what holds whatever stands in the others, with something in
 * their place as well as without them.
 */
export function judge(plainly: () => unknown): Finding[] {
  const filled = remains(plainly(), 'something')
  const bare = remains(plainly(), 'nothing')
  if (filled === undefined || bare === undefined) return []
  const without = new Set(check(bare.scenario, bare.nameless).map(sentence))
  return check(filled.scenario, filled.nameless).filter(
    finding => without.has(sentence(finding)) && !filled.unread.some(part => isAbout(finding.path, part)),
  )
}

function sentence({ path, message }: Finding): string {
  return [...path.map(String), message].join('\n')
}

/** Of the part itself, of something in it, or of what should have stood beside it. */
function isAbout(path: Path, part: Path): boolean {
  return path.length >= part.length - 1 && path.slice(0, part.length).every((step, at) => step === part[at])
}

/** @param tree plain data, changed in place. */
function remains(tree: unknown, filling: Filling): Remains | undefined {
  const parts = new Map<string, Path>()
  const nameless = new Set<string>()
  for (let round = 0; round < maxRounds; round++) {
    const read = Scenario.safeParse(tree)
    if (read.success) return { scenario: read.data, unread: [...parts.values()], nameless }
    for (const issue of read.error.issues) mend(issue)
  }
  return undefined

  function mend(issue: z.core.$ZodIssue): void {
    if (issue.code === 'unrecognized_keys')
      for (const { path, nearest } of explain(issue, scenarioForm, tree)) rename(path, nearest)
    else if (issue.code === 'invalid_key') {
      note(issue.path, true)
      move(branchOf(tree, issue.path), issue.path.at(-1)!, `unread ${parts.size}`)
    } else fill(issue.path)
  }

  /** A misspelt key is taken for the one that was probably meant. */
  function rename(path: Path, nearest: string | undefined): void {
    const branch = branchOf(tree, path)
    const key = path.at(-1)!
    if (branch === undefined) return
    const meant = nearest !== undefined && !Object.hasOwn(branch, nearest)
    note(path, !meant && typeof branch[key] === 'object')
    if (meant) note([...path.slice(0, -1), nearest], false)
    if (meant && filling === 'something') move(branch, key, nearest)
    else delete branch[key]
  }

  function fill(asked: Path): void {
    const { path, form } = partAt(tree, asked)
    const branch = branchOf(tree, path)
    const key = path.at(-1)
    if (branch === undefined || key === undefined) return
    const again = parts.has(path.join('\n'))
    note(path, mayHideNames(form, branch[key], key))
    if (again || (filling === 'nothing' && !form.required)) delete branch[key]
    else branch[key] = fillingOf(form, branch[key], parts.size)
  }

  function note(path: Path, hidesNames: boolean): void {
    parts.set(path.join('\n'), path)
    if (hidesNames) nameless.add(String(path[0]))
  }
}

/** The smallest part with a form of its own that a complaint is about. */
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

function fillingOf(form: FormNode, written: unknown, number: number): unknown {
  switch (form.type) {
    case 'quantity':
      return unread
    case 'list':
      return [fillingOf(form.item, undefined, number)]
    case 'tuple':
      return form.items.map(item => fillingOf(item, undefined, number))
    case 'variants':
      return { ...(isMap(written) && written), [form.by]: Object.keys(form.options)[0] }
    case 'choice':
      return form.options[0]
    case 'flag':
      return false
    case 'number':
    case 'storeys':
      return 0
    case 'group':
    case 'map':
    case 'anything':
      return {}
    default:
      return typeof written === 'number' ? String(written) : `unread ${number}`
  }
}

/** Whether a name may have stood in what could not be read; a room whose storeys are unknown is a room of unknown names. */
function mayHideNames(form: FormNode, written: unknown, key: PropertyKey): boolean {
  if (form.type === 'variants') return !isMap(written)
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

function isMap(written: unknown): written is object {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}
