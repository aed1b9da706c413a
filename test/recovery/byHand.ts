/**
 * Two buildings, 200 m apart, for incidents that are computed on paper. The only rack of `west` burns 20 s after the
 * ignition, with the services in it; `yard` is whole. The disaster is declared an hour later, servers from stock
 * arrive 10 h after that and take 2 h to set up: without queues, an empty server is ready 13 h after the rack burnt,
 * at 13:00:20. Data of 36 GB takes an hour over `pipe` (10 MB/s), and an hour to verify.
 */
import { prepare, simulate, whyOf, whySubject } from '../../src/index.ts'
import { scenarioOf } from '../estate/estateOf.ts'

/** A copy at the other site that each night from 01:00 to 01:01 is begun, and durable an hour later. Nothing fails. */
export const nightly = (more = ''): string =>
  `{ medium: backup, place: another-site, period: 24 h, window: 01:00-01:01, lag: 1 h, jobSuccess: 100 %, restoreSuccess: 100 %, repository: vault${more} }`

/** The newest state but for ten minutes, at the other site. */
export const replica =
  '{ medium: replica, place: another-site, period: 0 s, lag: 10 min, jobSuccess: 100 %, restoreSuccess: 100 % }'

export const service = (name: string, { in: place = 'west', tier = 'normal', more = '' } = {}): string =>
  `{ name: ${name}, customer: of ${name}, product: machine, tier: ${tier}, policy: kept, in: [${place}]${more} }`

const usual = {
  policy: `copies: [${nightly()}]`,
  crew: '[{ from: 0 h, units: 1 }]',
  provision: '{ time: 2 h }',
  restart: '2 h',
  batch: '1',
  stock: '100',
  factory: '{ share: 100 %, rate: 24 /day, transport: 20 h }',
  serversEach: '1',
  serversInRack: '10',
  spareServers: '4',
  tiers: 'normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d }',
  activities: '',
  dispatch: 'fifo',
  money: '',
  stream: '10 MB/s',
  pipe: '10 MB/s',
  secondHits: '',
  decisions: '',
  verify: '{ time: 1 h }',
  decide: '{ time: 0 s }',
  maxTries: '3',
}

/** Services, and what is different from the usual. */
export interface Written extends Partial<typeof usual> {
  readonly services: readonly string[]
  readonly seed?: string
}

export interface Night {
  /** What happened to a service by the clock that starts with the ignition, and its causes, latest first. */
  told(name: string): (readonly [clock: string, what: string, causes: readonly string[]])[]
  readonly figure: (name: string) => number | null
}

export function night({ services, seed = '1', ...different }: Written): Night {
  const scenario = scenarioOf(text(services, { ...usual, ...different }))
  const incident = simulate(prepare(scenario), { seed, replication: 0 })
  return {
    told(name) {
      const subject = whySubject(incident, name, 'en')
      if (typeof subject === 'string') throw new Error(subject)
      return whyOf(incident, subject, 'en', scenario).happened.map(({ seconds, what, because }) => [
        clock(seconds),
        what,
        because.map(cause => `${clock(cause.seconds)} ${cause.sentence}`),
      ])
    },
    figure: name => incident.report.metrics[name as keyof typeof incident.report.metrics].mean,
  }
}

/** Hours may be more than 24. */
function clock(time: number): string {
  const seconds = Math.round(time)
  const two = (value: number): string => `${Math.floor(value)}`.padStart(2, '0')
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`
}

function text(services: readonly string[], words: typeof usual): string {
  const room = 'kind: it, at: [0 m, 0 m], size: [6 m, 6 m], sources: [cabinet], detection: true, itLoad: 4 kW'
  const shell = 'storeyHeight: 3 m, walls: { assembly: block }'
  return `
schema: firebreak/1
name: By hand
start: 2024-06-01T22:00+00:00
horizon: 60 d
assemblies: { block: [{ material: concrete, thickness: 20 cm }] }
buildings:
  west: { plan: { width: 6 m, depth: 6 m }, ${shell}, rooms: [{ id: left, ${room}, racks: { count: 1, serversEach: ${words.serversInRack} }, fireLoad: 400 MJ/m2 }] }
  yard: { plan: { x: 200 m, width: 6 m, depth: 6 m }, ${shell}, rooms: [{ id: hall, ${room}, racks: { count: 1, serversEach: 10 } }] }
power: { units: { one: { kind: feed }, two: { kind: feed } }, serves: { west: [one], yard: [two] } }
ignition: { room: west/left, source: cabinet }
decisions: [${words.decisions}]
secondHits: [${words.secondHits}]
otherSites: { count: 1, spareServers: ${words.spareServers}, link: 100 MB/s, named: { lee: {} } }
tiers: { ${words.tiers} }
activities: { ${words.activities} }
money: { ${words.money} }
repositories: { vault: { unusable: 0 %, link: pipe }, far: { unusable: 0 %, link: pipe } }
policies: { kept: { ${words.policy} } }
products: { machine: { share: 100 %, serversEach: ${words.serversEach}, data: 36 GB, tiers: { normal: 100 % }, policies: { kept: 100 % } } }
population: { customers: ${services.length}, services: ${services.length}, servicesPerCustomer: 1, named: [${services.join(', ')}] }
recovery:
  access: 12 h
  power: 20 h
  network: 24 h
  declared: 1 h
  powerUpFailure: 0 %
  sootFailure: 0 %
  pools: { crew: { units: ${words.crew} } }
  tasks: { restartRack: { time: ${words.restart} }, provision: ${words.provision}, verify: ${words.verify}, decide: ${words.decide} }
  supply: { stock: ${words.stock}, stockTransport: 10 h, starts: 0 h, batch: ${words.batch}, factories: { maker: ${words.factory} } }
  restoring: { links: { pipe: { bandwidth: ${words.pipe}, stream: ${words.stream} } }, stream: 10 MB/s, overhead: 1, cutOver: 0 s, failBack: 10 d }
  dispatch: ${words.dispatch}
  maxTries: ${words.maxTries}
`
}
