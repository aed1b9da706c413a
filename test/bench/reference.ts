/**
 * The reference workload: 120,000 services of 14,000 customers on 30,000 servers in 1,500 racks, 60 rooms and
 * four buildings, with six policies and four tiers in strict order. 250 racks burn and 287 go dark: 43,000
 * services are affected, of which 20,000 come back through a stock of 1,500 servers and 2,000 a week, 400
 * technicians and a link of 40 streams. A list of lost racks replaces the fire; the rest is the engine as it
 * runs a scenario. Other sizes scale everything but the floor plan, with more racks where a rack would get
 * too large.
 */
import {
  advanceRecovery,
  burn,
  byGroup,
  countOf,
  curveHours,
  customersWith,
  darken,
  groupFigures,
  groupsOf,
  intactRacks,
  outlet,
  prepare,
  readScenario,
  resolve,
  ServiceCurves,
  serviceIndex,
  settleFate,
  silent,
  startFate,
  startRecovery,
  Streams,
  takeChanged,
  tally,
  typicalInputs,
} from './engine.ts'
import type { Estate } from '../../src/estate/estate.ts'
import type { FateState } from '../../src/fate/state/state.ts'
import type { RecoveryState } from '../../src/recovery/state/state.ts'

export const referenceServices = 120_000
const buildings = ['one', 'two', 'three', 'four']
export const horizon = 90 * 86_400
export const darkAt = 300
export const burntAt = 600
const burntRacks = 250
const darkRacks = 287

const copy = (id: string, place: string, period: string): string =>
  `{ id: ${id}, medium: backup, place: ${place}, period: ${period}, lag: 30 min, jobSuccess: 100 %, restoreSuccess: 90 %, repository: safe }`

/**
 * Racks for each one of the reference workload: there a rack has 20 servers, and none may have more than 500.
 */
const racksForOne = (services: number): number => Math.ceil(services / referenceServices / 25)

function scenarioText(services: number): string {
  const scale = services / referenceServices
  const racks = racksForOne(services)
  const hall = (nth: number): string =>
    `{ id: hall-${nth}, kind: it, at: [${10 * nth} m, 0 m], size: [10 m, 10 m], racks: { count: ${25 * racks}, serversEach: ${(20 * scale) / racks} }, sources: [cabinet] }`
  const building = (name: string, nth: number): string => `
  ${name}:
    plan: { x: 0 m, y: ${40 * nth} m, width: 150 m, depth: 10 m }
    walls: { assembly: block }
    floors: { assembly: block }
    facade: { assembly: block }
    rooms: [${Array.from({ length: 15 }, (_, at) => hall(at)).join(', ')}]`
  return `
schema: firebreak/1
name: Reference workload
assemblies: { block: [{ material: concrete, thickness: 20 cm }] }
buildings:${buildings.map(building).join('')}
ignition: { room: one/hall-0, source: cabinet }
otherSites: { count: 1, spareServers: 0, link: 1 TB/s, named: { far: {} } }
tiers:
  first: { rto: 4 h, rpo: 1 h, mtpd: 1 d, weight: 8 }
  second: { rto: 12 h, rpo: 4 h, mtpd: 3 d, weight: 4 }
  third: { rto: 48 h, rpo: 24 h, mtpd: 7 d, weight: 2 }
  fourth: { rto: 7 d, rpo: 7 d, mtpd: 30 d, weight: 1 }
repositories: { safe: { unusable: 0 %, reachable: 0 h, link: vault } }
policies:
  bare: { approach: none }
  beside: { copies: [${copy('rack', 'same-rack', '6 h')}] }
  nightly: { copies: [${copy('building', 'same-building', '24 h')}] }
  across: { copies: [${copy('across', 'another-building', '24 h')}] }
  away: { copies: [${copy('away', 'another-site', '24 h')}] }
  both: { copies: [${copy('hourly', 'another-building', '1 h')}, ${copy('nightly', 'another-site', '24 h')}] }
products:
  machine:
    share: 100 %
    serversEach: 0.25
    data: { lognormal: { median: 10 GB, p95: 60 GB } }
    tiers: { first: 5 %, second: 15 %, third: 30 %, fourth: 50 % }
    policies: { bare: 25 %, beside: 15 %, nightly: 20 %, across: 15 %, away: 15 %, both: 10 % }
population: { customers: ${Math.round(14_000 * scale)}, services: ${services}, servicesPerCustomer: { lognormal: { median: 3, p95: 30 } } }
recovery:
  access: 12 h
  power: 48 h
  network: 24 h
  declared: 1 h
  powerUpFailure: 0 %
  sootFailure: 0 %
  pools: { technicians: { units: [{ from: 0 h, units: ${Math.max(1, Math.round(400 * scale))} }] } }
  tasks:
    cleanRack: { time: 10 h }
    dryRack: { time: 24 h }
    restartRack: { time: 2 h }
    repairServer: { time: 7 h }
    provision: { time: 2 h, pool: technicians }
    verify: { time: 1 h }
    decide: { time: 0 s }
  supply: { stock: ${1500 * scale}, stockTransport: 11 h, starts: 0 h, batch: ${200 * scale}, factories: { maker: { share: 100 %, rate: ${2000 * scale} /week, transport: 1 d } } }
  restoring: { links: { vault: { bandwidth: ${40 * scale * 125} MB/s, stream: 125 MB/s } }, ingress: 1 TB/s, overhead: 1, cutOver: 0 s, failBack: 30 d }
  dispatch: criticality
`
}

