// A service that never comes back is reported with what it is waiting for at the end.
import { expect, test } from 'vitest'
import { simulate } from '../../src/report/incident.ts'
import { whySubject } from '../../src/report/why/whyNamed.ts'
import { whyOf } from '../../src/report/why/whySubject.ts'
import { hut } from '../run/hut.ts'

/** The last sentence about a service, or about a customer. */
function last(assignments: readonly string[], name: string, language: 'en' | 'fr' = 'en'): string {
  const prepared = hut(assignments)
  const night = simulate(prepared, { seed: '1', replication: 0, typical: true })
  const subject = whySubject(night, name)
  if (typeof subject === 'string') throw new Error(subject)
  return whyOf(night, subject, language, prepared.scenario).happened.at(-1)!.what
}

const needy =
  'population.named=[{ name: app, customer: A, product: machine, tier: normal, policy: p, needs: [db] }, { name: db, customer: A, product: machine, tier: normal, policy: p }]'
const noCopies = 'repositories.shelf.unusable=100 %'
const noEmpties = 'recovery.restoring.emptyReplacement=false'

// The hut's rack burns after 20 s, and the disaster is declared at once.
test.each([
  [
    'a server',
    ['recovery.supply.stock=0', 'recovery.supply.starts=60 d'],
    'waits for a server from the supply, since 00:00:20',
  ],
  [
    'a crew that has nobody',
    ['recovery.pools.crew.units=[{ from: 0 h, units: 0 }]'],
    'waits for the crew crew, since 00:00:20',
  ],
  ['the declaration', ['recovery.declared=40 d'], 'waits until the disaster is declared, since 00:00:20'],
])('%s', (_, assignments, reason) => {
  expect(last(assignments, 'service 1')).toBe(`still down at day 30: ${reason}`)
})

test('in French a crew whose name says that it is one is not called one twice', () => {
  const nobody = '{ units: [{ from: 0 h, units: 0 }] }'
  const crews = `recovery.pools={ équipe serveurs: ${nobody}, ver: ${nobody} }`
  expect(last([crews, 'recovery.tasks.provision.pool=équipe serveurs'], 'service 1', 'fr')).toContain(
    ' : attend l’équipe serveurs, depuis',
  )
})

test('without a copy, and without an empty replacement, nothing brings it back: since the server stood ready', () => {
  // Ten servers are provisioned, two an hour.
  expect(last([noCopies, noEmpties], 'service 1')).toMatch(
    /^still down at day 30: has no copy left to restore from, and no empty replacement is made, since 0[1-5]:00:20$/,
  )
})

test('services of a customer that wait for the same are told together, since the first of them', () => {
  expect(last(['recovery.supply.stock=0', 'recovery.supply.starts=60 d'], 'customer-00003', 'fr')).toBe(
    'services : 1 sur 1, toujours à l’arrêt au jour 30 : attend un serveur de l’approvisionnement, depuis 00:00:20',
  )
  // Each of the three restores 3600 TB, from a moment of its own: two servers are provisioned an hour.
  const three = 'population={ customers: 1, services: 3, servicesPerCustomer: 3 }'
  expect(last([three, 'products.machine.data=3600 TB'], 'customer-00001')).toBe(
    '3 of 3 services: still down at day 30: is having its data restored, the first since 01:00:20',
  )
})

test('a service that is back itself waits for the one it needs, and for what that waits for', () => {
  // 3600 TB at 100 MB/s take more than a year.
  const night = [
    needy.replace('db, customer', 'db, data: 3600 TB, customer'),
    'recovery.restoring.links.cable.bandwidth=80 Gb/s',
  ]
  expect(last(night, 'app')).toMatch(
    /^still down at day 30: waits for db, which is having its data restored, since 0[1-9]:00:20$/,
  )
})

const roomAtLee = [
  'otherSites={ count: 1, spareServers: 0, link: 100 Gb/s, named: { lee: {} } }',
  'policies.p={ approach: hot-standby, copies: [{ medium: replica, place: another-site, period: 0 s, lag: 60 s }], failover: { success: 100 %, attempts: 1, time: 30 min, wasted: 1 h, serverShare: 100 %, to: lee } }',
]

test('its failover waits for room at the other site besides', () => {
  const late = [...roomAtLee, 'recovery.declared=40 d']
  expect(last(late, 'service 1')).toBe(
    'still down at day 30: waits until the disaster is declared, and waits for spare servers of lee meanwhile, since 00:00:20',
  )
  expect(last(late, 'service 1', 'fr')).toBe(
    'toujours à l’arrêt au jour 30 : attend que le sinistre soit déclaré, et attend des serveurs de réserve de lee entre-temps, depuis 00:00:20',
  )
  expect(last([...roomAtLee, 'recovery.supply.stock=0', 'recovery.supply.starts=60 d'], 'service 1')).toBe(
    'still down at day 30: waits for a server from the supply, and waits for spare servers of lee meanwhile, since 00:00:20',
  )
})

test('things are called by their labels, if they have any', () => {
  const leeds = roomAtLee.map(each => each.replace('named: { lee: {} }', 'named: { lee: { label: Leeds } }'))
  expect(last([...leeds, 'recovery.declared=40 d'], 'service 1', 'fr')).toContain(
    'serveurs de réserve de Leeds ',
  )
})

test('waits for room without an end are waits', () => {
  const prepared = hut([...roomAtLee, 'recovery.declared=40 d'])
  const { report } = simulate(prepared, { seed: '1', replication: 0, typical: true })
  expect(report.bottlenecks).toEqual({ 'spare servers lee': 1 })
})

test('home first, it waited for room in vain', () => {
  const prepared = hut(roomAtLee)
  const night = simulate(prepared, { seed: '1', replication: 0, typical: true })
  const subject = whySubject(night, 'service 1')
  if (typeof subject === 'string') throw new Error(subject)
  const told = (language: 'en' | 'fr'): string[] =>
    whyOf(night, subject, language, prepared.scenario)
      .happened.at(-1)!
      .because.map(({ sentence }) => sentence)
  expect(told('en')).toContainEqual(
    expect.stringMatching(/^until then it waited for spare servers of lee in vain, for [\d.]+ (min|h)$/),
  )
  expect(told('fr')).toContainEqual(
    expect.stringMatching(
      /^jusque-là, on a attendu en vain des serveurs de réserve de lee, pendant [\d,]+ (min|h)$/,
    ),
  )
})

test('a service that is back by the end is told no more', () => {
  expect(last([], 'service 1')).toBe('running as usual again')
})

test('attempts to fail over that came to nothing are told, with how long they took', () => {
  const standby =
    'policies.p={ approach: warm-standby, copies: [{ id: c, medium: replica, place: another-site, period: 1 min, lag: 10 s, retention: 1 d, repository: shelf }], failover: { success: 0 %, attempts: 2, time: 20 min, wasted: 30 min, serverShare: 0 % } }'
  const prepared = hut([standby])
  const night = simulate(prepared, { seed: '1', replication: 0, typical: true })
  const told = whyOf(night, { of: 'service', row: 0 }, 'en', prepared.scenario).happened
  const failed = told.find(({ what }) => what.includes('fail'))!
  expect(failed.what).toBe('2 attempts to fail service 1 (machine) over failed, which took 60 min')
  expect(failed.seconds).toBe(20 + 3600)
})
