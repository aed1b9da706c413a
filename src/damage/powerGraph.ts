/**
 * The graph of power units and the flow of power in it at one moment. Generators start when needed and stop
 * when not.
 */
import { powerKinds, type Site } from '../estate/site.ts'

const feed = powerKinds.indexOf('feed')
/** Kind of the units that are generators. */
export const generator = powerKinds.indexOf('generator')

/** State of the power units, by row; seconds after ignition. */
export interface PowerStates {
  /** Units, inputs before what they feed. */
  readonly order: Int32Array
  /** Building of each unit, -1 outside. */
  readonly building: Int32Array
  /** 1: it delivers power now. */
  readonly live: Uint8Array
  /** 1: lost with the equipment of its room, to fire, heat or water, or burnt itself. */
  readonly lost: Uint8Array
  /** 1: switched off by an order. */
  readonly cut: Uint8Array
  /** Second at which it was last cut: from then on batteries do not run down. */
  readonly cutAt: Float64Array
  /** 1: a generator that does not start. */
  readonly fails: Uint8Array
  /** Second at which a started generator delivers; Infinity: not started. */
  readonly startsAt: Float64Array
  /** Second at which the store in use runs dry; Infinity: not in use, or it never runs dry. */
  readonly dryAt: Float64Array
  /** 1: its store is empty. */
  readonly dry: Uint8Array
  /** 1: its batteries burnt, it stores nothing any more. */
  readonly storeLost: Uint8Array
  /** Ledger row of why it is dead, -1. */
  readonly by: Int32Array
  /** Per building: 1 while no power comes in from outside, and the ledger row of why. */
  readonly isolated: Uint8Array
  readonly isolatedBy: Int32Array
  /** Per building: 1 once power was restored by other means than its old units. */
  readonly restored: Uint8Array
  /** Per building: second at which somebody last cut or restored its power; -Infinity: nobody has. */
  readonly orderedAt: Float64Array
}

/** Units ordered so that each comes after its inputs; units of a cycle, which no source feeds, come last. */
export function inputsFirst({ power: { count, firstInput, inputs } }: Site): Int32Array {
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

/** Whether the connection from a unit into a building (-1: to something outside) is open. */
function reaches(power: PowerStates, from: number, building: number): boolean {
  return building < 0 || power.isolated[building] === 0 || power.building[from] === building
}

/** Whether power passes from a live unit into a building. */
export function enters(power: PowerStates, from: number, building: number): boolean {
  return power.live[from] === 1 && reaches(power, from, building)
}

/** Sets `live` as of `now`. */
export function flow(power: PowerStates, site: Site, now: number): void {
  const { kind, storeSeconds, firstInput, inputs } = site.power
  const { live, lost, cut, fails, startsAt, dryAt, dry, storeLost, building, restored } = power
  live.fill(0)
  for (const unit of power.order) {
    if (lost[unit] === 1 || cut[unit] === 1) continue
    if (kind[unit] === feed) live[unit] = 1
    else if (kind[unit] === generator)
      live[unit] = fails[unit] === 0 && startsAt[unit]! <= now && now < dryAt[unit]! ? 1 : 0
    else {
      // A restored supply feeds the building's stores as well.
      let fed = storeSeconds[unit]! > 0 && restored[building[unit]!] === 1
      for (let i = firstInput[unit]!; i < firstInput[unit + 1]! && !fed; i++)
        fed = enters(power, inputs[i]!, building[unit]!)
      if (fed) {
        live[unit] = 1
        dryAt[unit] = Infinity
        dry[unit] = 0
      } else if (storeSeconds[unit]! > 0 && dry[unit] === 0 && storeLost[unit] === 0) {
        if (dryAt[unit] === Infinity) dryAt[unit] = now + storeSeconds[unit]!
        if (now < dryAt[unit]!) live[unit] = 1
        else dry[unit] = 1
      }
    }
  }
}

/**
 * Marks the generators that a unit, a room or a cooling unit needs because it has no other live input. What is lost needs
 * none.
 * @param equipmentLost by room: 1 if what carries power there, and what cools, is lost
 */
function generatorsNeeded(power: PowerStates, site: Site, equipmentLost: ArrayLike<number>): Uint8Array {
  const { kind, firstInput, inputs } = site.power
  const needed = new Uint8Array(site.power.count)
  /** Of the units in rows `first` up to `end` of a list: marks generators that reach the building, unless others feed it. */
  const need = (units: Int32Array, first: number, end: number, building: number): void => {
    for (let i = first; i < end; i++)
      if (kind[units[i]!] !== generator && enters(power, units[i]!, building)) return
    for (let i = first; i < end; i++)
      if (kind[units[i]!] === generator && reaches(power, units[i]!, building)) needed[units[i]!] = 1
  }
  for (let unit = 0; unit < site.power.count; unit++)
    if (power.lost[unit] === 0 && power.cut[unit] === 0)
      need(inputs, firstInput[unit]!, firstInput[unit + 1]!, power.building[unit]!)
  const { firstPower, power: units } = site.needs
  for (let room = 0; room < site.rooms.count; room++)
    if (equipmentLost[room] === 0)
      need(units, firstPower[room]!, firstPower[room + 1]!, site.rooms.building[room]!)
  const { cooling, rooms } = site
  for (let unit = 0; unit < cooling.count; unit++) {
    const stands = cooling.room[unit]!
    if (cooling.power[unit]! < 0 || (stands >= 0 && equipmentLost[stands] === 1)) continue
    need(cooling.power, unit, unit + 1, stands < 0 ? -1 : rooms.building[stands]!)
  }
  return needed
}

/** At second 0: generators that are needed have been running since before, so these do not fail. */
export function runGenerators(power: PowerStates, site: Site): void {
  for (const [unit, needed] of generatorsNeeded(power, site, new Uint8Array(site.rooms.count)).entries()) {
    if (needed === 0) continue
    power.fails[unit] = 0
    power.startsAt[unit] = 0
    power.dryAt[unit] = site.power.storeSeconds[unit]!
  }
}

/** Starts the generators that are needed and stops the others; returns whether any changed. */
export function callGenerators(
  power: PowerStates,
  site: Site,
  equipmentLost: ArrayLike<number>,
  now: number,
): boolean {
  const needed = generatorsNeeded(power, site, equipmentLost)
  let called = false
  for (let unit = 0; unit < needed.length; unit++) {
    if (site.power.kind[unit] !== generator || power.lost[unit] === 1 || power.cut[unit] === 1) continue
    if (power.dryAt[unit]! <= now) power.dry[unit] = 1
    const asked = power.startsAt[unit]! < Infinity
    if (asked === (needed[unit] === 1) || power.dry[unit] === 1) continue
    const starts = asked ? Infinity : now + site.power.startSeconds[unit]!
    power.startsAt[unit] = starts
    power.dryAt[unit] = starts + site.power.storeSeconds[unit]!
    called = true
  }
  return called
}
