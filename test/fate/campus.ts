/** Two halls of four racks each and one other site: small estates to test the fates of services. */
import { silent, type Ledger } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { racksLost, type RackStates, takeChanged } from '../../src/damage/racks.ts'
import type { Estate } from '../../src/estate/estate.ts'
import type { FateOrder } from '../../src/fate/fate.ts'
import { settleFate } from '../../src/fate/settle.ts'
import { startFate, type FateState } from '../../src/fate/state/state.ts'
import { estateOf, scenarioOf } from '../estate/estateOf.ts'

export const hour = 3600
export const day = 24 * hour

export interface CampusText {
  /** Copies of the policy `kept`, as a YAML list in flow style. */
  readonly copies?: string
  readonly failover?: string
  readonly repositories?: string
  readonly product?: string
  readonly named?: string
  readonly services?: number
  readonly data?: string
  readonly start?: string
  /** Where the copies of that policy may stand; empty: anywhere. */
  readonly keeps?: string
  readonly sites?: string
  /** More policies, each on a line of its own. */
  readonly policies?: string
}

/** Racks 0 to 3 are in the west hall, 4 to 7 in the yard hall. */
export function campus({
  copies = '[]',
  failover,
  repositories = '{}',
  product = '',
  named = '[]',
  services = 400,
  data = '10 GB',
  start,
  keeps = '',
  sites = '{ count: 1 }',
  policies = '',
}: CampusText = {}): Estate {
  return estateOf(
    scenarioOf(`
schema: firebreak/1
name: Campus${start === undefined ? '' : `\nstart: ${start}`}
assemblies: { block: [{ material: concrete, thickness: 20 cm }] }
buildings:
  west:
    plan: { width: 10 m, depth: 10 m }
    walls: { assembly: block }
    floors: { assembly: block }
    facade: { assembly: block }
    rooms: [{ id: hall, kind: it, at: [0 m, 0 m], size: [10 m, 10 m], racks: { count: 4, serversEach: 20 }, sources: [cabinet] }]
  yard:
    plan: { x: 40 m, width: 10 m, depth: 10 m }
    walls: { assembly: block }
    floors: { assembly: block }
    facade: { assembly: block }
    rooms: [{ id: hall, kind: it, at: [0 m, 0 m], size: [10 m, 10 m], racks: { count: 4, serversEach: 20 } }]
ignition: { room: west/hall, source: cabinet }
jurisdiction: here
otherSites: ${sites}
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
repositories: ${repositories}
policies:
  kept: { ${keeps === '' ? '' : `jurisdictions: [${keeps}], `}copies: ${copies}${failover === undefined ? '' : `, failover: ${failover}`} }${policies}
products:
  machine: { share: 100 %, serversEach: ${160 / services}, data: ${data}, tiers: { normal: 100 % }, policies: { kept: 100 % } ${product} }
  core: { serversEach: 0.1, data: 1 GB, tiers: { normal: 100 % }, policies: { kept: 100 % } }
population: { customers: ${Math.min(40, services)}, services: ${services}, servicesPerCustomer: 10, named: ${named} }
`),
  )
}

export interface Loss {
  readonly rack: number
  readonly at: number
}

/** The fates of an estate after racks have burnt, settled in one step. */
export function fateAfter(
  estate: Estate,
  losses: readonly Loss[],
  {
    orders = [],
    ledger = silent,
    streams = new Streams('fate', 0),
    until = 30 * day,
  }: { orders?: readonly FateOrder[]; ledger?: Ledger; streams?: Streams; until?: number } = {},
): { fate: FateState; racks: RackStates } {
  const fate = startFate(estate, streams)
  const racks = racksLost(estate.site.racks.count, losses, ledger)
  settleFate(fate, { estate, racks, ledger }, takeChanged(racks), orders, until)
  return { fate, racks }
}

export function servicesOf(estate: Estate, racks: readonly number[]): number[] {
  const { rack } = estate.population.services
  return Array.from(rack.keys()).filter(service => racks.includes(rack[service]!))
}

export const west = [0, 1, 2, 3]
export const yard = [4, 5, 6, 7]
export const burnt = (racks: readonly number[], at: number): Loss[] => racks.map(rack => ({ rack, at }))

/** An order about the whole site, unless it says otherwise. */
export const order = (verb: FateOrder['do'], at: number, rest: Partial<FateOrder> = {}): FateOrder => ({
  do: verb,
  at,
  building: -1,
  policy: -1,
  by: -1,
  ...rest,
})
