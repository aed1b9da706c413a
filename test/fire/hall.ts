/** One room with a door and a fire of its own, to test the gas alone. */
import type { Site } from '../../src/estate/site.ts'
import { typicalSite } from './typicalSite.ts'

/** Lengths in m; a fast t-squared fire up to its peak. */
export interface Hall {
  readonly width: number
  readonly depth: number
  readonly height: number
  readonly peakKw: number
  /** By default more than any test burns. */
  readonly energyMJ?: number
  /** As in the building of a scenario; by default without fans or detector. */
  readonly ventilation?: string
  readonly detection?: boolean
}

export function siteOf(hall: Hall): Site {
  const { width, depth, height, peakKw, energyMJ = 1e5, ventilation = '{}', detection = false } = hall
  return concreteHall({
    size: [width, depth, height],
    source: 'cabinet',
    room: `sources: [{ kind: cabinet, energy: ${energyMJ} MJ, peak: ${peakKw} kW, growth: fast }], detection: ${detection}`,
    facade: '',
    ventilation,
    openings: '{ between: [hall, outside], side: west, kind: door, width: 2 m, height: 2 m }',
  })
}

/** As in a scenario, but for the size: width, depth and height, m. */
export interface ConcreteHall {
  readonly size: readonly [number, number, number]
  readonly source: string
  /** Of the room and of the facade, further fields. */
  readonly room: string
  readonly facade: string
  readonly ventilation: string
  readonly openings: string
}

/** A storey of one room between walls and floors that no fire of an hour gets through. */
export function concreteHall({ size, source, room, facade, ventilation, openings }: ConcreteHall): Site {
  const [width, depth, height] = size
  return typicalSite(`
schema: firebreak/1
name: Hall
horizon: 1 d
assemblies: { slab: [{ material: concrete, thickness: 20 cm }] }
buildings:
  b:
    plan: { width: ${width} m, depth: ${depth} m }
    storeyHeight: ${height} m
    walls: { assembly: slab, rating: REI 240, sound: 100 % }
    floors: { assembly: slab, rating: REI 240, sound: 100 % }
    facade: { assembly: slab, rating: REI 240${facade} }
    ventilation: ${ventilation}
    rooms: [{ id: hall, kind: storage, at: [0 m, 0 m], size: [${width} m, ${depth} m], ${room} }]
    openings: [${openings}]
power: { units: { feed: { kind: feed } }, serves: { b: [feed] } }
ignition: { room: b/hall, source: ${source} }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { none: { approach: none } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { none: 100 % } } }
population: { customers: 0, services: 0 }
`)
}
