/** What may not be intended in a scenario that is good, as it is and under each of its strategies. */
import type { Issue } from '../base/issue.ts'
import { apart } from './apart.ts'
import { strategyNames } from './read/assignment.ts'
import { placeOf } from './read/located.ts'
import { type ScenarioSource, strategy } from './read.ts'
import type { Scenario } from './scenario.ts'
import { unintended } from './unintended.ts'
import { unkept } from './unkept.ts'

/** Under a strategy, only what it adds; its notes stand where the strategy is written. */
export function notesOn(scenario: Scenario, source: ScenarioSource): Issue[] {
  const notes = [...notesAsItIs(scenario, source), ...apart(scenario, source)]
  const known = new Set(notes.map(keyOf))
  const added = strategyNames(source.root).flatMap(name => {
    const read = strategy(source, name)
    if (read.scenario === undefined || read.source === undefined) return []
    const path = ['strategies', name]
    const place = placeOf(source.root, path, 'key')
    return notesAsItIs(read.scenario, read.source)
      .filter(note => !known.has(keyOf(note)))
      .map(note => ({
        ...note,
        path: [...path, ...(note.path === '' ? [] : [note.path])].join('.'),
        ...place,
      }))
  })
  return byLine([...notes, ...added])
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
