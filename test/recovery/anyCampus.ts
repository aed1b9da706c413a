/** Random campuses, blows and orders: small, valid, and with everything that a scenario can express. */
import * as fc from 'fast-check'
import type { Estate } from '../../src/estate/estate.ts'
import type { RecoveryOrder } from '../../src/recovery/recovery.ts'
import { estateOf, scenarioOf } from '../estate/estateOf.ts'
import { day, hour, type Blow } from './campus.ts'

export interface DrawnCopy {
  readonly medium: string
  readonly place: string
  readonly periodHours: number
  readonly lagMinutes: number
  readonly kept: number
  readonly incrementals: number
  readonly jobSuccess: number
  readonly restoreSuccess: number
  readonly repository: string
}

export interface DrawnPolicy {
  readonly approach: string
  readonly copies: readonly DrawnCopy[]
  readonly attempts: number
  readonly success: number
}

export interface DrawnCampus {
  /** By building: the number of racks in each of its rooms. */
  readonly buildings: readonly (readonly number[])[]
  readonly policies: readonly DrawnPolicy[]
  readonly crews: readonly number[]
  readonly vault: number
  readonly stream: number
  readonly ingress: number
  readonly spare: number
  readonly stock: number
  readonly dispatch: string
  readonly data: number
  readonly failures: number
  readonly secondHit: string
  readonly powerDays: number
  readonly relocates: boolean
  /** Named services besides the two that always exist; each needs some of those before it. */
  readonly others: readonly DrawnOther[]
}

export interface DrawnOther {
  /** Bit n: needs the named service n, if that one comes before. */
  readonly needs: number
  readonly toStart: boolean
}

export const drawnCopy: fc.Arbitrary<DrawnCopy> = fc.record({
  medium: fc.constantFrom('snapshot', 'backup', 'archive', 'replica'),
  place: fc.constantFrom('same-rack', 'same-room', 'same-building', 'another-building', 'another-site'),
  periodHours: fc.constantFrom(0, 1, 6, 24),
  lagMinutes: fc.constantFrom(0, 1, 60, 240),
  kept: fc.integer({ min: 1, max: 9 }),
  incrementals: fc.constantFrom(0, 0, 3),
  jobSuccess: fc.constantFrom(50, 90, 100),
  restoreSuccess: fc.constantFrom(60, 95, 100),
  repository: fc.constantFrom('near', 'far'),
})

const drawnPolicy: fc.Arbitrary<DrawnPolicy> = fc.record({
  approach: fc.constantFrom('none', 'backup-and-restore', 'pilot-light', 'hot-standby'),
  copies: fc.array(drawnCopy, { maxLength: 3 }),
  attempts: fc.integer({ min: 1, max: 3 }),
  success: fc.constantFrom(0, 50, 100),
})

export const drawnCampus: fc.Arbitrary<DrawnCampus> = fc.record({
  buildings: fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  }),
  policies: fc.array(drawnPolicy, { minLength: 1, maxLength: 3 }),
  crews: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  vault: fc.constantFrom(5, 20, 400),
  stream: fc.constantFrom(1, 10, 50),
  ingress: fc.constantFrom(10, 300),
  spare: fc.constantFrom(0, 2, 50),
  stock: fc.constantFrom(0, 3, 40),
  dispatch: fc.constantFrom('fifo', 'criticality', 'edf', 'spt', 'wspt', 'penalty', 'soft'),
  data: fc.constantFrom(0, 10, 400),
  failures: fc.constantFrom(0, 20),
  secondHit: fc.constantFrom('none', 'power-cut', 'write-off', 'purge-copy'),
  powerDays: fc.constantFrom(0, 2, 6),
  relocates: fc.boolean(),
  others: fc.array(fc.record({ needs: fc.nat(255), toStart: fc.constantFrom(false, false, true) }), {
    maxLength: 6,
  }),
})

export const blows: fc.Arbitrary<readonly Blow[]> = fc.array(
  fc.record({
    racks: fc.uniqueArray(fc.nat(35), { minLength: 1, maxLength: 12 }),
    at: fc.integer({ min: 1, max: 6 * hour }),
    what: fc.constantFrom(
      'dark' as const,
      'soot' as const,
      'light soot' as const,
      'heavy soot' as const,
      'wet' as const,
      'burnt' as const,
      'cut off' as const,
      'hot' as const,
      'unserved' as const,
      'served' as const,
    ),
  }),
  { minLength: 1, maxLength: 5 },
)

