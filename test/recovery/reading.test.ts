/** A copy is read where it is: not in the dark, not without a network, and not after it burnt or was purged. */
import { describe, expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { never } from '../../src/damage/damage.ts'
import { burn, intactRacks, takeChanged } from '../../src/damage/racks.ts'
import { dataLossKind, type FateOrder } from '../../src/fate/fate.ts'
import { settleFate } from '../../src/fate/settle.ts'
import { startFate } from '../../src/fate/state/state.ts'
import { advanceRecovery } from '../../src/recovery/advance.ts'
import { outlet } from '../../src/recovery/outlet.ts'
import { serviceState } from '../../src/recovery/recovery.ts'
import { resettledBy } from '../../src/recovery/settle/resettled.ts'
import { startRecovery } from '../../src/recovery/state/state.ts'
import { fateRestored } from '../../src/recovery/settle/fateRestored.ts'
import { campus, hour, on, recoverFrom } from './campus.ts'
import { burnt, eastHas, eastIs, far, hours, nearby, needsOne, site, standby } from './readingSite.ts'

describe('a restore', () => {
  const untroubled = hours(recoverFrom(site(), [burnt]))

  test('reads at once what stands in another building', () => {
    expect(Math.min(...untroubled)).toBe(115)
    expect(Math.max(...untroubled)).toBeLessThan(120)
  })

  test.each([
    ['power', 'dark', 300],
    ['network', 'cut off', 250],
  ] as const)('waits until the place of its copy has %s again', (what, blow, at) => {
    const story = recoverFrom(site({ recovery: eastHas(what, at) }), [eastIs(blow, 99), burnt])
    for (const back of hours(story)) {
      expect(back).toBeGreaterThanOrEqual(at + 2)
      expect(back).toBeLessThan(at + 12)
    }
  })

  test('that has begun begins again when the place of its copy goes dark', () => {
    const estate = site({ recovery: eastHas('power', 300) })
    // By then two are being read, and servers for two are on their way.
    const story = recoverFrom(estate, [burnt, eastIs('dark', 113.5)])
    expect(Math.min(...hours(story))).toBeGreaterThan(302)
    // All have been read, and are verified where they are now.
    const late = recoverFrom(estate, [burnt, eastIs('dark', 115.2)])
    expect(hours(late)).toEqual(untroubled)
  })

  test('by what is within reach first takes an older point elsewhere, and by the newest waits for it', () => {
    const blows = [eastIs('dark', 99), burnt]
    const words = { copies: [nearby, far], recovery: eastHas('power', 300) }
    const newest = recoverFrom(site(words), blows)
    const soonest = recoverFrom(site({ ...words, point: 'reachable-first' }), blows)
    expect(Math.min(...hours(newest))).toBeGreaterThan(302)
    // Five days after the outage.
    expect(Math.min(...hours(soonest))).toBe(100 + 120 + 2)
    const kept = fateRestored(newest.fate, newest.recovery).dataLossSeconds
    const lost = fateRestored(soonest.fate, soonest.recovery).dataLossSeconds
    for (const service of on(newest.estate, 0)) expect(kept[service]).toBeLessThan(lost[service]!)
  })

  test('takes another copy as soon as that is decided, though it has waited for the newest', () => {
    const words = { copies: [nearby, far], recovery: eastHas('power', 300) }
    const decided = { at: 230 * hour, do: 'choose-point', subject: 0, value: 1, by: -1 } as const
    const story = recoverFrom(site(words), [eastIs('dark', 99), burnt], { orders: [decided] })
    expect(hours(story)).toEqual([232, 232, 232, 232])
    // A decision for one tier affects only its services.
    const { tiers } = story.estate.population
    const of = (tier: string) => ({ ...decided, tier: tiers.indexOf(tier) })
    const told = (tier: string) =>
      hours(recoverFrom(site(words), [eastIs('dark', 99), burnt], { orders: [of(tier)] }))
    expect(told('normal')).toEqual(hours(story))
    expect(Math.min(...told('urgent'))).toBeGreaterThan(302)
  })

  test('reads what stands in a building given up as soon as people have carried out its disks', () => {
    const given = site({
      secondHits: '[{ kind: write-off, building: yard, at: 200 h }]',
      recovery: eastHas('power', 300),
    })
    for (const back of hours(recoverFrom(given, [eastIs('dark', 99), burnt]))) expect(back).toBe(202)
  })

  test('whose copy burns, or is purged, before it is read comes to the one before, or to nothing', () => {
    const words = { copies: [nearby, far], recovery: eastHas('power', 300) }
    const burns = recoverFrom(site(words), [eastIs('dark', 99), burnt, eastIs('burnt', 200)])
    // Services of the other building restore over the same link.
    for (const back of hours(burns)) {
      expect(back).toBeGreaterThanOrEqual(100 + 120 + 2)
      expect(back).toBeLessThan(240)
    }
    const purge = { at: 200 * hour, do: 'purge-copy', building: 1, policy: -1, by: -1 } as const
    const purged = recoverFrom(site(words), [eastIs('dark', 99), burnt], { dataOrders: [purge] })
    for (const back of hours(purged)) expect(back).toBe(100 + 120 + 2)
    const alone = recoverFrom(site({ recovery: words.recovery }), [eastIs('dark', 99), burnt], {
      dataOrders: [purge],
    })
    for (const service of on(alone.estate, 0)) {
      expect(alone.fate.dataLoss[service]).toBe(dataLossKind.permanent)
      expect(alone.recovery.backAt[service]).toBe(200 * hour)
    }
  })

  test.each(['dark', 'burnt'] as const)(
    'of a service that runs at another site by now is given up when the place of its copy is %s: it comes home from there',
    what => {
      const estate = standby(nearby)
      // Two are read from 113 h and two from 114 h, an hour each; all run at the other site from 114.2 h.
      const told: (readonly [service: number, hours: number, state: number])[] = []
      const add = (service: number, seconds: number, state: number): void =>
        void told.push([service, seconds / hour, state])
      const { recovery } = recoverFrom(estate, [burnt, eastIs(what, 114.5)], {
        transitions: { add, rack() {} },
      })
      const { up, degraded } = serviceState
      const last = on(estate, 0).map(service => told.filter(([of]) => of === service).slice(-2))
      const homeFrom = last.map(([elsewhere, home]) => {
        expect(elsewhere!.slice(1)).toEqual([114.2, degraded])
        expect(home![2]).toBe(up)
        return home![1] - 240
      })
      // What has been read is verified; the other two reads stop.
      expect(homeFrom.sort((a, b) => a - b)).toEqual([114.5, 114.5, 115, 115])
      for (const service of on(estate, 0)) expect(recovery.dataBackAt[service]).toBe(114.2 * hour)
    },
  )

  test('that comes to nothing loses no data of a service that runs at another site by then', () => {
    const estate = standby(far.replace('repository: far', 'repository: hand'), '100 %')
    const { fate, recovery } = recoverFrom(estate, [burnt])
    const { dataLoss } = fateRestored(fate, recovery)
    for (const service of on(estate, 0)) {
      expect(recovery.dataBackAt[service]).toBe(114.2 * hour)
      expect(dataLoss[service]).toBe(dataLossKind.window)
    }
  })

  test('of what is purged while it is being read from another site comes to nothing', () => {
    // Reachable from 220 h, and read in an hour.
    const purge = (at: number) => ({ at, do: 'purge-copy', building: -1, policy: -1, by: -1 }) as const
    const dataBack = (at: number): number[] =>
      hours(recoverFrom(site({ copies: [far] }), [burnt], { dataOrders: [purge(at * hour)] }))
    expect(dataBack(220.5).every(at => at > 1000)).toBe(true)
    expect(dataBack(221.5)).toEqual([222, 222, 222, 222])
  })

  test('of a service that has its server comes to nothing: it is back empty once addresses and names have followed', () => {
    const purge = { at: 220.5 * hour, do: 'purge-copy', building: -1, policy: -1, by: -1 } as const
    for (const [read, cutOver] of [
      ['0 s', 0],
      ['6 min', 0.1],
    ] as const) {
      const { estate, recovery } = recoverFrom(site({ copies: [far], cutOver: read }), [burnt], {
        dataOrders: [purge],
      })
      for (const service of on(estate, 0)) {
        expect(recovery.backAt[service]).toBe((220.5 + cutOver) * hour)
        expect(recovery.dataBackAt[service]).toBe(never)
      }
    }
  })

  test('of a service that never had a copy is none, but addresses and names follow to its empty server as well', () => {
    // Two servers at 113 h, two at 114 h, and 6 min; the result is the same when a shop needs one of them.
    for (const named of ['[]', needsOne])
      for (const [words, cutOver] of [
        ['0 s', 0],
        ['6 min', 360],
      ] as const) {
        const estate = campus({ cutOver: words, stock: 100, named })
        const { recovery } = recoverFrom(estate, [burnt])
        const back = on(estate, 0).map(service => recovery.backAt[service]!)
        expect(back.toSorted((a, b) => a - b)).toEqual([113, 113, 114, 114].map(at => at * hour + cutOver))
        expect(on(estate, 0).every(service => recovery.dataBackAt[service] === never)).toBe(true)
      }
  })

  test.each([
    ['being read at once', 222.5, 222.5],
    ['to be read once the one before it is verified', 221.5, 222],
    ['read and being verified with nothing left after it', 223.5, 224],
  ])('of a second point that is purged while it is %s', (_, purgedAt, back) => {
    const estate = site({ copies: [far], verifyFailure: '100 %', recovery: 'maxTries: 3' })
    // Three points of one copy, reachable from 220 h; each takes an hour to read and an hour to verify.
    const purge = { at: purgedAt * hour, do: 'purge-copy', building: -1, policy: -1, by: -1 } as const
    const { recovery } = recoverFrom(estate, [burnt], { dataOrders: [purge] })
    for (const service of on(estate, 0)) expect(recovery.backAt[service]! / hour).toBe(back)
  })

  test('is broken off when its copy is purged, though another purge follows in the same slice of time', () => {
    const estate = site({ copies: [nearby, far] })
    const purge = (at: number, building: number) =>
      ({ at: at * hour, do: 'purge-copy', building, policy: -1, by: -1 }) as const
    const streams = new Streams('recovery', 0)
    const racks = intactRacks(estate.site.racks.count)
    const fate = startFate(estate, streams)
    const recovery = startRecovery(estate, streams, fate.index)
    burn(racks, 0, { at: 100 * hour, before: -1, ledger: silent })
    const step = (orders: readonly FateOrder[], until: number): void => {
      const resettled = resettledBy(recovery, estate)
      settleFate(fate, { estate, racks, ledger: silent, resettled }, takeChanged(racks), orders, until * hour)
      advanceRecovery(recovery, { estate, racks, fate, out: outlet(silent) }, [], until * hour)
    }
    step([], 100)
    step([], 113.1)
    // Two are being read from the yard for an hour, the others are next; no service uses the copies in the west.
    step([purge(113.2, 1), purge(130, 0)], 140)
    step([], 1000)
    for (const service of on(estate, 0)) expect(recovery.dataBackAt[service]! / hour).toBe(100 + 120 + 2)
  })

  test('whose point fails its verification goes on with the one before it, where it stands', () => {
    const estate = site({ verifyFailure: '100 %', recovery: 'maxTries: 3' })
    const story = recoverFrom(estate, [burnt])
    // Three points, each an hour to read and an hour to verify; then the services come back without their data.
    expect(Math.min(...on(estate, 0).map(service => story.recovery.backAt[service]! / hour))).toBe(113 + 6)
  })
})
