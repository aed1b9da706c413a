/**
 * Applies `path=value` of a command line to a tree, and turns strategies of a scenario into the trees they
 * stand for.
 */
import { say } from '../../base/complaint.ts'
import { type Issue, told } from '../../base/issue.ts'
import type { FormNode } from '../form.ts'
import { isEmpty, type Located, type LocatedMap, locate, type Place } from './located.ts'
import { put } from './put.ts'
import { parseYaml } from './yaml.ts'

export interface Changed {
  readonly root?: LocatedMap
  readonly issues: readonly Issue[]
}

/** @param at where the assignment begins: each of several settings is a line of its own */
export function assign(root: LocatedMap, form: FormNode, assignment: string, at: Place): Changed {
  const equals = assignment.indexOf('=')
  if (equals < 1)
    return { issues: [{ path: '', ...told(say('must be path=value, is "{}"', assignment)), ...at }] }
  const path = assignment.slice(0, equals).trim()
  const written = assignment.slice(equals + 1)
  // Line breaks replace the settings before it and blanks replace the path: places count in the assignment as
  // typed.
  const parsed = parseYaml('\n'.repeat(at.line - 1) + ' '.repeat(equals + 1) + written, at.file)
  const empty = written.trim() === ''
  if (!empty && parsed.root === undefined) return { issues: parsed.issues }
  return putOne(root, form, path, empty ? locate(null, at) : parsed.root!, at)
}

/** The tree of one strategy, and what is wrong with its paths; a path with an issue sets nothing. */
export function strategyOf(root: LocatedMap, form: FormNode, name: string): Required<Changed> {
  const strategy = mapAt(mapAt(root, 'strategies'), name)
  const set = mapAt(strategy, 'set')
  let tree = root
  const issues: Issue[] = []
  for (const [path, { keyAt, value }] of set?.entries ?? []) {
    const changed = putOne(tree, form, path, value, keyAt)
    issues.push(...changed.issues)
    tree = changed.root ?? tree
  }
  return { root: tree, issues }
}

export function strategyNames(root: LocatedMap): string[] {
  const { entries } = mapAt(root, 'strategies') ?? { entries: [] }
  return [...entries].flatMap(([name, { value }]) => (isEmpty(value) ? [] : [name]))
}

function putOne(root: LocatedMap, form: FormNode, path: string, value: Located, at: Place): Changed {
  const changed = put(root, form, path, value)
  if (!('complaint' in changed)) return { root: changed, issues: [] }
  const { complaint, ...nearest } = changed
  return { issues: [{ path, ...told(complaint), ...nearest, ...at }] }
}

function mapAt(map: LocatedMap | undefined, key: string): LocatedMap | undefined {
  const value = map?.entries.get(key)?.value
  return value?.kind === 'map' ? value : undefined
}
