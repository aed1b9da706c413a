/**
 * The course of a small invented incident: four buildings, 56 rooms, services that stop, burn and come back. Shapes
 * and references are those of the engine; the figures are not.
 */
import type { Course } from '../../src/index.ts'
import { setStates } from '../../web/model/services.ts'

const towers = [
  { name: 'A', x: 0, y: 4, width: 12, depth: 15, storeys: 2, basements: 0, perStorey: 6 },
  { name: 'B', x: 16, y: 0, width: 20, depth: 25, storeys: 6, basements: 0, perStorey: 4 },
  { name: 'C', x: 38, y: 0, width: 24, depth: 25, storeys: 5, basements: 0, perStorey: 3 },
  { name: 'D', x: 18, y: -40, width: 12, depth: 15, storeys: 1, basements: 0, perStorey: 5 },
] as const

const day = 86_400

/**
 * @param count number of services; every third room burns, and its services are destroyed at 100 min and come back
 * empty on day 10
 */
export function incident(count: number): Course {
  const rooms = towers.flatMap((tower, building) =>
    Array.from({ length: tower.storeys * tower.perStorey }, (_, nth) => {
      const storey = Math.floor(nth / tower.perStorey)
      const depth = tower.depth / tower.perStorey
      return {
        name: `${tower.name}/room-${storey}-${nth % tower.perStorey}`,
        building,
        storey,
        topStorey: storey,
        kind: nth === 0 ? 'ups' : 'it',
        x: tower.x,
        y: tower.y + (nth % tower.perStorey) * depth,
        width: tower.width,
        depth,
        racks: 10,
        servers: 250,
      }
    }),
  )
  const racks = rooms.length * 10
  const burns = (room: number): boolean => room % 3 === 0
  const roomOf = Int32Array.from({ length: racks }, (_, rack) => Math.floor(rack / 10))
  const seconds = Float64Array.from({ length: 120 }, (_, frame) => frame * 120)
  const cells = seconds.length * rooms.length
  const stage = new Uint8Array(cells)
  const upperC = new Float32Array(cells).fill(20)
  const condition = new Uint8Array(cells)
  seconds.forEach((at, frame) =>
    rooms.forEach((_, room) => {
      const cell = frame * rooms.length + room
      const age = at - 600 - room * 40
      if (burns(room) && age > 0) stage[cell] = age < 1200 ? 2 : age < 4800 ? 3 : age < 7200 ? 4 : 5
      if (burns(room) && age > 0) upperC[cell] = 20 + Math.min(900, age / 3)
      condition[cell] = (at >= 6000 ? 1 : 0) | (room % 5 === 0 && at > 1200 ? 2 : 0)
    }),
  )
  const rack = Int32Array.from({ length: count }, (_, service) =>
    service % 997 === 0 ? -1 : (service * 7) % racks,
  )
  const first = new Int32Array(count + 1)
  const when: number[] = []
  const state: number[] = []
  const change = (at: number, to: number): void => {
    when.push(at)
    state.push(to)
  }
  for (let service = 0; service < count; service++) {
    const room = rack[service]! < 0 ? -1 : roomOf[rack[service]!]!
    if (room >= 0 && burns(room)) {
      change(6000, 3)
      change(10 * day + service, 5)
    } else if (room >= 0) {
      change(6600, 2)
      change(4 * day + service, 0)
    }
    first[service + 1] = when.length
  }
  const lost = (service: number): number =>
    rack[service]! >= 0 && burns(roomOf[rack[service]!]!) ? (service % 2 === 0 ? 2 : 1) : 0
  return {
    plan: { buildings: towers, rooms },
    frames: {
      seconds,
      rooms: rooms.length,
      stage,
      upperC,
      layerHeightM: new Float32Array(cells).fill(3),
      sootGM3: new Float32Array(cells),
      condition,
    },
    racks: {
      room: roomOf,
      downAt: new Int32Array(racks).fill(6000),
      burntAt: new Int32Array(racks),
      state: new Uint8Array(racks),
      backAt: new Int32Array(racks),
    },
    services: {
      count,
      rack,
      struckRack: rack,
      customer: Int32Array.from({ length: count }, (_, service) => Math.floor(service / 8)),
      product: Uint8Array.from({ length: count }, (_, service) => service % 2),
      tier: new Uint8Array(count),
      policy: Uint8Array.from({ length: count }, (_, service) => service % 3),
      dataLoss: Uint8Array.from({ length: count }, (_, service) => lost(service)),
      dataLossSeconds: new Int32Array(count).fill(7200),
      dataBackAt: Int32Array.from({ length: count }, (_, service) => 5 * day + service),
      products: ['vps', 'bare_metal'],
      tiers: ['gold'],
      policies: ['none', 'nightly', 'mirror'],
    },
    history: { first, seconds: Int32Array.from(when), state: Uint8Array.from(state) },
  }
}

/** Text of a node without markup, with white space collapsed. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

export function statesAt({ history, services }: Course, at: number): Uint8Array {
  const states = new Uint8Array(services.count)
  setStates(history, at, states)
  return states
}
