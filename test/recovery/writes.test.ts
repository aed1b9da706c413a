/** What a service writes where it runs on its replica is on no copy elsewhere until it is home: it burns with that rack. */
import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause } from '../../src/estate/cause.ts'
import { dataLossKind } from '../../src/fate/fate.ts'
import { fateRestored } from '../../src/recovery/settle/fateRestored.ts'
import { type Blow, campus, type CampusText, hour, recoverFrom, west } from './campus.ts'

const sure = 'jobSuccess: 100 %, restoreSuccess: 100 %'
const replica = `{ id: twin, medium: replica, place: yard, period: 0 s, lag: 0 s, ${sure} }`
const backup = `{ id: vault, medium: backup, place: another-site, period: 0 s, lag: 8 h, ${sure} }`
const text: CampusText = {
  policies: `bare: { approach: none }, kept: { approach: hot-standby, copies: [${replica}, ${backup}], failover: { success: 100 %, attempts: 1, time: 30 min } }`,
  mix: '{ bare: 100 % }',
  named: '[{ name: shop, customer: C, product: machine, tier: urgent, policy: kept, in: [west] }]',
}
const estate = campus(text)
const shop = estate.population.named.get('shop')![0]!
const home = estate.population.services.rack[shop]!
const twin = estate.population.copies.rack[estate.population.copies.firstCopy[shop]!]!
const at = (hours: number, rack: number, what: Blow['what'], again = false): Blow => ({
  racks: [rack],
  at: hours * hour,
  what,
  again,
})

/** Hours of data lost; NaN: none. Moved: half an hour after the order. */
function lostHours(blows: readonly Blow[], orderedAt?: number, ledger = new Ledger(), site = estate): number {
  const order = { do: 'preemptive-failover', building: -1, policy: -1, by: -1 } as const
  const dataOrders = orderedAt === undefined ? [] : [{ ...order, at: orderedAt * hour }]
  const { fate, recovery } = recoverFrom(site, blows, { dataOrders, ledger })
  const { dataLoss, dataLossSeconds } = fateRestored(fate, recovery)
  expect(dataLoss[shop]).not.toBe(dataLossKind.permanent)
  return dataLoss[shop] === dataLossKind.window ? dataLossSeconds[shop]! / hour : NaN
}

