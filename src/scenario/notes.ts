/** What may not be intended in a scenario that is good, as it is and under each of its strategies. */
import type { Issue } from '../base/issue.ts'
import { throughout } from '../base/throughout.ts'
import { apart } from './apart.ts'
import { placeOf } from './read/located.ts'
import { type ReadOptions, type ReadScenario, readScenarioInSteps, type ScenarioSource } from './read.ts'
import type { Scenario } from './scenario.ts'
import { unintended } from './unintended.ts'
import { unkept } from './unkept.ts'

/** What was read, and what may not be intended in it: nothing is noted of what has issues. */
export interface ReadWithNotes extends ReadScenario {
  readonly notes: readonly Issue[]
}

/** Under a strategy, only what it adds; its notes stand where the strategy is written. */
export function readWithNotes(text: string, options?: ReadOptions): ReadWithNotes {
  const under = new Map<string, readonly Issue[]>()
  // Noted while each is read: many strategies of a large site do not fit into memory at once, and reading them takes long.
  const read = throughout(
    readScenarioInSteps(text, options, (name, { scenario, source }) => {
      if (scenario !== undefined && source !== undefined) under.set(name, notesAsItIs(scenario, source))
    }),
  )
  const { scenario, source } = read
  if (scenario === undefined || source === undefined) return { ...read, notes: [] }
  const notes = [...notesAsItIs(scenario, source), ...apart(scenario, source)]
  const known = new Set(notes.map(keyOf))
  const added = [...under].flatMap(([name, found]) => {
    const path = ['strategies', name]
    const place = placeOf(source.root, path, 'key')
    return found
      .filter(note => !known.has(keyOf(note)))
      .map(note => ({
        ...note,
        path: [...path, ...(note.path === '' ? [] : [note.path])].join('.'),
        ...place,
      }))
  })
  return { ...read, notes: byLine([...notes, ...added]) }
}

/** Those of one file by line, files in the order in which they are first spoken of. */
function byLine(notes: readonly Issue[]): Issue[] {
  const files = new Set(notes.map(({ file }) => file))
  const placed = (one: Issue, other: Issue): number =>
    (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
  return [...files].flatMap(of => notes.filter(({ file }) => file === of).sort(placed))
}

function notesAsItIs(scenario: Scenario, source: ScenarioSource): Issue[] {
  return [...unintended(scenario, source), ...unkept(scenario, source)]
}

function keyOf({ path, message }: Issue): string {
  return `${path}\n${message}`
}
