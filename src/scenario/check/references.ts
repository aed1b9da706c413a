/**
 * Checks that every reference names something that exists. The form tells which fields are references, so
 * none is forgotten.
 */
import { say } from '../../base/complaint.ts'
import { kept } from '../../base/kept.ts'
import { numbered, onStorey, perStorey } from '../expand.ts'
import type { Subject } from '../field/field.ts'
import type { Storeys } from '../field/word.ts'
import { type FormNode, formOf } from '../form.ts'
import type { Finding } from '../read/explain.ts'
import { childForm, variantOf } from '../read/explain.ts'
import { Scenario } from '../scenario.ts'
import { KnownNames } from './knownNames.ts'
import { mayBeHidden, type Nameless } from './names.ts'

/** References of each part, kept with it: strategies and settings share most parts of a scenario. */
const mentionsOf = Object.entries(Scenario.shape).map(([part, schema]) => {
  const form = formOf(schema)
  const of = kept((value: object): readonly Mention[] => {
    const mentions: Mention[] = []
    gather(value, form, [part], undefined, mentions)
    return mentions
  })
  return { part, of }
})

/** Words for a kind of reference where its own name is not what a planner would say. */
const subjectWords: { readonly [To in Subject]?: string } = {
  'place of a copy': 'building, room or other site',
  'room or outside': 'room',
  service: 'named service',
  site: 'other site',
}

/** Kinds with built-in names, which no part of the file shows. */
const builtIn: ReadonlySet<Subject> = new Set(['assembly', 'material', 'target'])

/** A name where the form has a reference. */
interface Mention {
  readonly name: string
  readonly to: Subject
  readonly path: readonly PropertyKey[]
  /** The name stands for one room on each of them; without, for every room of that row. */
  readonly storeys: Storeys | undefined
  readonly key: boolean
}

export function references(scenario: Scenario, nameless: Nameless): Finding[] {
  const names = new KnownNames(scenario)
  const parts: Readonly<Record<string, unknown>> = scenario
  const mentions = mentionsOf.flatMap(({ part, of }) => {
    const value = parts[part]
    return typeof value === 'object' && value !== null ? of(value) : []
  })
  return mentions.flatMap((mention): Finding[] => {
    const { name, to, path, key } = mention
    const within = path[0] === 'buildings' ? String(path[1]) : undefined
    const missing = meantBy(mention).find(each => !names.has(each, to, within))
    if (missing === undefined)
      return meansOneRoom(mention) && perStorey(name)
        ? [{ path, complaint: say('{} stands for many rooms: name one of them', name) }]
        : []
    return mayBeHidden(nameless, missing, to, within)
      ? []
      : [{ path, key, ...complaintOf(missing, to, within, names) }]
  })
}

function gather(
  value: unknown,
  node: FormNode,
  path: readonly PropertyKey[],
  storeys: Storeys | undefined,
  into: Mention[],
): void {
  const shape = variantOf(node, value)
  if (shape?.type === 'reference') {
    if (typeof value === 'string') into.push({ name: value, to: shape.to, path, storeys, key: false })
    return
  }
  if (shape === undefined || typeof value !== 'object' || value === null) return
  const own = (value as { readonly storey?: Storeys }).storey ?? storeys
  for (const [key, child] of Object.entries(value)) {
    const segment = Array.isArray(value) ? Number(key) : key
    const childPath = [...path, segment]
    if (shape.type === 'map' && shape.keys !== undefined)
      into.push({ name: key, to: shape.keys, path: childPath, storeys: undefined, key: true })
    const childNode = childForm(shape, segment)
    if (childNode !== undefined) gather(child, childNode, childPath, own, into)
  }
}

/** Parts in which a room is where one thing is; elsewhere a name may stand for a row of rooms. */
const ofOneRoom: ReadonlySet<PropertyKey> = new Set(['gaps', 'power', 'cooling', 'network', 'ignition'])

const meansOneRoom = ({ to, path }: Mention): boolean =>
  (to === 'room' || to === 'room or outside') && ofOneRoom.has(path[0]!)

/** What has to exist for a name. */
function meantBy({ name, to, storeys }: Mention): string[] {
  if (to === 'service') {
    const each = numbered(name)
    return each.length > 0 ? each : [name]
  }
  if (storeys === undefined || !perStorey(name)) return [name]
  const { first, last } = storeys
  return Array.from({ length: last - first + 1 }, (_, nth) => onStorey(name, first + nth))
}

function complaintOf(
  missing: string,
  to: Subject,
  within: string | undefined,
  names: KnownNames,
): Pick<Finding, 'complaint' | 'nearest'> {
  const where = missing.includes('/') ? undefined : within
  const what = subjectWords[to] ?? to
  const nearest = names.nearest(missing, to, where)
  const known = names.all(to, where)
  const complaint =
    known.length === 0
      ? say('there is no {} "{}": there are none', what, missing)
      : nearest === undefined && builtIn.has(to)
        ? say('there is no {} "{}": there are {}', what, missing, known.join(', '))
        : say('there is no {} "{}"', what, missing)
  return { complaint, nearest }
}
