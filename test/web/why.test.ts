// Why? in the page: lost data of a service is explained from the moment at which it was lost.
import { expect, test } from 'vitest'
import { causes } from '../../src/estate/cause.ts'
import { simulate } from '../../src/report/incident.ts'
import type { Subject } from '../../web/thread/protocol.ts'
import { why } from '../../web/why.ts'
import { hut } from '../run/hut.ts'
import { shipped } from '../run/scenario.ts'

const night = simulate(shipped('two-rooms.yaml'), { seed: '1', replication: 0 })
const { services, causes: ledger } = night.recording

const kindsOf = (subject: Subject): readonly string[] =>
  why(night, { do: 'why', subject, language: 'en' }).chains.map(([latest]) => latest!.kind)

/** Services whose data was lost, with the time of the last ledger row that says so. */
const lost = Array.from(services.dataLoss.keys())
  .filter(row => services.dataLoss[row]! > 0)
  .map(row => {
    const said = Array.from(ledger.kind.keys()).filter(
      at => causes[ledger.kind[at]!]!.startsWith('data-lost') && ledger.subject[at] === row,
    )
    return { row, at: ledger.seconds[said.at(-1)!]! }
  })

test('of a service whose data is lost it is told why, from that moment on', () => {
  expect(lost.length).toBeGreaterThan(0)
  for (const { row, at } of lost.slice(0, 20)) {
    const loss = (seconds: number): number =>
      kindsOf({ of: 'service', row, seconds }).filter(kind => kind.startsWith('data-lost')).length
    expect(loss(at)).toBe(1)
    expect(loss(at - 1)).toBe(0)
    expect(
      why(night, { do: 'why', subject: { of: 'service', row, seconds: 0 }, language: 'en' }).besides,
    ).toEqual([at])
  }
  const whole = Array.from(services.dataLoss.keys()).find(row => services.dataLoss[row] === 0)!
  expect(kindsOf({ of: 'service', row: whole, seconds: Infinity }).join()).not.toContain('data-lost')
})

test('so it is of a customer, of the first of its services', () => {
  const row = services.customer[lost[0]!.row]!
  expect(kindsOf({ of: 'customer', row, seconds: Infinity }).join()).toContain('data-lost')
  expect(kindsOf({ of: 'customer', row, seconds: 0 }).join()).not.toContain('data-lost')
})

test('of a service that is never back, and of its customer, it is told what it waits for and since when, in both languages', () => {
  const never = simulate(hut(['recovery.supply.stock=0', 'recovery.supply.starts=60 d']), {
    seed: '1',
    replication: 0,
    typical: true,
  })
  const still = (language: 'en' | 'fr', of: 'service' | 'customer' = 'service', row = 0) =>
    why(never, { do: 'why', subject: { of, row, seconds: Infinity }, language }).still
  const burnt = never.recording.racks.burntAt[0]!
  const waiting = { services: 1, example: 0, since: burnt }
  expect(still('en')).toEqual([
    { ...waiting, sentence: 'still down at day 30: waits for a server from the supply, since ' },
  ])
  expect(still('fr')![0]!.sentence).toBe(
    'toujours à l’arrêt au jour 30 : attend un serveur de l’approvisionnement, depuis ',
  )
  const customer = never.recording.services.customer[0]!
  expect(still('en', 'customer', customer)).toEqual([
    {
      ...waiting,
      sentence: '1 of 1 services: still down at day 30: waits for a server from the supply, since ',
    },
  ])
  const row = Array.from({ length: services.count }, (_, each) => each).find(
    each => night.record.recovery.phase[each] === 0,
  )!
  expect(
    why(night, { do: 'why', subject: { of: 'service', row, seconds: Infinity }, language: 'en' }).still,
  ).toEqual([])
})

test('attempts to fail over that came to nothing are told of the service and of its customer, once they have failed', () => {
  const twice =
    'policies.p={ approach: warm-standby, copies: [{ id: c, medium: replica, place: another-site, period: 1 min, lag: 10 s, retention: 1 d, repository: shelf }], failover: { success: 0 %, attempts: 2, time: 20 min, wasted: 30 min, serverShare: 0 % } }'
  const standby = simulate(hut([twice]), { seed: '1', replication: 0, typical: true })
  // The rack burns after 20 s; each of two attempts wastes half an hour.
  const failedAt = 20 + 2 * 1800
  for (const [of, row] of [
    ['service', 0],
    ['customer', standby.recording.services.customer[0]!],
  ] as const) {
    const told = (seconds: number) =>
      why(standby, { do: 'why', subject: { of, row, seconds }, language: 'en' })
    const said = (seconds: number) => told(seconds).chains.map(([latest]) => latest!.sentence)
    const failure = '2 attempts to fail service 1 (machine) over failed, which took 60 min'
    expect(said(failedAt)).toContain(failure)
    expect(said(failedAt - 1)).not.toContain(failure)
    expect(told(0).besides).toContain(failedAt)
  }
})

test('the last point of a copy with a backup window is told once data is lost', () => {
  const windowed = simulate(hut(['policies.p.copies.c.window=01:00-03:00']), {
    seed: '1',
    replication: 0,
    typical: true,
  })
  const point = (seconds: number, language: 'en' | 'fr' = 'en') =>
    why(windowed, { do: 'why', subject: { of: 'service', row: 0, seconds }, language }).point
  // It burns at 22:00 on a Saturday, after 20 s.
  expect(point(19)).toBeUndefined()
  expect(point(20)).toMatch(/^last point: Saturday 0[12]:\d\d, in the last window \(01:00-03:00\)$/)
  expect(point(20, 'fr')).toMatch(
    /^dernier point : samedi 0[12]:\d\d, dans la dernière fenêtre \(01:00-03:00\)$/,
  )
  expect(
    why(night, { do: 'why', subject: { of: 'service', row: 0, seconds: Infinity }, language: 'en' }).point,
  ).toBeUndefined()
})

test('crews, links, protections and other sites are told by what the reader calls them', () => {
  const rows = Array.from({ length: services.count }, (_, row) => row)
  const told = (called?: (name: string) => string): string => {
    const names = (all: object): Record<string, string> =>
      called === undefined ? {} : Object.fromEntries(Object.keys(all).map(name => [name, called(name)]))
    const { recovery, policies, otherSites, products, tiers } = shipped('two-rooms.yaml').scenario
    const request = {
      do: 'why',
      language: 'fr',
      called: {
        buildings: {},
        rooms: {},
        powerUnits: {},
        coolingUnits: {},
        pools: names(recovery.pools),
        links: names(recovery.restoring.links),
        policies: names(policies),
        otherSites: names(otherSites.named),
        products: names(products),
        tiers: names(tiers),
      },
    } as const
    return rows
      .flatMap(row => why(night, { ...request, subject: { of: 'service', row, seconds: Infinity } }).chains)
      .flatMap(chain => chain.map(({ sentence }) => sentence))
      .join('\n')
  }
  expect(told()).toContain('on a attendu l’équipe «\u00a0crew\u00a0»')
  expect(told(name => `<${name}>`)).toContain('on a attendu l’équipe «\u00a0<crew>\u00a0»')
  expect(told(name => `<${name}>`)).toContain('<crew> : serveur préparé')
  expect(told(name => `<${name}>`)).not.toMatch(/ crew\b/)
})
