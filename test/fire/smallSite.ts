/**
 * A site small enough to read: a tower of three storeys above an energy room, and a shed across a gap. The facade
 * resists for an hour, so floors, courtyard and openings decide the outcome, not flames that climb the facade.
 */
import { scenarioOf } from '../estate/estateOf.ts'
import { silent, type Ledger } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { siteCompiler } from '../../src/estate/compileSite.ts'
import type { Site } from '../../src/estate/site.ts'
import { type FireState, startFire, type Supply } from '../../src/fire/fire.ts'
import type { FireOrder } from '../../src/fire/orders.ts'
import { stepFire } from '../../src/fire/step.ts'
import { drawInputs, resolve, uncertainInputs } from '../../src/scenario/resolve.ts'
import { live } from './typicalSite.ts'

export interface Design {
  readonly floors: 'timber' | 'thick timber' | 'masonry'
  readonly courtyard: boolean
  readonly gapM: number
  readonly gas: boolean
  /** Whether doors and louvres close on alarm. */
  readonly shuts: boolean
  /** Room of origin; without it nothing burns. */
  readonly ignition: string
  /** 10 by default. */
  readonly outsideC?: number
}

export const timberTower: Design = {
  floors: 'timber',
  courtyard: true,
  gapM: 4,
  gas: false,
  shuts: false,
  ignition: 'tower/energy',
}

const floors = {
  timber: '{ assembly: planks, rating: REI 60, timber: 45 mm, sound: 70 % }',
  'thick timber': '{ assembly: planks, rating: REI 120, timber: 90 mm, sound: 70 % }',
  masonry: '{ assembly: slab, rating: REI 120, sound: 100 % }',
}

function text({ floors: kind, courtyard, gapM, gas, shuts, ignition, outsideC = 10 }: Design): string {
  const suppression = gas ? 'gas' : 'none'
  return `
schema: firebreak/1
name: Small site
description: A tower and a shed.
start: 2024-01-01T00:00+01:00
horizon: 30 d
ambient: { temperature: ${outsideC} °C }
assemblies:
  planks: [{ material: timber, thickness: 45 mm }]
  slab: [{ material: concrete, thickness: 20 cm }]
  block: [{ material: concrete-block, thickness: 20 cm }]
  panel: [{ material: steel, thickness: 1 mm }, { material: mineral-wool, thickness: 60 mm }]
buildings:
  tower:
    plan: { x: 0 m, y: 0 m, width: 16 m, depth: 12 m }
    storeys: 3
    storeyHeight: 3.5 m
    walls: { assembly: panel, rating: EI 15 }
    floors: ${floors[kind]}
    facade: { assembly: panel, rating: EI 60, openShare: 20 % }
    ventilation: { kind: free-cooling, louvres: 10 %, closesOnAlarm: ${shuts} }
    rooms:
      - { id: energy, kind: ups, storey: 0, at: [0 m, 0 m], size: [6 m, 5 m], walls: { assembly: block, rating: EI 60 }, sources: [{ kind: ups, count: 4 }, { kind: cable-tray, count: 2 }], detection: true, suppression: ${suppression} }
      - { id: plant, kind: electrical, storey: 0, at: [6 m, 0 m], size: [10 m, 5 m], fireLoad: 300 MJ/m2, detection: true }
      - { id: "hall-{storey}", kind: it, storey: 1..2, at: [0 m, 0 m], size: [16 m, 8 m], racks: { count: 20, serversEach: 20 }, itLoad: 60 kW, fireLoad: 500 MJ/m2, sources: [cable-tray], detection: true }
${courtyard ? `      - { id: court, kind: shaft, storey: 0..2, at: [5 m, 8 m], size: [6 m, 4 m], openTop: true, opensTo: [hall-1, hall-2], opening: { kind: louvre, width: 3 m, height: 2 m, sill: 0.7 m, closesOnAlarm: ${shuts} } }` : ''}
    openings:
      - { between: [energy, plant], kind: door, width: 1 m, height: 2.1 m, open: 50 %, rating: EI 30, closesOnAlarm: ${shuts} }
      - { between: [energy, outside], side: south, kind: louvre, width: 2 m, height: 1 m, sill: 1 m, closesOnAlarm: ${shuts} }
      - { between: [energy, hall-1], kind: duct, horizontal: true, area: 0.15 m2, closesOnAlarm: ${shuts} }
  shed:
    plan: { x: ${16 + gapM} m, y: 0 m, width: 8 m, depth: 12 m }
    storeys: 1
    storeyHeight: 3 m
    walls: { assembly: panel, rating: EI 15 }
    floors: { assembly: slab, rating: REI 60 }
    facade: { assembly: panel, openShare: 20 %, target: radiata-pine }
    rooms:
      - { id: store, kind: storage, at: [0 m, 0 m], size: [8 m, 12 m], fireLoad: 400 MJ/m2, detection: true }
gaps:
  - { between: [tower, shed], distance: ${gapM} m, sides: [east, west], overlap: 12 m }
power: { units: { feed: { kind: feed } }, serves: { tower: [feed], shed: [feed] } }
ignition: { room: ${ignition}, source: ups }
intervention:
  detection: { works: 100 % }
  suppression: { gas: { operates: 100 %, effective: 100 % } }
  brigade: { travel: 10 min, setUp: 5 min, hoses: 6, hoseFlow: 500 l/min }
  water: { hydrants: 4, hydrantFlow: 60 m3/h }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { nothing: { approach: none } }
products: { machine: { share: 100 %, serversEach: 1, data: 200 GB, tiers: { normal: 100 % }, policies: { nothing: 100 % } } }
population: { customers: 10, services: 50, servicesPerCustomer: 5 }
recovery:
  pools: { crew: { units: [{ from: 0 h, units: 2 }] } }
  tasks: { cleanRack: { pool: crew }, restartRack: { pool: crew }, provision: { pool: crew }, verify: { pool: crew } }
  supply: { stock: 20, factories: { maker: { share: 100 %, rate: 10 /week } } }
`
}

