/**
 * Random campuses with every setting a recovery knows, and blows that hit while the recovery is under way.
 */
import * as fc from 'fast-check'
import { invariant } from '../../../src/base/invariant.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import type { FateOrder } from '../../../src/fate/fate.ts'
import type { RecoveryOrder } from '../../../src/recovery/recovery.ts'
import { estateOf, scenarioOf } from '../../estate/estateOf.ts'
import { blows, drawnCampus, type DrawnPolicy, orders, textOf } from '../anyCampus.ts'
import { day, hour, type Blow } from '../campus.ts'

const hit = fc.oneof(
  fc
    .record({
      at: fc.integer({ min: 1, max: 20 }),
      lasts: fc.integer({ min: 1, max: 40 }),
      all: fc.boolean(),
    })
    .map(
      ({ at, lasts, all }) =>
        `{ kind: power-cut, at: ${at * 17} h, lasts: ${lasts} h${all ? '' : ', building: b0'} }`,
    ),
  fc
    .record({ at: fc.integer({ min: 1, max: 20 }), onlyIf: fc.boolean() })
    .map(
      ({ at, onlyIf }) =>
        `{ kind: write-off, building: b0, at: ${at * 11} h${onlyIf ? ', if: { building: b0, is: burnt }' : ''} }`,
    ),
)

const twist = fc.record({
  /** Services on one server; below 1, a service fills several servers. */
  dense: fc.constantFrom(1, 1, 2, 3, 1 / 2, 1 / 3, 2 / 3),
  /** Share of the servers that carry services. */
  filled: fc.constantFrom(1, 1, 0.6),
  point: fc.constantFrom('newest', 'reachable-first'),
  empty: fc.constantFrom(true, true, false),
  verifyFailure: fc.constantFrom(0, 40, 80),
  maxTries: fc.integer({ min: 1, max: 4 }),
  neededTo: fc.constantFrom('run', 'start'),
  decide: fc.constantFrom('{ time: 0 s }', '{ time: 30 min }', '{ time: 20 min, pool: checkers }'),
  provision: fc.constantFrom('{ time: 1 h, pool: crew }', '{ time: 50 min }', '{ time: 0 s, pool: crew }'),
  cutOver: fc.constantFrom('0 s', '3 min', '5 h'),
  failBack: fc.constantFrom('0 s', '20 h', '10 d'),
  stream: fc.constantFrom(2, 10, 90),
  ingress: fc.constantFrom(4, 10, 300),
  /** How long one repository is out of reach, and the link to it, if it has one. */
  far: fc.constantFrom('9 h', '9 h, link: attic', '200 h', '200 h, link: attic'),
  share: fc.constantFrom('0 %', '50 %', '100 %'),
  /** Whether there is a second other site, with the wider link, where copies of one policy may not stand. */
  abroad: fc.boolean(),
  hits: fc.array(hit, { maxLength: 3 }),
  /** Where the first policy has a replica to fail over to. */
  replica: fc.constantFrom('', '', 'another-building', 'another-site', 'same-building'),
  gates: fc.constantFrom(
    '',
    'b0: { access: 30 h, power: 20 h, network: 90 h }',
    'b0: { parts: [{ share: 50 %, ready: 4 d }, { in: [b0/r0], ready: 9 d }, { share: 50 %, ready: 6 d }] }',
  ),
  supply: fc.constantFrom(
    'batch: 4, factories: { maker: { share: 100 %, rate: 4 /day, transport: 1 d } }',
    'limit: 9, factories: { near: { share: 70 %, rate: 3 /day, transport: 1 d }, far: { share: 30 %, rate: 5 /day, transport: 4 d } }',
    'batch: 3, factories: { near: { share: 60 %, rate: 2 /day, transport: 1 d }, far: { share: 40 %, rate: 40 /day, transport: 2 d } }',
  ),
  relocations: fc.constantFrom(
    '',
    '{ from: b0, to: lee, share: 60 %, starts: 20 h }',
    '{ from: b0, to: lee, share: 60 %, starts: 20 h, carried: 9 h }',
    '{ from: b0/r0, to: lee, tier: urgent, share: 90 %, starts: 0 s }, { from: b0, to: lee, share: 50 %, starts: 2 d }',
  ),
})

const lateBlow: fc.Arbitrary<Blow> = fc.record({
  racks: fc.uniqueArray(fc.nat(35), { minLength: 1, maxLength: 8 }),
  at: fc.integer({ min: 7 * hour, max: 25 * day }),
  what: fc.constantFrom(
    'dark',
    'dark',
    'soot',
    'light soot',
    'heavy soot',
    'worse soot',
    'wet',
    'burnt',
    'cut off',
    'hot',
    'hot',
    'unserved',
    'served',
  ),
  again: fc.boolean(),
})

const weighed = fc
  .record({
    at: fc.integer({ min: 7 * hour, max: 20 * day }),
    do: fc.constantFrom('prioritise' as const, 'choose-point' as const),
    subject: fc.integer({ min: 0, max: 1 }),
    value: fc.constantFrom(1, 2, 16),
    tier: fc.integer({ min: -1, max: 1 }),
    by: fc.constant(-1),
  })
  .map(({ tier, ...order }): RecoveryOrder => {
    if (order.do !== 'choose-point') return order
    return { ...order, value: order.value & 1, ...(tier >= 0 && { tier }) }
  })

