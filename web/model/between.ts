/** What differs between two incidents: inputs, rooms, services. */
import type { Course } from '../../src/index.ts'
import type { Inputs } from '../inputs.ts'
import { difference } from '../address/patch.ts'
import type { Shown } from '../session.ts'
import { type RoomNow, roomStates } from './rooms.ts'
import { serviceStates } from './services.ts'

/** One difference between the inputs, with the value on each side. */
export interface InputDifference {
  readonly of: 'scenario' | 'seed' | 'run' | 'strategy' | 'edit' | 'text'
  /** Path of an edit, or line number of a text. */
  readonly at: string
  readonly a: string
  readonly b: string
}

/** Most differences of text that are listed; nobody would read more. */
const mostLines = 40

export function inputDifferences(a: Shown, b: Shown): InputDifference[] {
  const found: InputDifference[] = []
  const tell = (of: InputDifference['of'], at: string, one: string, other: string): void => {
    if (one !== other) found.push({ of, at, a: one, b: other })
  }
  const plain = (value: Inputs['strategy']): string => value ?? ''
  tell('scenario', '', a.inputs.file, b.inputs.file)
  tell('seed', '', a.inputs.seed, b.inputs.seed)
  tell('run', '', String(a.inputs.run), String(b.inputs.run))
  tell('strategy', '', plain(a.inputs.strategy), plain(b.inputs.strategy))
  for (const path of new Set([...Object.keys(a.inputs.edits), ...Object.keys(b.inputs.edits)]))
    tell('edit', path, a.inputs.edits[path] ?? '', b.inputs.edits[path] ?? '')
  if (a.inputs.file === b.inputs.file) {
    const lines = a.source.text.split('\n')
    for (const [at, gone, come] of difference(a.source.text, b.source.text).slice(0, mostLines))
      tell(
        'text',
        String(at + 1),
        lines
          .slice(at, at + gone)
          .join('\n')
          .trim(),
        come.join('\n').trim(),
      )
  }
  return found
}

/**
 * How much worse each room of A is in B, in steps along the order of the states: negative if better, null if B
 * has no such room.
 */
export function roomDifferences(
  a: readonly RoomNow[],
  b: readonly (RoomNow | undefined)[],
): (number | null)[] {
  return a.map(({ state }, row) => {
    const other = b[row]
    return other === undefined ? null : roomStates.indexOf(other.state) - roomStates.indexOf(state)
  })
}

/** Row in B of each room of A, by name; -1: none. */
export function roomsIn(a: Course, b: Course): number[] {
  const rows = new Map(b.plan.rooms.map(({ name }, row) => [name, row]))
  return a.plan.rooms.map(({ name }) => rows.get(name) ?? -1)
}

/** Rows of the rooms of B that A has not. */
export function roomsOnlyIn(b: Course, a: Course): number[] {
  const known = new Set(a.plan.rooms.map(({ name }) => name))
  return [...b.plan.rooms.keys()].filter(row => !known.has(b.plan.rooms[row]!.name))
}

export function sameServices(a: Course, b: Course): boolean {
  if (a.services.count !== b.services.count) return false
  return a.services.rack.every((rack, service) => rack === b.services.rack[service])
}

/** Number of services by state in A (rows) and in B (columns): row * states + column. */
export function statePairs(a: Uint8Array, b: Uint8Array): Int32Array {
  const counts = new Int32Array(serviceStates.length * serviceStates.length)
  for (let service = 0; service < a.length; service++)
    counts[a[service]! * serviceStates.length + b[service]!]!++
  return counts
}
