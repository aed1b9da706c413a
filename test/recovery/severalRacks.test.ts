/**
 * A service that fills servers in several racks needs all of them: it is down when any of these racks is, and back
 * with the last of its servers.
 */
import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { never } from '../../src/damage/damage.ts'
import { cause } from '../../src/estate/cause.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { countVulnerable } from '../../src/fate/losses/vulnerable.ts'
import { serviceStates } from '../../src/recovery/recovery.ts'
import { dataHomeAt } from '../../src/recovery/settle/dataHome.ts'
import { fateRestored } from '../../src/recovery/settle/fateRestored.ts'
import { type Blow, campus, type CampusText, hour, recoverFrom } from './campus.ts'

/**
 * Four services of six servers each. The first fills the four servers of rack 0 and the first two of rack 1, the
 * second the other two of rack 1 and all of rack 2; the other two stand in racks 3 to 5.
 */
const estateOf = (text: CampusText = {}) =>
  campus({ services: 4, serversEach: 6, place: '[west]', factories: '{}', ...text })

const dark = (racks: readonly number[], at: number): Blow => ({ racks, at, what: 'dark' })
const burnt = (racks: readonly number[], at: number): Blow => ({ racks, at, what: 'burnt' })

test('it is down with any of its racks', () => {
  const { fate, recovery } = recoverFrom(estateOf(), [dark([1], 600)], { horizon: 700 })
  expect([...fate.downAt]).toEqual([600, 600, never, never])
  expect([...fate.outage]).toEqual([1, 1, 0, 0].map(out => out * outageKind.switchedOff))
  expect([...recovery.downSince]).toEqual([600, 600, never, never])
})

test('it is back with the last of them', () => {
  // Power at 48 h, restart 2 h.
  const once = recoverFrom(estateOf(), [dark([0, 1], 600)])
  expect([...once.recovery.backAt].slice(0, 2)).toEqual([50 * hour, 50 * hour])
  // Two crews at a rack each: the third rack waits for one of them.
  const three = recoverFrom(estateOf(), [dark([0, 1, 2], 600)])
  expect(Math.max(...[...three.recovery.backAt].slice(0, 2))).toBe(52 * hour)
})

test('which is its first, or another', () => {
  const first = recoverFrom(estateOf({ powerUpFailure: '100 %' }), [dark([1], 600)])
  // Restart at 50 h, then each crew mends two servers of 7 h each: rack 0, which did not stop, has nothing to mend.
  expect([...first.recovery.backAt].slice(0, 2)).toEqual([64 * hour, 64 * hour])
})

