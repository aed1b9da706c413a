/**
 * A service whose home burnt and whose replica next door was out fails over once that serves again, whatever its home
 * is doing meanwhile: whichever is first brings it back.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { causes } from '../../src/estate/cause.ts'
import { dataLossKind } from '../../src/fate/fate.ts'
import { fateRestored } from '../../src/recovery/settle/fateRestored.ts'
import { routes } from '../../src/recovery/recovery.ts'
import { type Blow, campus, hour, recoverFrom } from './campus.ts'

const sure = 'jobSuccess: 100 %, restoreSuccess: 100 %'
const usual = {
  approach: 'hot-standby',
  failover: '30 min',
  dataGB: 36,
  power: 20,
  stock: 8,
  point: 'newest',
  decide: '0 s',
}

/** Read at 10 MB/s from the replica or from the backup; no server comes from a factory before 100 h. */
function siteWith(different: Partial<typeof usual> = {}) {
  const { approach, failover, dataGB, power, stock, point, decide } = { ...usual, ...different }
  const replica = `{ id: twin, medium: replica, place: yard, period: 0 s, lag: 0 s, ${sure} }`
  const backup = `{ id: vault, medium: backup, place: another-site, period: 0 s, lag: 8 h, ${sure} }`
  const estate = campus({
    policies: `bare: { approach: none }, kept: { approach: ${approach}, copies: [${replica}, ${backup}], failover: { success: 100 %, attempts: 1, time: ${failover} } }`,
    mix: '{ bare: 100 % }',
    named: '[{ name: shop, customer: C, product: machine, tier: urgent, policy: kept, in: [west] }]',
    recovery: `buildings: { yard: { power: ${power} h } }`,
    restoring: `point: ${point}`,
    data: `${dataGB} GB`,
    factories: '{ maker: { share: 100 %, rate: 4 /day, transport: 4 d } }',
    decide,
    stock,
  })
  const { population } = estate
  const shop = population.named.get('shop')![0]!
  const home = population.services.rack[shop]!
  const twin = population.copies.rack[population.copies.firstCopy[shop]!]!
  return { estate, shop, home, twin }
}

const kindsOf = (ledger: Ledger, row: number) => ledger.chain(row).map(each => causes[ledger.kind[each]!]!)

test('why it fails over then: its replica came within reach when that rack was restarted, as long after the fire', () => {
  const { estate, shop, home, twin } = siteWith()
  const ledger = new Ledger()
  const blows: Blow[] = [
    { racks: [home], at: 4.5 * hour, what: 'burnt' },
    { racks: [twin], at: 4.5 * hour, what: 'dark' },
  ]
  const { recovery } = recoverFrom(estate, blows, { ledger, horizon: 24 * hour })
  const chain = ledger.chain(recovery.backCause[shop]!)
  const kinds = kindsOf(ledger, chain[0]!)
  expect(kinds.slice(0, 4)).toEqual(['service-up', 'failover', 'copy-reached', 'task-done'])
  expect(kinds.at(-1)).toBe('rack-dark')
  const reached = chain[2]!
  expect(ledger.subject[reached]).toBe(estate.population.copies.firstCopy[shop]!)
  // Power at 20 h, and two hours until that rack is restarted.
  expect([ledger.time[reached]! / hour, ledger.lasted[reached]! / hour]).toEqual([22, 22 - 4.5])
})

test('nor is it told that a replica came within reach which stood all the time, and is next when the first burns', () => {
  const twins = ['left', 'right'].map(
    (room, nth) => `{ medium: replica, place: yard/${room}, period: 0 s, lag: ${nth} min, ${sure} }`,
  )
  const estate = campus({
    policies: `bare: { approach: none }, kept: { approach: hot-standby, copies: [${twins.join(', ')}], failover: { success: 100 %, attempts: 1, time: 2 h } }`,
    mix: '{ bare: 100 % }',
    named: '[{ name: shop, customer: C, product: machine, tier: urgent, policy: kept, in: [west] }]',
  })
  const { services, copies, named } = estate.population
  const shop = named.get('shop')![0]!
  const ledger = new Ledger()
  const blows: Blow[] = [
    { racks: [services.rack[shop]!], at: hour, what: 'burnt' },
    { racks: [copies.rack[copies.firstCopy[shop]!]!], at: 2 * hour, what: 'burnt' },
  ]
  const { recovery } = recoverFrom(estate, blows, { ledger, horizon: 24 * hour })
  expect(recovery.ownBackAt[shop]! / hour).toBe(4)
  expect(kindsOf(ledger, recovery.backCause[shop]!)).toEqual([
    'service-up',
    'failover',
    'service-destroyed',
    'rack-burnt',
  ])
})