/** Results of a replication, for a comparison of two programs. */
export interface Reached {
  readonly downAt: Int32Array
  readonly backAt: Int32Array
  readonly dataBackAt: Int32Array
  readonly dataLossSeconds: Int32Array
  readonly customersHit: number
  readonly affected: number
}

export interface Reference {
  readonly estate: Estate
  readonly burnt: Int32Array
  readonly dark: Int32Array
  /** Bytes of the services' columns, and of all that a replication works in. */
  readonly columnBytes: number
  readonly workBytes: () => number
  run(replication: number): Reached
}

export function reference(services: number): Reference {
  const { scenario, issues } = readScenario(scenarioText(services), { file: 'reference.yaml' })
  if (scenario === undefined)
    throw new Error(issues.map(issue => `${issue.path}: ${issue.message}`).join('\n'))
  const prepared = prepare(scenario)
  const { inputs, compiler } = prepared
  const estate = compiler.estate(resolve(scenario, inputs, typicalInputs(inputs)))
  const { population, site, policy } = estate
  const index = serviceIndex(estate)
  const hours = curveHours(horizon).length
  const curves = new ServiceCurves(site, index.kinds, hours)
  const groups = groupsOf(population.products.length, population.tiers.length, policy.policies.count)
  // Spread over the site: every sixth rack burns and the next one goes dark, then the one after, until there
  // are enough.
  const more = racksForOne(services)
  const burnt = Int32Array.from({ length: more * burntRacks }, (_, nth) => 6 * nth)
  const dark = Int32Array.from({ length: more * darkRacks }, (_, nth) =>
    nth < burnt.length ? 6 * nth + 1 : 6 * (nth - burnt.length) + 2,
  )
  let fate: FateState | undefined
  let recovery: RecoveryState | undefined
  return {
    estate,
    burnt,
    dark,
    columnBytes: bytesIn(population.services),
    workBytes: () => bytesIn(fate) + bytesIn(recovery) + bytesIn(index) + bytesIn(curves),
    run(replication) {
      const streams = new Streams('reference', replication)
      curves.clear()
      fate = startFate(estate, streams, index, fate)
      recovery = startRecovery(estate, streams, index, recovery)
      const racks = intactRacks(site.racks.count)
      for (const rack of dark) darken(racks, rack, { at: darkAt, before: -1, ledger: silent })
      for (const rack of burnt) burn(racks, rack, { at: burntAt, before: -1, ledger: silent })
      settleFate(fate, { estate, racks, ledger: silent }, takeChanged(racks), [], burntAt)
      const sight = { estate, racks, fate, out: outlet(silent, curves) }
      advanceRecovery(recovery, sight, [], burntAt)
      advanceRecovery(recovery, sight, [], horizon)
      const counts = tally(
        { population, kinds: index.kinds, fate, recovery, horizonSeconds: horizon },
        groups,
        hours,
      )
      for (let group = 0; group < groups.count; group++) groupFigures(counts, group, groups)
      byGroup(curves.up, hours, index.kinds, groups)
      return {
        downAt: fate.downAt,
        backAt: recovery.backAt,
        dataBackAt: recovery.dataBackAt,
        dataLossSeconds: fate.dataLossSeconds,
        customersHit: customersWith(counts, 'hit'),
        affected: countOf(counts, 'down', groups)[0]!,
      }
    },
  }
}

function bytesIn(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0
  seen.add(value)
  if (value instanceof ArrayBuffer) return value.byteLength
  if (ArrayBuffer.isView(value)) return bytesIn(value.buffer, seen)
  return Object.values(value).reduce((sum: number, each) => sum + bytesIn(each, seen), 0)
}

/**
 * Number of services whose results differ between two programs, times by more than a second; customers hit
 * included.
 */
export function differing(one: Reached, other: Reached): number {
  let count = 0
  for (let service = 0; service < one.backAt.length; service++)
    if (
      Math.abs(one.backAt[service]! - other.backAt[service]!) > 1 ||
      Math.abs(one.dataBackAt[service]! - other.dataBackAt[service]!) > 1 ||
      one.downAt[service] !== other.downAt[service] ||
      one.dataLossSeconds[service] !== other.dataLossSeconds[service]
    )
      count++
  return count + Math.abs(one.customersHit - other.customersHit)
}
