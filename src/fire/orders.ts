/**
 * Orders waiting for their time. The scenario's own ignition is one of them, like a second hit or a player's
 * ignition.
 */
import { invariant } from '../base/invariant.ts'
import type { Site } from '../estate/site.ts'
import { sourceKinds } from '../estate/site.ts'

/** Orders the fire understands. `at` in seconds after ignition; `by` is the ledger row of the decision, -1 if unknown. */
export interface FireOrder {
  readonly at: number
  readonly do:
    | 'call-brigade'
    | 'brigade-arrives'
    | 'attack'
    | 'close-openings'
    | 'release-gas'
    | 'open-hydrants'
    | 'start-fireboat'
    | 'ignite'
  /** Room for ignite, close-openings, release-gas; -1 all. */
  readonly room: number
  readonly by: number
  /** Row of Site.secondHits, if it is one. */
  readonly hit?: number
}

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

/**
 * An order as numbers, because the state holds numbers only: `verb` is a row of `verbs`, `source` the source
 * to ignite, -1 any.
 */
type Waiting = Readonly<Record<'at' | 'verb' | 'room' | 'source' | 'by', number>>

/** Unsorted: there are few, so the earliest is searched for. */
export type Pending = Waiting[]

export interface DueOrder extends FireOrder {
  readonly source: number
}

export function addOrder(pending: Pending, { at, do: verb, room, by }: FireOrder, source = -1): void {
  pending.push({ at, verb: verbs.indexOf(verb), room, source, by })
}

/** Time of the next order, Infinity if none waits. */
export function nextOrderTime(pending: Pending): number {
  let next = Infinity
  for (const { at } of pending) if (at < next) next = at
  return next
}

/** Of those that change fuel or gas at once; the others only send people. */
const gasVerbs: ReadonlySet<number> = new Set(
  (['attack', 'close-openings', 'release-gas', 'open-hydrants', 'ignite'] as const).map(verb =>
    verbs.indexOf(verb),
  ),
)

/** Time of the next order that the gas feels at once, Infinity if none waits. */
export function nextGasOrderTime(pending: Pending): number {
  let next = Infinity
  for (const { at, verb } of pending) if (at < next && gasVerbs.has(verb)) next = at
  return next
}

/** Whether an order only sends people, which the gas does not feel at once. */
export const sendsPeople = (order: FireOrder): boolean => !gasVerbs.has(verbs.indexOf(order.do))

/** Takes the orders due at `time` that are meant, by (time, verb, room); `isMeant` is asked in that order. */
export function takeDue(
  pending: Pending,
  time: number,
  isMeant: (order: DueOrder) => boolean = () => true,
): DueOrder[] {
  const taken = new Set<Waiting>()
  const orders = pending
    .filter(({ at }) => at <= time)
    .sort((a, b) => a.at - b.at || a.verb - b.verb || a.room - b.room || a.source - b.source)
    .map(one => ({ one, order: { ...one, do: verbs[one.verb]! } }))
    .filter(({ order }) => isMeant(order))
    .map(({ one, order }) => {
      taken.add(one)
      return order
    })
  if (taken.size > 0) pending.splice(0, Infinity, ...pending.filter(one => !taken.has(one)))
  return orders
}

/** Schedules the scenario's ignition, after its incubation, and further ones soon after it. */
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

/** The first source of a kind in a room; -1 if it has none. */
function sourceOf({ sources }: Site, room: number, kind: string): number {
  const wanted = sourceKinds.indexOf(kind as (typeof sourceKinds)[number])
  for (let s = 0; s < sources.count; s++) if (sources.room[s] === room && sources.kind[s] === wanted) return s
  return -1
}