describe('of a service that failed over when its home was lost', () => {
  test('all it wrote there is lost with what the backup lacked', () =>
    // Eight hours before the fire at 4.5 h, and from 5 h to 240 h.
    expect(lostHours([at(4.5, home, 'burnt'), at(240, twin, 'burnt')])).toBe(8 + 235))

  test('its own disks hold what it wrote before, where they are only dark', () =>
    expect(lostHours([at(4.5, home, 'dark'), at(30, twin, 'burnt')])).toBe(25))

  test('its home lacks none of it where that stood cut off for a while before it burnt', () => {
    // All since the backup of 3.5 h before ignition: up to 5 h at home, and from then on at its replica.
    const late = at(20, twin, 'burnt')
    expect(lostHours([at(4.5, home, 'cut off'), at(8, home, 'burnt'), late])).toBe(3.5 + 20)
    expect(lostHours([at(4.5, home, 'cut off'), at(8, home, 'dark'), at(9, home, 'burnt'), late])).toBe(
      3.5 + 20,
    )
    // Moved before that, and the same.
    expect(lostHours([at(4.5, home, 'cut off'), at(8, home, 'burnt'), late], 3)).toBe(3.5 + 20)
  })

  test('the lag of the replica is not lost where it comes back with its own disks, or from a newer backup', () => {
    const lagging = (lag: string) =>
      campus({ ...text, policies: text.policies!.replace('lag: 0 s', `lag: ${lag}`) })
    const twinBurns = at(7, twin, 'burnt')
    // It writes there from 5 h to 7 h.
    expect(lostHours([at(4.5, home, 'dark'), twinBurns], undefined, new Ledger(), lagging('6 h'))).toBe(2)
    expect(lostHours([at(4.5, home, 'burnt'), twinBurns], undefined, new Ledger(), lagging('20 h'))).toBe(
      8 + 2,
    )
    // Power at 48 h, and home ten days later with the data of the replica.
    const later = [at(4.5, home, 'dark'), at(400, twin, 'burnt')]
    expect(lostHours(later, undefined, new Ledger(), lagging('6 h'))).toBe(6)
  })

  test('nothing is added while that rack is dark, before it burns', () =>
    expect(lostHours([at(4.5, home, 'burnt'), at(100, twin, 'dark'), at(101, twin, 'burnt')])).toBe(8 + 95))

  test('nothing is lost where it is home before that, or where the rack is only dark', () => {
    // Power at 48 h, and ten days until it is home.
    expect(lostHours([at(4.5, home, 'dark'), at(400, twin, 'burnt')])).toBe(NaN)
    expect(lostHours([at(4.5, home, 'dark'), at(30, twin, 'dark')])).toBe(NaN)
  })

  describe('and was there for five hours, before the power of that rack failed until 48 h', () => {
    // Restarted by 50 h. A server at home waits for it since 17.5 h; it has read from it by 51 h, and verified by 52 h.
    const twice = (hours: number, site = estate): number => {
      const blows = [at(4.5, home, 'burnt'), at(10, twin, 'dark'), at(hours, twin, 'burnt', true)]
      return lostHours(blows, undefined, new Ledger(), site)
    }
    const factories = '{ maker: { share: 100 %, rate: 1 /day, transport: 1 d } }'

    test.each([
      ['a server has come, and has read from there', estate],
      ['no server has come', campus({ ...text, stock: 0, factories })],
    ])('it counts both times as it fails over again: %s', (_, site) => {
      // The disks that it leaves to be gone back to are read anew when it does: until then they count as empty.
      expect(twice(50.5, site)).toBe(8 + 5)
      expect(twice(100, site)).toBe(8 + 5 + (100 - 50.5))
    })

    test('what it wrote is read before the rack burns, or lost, where its home is first', () => {
      // It is there from 7.5 h to 10 h, and would be again at 53 h.
      const slow = campus({ ...text, policies: text.policies!.replace('time: 30 min', 'time: 3 h') })
      expect(twice(50.5, slow)).toBe(8 + 2.5)
      expect(twice(100, slow)).toBe(NaN)
    })
  })
})

describe('of a service that was moved in time', () => {
  test('all it wrote there is lost with what the backup lacked', () =>
    // At 6 h its home stops, and the backup holds all up to 2 h before ignition.
    expect(lostHours([at(6, home, 'burnt'), at(240, twin, 'burnt')], 4.5)).toBe(240 + 2))

  test('the backup holds all it wrote at home where it was made since', () =>
    expect(lostHours([at(20, home, 'burnt'), at(240, twin, 'burnt')], 4.5)).toBe(235))

  test('each of its seconds is lost once where both racks stop together, or soon one after the other', () => {
    // 8 h before 6 h; 8 h before 7 h, of which the last was at home again.
    const burn = [at(8, home, 'burnt'), at(9, twin, 'burnt')]
    expect(lostHours([at(6, home, 'dark'), at(6, twin, 'dark'), ...burn], 4.5)).toBe(8)
    expect(lostHours([at(6, twin, 'dark'), at(7, home, 'dark'), ...burn], 4.5)).toBe(8)
    // The backup holds all up to 5 h.
    expect(lostHours([at(240, home, 'burnt'), at(240, twin, 'burnt')], 4.5)).toBe(235)
  })

  test('it goes home to older data where that stands, and it is told why', () => {
    const ledger = new Ledger()
    expect(lostHours([at(240, twin, 'burnt')], 4.5, ledger)).toBe(235)
    const row = ledger.kind.indexOf(cause['data-lost-since'])
    expect([ledger.subject[row], ledger.time[row]]).toEqual([shop, 240 * hour])
  })

  test('nothing where nothing strikes that rack', () => {
    expect(lostHours([at(6, home, 'burnt')], 4.5)).toBe(NaN)
    expect(west).toContain(home)
  })
})