const dataOrder = fc.record({
  at: fc.oneof(fc.integer({ min: 1, max: 5 * hour }), fc.integer({ min: 7 * hour, max: 15 * day })),
  do: fc.constantFrom('emergency-copy' as const, 'preemptive-failover' as const, 'purge-copy' as const),
  building: fc.integer({ min: -1, max: 3 }),
  policy: fc.integer({ min: -1, max: 2 }),
  site: fc.integer({ min: -1, max: 0 }),
})

export interface Drawn {
  readonly text: string
  readonly blows: readonly Blow[]
  readonly orders: readonly RecoveryOrder[]
  readonly dataOrders: readonly (typeof dataOrder extends fc.Arbitrary<infer T> ? T : never)[]
  readonly replication: number
}

export const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    campus: drawnCampus,
    twist,
    early: blows,
    late: fc.array(lateBlow, { maxLength: 3 }),
    orders,
    weighed: fc.array(weighed, { maxLength: 2 }),
    dataOrders: fc.array(dataOrder, { maxLength: 3 }),
    replication: fc.nat(1000),
  })
  .map(({ campus, twist: by, early, late, orders: given, weighed: weights, dataOrders, replication }) => ({
    text: twisted(
      textOf({
        ...campus,
        policies: standingBy(campus.policies, by.replica),
        secondHit: 'none',
        relocates: false,
      }),
      by,
    ),
    blows: [...early, ...late],
    orders: [...given, ...weights].sort((a, b) => a.at - b.at),
    dataOrders,
    replication,
  }))

function standingBy([first, ...others]: readonly DrawnPolicy[], place: string): readonly DrawnPolicy[] {
  if (place === '') return [first!, ...others]
  const replica = {
    medium: 'replica',
    place,
    periodHours: 0,
    lagMinutes: 1,
    kept: 1,
    incrementals: 0,
    jobSuccess: 100,
    restoreSuccess: 95,
    repository: 'near',
  }
  return [{ ...first!, approach: 'hot-standby', copies: [replica, ...first!.copies.slice(0, 2)] }, ...others]
}

type Twist = typeof twist extends fc.Arbitrary<infer T> ? T : never

const abroad = [
  [
    /otherSites: \{ count: 1(.*)named: \{ lee: \{\} \}/,
    'otherSites: { count: 2$1named: { lee: {}, luff: { jurisdiction: there, link: 400 MB/s } }',
  ],
  [/p0: \{/, 'p0: { jurisdictions: [anywhere],'],
] as const

/** Only some campuses have policies with a failover. */
const failover = /failover: \{/g

/** The text of a campus, with the drawn settings written into it. */
function twisted(text: string, by: Twist): string {
  const replaced: readonly (readonly [RegExp, string])[] = [
    [/serversEach: 1, data/, `serversEach: ${1 / by.dense}, data`],
    [/ignition:/, 'power: { cutOff: { exists: true, works: 50 % } }\nignition:'],
    [/ {2}services: (\d+)/, ''],
    [/copies: \[/g, `verifyFailure: ${by.verifyFailure} %, copies: [`],
    [failover, `failover: { serverShare: ${by.share},`],
    [/in: \[b0\] \}/, `in: [b0], neededTo: ${by.neededTo} }`],
    [/provision: \{[^}]*\}/, `provision: ${by.provision}\n    decide: ${by.decide}`],
    [
      /cutOver: 3 min, failBack: 10 d/,
      `cutOver: ${by.cutOver}, failBack: ${by.failBack}, point: ${by.point}, emptyReplacement: ${by.empty}`,
    ],
    [/ingress: \d+ MB\/s/, `ingress: ${by.ingress} MB/s`],
    [/reachable: 9 h/, `reachable: ${by.far}`],
    [/bandwidth: 1 MB\/s/, 'bandwidth: 3 MB/s, stream: 2 MB/s'],
    [/stream: 10 MB\/s/, `stream: ${by.stream} MB/s`],
    [/secondHits: \[\]/, `secondHits: [${by.hits.join(', ')}]`],
    [/batch: 4, factories.*relocations: \[\]/, `${by.supply}, relocations: [${by.relocations}]`],
    ...(by.abroad ? abroad : []),
    [/ {2}access: 12 h/, `  maxTries: ${by.maxTries}\n  buildings: { ${by.gates} }\n  access: 12 h`],
  ]
  const servers = Number(/ {2}services: (\d+)/.exec(text)![1])
  const services = Math.max(2, Math.ceil(servers * by.dense * by.filled))
  return replaced
    .reduce((before, [what, words]) => {
      invariant(before.search(what) >= 0 || what === failover, `a campus without ${what}`)
      return before.replace(what, words)
    }, text)
    .replace(
      /customers: (\d+)/,
      (_, customers) =>
        `customers: ${Math.min(Math.max(2, Number(customers)), services)}\n  services: ${services}`,
    )
    .replace(/\n *- \{ name: other (\d).*/g, (line, nth) => (Number(nth) < services - 2 ? line : ''))
}

/** Gives each order about data a second in which, as in the next one, nothing else happens. */
export function onData({ dataOrders, blows: struck }: Drawn, { site }: Estate): FateOrder[] {
  const taken = new Set(struck.flatMap(({ at }) => [at - 1, at]))
  return dataOrders.map(order => {
    let { at } = order
    while (taken.has(at) || taken.has(at + 1)) at++
    taken.add(at).add(at + 1)
    return { ...order, at, building: Math.min(order.building, site.buildings.count - 1), by: -1 }
  })
}

export function estateFrom({ text }: Drawn): Estate {
  return estateOf(scenarioOf(text))
}