export interface Burning {
  readonly site: Site
  readonly state: FireState
  readonly supply: Supply
}

/** The fire of a replication at its start; equal replications of two designs have the same random numbers. */
export function light(design: Design, replication: number): Burning {
  const scenario = scenarioOf(text(design))
  const streams = new Streams('small site', replication)
  const inputs = uncertainInputs(scenario)
  const site = siteCompiler(scenario)(resolve(scenario, inputs, drawInputs(inputs, streams)))
  const state = startFire(site, streams)
  return {
    site,
    state,
    supply: live(site),
  }
}

export interface Course {
  readonly hours: number
  readonly cutAt: number
  readonly calledAt: number
}

/** Six hours, with the brigade called after ten minutes and the power cut after three hours. */
export const usual: Course = { hours: 6, cutAt: 10_800, calledAt: 600 }

/** Runs a fire in slices of a minute. */
export function burn(
  design: Design,
  replication: number,
  course: Course = usual,
  ledger: Ledger = silent,
): Burning {
  const burning = light(design, replication)
  const { site, state, supply } = burning
  const orders: FireOrder[] = [{ at: course.calledAt, do: 'call-brigade', room: -1, by: -1 }]
  for (let t = 60; t <= course.hours * 3600; t += 60) {
    supply.siteLive = t > course.cutAt ? 0 : 1
    supply.buildingLive.fill(supply.siteLive)
    stepFire(state, site, { until: t, supply, orders: t === 60 ? orders : [] }, ledger)
  }
  return burning
}

/** Floor area, m2, of the rooms that flashed over, in one building or in all. */
export function lostM2({ site, state }: Burning, building?: string): number {
  let area = 0
  for (let r = 0; r < site.rooms.count; r++) {
    if (building !== undefined && !site.rooms.name[r]!.startsWith(`${building}/`)) continue
    if (state.rooms.flashoverAt[r]! < Infinity) area += site.rooms.width[r]! * site.rooms.depth[r]!
  }
  return area
}

/** Row of a room. */
export function room(site: Site, name: string): number {
  const row = site.rooms.name.indexOf(name)
  if (row < 0) throw new Error(`no room ${name}`)
  return row
}
