/** State of the damage per room. Times in seconds after ignition, Infinity while it has not happened. */
import { type Doses, noDoses } from './blows.ts'
import { openingKinds, type Site } from '../estate/site.ts'

/**
 * Air of a machine room in normal service, K: 24 degC, within the 18-27 degC recommended by ASHRAE TC 9.9.
 */
export const coolAirK = 297.15

/** Whether the computers of a room have stopped. In a building that was given up they never run again. */
export const stopped = { no: 0, byHeat: 1, inOrder: 2, givenUp: 3 } as const

/**
 * Whether a room that has power does what it does for others. Giving its building up stops its computers, but not, for
 * example, the network of the neighbours (a named assumption: nobody cuts off those who stay).
 */
export function servesOthers({ stopped: how }: Pick<RoomStates, 'stopped'>, room: number): boolean {
  return how[room] === stopped.no || how[room] === stopped.givenUp
}

/**
 * Whether the next outage of a room counts as another one: yes if it has had power again since the last, or
 * from when it runs again.
 */
export const rearmed = { no: 0, yes: 1, onceItRuns: 2 } as const

/** State of all rooms, by row. */
export interface RoomStates {
  /** Temperature inside the racks, K; it lags behind their air. */
  readonly insideK: Float64Array
  /** Second at which the fire took the whole room with all its racks. */
  readonly burntAt: Float64Array
  /**
   * Number of racks burnt at the seat of a fire that has not taken the whole room, and the rack it began
   * with.
   */
  readonly seat: Int32Array
  readonly seatFirst: Int32Array
  /** 1: the room's equipment for power, cooling or network is lost. */
  readonly equipmentLost: Uint8Array
  /** Ledger row of what took the equipment, -1. */
  readonly lostBy: Int32Array
  readonly wetAt: Float64Array
  readonly sootedAt: Float64Array
  /**
   * Number of racks under open sprinkler heads that are wet from the present blow (blows.ts), starting from the rack
   * where the fire began.
   */
  readonly sprayed: Int32Array
  /**
   * Litres of the building's own water that have leaked into the room, and the ledger row of the last leak,
   * -1.
   */
  readonly leaked: Float64Array
  readonly leakedBy: Int32Array
  /** Doses of water, l, in the room and under its open heads, and of soot, kg/m2. */
  readonly water: Doses
  readonly spray: Doses
  readonly soot: Doses
  /** Last second at which it was too hot for its computers; -Infinity never. */
  readonly hotAt: Float64Array
  readonly powered: Uint8Array
  /** Second from which power that is restored to the building reaches the room; 0: with the building. */
  readonly readyAt: Float64Array
  /**
   * 1 from when the room did not run and had no power or no working cooling unit, until it has both again without
   * anybody bringing them.
   */
  readonly unserved: Uint8Array
  /** 1: its computers run: powered, and not stopped. */
  readonly running: Uint8Array
  /** 1 from when its computers stopped until it has power and cooling: until then nobody switches them on. */
  readonly off: Uint8Array
  /** A value of `rearmed`. */
  readonly rearmed: Uint8Array
  /** A value of `stopped`. */
  readonly stopped: Uint8Array
  readonly stoppedBy: Int32Array
  readonly cooled: Uint8Array
  readonly cooledBy: Int32Array
  /** Rate at which its own computers warm it above normal from `riseSince` on, K/s; 0: they do not. */
  readonly riseSince: Float64Array
  readonly riseRate: Float64Array
  readonly connected: Uint8Array
  /** Ledger row of the loss of this room to those it serves; -1 while it serves or nobody missed it. */
  readonly missedBy: Int32Array
  /** 1: louvres of the room close on alarm. */
  readonly closes: Uint8Array
  /**
   * 1: no outside air comes in, because louvres are closed or smoke is outside them; and the ledger row of
   * that.
   */
  readonly shutOut: Uint8Array
  readonly shutOutBy: Int32Array
}

/** Rooms as they are before the fire, all running. @param readyAt see `RoomStates.readyAt` */
export function startRooms(site: Site, readyAt?: ArrayLike<number>): RoomStates {
  const { count } = site.rooms
  const times = () => new Float64Array(count).fill(Infinity)
  const rows = () => new Int32Array(count).fill(-1)
  return {
    insideK: new Float64Array(count).fill(coolAirK),
    burntAt: times(),
    seat: new Int32Array(count),
    seatFirst: new Int32Array(count),
    equipmentLost: new Uint8Array(count),
    lostBy: rows(),
    wetAt: times(),
    sprayed: new Int32Array(count),
    sootedAt: times(),
    leaked: new Float64Array(count),
    leakedBy: rows(),
    water: noDoses(count),
    spray: noDoses(count),
    soot: noDoses(count),
    hotAt: new Float64Array(count).fill(-Infinity),
    powered: new Uint8Array(count).fill(1),
    readyAt: Float64Array.from({ length: count }, (_, room) => readyAt?.[room] ?? 0),
    unserved: new Uint8Array(count),
    running: new Uint8Array(count).fill(1),
    off: new Uint8Array(count),
    rearmed: new Uint8Array(count),
    stopped: new Uint8Array(count),
    stoppedBy: rows(),
    cooled: new Uint8Array(count).fill(1),
    cooledBy: rows(),
    riseSince: new Float64Array(count),
    riseRate: new Float64Array(count),
    connected: new Uint8Array(count).fill(1),
    missedBy: rows(),
    closes: louvresThatClose(site),
    shutOut: new Uint8Array(count),
    shutOutBy: rows(),
  }
}

function louvresThatClose({ rooms, openings }: Site): Uint8Array {
  const closes = new Uint8Array(rooms.count)
  const louvre = openingKinds.indexOf('louvre')
  for (let opening = 0; opening < openings.count; opening++) {
    if (openings.kind[opening] !== louvre || openings.closesOnAlarm[opening] === 0) continue
    for (const room of [openings.roomA[opening]!, openings.roomB[opening]!]) if (room >= 0) closes[room] = 1
  }
  return closes
}

/** Whether all racks of the room have burnt, one by one or with the room. */
export function allBurnt(
  { racks }: Site,
  { burntAt, seat }: Pick<RoomStates, 'burntAt' | 'seat'>,
  room: number,
): boolean {
  const count = racks.firstOfRoom[room + 1]! - racks.firstOfRoom[room]!
  return burntAt[room]! < Infinity || (count > 0 && seat[room] === count)
}
