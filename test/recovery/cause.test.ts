// Which cause is reported if several apply.
import { expect, test } from 'vitest'
import { because } from '../../src/report/why/because.ts'
import { simulate } from '../../src/report/incident.ts'
import { hut } from '../run/hut.ts'

/** In the hut's only rack: `app` needs `db`, which needs `dns`. */
const chain = [
  'population.named=[{ name: app, customer: A, product: machine, tier: normal, policy: p, needs: [db] }, { name: db, customer: A, product: machine, tier: normal, policy: p, data: 720 GB, needs: [dns] }, { name: dns, customer: A, product: machine, tier: normal, policy: p, data: 1440 GB }]',
]

test('a service whose own rack burns in the second in which it is cut off is told that, which takes it down without the others', () => {
  const night = simulate(hut(chain), { seed: '1', replication: 0, typical: true })
  const { history, services } = night.recording
  for (const name of ['app', 'db', 'dns']) {
    const service = Array.from({ length: services.count }, (_, row) => row).find(
      row => night.serviceName(row, 'en') === name,
    )!
    const [latest, before] = because(night, history.cause[history.first[service]!]!, 'en')
    expect(latest!.sentence).toBe(`${name} was destroyed with its server`)
    expect(before!.kind).toBe('rack-burnt')
  }
})

/** Why service 1 came back, latest cause first. */
function backOf(assignments: readonly string[]) {
  const night = simulate(hut(assignments), { seed: '1', replication: 0, typical: true })
  const { history } = night.recording
  return because(night, history.cause[history.first[1]! - 1]!, 'en')
}

test('a restore is told with the copy it read, and with what others on its link cost it', () => {
  const chain = backOf([])
  const sentences = chain.map(({ sentence }) => sentence)
  const restored = chain.find(({ kind }) => kind === 'restored')!
  const shared = chain.find(({ kind }) => kind === 'shared')!
  // 360 GB at 100 MB/s take an hour if nothing else uses the link.
  expect(restored.lasted - shared.lasted).toBeCloseTo(3600, 0)
  expect(shared.sentence).toMatch(/^the link cable was shared with others, which cost [\d.]+ h$/)
  expect(sentences).toContain('its data was to come from the copy p/c at site 1')
  // 20 GB/s for ten services: no one has to share, and a stream of 100 MB/s is all that one restore draws.
  const wide = backOf(['recovery.restoring.links.cable.bandwidth=160 Gb/s'])
  const streamed = wide.find(({ kind }) => kind === 'restored-in-stream')!
  expect(streamed.lasted).toBeCloseTo(3600, 0)
  expect(streamed.sentence).toMatch(/ was restored, at the full bandwidth of one restore, which took 60 min$/)
  expect(wide.map(({ kind }) => kind)).not.toContain('shared')
})

test('a crew is told with what it did', () => {
  const sentences = backOf([]).map(({ sentence }) => sentence)
  expect(sentences).toContain('crew had provisioned the server')
  expect(sentences).toContain('ver had verified the data')
})

test('who lost the network alone and waits for access is told why: what served that network burnt', () => {
  const night = simulate(
    hut([
      'buildings.annex={ plan: { x: 60 m, width: 6 m, depth: 6 m }, storeyHeight: 3 m, walls: { assembly: block-wall }, rooms: [{ id: hall, kind: it, at: [0 m, 0 m], size: [6 m, 6 m], racks: { count: 1, serversEach: 10 } }] }',
      'power.serves={ hut: [mains], annex: [mains] }',
      'network={ rooms: { A: hut/left }, serves: { annex: [A] } }',
      'products.machine.in=[annex]',
      'recovery.access=24 h',
    ]),
    { seed: '1', replication: 0, typical: true },
  )
  const { history } = night.recording
  const chain = because(night, history.cause[history.first[1]! - 1]!, 'en')
  expect(chain.map(({ kind }) => kind)).toEqual([
    'service-up',
    'gate',
    'gate',
    'network-lost',
    'heat',
    'ignition',
  ])
  const times = chain.map(({ seconds }) => seconds)
  expect(times).toEqual([...times].sort((a, b) => b - a))
})