export const orders: fc.Arbitrary<readonly RecoveryOrder[]> = fc
  .array(
    fc.record({
      at: fc.integer({ min: 7 * hour, max: 20 * day }),
      do: fc.constantFrom(
        'add-units' as const,
        'set-dispatch' as const,
        'buy-servers' as const,
        'declare-disaster' as const,
        'release-building' as const,
        'restore-power' as const,
        'cut-power' as const,
        'cut-off' as const,
      ),
      subject: fc.integer({ min: -1, max: 1 }),
      value: fc.integer({ min: 0, max: 3 }),
      by: fc.constant(-1),
    }),
    { maxLength: 4 },
  )
  .map(given => given.toSorted((a, b) => a.at - b.at))

/** Restricts blows to the racks of the campus. */
export function onCampus(given: readonly Blow[], { site }: Estate): Blow[] {
  return given.map(blow => ({
    ...blow,
    racks: [...new Set(blow.racks.map(rack => rack % site.racks.count))],
  }))
}

export function anyCampus(drawn: DrawnCampus): Estate {
  return estateOf(scenarioOf(textOf(drawn)))
}

/** The text of a campus. Order and names can be changed, for tests in which they must not matter. */
export function textOf(
  drawn: DrawnCampus,
  {
    order = list => list,
    names = {},
  }: {
    order?: (list: readonly string[]) => readonly string[]
    names?: Readonly<Record<string, string>>
  } = {},
): string {
  const called = (name: string): string => names[name] ?? name
  const map = (entries: readonly string[]): string => `{ ${order(entries).join(', ')} }`
  const count = drawn.buildings.length
  const copyText = (copy: DrawnCopy, nth: number): string => {
    const place = copy.place === 'another-building' && count < 2 ? 'same-building' : copy.place
    return `{ id: c${nth}, medium: ${copy.medium}, place: ${place}, period: ${copy.periodHours} h, lag: ${copy.lagMinutes} min, retention: ${Math.max(1, copy.periodHours, copy.periodHours > 0 ? Math.ceil(copy.lagMinutes / 60) : 0) * copy.kept} h, incrementals: ${copy.incrementals}, jobSuccess: ${copy.jobSuccess} %, restoreSuccess: ${copy.restoreSuccess} %, repository: ${called(copy.repository)} }`
  }
  const policyText = ({ approach, copies, attempts, success }: DrawnPolicy, nth: number): string => {
    const replicated = copies.some(({ medium }) => medium === 'replica')
    const stands = (approach === 'pilot-light' || approach === 'hot-standby') && replicated
    const kept = stands ? approach : copies.length > 0 ? 'backup-and-restore' : 'none'
    const failover = stands
      ? `, failover: { attempts: ${attempts}, success: ${success} %, time: 10 min, wasted: 20 min }`
      : ''
    return `p${nth}: { approach: ${kept}, copies: [${copies.map(copyText).join(', ')}]${failover} }`
  }
  const share = (nth: number, of: number): string =>
    `${nth === of - 1 ? 100 - Math.floor(100 / of) * (of - 1) : Math.floor(100 / of)} %`
  const buildings = drawn.buildings.map(
    (rooms, at) => `
  b${at}:
    plan: { x: ${60 * at} m, width: ${10 * rooms.length} m, depth: 10 m }
    walls: { assembly: block }
    floors: { assembly: block }
    facade: { assembly: block }
    rooms: [${rooms.map((racks, room) => `{ id: r${room}, kind: it, at: [${10 * room} m, 0 m], size: [10 m, 10 m], racks: { count: ${racks}, serversEach: 3 }, sources: [cabinet] }`).join(', ')}]`,
  )
  const services = 3 * drawn.buildings.flat().reduce((sum, racks) => sum + racks, 0)
  const hit = {
    none: '',
    'power-cut': '{ kind: power-cut, at: 5 d, lasts: 30 h }',
    'write-off': '{ kind: write-off, building: b0, at: 6 d }',
    'purge-copy': `{ kind: purge-copy, repository: ${called('near')}, at: 2 h }`,
  }[drawn.secondHit]
  return `
schema: firebreak/1
name: Any campus
assemblies: { block: [{ material: concrete, thickness: 20 cm }] }
buildings: ${buildings.join('')}
ignition: { room: b0/r0, source: cabinet }
otherSites: { count: 1, spareServers: ${drawn.spare}, link: 200 MB/s, named: { lee: {} } }
secondHits: [${hit}]
tiers: ${map([`${called('urgent')}: { rto: 4 h, rpo: 1 h, mtpd: 1 d, weight: 8 }`, `${called('normal')}: { rto: 48 h, rpo: 24 h, mtpd: 7 d }`])}
repositories: ${map([`${called('near')}: { unusable: 0 %, link: ${called('vault')} }`, `${called('far')}: { unusable: 0 %, reachable: 9 h }`])}
policies: ${map(drawn.policies.map(policyText))}
products:
  ${called('machine')}: { share: 100 %, serversEach: 1, data: ${drawn.data} GB, tiers: { ${called('normal')}: 70 %, ${called('urgent')}: 30 % }, policies: { ${drawn.policies.map((_, nth) => `p${nth}: ${share(nth, drawn.policies.length)}`).join(', ')} } }
population:
  customers: ${Math.max(2, Math.ceil(services / 4))}
  services: ${services}
  servicesPerCustomer: 4
  named:
    - { name: names, customer: Operator, product: ${called('machine')}, tier: ${called('urgent')}, policy: p0, in: [b0] }
    - { name: shop, customer: Operator, product: ${called('machine')}, tier: ${called('urgent')}, policy: p0, needs: [names] }${others(drawn, services - 2, called)}
recovery:
  access: 12 h
  power: ${drawn.powerDays} d
  network: 24 h
  declared: 1 h
  powerUpFailure: ${drawn.failures} %
  sootFailure: ${drawn.failures} %
  pools: ${map([`${called('crew')}: { units: [{ from: 0 h, units: ${drawn.crews[0]} }, { from: 8 d, units: ${drawn.crews[0]! + 1} }] }`, `${called('checkers')}: { units: [{ from: 0 h, units: ${drawn.crews[1]} }] }`])}
  tasks:
    cleanRack: { time: 10 h, pool: ${called('crew')} }
    dryRack: { time: 24 h }
    restartRack: { time: 2 h, pool: ${called('crew')} }
    repairServer: { time: 7 h, pool: ${called('crew')} }
    provision: { time: 1 h, pool: ${called('crew')} }
    verify: { time: 1 h, pool: ${called('checkers')} }
  supply: { stock: ${drawn.stock}, stockTransport: 11 h, starts: 0 h, batch: 4, factories: { maker: { share: 100 %, rate: 4 /day, transport: 1 d } }, relocations: [${drawn.relocates ? '{ from: b0, to: lee, share: 60 %, starts: 20 h }' : ''}] }
  restoring: { links: ${map([`${called('vault')}: { bandwidth: ${drawn.vault} MB/s, stream: 10 MB/s }`, `${called('attic')}: { bandwidth: 1 MB/s }`])}, stream: ${drawn.stream} MB/s, ingress: ${drawn.ingress} MB/s, overhead: 1, cutOver: 3 min, failBack: 10 d }
  dispatch: ${drawn.dispatch}
`
}

/** As many of the named services as the campus has room for. */
function others(drawn: DrawnCampus, room: number, called: (name: string) => string): string {
  const names = ['names', 'shop', ...drawn.others.map((_, nth) => `other ${nth}`)]
  return drawn.others
    .slice(0, room)
    .map(({ needs, toStart }, nth) => {
      const before = names.slice(0, nth + 2).filter((_, at) => (needs >> at) % 2 === 1)
      return `
    - { name: other ${nth}, customer: Operator, product: ${called('machine')}, tier: ${called('normal')}, policy: p0, needs: [${before.join(', ')}], neededTo: ${toStart ? 'start' : 'run'} }`
    })
    .join('')
}
