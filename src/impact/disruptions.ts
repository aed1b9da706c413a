/**
 * When activities of customers were disrupted: from the second in which fewer services run than their least capacity,
 * or a service they also need does not, until enough run again. There may be several disruptions, if what they need
 * goes down again.
 */
import type { Scratch } from '../base/scratch.ts'
import { never } from '../damage/damage.ts'
import type { Population } from '../estate/population.ts'
import { type FateView, outageKind } from '../fate/fate.ts'
import type { RecoveryView } from '../recovery/recovery.ts'
import type { HeldActivities } from './heldActivities.ts'
import { lastDownsOf } from './outages.ts'

export type Hit = Pick<FateView, 'outage' | 'downAt'>
export type Returns = Pick<RecoveryView, 'backAt' | 'downSince' | 'earlier'>

export interface Asked {
  /** s; Infinity: never declared, and nothing counts from then. */
  readonly declaredAt: number
  readonly horizonSeconds: number
}

/** By row of the held activities. */
export interface Disruptions {
  /** Beginning of the first disruption (`never`: none), and end of the last (`never`: it does not end). */
  readonly from: Int32Array
  readonly until: Int32Array
  /** The longest disruption, s, up to the horizon; and the longest part of one after the declaration. */
  readonly longest: Float64Array
  readonly longestDeclared: Float64Array
}

/** A disruption; an end of `never` means that it does not end. */
type Stretch = readonly [from: number, until: number]

/** @param whole the rows that need no closer look */
export function disruptions(
  { activities }: Pick<Population, 'activities'>,
  held: HeldActivities,
  fate: Hit,
  recovery: Returns,
  asked: Asked,
  whole: Together,
  scratch: Scratch,
): Disruptions {
  const rows = held.spare.length
  const found: Disruptions = {
    from: scratch.zeros(Int32Array, rows).fill(never),
    until: scratch.zeros(Int32Array, rows),
    longest: scratch.zeros(Float64Array, rows),
    longestDeclared: scratch.zeros(Float64Array, rows),
  }
  if (rows === 0) return found
  const lastDownAt = lastDownsOf(fate, recovery, scratch)
  const lists = outageLists(held, fate, recovery, lastDownAt, whole.parts, scratch)
  const needed = held.stated.map(row => outagesOfNeeds(activities[row]!.needs, fate, recovery, lastDownAt))
  for (let row = 0; row < rows; row++) {
    const needs = needed[held.kind[row]!]!
    const isHit = whole.from[row] !== never
    // By far the most common case.
    if (whole.parts[row] === 0 && needs.length === 0) {
      if (isHit) note(found, row, whole.from[row]!, whole.until[row]!, asked)
      continue
    }
    const once: Stretch[] = isHit ? [[whole.from[row]!, whole.until[row]!]] : []
    const own = whole.parts[row] === 1 ? stretchesIn(lists, row, held.spare[row]!) : once
    for (const [begin, back] of joined(own, needs)) note(found, row, begin, back, asked)
  }
  return found
}

/** Adds the next disruption of a row. One that does not end lasts up to the horizon. */
function note(
  { from, until, longest, longestDeclared }: Disruptions,
  row: number,
  begin: number,
  back: number,
  { declaredAt, horizonSeconds }: Asked,
): void {
  const end = back === never ? horizonSeconds : back
  if (from[row] === never) from[row] = begin
  until[row] = back
  longest[row] = Math.max(longest[row]!, end - begin)
  longestDeclared[row] = Math.max(longestDeclared[row]!, end - Math.max(begin, declaredAt))
}

/**
 * Most rows cannot do without any of their services, which fail together: they are disrupted once, from the first
 * outage to the last return.
 */
export interface Together {
  /** 1 for rows that have to be examined outage by outage. */
  readonly parts: Uint8Array
  /** `never` where enough services keep running. */
  readonly from: Int32Array
  readonly until: Int32Array
}

