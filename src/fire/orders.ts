/** Orders that wait for their time. The scenario's own ignition is one of them, so a second hit and a player's spark are no different. */
import { invariant } from '../base/invariant.ts'
import type { Site } from '../estate/site.ts'
import { sourceKinds } from '../estate/site.ts'
import type { FireOrder } from './fire.ts'

const verbs = [
  'call-brigade',
  'brigade-arrives',
  'attack',
  'close-openings',
  'release-gas',
  'open-hydrants',
  'start-fireboat',
  'ignite',
] as const satisfies readonly FireOrder['do'][]

/** Rows 0 to count, unordered; the earliest is looked for, as there are few. */
export interface Pending {
  count: number
  at: Float64Array
  verb: Uint8Array
  room: Int32Array
  /** Row of the source to light, -1 any. */
  source: Int32Array
  by: Int32Array
}

export interface DueOrder extends FireOrder {
  readonly source: number
}

export function startPending(): Pending {
  return {
    count: 0,
    at: new Float64Array(16),
    verb: new Uint8Array(16),
    room: new Int32Array(16),
    source: new Int32Array(16),
    by: new Int32Array(16),
  }
}

export function addOrder(pending: Pending, order: FireOrder, source = -1): void {
  const row = pending.count++
  if (row === pending.at.length) grow(pending)
  pending.at[row] = order.at
  pending.verb[row] = verbs.indexOf(order.do)
  pending.room[row] = order.room
  pending.source[row] = source
  pending.by[row] = order.by
}

function grow(pending: Pending): void {
  const longer = <T extends Float64Array | Uint8Array | Int32Array>(old: T, next: T): T => {
    next.set(old)
    return next
  }
  const n = 2 * pending.at.length
  pending.at = longer(pending.at, new Float64Array(n))
  pending.verb = longer(pending.verb, new Uint8Array(n))
  pending.room = longer(pending.room, new Int32Array(n))
  pending.source = longer(pending.source, new Int32Array(n))
  pending.by = longer(pending.by, new Int32Array(n))
}

/** Time of the next order, Infinity if none waits. */
export function nextOrderTime({ count, at }: Pending): number {
  let next = Infinity
  for (let i = 0; i < count; i++) if (at[i]! < next) next = at[i]!
  return next
}

/** Takes the orders due at `time`, by (time, verb, room). */
export function takeDue(pending: Pending, time: number): DueOrder[] {
  const due: DueOrder[] = []
  let kept = 0
  for (let i = 0; i < pending.count; i++) {
    if (pending.at[i]! <= time) {
      due.push({
        at: pending.at[i]!,
        do: verbs[pending.verb[i]!]!,
        room: pending.room[i]!,
        source: pending.source[i]!,
        by: pending.by[i]!,
      })
      continue
    }
    for (const column of [pending.at, pending.verb, pending.room, pending.source, pending.by])
      column[kept] = column[i]!
    kept++
  }
  // Rows behind the last one are cleared: equal states have equal bytes.
  for (const column of [pending.at, pending.verb, pending.room, pending.source, pending.by])
    column.fill(0, kept, pending.count)
  pending.count = kept
  return due.sort(
    (a, b) =>
      a.at - b.at || verbs.indexOf(a.do) - verbs.indexOf(b.do) || a.room - b.room || a.source - b.source,
  )
}

/** The scenario's ignition: where it starts, after its incubation, and where else nearly at once. */
export function scheduleIgnition(pending: Pending, site: Site): void {
  const { ignition } = site
  const start = (name: string, kind: string, at: number) => {
    const room = site.rooms.name.indexOf(name)
    invariant(room >= 0, `ignition in ${name}, which is no room of the site`)
    addOrder(pending, { at, do: 'ignite', room, by: -1 }, sourceOf(site, room, kind))
  }
  start(ignition.room, ignition.source, ignition.incubation)
  for (const other of ignition.also) start(other.room, other.source, ignition.incubation + other.after)
}

/** The room's source of a kind, -1 if it has none such. */
function sourceOf({ sources }: Site, room: number, kind: string): number {
  const wanted = sourceKinds.indexOf(kind as (typeof sourceKinds)[number])
  for (let s = 0; s < sources.count; s++) if (sources.room[s] === room && sources.kind[s] === wanted) return s
  return -1
}
