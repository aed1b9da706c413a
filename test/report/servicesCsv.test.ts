import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { simulate } from '../../src/report/incident.ts'
import { servicesCsv } from '../../src/report/servicesCsv.ts'
import { emptyFolder, speak, twoRooms } from '../node/speak.ts'
import { shipped } from '../run/scenario.ts'

type Row = Record<string, string>

function rowsOf(text: string): Row[] {
  const [head, ...lines] = text
    .trimEnd()
    .split('\n')
    .map(line => line.split(','))
  return lines.map(line => Object.fromEntries(line.map((cell, column) => [head![column]!, cell])))
}

const numberOf = (cell: string): number => (cell === 'inf' ? Infinity : Number(cell))

/** The value that this share of them does not exceed. */
function nearestRank(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1]!
}

test('(found) a service goes by its own name, also where a pattern makes no other', () => {
  const named = (name: string) =>
    `{ name: "${name}", customer: Acme, product: machine, tier: normal, policy: nightly }`
  const set = [`population.named=[${named('app {1..1}')}, ${named('web {1..2}')}]`]
  const rows = rowsOf(servicesCsv(simulate(shipped('two-rooms.yaml', set), { seed: '1', replication: 0 }), 0))
  expect(rows.flatMap(({ name }) => name || []).sort()).toEqual(['app 1', 'web 1', 'web 2'])
})

test.each([
  ['two-rooms.yaml', 0, []],
  ['two-rooms.yaml', 3, []],
  ['strasbourg-2021.yaml', 1, ['population.services=12000', 'population.customers=1400']],
])('the rows of %s, replication %d, add up to the metrics of the incident', (file, replication, set) => {
  const incident = simulate(shipped(file, set), { seed: '1', replication })
  const rows = rowsOf(servicesCsv(incident, replication))
  const { metrics, groups } = incident.report
  expect(rows).toHaveLength(incident.recording.services.count)
  const down = rows.filter(row => row['outages'] !== '0')
  const lost = down.filter(row => row['dataLoss'] === 'permanent')
  const returns = down.map(row => numberOf(row['backAt [h]']!) - numberOf(row['downAt [h]']!))
  const never = (hours: number): number | null => (hours === Infinity ? null : hours)
  const customers = (of: readonly Row[]): number => new Set(of.map(row => row['customer'])).size
  expect({
    customersHit: customers(down),
    servicesDown: down.length,
    servicesWithDataLost: lost.length,
    customersWithDataLost: customers(lost),
  }).toEqual({
    customersHit: metrics.customersHit.p50,
    servicesDown: metrics.servicesDown.p50,
    servicesWithDataLost: metrics.servicesWithDataLost.p50,
    customersWithDataLost: metrics.customersWithDataLost.p50,
  })
  const hours = [
    [nearestRank(returns, 0.5), metrics.recoveryMedianHours.p50],
    [nearestRank(returns, 1), metrics.recoveryLastHours.p50],
    [
      nearestRank(
        down.map(row => numberOf(row['longestOutage [h]']!)),
        0.95,
      ),
      metrics.outageP95Hours.p50,
    ],
  ] as const
  for (const [ours, theirs] of hours) {
    if (theirs === null) expect(never(ours)).toBeNull()
    else expect(ours).toBeCloseTo(theirs, 9)
  }
  for (const [product, { down: of }] of Object.entries(groups.byProduct))
    expect(down.filter(row => row['product'] === product)).toHaveLength(of.p50!)
})

test('a service that stayed up has no outage, and nothing to come back from', () => {
  const rows = rowsOf(servicesCsv(simulate(shipped('two-rooms.yaml'), { seed: 'monday', replication: 4 }), 4))
  const up = rows.find(row => row['outages'] === '0')!
  expect(up).toMatchObject({
    replication: '4',
    state: 'up',
    dataLoss: 'none',
    'downAt [h]': 'inf',
    'backAt [h]': '',
  })
})

test('the command prints the rows of the replication asked for, and the number that why takes', async () => {
  const { code, out, err } = await speak('services', twoRooms, '--replication', '2', '--seed', 'monday')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const row = rowsOf(out)[15]!
  expect(row).toMatchObject({ replication: '2', service: '16' })
  const why = await speak('why', twoRooms, 'service 16', '--replication', '2', '--seed', 'monday')
  for (const word of ['customer', 'product', 'tier', 'policy'])
    expect(why.out.split('\n')[1]).toContain(row[word])
  expect(`hut/${why.out.split('\n')[1]!.split(' in ').at(-1)!.toLowerCase()}`).toContain(row['room'])
})

test.each(['latin', 'sobol'])(
  'a replication of a campaign with --sampling %s is the one that is told',
  async how => {
    const folder = emptyFolder()
    const drawn = ['--sampling', how, '--replications', '8']
    await speak('run', twoRooms, ...drawn, '--out', folder)
    const all = rowsOf(readFileSync(join(folder, 'replications.csv'), 'utf8'))
    for (const replication of [1, 2]) {
      const { out } = await speak('services', twoRooms, ...drawn, '--replication', `${replication}`)
      const returns = rowsOf(out)
        .filter(row => row['outages'] !== '0')
        .map(row => numberOf(row['backAt [h]']!) - numberOf(row['downAt [h]']!))
      const { 'servicesDown [services]': down, 'recoveryLastHours [h]': last } = all[replication]!
      expect(returns).toHaveLength(Number(down))
      expect(nearestRank(returns, 1)).toBeCloseTo(numberOf(last!), 9)
    }
  },
)

test.each([
  // A Latin hypercube is another one with other numbers of replications.
  [['--sampling', 'latin', '--replication', '2'], '--sampling latin needs --replications N'],
  [['--replications', 'ten'], '--replications must be a whole number above that of --replication'],
  [['--replications', '2', '--replication', '2'], '--replications must be a whole number above'],
  [['--sampling', 'latn'], '--sampling must be one of random, latin, sobol, is latn'],
  [
    ['--replication', 'last', '--replications', '3'],
    '--replication must be a whole number from 0 to 999999999',
  ],
])('services with %j is refused', async (words, complaint) => {
  const { code, out, err } = await speak('services', twoRooms, ...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.startsWith(complaint), err).toBe(true)
})
