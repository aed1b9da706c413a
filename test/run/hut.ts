/**
 * The smallest campus with a recovery: one rack that burns at once, ten services, each with a copy behind one link.
 */
import { formatIssue } from '../../src/base/issue.ts'
import { prepare, type Prepared } from '../../src/run/prepare.ts'
import { applySet, readScenario } from '../../src/scenario/read.ts'

/** The prepared scenario, with settings as on the command line. */
export function hut(assignments: readonly string[] = []): Prepared {
  const { source, issues: wrong } = readScenario(text, { file: 'hut.yaml', load: () => '' })
  if (source === undefined) throw new Error(wrong.map(formatIssue).join('\n'))
  const { scenario, issues } = applySet(source, assignments)
  if (scenario === undefined) throw new Error(issues.map(formatIssue).join('\n'))
  return prepare(scenario)
}

const text = `
schema: firebreak/1
name: Hut
start: 2024-06-01T22:00+02:00
horizon: 30 d
buildings:
  hut:
    plan: { width: 12 m, depth: 6 m }
    storeyHeight: 3 m
    walls: { assembly: block-wall, rating: REI 60 }
    rooms:
      - { id: left, kind: it, at: [0 m, 0 m], size: [6 m, 6 m], racks: { count: 1, serversEach: 10 }, itLoad: 12 kW, fireLoad: 400 MJ/m2, sources: [cabinet], detection: true }
      - { id: right, kind: storage, at: [6 m, 0 m], size: [6 m, 6 m], detection: true }
    openings:
      - { between: [left, outside], side: west, kind: louvre, width: 2 m, height: 1 m, sill: 1.5 m }
power:
  units: { mains: { kind: feed } }
  serves: { hut: [mains] }
ignition: { room: hut/left, source: cabinet }
intervention:
  brigade: { travel: 12 min, setUp: 5 min, hoses: 2 }
decisions:
  - { do: call-brigade, after: { event: alarm, delay: 3 min } }
tiers:
  normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d, weight: 1 }
  gold: { rto: 8 h, rpo: 24 h, mtpd: 7 d, weight: 16 }
policies:
  p:
    approach: backup-and-restore
    copies:
      - { id: c, medium: backup, place: another-site, period: 24 h, lag: 2 h, retention: 14 d, jobSuccess: 100 %, restoreSuccess: 100 %, repository: shelf }
repositories: { shelf: { unusable: 0 %, reachable: 0 h, link: cable } }
products:
  machine: { share: 100 %, serversEach: 1, data: 360 GB, tiers: { normal: 100 % }, policies: { p: 100 % }, price: 100 € }
population: { customers: 10, services: 10, servicesPerCustomer: 1 }
otherSites: { count: 1, spareServers: 0, link: 100 Gb/s }
recovery:
  access: 0 h
  declared: 0 h
  pools: { crew: { units: [{ from: 0 h, units: 2 }] }, ver: { units: [{ from: 0 h, units: 100 }] } }
  tasks:
    provision: { time: 1 h, pool: crew }
    verify: { time: 0 h, pool: ver }
  supply: { stock: 100, stockTransport: 0 h, starts: 0 d, factories: { maker: { share: 100 %, rate: 1 /day, transport: 0 h } } }
  restoring: { links: { cable: { bandwidth: 800 Mb/s, stream: 100 MB/s } }, ingress: 100 Gb/s, overhead: 1, cutOver: 0 s }
  dispatch: fifo
`
