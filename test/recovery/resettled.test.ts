/** Data that is on another server by now cannot be lost in its old place, nor with the copies it was restored from. */
import { describe, expect, test } from 'vitest'
import { never } from '../../src/damage/damage.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { type Blow, campus, day, hour, on, recoverFrom, type Story } from './campus.ts'

const dark: Blow = { racks: [0], at: 600, what: 'dark' }
const burnt = (racks: readonly number[], at: number): Blow => ({ racks, at, what: 'burnt' })

function lossesOf({ estate, fate, recovery }: Story): object[] {
  return on(estate, 0).map(service => ({
    outage: fate.outage[service],
    loss: fate.dataLoss[service],
    lostAt: fate.lostAt[service],
    point: fate.point[service],
    dataBack: recovery.dataBackAt[service]! < never,
  }))
}

describe('a service of a building given up', () => {
  const estate = campus({
    place: '[west/left]',
    racksEach: 1,
    services: 4,
    serversEach: 1,
    secondHits: '[{ kind: write-off, building: west, at: 13 h }]',
  })
  // Servers arrive at 12 h and take two crews an hour each.
  const lost = { outage: outageKind.destroyed, loss: dataLossKind.permanent, point: never, dataBack: false }

  test('loses nothing when its old rack burns after its disks were moved to another server', () => {
    const story = recoverFrom(estate, [dark, burnt([0], 40 * hour)])
    const kept = { outage: outageKind.switchedOff, loss: dataLossKind.none, lostAt: never, point: never }
    expect(lossesOf(story)).toEqual(Array.from({ length: 4 }, () => ({ ...kept, dataBack: true })))
    expect(story.recovery.downSeconds[0]).toBeLessThan(20 * hour)
  })

  test('loses all when its rack burns before', () => {
    const story = recoverFrom(estate, [dark, burnt([0], 13 * hour)])
    const each = { ...lost, lostAt: 13 * hour }
    expect(lossesOf(story)).toEqual(Array.from({ length: 4 }, () => each))
  })
})

test('a service that was moved with its disks to another site loses nothing where it stood', () => {
  const estate = campus({ relocations: '[{ from: west, to: lee, share: 100 %, starts: 0 s }]' })
  const kept = { outage: outageKind.switchedOff, loss: dataLossKind.none, lostAt: never, point: never }
  const story = recoverFrom(estate, [dark, burnt([0], 30 * hour)])
  expect(lossesOf(story)).toEqual(Array.from({ length: 4 }, () => ({ ...kept, dataBack: true })))
})

describe('data that was restored', () => {
  const copies = (place: string): string =>
    `kept: { copies: [{ id: c, medium: backup, place: ${place}, period: 1 h, lag: 0 s, retention: 9 d, jobSuccess: 100 %, restoreSuccess: 100 %, repository: hand }] }`
  const estate = campus({
    policies: copies('yard'),
    mix: '{ kept: 100 % }',
    repositories: '{ hand: { unusable: 0 % } }',
    data: '1 GB',
    stock: 100,
  })
  const first = burnt([0], 10 * hour)
  const [whole] = lossesOf(recoverFrom(estate, [first])) as { point: number }[]

  test('is not lost again with the racks its copies stood on', () => {
    expect(whole!.point).toBeGreaterThan(9 * hour)
    expect(lossesOf(recoverFrom(estate, [first, burnt([6, 7, 8, 9, 10, 11], 5 * day)]))[0]).toEqual(whole)
    const early = recoverFrom(estate, [first, burnt([6, 7, 8, 9, 10, 11], 11 * hour)])
    expect(lossesOf(early)[0]).toMatchObject({ loss: dataLossKind.permanent, point: never })
  })

  test('nor while it is being verified, as what has yet to be read is', () => {
    // Servers are ready at 23 h and 24 h, for two services each.
    const kept = lossesOf(recoverFrom(estate, [first]))
    const losses = lossesOf(recoverFrom(estate, [first, burnt([6, 7, 8, 9, 10, 11], 23.5 * hour)]))
    const lost = { loss: dataLossKind.permanent, point: never, dataBack: false }
    // The two crews start with the first and the last server of the rack.
    const [a, b, c, d] = losses
    expect([a, d]).toEqual([kept[0], kept[3]])
    expect([b, c]).toMatchObject([lost, lost])
  })

  test('is not lost again when its copies are purged', () => {
    const purge = (at: number) => ({ at, do: 'purge-copy', building: -1, policy: -1, by: -1 }) as const
    expect(lossesOf(recoverFrom(estate, [first], { dataOrders: [purge(5 * day)] }))[0]).toEqual(whole)
    const early = recoverFrom(estate, [first], { dataOrders: [purge(11 * hour)] })
    expect(lossesOf(early)[0]).toMatchObject({ loss: dataLossKind.permanent, point: never })
  })
})

test('and has been back as long, when what its service needs is lost later', () => {
  const named =
    '[{ name: names, customer: Operator, product: machine, tier: normal, policy: bare, in: [yard] }, { name: shop, customer: Operator, product: machine, tier: normal, policy: bare, in: [west], needs: [names] }]'
  const estate = campus({ named })
  const [names, shop] = ['names', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const { rack } = estate.population.services
  const first: Blow = { racks: [rack[shop!]!], at: 600, what: 'dark' }
  const { recovery } = recoverFrom(estate, [first, { racks: [rack[names!]!], at: 9 * day, what: 'dark' }])
  expect(recovery.dataBackAt[shop!]).toBe(50 * hour)
  expect(recovery.ownBackAt[shop!]).toBe(9 * day)
  expect(recovery.backAt[shop!]).toBe(9 * day + 2 * hour)
})
