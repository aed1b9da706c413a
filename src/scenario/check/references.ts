/**
 * Checks that every reference names something that exists. The form tells which fields are references, so
 * none is forgotten.
 */
import { say } from '../../base/complaint.ts'
import { onStorey, perStorey } from '../expand.ts'
import type { Subject } from '../field/field.ts'
import type { Storeys } from '../field/word.ts'
import { type FormNode, formOf } from '../form.ts'
import type { Finding } from '../read/explain.ts'
import { childForm, variantOf } from '../read/explain.ts'
import { Scenario } from '../scenario.ts'
import { KnownNames } from './knownNames.ts'
import { isRoom, mayBeHidden, type Nameless, namesOf } from './names.ts'

const form = formOf(Scenario)

/** Words for a kind of reference where its own name is not what a planner would say. */
const subjectWords: { readonly [To in Subject]?: string } = {
  'place of a copy': 'building, room or other site',
  'room or outside': 'room',
  service: 'named service',
  site: 'other site',
}

/** Kinds with built-in names, which no part of the file shows. */
const builtIn: ReadonlySet<Subject> = new Set(['assembly', 'material', 'target'])

export function references(scenario: Scenario, nameless: Nameless): Finding[] {
  const names = new KnownNames(scenario)
  const findings: Finding[] = []
  visit(scenario, form, [], undefined)
  return findings

  function visit(
    value: unknown,
    node: FormNode,
    path: readonly PropertyKey[],
    storeys: Storeys | undefined,
  ): void {
    const shape = variantOf(node, value)
    if (shape?.type === 'reference') {
      if (typeof value === 'string') look(value, shape.to, path, storeys, false)
      return
    }
    if (shape === undefined || typeof value !== 'object' || value === null) return
    const own = (value as { readonly storey?: Storeys }).storey ?? storeys
    for (const [key, child] of Object.entries(value)) {
      const segment = Array.isArray(value) ? Number(key) : key
      const childPath = [...path, segment]
      if (shape.type === 'map' && shape.keys !== undefined) look(key, shape.keys, childPath, undefined, true)
      const childNode = childForm(shape, segment)
      if (childNode !== undefined) visit(child, childNode, childPath, own)
    }
  }

  function look(
    name: string,
    to: Subject,
    path: readonly PropertyKey[],
    storeys: Storeys | undefined,
    key: boolean,
  ): void {
    const within = path[0] === 'buildings' ? String(path[1]) : undefined
    // With a range of storeys, the name stands for one room on each of them; without, for every room of that
    // row.
    if (storeys === undefined || !perStorey(name)) {
      if (!exists(name, to, within)) complain(name)
      return
    }
    for (let storey = storeys.first; storey <= storeys.last; storey++) {
      const each = onStorey(name, storey)
      if (!exists(each, to, within)) return complain(each)
    }

    function complain(missing: string): void {
      if (mayBeHidden(nameless, missing, to, within)) return
      const where = missing.includes('/') ? undefined : within
      const what = subjectWords[to] ?? to
      const nearest = names.nearest(missing, to, where)
      const complaint = names.none(to, where)
        ? say('there is no {} "{}": there are none', what, missing)
        : nearest === undefined && builtIn.has(to)
          ? say('there is no {} "{}": there are {}', what, missing, namesOf(scenario, to).join(', '))
          : say('there is no {} "{}"', what, missing)
      findings.push({ path, complaint, nearest, key })
    }
  }

  function exists(name: string, to: Subject, within: string | undefined): boolean {
    if (to === 'room' || to === 'room or outside')
      return (to === 'room or outside' && name === 'outside') || isRoom(scenario, name, within)
    if ((to === 'building or room' || to === 'place of a copy') && name.includes('/'))
      return isRoom(scenario, name)
    return names.has(name, to)
  }
}