export function together(
  { of: rowOf, spare }: HeldActivities,
  { outage, downAt }: Hit,
  { backAt, earlier }: Returns,
  scratch: Scratch,
): Together {
  const rows = spare.length
  const firstDown = scratch.zeros(Int32Array, rows).fill(never)
  const lastDown = scratch.zeros(Int32Array, rows).fill(-1)
  const firstBack = scratch.zeros(Int32Array, rows).fill(never)
  const lastBack = scratch.zeros(Int32Array, rows)
  const hit = scratch.zeros(Int32Array, rows)
  for (let service = 0; service < rowOf.length; service++) {
    const row = rowOf[service]!
    if (row < 0 || outage[service] === outageKind.none) continue
    const [down, back] = [downAt[service]!, backAt[service]!]
    hit[row]!++
    if (down < firstDown[row]!) firstDown[row] = down
    if (down > lastDown[row]!) lastDown[row] = down
    if (back < firstBack[row]!) firstBack[row] = back
    if (back > lastBack[row]!) lastBack[row] = back
  }
  const parts = scratch.zeros(Uint8Array, rows)
  for (let row = 0; row < rows; row++)
    if (hit[row]! > spare[row]! && (spare[row]! > 0 || lastDown[row]! > firstBack[row]!)) parts[row] = 1
  for (let nth = 0; nth < earlier.count; nth++) {
    const row = rowOf[earlier.service[nth]!]!
    if (row >= 0 && hit[row]! > spare[row]!) parts[row] = 1
  }
  for (let row = 0; row < rows; row++) if (hit[row]! <= spare[row]!) firstDown[row] = never
  return { parts, from: firstDown, until: lastBack }
}

/** Outages of the services of a row are first[row] up to first[row + 1]; rows that need no closer look have none. */
interface OutageLists {
  readonly first: Int32Array
  readonly downs: Int32Array
  readonly backs: Int32Array
}

function outageLists(
  { of: rowOf, spare, members }: HeldActivities,
  { outage }: Hit,
  { backAt, earlier }: Returns,
  lastDownAt: Int32Array,
  parts: Uint8Array,
  scratch: Scratch,
): OutageLists {
  const first = scratch.zeros(Int32Array, spare.length + 1)
  const each = (take: (row: number, down: number, back: number) => void): void => {
    for (let nth = 0; nth < earlier.count; nth++) {
      const row = rowOf[earlier.service[nth]!]!
      if (row >= 0 && parts[row] === 1) take(row, earlier.downAt[nth]!, earlier.backAt[nth]!)
    }
    for (let row = 0; row < parts.length; row++) {
      if (parts[row] === 0) continue
      for (let i = members.first[row]!; i < members.first[row + 1]!; i++) {
        const service = members.rows[i]!
        if (outage[service] !== outageKind.none) take(row, lastDownAt[service]!, backAt[service]!)
      }
    }
  }
  if (!parts.includes(1)) return { first, downs: first, backs: first }
  each(row => first[row + 1]!++)
  for (let row = 0; row < spare.length; row++) first[row + 1]! += first[row]!
  const next = scratch.copy(first)
  const downs = new Int32Array(first.at(-1)!)
  const backs = new Int32Array(downs.length)
  each((row, down, back) => {
    const at = next[row]!++
    downs[at] = down
    backs[at] = back
  })
  return { first, downs, backs }
}

function stretchesIn({ first, downs, backs }: OutageLists, row: number, spare: number): Stretch[] {
  const [from, until] = [first[row], first[row + 1]]
  return stretches(downs.subarray(from, until), backs.subarray(from, until), spare)
}

/** Outages of other services the activity needs. */
function outagesOfNeeds(
  needs: readonly number[],
  { outage }: Hit,
  { backAt, earlier }: Returns,
  lastDownAt: Int32Array,
): readonly Stretch[] {
  const hit = needs.filter(need => outage[need] !== outageKind.none)
  if (hit.length === 0) return []
  const all: Stretch[] = hit.map(need => [lastDownAt[need]!, backAt[need]!])
  for (let nth = 0; nth < earlier.count; nth++)
    if (hit.includes(earlier.service[nth]!)) all.push([earlier.downAt[nth]!, earlier.backAt[nth]!])
  return joinedAll(all)
}

/** Stretches in which any of two lists is out, each of which is joined already. */
function joined(own: readonly Stretch[], needs: readonly Stretch[]): readonly Stretch[] {
  if (needs.length === 0) return own
  return own.length === 0 ? needs : joinedAll([...own, ...needs])
}

function joinedAll(all: readonly Stretch[]): Stretch[] {
  return stretches(
    Int32Array.from(all, ([from]) => from),
    Int32Array.from(all, ([, until]) => until),
    0,
  )
}

/**
 * Periods in which more services are out than can be spared. Where one begins in the second in which another ends,
 * they are one.
 */
function stretches(downs: Int32Array, backs: Int32Array, spare: number): Stretch[] {
  downs.sort()
  backs.sort()
  const found: Stretch[] = []
  let [out, back, from] = [0, 0, 0]
  const come = (by: number): void => {
    for (; back < backs.length && backs[back]! <= by; back++)
      if (out-- === spare + 1) found.push([from, backs[back]!])
  }
  for (const down of downs) {
    come(down)
    if (out++ === spare) from = found.at(-1)?.[1] === down ? found.pop()![0] : down
  }
  come(never - 1)
  if (out > spare) found.push([from, never])
  return found
}
