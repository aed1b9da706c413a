// Which cause is told when several would do.
import { expect, test } from 'vitest'
import { simulate } from '../../src/report/incident.ts'
import { hut } from '../run/hut.ts'

/** In the one rack of the hut: `app` needs `db`, which needs `dns`. */
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
    const [latest, before] = night.why(history.cause[history.first[service]!]!, 'en')
    expect(latest!.sentence).toBe(`${name} was destroyed with its server`)
    expect(before!.kind).toBe('rack-burnt')
  }
})
