/** A tower of two storeys and a wing, with power, cooling and a network room, and a fire that a test controls. */
import { silent, type Ledger } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import type { PowerOrder } from '../../src/damage/damage.ts'
import { type DamageState, startDamage } from '../../src/damage/state.ts'
import type { FireOutside } from '../../src/damage/fireOutside.ts'
import { act, suffer } from '../../src/damage/step.ts'
import type { Site } from '../../src/estate/site.ts'
import type { RoomView } from '../../src/fire/fire.ts'
import { startSources } from '../../src/fire/fuel/sources.ts'
import { estateOf, scenarioOf } from '../estate/estateOf.ts'

export interface PlantText {
  readonly power?: string
  readonly cooling?: string
  readonly network?: string
  readonly secondHits?: string
  readonly louvres?: string
  /** For each mass of soot. */
  readonly chloride?: string
  readonly needs?: string
  /** What burns in the power room. */
  readonly burns?: string
}

export const simplePower = `
  units:
    feed: { kind: feed }
    switchgear: { kind: switchgear, room: tower/power, from: [feed] }
    ups: { kind: ups, room: tower/power, from: [switchgear, generator], store: 10 min }
    generator: { kind: generator, start: 15 s, store: 48 h }
    wing-ups: { kind: ups, room: wing/hall, from: [switchgear], store: 5 min }
  serves: { tower: [ups], wing: [wing-ups] }`

export function plant({
  power = simplePower,
  cooling = '{}',
  network = '{}',
  secondHits = '[]',
  louvres = 'false',
  chloride = '0 %',
  needs = '[]',
  burns = 'ups',
}: PlantText = {}): Site {
  return estateOf(
    scenarioOf(`
schema: firebreak/1
name: Plant
assemblies: { block: [{ material: concrete, thickness: 20 cm }] }
buildings:
  tower:
    plan: { width: 20 m, depth: 10 m }
    storeys: 2
    walls: { assembly: block }
    floors: { assembly: block }
    facade: { assembly: block }
    rooms:
      - { id: power, kind: ups, storey: 0, at: [0 m, 0 m], size: [5 m, 10 m], sources: [${burns}] }
      - { id: network, kind: network, storey: 0, at: [5 m, 0 m], size: [5 m, 10 m] }
      - { id: low, kind: it, storey: 0, at: [10 m, 0 m], size: [10 m, 10 m], racks: { count: 4, serversEach: 10 }, itLoad: 40 kW }
      - { id: high, kind: it, storey: 1, at: [0 m, 0 m], size: [20 m, 10 m], racks: { count: 8, serversEach: 10 }, itLoad: 80 kW }
    openings:
      - { between: [high, outside], side: north, kind: louvre, width: 2 m, height: 1 m, sill: 1 m, closesOnAlarm: ${louvres} }
  wing:
    plan: { x: 60 m, width: 10 m, depth: 10 m }
    walls: { assembly: block }
    floors: { assembly: block }
    facade: { assembly: block }
    rooms: [{ id: hall, kind: it, at: [0 m, 0 m], size: [10 m, 10 m], racks: { count: 4, serversEach: 10 }, itLoad: 40 kW, needs: ${needs} }]
power: ${power}
cooling: ${cooling}
network: ${network}
ignition: { room: tower/power, source: ${burns} }
damage: { burnt: 250 °C, soot: 0.1, chloride: ${chloride}, water: 5, runOff: 50 % }
model: { exposure: 1 }
secondHits: ${secondHits}
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { none: { approach: none } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { none: 100 % } } }
population: { customers: 2, services: 10 }
`),
  ).site
}

export const room = { power: 0, network: 1, low: 2, high: 3, wing: 4 } as const
export const racksOf = (site: Site, at: number): number[] =>
  Array.from(
    { length: site.racks.firstOfRoom[at + 1]! - site.racks.firstOfRoom[at]! },
    (_, nth) => site.racks.firstOfRoom[at]! + nth,
  )

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Rooms in which nothing has happened yet. */
export function quiet(site: Site): Writable<RoomView> {
  const { count } = site.rooms
  const of = (value: number) => new Float64Array(count).fill(value)
  const rows = () => new Int32Array(count).fill(-1)
  return {
    stage: new Uint8Array(count),
    upperK: of(293.15),
    lowerK: of(293.15),
    layerHeightM: of(3),
    sootKgM3: of(0),
    sootDepositKgM2: of(0),
    hrrFreeKw: of(0),
    hrrActualKw: of(0),
    oxygen: of(0.23),
    waterLitres: of(0),
    sprayLitres: of(0),
    sprayM2: of(0),
    ignitedAt: of(Infinity),
    flashoverAt: of(Infinity),
    smokeAt: of(Infinity),
    burntOutAt: of(Infinity),
    alarmAt: of(Infinity),
    ignitionCause: rows(),
    smokeCause: rows(),
  }
}

const unlit = startSources(plant())

type Shown = Omit<FireOutside, 'beat'>

/** Without `sources` nothing that stands in the rooms burns. */
export function outside(rooms: RoomView, sources = unlit): Shown {
  return {
    rooms,
    sources,
    incident: {
      brigadeCalledAt: Infinity,
      brigadeArrivedAt: Infinity,
      waterAt: Infinity,
      underControlAt: Infinity,
      outAt: Infinity,
      validity: 0,
    },
  }
}

/** A step of the damage whose end is also that of a beat of the fire. */
export function stepBeat(
  state: DamageState,
  site: Site,
  shown: Shown,
  orders: readonly PowerOrder[],
  until: number,
  ledger: Ledger,
): void {
  stepDamage(state, site, { ...shown, beat: { from: state.time, until } }, orders, until, ledger)
}

export interface Run {
  readonly orders?: readonly PowerOrder[]
  readonly ledger?: Ledger
  readonly streams?: Streams
}

/** Steps a new state of the site to each time in turn. */
export function damageAt(
  site: Site,
  view: RoomView,
  ends: readonly number[],
  { orders = [], ledger = silent, streams = new Streams('damage', 0) }: Run = {},
): DamageState {
  const state = startDamage(site, streams)
  for (const end of ends) stepBeat(state, site, outside(view), orders, end, ledger)
  return state
}

export const downAt = ({ racks }: DamageState, rack: number): number => racks.downAt[rack]!

export const day = 86_400

/** An order to the whole site, or to one building. */
export const cut = (at: number, building = -1, verb: PowerOrder['do'] = 'cut-power'): PowerOrder => ({
  at,
  do: verb,
  building,
  by: -1,
})

export const every = (seconds: number, until: number): number[] =>
  Array.from({ length: Math.ceil(until / seconds) }, (_, n) => Math.min(until, (n + 1) * seconds))

/** Both parts of a step, beside a fire that does not feel the power. */
export function stepDamage(
  state: DamageState,
  site: Site,
  fire: FireOutside,
  orders: readonly PowerOrder[],
  until: number,
  ledger: Ledger,
): void {
  act(state, site, { until, orders, rooms: fire.rooms }, ledger)
  suffer(state, site, fire, until, ledger)
}
