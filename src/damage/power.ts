/**
 * Power as a graph. A unit lives while its room stands, it is not cut, and one of its inputs or its own store lives.
 * A store (UPS batteries, generator fuel) counts down from when it is drawn on; a generator is asked for when what it
 * feeds has no other live input, and delivers after its start, if it starts. Stores are full again once the input is back.
 */
import type { Ledger } from '../base/ledger.ts'
import { type Streams, uniform } from '../base/streams.ts'
import { cause } from '../estate/cause.ts'
import { powerKinds, type Site } from '../estate/site.ts'

const feed = powerKinds.indexOf('feed')
const generator = powerKinds.indexOf('generator')

export interface PowerStates {
  /** Inputs before what they feed. */
  readonly order: Int32Array
  /** Building a unit stands in, -1 outside. */
  readonly building: Int32Array
  readonly live: Uint8Array
  /** Its room burnt. */
  readonly lost: Uint8Array
  readonly cut: Uint8Array
  /** The generator would not start. */
  readonly fails: Uint8Array
  /** Second at which a generator that was asked delivers; Infinity: not asked. */
  readonly startsAt: Float64Array
  /** Second at which the store in use runs dry; Infinity: not in use, or endless. */
  readonly dryAt: Float64Array
  readonly dry: Uint8Array
  /** Ledger row of why it does not live, -1. */
  readonly by: Int32Array
  /** Per building: 1 while nothing from outside it comes in, and the ledger row of that. */
  readonly isolated: Uint8Array
  readonly isolatedBy: Int32Array
  /** Per building: 1 once power was brought back by other means than its old units. */
  readonly restored: Uint8Array
}

export function startPower(site: Site, streams: Streams): PowerStates {
  const { count, room, key, startProbability } = site.power
  const starts = streams.of('generator starts')
  const power: PowerStates = {
    order: inputsFirst(site),
    building: Int32Array.from(room, r => (r < 0 ? -1 : site.rooms.building[r]!)),
    live: new Uint8Array(count),
    lost: new Uint8Array(count),
    cut: new Uint8Array(count),
    fails: Uint8Array.from(key, (unit, row) => (uniform(starts, unit) < startProbability[row]! ? 0 : 1)),
    startsAt: new Float64Array(count).fill(Infinity),
    dryAt: new Float64Array(count).fill(Infinity),
    dry: new Uint8Array(count),
    by: new Int32Array(count).fill(-1),
    isolated: new Uint8Array(site.buildings.count),
    isolatedBy: new Int32Array(site.buildings.count).fill(-1),
    restored: new Uint8Array(site.buildings.count),
  }
  flow(power, site, 0)
  // What runs on generators alone has been running on them.
  for (const unit of lacking(power, site)) {
    power.fails[unit] = 0
    power.startsAt[unit] = 0
    power.dryAt[unit] = site.power.storeSeconds[unit]!
  }
  flow(power, site, 0)
  return power
}

/** Units in an order in which each comes after its inputs; units of a cycle, which no source feeds, come last. */
function inputsFirst({ power: { count, firstInput, inputs } }: Site): Int32Array {
  const order: number[] = []
  const placed = new Uint8Array(count)
  for (let before = -1; before < order.length;) {
    before = order.length
    for (let unit = 0; unit < count; unit++) {
      if (placed[unit] === 1) continue
      if (inputs.subarray(firstInput[unit], firstInput[unit + 1]).some(input => placed[input] === 0)) continue
      placed[unit] = 1
      order.push(unit)
    }
    if (order.length === before) break
  }
  for (let unit = 0; unit < count; unit++) if (placed[unit] === 0) order.push(unit)
  return Int32Array.from(order)
}

/** Whether power passes from a live unit into a building (or, -1, to something outside). */
function enters(power: PowerStates, from: number, building: number): boolean {
  return (
    power.live[from] === 1 &&
    !(building >= 0 && power.isolated[building] === 1 && power.building[from] !== building)
  )
}

