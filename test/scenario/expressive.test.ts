import { expect, test } from 'vitest'
import { good, read } from './read.ts'

/**
 * Features of real fires other than Strasbourg: lithium batteries among the servers, a power annex, one feed for two
 * tenants, cooling that takes rooms down, rooms that need rooms, grades of services, repair in parts, services moved
 * elsewhere.
 */
const text = `
schema: firebreak/1
name: What other fires had
jurisdiction: KR
buildings:
  main:
    plan: { width: 40 m, depth: 20 m }
    storeys: 5
    rooms:
      - { id: hall-5, kind: it, storey: 4, at: [0 m, 0 m], size: [20 m, 20 m], tenant: first, racks: { count: 80, serversEach: 10 }, itLoad: 400 kW, sources: [{ kind: li-ion, count: 384, peak: { uniform: [20 kW, 40 kW] }, energy: 50 MJ }] }
      - { id: hall-4, kind: it, storey: 3, at: [0 m, 0 m], size: [20 m, 20 m], tenant: second, racks: { count: 60, serversEach: 10 }, itLoad: 300 kW, needs: [core], suppression: gas }
      - { id: core, kind: network, storey: 2, at: [0 m, 0 m], size: [10 m, 10 m] }
      - { id: chiller, kind: cooling, storey: 0, at: [0 m, 0 m], size: [10 m, 10 m] }
  annex:
    kind: annex
    plan: { x: 60 m, width: 10 m, depth: 10 m }
    rooms: [{ id: ups, kind: ups, at: [0 m, 0 m], size: [10 m, 10 m], sources: [ups, li-ion] }]
gaps:
  - { between: [main, annex], distance: 20 m, sides: [east, west], overlap: 10 m }
power:
  cutOff: { exists: true }
  units:
    feed: { kind: feed }
    annex-ups: { kind: ups, room: annex/ups, from: [feed], store: 10 min }
  serves: { main/hall-5: [annex-ups], main/hall-4: [annex-ups] }
cooling:
  units: { chiller: { kind: chilled, room: main/chiller, power: annex-ups } }
  serves: { main: [chiller] }
  thermalShutdown: 40 °C
network: { rooms: { core: main/core }, serves: { main: [core] } }
ignition: { room: main/hall-5, source: li-ion }
secondHits: [{ kind: re-ignition, room: main/hall-5, at: { exponential: { mean: 1 d } }, probability: 50 % }]
otherSites: { count: 2, jurisdiction: KR, named: { Daegu: { spareServers: 300, link: 10 Gb/s }, Gongju: {} } }
tiers:
  grade-1: { rto: 4 h, rpo: 1 h, mtpd: 1 d, weight: 100 }
  grade-4: { rto: 10 d, rpo: 1 d, mtpd: 60 d }
policies:
  drive: { copies: [{ medium: backup, place: same-room, declared: another-site }] }
  twin: { approach: warm-standby, copies: [{ medium: replica, place: Daegu, period: 5 min, lag: 1 min }], failover: { exercised: exercised, to: Daegu }, jurisdictions: [KR] }
products:
  system: { share: 100 %, serversEach: 2, data: { lognormal: { median: 1 TB, p95: 20 TB } }, tiers: { grade-1: 10 %, grade-4: 90 % }, policies: { drive: 40 %, twin: 60 % }, in: [main/hall-5, main/hall-4], needs: [identity], consistency: customer }
population:
  customers: 150
  services: 647
  jurisdictions: { KR: 1 }
  named: [{ name: identity, customer: state, product: platform, tier: grade-1, policy: twin, in: [main/hall-4] }]
recovery:
  buildings:
    main: { parts: [{ share: 40 %, ready: 5 d }, { share: 60 %, ready: { triangular: [20 d, 30 d, 60 d] } }] }
  pools: { crew: { units: [{ from: 1 d, units: 100 }, { from: 10 d, units: { uniform: [200, 800] } }] } }
  dispatch: soft
  supply: { relocations: [{ from: main/hall-5, to: Daegu, tier: grade-1, share: 80 %, starts: 3 d }] }
`

test('the format can say what other fires had', () => {
  const platform =
    '  platform: { serversEach: 1, data: 1 GB, tiers: { grade-1: 1 }, policies: { twin: 1 } }\npopulation:'
  const scenario = good(read(text.replace('population:', platform)))
  expect(scenario.buildings['main']!.rooms[0]!.sources[0]).toMatchObject({
    kind: 'li-ion',
    count: 384,
    energy: 50,
  })
  expect(scenario.buildings['main']!.rooms[1]!.needs).toEqual(['core'])
  expect(scenario.power.serves['main/hall-5']).toEqual(scenario.power.serves['main/hall-4'])
  expect(scenario.policies['drive']!.copies[0]).toMatchObject({
    place: 'same-room',
    declared: 'another-site',
  })
  expect(scenario.policies['twin']!.failover).toMatchObject({ success: 0.95, to: 'Daegu' })
  expect(scenario.recovery.buildings['main']!.parts).toHaveLength(2)
  expect(scenario.recovery.supply.relocations[0]).toMatchObject({
    to: 'Daegu',
    share: 0.8,
    starts: 3 * 86_400,
  })
})

test('a product that is not there is named, with its place', () => {
  const lines = text.split('\n')
  const line = lines.findIndex(row => row.includes('product: platform'))
  const column = lines[line]!.indexOf('platform')
  expect(read(text).issues).toMatchObject([
    {
      path: 'population.named.identity.product',
      message: 'there is no product "platform"',
      line: line + 1,
      column: column + 1,
    },
  ])
})
