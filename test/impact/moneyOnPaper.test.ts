/** What an incident costs its operator and its customers, to the cent, against sums made on paper; see `byHand.ts` for the site. */
import { expect, test } from 'vitest'
import { type Night, night, nightly, replica, service, type Written } from '../recovery/byHand.ts'

const prices =
  'rack: 1000 €, server: 100 €, building: 10 €, cleaningRack: 7 €, response: 5000 €, responsePerService: 16 €, creditPerDay: 24 €, voucher: 150 €, litigants: 50 %, claim: 1000 €, insured: 50 %'
const operator = (limit = '1 M€'): string => `operator: { ${prices}, insuranceLimit: ${limit} }`
const x =
  'x: { outage: [{ from: 0 h, perHour: 100 € }, { from: 10 h, perHour: 300 € }], dataLossPerHour: 7 €, permanentLoss: 5000 € }'
const of = (different: Partial<Written> = {}): Night =>
  night({ services: [service('a')], money: operator(), ...different })
const total = (night: Night): number => night.figure('costTotal')!

// The rack in the west with its ten servers, 36 m2 of floor, and the response: gone with every fire.
const site = 1000 + 10 * 100 + 36 * 10 + 5000
/** A service that is destroyed: response and voucher, and a euro for each hour down. */
const service1 = (hours: number): number => 16 + 150 + hours

test('a service that is back after 15 h, two on one server that share the link, one that goes on elsewhere', () => {
  expect(total(of())).toBe(site + service1(15))
  // Two hours of reading at half the rate each, and an hour to verify.
  const two = of({ services: [service('a'), service('b')], serversEach: '0.5' })
  expect(total(two)).toBe(site + 2 * service1(16))
  // Its servers burn while it is down until it runs elsewhere, and moves home without an outage.
  const moved = of({ policy: `approach: warm-standby, failover: { success: 100 % }, copies: [${replica}]` })
  expect(total(moved)).toBeCloseTo(site + service1(moved.figure('recoveryLastHours')!), 9)
})

test('data that is gone for good: half of one customer sues; a server that never comes is down to the end', () => {
  const none = of({ policy: 'approach: none' })
  expect([total(none), none.figure('customersWithDataLost')]).toEqual([site + service1(13) + 500, 1])
  const never = of({ stock: '0', factory: '{ share: 100 %, rate: 1 /week, transport: 100 d }' })
  expect(total(never)).toBeCloseTo(site + service1(60 * 24 - 20 / 3600), 9)
  expect(never.figure('recoveryLastHours')).toBeNull()
})

test('half of the property is insured, up to the limit; customers lose twice as much where the factor says so', () => {
  expect([of(), of({ money: operator('1000 €') })].map(night => night.figure('costInsured'))).toEqual([
    (site - 5000) / 2,
    1000,
  ])
  const said = (factor: string) =>
    of({ services: [service('a', { more: ', activity: x' })], activities: x, money: operator() + factor })
  // Ten hours at 100 and five at 300, and 7 for each hour since last night's point.
  const once = 1000 + 1500 + 7 * said('').figure('dataLossP50Hours')!
  expect(said('').figure('costCustomers')).toBeCloseTo(once, 9)
  expect(said(', lossFactor: 2').figure('costCustomers')).toBeCloseTo(2 * once, 9)
  expect(total(said(', lossFactor: 2'))).toBe(total(of()))
})

test('two outages of 12 and of 14 h begin at the first step each', () => {
  const cut = (id: string, at: string, lasts: string): string =>
    `{ id: ${id}, kind: power-cut, building: yard, at: ${at}, lasts: ${lasts} }`
  const twice = of({
    services: [service('a', { in: 'yard', more: ', activity: x' })],
    activities: x,
    secondHits: `${cut('c1', '2 h', '3 h')}, ${cut('c2', '20 h', '12 h')}`,
  })
  // The first waits for access at 12 h, the second for power at 32 h, and two hours for the restart of the rack.
  expect(twice.figure('costCustomers')).toBe(1000 + 2 * 300 + (1000 + 4 * 300))
  // Nothing of it is destroyed: no voucher.
  expect(total(twice)).toBe(site + 16 + 12 + 14)
  expect(['recoveryLastHours', 'outageP95Hours', 'dataLossP50Hours'].map(twice.figure)).toEqual([
    32,
    14,
    null,
  ])
})

test('of copies at five distances, the newest that stood where nothing burnt; none nearer than the next building', () => {
  const places = ['same-rack', 'same-room', 'same-building', 'another-building', 'another-site']
  const at = (hour: number, place: string): string =>
    nightly().replace('01:00-01:01', `${hour}:00-${hour}:01`).replace('another-site', place)
  // The nearer a copy, the newer: made at 20, 18, 16, 14 and 12 o'clock, an hour before each is durable; 22:00 is the fire.
  const copies = places.map((place, nth) => at(20 - 2 * nth, place))
  const until = (first: number, last: number): Night =>
    of({ policy: `copies: [${copies.slice(first, last).join(', ')}]` })
  const since = (first: number, last: number) => until(first, last).figure('dataLossP50Hours')!
  // The window is a minute long.
  for (const [hours, age] of [
    [since(0, 5), 8],
    [since(0, 4), 8],
    [since(4, 5), 10],
  ] as const) {
    expect(hours).toBeLessThanOrEqual(age + 20 / 3600)
    expect(hours).toBeGreaterThanOrEqual(age + 20 / 3600 - 60 / 3600)
  }
  expect(until(0, 3).figure('servicesWithDataLost')).toBe(1)
  expect(total(until(0, 3))).toBe(site + service1(13) + 500)
})