/** Sets `live` as of `now`. */
function flow(power: PowerStates, site: Site, now: number): void {
  const { kind, storeSeconds, firstInput, inputs } = site.power
  const { live, lost, cut, fails, startsAt, dryAt, dry, building } = power
  live.fill(0)
  for (const unit of power.order) {
    if (lost[unit] === 1 || cut[unit] === 1) continue
    if (kind[unit] === feed) live[unit] = 1
    else if (kind[unit] === generator)
      live[unit] = fails[unit] === 0 && startsAt[unit]! <= now && now < dryAt[unit]! ? 1 : 0
    else {
      let fed = false
      for (let i = firstInput[unit]!; i < firstInput[unit + 1]! && !fed; i++)
        fed = enters(power, inputs[i]!, building[unit]!)
      if (fed) {
        live[unit] = 1
        dryAt[unit] = Infinity
        dry[unit] = 0
      } else if (storeSeconds[unit]! > 0 && dry[unit] === 0) {
        if (dryAt[unit] === Infinity) dryAt[unit] = now + storeSeconds[unit]!
        if (now < dryAt[unit]!) live[unit] = 1
        else dry[unit] = 1
      }
    }
  }
}

/** Generators that something waits for and nobody has asked yet. */
function lacking(power: PowerStates, site: Site): number[] {
  const { count, kind, firstInput, inputs } = site.power
  const asked: number[] = []
  for (let unit = 0; unit < count; unit++) {
    if (power.lost[unit] === 1 || power.cut[unit] === 1) continue
    const from = inputs.subarray(firstInput[unit], firstInput[unit + 1])
    if (from.some(input => kind[input] !== generator && enters(power, input, power.building[unit]!))) continue
    for (const input of from)
      if (kind[input] === generator && power.startsAt[input] === Infinity) asked.push(input)
  }
  return asked
}

/** Brings the graph up to `now`: asks for generators, spends stores, writes down what went dead. */
export function settlePower(power: PowerStates, site: Site, now: number, ledger: Ledger): void {
  const before = power.live.slice()
  flow(power, site, now)
  for (let asked = lacking(power, site); asked.length > 0; asked = lacking(power, site)) {
    for (const unit of asked) {
      power.startsAt[unit] = now + site.power.startSeconds[unit]!
      power.dryAt[unit] = power.startsAt[unit] + site.power.storeSeconds[unit]!
    }
    flow(power, site, now)
  }
  for (const unit of power.order) {
    if (power.live[unit] === 1) power.by[unit] = -1
    else if (before[unit] === 1 && power.by[unit] === -1)
      power.by[unit] = ledger.add(cause['power-lost'], unit, now, whyDead(power, site, unit))
  }
}

function whyDead(power: PowerStates, site: Site, unit: number): number {
  const building = power.building[unit]!
  if (building >= 0 && power.isolated[building] === 1) return power.isolatedBy[building]!
  const { firstInput, inputs } = site.power
  for (let i = firstInput[unit]!; i < firstInput[unit + 1]!; i++)
    if (power.live[inputs[i]!] === 0 && power.by[inputs[i]!]! >= 0) return power.by[inputs[i]!]!
  return -1
}

/** When a store runs dry or a generator delivers next; Infinity: nothing is due. */
export function nextPowerChange(power: PowerStates, now: number): number {
  let next = Infinity
  const { live, lost, cut, fails, dryAt, startsAt } = power
  for (let unit = 0; unit < live.length; unit++) {
    if (live[unit] === 1 && dryAt[unit]! > now) next = Math.min(next, dryAt[unit]!)
    if (lost[unit] === 0 && cut[unit] === 0 && fails[unit] === 0 && startsAt[unit]! > now)
      next = Math.min(next, startsAt[unit]!)
  }
  return next
}

/** Whether a room has power. */
export function roomPowered(power: PowerStates, site: Site, room: number): boolean {
  const building = site.rooms.building[room]!
  if (power.restored[building] === 1) return true
  const { firstPower, power: units } = site.needs
  if (firstPower[room] === firstPower[room + 1]) return power.isolated[building] === 0
  for (let i = firstPower[room]!; i < firstPower[room + 1]!; i++)
    if (enters(power, units[i]!, building)) return true
  return false
}

/** Ledger row of why a room has none, -1. */
export function whyDark(power: PowerStates, site: Site, room: number): number {
  const building = site.rooms.building[room]!
  const { firstPower, power: units } = site.needs
  for (let i = firstPower[room]!; i < firstPower[room + 1]!; i++)
    if (power.by[units[i]!]! >= 0) return power.by[units[i]!]!
  return power.isolatedBy[building]!
}

/** Nothing from outside a building comes in any more; stores inside it go on until they are dry. */
export function isolate(power: PowerStates, building: number, by: number): void {
  power.isolated[building] = 1
  power.isolatedBy[building] = by
  power.restored[building] = 0
}
