/** Promises that a policy cannot keep, computed by hand. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatIssue } from '../../src/base/issue.ts'
import { applySet, readScenario } from '../../src/scenario/read.ts'
import { unkept } from '../../src/scenario/unkept.ts'

const twoRooms = readFileSync('scenarios/two-rooms.yaml', 'utf8')
const policyLine = twoRooms.split('\n').findIndex(line => line.startsWith('  nightly:')) + 1

/** Two rooms have one policy, nightly: 24 h from point to point, 2 h until one is durable. */
function notes(...settings: readonly string[]): readonly string[] {
  const written = readScenario(twoRooms, { file: 'two-rooms.yaml' })
  const { scenario, source, issues } = applySet(written.source!, settings)
  if (scenario === undefined || source === undefined) throw new Error(issues.map(formatIssue).join('\n'))
  return unkept(scenario, source).map(note => {
    expect(note).toMatchObject({
      path: 'policies.nightly',
      file: 'two-rooms.yaml',
      line: policyLine,
      column: 3,
    })
    return note.message
  })
}

const seldom = (old: string, rpo: string): string =>
  `just before the next point, the newest one is ${old} old, more than the RPO of normal (${rpo})`
const hold = 'policies.nightly.copies.0.hold'

test('a point is as old as period and lag before the next can be used', () => {
  expect(notes('tiers.normal.rpo=26 h')).toEqual([])
  expect(notes('tiers.normal.rpo=25 h')).toEqual([seldom('26 h', '25 h')])
  expect(notes('tiers.normal.rpo=26 h', `${hold}=1 h`)).toEqual([seldom('27 h', '26 h')])
})

test('within a backup window a service keeps its time from night to night, so that nothing else can be promised', () => {
  const window = 'policies.nightly.copies.0.window=22:00-06:00'
  expect(notes('tiers.normal.rpo=26 h', window)).toEqual([])
  expect(notes('tiers.normal.rpo=25 h', window)).toEqual([seldom('26 h', '25 h')])
})

test('and never younger than the lag', () => {
  expect(notes('tiers.normal.rpo=2 h')).toEqual([seldom('26 h', '2 h')])
  expect(notes('tiers.normal.rpo=1 h')).toEqual([
    'the newest point is at least 2 h old, so that the RPO of normal (1 h) is never kept',
  ])
  // An uncertain lag may be short.
  const lag = 'policies.nightly.copies.0.lag={ uniform: [30 min, 3 h] }'
  expect(notes('tiers.normal.rpo=24.5 h', lag)).toEqual([])
  expect(notes('tiers.normal.rpo=24 h', lag)).toEqual([seldom('24 h 30 min', '1 d')])
})

const copies =
  'policies.nightly.copies=[{ medium: backup, place: same-building, period: 24 h, lag: 2 h, repository: shelf }, { medium: snapshot, place: same-rack, period: 1 h, lag: 0 s }]'

test('a policy that no service has promises nothing', () => {
  const own = (count: number): string =>
    `population={ customers: 2, services: 60, named: [{ name: 's {1..${count}}', customer: A, product: machine, tier: slow, policy: nightly }] }`
  const tiers = 'tiers.slow={ rto: 30 d, rpo: 30 d, mtpd: 30 d }'
  expect(notes(tiers, own(59))).toEqual([seldom('26 h', '1 d')])
  expect(notes(tiers, own(60))).toEqual([])
})

test('the best of several copies counts', () => {
  expect(notes('tiers.normal.rpo=1 h', copies)).toEqual([])
  expect(notes('tiers.normal.rpo=30 min', copies)).toEqual([seldom('1 h', '30 min')])
})

// 1 TB, of which 1.15 bytes are moved a byte, at 1 Gb/s: 1.15e12 / 125e6 = 9200 s = 2.56 h.
const large = [
  'tiers.normal.rpo=7 d',
  'products.machine.data=1 TB',
  'recovery.restoring.links.cable={ bandwidth: 10 Gb/s, stream: 1 Gb/s }',
  'recovery.restoring.overhead=1.15',
]

test('the data alone takes longer over its link than the RTO', () => {
  expect(notes(...large, 'tiers.normal.rto=9200 s')).toEqual([])
  expect(notes(...large, 'tiers.normal.rto=2 h')).toEqual([
    'the data of machine (1 TB) takes 2.6 h over link cable with nothing else on it, more than the RTO of normal (2 h)',
  ])
  // Over a link of half the bandwidth, not at what one restore may take of it.
  const narrow = 'recovery.restoring.links.cable.bandwidth=500 Mb/s'
  expect(notes(...large, narrow, 'tiers.normal.rto=4 h')[0]).toContain('takes 5.1 h over link cable')
  // From another site everything comes in over 100 Mb/s: 92,000 s.
  const away = ['otherSites={ named: { far: {} } }', 'policies.nightly.copies.0.place=far']
  expect(notes(...large, ...away, 'recovery.restoring.ingress=100 Mb/s', 'tiers.normal.rto=4 h')).toEqual([
    'the data of machine (1 TB) takes 26 h over the way into the site with nothing else on it, more than the RTO of normal (4 h)',
  ])
  // Far itself has 50 Mb/s: 184,000 s; so has the only site that holds backups.
  const far = 'the data of machine (1 TB) takes 2.1 d over the link of far'
  expect(notes(...large, ...away, 'otherSites.named.far.link=50 Mb/s', 'tiers.normal.rto=4 h')[0]).toContain(
    far,
  )
  const sites = ['otherSites={ count: 2, link: 50 Mb/s, named: { far: { backup: false } } }']
  const other = 'policies.nightly.copies.0.place=another-site'
  expect(notes(...large, ...sites, other, 'tiers.normal.rto=4 h')[0]).toContain(
    '2.1 d over the link of site 2',
  )
})

test('of data that varies, half of the services have more than the median; a failover moves none', () => {
  const spread = 'products.machine.data={ lognormal: { median: 1 TB, p95: 4 TB } }'
  expect(notes(...large, spread, 'tiers.normal.rto=2 h')[0]).toContain(
    'machine (1 TB, the median) takes 2.6 h',
  )
  const replica = '{ medium: replica, place: far, period: 0 s, lag: 5 min, repository: shelf }'
  const failover = `policies.nightly={ approach: warm-standby, copies: [${replica}], failover: { to: far } }`
  expect(notes(...large, 'otherSites={ named: { far: {} } }', failover, 'tiers.normal.rto=2 h')).toEqual([])
})