describe('of which one burns', () => {
  // Declared 1 h after 600 s, the stock arrives 11 h later, and each crew sets up two servers in 1 h each.
  const replaced = 600 + (1 + 11 + 2) * hour
  const kept: CampusText = {
    policies:
      'kept: { approach: backup-and-restore, copies: [{ id: far, medium: backup, place: another-site, period: 5 min, lag: 0 s, retention: 1 d, restoreSuccess: 100 % }] }',
    mix: '{ kept: 100 % }',
  }

  test('it needs as many new servers as it had there, and comes back empty without a copy', () => {
    const { fate, recovery } = recoverFrom(estateOf({ stock: 4 }), [burnt([1], 600)])
    expect([...recovery.backAt].slice(0, 2)).toEqual([replaced, replaced])
    expect([...recovery.dataBackAt].slice(0, 2)).toEqual([never, never])
    expect([...fate.lostAt]).toEqual([600, 600, never, never])
    expect([...fate.dataLoss].slice(0, 2)).toEqual([dataLossKind.permanent, dataLossKind.permanent])
  })

  test('the share of its data that was there is restored', () => {
    const { fate, recovery } = recoverFrom(estateOf({ stock: 4, ...kept }), [burnt([1], 600)])
    // Two of six servers: 12 of 36 GB at 10 MB/s, and one hour to verify them.
    const back = replaced + 1200 + hour
    expect([...recovery.backAt].slice(0, 2)).toEqual([back, back])
    expect([...recovery.dataBackAt].slice(0, 2)).toEqual([back, back])
    for (const service of [0, 1]) expect(fate.dataLoss[service]).toBe(dataLossKind.window)
    for (const service of [0, 1]) expect(fate.point[service]).toBe(600 - fate.dataLossSeconds[service]!)
  })

  test('new servers that come before the copy can be read are read to together', () => {
    const estate = estateOf({
      services: 1,
      serversEach: 6,
      stock: 4,
      factories: '{ maker: { share: 100 %, rate: 4 /day, transport: 1 d } }',
      ...kept,
      repositories: '{ shelf: { reachable: 60 h } }',
      policies: kept.policies!.replace('medium:', 'repository: shelf, medium:'),
    })
    const { recovery } = recoverFrom(estate, [burnt([3, 4], 600)])
    // It stands in racks 3 and 4. Four servers come from the stock, two from the factory after two days, all before 60 h: 36 GB at 10 MB/s, and one
    // hour to verify them.
    expect([...recovery.backAt]).toEqual([600 + (60 + 1 + 1) * hour])
  })

  test('but it is not back before its other rack', () => {
    const { recovery } = recoverFrom(estateOf({ stock: 4, ...kept }), [burnt([1], 600), dark([0], 600)])
    expect([...recovery.backAt].slice(0, 2)).toEqual([50 * hour, replaced + 1200 + hour])
  })

  test('nor before its other rack, if that stops while the data is on its way', () => {
    const { recovery } = recoverFrom(estateOf({ stock: 4, ...kept }), [
      burnt([1], 600),
      dark([2], replaced + 60),
    ])
    expect([...recovery.backAt].slice(0, 2)).toEqual([replaced + 1200 + hour, 50 * hour])
  })

  test('what comes with its last rack after no point has passed is back, and is not shown as being restored', () => {
    const shown: string[] = []
    const unsound = { ...kept, policies: kept.policies!.replace('copies:', 'verifyFailure: 100 %, copies:') }
    const { recovery } = recoverFrom(estateOf({ stock: 4, ...unsound }), [burnt([1], 600), dark([0], 600)], {
      transitions: {
        add: (service, at, to) => void (service === 0 && shown.push(`${serviceStates[to]} ${at}`)),
        rack() {},
      },
    })
    expect([recovery.backAt[0], recovery.dataBackAt[0]]).toEqual([50 * hour, never])
    expect(shown.at(-1)).toBe(`restored-empty ${50 * hour}`)
  })

  test('no point was made while another of its racks was out', () => {
    const daily = { ...kept, policies: kept.policies!.replace('5 min', '24 h') }
    // Each rack is out from 10 h to 50 h: of the two that the first service needs, either prevents its points.
    const pointAfter = (rack: number): number =>
      recoverFrom(estateOf({ ...daily }), [dark([rack], 10 * hour), burnt([0], 51 * hour)]).fate.point[0]!
    expect(pointAfter(0)).toBeLessThan(10 * hour)
    expect(pointAfter(1)).toBe(pointAfter(0))
    // The racks of others do not.
    expect(pointAfter(2)).toBeGreaterThan(10 * hour)
  })

  test('its data is as old as its newest point when the first of its racks stopped', () => {
    const { fate } = recoverFrom(estateOf(kept), [dark([0], 600), burnt([1], 3600)])
    const [first, second] = [fate.point[0]!, fate.point[1]!]
    expect(first).toBeLessThanOrEqual(600)
    expect(fate.dataLossSeconds[0]).toBe(600 - first)
    expect(fate.dataLossSeconds[1]).toBe(3600 - second)
  })
})

