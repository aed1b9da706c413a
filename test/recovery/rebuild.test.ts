import { expect, test } from 'vitest'
import { routes, serviceState } from '../../src/recovery/recovery.ts'
import { backHours, campus, day, hour, on, recoverFrom, west, yard } from './campus.ts'

const copy =
  '{ medium: backup, place: another-site, period: 1 h, lag: 0 s, retention: 30 d, jobSuccess: 100 %, restoreSuccess: 100 %, repository: safe }'
const kept = {
  policies: `kept: { copies: [${copy}] }`,
  mix: '{ kept: 100 % }',
  repositories: '{ safe: { unusable: 0 %, link: vault } }',
}

test('burnt servers come from stock, then from the factory by the batch; without a copy they come back empty', () => {
  const shown: number[] = []
  const story = recoverFrom(campus(), [{ racks: west, at: 3600, what: 'burnt' }], {
    transitions: {
      add: (_, seconds, state) => void (state === serviceState.restoredEmpty && shown.push(seconds)),
      rack() {},
    },
  })
  // Declared an hour after the outage, 11 h on the road: eight servers at 13 h, two crews, an hour each. Then four a
  // day, the first at 2 h + 24 h of making + 24 h of transport.
  expect(backHours(story, west)).toEqual(
    [
      [14, 14, 15, 15, 16, 16, 17, 17],
      ...[50, 74, 98, 122].map(at => [at + 1, at + 1, at + 2, at + 2]),
    ].flat(),
  )
  expect(shown).toHaveLength(24)
  expect(backHours(story, west, story.recovery.dataBackAt).every(at => at === Infinity)).toBe(true)
  expect(story.recovery.route[on(story.estate, 0)[0]!]).toBe(routes.indexOf('rebuild'))
})

test('data is restored at the rate of a stream, then verified', () => {
  const story = recoverFrom(campus(kept), [{ racks: [0], at: 3600, what: 'burnt' }])
  // 36 GB at 10 MB/s take an hour, and verification another: servers at 14 h and 15 h.
  expect(backHours(story, [0])).toEqual([16, 16, 17, 17])
  expect(backHours(story, [0], story.recovery.dataBackAt)).toEqual([16, 16, 17, 17])
})

test('restores share their link when it cannot carry all streams', () => {
  const story = recoverFrom(campus({ ...kept, vault: '10 MB/s' }), [{ racks: [0], at: 3600, what: 'burnt' }])
  // Two start at 14 h and share. At 15 h half of each is left and two more start: each has a quarter of the link until
  // the first two end at 17 h, when the others have half left and need another hour.
  expect(backHours(story, [0])).toEqual([18, 18, 19, 19])
})

test('a copy out of reach is waited for, an older one at hand is chosen if so ordered', () => {
  const far = copy.replace('repository: safe', 'repository: far')
  const near = copy.replace('period: 1 h', 'period: 24 h').replace('repository: safe', 'repository: near')
  const two = {
    policies: `kept: { copies: [${far}, ${near}] }`,
    mix: '{ kept: 100 % }',
    repositories:
      '{ far: { unusable: 0 %, reachable: 14 d, link: vault }, near: { unusable: 0 %, link: vault } }',
  }
  const blow = [{ racks: [0], at: 3600, what: 'burnt' }] as const
  const newest = recoverFrom(campus(two), blow)
  expect(backHours(newest, [0])[0]! / 24).toBeGreaterThan(14)
  const order = { at: hour, do: 'choose-point', subject: -1, value: 1, by: -1 } as const
  const sooner = recoverFrom(campus(two), blow, { orders: [order] })
  expect(backHours(sooner, [0])).toEqual([16, 16, 17, 17])
  expect(sooner.recovery.restoredPoint).not.toEqual(newest.recovery.restoredPoint)
  // Of two within reach by the time a server is ready, neither is at hand sooner: the newest is taken.
  const reached = { ...two, repositories: two.repositories.replace('14 d', '12 h') }
  const both = recoverFrom(campus(reached), blow, { orders: [order] })
  expect(backHours(both, [0])).toEqual([16, 16, 17, 17])
  expect(both.recovery.restoredPoint).toEqual(newest.recovery.restoredPoint)
  // Also where all servers are ready by then and wait for the copy: read in an hour, verified in another.
  const decided = recoverFrom(campus(two), blow, { orders: [{ ...order, at: 20 * hour }] })
  expect(backHours(decided, [0])).toEqual([22, 22, 22, 22])
})

test('a copy is out of reach anew in each outage of its service', () => {
  const repositories = '{ safe: { unusable: 0 %, reachable: 100 h, link: vault } }'
  const story = recoverFrom(campus({ ...kept, repositories }), [
    { racks: [0], at: 600, what: 'dark' },
    { racks: [0], at: 20 * day, what: 'burnt', again: true },
  ])
  // Read in an hour, verified in another.
  expect(backHours(story, [0]).map(at => at - 20 * 24)).toEqual([102, 102, 102, 102])
})