test('a replica whose rack stops again in the very second in which it serves lacks what was written meanwhile', () => {
  const { estate, shop, home, twin } = siteWith()
  // Power at 20 h, and two hours until that rack is restarted; at 48 h that of the home.
  const blows: Blow[] = [
    { racks: [twin], at: hour, what: 'dark' },
    { racks: [home, twin], at: 22 * hour, what: 'dark', again: true },
  ]
  const { recovery } = recoverFrom(estate, blows)
  expect([routes[recovery.route[shop]!], recovery.backAt[shop]! / hour]).toEqual(['repair', 50])
})

/** The home burns and the replica's rack goes dark at 4.5 h; then that rack is struck again. */
function live(
  site: ReturnType<typeof siteWith>,
  more: readonly (readonly [number, Blow['what']])[] = [],
  hours = 1000,
) {
  const { estate, shop, home, twin } = site
  const ups: number[] = []
  const { fate, recovery } = recoverFrom(
    estate,
    [
      { racks: [home], at: 4.5 * hour, what: 'burnt' },
      { racks: [twin], at: 4.5 * hour, what: 'dark' },
      ...more.map(([at, what]): Blow => ({ racks: [twin], at: at * hour, what, again: true })),
    ],
    {
      horizon: hours * hour,
      transitions: {
        add: (service, seconds, state) =>
          void (service === shop && (state === 0 || state === 1) && ups.push(seconds / hour)),
        rack() {},
      },
    },
  )
  const { dataLoss, dataLossSeconds } = fateRestored(fate, recovery)
  expect(dataLoss[shop]).not.toBe(dataLossKind.permanent)
  return { ups, route: routes[recovery.route[shop]!], lostHours: dataLossSeconds[shop]! / hour }
}

describe('the more servers are in stock,', () => {
  const drawn = fc.record({
    dataGB: fc.integer({ min: 1, max: 2000 }),
    power: fc.integer({ min: 20, max: 50 }),
    failover: fc.integer({ min: 1, max: 600 }),
    point: fc.constantFrom('newest', 'reachable-first'),
  })

  test('the sooner it is back, or at the same moment', () =>
    fc.assert(
      fc.property(drawn, ({ failover, ...site }) => {
        const [none, some, many] = [0, 6, 1500].map(
          stock => live(siteWith({ ...site, stock, failover: `${failover} min` })).ups[0]!,
        )
        // The replica's rack is restarted within two hours of its power, and there is no server before.
        expect(none).toBeCloseTo(site.power + 2 + failover / 60, 3)
        expect(some).toBeLessThanOrEqual(none!)
        expect(many).toBeLessThanOrEqual(some!)
      }),
      { numRuns: 40 },
    ))

  test('the same where somebody decides to fail over', () => {
    const site = { approach: 'warm-standby', decide: '15 min', dataGB: 2000 }
    // Its rack serves at 22 h: a quarter of an hour to decide, and half an hour.
    for (const stock of [0, 6, 1500]) expect(live(siteWith({ ...site, stock })).ups[0]).toBe(22.75)
  })
})

/**
 * A server is ready at 17.5 h, and reads from the backup, which lacks eight hours, until 27.5 h; that is verified by
 * 28.5 h. Meanwhile the replica serves from 22 h on, and the service runs there from 22.5 h.
 */
describe('a restore from the backup that the failover overtakes', () => {
  const site = siteWith({ dataGB: 360, point: 'reachable-first' })

  test('leaves a home to go back to, ten days after it is done, and nothing is lost', () => {
    const there = { ups: [22.5], route: 'failover', lostHours: 0 }
    expect(live(site)).toEqual({ ...there, ups: [22.5, 28.5 + 240] })
    for (const hours of [25, 100]) expect(live(site, [], hours)).toEqual(there)
  })

  test('brings it home after all if the replica stops again before, with what the backup holds', () =>
    // Two hours until that rack is restarted.
    expect(live(site, [[27, 'dark']])).toEqual({ ups: [22.5, 28.5], route: 'rebuild', lostHours: 8 }))

  test('and what it wrote at the replica since is lost as well, if that burns', () => {
    const lost = { ups: [22.5, 28.5], route: 'rebuild', lostHours: 8 + 4.5 }
    expect(live(site, [[27, 'burnt']])).toEqual(lost)
    const darkBefore = [
      [27, 'dark'],
      [28, 'burnt'],
    ] as const
    expect(live(site, darkBefore)).toEqual(lost)
  })
})