describe('of which another burns later', () => {
  // All up to eight hours before can be restored.
  const copiedFar = (schedule: string, policy = '') =>
    estateOf({
      stock: 8,
      policies: `kept: { approach: backup-and-restore, ${policy} copies: [{ id: far, medium: backup, place: another-site, ${schedule}, retention: 30 d, jobSuccess: 100 %, restoreSuccess: 100 % }] }`,
      mix: '{ kept: 100 % }',
    })
  const estate = copiedFar('period: 0 s, lag: 8 h')
  const first = burnt([1], 600)
  // See above: servers at 15 h, 20 min to read and one hour to verify.
  const restored = 600 + 14 * hour + 1200 + hour
  const lost = (...blows: readonly Blow[]) => {
    const { fate } = recoverFrom(estate, [first, ...blows])
    return {
      at: fate.lostAt[0]! / hour,
      point: fate.point[0]! / hour,
      hours: fate.dataLossSeconds[0]! / hour,
    }
  }

  test('its data is lost a second time, as of then, if it had been restored', () => {
    expect(lost(burnt([0], 100 * hour))).toEqual({ at: 100, point: 92, hours: 8 + 8 })
    expect(lost(dark([0], 90 * hour), burnt([0], 91 * hour))).toEqual({ at: 91, point: 82, hours: 8 + 8 })
  })

  test('no more than was written since', () => {
    const { hours } = lost(burnt([0], 18 * hour))
    expect(hours).toBeCloseTo(8 + 18 - restored / hour, 9)
  })

  test('once, if it had not', () => {
    const once = { at: 600 / hour, point: 600 / hour - 8, hours: 8 }
    expect(lost(burnt([0], 12 * hour))).toEqual(once)
    expect(lost()).toEqual(once)
  })

  test('to a point from before the first loss, if no copy was complete since: none was made in between', () => {
    const hourly = copiedFar('period: 1 h, lag: 0 s')
    const { fate } = recoverFrom(hourly, [burnt([1], 5 * hour), burnt([0], restored + 5 * hour)])
    expect(fate.point[0]! / hour).toBeGreaterThan(4)
    expect(fate.point[0]! / hour).toBeLessThanOrEqual(5)
    // A copy that was on its way when the first rack burnt has never arrived.
    const slow = copiedFar('period: 0 s, lag: 20 h')
    expect(recoverFrom(slow, [first, burnt([0], restored + 5 * hour)]).fate.point[0]).toBe(600 - 20 * hour)
  })

  test('only what it wrote since is lost as well, if the same older point has to be restored again', () => {
    const verified = copiedFar('period: 1 h, lag: 0 s', 'verifyFailure: 30 %,')
    const lossOf = (...blows: readonly Blow[]) => {
      const { fate, recovery } = recoverFrom(verified, blows)
      const back = recovery.dataBackAt[1]!
      return {
        back,
        older: recovery.restoredPoint[1],
        lost: fateRestored(fate, recovery).dataLossSeconds[1]!,
      }
    }
    const once = lossOf(burnt([1], 5 * hour))
    expect(once.older).not.toBe(never)
    const written = 600
    const twice = lossOf(burnt([1], 5 * hour), burnt([2], once.back + written))
    expect(twice.back).toBeGreaterThan(once.back)
    expect(twice.lost).toBe(once.lost + written)
  })

  test('and is restored again', () => {
    const { recovery } = recoverFrom(estate, [first, burnt([0], 100 * hour)])
    // Four servers of one service are set up by one crew; two thirds of 36 GB.
    expect(recovery.dataBackAt[0]).toBe(100 * hour + 4 * hour + 2400 + hour)
  })
})

test('what has left with its disks loses nothing with a rack of its own that burns later', () => {
  const relocations = '[{ from: west, to: lee, share: 100 %, starts: 0 s, carried: 9 h }]'
  // Its disks are carried out at 12 h, and it runs at the other site from 22 h on.
  const { fate, recovery } = recoverFrom(estateOf({ relocations }), [dark([1], 600), burnt([0], 40 * hour)])
  expect([fate.lostAt[0], fate.dataLoss[0]]).toEqual([never, dataLossKind.none])
  expect([recovery.backAt[0], recovery.dataBackAt[0]]).toEqual([22 * hour, 22 * hour])
})