test.each([
  ['before', '1 d'],
  ['after', '5 d'],
])(
  'a service that stops where it has failed over to waits for its copy from the outage of its home: its server came %s that',
  (_, transport) => {
    const pair =
      '{ id: pair, medium: replica, place: yard, period: 0 s, lag: 60 s, jobSuccess: 100 %, restoreSuccess: 100 %, repository: late }'
    const estate = campus({
      policies: `bare: { approach: none }, kept: { approach: hot-standby, copies: [${pair}, ${copy}], failover: { attempts: 1, success: 100 %, time: 10 min } }`,
      mix: '{ bare: 100 % }',
      repositories:
        '{ safe: { unusable: 0 %, reachable: 200 h, link: vault }, late: { unusable: 0 %, reachable: 90 d } }',
      restoring: 'point: reachable-first',
      named: '[{ name: app, customer: C, product: machine, tier: urgent, policy: kept, in: [west/left] }]',
      recovery: 'buildings: { yard: { power: 60 h } }',
      stock: 0,
      factories: `{ maker: { share: 100 %, rate: 24 /day, transport: ${transport} } }`,
    })
    const { recovery } = recoverFrom(estate, [
      { racks: west, at: hour, what: 'burnt' },
      { racks: yard, at: hour, what: 'dark' },
      { racks: yard, at: 88 * hour, what: 'burnt', again: true },
    ])
    const { policies } = estate.policy
    const app = estate.population.services.policy.indexOf(policies.name.indexOf('kept'))
    expect(recovery.downSince[app]! / hour).toBe(88)
    // Read in an hour, verified in another.
    expect(recovery.backAt[app]! / hour).toBe(1 + 200 + 2)
  },
)

test('a purchase brings servers after its lead time', () => {
  const order = { at: 2 * hour, do: 'buy-servers', subject: -1, value: 100, by: -1 } as const
  const estate = campus({ stock: 0, factories: '{}' })
  const blow = [{ racks: [0], at: 3600, what: 'burnt' }] as const
  expect(backHours(recoverFrom(estate, blow), [0])).toEqual([Infinity, Infinity, Infinity, Infinity])
  expect(backHours(recoverFrom(estate, blow, { orders: [order] }), [0])).toEqual(
    [1, 1, 2, 2].map(after => 21 * 24 + 2 + after),
  )
  // The scenario's own purchase time, if it has one.
  const soon = campus({ stock: 0, factories: '{}, purchase: 40 h' })
  expect(backHours(recoverFrom(soon, blow, { orders: [order] }), [0])).toEqual([43, 43, 44, 44])
})

test('a disaster declared sooner brings everything sooner', () => {
  const blow = [{ racks: [0], at: 3600, what: 'burnt' }] as const
  const order = { at: 3600 + 600, do: 'declare-disaster', subject: -1, value: 0, by: -1 } as const
  const first = (story: ReturnType<typeof recoverFrom>): number => backHours(story, [0])[0]!
  expect(
    first(recoverFrom(campus(), blow)) - first(recoverFrom(campus(), blow, { orders: [order] })),
  ).toBeCloseTo(50 / 60, 6)
})

test('a rack that burns while it waits to be repaired is rebuilt', () => {
  const story = recoverFrom(campus(), [
    { racks: [0], at: 600, what: 'dark' },
    { racks: [0], at: 2 * day, what: 'burnt' },
  ])
  expect(story.recovery.rackBackAt[0]).toBe(0x7fffffff)
  expect(backHours(story, [0], story.recovery.dataBackAt)[0]).toBe(Infinity)
  expect(backHours(story, [0])[0]).toBeGreaterThan(48)
})

test('what came back empty is still empty after the service it needs has been down again', () => {
  const named = `[
    { name: names, customer: Operator, product: machine, tier: urgent, policy: bare, in: [west], needs: [] },
    { name: shop, customer: Operator, product: machine, tier: urgent, policy: bare, in: [yard], needs: [names] } ]`
  const secondHits = '[{ kind: power-cut, building: west, at: 20 d, lasts: 30 h }]'
  const estate = campus({ named, secondHits })
  const shop = estate.population.named.get('shop')![0]!
  const { recovery } = recoverFrom(estate, [
    { racks: west, at: 600, what: 'dark' },
    { racks: [estate.population.services.rack[shop]!], at: 600, what: 'burnt' },
  ])
  expect(recovery.backAt[shop]).toBeGreaterThan(20 * day + 30 * hour)
  expect(recovery.dataBackAt[shop]).toBe(0x7fffffff)
})