test('a service in 25 racks that were all out twice loses what its replica had not caught up with', () => {
  const estate = campus({
    services: 1,
    serversEach: 100,
    racksEach: 25,
    place: '[west]',
    policies:
      'kept: { approach: backup-and-restore, copies: [{ id: c, medium: replica, place: another-site, period: 0 s, lag: 100 h, restoreSuccess: 100 % }] }',
    mix: '{ kept: 100 % }',
    recovery: 'buildings: { west: { access: 1 h, power: 20 h } }',
  })
  const home = estate.population.services.rack[0]!
  const all = Array.from({ length: 25 }, (_, nth) => home + nth)
  // Two crews restart a rack each in 2 h: all serve again by 46 h, and by 86 h.
  const twice = [dark(all, 10 * hour), { ...dark(all, 60 * hour), again: true }]
  const { fate } = recoverFrom(estate, [...twice, burnt([home], 110 * hour)], { horizon: 111 * hour })
  expect(fate.point[0]).toBe((10 - 100) * hour)
})

test('it fails over as one, and goes home once all of its racks are back', () => {
  const estate = estateOf({
    policies:
      'kept: { approach: hot-standby, copies: [{ id: twin, medium: replica, place: another-site, period: 0 s, restoreSuccess: 100 % }], failover: { attempts: 1, success: 100 %, time: 10 min, serverShare: 50 % } }',
    mix: '{ kept: 100 % }',
    sites: '{ count: 1, spareServers: 6, link: 100 MB/s, named: { lee: {} } }',
  })
  const away: number[] = []
  const { recovery } = recoverFrom(estate, [dark([1], 600), dark([0], 49 * hour)], {
    cuts: [48 * hour, 51 * hour, 300 * hour],
    look: ({ recovery: { away: is, engine, layout } }) =>
      void away.push(is[0]! + is[1]!, engine.pools.busy[layout.firstSpare]!),
  })
  expect([...recovery.backAt].slice(0, 2)).toEqual([1200, 1200])
  expect(away.slice(-2)).toEqual([0, 0])
  expect(Math.max(...away)).toBe(6)
})

test('what it keeps in its old racks is lost with the first that burns, even after it has left them', () => {
  const estate = estateOf({
    policies:
      'kept: { approach: backup-and-restore, copies: [{ id: near, medium: snapshot, place: same-rack, period: 1 h, retention: 1 d }] }',
    mix: '{ kept: 100 % }',
    stock: 48,
    secondHits: '[{ kind: write-off, building: west, at: 3 h }]',
    recovery: 'buildings: { west: { access: 4 h } }',
  })
  // Its disks are in new servers long before the second of its old racks burns.
  const blows = [dark([0, 1, 2], hour), burnt([1], 100 * hour)]
  const { fate, racks, recovery } = recoverFrom(estate, blows, { horizon: 200 * hour })
  expect(fate.lostAt[0]).toBe(never)
  expect(recovery.backAt[0]).toBeLessThan(100 * hour)
  countVulnerable(fate, estate, racks, dataHomeAt(recovery), 200 * hour)
  expect(fate.vulnerableSeconds[0]).toBe(100 * hour)
})

test('and is said to be lost to that rack, not to be unreadable', () => {
  const policies =
    'kept: { copies: [{ id: near, medium: snapshot, place: same-rack, period: 1 h, retention: 1 d, jobSuccess: 100 %, restoreSuccess: 100 % }] }'
  const ledger = new Ledger()
  const { fate, racks } = recoverFrom(
    estateOf({ policies, mix: '{ kept: 100 % }' }),
    [burnt([1], hour), burnt([0], 2 * hour)],
    { ledger, horizon: 3 * hour },
  )
  // The first service stands in both racks, the second in the one that burnt first and another.
  for (const service of [0, 1]) {
    const lost = ledger.before[fate.dataLossCause[service]!]!
    expect([ledger.kind[lost], ledger.before[lost]]).toEqual([cause['copy-lost'], racks.burntCause[1]])
  }
})
